"""The system says that she went away: the log hears it."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes import wintypes

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from conduct_desk.ui import windows_session
from conduct_desk.ui.session_watch import LOGIN_PATH, MANAGER, SCREEN_SAVERS, SESSION, SessionWatch
from conduct_desk.ui.windows_session import MESSAGE, WindowsMessages, listen


@pytest.fixture(scope="module")
def bus() -> Iterator[tuple[QDBusConnection, QDBusConnection]]:
    """A bus of the test's own: one end for the program, one for the desktop that tells it."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not on this machine")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    names = [f"conduct-desk-test-{os.getpid()}-{end}" for end in ("desk", "desktop")]
    yield QDBusConnection.connectToBus(address, names[0]), QDBusConnection.connectToBus(address, names[1])
    for name in names:
        QDBusConnection.disconnectFromBus(name)
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


@pytest.fixture
def watch(bus: tuple[QDBusConnection, QDBusConnection], qtbot: QtBot) -> Iterator[SessionWatch]:
    owner = QObject()
    made = SessionWatch(owner)
    made.listen_on(bus[0], bus[0])
    qtbot.waitUntil(lambda: made._asking is None)  # nobody on this bus gives a delay: that is no fault
    yield made
    shiboken6.delete(owner)


def tell(bus: tuple[QDBusConnection, QDBusConnection], path: str, of: str, what: str, *said: object) -> None:
    signal = QDBusMessage.createSignal(path, of, what)
    signal.setArguments(list(said))
    assert bus[1].send(signal)


@pytest.mark.parametrize("name", SCREEN_SAVERS)
def test_a_locked_screen_is_heard_from_each_desktop(
    watch: SessionWatch, bus: tuple[QDBusConnection, QDBusConnection], qtbot: QtBot, name: str
) -> None:
    with qtbot.waitSignal(watch.screen_locked):
        tell(bus, "/ScreenSaver", name, "ActiveChanged", True)


def test_a_screen_that_is_unlocked_locks_nothing(
    watch: SessionWatch, bus: tuple[QDBusConnection, QDBusConnection], qtbot: QtBot
) -> None:
    heard: list[str] = []
    watch.screen_locked.connect(lambda: heard.append("locked"))
    with qtbot.waitSignal(watch.falling_asleep):
        tell(bus, "/ScreenSaver", SCREEN_SAVERS[0], "ActiveChanged", False)
        tell(bus, LOGIN_PATH, MANAGER, "PrepareForSleep", True)
    assert heard == []


def test_a_locked_session_and_waking_are_heard(
    watch: SessionWatch, bus: tuple[QDBusConnection, QDBusConnection], qtbot: QtBot
) -> None:
    slept: list[str] = []
    watch.falling_asleep.connect(lambda: slept.append("asleep"))
    with qtbot.waitSignal(watch.screen_locked):
        tell(bus, LOGIN_PATH, MANAGER, "PrepareForSleep", False)
        tell(bus, f"{LOGIN_PATH}/session/_31", SESSION, "Lock")
    assert slept == []
    watch.let_sleep()


def test_a_bus_that_is_no_socket_of_this_computer_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("the bus is Linux's own")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "tcp:host=198.51.100.1,port=1")
    owner = QObject()
    watch = SessionWatch(owner)
    watch._begin_on_linux()
    assert watch._buses == []


def message(number: int, told: int) -> wintypes.MSG:
    made = wintypes.MSG()
    made.message, made.wParam = number, told
    return made


@pytest.mark.parametrize(
    ("number", "told", "heard"),
    [
        (windows_session.WM_WTSSESSION_CHANGE, 0x7, ["gone"]),  # locked
        (windows_session.WM_WTSSESSION_CHANGE, 0x2, ["gone"]),  # another user at the console
        (windows_session.WM_WTSSESSION_CHANGE, 0x8, []),  # unlocked
        (windows_session.WM_POWERBROADCAST, 0x4, ["asleep"]),
        (windows_session.WM_POWERBROADCAST, 0x12, []),  # woke up
        (0x0200, 0x7, []),  # the mouse
    ],
)
def test_windows_messages_are_understood(number: int, told: int, heard: list[str]) -> None:
    said: list[str] = []
    messages = WindowsMessages(lambda: said.append("gone"), lambda: said.append("asleep"))
    made = message(number, told)
    assert messages.nativeEventFilter(MESSAGE, ctypes.addressof(made)) == (False, 0)
    assert said == heard
    messages.nativeEventFilter(b"xcb_generic_event_t", 0)
    assert said == heard, "what another system sends is not read at all"


def test_listening_ends_with_its_owner(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    listening = listen(window, lambda: None, lambda: None, window)
    assert listening.parent() is window
