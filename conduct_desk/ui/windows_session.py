"""What Windows tells a window when the screen is locked, another user comes, or the computer sleeps.

Written from Microsoft's pages “WM_WTSSESSION_CHANGE message” and “WM_POWERBROADCAST message”. It is tried
here with messages made by a test, and on a real PC from the list of checks for Windows.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WM_WTSSESSION_CHANGE, WM_POWERBROADCAST = 0x02B1, 0x0218
# Disconnected from the console (another user), from a remote desktop, signed out, locked.
GONE = frozenset({0x2, 0x4, 0x6, 0x7})
PBT_APMSUSPEND = 0x4
NOTIFY_FOR_THIS_SESSION = 0
MESSAGE = b"windows_generic_MSG"  # Qt's name for what nativeEventFilter is given on Windows


class WindowsMessages(QAbstractNativeEventFilter):
    """Reads two of the messages that Windows sends to our windows; the rest goes by untouched."""

    def __init__(self, gone: Callable[[], object], asleep: Callable[[], object]) -> None:
        super().__init__()
        self._gone, self._asleep = gone, asleep

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview[int], message: Any
    ) -> tuple[bool, int]:
        """Look at one message (a pointer to MSG); it is never held back."""
        name = kind.data() if isinstance(kind, QByteArray) else bytes(kind)
        if name == MESSAGE:
            told = wintypes.MSG.from_address(int(message))
            if told.message == WM_WTSSESSION_CHANGE and told.wParam in GONE:
                self._gone()
            elif told.message == WM_POWERBROADCAST and told.wParam == PBT_APMSUSPEND:
                self._asleep()
        return False, 0


class _Listening(QObject):
    """Holds the filter for as long as its owner is there."""

    def __init__(self, messages: WindowsMessages, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages


def listen(
    window: QWidget, gone: Callable[[], object], asleep: Callable[[], object], parent: QObject
) -> QObject:
    """Have Windows tell `window` of its session, and call `gone` or `asleep` when it does."""
    messages = WindowsMessages(gone, asleep)
    app = QCoreApplication.instance()
    if app is not None:
        app.installNativeEventFilter(messages)
    if sys.platform == "win32":
        # Power messages come without asking; those of the session only to a window that asked for them.
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(
            wintypes.HWND(int(window.winId())), NOTIFY_FOR_THIS_SESSION
        )
    return _Listening(messages, parent)
