"""Choosing an answer by keyboard: the arrow keys choose at once, as on any other form."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.choice_tile import RadioTile


def test_the_down_key_chooses_no_while_nothing_is_chosen(drawn: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    box = QVBoxLayout(window)
    yes, no = RadioTile("Yes", "", window), RadioTile("No", "", window)
    box.addWidget(yes)
    box.addWidget(no)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    yes.setFocus()
    assert not yes.isChecked()
    QTest.keyClick(yes, Qt.Key.Key_Down)
    assert no.isChecked() and no.hasFocus()
