"""What was done in concerns and when, many of them at once: to see whether it was done in time."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, func, select, type_coerce
from sqlmodel import Session, col

from conduct_desk.caselog.figures import to_an_author
from conduct_desk.caselog.kept import among
from conduct_desk.caselog.tables import ActionRow, CaseRow, LetterRow, PartRow
from conduct_desk.caselog.tables_of_steps import ClosureRow, SupportRow
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, LetterState, Part, Role


@dataclass(frozen=True)
class Told:
    """When a case was opened, and when the head was told of it."""

    opened_at: datetime
    told_head_on: date | None


@dataclass(frozen=True)
class Doing:
    """One action, for what was done in time: whether a person's or a case's, and by when."""

    case_id: int
    kind: ActionKind
    letter_kind: LetterKind | None
    person_id: int | None
    due_on: date | None
    done_on: date | None
    note: str


def told(session: Session, ids: Iterable[int]) -> dict[int, Told]:
    """Return when each of these cases was opened and told of."""
    asked = select(col(CaseRow.id), col(CaseRow.opened_at), col(CaseRow.told_head_on))
    rows = session.connection().execute(asked.where(among(CaseRow.id, ids))).all()
    return {case_id: Told(opened_at, told_on) for case_id, opened_at, told_on in rows if case_id}


def lessons(session: Session, since: datetime | None) -> tuple[str, ...]:
    """Return the learning points noted on closings since a moment, each once, oldest first."""
    asked = select(col(ClosureRow.lesson)).where(col(ClosureRow.lesson) != "").order_by(col(ClosureRow.id))
    if since is not None:
        asked = asked.where(col(ClosureRow.closed_at) > since)
    return tuple(dict.fromkeys(session.connection().execute(asked).scalars().all()))


def asked(session: Session, ids: Iterable[int], kinds: Collection[LetterKind]) -> tuple[Doing, ...]:
    """Return the actions that ask for speaking or writing to an author; `kinds` are letters to one."""
    return _doings(session, among(ActionRow.case_id, ids), to_an_author(kinds))


def about(session: Session, ids: Iterable[int], kind: LetterKind) -> tuple[Doing, ...]:
    """Return the actions that are about a letter of a kind."""
    return _doings(session, among(ActionRow.case_id, ids), col(ActionRow.letter_kind) == kind)


def of_kind(session: Session, ids: Iterable[int], kind: ActionKind) -> tuple[Doing, ...]:
    """Return the actions of a kind."""
    return _doings(session, among(ActionRow.case_id, ids), col(ActionRow.kind) == kind)


def checks_due(session: Session, first: date, last: date) -> tuple[Doing, ...]:
    """Return the checks of posts, of whatever concern, that were due from one day to another."""
    is_check = col(ActionRow.kind) == ActionKind.CHECK_POST
    return _doings(session, is_check, col(ActionRow.due_on).between(first, last))


def _doings(session: Session, *which: Any) -> tuple[Doing, ...]:
    columns = (getattr(ActionRow, each.name) for each in fields(Doing))
    return tuple(Doing(*row) for row in session.connection().execute(select(*columns).where(*which)).all())


def sent_on(session: Session, ids: Iterable[int], kind: LetterKind) -> dict[tuple[int, int | None], date]:
    """Return the day on which the first letter of a kind was sent, by case and whom it went to."""
    asked = (
        select(
            col(LetterRow.case_id),
            col(LetterRow.person_id),
            type_coerce(func.min(col(LetterRow.sent_on)), Date),
        )
        .where(
            among(LetterRow.case_id, ids),
            col(LetterRow.kind) == kind,
            col(LetterRow.state) == LetterState.SENT,
        )
        .group_by(col(LetterRow.case_id), col(LetterRow.person_id))
    )
    rows = session.connection().execute(asked).all()
    return {(case_id, person_id): day for case_id, person_id, day in rows}


def taking_part(
    session: Session, ids: Iterable[int], part: Part, role: Role | None = None
) -> frozenset[tuple[int, int]]:
    """Return who has a part in which of these cases (case, person); `role`: only those who are that."""
    asked = select(col(PartRow.case_id), col(PartRow.person_id)).where(
        among(PartRow.case_id, ids), col(PartRow.part) == part
    )
    if role is not None:
        asked = asked.where(col(PartRow.role) == role)
    return frozenset((case_id, person_id) for case_id, person_id in session.connection().execute(asked).all())


def supported(session: Session, ids: Iterable[int]) -> frozenset[tuple[int, int | None]]:
    """Return for whom the register says that something was done (case, person; None: nobody named)."""
    asked = select(col(SupportRow.case_id), col(SupportRow.person_id)).where(among(SupportRow.case_id, ids))
    return frozenset((case_id, person_id) for case_id, person_id in session.connection().execute(asked).all())
