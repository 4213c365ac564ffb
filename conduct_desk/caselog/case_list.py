"""Which concerns a list shows, and in which order, read page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlmodel import Session, col

from conduct_desk.caselog import cases
from conduct_desk.caselog.tables import ActionRow, CaseRow, ExhibitRow, FindingRow
from conduct_desk.policy.findings import CHILDREN
from conduct_desk.policy.vocabulary import ActionKind, Finding, Stage

TOLD = (ActionKind.TELL_SAFEGUARDING_LEAD, ActionKind.TELL_DESIGNATED_OFFICER)


@dataclass(frozen=True)
class Wanted:
    """Which cases; all that is given must be so. `opened` is from a moment on, and before another."""

    stage: Stage | None = None
    findings: frozenset[Finding] = frozenset()
    opened: tuple[datetime, datetime] | None = None
    safeguarding: bool = False
    with_evidence: bool = False


def lines(
    session: Session,
    wanted: Wanted,
    *,
    oldest_first: bool = False,
    after: int | None = None,
    limit: int = 50,
    only: Sequence[int] | None = None,
) -> tuple[cases.Line, ...]:
    """Return the next cases of a list after the case of that id; `only`: none but these."""
    number = col(CaseRow.id)
    asked = select(number).where(*_conditions(wanted))
    if after is not None:
        asked = asked.where(number > after if oldest_first else number < after)
    if only is not None:
        asked = asked.where(number.in_(only))
    asked = asked.order_by(number if oldest_first else number.desc()).limit(limit)
    ids = [number for number in session.connection().execute(asked).scalars() if number is not None]
    found = {line.case_id: line for line in cases.lines(session, only=ids, limit=limit)}
    return tuple(found[number] for number in ids)


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.stage is not None:
        found.append(col(CaseRow.stage) == wanted.stage)
    if wanted.findings:
        found.append(_has(FindingRow, col(FindingRow.finding).in_(wanted.findings)))
    if wanted.opened is not None:
        first, before = wanted.opened
        found += [col(CaseRow.opened_at) >= first, col(CaseRow.opened_at) < before]
    if wanted.safeguarding:
        told = _has(ActionRow, col(ActionRow.kind).in_(TOLD))
        found.append(or_(_has(FindingRow, col(FindingRow.finding).in_(CHILDREN)), told))
    if wanted.with_evidence:
        found.append(_has(ExhibitRow, col(ExhibitRow.removed_at).is_(None)))
    return found


def _has(table: Any, *which: Any) -> Any:
    return select(table.case_id).where(table.case_id == col(CaseRow.id), *which).exists()
