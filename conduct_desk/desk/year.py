"""The school year at a glance: its terms, the concerns of each week, the checks to come, and today."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from conduct_desk.caselog import year as rows
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.opened import midnight
from conduct_desk.policy.calendar import DAY, SchoolCalendar, Term, year_of_term
from conduct_desk.policy.vocabulary import Stage

WEEK = timedelta(weeks=1)
WEEKS = 47  # from the first day of a school year to its summer holidays


@dataclass(frozen=True)
class YearWeek:
    """One week from its Monday. No names: `only` is the id of its concern where there is just one."""

    first_day: date
    logged: int = 0
    still_open: int = 0
    checks: int = 0  # of posts, due and not done
    only: int | None = None

    @property
    def last_day(self) -> date:
        """Its Sunday."""
        return self.first_day + WEEK - DAY

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be seen of it."""
        return not (self.logged or self.checks)


@dataclass(frozen=True)
class YearView:
    """One school year, for the head's own eyes: not masked."""

    first_day: date
    last_day: date
    today: date
    terms: tuple[Term, ...] = ()  # those that fall in it, in order; none while term dates are not set
    weeks: tuple[YearWeek, ...] = ()  # every week of it, in order

    @property
    def logged(self) -> int:
        """How many concerns were opened in it."""
        return sum(week.logged for week in self.weeks)


def year(session: Session, calendar: SchoolCalendar, today: date) -> YearView:
    """Return the school year of a day in one reading of the log.

    Its cost goes with the concerns of that year and not with the log: both questions are answered from an
    index.
    """
    first, last, terms = _bounds(calendar, today)
    monday = first - first.weekday() * DAY
    weeks = [YearWeek(monday + number * WEEK) for number in range((last - monday).days // 7 + 1)]
    mondays = [midnight(week.first_day) for week in weeks] + [midnight(weeks[-1].last_day + DAY)]
    for each in rows.opened(session, mondays):
        week = weeks[each.week]
        weeks[each.week] = replace(
            week,
            logged=week.logged + each.count,
            still_open=week.still_open + (each.count if each.stage is not Stage.CLOSED else 0),
            only=each.any_id if week.logged + each.count == 1 else None,
        )
    for due, count in rows.checks(session, monday, weeks[-1].last_day).items():
        at = (due - monday).days // 7
        weeks[at] = replace(weeks[at], checks=weeks[at].checks + count)
    return YearView(first, last, today, terms, tuple(weeks))


def _bounds(calendar: SchoolCalendar, today: date) -> tuple[date, date, tuple[Term, ...]]:
    """Return the first and last day of the school year of a day, and the terms in it.

    It begins with its first term, and on 1 September while no term is known; it reaches to the end of its
    last term, and to today in the holidays after that.
    """
    began = calendar.school_year(today)
    starts = [term.first_day for term in calendar.terms if year_of_term(term) == began]
    first = min(starts, default=date(began, 9, 1))
    last = max(first + WEEKS * WEEK, today)
    terms = sorted(
        (term for term in calendar.terms if first <= term.first_day <= last), key=lambda term: term.first_day
    )
    return first, max([last, *(term.last_day for term in terms)]), tuple(terms)
