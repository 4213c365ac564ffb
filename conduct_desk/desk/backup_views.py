"""What is shown of backups: where the three copies are, what is in each, and what a rehearsal found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class Place(StrEnum):
    """Where a backup lies. The log itself is the first of the three copies."""

    LOCAL = "On this computer"
    SECOND = "In the second place"
    STICK = "In one file"


@dataclass(frozen=True)
class BackupFigures:
    """What is in one backup, as counted when it was opened and compared."""

    made_at: datetime
    cases: int
    exhibits: int
    entries: int  # of the chronology
    newest_at: datetime | None  # the newest entry
    code: str  # of the newest entry, as papers print it


@dataclass(frozen=True)
class BackupView:
    """One backup that was opened, compared and found whole when it was made."""

    path: Path  # its dated folder, or its one file
    place: Place
    figures: BackupFigures
    size: int  # bytes of its log; exhibits are shared between the backups of a place
    disposed: tuple[str, ...] = ()  # references of concerns disposed of since, which it still holds
    has_old_keys: bool = False  # only an earlier recovery sheet and earlier passphrases open it


@dataclass(frozen=True)
class PlaceView:
    """One place for backups and how it stands. `folder` is None while no second place was chosen."""

    place: Place
    folder: Path | None
    is_there: bool  # it can be reached now (a stick may be unplugged)
    newest: BackupView | None
    backups: tuple[BackupView, ...] = ()
    problem: str = ""  # what was found wrong there: a conflict copy, a backup that is not whole


def newest_first(places: Iterable[PlaceView]) -> tuple[BackupView, ...]:
    """Return every backup in the places that can be reached, newest first."""
    views = [view for place in places if place.is_there for view in place.backups]
    return tuple(sorted(views, key=lambda view: view.figures.made_at, reverse=True))


@dataclass(frozen=True)
class PutAsideView:
    """A log that was put aside when another one took its place. It still holds what was disposed of since."""

    name: str  # of its folder, inside the log's own
    at: datetime
    is_damaged: bool  # what could be read of it was saved; more may be in it
    has_other_keys: bool  # it opens with an earlier recovery sheet and earlier passphrases


@dataclass(frozen=True)
class OldKeysView:
    """The backups in one place that open with an earlier recovery sheet and earlier passphrases."""

    place: Place
    count: int
    may_go: bool  # a backup with the present keys lies there too


@dataclass(frozen=True)
class OneFileView:
    """A backup in one file that was taken away. It is counted as there until somebody says otherwise."""

    number: int
    made_at: datetime
    name: str  # of the file


@dataclass(frozen=True)
class BackedUp:
    """What came of backing up: each place that took it, and a sentence for each that did not."""

    made: tuple[BackupView, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class BackupNag:
    """What Home says about backups; nothing when all is well."""

    sentence: str
    detail: str
    is_urgent: bool = False
