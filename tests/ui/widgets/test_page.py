"""A page as a screen reader has it: named by its heading, and steady while it is walked through."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.plain_label import PlainLabel


def test_a_reader_finds_the_same_parts_of_a_page_with_and_without_a_scroll_bar(
    drawn: QApplication, qtbot: QtBot
) -> None:
    page = DeskPage()
    box = QVBoxLayout(page.body)
    heading = PlainLabel("The words", page.body)
    heading.setProperty("role", "h1")
    box.addWidget(heading)
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    page.body.setMinimumHeight(900)
    qtbot.waitUntil(page.verticalScrollBar().isVisible)
    read = QAccessible.queryAccessibleInterface(page)
    assert read.childCount() == 1
    page.hide()
    assert read.childCount() == 1
    assert page.accessibleName() == "The words"
