"""The bank holidays shipped with the program, each worked out anew, and the notice before they run out."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from conduct_desk.policy.calendar import SchoolCalendar, read_bank_holidays

DAY = timedelta(days=1)
FILE = Path(__file__).parents[2] / "resources" / "calendar" / "england-bank-holidays.toml"
SHIPPED = tomllib.loads(FILE.read_text("utf-8"))
WRITTEN = {row["on"]: row["name"] for row in SHIPPED["holidays"]}
YEARS = range(2025, SHIPPED["runs_to"].year + 1)


def _easter(year: int) -> date:
    """Return Easter Sunday by Butcher's rule."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _monday_from(day: date) -> date:
    return day + (-day.weekday() % 7) * DAY


def _instead(name: str, day: date, other: date) -> tuple[date, str]:
    """Return a fixed holiday, or on a weekend the day that stands in for it."""
    return (day, name) if day.weekday() < 5 else (other, f"{name} (substitute day)")


def _year(year: int) -> dict[date, str]:
    """Return a year's bank holidays by rule: Easter, three Mondays, and three fixed days."""
    new_year = date(year, 1, 1)
    return dict(
        [
            _instead("New Year’s Day", new_year, _monday_from(new_year)),
            (_easter(year) - 2 * DAY, "Good Friday"),
            (_easter(year) + DAY, "Easter Monday"),
            (_monday_from(date(year, 5, 1)), "Early May bank holiday"),
            (_monday_from(date(year, 5, 25)), "Spring bank holiday"),
            (_monday_from(date(year, 8, 25)), "Summer bank holiday"),
            _instead("Christmas Day", date(year, 12, 25), date(year, 12, 27)),
            _instead("Boxing Day", date(year, 12, 26), date(year, 12, 28)),
        ]
    )


@pytest.mark.parametrize("year", YEARS)
def test_the_bank_holidays_of_a_year_follow_from_the_rules(year: int) -> None:
    assert {day: name for day, name in WRITTEN.items() if day.year == year} == _year(year)


def test_no_bank_holiday_lies_outside_the_years_that_are_known() -> None:
    assert {day.year for day in WRITTEN} == set(YEARS)
    assert SHIPPED["runs_to"] == date(YEARS[-1], 12, 31)
    assert len(WRITTEN) == len(SHIPPED["holidays"]) == 8 * len(YEARS)


@pytest.mark.parametrize("year", [2021, 2022])
def test_the_rules_give_the_days_that_were_kept_in_years_gone_by(year: int) -> None:
    kept = {
        2021: [date(2021, 1, 1), date(2021, 4, 2), date(2021, 4, 5), date(2021, 12, 27), date(2021, 12, 28)],
        2022: [
            date(2022, 1, 3),
            date(2022, 4, 15),
            date(2022, 4, 18),
            date(2022, 12, 26),
            date(2022, 12, 27),
        ],
    }

    assert set(kept[year]) <= set(_year(year))


@pytest.mark.parametrize(
    ("today", "is_told"),
    [
        (date(2026, 11, 23), False),
        (date(2028, 9, 1), False),
        (date(2028, 9, 2), True),
        (date(2028, 12, 31), True),
        (date(2029, 3, 1), True),
    ],
)
def test_the_school_hears_120_days_before_the_bank_holidays_run_out(
    no_terms: SchoolCalendar, today: date, *, is_told: bool
) -> None:
    assert no_terms.bank_holidays_end(today) == (date(2028, 12, 31) if is_told else None)


def test_a_calendar_that_knows_no_end_gives_no_notice() -> None:
    assert SchoolCalendar().bank_holidays_end(date(2040, 1, 1)) is None


def test_bank_holidays_may_be_known_up_to_the_last_of_them() -> None:
    boxing_day = date(2028, 12, 26)

    assert read_bank_holidays({"runs_to": boxing_day, "holidays": [{"on": boxing_day}]}).runs_to == boxing_day


def test_bank_holidays_may_not_go_on_after_the_day_they_are_known_to() -> None:
    with pytest.raises(Exception, match="‘runs_to’ is before the last bank holiday"):
        read_bank_holidays({"runs_to": date(2026, 12, 1), "holidays": [{"on": date(2026, 12, 25)}]})
