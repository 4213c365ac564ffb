"""Hearing from the system that the screen was locked, or that the computer is about to sleep."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusPendingCallWatcher, QDBusUnixFileDescriptor
    from PySide6.QtWidgets import QWidget

# freedesktop.org, GNOME, Cinnamon, MATE and KDE say the same under their own names.
SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)  # fmt: skip
LOGIN, MANAGER, SESSION = (
    "org.freedesktop.login1", "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session",
)  # fmt: skip
LOGIN_PATH = "/org/freedesktop/login1"


class SessionWatch(QObject):
    """Says when she went away from the computer as the system sees it. Where it says nothing, the clock does.

    On Linux it listens to logind (systemd.io, org.freedesktop.login1) and to the screen savers of the
    desktops; on Windows to the session and power messages of `window`. Nothing goes to any network: a bus
    that is not a socket of this computer is left alone.
    """

    screen_locked = Signal()
    falling_asleep = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._buses: list[QDBusConnection] = []
        self._delay: QDBusUnixFileDescriptor | None = None
        self._asking: QDBusPendingCallWatcher | None = None
        self._messages: QObject | None = None

    def begin(self, window: QWidget) -> None:
        """Start to listen; quietly when there is nothing to listen to."""
        if sys.platform == "win32":
            from conduct_desk.ui.windows_session import listen

            self._messages = listen(window, self.screen_locked.emit, self.falling_asleep.emit, self)
        elif sys.platform.startswith("linux"):
            self._begin_on_linux()

    def listen_on(self, session: QDBusConnection, system: QDBusConnection) -> None:
        """Listen on these two buses."""
        self._buses = [bus for bus in (session, system) if bus.isConnected()]
        for name in SCREEN_SAVERS:
            session.connect("", "", name, "ActiveChanged", self, _slot("screen_saver_turned(bool)"))
        system.connect("", "", SESSION, "Lock", self, _slot("session_was_locked()"))
        system.connect("", "", MANAGER, "PrepareForSleep", self, _slot("sleep_turned(bool)"))
        self._ask_for_a_delay()

    def let_sleep(self) -> None:
        """Let the computer sleep: everything is put away. (logind waits five seconds at most anyway.)"""
        self._delay = None

    @Slot(bool)
    def screen_saver_turned(self, is_on: bool) -> None:  # noqa: FBT001  (a slot of the bus)
        """Hear of the screen saver."""
        if is_on:
            self.screen_locked.emit()

    @Slot()
    def session_was_locked(self) -> None:
        """Hear of a locked session."""
        self.screen_locked.emit()

    @Slot(bool)
    def sleep_turned(self, is_near: bool) -> None:  # noqa: FBT001  (a slot of the bus)
        """Hear of sleep: everything is put away first, then the computer may; and ask again on waking."""
        if is_near:
            self.falling_asleep.emit()
        else:
            self._ask_for_a_delay()

    def _begin_on_linux(self) -> None:
        address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "unix:")
        on_system = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS", "unix:")
        if not (address.startswith("unix:") and on_system.startswith("unix:")):
            return
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:  # libdbus is not on this computer
            return
        self.listen_on(QDBusConnection.sessionBus(), QDBusConnection.systemBus())

    def _ask_for_a_delay(self) -> None:
        """Ask logind to wait a moment before it sleeps, so that what is being typed is kept first."""
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        system = self._buses[-1] if self._buses else None
        if system is None:
            return
        call = QDBusMessage.createMethodCall(LOGIN, LOGIN_PATH, MANAGER, "Inhibit")
        call.setArguments(["sleep", "Conduct Desk", "The case log is locked first", "delay"])
        self._asking = QDBusPendingCallWatcher(system.asyncCall(call), self)
        self._asking.finished.connect(self._take_delay)

    def _take_delay(self, watcher: QDBusPendingCallWatcher) -> None:
        from PySide6.QtDBus import QDBusMessage

        reply = watcher.reply()
        if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments():
            self._delay = reply.arguments()[0]
        watcher.deleteLater()
        self._asking = None


def _slot(signature: str) -> Any:
    """Return a slot as the bus wants it named: text, whatever its stub says of bytes (PySide6 6.12)."""
    return SLOT(signature)
