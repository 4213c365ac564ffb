"""Backups that make themselves: after half an hour of changes, and when the log is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from conduct_desk.errors import DeskError

if TYPE_CHECKING:
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

AFTER_A_CHANGE = 30 * 60_000  # ms
AFTER_UNLOCKING = 3 * 60_000  # ms: makes up for what the last closing had no time for
WORDS = "Backing up"


class Backups(Protocol):
    """What is wanted of the desk's backups here."""

    def is_due(self) -> bool:
        """Say whether something is in the log that no backup holds."""

    def back_up(self) -> object:
        """Make a backup. Long."""


class BackingUp(QObject):
    """Watches the changes of one unlocked log. What fails is said on Home, and tried again after changes."""

    refused = Signal(object)  # the DeskError, for the diagnostic log

    def __init__(self, jobs: Jobs, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._backups: Backups | None = None
        self._is_at_it = False
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make)
        notices.changed.connect(self._hear)

    def begin(self, backups: Backups) -> None:
        """Look after this log from now on."""
        self._backups = backups
        self._timer.start(AFTER_UNLOCKING)

    def end(self) -> None:
        """Begin no further backup; one that is under way goes on."""
        self._backups = None
        self._timer.stop()

    def last(self, then: Callable[[], None]) -> None:
        """Make the backup that is due, if one is, and call `then` whatever came of it."""
        if self._backups is None:
            then()
            return
        self._waiting.append(then)
        if not self._is_at_it:  # one that is under way may have begun before the last change
            self._make()

    def _hear(self, _noun: str, _case_id: object) -> None:
        if self._backups is not None and not self._timer.isActive():
            self._timer.start(AFTER_A_CHANGE)

    def _make(self) -> None:
        backups = self._backups
        if backups is None or self._is_at_it:
            return
        self._is_at_it = True
        self._timer.stop()
        self._jobs.run(
            lambda: backups.is_due() and bool(backups.back_up()), self._made, self._failed,
            words=WORDS, owner=self,
        )  # fmt: skip

    def _made(self, _was_due: object) -> None:
        self._is_at_it = False
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _failed(self, error: DeskError) -> None:
        self.refused.emit(error)
        self._made(None)
