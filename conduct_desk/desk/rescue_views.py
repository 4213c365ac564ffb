"""What is shown when a log cannot be opened: what is the matter, what is safe, and the ways out."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from conduct_desk.desk.backup_views import BackupFigures, Place


class Way(StrEnum):
    """A way out; its value is the word on its button."""

    TRY_AGAIN = "Try again"
    USE_SHEET = "Use the recovery sheet"
    RESTORE = "Bring back a backup"
    SALVAGE = "Save what can still be read"
    FIND = "Find the case log"
    START_NEW = "Start a new case log"
    CLOSE = "Close Conduct Desk"


@dataclass(frozen=True)
class Trouble:
    """Why the log cannot be opened: heading, what happened, what is safe, and the ways out, best first."""

    heading: str
    what_happened: str
    what_is_safe: str
    ways: tuple[Way, ...]
    next_step: str = ""
    beside: str = ""  # what else lies there that may be of use: another computer's copies of the log


@dataclass(frozen=True)
class FoundBackup:
    """A backup as it can be seen without a key; whether it is whole shows when it is opened."""

    path: Path
    place: Place
    figures: BackupFigures | None  # None: its list cannot be read
    holders: tuple[str, ...] = ()  # whose passphrase opens it
    is_of_this_log: bool = True


@dataclass(frozen=True)
class Restored:
    """What was brought back, and where the log that was there before is kept."""

    figures: BackupFigures
    kept_as: Path | None
    disposed_again: int = 0  # concerns in the backup that had been disposed of since
    has_older_keys: bool = False  # all keys had been changed since: the sheet of then opens it again
    isolated_again: int = 0  # exhibits in the backup that had been isolated, or destroyed on advice, since


@dataclass(frozen=True)
class Salvaged:
    """What could be read out of a damaged log."""

    rows: int
    rows_lost: int  # as far as can be known
    exhibits: int
    exhibits_lost: int
    kept_as: Path  # the folder that holds the damaged log
