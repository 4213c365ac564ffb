"""A double press is one press: the second never lands on what the first one opened."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

NEAR = 10  # px that a hand moves between two presses that are meant as one
_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}


class DoublePress(QObject):
    """Keeps the second press of two quick ones from whatever did not take the first.

    Somebody who presses everything twice opens a letter with the first press; the second would press
    “Correct this letter”, which stands there now. The same with a row that moves up when the one above it
    is done. What takes both (a word marked in a field, a month turned over) gets both.

    It listens to the window as the computer knows it, where a press arrives once: not to every widget.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._taker: QWidget | None = None  # what took the first press; it may be gone by now
        self._at, self._when = QPoint(), 0  # where (px) and when (ms of the computer's own) the last one was
        self._swallows = False  # from a press that is kept back until its release
        window.winId()  # only now is there a window that the computer knows
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep back a press that was not meant for what lies there now, with its release."""
        kind = event.type()
        if kind in _PRESSES and isinstance(event, QMouseEvent):
            self._swallows = self._is_for_another(event)
            return self._swallows
        if kind == QEvent.Type.MouseButtonRelease and self._swallows:
            self._swallows = False
            return True
        return super().eventFilter(watched, event)

    def _is_for_another(self, press: QMouseEvent) -> bool:
        at, when = press.position().toPoint(), press.timestamp()
        is_near = (at - self._at).manhattanLength() <= NEAR
        is_soon = when - self._when <= QApplication.doubleClickInterval()
        self._at, self._when = at, when
        under = self._window.childAt(at) or self._window
        if is_near and is_soon:
            return under is not self._taker
        self._taker = under
        return False
