"""What was done with each exhibit: a line of the chronology each time, and those lines read back."""

from collections.abc import Mapping
from typing import Any

from conduct_desk.caselog import case_text
from conduct_desk.caselog.chronology import Entry
from conduct_desk.caselog.custody import ABOUT, EXHIBIT, EXHIBITS, WHAT, custody
from conduct_desk.caselog.custody import of_entry as of_entry  # named again: the desk's papers read it
from conduct_desk.caselog.kept import KeptExhibit, Session
from conduct_desk.desk.exhibit_views import CustodyLine
from conduct_desk.desk.opened import Writing
from conduct_desk.policy.exhibits import Custody

SENTENCES: Mapping[Custody, str] = {
    Custody.KEPT: "Kept exhibit {}",
    Custody.LOOKED_AT: "Looked at exhibit {}",
    Custody.OPENED_OUTSIDE: "Opened exhibit {} with another program",
    Custody.SAVED: "Saved the original of exhibit {} outside the log",
    Custody.SHARED: "Saved a covered copy of exhibit {} outside the log",
    Custody.PRINTED: "Printed a covered copy of exhibit {}",
    Custody.BUNDLED: "Put exhibit {} into a bundle",
    Custody.ENCLOSED: "Put exhibit {} into a letter",
    Custody.COVERED: "Made a covered copy of exhibit {}",
    Custody.READ: "Read the words of exhibit {}",
    Custody.DESCRIBED: "Wrote down where exhibit {} came from",
    Custody.CHECKED: "Compared exhibit {} with its fingerprint",
    Custody.DIFFERED: "Exhibit {} is not what was kept",
    Custody.REMOVED: "Removed exhibit {}",
    Custody.PUT_BACK: "Put exhibit {} back",
    Custody.ISOLATED: "Isolated exhibit {}: it is shown to nobody",
    Custody.DESTROYED: "Destroyed exhibit {} on advice",
}


def enter(
    writing: Writing, number: int, what: Custody, about: str = "", note: str = "", **detail: Any
) -> None:
    """Add the line to the chronology of the case that is written in, in its transaction.

    `number` is the exhibit's. `about` says more in the program's own words, without names ("covered copy 2");
    `note` is what the head typed.
    """
    said = SENTENCES[what].format(number) + (f" ({about})" if about else "")
    known = {ABOUT: about} if about else {}
    writing.enter(said, note, **{**detail, WHAT: what.name, EXHIBIT: number, **known})


def enter_all(
    writing: Writing, numbers: tuple[int, ...], what: Custody, said: str, note: str = "", **detail: Any
) -> None:
    """Add one line for several exhibits of the case that is written in: `said` is the whole sentence."""
    writing.enter(said, note, **{**detail, WHAT: what.name, EXHIBITS: list(numbers)})


def enter_checked(writing: Writing, numbers: tuple[int, ...], whole: int) -> None:
    """Add one line for all exhibits of a case that were compared with their fingerprints."""
    how_many = "1 exhibit" if len(numbers) == 1 else f"{len(numbers)} exhibits"
    enter_all(
        writing, numbers, Custody.CHECKED, f"Compared {how_many} with the fingerprints: {whole} as kept"
    )


def lines(session: Session, row: KeptExhibit) -> tuple[CustodyLine, ...]:
    """Return what was done with an exhibit, oldest first."""
    told = [_line(what, entry) for what, entry in custody(session, row.case_id, row.number)]
    if not any(line.what is Custody.KEPT for line in told):  # its entry was lost, or erased
        told.insert(0, CustodyLine(Custody.KEPT, row.kept_at, row.kept_by))
    return tuple(told)


def _line(what: Custody, entry: Entry) -> CustodyLine:
    words = (entry.detail.get(ABOUT, ""), entry.detail.get(case_text.NOTE, ""))
    return CustodyLine(what, entry.at, entry.by, ". ".join(str(each) for each in words if each))
