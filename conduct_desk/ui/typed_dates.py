"""Reading a date as people type it: 3 11 2026, 3 November, 03/11/26, yesterday, last Friday."""

import re
from datetime import date, timedelta

from conduct_desk.errors import AnswerNeeded

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
AWAY = {"today": 0, "yesterday": -1, "the day before yesterday": -2, "a week ago": -7, "tomorrow": 1}  # days


def day_typed(
    day: str, month: str, year: str, *, what: str, today: date, may_be_future: bool = False
) -> date | None:
    """Return the date in three typed fields, or None when all are empty.

    `what` starts the sentence of each error, such as “The date it was posted”. Raises AnswerNeeded when the
    fields are not a real date or, unless `may_be_future`, one after `today`. A whole date, or words such as
    “yesterday”, may stand in the field of the day alone.
    """
    day, month, year = day.strip(), month.strip(), year.strip()
    if not (day or month or year):
        return None
    if spread := spread_out(day, month, year, today=today, looks_ahead=may_be_future):
        day, month, year = spread
    missing = [name for name, typed in (("day", day), ("month", month), ("year", year)) if not typed]
    if missing and (day[:1].isdigit() or not day):  # else they are words that name no day
        raise AnswerNeeded(f"{what} must include a {' and a '.join(missing)}")
    found = _real_day(day, month, year)
    if found is None:
        raise AnswerNeeded(f"{what} must be a real date")
    if found > today and not may_be_future:
        raise AnswerNeeded(f"{what} must be today or in the past")
    return found


def spread_out(
    day: str, month: str, year: str, *, today: date, looks_ahead: bool = False
) -> tuple[str, str, str] | None:
    """Return the three fields that a whole date or words in the field of the day mean; None for other typing.

    `looks_ahead`: a day of the week is the next one, else the last one.
    """
    words = " ".join(day.lower().split())
    if month.strip() or year.strip() or not words or words.isdigit():
        return None
    away = _days_away(words, today, looks_ahead=looks_ahead)
    if away is not None:
        meant = today + timedelta(days=away)
        return str(meant.day), MONTHS[meant.month - 1].capitalize(), str(meant.year)
    parts = re.split(r"[\s/.,-]+", words)
    if len(parts) == 3 and len(parts[0]) == 4 and parts[0].isdigit():  # 2026-11-03
        parts.reverse()
    if len(parts) not in (2, 3) or not re.match(r"\d", parts[0]):
        return None
    return parts[0], parts[1].capitalize(), parts[2] if len(parts) == 3 else ""


def _days_away(words: str, today: date, *, looks_ahead: bool) -> int | None:
    """Return how many days from today some words mean: “yesterday”, “3 days ago”, “last Friday”."""
    if words in AWAY:
        return AWAY[words]
    if ago := re.fullmatch(r"(\d{1,3}) days? ago", words):
        return -int(ago[1])
    named = re.fullmatch(r"(?:(on|last|next) )?([a-z]{3,9})", words)
    hits = [n for n, name in enumerate(WEEKDAYS) if named and name.startswith(named[2])]
    if named is None or len(hits) != 1:
        return None
    if named[1] == "next" or (looks_ahead and named[1] != "last"):
        return (hits[0] - today.weekday() - 1) % 7 + 1
    back = (today.weekday() - hits[0]) % 7
    return -7 if named[1] == "last" and back == 0 else -back


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
