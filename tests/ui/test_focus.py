"""Working by keyboard: a ring shows where it is, and Enter presses what the ring stands round."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from conduct_desk.ui import focus
from conduct_desk.ui.focus import FocusRing, FocusWatch


@pytest.fixture
def window(drawn: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    watch = FocusWatch(drawn)
    shown = QWidget()
    box = QVBoxLayout(shown)
    box.addWidget(QLineEdit(shown))
    box.addWidget(QPushButton("Continue", shown))
    qtbot.addWidget(shown)
    shown.show()
    with qtbot.waitActive(shown):
        shown.activateWindow()
    yield shown
    drawn.removeEventFilter(watch)
    drawn.focusChanged.disconnect(watch._moved)


def enter(*, is_held: bool) -> QKeyEvent:
    """Return Enter as it comes when it is pressed, or once more because it is held."""
    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", is_held)


def test_the_ring_follows_the_tab_key(window: QWidget) -> None:
    field, button = window.findChild(QLineEdit), window.findChild(QPushButton)
    assert field is not None and button is not None
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    ring = window.findChild(FocusRing)
    assert ring is not None and ring.isVisible()
    assert ring.geometry().contains(button.geometry())


def test_enter_presses_the_button_with_the_focus(window: QWidget, qtbot: QtBot) -> None:
    button = window.findChild(QPushButton)
    assert button is not None
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_enter_held_down_is_one_press_and_in_a_text_as_many_lines(window: QWidget, qtbot: QtBot) -> None:
    button, field = window.findChild(QPushButton), window.findChild(QLineEdit)
    assert button is not None and field is not None
    done: list[str] = []
    button.clicked.connect(lambda: done.append("pressed"))
    field.returnPressed.connect(lambda: done.append("entered"))
    text = QPlainTextEdit(window)
    text.show()
    for control in (button, field, text):
        control.setFocus()
        for is_held in (False, True, True):
            QApplication.sendEvent(control, enter(is_held=is_held))
    qtbot.waitUntil(lambda: sorted(done) == ["entered", "pressed"])
    assert text.toPlainText() == "\n\n\n"


def test_the_ring_shows_where_a_page_that_was_just_opened_puts_the_keyboard(
    window: QWidget, qtbot: QtBot
) -> None:
    button = window.findChild(QPushButton)
    assert button is not None
    QTest.keyClick(window, Qt.Key.Key_F6)
    button.hide()
    button.show()
    button.setFocus()
    ring = window.findChild(FocusRing)
    assert ring is not None
    qtbot.waitUntil(lambda: ring.isVisible() and ring.geometry().contains(button.geometry()))


def test_a_press_of_the_mouse_leaves_no_ring_round_a_button(window: QWidget, qtbot: QtBot) -> None:
    button, field = window.findChild(QPushButton), window.findChild(QLineEdit)
    assert button is not None and field is not None
    button.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    field.setFocus()
    button.setFocus()
    ring = window.findChild(FocusRing)
    assert ring is not None
    assert not ring.isVisible()
    QTest.keyClick(button, Qt.Key.Key_Shift)
    field.setFocus()
    button.setFocus()
    assert ring.isVisible()


def test_what_had_the_keyboard_before_it_was_seen_is_told_once_it_is(
    window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[QWidget] = []
    monkeypatch.setattr(focus, "tell_focus", told.append)
    page = QWidget(window)  # made and filled in the window that is shown, as a page that is asked for is
    question = QLabel("Could this picture show a child?", page)
    question.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    question.setFocus()
    assert QApplication.focusWidget() is question and not question.isVisible() and told == []

    page.show()

    qtbot.waitUntil(lambda: told == [question])


class Heard(QObject):
    """Notes every event of what it listens to."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[QEvent.Type] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the kind, and let it pass."""
        self.kinds.append(event.type())
        return False


def test_the_ring_goes_where_what_it_stands_round_goes(window: QWidget) -> None:
    button, layout = window.findChild(QPushButton), window.layout()
    assert button is not None and layout is not None
    QTest.keyClick(window, Qt.Key.Key_F6)
    button.setFocus()
    ring = window.findChild(FocusRing)
    assert ring is not None
    before = ring.geometry()
    moves = Heard()
    ring.installEventFilter(moves)
    for edge in (10, 20, 40):
        layout.setContentsMargins(edge, 90, edge, 10)
        layout.activate()
    QApplication.processEvents()
    assert moves.kinds.count(QEvent.Type.Move) == 1  # once all has its place
    assert ring.geometry() != before and ring.geometry().contains(button.geometry())
