"""School days, terms and due dates: the ordinary clock of every follow-up."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from conduct_desk.policy.calendar import SchoolCalendar, Term, read_bank_holidays, school_year_of

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (date(2026, 10, 22), 1, date(2026, 11, 2)),
        (date(2026, 10, 22), 2, date(2026, 11, 3)),
        (date(2026, 10, 22), 5, date(2026, 11, 6)),
        (date(2026, 12, 17), 2, date(2027, 1, 5)),
        (date(2026, 12, 17), 5, date(2027, 1, 8)),
        (date(2026, 12, 24), 2, date(2027, 1, 6)),
        (date(2026, 12, 24), 5, date(2027, 1, 11)),
        (date(2026, 10, 28), 2, date(2026, 11, 3)),
        (date(2026, 10, 21), 2, date(2026, 11, 2)),
        (date(2026, 9, 17), 0, date(2026, 9, 17)),
    ],
)
def test_a_follow_up_counts_school_days(calendar: SchoolCalendar, start: date, days: int, due: date) -> None:
    assert calendar.add_school_days(start, days) == due


@pytest.mark.parametrize(
    ("start", "days", "words"),
    [
        (date(2026, 9, 17), 1, "Fri 18 Sep"),
        (date(2026, 9, 18), 1, "Mon 21 Sep"),
        (date(2026, 10, 22), 1, "Mon 2 Nov (half-term skipped)"),
        (date(2026, 12, 17), 2, "Tue 5 Jan (holidays skipped)"),
        (date(2027, 4, 30), 1, "Tue 4 May (bank holiday skipped)"),
        (date(2026, 8, 28), 5, "Tue 8 Sep (day without pupils and bank holiday skipped)"),
        (date(2027, 7, 20), 2, "Thu 22 Jul (term dates not set)"),
    ],
)
def test_a_due_date_says_what_was_skipped(
    calendar: SchoolCalendar, start: date, days: int, words: str
) -> None:
    assert calendar.due(start, days).words == words


def test_without_term_dates_every_weekday_counts_and_the_due_date_says_so(no_terms: SchoolCalendar) -> None:
    due = no_terms.due(date(2026, 10, 22), 2)

    assert due.on == date(2026, 10, 26)
    assert due.words == "Mon 26 Oct (term dates not set)"
    assert not no_terms.is_known(due.on)


def test_without_term_dates_bank_holidays_are_still_skipped(no_terms: SchoolCalendar) -> None:
    assert no_terms.add_school_days(date(2026, 12, 24), 1) == date(2026, 12, 29)


def test_a_due_date_after_the_known_bank_holidays_says_so(no_terms: SchoolCalendar) -> None:
    assert no_terms.due(date(2028, 12, 29), 1).words == (
        "Mon 1 Jan (term dates not set, bank holidays not known)"
    )


def test_a_working_day_is_not_stopped_by_half_term(calendar: SchoolCalendar) -> None:
    assert calendar.add_working_days(date(2026, 10, 22), 2) == date(2026, 10, 26)


def test_each_day_of_the_year_is_reported_by_one_term(
    calendar: SchoolCalendar, autumn: Term, spring: Term, summer: Term
) -> None:
    windows = [calendar.reporting_window(term) for term in (autumn, spring, summer)]

    assert windows[0] == (date(2026, 9, 1), date(2027, 1, 3))
    assert [first for first, _ in windows[1:]] == [last + DAY for _, last in windows[:-1]]
    assert windows[-1][1] == date(2027, 8, 31)


def test_a_post_on_boxing_day_belongs_to_the_autumn_term(calendar: SchoolCalendar, autumn: Term) -> None:
    assert calendar.term_of(date(2026, 12, 26)) == autumn


def test_a_day_before_the_first_known_term_belongs_to_none(calendar: SchoolCalendar) -> None:
    assert calendar.term_of(date(2026, 8, 20)) is None


def test_the_holiday_after_the_last_known_term_is_still_reported(autumn: Term) -> None:
    assert SchoolCalendar((autumn,)).reporting_window(autumn)[1] == date(2027, 1, 8)


def test_home_shows_the_week_of_term_without_counting_half_term(calendar: SchoolCalendar) -> None:
    assert calendar.week_of(date(2026, 9, 1)) == 1
    assert calendar.week_of(date(2026, 10, 23)) == 8
    assert calendar.week_of(date(2026, 10, 28)) is None
    assert calendar.week_of(date(2026, 11, 2)) == 9
    assert calendar.week_of(date(2026, 11, 23)) == 12
    assert calendar.week_of(date(2026, 12, 25)) is None


@pytest.mark.parametrize(
    ("last_day", "reported_to"),
    [(date(2027, 4, 2), date(2027, 4, 23)), (date(2027, 5, 28), date(2027, 8, 31))],
)
def test_a_last_known_term_reports_the_summer_only_when_it_ends_the_year(
    spring: Term, last_day: date, reported_to: date
) -> None:
    term = replace(spring, last_day=last_day)

    assert SchoolCalendar((term,)).reporting_window(term)[1] == reported_to


def test_a_term_without_a_half_term_can_be_counted() -> None:
    term = Term("Autumn term 2026", date(2026, 9, 1), date(2026, 12, 18))

    assert not term.is_half_term(date(2026, 10, 28))
    assert SchoolCalendar((term,)).week_of(date(2026, 11, 23)) == 13


def test_without_term_dates_figures_go_by_the_school_year() -> None:
    assert school_year_of(date(2026, 11, 22)).first_day == date(2026, 9, 1)
    assert school_year_of(date(2027, 8, 31)).first_day == date(2026, 9, 1)
    assert school_year_of(date(2027, 8, 31)).last_day == date(2027, 8, 31)


def _easter(year: int) -> date:
    """Return Easter Sunday by Butcher's rule."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _monday_from(day: date) -> date:
    return day + (-day.weekday() % 7) * DAY


@pytest.mark.parametrize("year", [2025, 2026, 2027, 2028])
def test_the_bank_holidays_are_those_of_england(no_terms: SchoolCalendar, year: int) -> None:
    new_year = date(year, 1, 1)
    christmas = [date(year, 12, 25), date(year, 12, 26)]
    weekdays = [day for day in christmas if day.weekday() < 5]
    substitutes = [date(year, 12, 27) + n * DAY for n in range(2)][: 2 - len(weekdays)]
    if christmas[1].weekday() == 5:
        substitutes = [date(year, 12, 28)]
    expected = {
        new_year if new_year.weekday() < 5 else _monday_from(new_year),
        _easter(year) - 2 * DAY,
        _easter(year) + DAY,
        _monday_from(date(year, 5, 1)),
        _monday_from(date(year, 5, 25)),
        _monday_from(date(year, 8, 25)),
        *weekdays,
        *substitutes,
    }

    assert {day for day in no_terms.bank_holidays if day.year == year} == expected
    assert no_terms.bank_holidays_to == date(2028, 12, 31)


def test_bank_holidays_may_be_known_up_to_the_last_of_them() -> None:
    boxing_day = date(2028, 12, 26)

    assert read_bank_holidays({"runs_to": boxing_day, "holidays": [{"on": boxing_day}]}).runs_to == boxing_day


def test_bank_holidays_may_not_go_on_after_the_day_they_are_known_to() -> None:
    with pytest.raises(Exception, match="‘runs_to’ is before the last bank holiday"):
        read_bank_holidays({"runs_to": date(2026, 12, 1), "holidays": [{"on": date(2026, 12, 25)}]})
