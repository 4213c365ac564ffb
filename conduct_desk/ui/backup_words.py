"""How backups are spoken of: how each copy stands, what is in a backup, what came of making one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from conduct_desk.clock import SCHOOL_ZONE, short_day, spoken_day, spoken_time
from conduct_desk.desk.backup_views import BackedUp, BackupFigures, BackupView, Place, PlaceView
from conduct_desk.ui.widgets.desk_row import RowWords

FRESH = timedelta(days=7)  # an older newest backup is pointed out
WHAT_FOR = {
    Place.LOCAL: "It helps when the log is damaged, not when this computer is lost.",
    Place.SECOND: "It helps when this computer breaks, burns or is stolen.",
}
TITLES = {
    Place.LOCAL: "2. Backups on this computer",
    Place.SECOND: "3. Backups in a second place",
}
COMPARED = "Everything in it was opened and compared."
GOING_BACK = (
    "To go back to an earlier backup for good, cover the screen (Ctrl and L) and select ‘Bring back a "
    "backup’. The log of today is kept beside it."
)
WHAT_IT_IS = (
    "A backup is a whole copy of the case log: every concern, every exhibit and the history, encrypted with "
    "the same key.",
    "It is made by itself every half hour of work and when you leave, and it counts only after everything in "
    "it was opened and compared.",
    "Your passphrase or the recovery sheet opens it on any computer that has Conduct Desk.",
)


OLD_KEYS = "The keys were changed since. Select ‘Back up now’, so that the present ones open the newest copy."


@dataclass(frozen=True)
class State:
    """How a place stands: a word for it, its colour, and an icon."""

    tag: str
    kind: str
    icon: str


def state_of(place: PlaceView, now: datetime) -> State:
    """Return how a place for backups stands. What is wrong comes before what is old."""
    if place.folder is None:
        return State("None chosen", "warn", "triangle-alert")
    if place.problem:
        return State("Something is wrong there", "danger", "triangle-alert")
    if not place.is_there:
        return State("Not plugged in", "warn", "circle-x")
    if place.newest is None:
        return State("No backup yet", "warn", "clock")
    if place.newest.has_old_keys:
        return State("Opens with the old keys only", "warn", "key-round")
    if now - place.newest.figures.made_at > FRESH:
        return State("Older than a week", "warn", "clock")
    return State("Fresh", "ok", "circle-check")


def log_row(folder: str) -> RowWords:
    """Return the row of the first copy: the log itself."""
    return RowWords(
        "1. The case log itself",
        f"Everything that says ‘Saved’ is in it at once.\nIn the folder {breakable(folder)}",
        tag="In use", tag_kind="ok", icon="circle-check", icon_colour="ok",
    )  # fmt: skip


def place_row(place: PlaceView, now: datetime) -> RowWords:
    """Return the row of a place for backups; the second one can be chosen, changed and given up."""
    state, is_second = state_of(place, now), place.place is Place.SECOND
    is_chosen = place.folder is not None
    return RowWords(
        TITLES.get(place.place, place.place.value), _place_detail(place, now),
        tag=state.tag, tag_kind=state.kind, icon=state.icon, icon_colour=state.kind,
        button=("Change" if is_chosen else "Choose a second place") if is_second else "",
        name="second_place_button",
    )  # fmt: skip


def _place_detail(place: PlaceView, now: datetime) -> str:
    if place.folder is None:
        return f"A stick or the school’s server. {WHAT_FOR[Place.SECOND]}"
    newest = place.newest
    aged = OLD_KEYS if newest and newest.has_old_keys else ""
    what = place.problem or aged or WHAT_FOR.get(place.place, "")
    made = f"Made {when(newest.figures.made_at, now)}: {counted(newest.figures)}. " if newest else ""
    return f"{made}{what}\nIn the folder {breakable(str(place.folder))}"


def counted(figures: BackupFigures) -> str:
    """Return what is in a backup: “214 concerns, 611 exhibits”."""
    return f"{_number(figures.cases, 'concern')}, {_number(figures.exhibits, 'exhibit')}"


def list_title(count: int) -> str:
    """Return what stands on the fold of the list."""
    return f"The {_number(count, 'backup')} that there are" if count != 1 else "The one backup that there is"


def day_words(day: date, today: date) -> str:
    """Return a day as the list of backups heads it."""
    if day == today:
        return "Today"
    return "Yesterday" if day == today - timedelta(days=1) else spoken_day(day)


def list_days(backups: Sequence[BackupView], today: date) -> list[tuple[str, list[RowWords]]]:
    """Return the backups, which come newest first, by day: its heading and a line for each."""
    days = groupby(backups, key=lambda each: each.figures.made_at.astimezone(SCHOOL_ZONE).date())
    return [(day_words(day, today), [list_row(each) for each in of_the_day]) for day, of_the_day in days]


def list_row(backup: BackupView) -> RowWords:
    """Return one line of the list, marked when the backup still holds what was disposed of."""
    figures = backup.figures
    detail = f"{counted(figures)}, {_number(figures.entries, 'entry', 'entries')} in the history"
    if backup.disposed:
        detail += (
            f".\nStill holds what was disposed of: {', '.join(backup.disposed)}. Bringing this backup back "
            "disposes of it again."
        )
    return RowWords(
        f"{spoken_time(figures.made_at)}, {backup.place.value[:1].lower()}{backup.place.value[1:]}",
        detail,
        tag="Holds disposed concerns" if backup.disposed else "",
        tag_kind="warn",
    )


def made_words(done: BackedUp) -> str:
    """Return what came of backing up, as one sentence of good news; nothing when no place took it."""
    where = [each.place.value[:1].lower() + each.place.value[1:] for each in done.made]
    return f"Backed up {' and '.join(where)}. {COMPARED}" if where else ""


def rehearsed_words(figures: BackupFigures) -> str:
    """Return what a rehearsal found."""
    newest = f", newest entry {moment(figures.newest_at)}" if figures.newest_at else ""
    return f"It would all come back: {counted(figures)}, history whole{newest}. Nothing was changed."


def came_back_words(came: int, missing: int) -> str:
    """Return what came of looking for missing exhibits; nothing when none came back."""
    if not came:
        return "" if missing else "No exhibit is missing any more."
    return f"{_number(came, 'exhibit')} came back, the same as {'it was' if came == 1 else 'they were'}."


def still_missing_words(missing: int) -> str:
    """Return that some exhibits are in no backup that can be reached."""
    return f"{_number(missing, 'exhibit')} cannot be found in any backup within reach."


def moment(at: datetime) -> str:
    """Return a moment: “Monday 23 November 2026, 12:04pm”."""
    return f"{spoken_day(at.astimezone(SCHOOL_ZONE).date())}, {spoken_time(at)}"


def when(at: datetime, now: datetime) -> str:
    """Return when a backup was made, seen from now: today, yesterday, or the day."""
    day, today = at.astimezone(SCHOOL_ZONE).date(), now.astimezone(SCHOOL_ZONE).date()
    time = spoken_time(at)
    if day == today:
        return f"today at {time}"
    if day == today - timedelta(days=1):
        return f"yesterday at {time}"
    is_near = today - day < timedelta(days=300)
    return f"{short_day(day)}, {time}" if is_near else f"{spoken_day(day)}, {time}"


def breakable(path: str) -> str:
    """Return a path that may be broken after each folder: to Qt it is one long word."""
    return path.replace(os.sep, f"{os.sep}\u200b")


def _number(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
