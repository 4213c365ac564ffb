"""Noticing that nobody is at the computer, so that the case log does not stand open."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow

WARNING = 30  # seconds before the time is over
LOOKS_EVERY, COUNTS_EVERY = 5_000, 1_000  # ms: while there is time, and while it runs out
SLEPT = 60.0  # seconds between two looks that nothing but sleep explains
_SIGNS = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletMove, QEvent.Type.NativeGesture,
    QEvent.Type.InputMethod,
})  # fmt: skip


class IdleWatch(QObject):
    """Watches the windows themselves, not their thousands of controls: one look at each key and movement.

    Two clocks are read: the steady one stands still while the computer sleeps, the one on the wall does not.
    """

    warned = Signal(int)  # seconds that are left
    stayed = Signal()  # she is there after all
    ran_out = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        parent: QObject,
        *,
        steady: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._steady, self._wall = steady, wall
        self._longest = 0.0  # seconds; 0 while nothing is watched
        self._seen_at = self._looked_at = (0.0, 0.0)
        self._is_warned = False
        self._mouse = QPointF()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        app.focusWindowChanged.connect(self._watch_window)
        # What a screen reader presses for her is no key of a window, but the keyboard moves with it.
        app.focusObjectChanged.connect(lambda _: self.seen())
        for window in app.topLevelWindows():
            self._watch_window(window)

    def start(self, minutes: int) -> None:
        """Count from now on; `minutes` without a sign of life are too many."""
        self._longest = minutes * 60.0
        self._looked_at = self._steady(), self._wall()
        self.seen()
        self._timer.start(LOOKS_EVERY)

    def stop(self) -> None:
        """Watch nothing: nothing is open."""
        self._longest = 0.0
        self._timer.stop()
        self._stay()

    def seen(self) -> None:
        """Take note that somebody is there."""
        self._seen_at = self._steady(), self._wall()
        if self._is_warned:
            self._stay()

    def look(self) -> None:
        """See how long nobody has been there."""
        now = self._steady(), self._wall()
        between = max(now[0] - self._looked_at[0], now[1] - self._looked_at[1])
        idle = max(now[0] - self._seen_at[0], now[1] - self._seen_at[1])
        self._looked_at = now
        left = self._longest - idle
        if not self._longest:
            return
        if left <= 0 or between > SLEPT:
            self.stop()
            self.ran_out.emit()
        elif left <= WARNING:
            self._is_warned = True
            self._timer.start(COUNTS_EVERY)
            self.warned.emit(round(left))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice a key, a press, or a mouse that really moved (Windows says so of one that lies still)."""
        kind = event.type()
        if kind in _SIGNS:
            self.seen()
        elif kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            place = event.globalPosition()
            if place != self._mouse:
                self._mouse = place
                self.seen()
        return False

    def _stay(self) -> None:
        if self._is_warned:
            self._is_warned = False
            if self._longest:
                self._timer.start(LOOKS_EVERY)
            self.stayed.emit()

    def _watch_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # it may be watched already
            window.installEventFilter(self)
