"""The rows of issued governors' summaries, kept to the byte with the figures they were made from."""

from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.kept import KeptEdition
from conduct_desk.caselog.tables import EditionRow


def add(session: Session, **values: Any) -> int:
    """Write an issued summary and return its id."""
    return kept.add(session, EditionRow, **values)


def read(session: Session, edition_id: int) -> KeptEdition:
    """Return one edition. Raises LookupError for an unknown id."""
    return kept.read_one(session, KeptEdition, EditionRow, edition_id)


def newest_first(session: Session) -> tuple[KeptEdition, ...]:
    """Return every edition, newest first."""
    return kept.read(session, KeptEdition, EditionRow, order=[col(EditionRow.id).desc()])


def pdf(session: Session, edition_id: int) -> bytes:
    """Return the bytes of an edition."""
    query = select(col(EditionRow.pdf)).where(col(EditionRow.id) == edition_id)
    return bytes(session.connection().execute(query).scalar_one())
