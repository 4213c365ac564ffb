"""Reading a note over while it is typed, as somebody would who asked what is held about them.

It stands on the same rules as the answer to such a request (held_in_case, held_about, covering_words). The
names that are covered are read once a page, and not at each key: a school knows thousands of people.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from unicodedata import normalize

from conduct_desk.caselog import cases, chronology, people
from conduct_desk.desk.held_about import careful, covering_for, everybody_in, tells_who
from conduct_desk.desk.held_drafts import BACK_OF_ANSWERS, BACK_OF_WORDS, Draft
from conduct_desk.desk.held_in_case import TELLER, InCase, back_of_entry, in_case, secret
from conduct_desk.desk.reading_over_views import MayAsk, Read, ReadOver, Typed
from conduct_desk.policy.data_request import Held, HoldBack
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.plain_notes import remarks
from conduct_desk.policy.vocabulary import Part

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.caselog.kept import Session
    from conduct_desk.desk.covering_words import Covering
    from conduct_desk.desk.held_about import Everybody
    from conduct_desk.desk.opened import Opened

PART = 4000  # characters of a long note that are read over; more is no help beside the line that is typed
ORDER = (Part.AUTHOR, Part.SUBJECT, Part.REPORTER)  # who is likeliest to ask
WHERE = {
    Typed.ANSWER: Held.ANSWERS,
    Typed.WORD: Held.WORDS,
    Typed.CLOSING: Held.WORDS,
    Typed.REGISTER: Held.WORDS,
    Typed.SUPPORT: Held.SUPPORT,
}


class ReadingOver:
    """How notes would read. Reads the log only when a page opens; `reader` may take a tenth of a second."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened
        self._kept: tuple[int, Everybody] | None = None

    def who(self, case_id: int) -> tuple[MayAsk, ...]:
        """Return who has a part in a concern, the likeliest to ask first, each once."""
        with self._opened.reading() as session:
            parts = people.parts_of(session, case_id)
        ordered = [person for part in ORDER for mine, _, person in parts if mine is part]
        return tuple({each.id: MayAsk(each.id, each.name) for each in ordered}.values())

    def reader(self, case_id: int, person_id: int, typed: Typed, which: str = "") -> Read:
        """Return what reads a text over as that person would have it, without asking the log again.

        Long in a large school: call through jobs. Raises LookupError for a person or case that is gone.
        """
        with self._opened.reading() as session:
            case, person = cases.read(session, case_id), people.read(session, person_id)
            of = in_case(session, self._opened.rules.walk, case, person_id)
            everybody = self._everybody(session)
            everybody = replace(everybody, spared=(*everybody.spared, case.reference))
            covering = covering_for(session, case, person, everybody, ())
            tells = tells_who(session, case_id, person)
        draft = partial(_draft, of, typed, which)
        return partial(_read, covering, lambda note: careful(draft(note), tells, person).back)

    def _everybody(self, session: Session) -> Everybody:
        """Return who is covered, read again only after something was entered in the log."""
        seq, _ = chronology.head(session)
        if self._kept is None or self._kept[0] != seq:
            self._kept = (seq, everybody_in(self._opened, session))
        return self._kept[1]


def _read(
    covering: Covering, back_of: Callable[[str], HoldBack | None], note: str, place: int = 0
) -> ReadOver:
    start, end = part_around(note, place)
    said = note[start:end]
    told = covering.told(said)
    return ReadOver(
        told,
        _places(told, said, start),
        tuple(replace(each, start=each.start + start, end=each.end + start) for each in remarks(said)),
        back_of(note) if note.strip() else None,
        None if len(said) == len(note) else (start, end),
    )


def part_around(note: str, place: int) -> tuple[int, int]:
    """Return the part of a note that is read over: all of it, or of a long one what stands around a place.

    It begins and ends between two lines, or between two words where the lines are long.
    """
    if len(note) <= PART:
        return 0, len(note)
    first = max(0, min(place - PART // 2, len(note) - PART))
    last = first + PART
    begins = _after_gap(note, first, min(place, last)) if first else 0
    return begins, _before_gap(note, max(place, first), last) if last < len(note) else last


def _after_gap(note: str, first: int, place: int) -> int:
    gaps = (note.find(gap, first, place) for gap in ("\n", " "))
    return next((at + 1 for at in gaps if at >= 0), first)


def _before_gap(note: str, place: int, last: int) -> int:
    gaps = (note.rfind(gap, place, last) for gap in ("\n", " "))
    return next((at for at in gaps if at >= 0), last)


def _places(told: tuple[tuple[str, bool], ...], note: str, at: int) -> tuple[tuple[int, int], ...]:
    """Return where others are named; nothing where accents are typed as letters of their own."""
    if normalize("NFC", note) != note:
        return ()
    found = []
    for words, is_covered in told:
        found += [(at, at + len(words))] if is_covered else []
        at += len(words)
    return tuple(found)


def _draft(of: InCase, typed: Typed, which: str, note: str) -> Draft:
    """Return a note as the answer to a request would hold it, with why it is usually held back."""
    held = WHERE.get(typed, Held.HISTORY)
    draft = Draft("typed", held, typed.value, note, back=_back(of, typed, which, note))
    is_of_teller = typed is Typed.NOTE and of.is_secret and TELLER.search(note) is not None
    return secret(draft) if is_of_teller else draft


def _back(of: InCase, typed: Typed, which: str, note: str) -> HoldBack | None:
    if typed is Typed.NOTE:
        return back_of_entry(note) or of.back or (HoldBack.ANOTHER if of.is_secret else None)
    if typed is Typed.ANSWER:
        return BACK_OF_ANSWERS.get(which) or of.back
    if typed is Typed.WORD:
        return BACK_OF_WORDS.get(Hold[which]) or of.back
    if typed is Typed.SUPPORT:
        return None if which == str(of.person_id) else HoldBack.ANOTHER
    return of.back
