"""What was done with each exhibit: a line of the chronology each time, and those lines read back."""

import re
from collections.abc import Mapping
from typing import Any

from conduct_desk.caselog import case_text, chronology
from conduct_desk.caselog.chronology import Entry
from conduct_desk.caselog.kept import KeptExhibit, Session
from conduct_desk.desk.exhibit_views import CustodyLine
from conduct_desk.desk.opened import Writing
from conduct_desk.policy.exhibits import Custody

WHAT, EXHIBIT, EXHIBITS, ABOUT = "custody", "exhibit", "exhibits", "about"  # in the detail of an entry

SENTENCES: Mapping[Custody, str] = {
    Custody.KEPT: "Kept exhibit {}",
    Custody.LOOKED_AT: "Looked at exhibit {}",
    Custody.OPENED_OUTSIDE: "Opened exhibit {} with another program",
    Custody.SAVED: "Saved the original of exhibit {} outside the log",
    Custody.SHARED: "Saved a covered copy of exhibit {} outside the log",
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
_BEFORE = (  # how older logs say it, whose entries have no such detail
    (re.compile(r"Kept exhibit (\d+) \("), Custody.KEPT),
    (re.compile(r"Removed exhibit (\d+)$"), Custody.REMOVED),
    (re.compile(r"Put exhibit (\d+) back$"), Custody.PUT_BACK),
)


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


def enter_checked(writing: Writing, numbers: tuple[int, ...], whole: int) -> None:
    """Add one line for all exhibits of a case that were compared with their fingerprints."""
    how_many = "1 exhibit" if len(numbers) == 1 else f"{len(numbers)} exhibits"
    said = f"Compared {how_many} with the fingerprints: {whole} as kept"
    writing.enter(said, "", **{WHAT: Custody.CHECKED.name, EXHIBITS: list(numbers)})


def lines(session: Session, row: KeptExhibit) -> tuple[CustodyLine, ...]:
    """Return what was done with an exhibit, oldest first."""
    told = [line for entry in chronology.lines(session, row.case_id) if (line := _line(entry, row.number))]
    if not any(line.what is Custody.KEPT for line in told):  # its entry was lost, or erased
        told.insert(0, CustodyLine(Custody.KEPT, row.kept_at, row.kept_by))
    return tuple(told)


def of_entry(entry: Entry) -> tuple[Custody, tuple[int, ...]] | None:
    """Return what an entry says was done, and with which exhibits; None where it is about something else."""
    name = entry.detail.get(WHAT)
    if isinstance(name, str) and name in Custody.__members__:
        numbers = entry.detail.get(EXHIBITS, [entry.detail.get(EXHIBIT)])
        listed = numbers if isinstance(numbers, list) else []
        return Custody[name], tuple(each for each in listed if isinstance(each, int))
    for pattern, what in _BEFORE:
        if found := pattern.match(entry.what):
            return what, (int(found[1]),)
    return None


def _line(entry: Entry, number: int) -> CustodyLine | None:
    said = of_entry(entry)
    if said is None or number not in said[1]:
        return None
    words = (entry.detail.get(ABOUT, ""), entry.detail.get(case_text.NOTE, ""))
    return CustodyLine(said[0], entry.at, entry.by, ". ".join(str(each) for each in words if each))
