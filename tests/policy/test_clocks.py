"""What each clock counts, and the reason that stands beside its date."""

from datetime import date, timedelta

import pytest

from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.clocks import Clock, Counts

THURSDAY = date(2026, 10, 22)  # the day before a training day and half-term


def _due(calendar: SchoolCalendar, counts: Counts, day: date, number: int) -> tuple[date, str]:
    due = Clock("any", number, counts, "School practice: a test.").due(day, calendar)
    return due.on, due.words


def test_an_ordinary_follow_up_waits_for_school_to_open(calendar: SchoolCalendar) -> None:
    assert _due(calendar, Counts.SCHOOL_DAYS, THURSDAY, 1) == (
        date(2026, 11, 2),
        "Mon 2 Nov (half-term skipped)",
    )


@pytest.mark.parametrize(
    ("start", "days", "words"),
    [
        (THURSDAY, 0, "Today"),
        (THURSDAY, 1, "Fri 23 Oct (every day counts)"),
        (THURSDAY, 11, "Mon 2 Nov (every day counts)"),
        (date(2026, 10, 20), 1, "Wed 21 Oct"),
        (date(2026, 9, 18), 7, "Fri 25 Sep (every day counts)"),
        (date(2026, 12, 24), 1, "Fri 25 Dec (every day counts)"),
    ],
)
def test_a_childs_safety_waits_for_nothing_and_says_so(
    calendar: SchoolCalendar, start: date, days: int, words: str
) -> None:
    on, shown = _due(calendar, Counts.CALENDAR_DAYS, start, days)

    assert on == start + timedelta(days)
    assert shown == words


@pytest.mark.parametrize(
    ("start", "due", "words"),
    [
        (date(2026, 11, 19), date(2026, 11, 20), "Fri 20 Nov"),
        (THURSDAY, date(2026, 10, 23), "Fri 23 Oct (school holidays do not stop it)"),
        (date(2026, 10, 30), date(2026, 11, 2), "Mon 2 Nov"),
        (date(2026, 4, 30), date(2026, 5, 1), "Fri 1 May"),
        (date(2027, 4, 30), date(2027, 5, 4), "Tue 4 May (bank holiday skipped)"),
        (
            date(2026, 12, 24),
            date(2026, 12, 29),
            "Tue 29 Dec (school holidays do not stop it, bank holiday skipped)",
        ),
    ],
)
def test_the_designated_officer_is_told_within_a_working_day_holidays_or_not(
    calendar: SchoolCalendar, start: date, due: date, words: str
) -> None:
    assert _due(calendar, Counts.WORKING_DAYS, start, 1) == (due, words)


@pytest.mark.parametrize(
    ("asked", "due", "words"),
    [
        (date(2026, 9, 3), date(2026, 10, 5), "Mon 5 Oct (moved from Sat 3 Oct)"),
        (date(2026, 9, 29), date(2026, 10, 29), "Thu 29 Oct (one month counted)"),
        (date(2026, 8, 31), date(2026, 9, 30), "Wed 30 Sep (one month counted)"),
        (date(2027, 1, 31), date(2027, 3, 1), "Mon 1 Mar (moved from Sun 28 Feb)"),
        (date(2028, 1, 31), date(2028, 2, 29), "Tue 29 Feb (one month counted)"),
        (date(2026, 11, 25), date(2026, 12, 29), "Tue 29 Dec (moved from Fri 25 Dec)"),
        (date(2026, 12, 15), date(2027, 1, 15), "Fri 15 Jan (one month counted)"),
    ],
)
def test_a_request_for_personal_data_runs_a_calendar_month(
    calendar: SchoolCalendar, asked: date, due: date, words: str
) -> None:
    assert _due(calendar, Counts.CALENDAR_MONTHS, asked, 1) == (due, words)


def test_a_longer_time_for_personal_data_is_named(calendar: SchoolCalendar) -> None:
    assert _due(calendar, Counts.CALENDAR_MONTHS, date(2026, 11, 2), 3) == (
        date(2027, 2, 2),
        "Tue 2 Feb (3 months counted)",
    )


@pytest.mark.parametrize(
    ("received", "due", "words"),
    [
        (date(2026, 11, 2), date(2026, 12, 2), "Wed 2 Dec (every day counts)"),
        (date(2026, 11, 5), date(2026, 12, 7), "Mon 7 Dec (moved from Sat 5 Dec)"),
        (date(2026, 11, 25), date(2026, 12, 29), "Tue 29 Dec (moved from Fri 25 Dec)"),
        (date(2027, 2, 24), date(2027, 3, 30), "Tue 30 Mar (moved from Fri 26 Mar)"),
        (date(2026, 9, 24), date(2026, 10, 26), "Mon 26 Oct (moved from Sat 24 Oct)"),
    ],
)
def test_a_complaint_about_personal_data_runs_30_days_to_a_working_day(
    calendar: SchoolCalendar, received: date, due: date, words: str
) -> None:
    assert _due(calendar, Counts.DAYS_TO_A_WORKING_DAY, received, 30) == (due, words)


@pytest.mark.parametrize(
    "counts", [Counts.WORKING_DAYS, Counts.CALENDAR_MONTHS, Counts.DAYS_TO_A_WORKING_DAY]
)
def test_a_date_after_the_known_bank_holidays_says_so(no_terms: SchoolCalendar, counts: Counts) -> None:
    after = no_terms.bank_holidays_to
    assert after is not None

    assert "bank holidays not known" in _due(no_terms, counts, after, 1)[1]
