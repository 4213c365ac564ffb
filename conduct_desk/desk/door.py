"""Opening a case log: starting a new one, unlocking, and the practice log."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.views import Changed, FolderState, SheetView

Tell = Callable[[Changed], None]


class Door:
    """The way into the log of one folder. `tell` is called, on the writing thread, after every committed write."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        """Stand before a folder; nothing is read or made yet."""
        self.folder = folder
        self.clock = clock

    def state(self) -> FolderState:
        """Say what is in the folder, without a key."""
        raise NotImplementedError

    def start_new(
        self, *, school_name: str, head_name: str, passphrase: str, tell: Tell
    ) -> tuple[Desk, SheetView]:
        """Start a new log and return it unlocked, with its recovery sheet. Long.

        Raises DeskError (fields: school_name, head_name, passphrase), PlaceUnsafe, LogInUse or NotSaved.
        """
        raise NotImplementedError

    def unlock(self, passphrase: str, tell: Tell) -> Desk:
        """Open the log with a holder's passphrase. Long.

        Raises WrongKey (the attempt is noted by its time), LogMissing, LogDamaged, LogTooNew, LogInUse.
        """
        raise NotImplementedError

    def unlock_with_sheet(self, text: str, tell: Tell) -> Desk:
        """Open the log with the 36 characters of the recovery sheet. Long. Also raises SheetMistyped."""
        raise NotImplementedError

    def set_passphrase(self, desk: Desk, passphrase: str) -> None:
        """Give the holder a new passphrase, after the sheet opened the log. Raises DeskError when too short."""
        raise NotImplementedError

    def bring_in(self, source: Path) -> None:
        """Copy an existing log folder into this one, checked byte for byte; unlock it afterwards. Long.

        Raises DeskError when there is no whole log in `source` or one is here already.
        """
        raise NotImplementedError

    def note_failed_opening(self) -> None:
        """Note the time of a failed opening beside the log; the next unlock enters it in the chronology."""
        raise NotImplementedError


def open_practice(clock: Clock, tell: Tell) -> Desk:
    """Open a throw-away log filled with practice cases; it is deleted when it is closed. Long."""
    raise NotImplementedError
