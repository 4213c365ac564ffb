"""The rows of covered copies; their PNG files lie beside those of the exhibits (exhibits.py)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables import ExhibitRow
from conduct_desk.caselog.tables_of_exhibits import CoveredCopyRow, IsolationRow


@dataclass(frozen=True)
class KeptCopy:
    """One covered copy; `boxes` are left, top, right, bottom in pixels, as they were burnt in."""

    id: int
    case_id: int
    exhibit_id: int
    number: int
    page: int
    boxes: tuple[tuple[int, int, int, int], ...]
    file: str
    fingerprint: str
    size: int
    width: int
    height: int
    made_at: datetime
    made_by: str


def add(session: Session, case_id: int, exhibit_id: int, **values: Any) -> int:
    """Write a new copy under the next number of its exhibit and return its id."""
    which = col(CoveredCopyRow.exhibit_id) == exhibit_id
    newest = session.connection().execute(select(func.max(col(CoveredCopyRow.number))).where(which)).scalar()
    given = values | {"boxes": [list(box) for box in values["boxes"]]}
    return kept.add(
        session, CoveredCopyRow, case_id=case_id, exhibit_id=exhibit_id, number=(newest or 0) + 1, **given
    )


def read(session: Session, copy_id: int) -> KeptCopy:
    """Return one copy. Raises LookupError for an unknown id."""
    return kept.read_one(session, KeptCopy, CoveredCopyRow, copy_id)


def of_exhibit(session: Session, exhibit_id: int) -> tuple[KeptCopy, ...]:
    """Return the copies of an exhibit by number, those of an isolated one too."""
    which = col(CoveredCopyRow.exhibit_id) == exhibit_id
    return kept.read(session, KeptCopy, CoveredCopyRow, which, order=[col(CoveredCopyRow.number)])


def of_case(session: Session, case_id: int) -> tuple[KeptCopy, ...]:
    """Return the copies of a case that may be shown: of exhibits that are neither removed nor isolated."""
    shown = select(col(ExhibitRow.id)).where(
        col(ExhibitRow.case_id) == case_id,
        col(ExhibitRow.removed_at).is_(None),
        col(ExhibitRow.id).not_in(select(col(IsolationRow.exhibit_id))),
    )
    which = col(CoveredCopyRow.exhibit_id).in_(shown)
    order = [col(CoveredCopyRow.exhibit_id), col(CoveredCopyRow.number)]
    return kept.read(session, KeptCopy, CoveredCopyRow, which, order=order)


def every(session: Session, case_id: int | None = None) -> tuple[KeptCopy, ...]:
    """Return the copies of the log (or of one case), without those that were destroyed with their exhibit."""
    which = [] if case_id is None else [col(CoveredCopyRow.case_id) == case_id]
    gone = select(col(IsolationRow.exhibit_id)).where(col(IsolationRow.destroyed_at).is_not(None))
    order = [col(CoveredCopyRow.exhibit_id), col(CoveredCopyRow.number)]
    there = col(CoveredCopyRow.exhibit_id).not_in(gone)
    return kept.read(session, KeptCopy, CoveredCopyRow, *which, there, order=order)
