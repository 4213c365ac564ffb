"""What is shown of who can open the log, of a change of keys, and of erasing the log here."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from conduct_desk.desk.backup_views import Place


class HolderRole(StrEnum):
    """What somebody with a key of their own is at the school."""

    HEADTEACHER = "Headteacher"
    DEPUTY = "Deputy headteacher"
    ASSISTANT = "Assistant headteacher"
    CHAIR = "Chair of governors"
    BUSINESS_MANAGER = "Business manager"


@dataclass(frozen=True)
class HolderView:
    """Somebody whose own passphrase opens the log."""

    name: str
    role: str
    is_here: bool  # it is their passphrase that opened the log this time
    has_sign_in: bool = False  # this computer's sign-in opens it for them too


@dataclass(frozen=True)
class SheetCheck:
    """Whether two groups of the recovery sheet are to be typed back now, and why."""

    is_due: bool
    why: str = ""
    is_yearly: bool = False


@dataclass(frozen=True)
class SignInState:
    """Whether the log can be opened with the computer's own sign-in, and why not."""

    is_on: bool
    may_open: bool = False  # now, without the passphrase
    holder: str = ""
    why_not: str = ""  # a sentence, when it is on and may not open now


@dataclass(frozen=True)
class OldBackup:
    """A backup that still opens with the old passphrases and the old sheet."""

    place: Place
    made_at: datetime


@dataclass(frozen=True)
class ErasureView:
    """What would be erased here, and what would still exist somewhere else."""

    exhibits: int
    backups_here: int
    elsewhere: OldBackup | None  # the newest backup in a second place or in one file
    entries_since: int  # of the chronology, that the newest backup elsewhere does not hold


@dataclass(frozen=True)
class Ended:
    """What was done once the desk was closed: a heading and sentences for the last page."""

    heading: str
    words: tuple[str, ...]
    is_done: bool = True
    is_log_here: bool = True  # there is a log to open again
