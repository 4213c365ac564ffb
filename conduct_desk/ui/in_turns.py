"""Putting up a page in parts, each in a turn of its own, so that a press in between is answered."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable


class InTurns(QObject):
    """Does what a page still has to do as soon as nothing else waits, one part at a time."""

    def __init__(self, parent: QObject, *, at_once: bool) -> None:
        """`at_once`: in one turn, as work beside the window is done in tests."""
        super().__init__(parent)
        self._at_once = at_once
        self._left: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Say whether nothing is left to do."""
        return not self._left

    def begin(self, *parts: Callable[[], None]) -> None:
        """Do these parts from the next turn on; what was left of others is dropped."""
        self._left = deque(parts)
        if self._at_once:
            self.finish()
        else:
            self._timer.start()

    def finish(self) -> None:
        """Do at once what is left: somebody needs all of it."""
        self._timer.stop()
        while self._left:
            self._left.popleft()()

    def drop(self) -> None:
        """Do none of what is left."""
        self._timer.stop()
        self._left.clear()

    def _go_on(self) -> None:
        part = self._left.popleft()
        if self._left:
            self._timer.start()
        part()
