"""A part of a page is filled anew without laying the page out for every row."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.ui.at_once import at_once

ROWS = 12


class Neighbour(QWidget):
    """What stands over the part, and gives it room each time that the page is laid out."""

    times = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count."""
        super().resizeEvent(event)
        self.times += 1


class Page(QWidget):
    """A neighbour over a part that is filled."""

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        self.neighbour, self.part = Neighbour(self), QWidget(self)
        QVBoxLayout(self.part)
        box.addWidget(self.neighbour, 1)
        box.addWidget(self.part)

    def fill(self) -> None:
        """Add the rows."""
        for number in range(ROWS):
            rows = self.part.layout()
            assert rows is not None
            rows.addWidget(QLabel(f"Row {number}", self.part))


def shown(qtbot: QtBot) -> Page:
    page = Page()
    page.resize(300, 600)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.neighbour.times = 0
    return page


def test_the_page_is_laid_out_once_for_many_rows(qtbot: QtBot) -> None:
    page, other = shown(qtbot), shown(qtbot)

    other.fill()
    with at_once(page.part):
        page.fill()
    qtbot.waitUntil(lambda: all(each.isVisible() for each in other.findChildren(QLabel)))

    assert all(each.isVisible() for each in page.findChildren(QLabel))
    qtbot.waitUntil(lambda: page.neighbour.times > 0)
    assert page.neighbour.times == 1
    assert other.neighbour.times > 1


def test_the_part_with_the_keyboard_stays(qtbot: QtBot) -> None:
    page = shown(qtbot)
    edit = QLineEdit(page.part)
    edit.show()
    edit.setFocus()

    with at_once(page.part):
        assert page.part.isVisible()

    assert page.focusWidget() is edit


def test_a_part_that_was_not_shown_is_not_shown_afterwards(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.part.hide()

    with at_once(page.part):
        page.fill()

    assert page.part.isHidden()
