"""What time it is, handed in so that a test can say so."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

SCHOOL_ZONE = ZoneInfo("Europe/London")
_CLEAR_WITHOUT_YEAR = timedelta(days=180)  # farther off, a day and a month alone are taken for this year’s


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Clock:
    """The present moment in UTC, and the day and time of day it is at an English school."""

    read: Callable[[], datetime] = _utc_now

    def now(self) -> datetime:
        """Return the moment, aware and in UTC."""
        return self.read()

    def today(self) -> date:
        """Return the calendar day in England."""
        return self.now().astimezone(SCHOOL_ZONE).date()


def spoken_date(day: date) -> str:
    """Return a date as letters write it: 22 November 2026 (GOV.UK style, no ordinal, no comma)."""
    return f"{day.day} {day:%B} {day.year}"


def spoken_day(day: date) -> str:
    """Return a date with its weekday: Sunday 22 November 2026."""
    return f"{day:%A} {spoken_date(day)}"


def short_day(day: date) -> str:
    """Return a date for a narrow place: Sun 22 Nov."""
    return f"{day:%a} {day.day} {day:%b}"


def near_day(day: date, today: date) -> str:
    """Return a date for a narrow place, with its year once it could be taken for another: Tue 7 Oct 2025."""
    year = f" {day.year}" if abs(day - today) > _CLEAR_WITHOUT_YEAR else ""
    return f"{short_day(day)}{year}"


def spoken_time(moment: datetime) -> str:
    """Return the time of day in England as GOV.UK writes it: 6:40pm."""
    local = moment.astimezone(SCHOOL_ZONE)
    return f"{local.hour % 12 or 12}:{local:%M}{'am' if local.hour < 12 else 'pm'}"


def spoken_moment(moment: datetime) -> str:
    """Return a moment in England with its day: 22 November 2026, 6:40pm."""
    return f"{spoken_date(moment.astimezone(SCHOOL_ZONE).date())}, {spoken_time(moment)}"
