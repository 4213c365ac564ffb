"""What the chronology says of each exhibit: its custody has no table, its lines are in the chain itself."""

import re
from collections.abc import Iterator

from sqlmodel import Session

from conduct_desk.caselog import chronology
from conduct_desk.caselog.chronology import Entry
from conduct_desk.policy.exhibits import Custody

# In the detail of an entry: what was done, with which exhibit or exhibits, and what else is to be said of it.
WHAT, EXHIBIT, EXHIBITS, ABOUT = "custody", "exhibit", "exhibits", "about"

_BEFORE = (  # how a log from before schema 4 says it, whose entries have no such detail
    (re.compile(r"Kept exhibit (\d+) \("), Custody.KEPT),
    (re.compile(r"Removed exhibit (\d+)$"), Custody.REMOVED),
    (re.compile(r"Put exhibit (\d+) back$"), Custody.PUT_BACK),
)


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


def custody(session: Session, case_id: int, number: int) -> Iterator[tuple[Custody, Entry]]:
    """Yield what was done with an exhibit of a case and the entry that says so, oldest first."""
    for entry in chronology.lines(session, case_id):
        said = of_entry(entry)
        if said is not None and number in said[1]:
            yield said[0], entry
