"""The rows of the governors' ledger: who was told what of a case, when and why."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import distinct, func, select
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables_of_steps import GovernorToldRow


@dataclass(frozen=True)
class KeptTelling:
    """One line of the ledger."""

    id: int
    name: str
    told_on: date
    what: str
    why: str
    at: datetime
    by: str


def add(session: Session, **values: Any) -> int:
    """Write a line of the ledger and return its id."""
    return kept.add(session, GovernorToldRow, **values)


def of_case(session: Session, case_id: int) -> tuple[KeptTelling, ...]:
    """Return the ledger of a case, by the day they were told."""
    which = col(GovernorToldRow.case_id) == case_id
    order = [col(GovernorToldRow.told_on), col(GovernorToldRow.id)]
    return kept.read(session, KeptTelling, GovernorToldRow, which, order=order)


def every(session: Session) -> tuple[tuple[int, KeptTelling], ...]:
    """Return the ledgers of all cases together, each line with its case, by the day they were told."""
    columns = [getattr(GovernorToldRow, part.name) for part in fields(KeptTelling)]
    order = (col(GovernorToldRow.told_on), col(GovernorToldRow.id))
    query = select(col(GovernorToldRow.case_id), *columns).order_by(*order)
    return tuple((int(row[0]), KeptTelling(*row[1:])) for row in session.connection().execute(query))


def numbers(session: Session) -> dict[int, int]:
    """Return how many governors were told of each case that has a ledger, by case."""
    case_id = col(GovernorToldRow.case_id)
    query = select(case_id, func.count(distinct(func.lower(col(GovernorToldRow.name))))).group_by(case_id)
    return {int(case): int(count) for case, count in session.connection().execute(query.order_by(case_id))}
