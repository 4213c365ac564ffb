"""How long closed concerns are kept: each with the day to look at it again, in numbers."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from conduct_desk.caselog import closures, kept
from conduct_desk.caselog.tables import ActionRow, CaseRow, EventBodyRow, ExhibitRow, LetterRow
from conduct_desk.caselog.tables_of_keeping import DisposalHoldRow
from conduct_desk.caselog.tables_of_steps import ClosureRow
from conduct_desk.clock import SCHOOL_ZONE
from conduct_desk.policy.closing import Retention
from conduct_desk.policy.vocabulary import DecisionMaker, Stage


@dataclass(frozen=True)
class Closed:
    """One closed concern in numbers: how long it is kept, and what would go with it."""

    case_id: int
    reference: str
    retention: Retention
    closed_on: date
    review_on: date
    exhibits: int  # removed ones too: their files are kept
    letters: int
    entries: int
    follow_ups: int  # checks that are still to be made
    by_another: bool  # somebody else than the headteacher decided it


def may_go(session: Session, today: date) -> int:
    """Return how many closed concerns are to be looked at again by `today` and are kept by nothing."""
    held = select(col(DisposalHoldRow.case_id)).where(col(DisposalHoldRow.lifted_at).is_(None))
    waits = select(col(ActionRow.case_id)).where(col(ActionRow.done_on).is_(None))
    query = _standing(select(func.count())).where(
        col(ClosureRow.review_on) <= today, col(CaseRow.id).not_in(held), col(CaseRow.id).not_in(waits)
    )
    return int(session.connection().execute(query).scalar_one())


def _standing(query: Any) -> Any:
    """Ask of closed concerns, each beside the closure that stands."""
    return (
        query.select_from(CaseRow)
        .join(ClosureRow, col(ClosureRow.case_id) == col(CaseRow.id))
        .where(col(CaseRow.stage) == Stage.CLOSED, col(ClosureRow.reopened_at).is_(None))
    )


def closed(session: Session, case_id: int | None = None) -> tuple[Closed, ...]:
    """Return every closed concern by its number, or the one of `case_id` (nothing when it is not closed)."""
    columns: list[Any] = [CaseRow.id, CaseRow.reference, ClosureRow.retention, ClosureRow.closed_at]
    wanted = select(
        *columns,
        col(ClosureRow.review_on),
        *map(_count, (ExhibitRow, LetterRow, EventBodyRow)),
        _count(ActionRow, col(ActionRow.done_on).is_(None)),
        col(CaseRow.decision_maker) != DecisionMaker.HEADTEACHER,
    )
    query = _standing(wanted).order_by(col(CaseRow.id))
    if case_id is not None:
        query = query.where(col(CaseRow.id) == case_id)
    found = session.connection().execute(query).all()
    return tuple(
        Closed(number, reference, kind, at.astimezone(SCHOOL_ZONE).date(), *rest)
        for number, reference, kind, at, *rest in found
    )


def _count(table: Any, *which: Any) -> Any:
    of_case = table.case_id == col(CaseRow.id)
    return select(func.count()).select_from(table).where(of_case, *which).scalar_subquery()


def look_again(session: Session, case_id: int, on: date) -> None:
    """Set a new day on which somebody looks at a closed concern again."""
    standing = [each for each in closures.of_case(session, case_id) if each.reopened_at is None]
    kept.amend(session, ClosureRow, standing[-1].id, review_on=on)
