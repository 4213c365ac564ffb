"""Holding a sign-out or shutdown of Windows up for the moment that a last backup takes.

Written from Microsoft's pages “ShutdownBlockReasonCreate function” and “WM_QUERYENDSESSION message”. Windows
shows the words and lets her shut down all the same: then the log is whole, and the next start backs it up.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager
    from PySide6.QtWidgets import QApplication, QWidget

Tell = Callable[[int, str], object]  # a window, and why it holds the shutdown up; empty: not any more


class ShutdownHold(QObject):
    """While it is on, Windows is told why it should wait, and asked to. Other systems are never held up."""

    def __init__(self, app: QApplication, window: QWidget, tell: Tell | None = None) -> None:
        """`tell` tells the system; by itself it is Windows, and nobody elsewhere."""
        super().__init__(window)
        self._window, self._tell, self._is_on = window, tell or windows(), False
        app.commitDataRequest.connect(self.asked)

    def begin(self, words: str) -> None:
        """Hold a shutdown up from now on, for the reason that Windows shows."""
        if self._tell is not None:
            self._is_on = True
            self._tell(int(self._window.winId()), words)

    def end(self) -> None:
        """Hold it up no longer: one that waits goes on as soon as the program has ended."""
        if self._tell is not None and self._is_on:
            self._is_on = False
            self._tell(int(self._window.winId()), "")

    def asked(self, manager: QSessionManager) -> None:
        """Answer the system, which asks whether the session may end."""
        if self._is_on:
            manager.cancel()


def windows() -> Tell | None:
    """Return how Windows is told; None on other systems, where a cancelled sign-out would not be taken up."""
    if sys.platform != "win32":
        return None
    import ctypes
    from ctypes import wintypes

    user = ctypes.windll.user32

    def tell(window: int, words: str) -> object:
        handle = wintypes.HWND(window)
        if words:
            return user.ShutdownBlockReasonCreate(handle, ctypes.c_wchar_p(words))
        return user.ShutdownBlockReasonDestroy(handle)

    return tell
