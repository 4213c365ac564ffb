"""What figures are made from: plain numbers and closed words of many concerns at once, no name, no text.

Every question here is one statement, whatever the number of concerns that it is asked of.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, func, or_, select, type_coerce, union, union_all
from sqlmodel import Session, col

from conduct_desk.caselog.kept import among
from conduct_desk.caselog.tables import ActionRow, AnswerRow, CaseRow, FindingRow, LetterRow
from conduct_desk.caselog.tables_of_keeping import DisposalRow
from conduct_desk.caselog.tables_of_steps import ClosureRow, WordRow
from conduct_desk.policy.closing import Retention
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import (
    ActionKind,
    Finding,
    LetterKind,
    LetterState,
    Outcome,
    Stage,
    Value,
)


def counts(session: Session, first: datetime, before: datetime) -> dict[tuple[Stage, Outcome | None], int]:
    """Return how many saved cases of those days stand where, from the index alone (for Home)."""
    query = (
        select(col(CaseRow.stage), col(CaseRow.outcome), func.count())
        .where(*_saved(first, before))
        .group_by(col(CaseRow.stage), col(CaseRow.outcome))
    )
    return {(stage, outcome): number for stage, outcome, number in session.connection().execute(query).all()}


def _saved(first: datetime, before: datetime) -> tuple[Any, ...]:
    opened = col(CaseRow.opened_at)
    return (opened >= first, opened < before, col(CaseRow.stage) != Stage.BEING_RECORDED)


@dataclass(frozen=True)
class Signs:
    """What in a case is a sign of something, table by table.

    `answers` are the keys of questions answered with yes or not yet known. `only_done`: an action counts
    once it was done, and a letter once it was sent; else it is enough that there is one. `never_done` is the
    note of an action that ended with its case without being done.
    """

    findings: Collection[Finding] = ()
    answers: Collection[str] = ()
    actions: Collection[ActionKind] = ()
    letters: Collection[LetterKind] = ()
    holds: Collection[Hold] = ()
    outcomes: Collection[Outcome] = ()
    kept_as: Collection[Retention] = ()
    only_done: bool = False
    never_done: str = ""


@dataclass(frozen=True)
class Ending:
    """How a case ended the last time, and whether it stood closed at the moment asked about."""

    outcome: Outcome
    was_closed: bool


@dataclass(frozen=True)
class Contacts:
    """How often the authors of a case were written or spoken to, and on which day first.

    `by_person` says how often each author was; None stands for whoever it was, where that was not said.
    """

    first_on: date
    by_person: Mapping[int | None, int] = field(default_factory=dict)


def saved(session: Session, until: datetime) -> frozenset[int]:
    """Return the ids of the saved cases that were opened up to a moment."""
    asked = select(col(CaseRow.id)).where(
        col(CaseRow.opened_at) <= until, col(CaseRow.stage) != Stage.BEING_RECORDED
    )
    return frozenset(filter(None, session.connection().execute(asked).scalars().all()))


def disposed(session: Session, until: date) -> frozenset[int]:
    """Return the ids of the disposed cases that had been closed up to a day."""
    asked = select(col(DisposalRow.case_id)).where(col(DisposalRow.closed_on) <= until)
    return frozenset(session.connection().execute(asked).scalars().all())


def endings(session: Session, ids: Iterable[int], at: datetime) -> dict[int, Ending]:
    """Return how these cases ended, and whether they stood closed at a moment.

    Cases that were never closed are left out.
    """
    reopened_at = col(ClosureRow.reopened_at)
    was_closed = (col(ClosureRow.closed_at) <= at) & (reopened_at.is_(None) | (reopened_at > at))
    asked = select(col(ClosureRow.case_id), col(ClosureRow.outcome), was_closed)
    rows = (
        session.connection()
        .execute(asked.where(among(ClosureRow.case_id, ids)).order_by(col(ClosureRow.id)))
        .all()
    )
    found: dict[int, Ending] = {}
    for case_id, outcome, was_closed_then in rows:
        before = found.get(case_id)
        found[case_id] = Ending(outcome, bool(was_closed_then) or bool(before and before.was_closed))
    return found


def findings(session: Session, ids: Iterable[int]) -> dict[int, set[Finding]]:
    """Return what was found in each of these cases; those without a finding are left out."""
    asked = select(col(FindingRow.case_id), col(FindingRow.finding))
    found: dict[int, set[Finding]] = {}
    for case_id, finding in session.connection().execute(asked.where(among(FindingRow.case_id, ids))).all():
        found.setdefault(case_id, set()).add(finding)
    return found


def to_an_author(kinds: Collection[LetterKind]) -> Any:
    """Return the condition that an action asks for speaking or writing to an author; `kinds` go to one."""
    is_letter = (col(ActionRow.kind) == ActionKind.WRITE_LETTER) & col(ActionRow.letter_kind).in_(kinds)
    return or_(col(ActionRow.kind) == ActionKind.SPEAK_TO_AUTHOR, is_letter)


def contacts(
    session: Session, ids: Iterable[int], kinds: Collection[LetterKind], *, never_done: str
) -> dict[int, Contacts]:
    """Return how often the authors of these cases were written or spoken to.

    `kinds` are the letters that go to an author. What a letter that was sent has ended counts once.
    """
    wanted = list(ids)
    each = union_all(
        select(
            col(LetterRow.case_id).label("case_id"),
            col(LetterRow.person_id).label("person_id"),
            col(LetterRow.sent_on).label("day"),
        ).where(
            among(LetterRow.case_id, wanted),
            col(LetterRow.state) == LetterState.SENT,
            col(LetterRow.kind).in_(kinds),
        ),
        select(col(ActionRow.case_id), col(ActionRow.person_id), col(ActionRow.done_on)).where(
            among(ActionRow.case_id, wanted),
            to_an_author(kinds),
            col(ActionRow.letter_id).is_(None),
            col(ActionRow.done_on).is_not(None),
            col(ActionRow.note) != never_done,
        ),
    ).subquery()
    asked = select(
        each.c.case_id, each.c.person_id, func.count(), type_coerce(func.min(each.c.day), Date)
    ).group_by(each.c.case_id, each.c.person_id)
    found: dict[int, list[tuple[int | None, int, date]]] = {}
    for case_id, person_id, number, first_on in session.connection().execute(asked).all():
        found.setdefault(case_id, []).append((person_id, number, first_on))
    return {
        case_id: Contacts(min(day for *_, day in rows), {person: number for person, number, _ in rows})
        for case_id, rows in found.items()
    }


def with_signs(session: Session, ids: Iterable[int], signs: Signs) -> frozenset[int]:
    """Return which of these cases have any of the signs."""
    wanted = list(ids)
    done = (col(ActionRow.done_on).is_not(None), col(ActionRow.note) != signs.never_done)
    sent = (col(LetterRow.state) == LetterState.SENT,)
    unsure = (col(AnswerRow.superseded_at).is_(None), col(AnswerRow.value) != Value.NO)
    looks: tuple[tuple[Any, Any, Collection[Any], tuple[Any, ...]], ...] = (
        (FindingRow.case_id, FindingRow.finding, signs.findings, ()),
        (AnswerRow.case_id, AnswerRow.question, signs.answers, unsure),
        (ActionRow.case_id, ActionRow.kind, signs.actions, done if signs.only_done else ()),
        (LetterRow.case_id, LetterRow.kind, signs.letters, sent if signs.only_done else ()),
        (WordRow.case_id, WordRow.hold, signs.holds, ()),
        (ClosureRow.case_id, ClosureRow.outcome, signs.outcomes, ()),
        (ClosureRow.case_id, ClosureRow.retention, signs.kept_as, ()),
    )
    asked = [
        select(col(case_id)).where(among(case_id, wanted), col(what).in_(words), *further)
        for case_id, what, words, further in looks
        if words
    ]
    return frozenset(session.connection().execute(union(*asked)).scalars().all()) if asked else frozenset()
