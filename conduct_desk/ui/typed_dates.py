"""Reading a date as people type it: 3 11 2026, 3 November, 03/11/26."""

import re
from datetime import date

from conduct_desk.errors import AnswerNeeded

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


def day_typed(
    day: str, month: str, year: str, *, what: str, today: date, may_be_future: bool = False
) -> date | None:
    """Return the date in three typed fields, or None when all are empty.

    `what` starts the sentence of each error, such as “The date it was posted”. Raises AnswerNeeded when the
    fields are not a real date or, unless `may_be_future`, one after `today`.
    """
    day, month, year = day.strip(), month.strip(), year.strip()
    if not (day or month or year):
        return None
    missing = [name for name, typed in (("day", day), ("month", month), ("year", year)) if not typed]
    if missing:
        raise AnswerNeeded(f"{what} must include a {' and a '.join(missing)}")
    found = _real_day(day, month, year)
    if found is None:
        raise AnswerNeeded(f"{what} must be a real date")
    if found > today and not may_be_future:
        raise AnswerNeeded(f"{what} must be today or in the past")
    return found


def _real_day(day: str, month: str, year: str) -> date | None:
    """Return the date, or None when there is no such day; a year of two digits is one of this century."""
    number = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", day.lower())
    years = re.fullmatch(r"\d{2}|\d{4}", year)
    month_number = _month(month.lower().rstrip("."))
    if not number or not years or not month_number:
        return None
    whole_year = int(year) + 2000 if len(year) == 2 else int(year)
    try:
        return date(whole_year, month_number, int(number[1]))
    except ValueError:
        return None


def _month(typed: str) -> int:
    """Return 1 to 12 for a number or a month's name of at least three letters, else 0."""
    if typed.isdigit():
        return int(typed) if 1 <= int(typed) <= 12 else 0
    hits = [n for n, name in enumerate(MONTHS, start=1) if len(typed) >= 3 and name.startswith(typed)]
    return hits[0] if hits else 0
