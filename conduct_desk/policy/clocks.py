"""How long each thing may take: the school's practice, not its policy, and the head may change it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from conduct_desk.clock import short_day
from conduct_desk.policy.calendar import DAY, Due, SchoolCalendar
from conduct_desk.policy.reading import Data, Section


class Counts(StrEnum):
    """Which days a clock counts: ordinary follow-ups school days, a child's safety every day."""

    SCHOOL_DAYS = "school days"
    WORKING_DAYS = "working days"
    CALENDAR_DAYS = "calendar days"


KEYS = (
    "police", "safeguarding_lead", "designated_officer", "hand_over", "support_staff", "no_reply",
    "contact_about_abuse", "contact_about_facts", "direct_to_procedure", "pass_on", "legal_advice",
    "find_out", "find_out_now", "thanks", "leave_alone", "check_child", "check_removal",
    "check_correction", "check_again", "second_letter", "removed_first", "removed_second", "close",
)  # fmt: skip


@dataclass(frozen=True)
class Clock:
    """One period. `because` says in a sentence that it is the school's practice, and what it is for."""

    key: str
    days: int
    counts: Counts
    because: str

    def due(self, day: date, calendar: SchoolCalendar) -> Due:
        """Return when it runs out, counted from a day that itself does not count."""
        if self.counts is Counts.SCHOOL_DAYS:
            return calendar.due(day, self.days)
        if self.counts is Counts.WORKING_DAYS:
            on = calendar.add_working_days(day, self.days)
            return Due(on, short_day(on))
        on = day + self.days * DAY
        if on == day:
            return Due(on, "Today")
        return Due(on, short_day(on) if calendar.is_school_day(on) else f"{short_day(on)} (every day counts)")


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
