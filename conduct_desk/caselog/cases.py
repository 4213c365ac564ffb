"""The rows of concerns: opening, amending, listing and taking one out again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlmodel import Session, col

from conduct_desk.caselog import kept, people, search, settings
from conduct_desk.caselog.kept import KeptCase
from conduct_desk.caselog.tables import (
    ActionRow,
    AnswerRow,
    CaseRow,
    DraftRow,
    EventBodyRow,
    ExhibitRow,
    FindingRow,
    LetterRow,
    PartRow,
)
from conduct_desk.caselog.tables_of_exhibits import (
    CoveredCopyRow,
    ExhibitDetailRow,
    ExhibitOriginRow,
    IsolationRow,
)
from conduct_desk.caselog.tables_of_letters import LetterFormRow, LetterOverrideRow, LikelyAuthorRow
from conduct_desk.caselog.tables_of_steps import (
    ClosureRow,
    GovernorToldRow,
    HandOverRow,
    OwnPostRow,
    SupportRow,
    WordRow,
)
from conduct_desk.policy.vocabulary import ActionKind, DecisionMaker, Finding, Outcome, Stage

# In this order: an action may name a letter.
HANGING: tuple[Any, ...] = (
    AnswerRow, FindingRow, PartRow, LikelyAuthorRow, ActionRow, LetterFormRow, LetterOverrideRow, LetterRow,
    ExhibitDetailRow, ExhibitOriginRow, CoveredCopyRow, IsolationRow, ExhibitRow, DraftRow, EventBodyRow,
    WordRow, HandOverRow, GovernorToldRow, SupportRow, OwnPostRow, ClosureRow,
)  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One case in a list: no names, no words."""

    case_id: int
    reference: str
    stage: Stage
    platform: str
    opened_at: datetime
    outcome: Outcome | None
    next_check_on: date | None
    exhibits: int
    findings: frozenset[Finding]


def open_case(session: Session, *, school_year: str, at: datetime, by: str) -> int:
    """Write a new case with the next number of its school year; a number is never given twice."""
    number = int(settings.read(session, f"last_number {school_year}", 0)) + 1
    settings.write(session, f"last_number {school_year}", number)
    return kept.add(
        session,
        CaseRow,
        reference=f"{school_year}/{number:03}",
        school_year=school_year,
        number=number,
        stage=Stage.BEING_RECORDED,
        opened_at=at,
        opened_by=by,
        decision_maker=DecisionMaker.HEADTEACHER,
    )


def read(session: Session, case_id: int) -> KeptCase:
    """Return one case. Raises LookupError for an unknown id."""
    return kept.read_one(session, KeptCase, CaseRow, case_id)


def references(session: Session, case_ids: Iterable[int]) -> dict[int, str]:
    """Return the references of some cases by id."""
    query = select(col(CaseRow.id), col(CaseRow.reference)).where(kept.among(CaseRow.id, set(case_ids)))
    return {number: reference for number, reference in session.connection().execute(query) if number}


def amend(session: Session, case_id: int, **values: Any) -> None:
    """Change columns of a case."""
    kept.amend(session, CaseRow, case_id, **values)


def take_out(
    session: Session, case_id: int, *, keeps_chronology: bool = False
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Delete a case with all its rows and words; its events stay in the chain without theirs.

    Returns the exhibit files that are to go after the commit, and the numbers of the events that lost their
    words: the entry that says so must list them as `erased`, else the chronology does not verify. With
    `keeps_chronology` they keep their words until `forget_chronology`.
    """
    link = session.connection()
    bodies = select(col(EventBodyRow.seq)).where(col(EventBodyRow.case_id) == case_id)
    erased = tuple(link.execute(bodies.order_by(col(EventBodyRow.seq))).scalars())
    with_files: tuple[Any, ...] = (ExhibitRow, CoveredCopyRow)
    queries = (select(col(table.file)).where(col(table.case_id) == case_id) for table in with_files)
    files = tuple(file for query in queries for file in link.execute(query).scalars())
    people_of_case = people.ids_of(session, case_id)
    search.forget(session, case_id)
    link.execute(update(ActionRow).where(col(ActionRow.case_id) == case_id).values(after_action_id=None))
    for table in HANGING:
        if table is EventBodyRow and keeps_chronology:
            continue
        link.execute(delete(table).where(col(table.case_id) == case_id))
    link.execute(delete(CaseRow).where(col(CaseRow.id) == case_id))
    people.forget_unused(session, people_of_case)
    return files, () if keeps_chronology else erased


def forget_chronology(session: Session, case_id: int, upto: int) -> tuple[int, ...]:
    """Take the words of a case's events up to one of them; returns which, to be listed as `erased`."""
    mine = (col(EventBodyRow.case_id) == case_id, col(EventBodyRow.seq) <= upto)
    asked = select(col(EventBodyRow.seq)).where(*mine).order_by(col(EventBodyRow.seq))
    seqs = tuple(session.connection().execute(asked).scalars())
    session.connection().execute(delete(EventBodyRow).where(*mine))
    return seqs


def lines(
    session: Session,
    *,
    before: int | None = None,
    limit: int = 50,
    stage: Stage | None = None,
    only: Sequence[int] | None = None,
) -> tuple[Line, ...]:
    """Return cases newest first, by key: those before the given id, of one stage, or of the ids in `only`."""
    query = select(
        col(CaseRow.id),
        col(CaseRow.reference),
        col(CaseRow.stage),
        col(CaseRow.platform),
        col(CaseRow.opened_at),
        col(CaseRow.outcome),
        _next_check(),
        _exhibits(),
    ).order_by(col(CaseRow.id).desc())
    if before is not None:
        query = query.where(col(CaseRow.id) < before)
    if stage is not None:
        query = query.where(col(CaseRow.stage) == stage)
    if only is not None:
        query = query.where(col(CaseRow.id).in_(only))
    found: list[Any] = [tuple(row) for row in session.connection().execute(query.limit(limit))]
    findings = _findings(session, [row[0] for row in found])
    return tuple(Line(*(*row, frozenset(findings.get(row[0], ())))) for row in found)


def _next_check() -> Any:
    return (
        select(func.min(col(ActionRow.due_on)))
        .where(
            col(ActionRow.case_id) == col(CaseRow.id),
            col(ActionRow.done_on).is_(None),
            col(ActionRow.kind) == ActionKind.CHECK_POST,
        )
        .scalar_subquery()
    )


def _exhibits() -> Any:
    return (
        select(func.count(col(ExhibitRow.id)))
        .where(col(ExhibitRow.case_id) == col(CaseRow.id), col(ExhibitRow.removed_at).is_(None))
        .scalar_subquery()
    )


def _findings(session: Session, case_ids: Sequence[int]) -> dict[int, set[Finding]]:
    chosen = col(FindingRow.case_id).in_(case_ids)
    query = select(col(FindingRow.case_id), col(FindingRow.finding)).where(chosen)
    found: dict[int, set[Finding]] = {}
    for case_id, finding in session.connection().execute(query):
        found.setdefault(case_id, set()).add(finding)
    return found


def is_any(session: Session) -> bool:
    """Say whether the log has a case at all."""
    return session.connection().execute(select(col(CaseRow.id)).limit(1)).first() is not None
