"""Which days ordinary due dates skip, in runs with one reason each."""

from datetime import date

from conduct_desk.policy.calendar import SchoolCalendar, Term
from conduct_desk.policy.days_off import DaysOff, days_off

AUTUMN = Term(
    "Autumn term 2026", date(2026, 9, 2), date(2026, 12, 18), (date(2026, 10, 26), date(2026, 10, 30)),
    frozenset({date(2026, 11, 6), date(2026, 11, 9)}),
)  # fmt: skip
SPRING = Term("Spring term 2027", date(2027, 1, 4), date(2027, 3, 25))
CALENDAR = SchoolCalendar(
    (AUTUMN, SPRING), frozenset({date(2026, 8, 31), date(2026, 12, 25), date(2027, 5, 3)}), date(2028, 12, 31)
)


def test_each_break_is_one_run_with_the_bank_holidays_in_it() -> None:
    assert days_off(CALENDAR, date(2026, 9, 1), date(2027, 5, 31)) == (
        DaysOff(date(2026, 10, 26), date(2026, 10, 30), "Half-term"),
        DaysOff(date(2026, 11, 6), date(2026, 11, 9), "Day without pupils"),
        DaysOff(date(2026, 12, 21), date(2027, 1, 1), "Holidays"),
        DaysOff(date(2027, 5, 3), date(2027, 5, 3), "Bank holiday"),
    )


def test_two_runs_of_one_kind_with_school_between_stay_two() -> None:
    calendar = SchoolCalendar((), frozenset({date(2026, 5, 4), date(2026, 5, 6)}))
    runs = days_off(calendar, date(2026, 5, 4), date(2026, 5, 6))
    assert [run.first_day.day for run in runs] == [4, 6]


def test_a_reason_ends_where_another_begins() -> None:
    closed = Term(
        "Summer term 2026", date(2026, 5, 1), date(2026, 5, 29), None, frozenset({date(2026, 5, 5)})
    )
    calendar = SchoolCalendar((closed,), frozenset({date(2026, 5, 4)}))
    assert [run.why for run in days_off(calendar, date(2026, 5, 1), date(2026, 5, 29))] == [
        "Bank holiday", "Day without pupils",
    ]  # fmt: skip


def test_weekends_alone_are_no_run() -> None:
    assert days_off(SchoolCalendar(), date(2026, 5, 1), date(2026, 5, 31)) == ()
