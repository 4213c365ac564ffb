"""What a picture of one year is drawn from: when concerns were opened, and when posts are looked at again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Date, String, func, select, type_coerce
from sqlmodel import Session, col

from conduct_desk.caselog.tables import ActionRow, CaseRow
from conduct_desk.policy.vocabulary import ActionKind, Stage

HOUR = 13  # characters of a moment down to its hour: "2026-11-23T08"


@dataclass(frozen=True)
class Opened:
    """How many saved cases were opened within one hour and stand the same; `any_id` is the first of them."""

    at: datetime  # when the hour began, in UTC
    stage: Stage
    count: int
    any_id: int


def opened(session: Session, first: datetime, before: datetime) -> Iterator[Opened]:
    """Yield the saved cases opened between two moments, hour by hour, from the index alone.

    By the hour and not by the day: a day in England begins on a full hour of UTC, now on one, now on another.
    """
    moment = col(CaseRow.opened_at)
    hour = func.substr(type_coerce(moment, String), 1, HOUR)
    query = (
        select(hour, col(CaseRow.stage), func.count(), func.min(col(CaseRow.id)))
        .where(moment >= first, moment < before, col(CaseRow.stage) != Stage.BEING_RECORDED)
        .group_by(hour, col(CaseRow.stage))
    )
    for began, stage, count, any_id in session.connection().execute(query):
        yield Opened(datetime.fromisoformat(f"{began}:00:00").replace(tzinfo=UTC), stage, count, any_id)


def checks(session: Session, first: date, last: date) -> dict[date, int]:
    """Return how many checks of posts are due on each day, both days included, and are not done."""
    due = col(ActionRow.due_on)
    query = (
        select(type_coerce(due, Date), func.count())
        .where(
            due >= first, due <= last, col(ActionRow.done_on).is_(None),
            col(ActionRow.kind) == ActionKind.CHECK_POST,
        )
        .group_by(due)
    )  # fmt: skip
    return {day: count for day, count in session.connection().execute(query)}  # noqa: C416 - rows are no pairs
