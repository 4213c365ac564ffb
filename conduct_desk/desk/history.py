"""The chronology as a whole: comparing a printed code, noticing an odd clock, and handing the chain out."""

import json
from collections.abc import Mapping
from datetime import timedelta

from conduct_desk.caselog import chronology
from conduct_desk.caselog.kept import Session
from conduct_desk.clock import spoken_moment
from conduct_desk.desk.discarding import let_go_of_all
from conduct_desk.desk.history_views import ClockNotice, CodeCheck, CodeFit
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import DeskError, LogDamaged

OPENED = "Opened the case log"  # the entry of each opening (desk/opening.py)
FORMAT = "Conduct Desk chronology 1"
NOTICEABLE = timedelta(minutes=2)  # a PC that sets its clock by the network may go back by seconds
_SPACERS = " -–·.\t\n"


class History:
    """The chain of one unlocked log."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def check_code(self, number: int, code: str) -> CodeCheck:
        """Verify the whole chain and compare the code that a paper printed after entry `number`.

        Spaces, dashes and small letters make no difference. Raises DeskError (fields: number, code) when
        what was typed can be no code.
        """
        typed = _code(code)
        if number < 1:
            raise DeskError("Enter the number of the entry, as it stands before the letters", field="number")
        with self._opened.reading() as session:
            return self._checked(session, number, typed)

    def _checked(self, session: Session, number: int, typed: str) -> CodeCheck:
        try:
            newest = chronology.verify(session)
        except LogDamaged as broken:
            return CodeCheck(CodeFit.BROKEN, number, broken.sentence, broken.next_step)
        right = chronology.code_at(session, number)
        at = chronology.moment_at(session, number)
        if right != typed and chronology.salvaged_code(session, number) == typed:
            return CodeCheck(CodeFit.SALVAGED, number, _WHEN_SALVAGED, _AFTER_SALVAGED)
        if not right:
            return CodeCheck(CodeFit.NOT_THERE, number, _beyond(number, newest), _WHEN_NOT_THERE)
        if right != typed:
            return CodeCheck(CodeFit.DIFFERS, number, _WHEN_OTHER, _AFTER_OTHER, at)
        meaning = (
            f"The first {number:,} entries are those that stood in the log when this was printed: nothing in "
            f"them was changed, taken out or moved since. The log now has {newest:,}."
            f"{_erased(number, chronology.erasures(session))}"
        )
        return CodeCheck(CodeFit.FITS, number, meaning, "There is nothing to do.", at)

    def clock_went_back(self) -> ClockNotice | None:
        """Return what Home says when the PC's clock went back since the log was opened; None when it did not.

        A step of less than two minutes is a clock being set right.
        """
        with self._opened.reading() as session:
            start = chronology.newest_of(session, OPENED)
            began = chronology.moment_at(session, start)
            if chronology.moment_at(session, start - 1) == began:  # failed openings are entered just before
                start -= 1
            found = [each for each in chronology.setbacks(session) if each.seq >= start]
        big = [each for each in found if each.back >= NOTICEABLE]
        if not big:
            return None
        entry = big[-1]
        return ClockNotice(
            f"The clock of this PC went back by {_spoken(entry.back)}",
            f"It then said {spoken_moment(entry.at)}. Dates since then may be "
            "wrong; the order of the entries is kept. Set the clock right before you write a letter.",
            entry.at,
        )

    def export_chain(self, *, with_words: bool = False) -> bytes:
        """Return the chain as JSON for verify_chronology.py: numbers, moments, digests, no words.

        `with_words` adds each entry's salt and words, by which the verifier checks those too: they name
        people, so that file must be kept as safely as the log itself. What was thrown away is in none of it,
        and cannot be put back afterwards.
        """
        if with_words:
            let_go_of_all(self._opened)
        with self._opened.reading() as session:
            links = chronology.chain(session)
        entries = [_plain(link, with_words=with_words) for link in links]
        said = {
            "format": FORMAT,
            "log": self._opened.log.log_id,
            "with_words": with_words,
            "entries": entries,
        }
        return json.dumps(said, ensure_ascii=False, indent=1).encode()

    def chain_taken(self, *, with_words: bool = False) -> None:
        """Enter in the chronology that the chain was saved outside the log."""
        with self._opened.writing("school") as writing:
            words = "with its words" if with_words else "without its words"
            writing.enter(f"Saved the chronology for checking elsewhere, {words}")


_WHEN_OTHER = (
    "An entry up to this one is not what it was when the paper was printed: the past was changed, or the "
    "paper is of another case log, or a letter was misread."
)
_AFTER_OTHER = (
    "Compare the letters once more. If they still differ, change nothing: keep the paper, and compare its "
    "code with your backups, newest first. The last one that it fits holds the true past."
)
_WHEN_SALVAGED = (
    "What could be read of a damaged log was entered again, and this entry was among it. Its words are here, "
    "but a code can no longer prove that they are the same."
)
_AFTER_SALVAGED = (
    "To be sure, compare them with a backup that was made before the damage: the code fits there."
)
_WHEN_NOT_THERE = (
    "Was a backup brought back that is older than the paper? Then later entries are in the log that was kept "
    "beside it. If not, entries were taken out: keep the paper, and compare it with your backups."
)


def _beyond(number: int, newest: int) -> str:
    return f"The paper was printed after entry {number:,}, and the log ends at entry {newest:,}."


def _erased(number: int, erased: Mapping[int, int]) -> str:
    """Return what to say of words that were disposed of; nothing where none were."""
    gone = {seq: by for seq, by in erased.items() if seq <= number}
    if not gone:
        return ""
    by = ", ".join(f"{seq:,}" for seq in sorted(set(gone.values())))
    return f" The words of {len(gone):,} of them are gone: disposed of, or discarded, as entry {by} says."


def _code(typed: str) -> str:
    code = "".join(letter for letter in typed.upper() if letter not in _SPACERS)
    strange = sorted(set(code) - set(chronology.CODE_LETTERS))
    if strange:
        letters = " or ".join(strange)
        raise DeskError(f"There is no {letters} in a code: look at that letter again", field="code")
    if len(code) != chronology.CODE_LENGTH:
        raise DeskError(
            f"A code has {chronology.CODE_LENGTH} letters, and this has {len(code)}", field="code"
        )
    return code


def _plain(link: chronology.Link, *, with_words: bool) -> dict[str, object]:
    plain: dict[str, object] = {
        "seq": link.seq, "at": link.at, "prev": link.prev, "commit": link.commit, "hash": link.hash,
    }  # fmt: skip
    if with_words and link.salt is not None:
        plain |= {"salt": link.salt.hex(), "body": link.body}
    return plain


def _spoken(back: timedelta) -> str:
    """Return a stretch of time in its largest whole unit: "3 hours", "10 years"."""
    seconds = back.total_seconds()
    for unit, length in (("year", 365.25 * 86400), ("day", 86400), ("hour", 3600), ("minute", 60)):
        count = round(seconds / length)
        if seconds >= length:
            return f"{count} {unit}{'' if count == 1 else 's'}"
    return "a moment"
