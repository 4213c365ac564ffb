"""Making the preview again whenever typing pauses; the newest words win."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from conduct_desk.errors import DeskError

if TYPE_CHECKING:
    from conduct_desk.ui.jobs import Jobs

PAUSE_MS = 150
UNSEEN_MS = 250  # so long what goes with a paper waits for a paper that nobody draws

Work = tuple[Callable[[], bytes], Callable[[], object]]  # makes the PDF; then says what goes with it


class LivePaper(QObject):
    """Asks for the paper 150 ms after the last change, one at a time.

    While one is being made, newer words wait for it; only the last of them are made then, and a paper that
    comes back after `stop` or a newer `begin` is dropped.
    """

    made = Signal(object)  # the PDF
    noted = Signal(object)  # what goes with it, a moment later: the page is seen first
    refused = Signal(object)  # the DeskError, when the words cannot be printed

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._source: Callable[[], Work] | None = None
        self._round = 0
        self._is_busy = False
        self._is_behind = False
        self._pending: tuple[int, Callable[[], object]] | None = None  # it waits until the paper is seen
        self._waits_to_be_seen = False
        self._unseen = QTimer(self)
        self._unseen.setSingleShot(True)
        self._unseen.setInterval(UNSEEN_MS)
        self._unseen.timeout.connect(self._start_note)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.refresh)

    def note_after(self, drawn: SignalInstance) -> None:
        """Let what goes with a paper wait until it is seen: both at once would hold up the page."""
        self._waits_to_be_seen = not self._jobs.is_at_once
        drawn.connect(self._start_note)

    def begin(self, source: Callable[[], Work]) -> None:
        """Follow new words, at once: `source` reads the page and returns the work that needs no window."""
        self._round += 1
        self._is_busy = False
        self._drop_note()
        self._source = source
        self.refresh()

    def stop(self) -> None:
        """Follow nothing."""
        self._round += 1
        self._is_busy = False
        self._drop_note()
        self._source = None
        self._timer.stop()

    def pause(self) -> None:
        """Make nothing while nobody looks; the next change goes on."""
        self._timer.stop()

    def touched(self) -> None:
        """Wait for the typing to pause."""
        if self._source is not None:
            self._timer.start()

    def refresh(self) -> None:
        """Make the paper from the words as they now stand."""
        self._timer.stop()
        if self._source is None:
            return
        if self._pending is not None:  # newer words: what the older paper would say is of no use
            self._drop_note()
            self._is_busy = False
        if self._is_busy:
            self._is_behind = True
            return
        self._is_busy = True
        self._is_behind = False
        made_in = self._round
        make, note = self._source()
        self._jobs.run(
            make,
            lambda pdf: self._take(made_in, pdf, note),
            lambda problem: self._give_up(made_in, problem),
            owner=self,
        )

    def _take(self, made_in: int, pdf: bytes, note: Callable[[], object]) -> None:
        if self._is_stale(made_in):
            return
        self._is_busy = True
        self._pending = (made_in, note)
        self.made.emit(pdf)
        if self._waits_to_be_seen:
            self._unseen.start()
        else:
            self._start_note()

    def _start_note(self) -> None:
        if self._pending is None:
            return
        made_in, note = self._pending
        self._drop_note()
        self._jobs.run(
            note,
            lambda found: self._note(made_in, found),
            lambda problem: self._give_up(made_in, problem),
            owner=self,
        )

    def _drop_note(self) -> None:
        self._pending = None
        self._unseen.stop()

    def _note(self, made_in: int, found: object) -> None:
        if not self._is_stale(made_in):
            self.noted.emit(found)

    def _give_up(self, made_in: int, problem: DeskError) -> None:
        if not self._is_stale(made_in):
            self.refused.emit(problem)

    def _is_stale(self, made_in: int) -> bool:
        """Say whether newer words wait or another letter is on the page, and go on with those."""
        if made_in != self._round:
            return True
        self._is_busy = False
        is_behind = self._is_behind
        if is_behind:
            self.refresh()
        return is_behind
