"""A letter's dates: whether the post can bring it in time, and whether anybody is in school."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from conduct_desk.clock import spoken_date, spoken_day
from conduct_desk.paper.check_given import Remark, ToCheck
from conduct_desk.policy.readers import DELIVERY

_LONGEST: Final = 120  # days that are looked at: longer than any holiday
_DAY = timedelta(days=1)


def remarks(given: ToCheck) -> Iterator[Remark]:
    """Yield what is odd about the day of the letter and the day by which it asks for an answer."""
    if given.dated_on and not given.is_school_day(given.dated_on):
        yield Remark(
            rule="dated",
            blocks=False,
            field="dated_on",
            sentence=f"It is dated {spoken_day(given.dated_on)}, when school is closed.",
            mend="A letter on a school day says that it can wait, and that somebody is there to ring.",
        )
    if given.answer_by is None:
        return
    if not given.is_school_day(given.answer_by):
        yield Remark(
            rule="answer_closed",
            blocks=False,
            field="answer_by",
            sentence=f"It asks for an answer by {spoken_day(given.answer_by)}, when school is closed.",
            mend="Choose a school day, so that somebody is there to answer.",
        )
    arrives = _arrival(given)
    if arrives and given.answer_by <= arrives:
        yield Remark(
            rule="answer_soon",
            blocks=False,
            field="answer_by",
            sentence=f"By post it comes about {spoken_date(arrives)}: too late for an answer by "
            f"{spoken_date(given.answer_by)}.",
            mend="Choose a later day, or hand the letter over, and ring first.",
        )


def _arrival(given: ToCheck) -> date | None:
    """Return the second school day after the letter can be posted, or None when none is near."""
    days = [day for day in (given.dated_on, given.today) if day]
    if not days:
        return None
    day, left = max(days), DELIVERY
    for _ in range(_LONGEST):
        if day >= date.max - _DAY:
            return None
        day += _DAY
        left -= given.is_school_day(day)
        if not left:
            return day
    return None
