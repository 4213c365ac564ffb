"""Answering what is held about somebody, in words: the clock, the lines, and what was decided of them."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date

from conduct_desk.clock import spoken_day
from conduct_desk.desk.data_request_views import Piece, RequestClock, Verdict
from conduct_desk.policy.data_request import Given, Held, HoldBack
from conduct_desk.ui.case_words import breakable

_LONG = re.compile(r"\S{25,}")  # an address, a fingerprint: it goes on to the next line
_RUN = re.compile(r"\w{20}")
LEAD = "Decide line by line what they are given. Everybody else is covered, and nothing is sent."
WHO = (
    "Make sure first that it is they who ask, or somebody who may ask for them. Ask your data protection "
    "officer when you are not sure of a line."
)
# As they are called on the screen: on the paper the same kinds speak to whoever asked.
KINDS = {
    Held.PERSON: "Who they are in the case log",
    Held.NAMED: "Other concerns in which they are named",
}
INQUIRY = (
    "The list at the end says that something is held back for an inquiry. Where even that may not be known, "
    "ask the police or the designated officer before you hand it over."
)
LOCKED = "Held back: it would say who told the school, and they asked not to be named."
ISOLATED = "Held back: nobody may see this exhibit."
NO_COPY = "Only a covered copy can be given, and none was made yet."


def clock_words(clock: RequestClock, *, is_extended: bool) -> str:
    """Return by when it is answered."""
    if is_extended:
        return (
            f"Tell them by {spoken_day(clock.answer_by)} that it takes longer, and why. "
            f"Then answer by {spoken_day(clock.extended_to)}."
        )
    days = abs(clock.days_left)
    counted = f"{days} day{'' if days == 1 else 's'}"
    left = "today" if days == 0 else f"{counted} left" if clock.days_left > 0 else f"{counted} late"
    return f"Answer by {spoken_day(clock.answer_by)}: {left}. The law gives one month."


def fold_words(held: Held, pieces: Iterable[Piece], verdicts: Mapping[str, Verdict]) -> str:
    """Return the title of one kind of lines: how many there are, and how many are held back."""
    lines = list(pieces)
    back = sum(verdict_in(each, verdicts).given is Given.BACK for each in lines)
    count = f"{len(lines)} line{'' if len(lines) == 1 else 's'}"
    return f"{KINDS.get(held, held.value)} ({count}{f', {back} held back' if back else ''})"


def counted_words(pieces: Iterable[Piece], verdicts: Mapping[str, Verdict]) -> str:
    """Return how much is given and how much is not."""
    found = [verdict_in(each, verdicts) for each in pieces]
    back = [each.why for each in found if each.given is Given.BACK]
    warned = f" {INQUIRY}" if HoldBack.CRIME in back else ""
    return f"{len(found)} lines: {len(found) - len(back)} given, {len(back)} held back.{warned}"


def verdict_in(piece: Piece, verdicts: Mapping[str, Verdict]) -> Verdict:
    """Return what is done with a line: what she decided, else the usual."""
    return piece.usual if piece.is_locked else verdicts.get(piece.key, piece.usual)


def words_of(piece: Piece, verdict: Verdict) -> str:
    """Return a line as it is shown: as the reader has it, or whole where it is held back."""
    words = piece.shown if verdict.given is Given.COVERED else piece.words
    return _LONG.sub(lambda found: _RUN.sub("\\g<0>\u200b", breakable(found[0])), words)


def offered(piece: Piece) -> tuple[Given, ...]:
    """Return what can be done with a line: an exhibit is never given uncovered."""
    if piece.held is Held.EXHIBITS:
        is_drawn_without_copy = not piece.copies and piece.usual.why is HoldBack.ANOTHER
        return (Given.BACK,) if is_drawn_without_copy else (Given.COVERED, Given.BACK)
    return tuple(Given) if piece.names_others else (Given.WHOLE, Given.BACK)


def kept_verdicts(verdicts: Mapping[str, Verdict]) -> str:
    """Return what was decided as a draft keeps it; empty where nothing was."""
    plain = {key: [each.given.name, each.why.name if each.why else ""] for key, each in verdicts.items()}
    return json.dumps(plain) if plain else ""


def read_verdicts(kept: str) -> dict[str, Verdict]:
    """Return what a draft kept."""
    plain: dict[str, list[str]] = json.loads(kept) if kept else {}
    return {key: Verdict(Given[given], HoldBack[why] if why else None) for key, (given, why) in plain.items()}


def read_day(kept: str, otherwise: date) -> date:
    """Return a day that a draft kept."""
    return date.fromisoformat(kept) if kept else otherwise
