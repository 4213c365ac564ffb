"""Tab goes from top to bottom, whenever a row came."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.desk_row import RowList, RowWords
from conduct_desk.ui.widgets.page import DeskPage


def test_a_row_that_came_later_is_reached_where_it_stands(drawn: QApplication, qtbot: QtBot) -> None:
    page = DeskPage()
    qtbot.addWidget(page)
    box = QVBoxLayout(page.body)
    above, rows, below = QLineEdit(page.body), RowList(page.body), QPushButton("Save", page.body)
    for part in (above, rows, below):
        box.addWidget(part)
    page.show()
    rows.show_rows([(RowWords("Mr Dunn", button="Join", name="join_button"), lambda: None)])
    QApplication.processEvents()  # a row is shown when its list is laid out
    above.setFocus()

    reached = []
    for _ in range(2):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget())

    assert reached == [rows.rows[0].button, below]
