"""How long each thing may take: the school's practice, not its policy, and the head may change it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from conduct_desk.clock import short_day
from conduct_desk.policy.calendar import DAY, Due, SchoolCalendar, days_between, months_after
from conduct_desk.policy.reading import Data, Section


class Counts(StrEnum):
    """What a clock counts: ordinary follow-ups school days, a child's safety every day.

    The last two belong to the law on personal data: a request for data runs a calendar month, a complaint
    about data 30 days, and either moves on when its last day is no working day.
    """

    SCHOOL_DAYS = "school days"
    WORKING_DAYS = "working days"
    CALENDAR_DAYS = "calendar days"
    CALENDAR_MONTHS = "calendar months"
    DAYS_TO_A_WORKING_DAY = "calendar days to a working day"


KEYS = (
    "police", "keep_safe", "safeguarding_lead", "designated_officer", "low_level", "hand_over",
    "support_staff", "tell_family", "no_reply", "adopt_policy", "legal_advice", "contact_about_child",
    "contact_about_abuse", "contact_about_facts", "direct_to_procedure", "take_up_concern",
    "correct_in_public", "pass_on", "report_to_platform", "report_about_child", "helpline", "further_step",
    "find_out", "find_out_now", "thanks", "settled", "meeting", "leave_alone", "check_child",
    "check_removal", "check_correction", "check_again", "second_letter", "second_letter_now",
    "removed_first", "removed_second", "complaint", "data_request", "data_complaint", "close",
    "answer", "cooling_off",
)  # fmt: skip


PRACTICE = "School practice"


@dataclass(frozen=True)
class Clock:
    """One period. `because` says in a sentence whose rule it is, and what it is for.

    `days` is how many of what it counts: months where it counts calendar months.
    """

    key: str
    days: int
    counts: Counts
    because: str

    @property
    def is_practice(self) -> bool:
        """Whether the period is the school's own, and not what law or national guidance asks for."""
        return self.because.startswith(PRACTICE)

    def due(self, day: date, calendar: SchoolCalendar) -> Due:
        """Return when it runs out, counted from a day that itself does not count, and why it is that day."""
        if self.counts is Counts.SCHOOL_DAYS:
            return calendar.due(day, self.days)
        if self.counts is Counts.WORKING_DAYS:
            return _in_working_days(day, self.days, calendar)
        if self.counts is Counts.CALENDAR_MONTHS:
            return _rolled(months_after(day, self.days), calendar, f"{_months(self.days)} counted")
        if self.counts is Counts.DAYS_TO_A_WORKING_DAY:
            return _rolled(day + self.days * DAY, calendar, "every day counts")
        return _every_day(day, self.days, calendar)


def _every_day(day: date, days: int, calendar: SchoolCalendar) -> Due:
    """Count each day; the words say so wherever counting school days would give another date."""
    if days == 0:
        return Due(day, "Today")
    on = day + days * DAY
    return _noted(on, ["every day counts"] if on != calendar.add_school_days(day, days) else [])


def _in_working_days(day: date, days: int, calendar: SchoolCalendar) -> Due:
    on = calendar.add_working_days(day, days)
    notes = ["school holidays do not stop it"] if on != calendar.add_school_days(day, days) else []
    if any(each in calendar.bank_holidays for each in days_between(day, on)):
        notes.append("bank holiday skipped")
    return _noted(on, [*notes, *calendar.bank_holidays_unknown(on)])


def _rolled(last: date, calendar: SchoolCalendar, counted: str) -> Due:
    """Move a last day that is no working day on to the next one, and say from where."""
    on = last if calendar.is_working_day(last) else calendar.add_working_days(last, 1)
    notes = [counted] if on == last else [f"moved from {short_day(last)}"]
    return _noted(on, [*notes, *calendar.bank_holidays_unknown(on)])


def _months(months: int) -> str:
    return "one month" if months == 1 else f"{months} months"


def _noted(on: date, notes: Sequence[str]) -> Due:
    return Due(on, f"{short_day(on)} ({', '.join(notes)})" if notes else short_day(on))


Clocks = Mapping[str, Clock]


def read_clocks(data: Data) -> Clocks:
    """Return the periods written in clocks.toml; raises DeskError with a sentence when something is wrong."""
    section = Section(data, file="clocks.toml")
    parts = dict(section.sections("clocks", "clock"))
    for key in KEYS:
        if key not in parts:
            raise section.wrong(f"the clock ‘{key}’ is missing.", f"Add a part that begins [clocks.{key}].")
    return {key: _clock(key, parts[key]) for key in KEYS}


def _clock(key: str, part: Section) -> Clock:
    return Clock(key, part.number("days"), Counts(part.one_of("counts", tuple(Counts))), part.text("because"))
