"""The rows of decisions that went to somebody else, or came back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables_of_steps import HandOverRow
from conduct_desk.policy.vocabulary import DecisionMaker


@dataclass(frozen=True)
class KeptHandOver:
    """One hand-over as it was made."""

    id: int
    maker: DecisionMaker
    name: str
    reason: str
    at: datetime
    by: str


def add(session: Session, **values: Any) -> int:
    """Write a hand-over and return its id."""
    return kept.add(session, HandOverRow, **values)


def of_case(session: Session, case_id: int) -> tuple[KeptHandOver, ...]:
    """Return every hand-over of a case, oldest first."""
    which = col(HandOverRow.case_id) == case_id
    return kept.read(session, KeptHandOver, HandOverRow, which, order=[col(HandOverRow.id)])
