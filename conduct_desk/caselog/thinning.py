"""Which backups are kept as they grow old: all of two days, then one a day, one a week, one a month."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from conduct_desk.clock import SCHOOL_ZONE

ALL_OF = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9


def to_keep(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return which of the aware moments stay: never fewer than the newest one.

    Everything of the last two days stays; of the newest 12 days, 10 weeks and 9 months that have a backup,
    the last one of each. A moment after `now` (a clock that went back since) stays and counts for none.
    """
    given = frozenset(moments)
    past = sorted((moment for moment in given if moment <= now), reverse=True)
    kept = {moment for moment in given if moment > now - ALL_OF}
    for periods, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept |= _last_of_each(past, period, periods)
    return frozenset(kept)


def _last_of_each(newest_first: list[datetime], period: Callable[[date], object], most: int) -> set[datetime]:
    last: dict[object, datetime] = {}
    for moment in newest_first:
        last.setdefault(period(moment.astimezone(SCHOOL_ZONE).date()), moment)
    return set(list(last.values())[:most])


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day - timedelta(days=day.weekday())


def _month(day: date) -> object:
    return day.year, day.month
