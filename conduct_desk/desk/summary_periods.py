"""Which concerns one governors' summary counts: each comes in once, and is closed once, over all of them.

A period begins where the last issued summary ended and ends with the days that its term reports, or now.
What was not counted yet comes in, terms that were never issued included; what stood closed by then and had
not been counted as closed is closed; all else that has come in so far is open.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from conduct_desk.caselog import chronology, figures
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.opened import midnight, school_day_of
from conduct_desk.desk.summary_coding import coded
from conduct_desk.policy.calendar import DAY, SchoolCalendar, Term, school_year_of, year_of_term
from conduct_desk.policy.counting import CLOSED, KEPT_BACK, OPEN

Ids = tuple[int, ...]


@dataclass(frozen=True)
class Period:
    """What one issued summary counts, by the ids of the concerns.

    `number` counts the periods from 0 and `version` the corrections of one. `closed` says how each was
    counted that was closed in it; `still_open` are all that had come in by then and were not closed.
    """

    number: int
    version: int
    term_name: str
    school_year: int
    term_began: date  # its own term, which may begin after what it takes in
    first_day: date
    last_day: date
    cut_off: datetime
    came_in: Ids = ()
    closed: Mapping[str, Ids] = field(default_factory=dict)
    still_open: Ids = ()

    @property
    def middle(self) -> date:
        """A day in the middle of its own term, by which it is known again when the term dates change."""
        return self.term_began + max(self.last_day - self.term_began, timedelta()) / 2

    @property
    def cells(self) -> Mapping[str, int]:
        """How many concerns stand in each cell of CLOSED and in OPEN."""
        return {what: len(self.closed.get(what, ())) for what in CLOSED} | {OPEN: len(self.still_open)}


@dataclass(frozen=True)
class Days:
    """The days that a summary of one term would cover today, up to a moment."""

    term: Term
    first_day: date
    last_day: date
    cut_off: datetime


def begun(calendar: SchoolCalendar, today: date) -> tuple[Term, ...]:
    """Return the terms that have begun, oldest first; the school year while no terms hold today or follow."""
    known = sorted(calendar.terms, key=lambda term: term.first_day)
    is_covered = any(window(calendar, term)[1] >= today for term in known)
    return (*(term for term in known if term.first_day <= today), *(() if is_covered else (_year(today),)))


def _year(today: date) -> Term:
    return school_year_of(today)


def window(calendar: SchoolCalendar, term: Term) -> tuple[date, date]:
    """Return the first and last day that a term reports."""
    is_known = term in calendar.terms
    return calendar.reporting_window(term) if is_known else (term.first_day, term.last_day)


def days_of(
    session: Session, calendar: SchoolCalendar, term: Term, now: datetime, last: Period | None
) -> Days:
    """Return the days that a summary of a term would cover, after the last period that was issued.

    The first one of all begins with the term in which the log was started, whatever was logged in it.
    """
    first, end = window(calendar, term)
    cut_off = min(end_of(end), now)
    if last is not None:
        return _after(Days(term, first, end, cut_off), last)
    started = school_day_of(chronology.moment_at(session, 1) or now)
    started_in = calendar.term_of(started)
    since = min(first, window(calendar, started_in)[0] if started_in else started)
    return Days(term, since, max(since, school_day_of(cut_off)), cut_off)


def _after(days: Days, last: Period) -> Days:
    cut_off = max(days.cut_off, last.cut_off)  # the computer's clock may have gone back
    is_whole = last.cut_off == end_of(last.last_day)
    first = last.last_day + DAY if is_whole else last.last_day
    return Days(days.term, first, max(first, school_day_of(cut_off)), cut_off)


def end_of(day: date) -> datetime:
    """Return the last moment of a day in England."""
    return midnight(day + DAY) - timedelta(microseconds=1)


def next_period(session: Session, days: Days, issued: Sequence[Period]) -> Period:
    """Return the period that follows those issued (the newest version of each), as the log has it now."""
    counted = {case_id for period in issued for case_id in period.came_in}
    there = figures.saved(session, days.cut_off)
    gone = figures.disposed(session, days.last_day) - there
    empty = Period(
        number=len(issued),
        version=0,
        term_name=days.term.name,
        school_year=year_of_term(days.term),
        term_began=days.term.first_day,
        first_day=days.first_day,
        last_day=days.last_day,
        cut_off=days.cut_off,
    )
    return as_of(session, empty, (there | gone) - counted, issued)


def as_of(session: Session, period: Period, came_in: frozenset[int], before: Sequence[Period]) -> Period:
    """Return a period with what came in, and with how all that is not closed yet stood at its cut-off.

    Of what has left the log since, disposed of for the most part, no more is known than that it was closed.
    """
    ids = came_in.union(before[-1].still_open if before else ())
    there = figures.saved(session, period.cut_off) & ids
    codes = coded(session, there, period.cut_off)
    closed: dict[str, list[int]] = {}
    for case_id in sorted(ids):
        what = codes[case_id].what if case_id in there else KEPT_BACK
        closed.setdefault(what, []).append(case_id)
    still_open = tuple(closed.pop(OPEN, ()))
    return replace(
        period,
        came_in=tuple(sorted(came_in)),
        closed={what: tuple(which) for what, which in closed.items()},
        still_open=still_open,
    )


def recoded(session: Session, period: Period) -> Mapping[str, Ids]:
    """Return the closed concerns of a period as they would be coded today; the same concerns, all closed.

    One that has left the log keeps the code that it had.
    """
    was = {case_id: what for what, ids in period.closed.items() for case_id in ids}
    codes = coded(session, sorted(was), period.cut_off)
    closed: dict[str, list[int]] = {}
    for case_id, what in sorted(was.items()):
        code = codes[case_id]
        closed.setdefault(what if code.far is None else code.what, []).append(case_id)
    return {what: tuple(which) for what, which in closed.items()}
