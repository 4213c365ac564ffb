"""What a term's counts are made from: one plain row a case, without a name or a word of the post."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from conduct_desk.caselog.tables import CaseRow, FindingRow, LetterRow
from conduct_desk.policy.vocabulary import Finding, LetterState, Outcome, Stage


@dataclass(frozen=True)
class Figure:
    """One case as a governors' summary may count it."""

    case_id: int
    stage: Stage
    outcome: Outcome | None
    opened_at: datetime
    closed_at: datetime | None
    told_head_on: date | None
    first_sent_on: date | None
    letters_sent: int
    findings: frozenset[Finding]


def counts(session: Session, first: datetime, before: datetime) -> dict[tuple[Stage, Outcome | None], int]:
    """Return how many saved cases of those days stand where, from the index alone (for Home)."""
    query = (
        select(col(CaseRow.stage), col(CaseRow.outcome), func.count())
        .where(*_saved(first, before))
        .group_by(col(CaseRow.stage), col(CaseRow.outcome))
    )
    return {(stage, outcome): number for stage, outcome, number in session.connection().execute(query)}


def _saved(first: datetime, before: datetime) -> tuple[Any, ...]:
    opened = col(CaseRow.opened_at)
    return (opened >= first, opened < before, col(CaseRow.stage) != Stage.BEING_RECORDED)


def between(session: Session, first: datetime, before: datetime) -> tuple[Figure, ...]:
    """Return the saved cases opened from `first` up to but not at `before` (moments in UTC)."""
    sent = (col(LetterRow.case_id) == col(CaseRow.id), col(LetterRow.state) == LetterState.SENT)
    query = select(
        col(CaseRow.id),
        col(CaseRow.stage),
        col(CaseRow.outcome),
        col(CaseRow.opened_at),
        col(CaseRow.closed_at),
        col(CaseRow.told_head_on),
        select(func.min(col(LetterRow.sent_on))).where(*sent).scalar_subquery(),
        select(func.count(col(LetterRow.id))).where(*sent).scalar_subquery(),
    ).where(*_saved(first, before))
    found: list[Any] = [tuple(row) for row in session.connection().execute(query)]
    findings: dict[int, set[Finding]] = {}
    which = col(FindingRow.case_id).in_([row[0] for row in found])
    for case_id, finding in session.connection().execute(
        select(col(FindingRow.case_id), col(FindingRow.finding)).where(which)
    ):
        findings.setdefault(case_id, set()).add(finding)
    return tuple(Figure(*(*row, frozenset(findings.get(row[0], ())))) for row in found)
