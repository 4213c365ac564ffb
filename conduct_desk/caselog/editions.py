"""The rows of issued governors' summaries, kept to the byte with the figures they were made from."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from conduct_desk.caselog import issued, kept
from conduct_desk.caselog.tables import EditionRow, EventBodyRow


@dataclass(frozen=True)
class KeptFigures:
    """One issued summary with what it was made from, without its PDF."""

    id: int
    term_name: str
    first_day: date
    last_day: date
    issued_at: datetime
    fingerprint: str
    figures: Mapping[str, Any]
    anchor_seq: int


@dataclass(frozen=True)
class Listed:
    """One issued summary as a list names it."""

    id: int
    term_name: str
    issued_at: datetime
    fingerprint: str


def add(session: Session, **values: Any) -> int:
    """Write an issued summary and return its id."""
    return kept.add(session, EditionRow, **values)


def oldest_first(session: Session) -> tuple[KeptFigures, ...]:
    """Return every edition with its figures, oldest first. Raises LogDamaged for what is none."""
    try:
        found = kept.read(session, KeptFigures, EditionRow, order=[col(EditionRow.id)])
    except ValueError as error:  # it is no JSON
        raise issued.figures_damaged() from error
    if not all(isinstance(each.figures, dict) for each in found):
        raise issued.figures_damaged()
    return found


def newest_first(session: Session) -> tuple[Listed, ...]:
    """Return every edition by name, newest first, whatever became of its figures."""
    return kept.read(session, Listed, EditionRow, order=[col(EditionRow.id).desc()])


def pdf(session: Session, edition_id: int) -> bytes:
    """Return the bytes of an edition. Raises LookupError for an unknown id."""
    query = select(col(EditionRow.pdf)).where(col(EditionRow.id) == edition_id)
    found = session.connection().execute(query).scalar()
    if found is None:
        raise LookupError(f"edition {edition_id}")
    return bytes(found)


def digest(figures: Mapping[str, Any]) -> str:
    """Return the SHA-256 of figures as the log keeps them; the chronology has it from the day of issue."""
    return hashlib.sha256(json.dumps(figures, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def first_said(session: Session, what: str) -> dict[int, int]:
    """Return the number of the first chronology entry of each case that says `what`."""
    said = func.json_extract(col(EventBodyRow.body), "$.what") == what
    asked = select(col(EventBodyRow.case_id), func.min(col(EventBodyRow.seq))).where(said)
    found = session.connection().execute(asked.group_by(col(EventBodyRow.case_id)))
    return {case_id: seq for case_id, seq in found if case_id is not None}
