"""The rows of what is to be done, was done, or must be looked at again."""

from datetime import date
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.kept import KeptAction
from conduct_desk.caselog.tables import ActionRow
from conduct_desk.policy.vocabulary import ActionKind


def add(session: Session, **values: Any) -> int:
    """Write a new action and return its id."""
    return kept.add(session, ActionRow, **values)


def read(session: Session, action_id: int) -> KeptAction:
    """Return one action. Raises LookupError for an unknown id."""
    return kept.read_one(session, KeptAction, ActionRow, action_id)


def amend(session: Session, action_id: int, **values: Any) -> None:
    """Change columns of an action."""
    kept.amend(session, ActionRow, action_id, **values)


def of_case(session: Session, case_id: int) -> tuple[KeptAction, ...]:
    """Return the actions of a case in the order they were made."""
    return kept.of_case(session, KeptAction, ActionRow, case_id)


def to_do(session: Session, case_id: int, kind: ActionKind) -> tuple[KeptAction, ...]:
    """Return the actions of one kind in a case that are not done yet, oldest first."""
    which = (
        col(ActionRow.case_id) == case_id,
        col(ActionRow.kind) == kind,
        col(ActionRow.done_on).is_(None),
    )
    return kept.read(session, KeptAction, ActionRow, *which, order=[col(ActionRow.id)])


def open_ones(session: Session, limit: int) -> tuple[KeptAction, ...]:
    """Return what is still to be done in all cases, the most urgent first, things without a day last."""
    order = [col(ActionRow.due_on).is_(None), col(ActionRow.due_on), col(ActionRow.id)]
    which = col(ActionRow.done_on).is_(None)
    return kept.once(
        session,
        ("open ones", limit),
        lambda: kept.read(session, KeptAction, ActionRow, which, order=order, limit=limit),
    )


def waiting(session: Session, kind: ActionKind) -> tuple[KeptAction, ...]:
    """Return the actions of one kind that are not done yet in all cases, oldest first."""
    which = (col(ActionRow.kind) == kind, col(ActionRow.done_on).is_(None))
    return kept.read(session, KeptAction, ActionRow, *which, order=[col(ActionRow.id)])


def end_all(session: Session, case_id: int, on: date, by: str, note: str) -> None:
    """End what is still to be done in a case, because it was closed; what outlives closing goes on."""
    which = (
        col(ActionRow.case_id) == case_id,
        col(ActionRow.done_on).is_(None),
        col(ActionRow.outlives_closing).is_(False),
    )
    values = {"done_on": on, "done_by": by, "note": note}
    session.connection().execute(update(ActionRow).where(*which).values(**values))
