"""The rows of closings; one that was reopened stays with the reason for it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables_of_steps import ClosureRow
from conduct_desk.policy.closing import Retention, Settled
from conduct_desk.policy.vocabulary import Outcome


@dataclass(frozen=True)
class KeptClosure:
    """One closing of a case as it was made."""

    id: int
    outcome: Outcome
    note: str
    lesson: str
    support: Settled
    evidence: Settled
    thanks: Settled
    reporter: Settled
    retention: Retention
    review_on: date
    term_name: str
    closed_at: datetime
    closed_by: str
    reopened_at: datetime | None
    reopened_by: str
    reopened_because: str


def add(session: Session, **values: Any) -> int:
    """Write a closing and return its id."""
    return kept.add(session, ClosureRow, **values)


def of_case(session: Session, case_id: int) -> tuple[KeptClosure, ...]:
    """Return every closing of a case, oldest first."""
    which = col(ClosureRow.case_id) == case_id
    return kept.read(session, KeptClosure, ClosureRow, which, order=[col(ClosureRow.id)])


def reopen(session: Session, case_id: int, *, at: datetime, by: str, because: str) -> None:
    """Note on the closing that stands that it was reopened; nothing else of it changes."""
    for closure in of_case(session, case_id):
        if closure.reopened_at is None:
            kept.amend(
                session,
                ClosureRow,
                closure.id,
                reopened_at=at,
                reopened_by=by,
                reopened_because=because,
            )
