"""What leaves the desk about how long closed concerns are kept, and about those that are gone."""

from dataclasses import dataclass
from datetime import date, datetime

from conduct_desk.desk.backup_views import BackupView
from conduct_desk.policy.closing import HoldReason, Retention


@dataclass(frozen=True)
class HoldView:
    """One reason for which a concern may not be disposed of yet."""

    hold_id: int
    why: HoldReason
    note: str
    at: datetime
    by: str


@dataclass(frozen=True)
class KeptConcern:
    """One closed concern, in numbers: no names, no words of the post.

    `by_another` says that somebody else than the headteacher decided it; `follow_ups` how many checks are
    still to be made.
    """

    case_id: int
    reference: str
    retention: Retention
    closed_on: date
    review_on: date
    is_due: bool
    exhibits: int
    letters: int
    entries: int  # of the chronology
    follow_ups: int = 0
    by_another: bool = False
    holds: tuple[HoldView, ...] = ()

    @property
    def is_held(self) -> bool:
        """Say whether something keeps it from being disposed of, whatever its time says."""
        return bool(self.holds) or self.follow_ups > 0

    @property
    def may_go(self) -> bool:
        """Say whether it stands on the list to sign."""
        return self.is_due and not self.is_held


@dataclass(frozen=True)
class DisposalGiven:
    """What a person gives to dispose of one concern: its reference, typed, and who signed the list when."""

    reference: str
    authorised_by: str
    authorised_on: date | None


@dataclass(frozen=True)
class DisposedView:
    """One concern that was disposed of, in numbers, and what still holds it: backups, and logs put aside.

    `fingerprints` is how many pieces of evidence the row still names by their SHA-256.
    """

    case_id: int
    reference: str
    retention: Retention
    closed_on: date
    review_on: date
    authorised_by: str
    authorised_on: date
    disposed_at: datetime
    disposed_by: str
    exhibits: int
    letters: int
    entries: int
    fingerprints: int
    event_seq: int
    held_in: tuple[BackupView, ...] = ()
    kept_logs: tuple[datetime, ...] = ()  # when each log was put aside for one that was brought back
    files_left: int = 0  # evidence files that the disk did not let go of yet; the next start takes them
