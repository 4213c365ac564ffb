"""The rows of exhibits; their bytes are in files beside the log (exhibits.py)."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.kept import KeptExhibit
from conduct_desk.caselog.tables import ExhibitRow
from conduct_desk.caselog.tables_of_exhibits import CoveredCopyRow, IsolationRow


def add(session: Session, case_id: int, **values: Any) -> int:
    """Write a new exhibit under the next number of its case and return its id."""
    number = (session.connection().execute(_NEWEST, {"asked": case_id}).scalar() or 0) + 1
    return kept.add(session, ExhibitRow, case_id=case_id, number=number, **values)


def read(session: Session, exhibit_id: int) -> KeptExhibit:
    """Return one exhibit. Raises LookupError for an unknown id."""
    return kept.read_one(session, KeptExhibit, ExhibitRow, exhibit_id)


def of_case(session: Session, case_id: int) -> tuple[KeptExhibit, ...]:
    """Return the exhibits of a case that were not removed, by number."""
    return kept.of_case(session, KeptExhibit, ExhibitRow, case_id, order=("number",), without="removed_at")


def count(session: Session, case_id: int) -> int:
    """Return how many exhibits of a case are kept: without the removed ones and those that were destroyed."""
    return sum(row.removed_at is None for row in every(session, case_id))


def of_bytes(session: Session, case_id: int, fingerprint: str) -> KeptExhibit | None:
    """Return the exhibit of a case with the very same bytes, when it has one that was not removed."""
    asked = {"asked": case_id, "fingerprint": fingerprint}
    found = session.connection().execute(_SAME, asked).scalar()
    return read(session, found) if found else None


_SAME = (
    select(col(ExhibitRow.id))
    .where(
        col(ExhibitRow.case_id) == bindparam("asked"),
        col(ExhibitRow.fingerprint) == bindparam("fingerprint"),
        col(ExhibitRow.removed_at).is_(None),
    )
    .order_by(col(ExhibitRow.number))
    .limit(1)
)
_NEWEST = select(func.max(col(ExhibitRow.number))).where(col(ExhibitRow.case_id) == bindparam("asked"))


def files(session: Session) -> tuple[str, ...]:
    """Return the file of every exhibit and covered copy, of removed ones too: they may be put back.

    Without those that were destroyed on advice: their files are gone for good.
    """
    return tuple(fingerprints(session))


def fingerprints(session: Session) -> dict[str, str]:
    """Return the fingerprint of every exhibit and covered copy by its file, as `files` has them."""
    link = session.connection()
    return {row.file: row.fingerprint for asked in (_FILES, _COPIES) for row in link.execute(asked)}


_DESTROYED = select(col(IsolationRow.exhibit_id)).where(col(IsolationRow.destroyed_at).is_not(None))
_FILES = select(col(ExhibitRow.file), col(ExhibitRow.fingerprint)).where(
    col(ExhibitRow.id).not_in(_DESTROYED)
)
_COPIES = select(col(CoveredCopyRow.file), col(CoveredCopyRow.fingerprint)).where(
    col(CoveredCopyRow.exhibit_id).not_in(_DESTROYED)
)


def every(session: Session, case_id: int | None = None) -> tuple[KeptExhibit, ...]:
    """Return the exhibits of the log (or of one case), removed ones too, without the destroyed ones."""
    which = [] if case_id is None else [col(ExhibitRow.case_id) == case_id]
    order = [col(ExhibitRow.case_id), col(ExhibitRow.number)]
    there = col(ExhibitRow.id).not_in(_DESTROYED)
    return kept.read(session, KeptExhibit, ExhibitRow, *which, there, order=order)


def set_removed(session: Session, exhibit_id: int, at: datetime | None) -> None:
    """Take an exhibit out of its case, or (None) put it back."""
    kept.amend(session, ExhibitRow, exhibit_id, removed_at=at)
