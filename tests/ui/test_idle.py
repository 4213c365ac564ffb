"""Nobody is there: the windows notice, whichever clock says so."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.ui.idle import IdleWatch


class Clocks:
    """The steady clock and the one on the wall, as a test sets them."""

    def __init__(self) -> None:
        self.steady, self.wall = 100.0, 1_000_000.0

    def go_on(self, seconds: float) -> None:
        self.steady += seconds
        self.wall += seconds


class Heard:
    """What was said, in order."""

    def __init__(self, watch: IdleWatch) -> None:
        self.said: list[object] = []
        watch.warned.connect(self.said.append)
        watch.stayed.connect(lambda: self.said.append("stayed"))
        watch.ran_out.connect(lambda: self.said.append("ran out"))


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture
def watch(qapp: QApplication, window: QWidget, clocks: Clocks) -> Iterator[IdleWatch]:
    owner = QObject()
    made = IdleWatch(qapp, owner, steady=lambda: clocks.steady, wall=lambda: clocks.wall)
    made.start(10)
    yield made
    made.stop()


def pass_time(watch: IdleWatch, clocks: Clocks, seconds: int) -> None:
    """Let time pass as it does: looked at every five seconds."""
    for _ in range(seconds // 5):
        clocks.go_on(5)
        watch.look()


def test_half_a_minute_ahead_it_counts_down_and_then_it_is_over(watch: IdleWatch, clocks: Clocks) -> None:
    heard = Heard(watch)
    pass_time(watch, clocks, 565)
    assert heard.said == []
    pass_time(watch, clocks, 35)
    assert heard.said == [30, 25, 20, 15, 10, 5, "stayed", "ran out"], "the warning goes with the time"
    pass_time(watch, clocks, 600)
    assert heard.said.count("ran out") == 1


@pytest.mark.parametrize("sign", ["key", "press", "movement"])
def test_a_key_a_press_or_a_movement_keeps_it_open(
    watch: IdleWatch, clocks: Clocks, window: QWidget, sign: str
) -> None:
    heard, handle = Heard(watch), window.windowHandle()
    assert handle is not None
    pass_time(watch, clocks, 580)
    if sign == "key":
        QTest.keyClick(handle, Qt.Key.Key_Shift)
    elif sign == "press":
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    else:
        QTest.mouseMove(handle, QPoint(20, 20))
    assert heard.said[-1] == "stayed"
    pass_time(watch, clocks, 565)
    assert "ran out" not in heard.said


def test_a_mouse_that_lies_still_is_no_sign_whatever_is_said_of_it(
    watch: IdleWatch, clocks: Clocks, window: QWidget
) -> None:
    handle = window.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, QPoint(20, 20))
    heard = Heard(watch)
    pass_time(watch, clocks, 580)
    QTest.mouseMove(handle, QPoint(20, 20))
    pass_time(watch, clocks, 20)
    assert heard.said[-1] == "ran out"


def test_a_computer_that_slept_wakes_up_locked(watch: IdleWatch, clocks: Clocks) -> None:
    heard = Heard(watch)
    clocks.steady += 5  # it stands still in sleep
    clocks.wall += 120
    watch.look()
    assert heard.said == ["ran out"]


def test_a_steady_clock_that_goes_on_in_sleep_locks_as_well(watch: IdleWatch, clocks: Clocks) -> None:
    heard = Heard(watch)
    clocks.steady += 120
    clocks.wall += 5
    watch.look()
    assert heard.said == ["ran out"]


def test_a_clock_that_is_put_back_does_not_keep_it_open(watch: IdleWatch, clocks: Clocks) -> None:
    heard = Heard(watch)
    pass_time(watch, clocks, 300)
    clocks.wall -= 86_400
    pass_time(watch, clocks, 300)
    assert heard.said[-1] == "ran out"


def test_a_window_opened_later_is_watched_too(
    watch: IdleWatch, clocks: Clocks, window: QWidget, qtbot: QtBot
) -> None:
    later = QWidget()
    qtbot.addWidget(later)
    with qtbot.waitActive(later):
        later.show()
    heard, handle = Heard(watch), later.windowHandle()
    assert handle is not None
    pass_time(watch, clocks, 580)
    QTest.keyClick(handle, Qt.Key.Key_A)
    assert heard.said[-1] == "stayed"


def test_what_a_screen_reader_presses_for_her_is_a_sign(watch: IdleWatch, clocks: Clocks) -> None:
    heard = Heard(watch)
    pass_time(watch, clocks, 580)
    watch.seen()
    assert heard.said[-1] == "stayed"


def test_nothing_is_said_while_nothing_is_open(watch: IdleWatch, clocks: Clocks) -> None:
    heard = Heard(watch)
    watch.stop()
    clocks.go_on(6_000)
    watch.look()
    assert heard.said == []
