"""School days, terms and due dates: the ordinary clock of every follow-up."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from conduct_desk.policy.calendar import SchoolCalendar, Term, school_year_of

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


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 8, 31), 2025),  # no term reports it: 1 September counts
        (date(2026, 9, 1), 2026),
        (date(2027, 1, 3), 2026),
        (date(2027, 8, 31), 2026),
        (date(2027, 9, 1), 2027),
    ],
)
def test_a_school_year_begins_with_the_first_term_after_july(
    calendar: SchoolCalendar, day: date, year: int
) -> None:
    assert calendar.school_year(day) == year


def test_a_term_that_begins_in_august_begins_a_school_year(autumn: Term, summer: Term) -> None:
    last_summer = replace(
        summer, name="Summer term 2026", first_day=date(2026, 4, 13), last_day=date(2026, 7, 17)
    )
    calendar = SchoolCalendar((last_summer, replace(autumn, first_day=date(2026, 8, 27))))

    assert calendar.school_year(date(2026, 8, 26)) == 2025
    assert calendar.school_year(date(2026, 8, 27)) == 2026
