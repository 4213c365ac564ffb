"""The rows of what police, safeguarding lead, designated officer and decision-maker said about writing."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables_of_steps import WordRow
from conduct_desk.policy.holds import Hold, Word


@dataclass(frozen=True)
class KeptWord:
    """One word as it was given; a later one takes its place, and it stays."""

    id: int
    hold: Hold
    word: Word
    said_by: str
    said_on: date
    note: str
    at: datetime
    by: str


def add(session: Session, **values: Any) -> int:
    """Write a word that was given and return its id."""
    return kept.add(session, WordRow, **values)


def of_case(session: Session, case_id: int) -> tuple[KeptWord, ...]:
    """Return every word given in a case, in the order they were recorded."""
    return kept.of_case(session, KeptWord, WordRow, case_id)
