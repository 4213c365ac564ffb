"""The dates to keep, as a file for the school's own calendar, with nothing in it that names anybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from conduct_desk.caselog import actions, cases, chronology
from conduct_desk.policy.vocabulary import ActionKind

if TYPE_CHECKING:
    from icalendar import Event

    from conduct_desk.caselog.kept import Session
    from conduct_desk.desk.opened import Opened

MOST = 500  # dates in one file
REMINDED_AFTER = timedelta(hours=8, minutes=30)  # from the beginning of the day
# Calendars are shared and synced: what else is to be done would itself say what kind of concern it is.
TITLES: Mapping[ActionKind, str] = {
    ActionKind.CHECK_POST: "Check the post",
    ActionKind.WRITE_LETTER: "Write a letter",
    ActionKind.FIND_OUT: "Find something out",
    ActionKind.CLOSE_CASE: "Close the concern",
}
OTHERWISE = "Take the next step"
INSIDE = "Open Conduct Desk to see what is to be done. This entry names nobody on purpose."


@dataclass(frozen=True)
class DateToKeep:
    """One all-day entry: the same `uid` again takes the place of what a calendar already holds."""

    uid: str
    title: str
    on: date


def dates_to_keep(opened: Opened, session: Session) -> tuple[DateToKeep, ...]:
    """Return every open action that has a day; what is overdue stands on today."""
    today = opened.clock.today()
    rows = [row for row in actions.open_ones(session, MOST) if row.due_on is not None]
    references = cases.references(session, (row.case_id for row in rows))
    return tuple(
        DateToKeep(
            uid=f"action-{row.id}@{opened.log.log_id.lower()}.conduct-desk",
            title=f"{TITLES.get(row.kind, OTHERWISE)}, concern {references[row.case_id]}",
            on=max(row.due_on or today, today),
        )
        for row in rows
    )


def calendar_file(opened: Opened) -> bytes:
    """Return the dates as an .ics file (RFC 5545), with a reminder at half past eight on each day."""
    with opened.reading() as session:
        kept = dates_to_keep(opened, session)
        edition, _ = chronology.head(session)
    return written(kept, made_at=opened.clock.now(), edition=edition)


def calendar_taken(opened: Opened) -> None:
    """Enter in the chronology that the dates left the program."""
    with opened.writing("case") as writing:
        writing.enter("Saved as a calendar file: the dates of what is to be done")


def written(kept: tuple[DateToKeep, ...], *, made_at: datetime, edition: int) -> bytes:
    """Write the file; of two files a calendar believes the one with the higher `edition`."""
    from icalendar import Calendar  # a fifth of a second, wanted only here

    file = Calendar()
    file.add("prodid", "-//Conduct Desk//Dates to keep//EN")
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    for each in kept:
        file.add_component(_event(each, made_at, edition))
    return bytes(file.to_ical())


def _event(kept: DateToKeep, made_at: datetime, edition: int) -> Event:
    from icalendar import Alarm, Event

    event = Event()
    event.add("summary", kept.title)
    event.add("description", INSIDE)
    event.add("dtstart", kept.on)
    event.add("dtend", kept.on + timedelta(days=1))
    event.add("dtstamp", made_at.replace(microsecond=0))
    event.add("uid", kept.uid)
    event.add("sequence", edition)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    reminder = Alarm()
    reminder.add("action", "DISPLAY")
    reminder.add("description", kept.title)
    reminder.add("trigger", REMINDED_AFTER)
    event.add_component(reminder)
    return event
