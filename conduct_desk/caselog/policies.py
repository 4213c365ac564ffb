"""The rows of the school's own policy: every version stays, the newest is in force."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables import ActionRow, CaseRow, LetterRow
from conduct_desk.caselog.tables_of_steps import PolicyRow
from conduct_desk.policy.vocabulary import ActionKind


@dataclass(frozen=True)
class KeptPolicy:
    """One version as it was brought in; `passages` are its words by clause, `source` its whole text."""

    id: int
    version: str
    title: str
    reviewed_on: date
    review_due_on: date
    passages: dict[str, str]
    source: str
    adopted_at: datetime
    adopted_by: str


def add(session: Session, **values: Any) -> int:
    """Write a version and return its id."""
    return kept.add(session, PolicyRow, **values)


def every(session: Session) -> tuple[KeptPolicy, ...]:
    """Return every version, newest first."""
    return kept.read(session, KeptPolicy, PolicyRow, order=[col(PolicyRow.id).desc()])


def cases_by_version(session: Session) -> dict[str, int]:
    """Return how many cases were decided under each version."""
    query = select(col(CaseRow.policy_version), func.count()).group_by(col(CaseRow.policy_version))
    return {version: count for version, count in session.connection().execute(query) if version}


def has_letter_since(session: Session, moment: datetime | None) -> bool:
    """Say whether any letter was issued, or any since a moment."""
    query = select(col(LetterRow.id)).where(col(LetterRow.issued_at).is_not(None)).limit(1)
    if moment is not None:
        query = query.where(col(LetterRow.issued_at) >= moment)
    return session.connection().execute(query).first() is not None


def is_adoption_asked(session: Session, version: str) -> bool:
    """Say whether a case decided under this version already asks for it to be adopted again."""
    query = (
        select(col(ActionRow.id))
        .join(CaseRow, col(CaseRow.id) == col(ActionRow.case_id))
        .where(col(ActionRow.kind) == ActionKind.ADOPT_POLICY, col(CaseRow.policy_version) == version)
        .limit(1)
    )
    return session.connection().execute(query).first() is not None
