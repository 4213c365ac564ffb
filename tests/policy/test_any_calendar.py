"""Whatever terms a school has: its reports cover each day once, and its due dates keep their word."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from conduct_desk.policy.calendar import SchoolCalendar, Term, months_after
from conduct_desk.policy.clocks import Clock, Counts
from conduct_desk.policy.term_dates import check_calendar

DAY = timedelta(days=1)
WEEK = 7 * DAY
NUMBERS = st.integers(0, 30)
DAYS = st.dates(date(2026, 7, 1), date(2028, 9, 30))


@st.composite
def calendars(draw: st.DrawFn) -> SchoolCalendar:
    """Draw one to six terms of any length, with half-terms, training days and bank holidays anywhere."""
    monday = date(2026, 8, 24) + draw(st.integers(0, 3)) * WEEK
    terms = []
    for number in range(draw(st.integers(1, 6))):
        weeks = draw(st.integers(4, 16))
        first, last = monday + draw(st.integers(0, 4)) * DAY, monday + (weeks - 1) * WEEK + 4 * DAY
        half_term = monday + draw(st.integers(1, weeks - 2)) * WEEK
        closed = draw(st.frozensets(st.dates(first, last), max_size=5))
        off = (half_term, half_term + 4 * DAY) if draw(st.booleans()) else None
        terms.append(Term(f"Term {number + 1}", first, last, off, closed))
        monday += (weeks + draw(st.integers(0, 6))) * WEEK
    holidays = draw(st.frozensets(st.dates(date(2026, 8, 1), date(2028, 12, 31)), max_size=20))
    return SchoolCalendar(tuple(draw(st.permutations(terms))), holidays, date(2028, 12, 31))


@given(calendars())
def test_such_terms_are_accepted_as_a_head_types_them(calendar: SchoolCalendar) -> None:
    assert check_calendar(calendar.terms) == ()


@given(calendars())
def test_each_day_belongs_to_exactly_one_report(calendar: SchoolCalendar) -> None:
    windows = sorted(calendar.reporting_window(term) for term in calendar.terms)

    assert all(first <= last for first, last in windows)
    assert all(after[0] - before[1] == DAY for before, after in pairwise(windows))
    for first, last in windows:
        assert calendar.term_of(first) == calendar.term_of(last) is not None
    assert calendar.term_of(windows[0][0] - DAY) is None
    assert calendar.term_of(windows[-1][1] + DAY) is None


@given(calendars(), DAYS, st.integers(1, 30))
def test_an_ordinary_due_date_is_a_school_day(calendar: SchoolCalendar, day: date, days: int) -> None:
    due = calendar.due(day, days)

    assert calendar.is_school_day(due.on) and due.on > day
    passed = [day + n * DAY for n in range(1, (due.on - day).days + 1)]
    assert sum(map(calendar.is_school_day, passed)) == days


@given(calendars(), DAYS, st.integers(0, 30), NUMBERS, NUMBERS)
def test_later_starts_and_longer_times_are_never_due_earlier(
    calendar: SchoolCalendar, day: date, later: int, days: int, more: int
) -> None:
    assert calendar.add_school_days(day, days) <= calendar.add_school_days(day + later * DAY, days + more)


@given(calendars(), DAYS, NUMBERS, NUMBERS)
def test_some_school_days_and_then_some_more_are_all_of_them_at_once(
    calendar: SchoolCalendar, day: date, some: int, more: int
) -> None:
    assert calendar.add_school_days(calendar.add_school_days(day, some), more) == (
        calendar.add_school_days(day, some + more)
    )


@given(calendars(), DAYS, NUMBERS)
def test_a_clock_of_safety_never_skips_a_day(calendar: SchoolCalendar, day: date, days: int) -> None:
    due = Clock("safety", days, Counts.CALENDAR_DAYS, "School practice: a test.").due(day, calendar)

    assert due.on == day + days * DAY


@given(calendars(), DAYS, st.integers(1, 10))
def test_school_holidays_never_hold_up_a_working_day(calendar: SchoolCalendar, day: date, days: int) -> None:
    due = Clock("officer", days, Counts.WORKING_DAYS, "Guidance: a test.").due(day, calendar)

    assert due.on == SchoolCalendar((), calendar.bank_holidays).add_school_days(day, days)


@given(calendars(), DAYS, st.sampled_from([Counts.CALENDAR_MONTHS, Counts.DAYS_TO_A_WORKING_DAY]))
def test_a_time_set_by_law_moves_on_to_the_first_working_day_and_no_further(
    calendar: SchoolCalendar, day: date, counts: Counts
) -> None:
    is_month = counts is Counts.CALENDAR_MONTHS
    last = months_after(day, 1) if is_month else day + 30 * DAY

    on = Clock("data", 1 if is_month else 30, counts, "The law: a test.").due(day, calendar).on

    moved = [last + n * DAY for n in range((on - last).days)]
    assert calendar.is_working_day(on) and not any(map(calendar.is_working_day, moved))


@given(calendars(), DAYS)
def test_every_day_of_a_term_and_its_holiday_has_the_same_school_year(
    calendar: SchoolCalendar, day: date
) -> None:
    term = calendar.term_of(day)
    if term is not None:
        assert calendar.school_year(day) == calendar.school_year(term.first_day)
    assert calendar.school_year(day) <= day.year
