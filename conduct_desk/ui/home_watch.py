"""What Home looks after beside the window: the backups, the clock of the PC, what may be disposed of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk import Desk
    from conduct_desk.desk.backup_views import BackupNag
    from conduct_desk.desk.history_views import ClockNotice
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

AGAIN = timedelta(minutes=10)
NEWS = frozenset({"backup", "disposal"})  # nouns after which it looks again at once


@dataclass(frozen=True)
class Watched:
    """What was found; on a healthy day nothing."""

    nag: BackupNag | None = None
    clock: ClockNotice | None = None
    may_go: int = 0  # concerns whose time is over and that nothing keeps


class HomeWatch(QObject):
    """Looks every ten minutes that Home is on the screen: places may be on a network, the log may be long."""

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        notices: Notices,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._clock = desk, jobs, clock
        self._looked_at: datetime | None = None
        self._clock_seen: ClockNotice | None = None
        self._seen = Watched()
        notices.changed.connect(self._hear)

    @property
    def seen(self) -> Watched:
        """Return what was found when it last looked, but for a notice that she has read."""
        if self._seen.clock is not None and self._seen.clock == self._clock_seen:
            return Watched(self._seen.nag, None, self._seen.may_go)
        return self._seen

    def look(self) -> None:
        """Look again beside the window, unless it was done just now; `changed` tells of something new."""
        now = self._clock.now()
        if self._looked_at is not None and abs(now - self._looked_at) < AGAIN:
            return
        self._looked_at = now
        self._jobs.run(self._find, self._found, lambda _: None, owner=self)

    def settle_clock(self) -> None:
        """Say no more of this step of the clock: she has read it."""
        self._clock_seen = self._seen.clock
        self.changed.emit()

    def _find(self) -> Watched:
        d = self._desk  # its drawers are asked for here, beside the window: fetching them takes a moment
        return Watched(d.backups.nag(), d.history.clock_went_back(), d.disposal.may_go())

    def _found(self, found: Watched) -> None:
        if found != self._seen:
            self._seen = found
            self.changed.emit()

    def _hear(self, noun: str, _case_id: object) -> None:
        if noun in NEWS:
            self._looked_at = None
