"""The question before every picture: nothing is chosen beforehand, and every way out but one stops."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.gate import Gate


@pytest.fixture
def gate(qtbot: QtBot) -> Gate:
    gate = Gate()
    qtbot.addWidget(gate)
    with qtbot.waitActive(gate):
        gate.show()
        gate.activateWindow()
    gate.ask()
    return gate


@pytest.fixture
def said(gate: Gate) -> list[str]:
    heard: list[str] = []
    gate.passed.connect(lambda: heard.append("passed"))
    gate.stopped.connect(lambda: heard.append("stopped"))
    gate.left_out.connect(lambda: heard.append("left out"))
    return heard


def test_no_answer_has_the_focus_when_it_is_asked(gate: Gate) -> None:
    assert QApplication.focusWidget() is gate.question_label
    assert not gate.yes_button.isDefault() and not gate.no_button.isDefault()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_escape_and_enter_on_the_question_stop(gate: Gate, said: list[str], key: Qt.Key) -> None:
    QTest.keyClick(gate.question_label, key)

    assert said == ["stopped"]
    assert gate.has_stopped


def test_escape_stops_even_when_no_has_the_focus(gate: Gate, said: list[str]) -> None:
    gate.no_button.setFocus()

    QTest.keyClick(gate.no_button, Qt.Key.Key_Escape)

    assert said == ["stopped"]


def test_the_keyboard_alone_can_pass(gate: Gate, said: list[str]) -> None:
    QTest.keyClick(gate.question_label, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is gate.yes_button
    QTest.keyClick(gate.yes_button, Qt.Key.Key_Tab)
    QTest.keyClick(gate.no_button, Qt.Key.Key_Return)

    assert said == ["passed"]


def test_yes_or_not_sure_says_what_to_do(gate: Gate, said: list[str]) -> None:
    gate.yes_button.click()

    assert said == ["stopped"]
    assert not gate.question_label.isVisible() and gate.record_button.isVisible()
    heard = gate.stop_label.accessibleDescription()
    for word in ("safeguarding lead", "999", "101", "Do not", "Internet Watch Foundation", "CEOP"):
        assert word in heard


def test_recording_without_the_picture_comes_after_the_advice(gate: Gate, said: list[str]) -> None:
    gate.yes_button.click()

    gate.record_button.click()

    assert said == ["stopped", "left out"]


def test_each_picture_is_asked_about_anew(gate: Gate) -> None:
    gate.yes_button.click()

    gate.ask(3)

    assert gate.no_button.isVisible() and not gate.has_stopped
    assert "any of these 3 pictures" in gate.question_label.text()


def test_a_screen_reader_hears_the_question_and_the_ways_out(gate: Gate) -> None:
    assert gate.question_label.text() == "Could this picture show a child in a nude or sexual way?"
    assert "under 18" in gate.question_label.accessibleDescription()
    assert "Escape to stop" in gate.question_label.accessibleDescription()
    for answer in (gate.yes_button, gate.no_button):  # who comes there by Tab hears what is answered
        assert answer.accessibleDescription() == gate.question_label.text()


def test_the_second_half_of_a_double_click_is_no_answer(gate: Gate, said: list[str]) -> None:
    middle = QPointF(gate.no_button.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in ((QEvent.Type.MouseButtonDblClick, left), (QEvent.Type.MouseButtonRelease, none)):
        at = QPointF(gate.no_button.mapToGlobal(middle.toPoint()))
        event = QMouseEvent(kind, middle, at, left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(gate.no_button, event)
    assert said == []

    QTest.mouseClick(gate.no_button, left)
    assert said == ["passed"]


def test_what_has_the_keyboard_is_read_out_as_words_and_no_bare_frame(gate: Gate) -> None:
    for turn, words in ((gate.ask, "Could this picture"), (gate.stop, "Stop: leave it alone")):
        turn()
        widget = QApplication.focusWidget()
        assert widget is not None
        heard = QAccessible.queryAccessibleInterface(widget)
        assert heard is not None
        assert heard.role() == QAccessible.Role.StaticText
        assert heard.text(QAccessible.Text.Name).startswith(words)
