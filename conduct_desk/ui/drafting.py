"""Keeping what is being typed: written in the first pause, at the latest after a second, and on leaving."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from conduct_desk.clock import Clock, spoken_time
from conduct_desk.errors import DeskError

if TYPE_CHECKING:
    from conduct_desk.desk.drafts import Drafts

PAUSE_MS = 800
LONGEST_MS = 1000  # somebody who types without a pause is not kept waiting longer: two seconds may be lost


class DraftKeeper(QObject):
    """Autosave of one page: the page says `touched`, and tells how to read what stands on it."""

    kept = Signal(str)  # what to show: “Draft saved 2:52pm”
    refused = Signal(str)  # the sentence and next step, when the disk did not take it

    def __init__(
        self, drafts: Drafts, clock: Clock, gather: Callable[[], Mapping[str, str]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._clock = clock
        self._gather = gather
        self._place = ""
        self._case_id: int | None = None
        self._last: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self._at_latest = QTimer(self)
        self._at_latest.setSingleShot(True)
        self._at_latest.setInterval(LONGEST_MS)
        self._at_latest.timeout.connect(self.flush)

    def begin(self, place: str, case_id: int | None) -> dict[str, str]:
        """Watch a page from now on and return what was being typed there, or nothing."""
        self._rest()
        self._place, self._case_id = place, case_id
        found = self._drafts.read(place, case_id) or {}
        self._last = dict(found)
        return dict(found)

    def settled(self) -> None:
        """Take what stands on the page now as known: it was shown, not typed."""
        self._rest()
        self._last = dict(self._gather())

    def touched(self) -> None:
        """Start the pause again: something on the page was changed."""
        if self._place:
            self._timer.start()
            if not self._at_latest.isActive():
                self._at_latest.start()

    def flush(self) -> None:
        """Write the draft now if anything changed since it was last written."""
        self._rest()
        if not self._place:
            return
        body = dict(self._gather())
        if body == self._last:
            return
        try:
            self._drafts.save(self._place, body, self._case_id)
        except DeskError as problem:
            self.refused.emit(problem.told)
            return
        self._last = body
        self.kept.emit(f"Draft saved {spoken_time(self._clock.now())}")

    def saving(self) -> AbstractContextManager[None]:
        """Let the verb in the block take the draft with it, in one save; call `finish` after it."""
        return self._drafts.spent(self._place, self._case_id) if self._place else nullcontext()

    def finish(self) -> None:
        """Forget the draft: what it held has been saved for good."""
        self._rest()
        if self._place:
            with suppress(DeskError):  # a full disk: it is offered once more, and holds what is saved
                self._drafts.discard(self._place, self._case_id)
        self.end()

    def renew(self) -> None:
        """Forget the draft, and watch on: only what is changed from now on is kept again."""
        place, case_id = self._place, self._case_id
        self.finish()
        self.begin(place, case_id)
        self.settled()

    def end(self) -> None:
        """Watch no page."""
        self._rest()
        self._place, self._case_id, self._last = "", None, {}

    def _rest(self) -> None:
        """Wait for nothing until something is touched again."""
        self._timer.stop()
        self._at_latest.stop()
