"""The bar that offers Undo comes by itself, stays ten seconds and takes nobody's keyboard."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.errors import DeskError
from conduct_desk.ui.widgets.undo_bar import UndoBar


@pytest.fixture
def window(drawn: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    box = QVBoxLayout(made)
    box.addWidget(QLineEdit(made))
    box.addWidget(UndoBar(made))
    with qtbot.waitActive(made):
        made.show()
    yield made
    shiboken6.delete(made)


@pytest.fixture
def bar(window: QWidget) -> UndoBar:
    found = window.findChild(UndoBar)
    assert found is not None
    return found


@pytest.fixture
def line(window: QWidget) -> QLineEdit:
    found = window.findChild(QLineEdit)
    assert found is not None
    found.setFocus()
    return found


def test_it_comes_without_the_keyboard_and_goes_after_ten_seconds(
    bar: UndoBar, line: QLineEdit, qtbot: QtBot
) -> None:
    bar.offer("Removed exhibit 2")

    assert bar.words() == "Removed exhibit 2." and line.hasFocus()
    assert bar.button.accessibleName() == "Undo: removed exhibit 2"
    # Qt may move a coarse clock by a twentieth, to wake the processor less often.
    assert 9_000 < bar._clock.remainingTime() <= 10_500
    bar._clock.setInterval(1)
    qtbot.waitUntil(bar.isHidden)
    assert line.hasFocus()


def test_it_does_not_go_from_under_the_keyboard(bar: UndoBar, line: QLineEdit, qtbot: QtBot) -> None:
    bar.offer("Removed exhibit 2")
    bar.button.setFocus()
    with qtbot.waitSignal(bar._clock.timeout):
        bar._clock.setInterval(1)
    assert not bar.isHidden()

    line.setFocus()
    qtbot.waitUntil(bar.isHidden)


def test_what_is_back_is_said_and_the_keyboard_finds_a_place(bar: UndoBar, qtbot: QtBot) -> None:
    bar.offer("Removed exhibit 2")
    bar.button.setFocus()

    with qtbot.waitSignal(bar.hid_with_keyboard):
        bar.tell_undone("Removed exhibit 2")

    assert bar.words() == "Undone: removed exhibit 2." and bar.button.isHidden()


def test_a_refusal_says_what_to_do(bar: UndoBar) -> None:
    bar.tell_refused(DeskError("This concern is closed.", next_step="Open it again first."))
    assert bar.words() == "This concern is closed. Open it again first."
