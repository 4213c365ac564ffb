"""Keeping what is being written, so that a crash costs two seconds of typing at most."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from conduct_desk.caselog.tables import DraftRow


@dataclass(frozen=True)
class Draft:
    """Fields of one page that were typed and not saved yet."""

    place: str
    case_id: int | None
    body: Mapping[str, str]
    saved_at: datetime


def save(session: Session, place: str, case_id: int | None, body: Mapping[str, str], at: datetime) -> None:
    """Keep the fields of one page, replacing what was kept of it before. No chronology entry."""
    session.merge(DraftRow(place=place, case_id=case_id or 0, body=dict(body), saved_at=at))


def read(session: Session, place: str, case_id: int | None) -> Draft | None:
    """Return what is kept of one page, or None."""
    row = session.get(DraftRow, (place, case_id or 0))
    return _draft(row) if row else None


def discard(session: Session, place: str, case_id: int | None) -> None:
    """Let go of what is kept of one page; call it in the transaction that saves the real entry."""
    session.flush()
    session.connection().execute(
        delete(DraftRow).where(col(DraftRow.place) == place, col(DraftRow.case_id) == (case_id or 0))
    )


def every(session: Session) -> tuple[Draft, ...]:
    """Return all drafts, newest first."""
    rows = session.exec(select(DraftRow).order_by(col(DraftRow.saved_at).desc())).all()
    return tuple(_draft(row) for row in rows)


def _draft(row: DraftRow) -> Draft:
    return Draft(row.place, row.case_id or None, row.body, row.saved_at)
