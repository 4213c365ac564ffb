"""The rows of what was done for staff, and of what the school itself was going to post."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables_of_steps import OwnPostRow, SupportRow


@dataclass(frozen=True)
class KeptSupport:
    """One thing that was done for somebody who works here."""

    id: int
    person_id: int | None
    done_on: date
    what: str
    at: datetime
    by: str


@dataclass(frozen=True)
class KeptOwnPost:
    """The words of a post of the school's own, held against the principles."""

    id: int
    words: str
    principles: Mapping[str, str]
    may_post: bool
    at: datetime
    by: str


def add(session: Session, **values: Any) -> int:
    """Write one line of the register and return its id."""
    return kept.add(session, SupportRow, **values)


def of_case(session: Session, case_id: int) -> tuple[KeptSupport, ...]:
    """Return what was done for staff in a case, by the day it was done."""
    which = col(SupportRow.case_id) == case_id
    order = [col(SupportRow.done_on), col(SupportRow.id)]
    return kept.read(session, KeptSupport, SupportRow, which, order=order)


def add_own_post(session: Session, **values: Any) -> int:
    """Write what the school was going to post, and return its id."""
    return kept.add(session, OwnPostRow, **values)


def own_posts(session: Session, case_id: int) -> tuple[KeptOwnPost, ...]:
    """Return the school's own posts that were checked in a case, oldest first."""
    which = col(OwnPostRow.case_id) == case_id
    return kept.read(session, KeptOwnPost, OwnPostRow, which, order=[col(OwnPostRow.id)])
