"""What the log remembers of its backups, also of those in a place that cannot be reached now."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlmodel import Session, col

from conduct_desk.caselog.tables import EventRow
from conduct_desk.caselog.tables_of_keeping import BackupRow, DisposalRow


def add(session: Session, **values: Any) -> None:
    """Remember a backup that was made, opened and compared."""
    session.connection().execute(insert(BackupRow).values(**values))


def forget(session: Session, place: str, known_as: str, names: Collection[str]) -> None:
    """Forget backups of a place, by the names of their folders."""
    gone = [row.id for row in rows(session) if is_in(row, place, known_as) and row.name in names]
    session.connection().execute(delete(BackupRow).where(col(BackupRow.id).in_(gone)))


def forget_one(session: Session, number: int) -> None:
    """Forget one backup, by the number of its row."""
    session.connection().execute(delete(BackupRow).where(col(BackupRow.id) == number))


def rows(session: Session) -> tuple[Any, ...]:
    """Return all that are remembered, newest first, as rows with the columns of BackupRow."""
    asked = select(*BackupRow.__table__.columns)  # type: ignore[attr-defined]
    newest_first = asked.order_by(col(BackupRow.made_at).desc(), col(BackupRow.id).desc())
    return tuple(session.connection().execute(newest_first).all())


def is_in(row: Any, place: str, known_as: str) -> bool:
    """Say whether a row is of this place; one second place is told from another by `known_as`."""
    return bool(row.place == place and row.details.get("known_as", "") == known_as)


def disposals(session: Session) -> tuple[tuple[int, str], ...]:
    """Return number and reference of every concern that was disposed of, oldest first."""
    asked = select(col(DisposalRow.case_id), col(DisposalRow.reference)).order_by(col(DisposalRow.id))
    return tuple((row.case_id, row.reference) for row in session.connection().execute(asked).all())


def first_used(session: Session) -> datetime:
    """Return the moment of the first entry of the log; the present for a log without one."""
    asked = select(col(EventRow.at)).order_by(col(EventRow.seq)).limit(1)
    found = session.connection().execute(asked).scalar()
    return datetime.fromisoformat(found) if found else datetime.now(UTC)
