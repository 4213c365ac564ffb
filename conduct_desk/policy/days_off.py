"""The days that ordinary due dates skip, in runs with one reason each, weekends left unsaid."""

from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.calendar import DAY, SchoolCalendar, days_between

BANK_HOLIDAY = "Bank holiday"


@dataclass(frozen=True)
class DaysOff:
    """One run of days on which no ordinary deadline counts; a weekend within it belongs to it."""

    first_day: date
    last_day: date
    why: str  # as it stands on the screen: Half-term, Holidays, Day without pupils, Bank holiday


def days_off(calendar: SchoolCalendar, first: date, last: date) -> tuple[DaysOff, ...]:
    """Return the runs from one day to another, both included, in order.

    A bank holiday within the school's own holidays is part of those. Weekends alone are no run.
    """
    runs: list[DaysOff] = []
    for day in days_between(first - DAY, last + DAY):
        why = _why(calendar, day)
        if not why:
            continue
        before = runs[-1] if runs else None
        if before is not None and before.why == why and not _counts(calendar, before.last_day, day):
            runs[-1] = DaysOff(before.first_day, day, why)
        else:
            runs.append(DaysOff(day, day, why))
    return tuple(runs)


def _why(calendar: SchoolCalendar, day: date) -> str:
    """Return why a weekday does not count; empty when it does, and at weekends."""
    if calendar.is_weekend(day):
        return ""
    closed = calendar.why_closed(day)
    if closed is not None:
        return closed.capitalize()
    return BANK_HOLIDAY if day in calendar.bank_holidays else ""


def _counts(calendar: SchoolCalendar, after: date, before: date) -> bool:
    """Say whether a day that counts, or one with another reason, lies between two days."""
    return any(not calendar.is_weekend(day) for day in days_between(after, before))
