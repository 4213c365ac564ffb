"""What a picture of one year is drawn from: when concerns were opened, and when posts are looked at again."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from sqlalchemy import Date, String, func, select, type_coerce
from sqlmodel import Session, col

from conduct_desk.caselog.tables import ActionRow, CaseRow
from conduct_desk.policy.vocabulary import ActionKind, Stage


@dataclass(frozen=True)
class Opened:
    """How many saved cases were opened within one week and stand the same; `any_id` is the first of them."""

    week: int  # which of those that were asked for, from 0
    stage: Stage
    count: int
    any_id: int


def opened(session: Session, mondays: Sequence[datetime]) -> tuple[Opened, ...]:
    """Return the saved cases opened between each of these moments and the next, from the index alone.

    Counted by the log itself: the rows that come back are as many as weeks, however many cases a year has.
    """
    moment = col(CaseRow.opened_at)
    texts = [moment.type.process_bind_param(each, None) for each in mondays]  # type: ignore[attr-defined]
    weeks = func.json_each(json.dumps(list(pairwise(texts)))).table_valued("key", "value")
    first, before = (func.json_extract(weeks.c.value, f"$[{at}]", type_=String) for at in (0, 1))
    text = type_coerce(moment, String)
    query = (
        select(weeks.c.key, col(CaseRow.stage), func.count(), func.min(col(CaseRow.id)))
        .select_from(weeks)
        .join(CaseRow, (text >= first) & (text < before))
        .where(col(CaseRow.stage) != Stage.BEING_RECORDED)
        .group_by(weeks.c.key, col(CaseRow.stage))
    )
    return tuple(Opened(*row) for row in session.connection().execute(query))


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
