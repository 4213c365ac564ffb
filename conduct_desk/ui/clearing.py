"""Clearing away what Python no longer needs, on the window's thread alone and a little at a time.

Python does so wherever something is made, on a thread that works beside the window too; what Qt made is then
taken apart on the wrong thread, and the program ends hard. A clearing of everything took a tenth of a second
in the middle of a key press, most of it for the parts of the program, which stay: those that are fetched
before a log is opened are never looked at again. What came after it is looked at whenever the log is locked.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 250  # ms
YOUNG, MIDDLE, OLD = 2_000, 10, 40  # new things, clearings of the young, clearings of the middle


class Clearing(QObject):
    """Clears for Python from now on, until `end`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.clear)
        self._timer.start(EVERY)

    def clear(self) -> None:
        """Clear what is worth it by now."""
        young, middle, old = gc.get_count()
        if old > OLD:
            gc.collect(2)
        elif middle > MIDDLE:
            gc.collect(1)
        elif young > YOUNG:
            gc.collect(0)

    def end(self) -> None:
        """Let Python clear by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def leave_out() -> None:
    """Leave out of every clearing what there is now, for good. Only before anything of a log was read."""
    gc.collect()  # of what was left out before nothing is looked at: this is short
    gc.freeze()


def let_go() -> None:
    """Clear all that a desk may have left: it is closed, and nothing of it may stay in memory."""
    gc.collect()
