"""A link of a whole sentence in a narrow page."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.wrapping_link import WrappingLink

SENTENCE = "You are close to this one, so somebody else decides. Hand the decision over before you save."


def test_a_long_link_takes_more_lines_and_never_widens_its_page(qtbot: QtBot, drawn: QApplication) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    link = WrappingLink(SENTENCE, page, role="danger_link")
    box.addWidget(link)
    box.addStretch()
    page.resize(1400, 300)
    page.show()
    QApplication.processEvents()
    one_line = link.height()

    page.resize(300, 300)
    QApplication.processEvents()

    assert page.width() == 300 and link.width() < 300
    assert link.height() >= 2 * one_line - 8
    assert link.text() == SENTENCE  # what is announced is the whole sentence


def test_a_name_with_an_ampersand_is_shown_and_said_whole(qtbot: QtBot) -> None:
    link = WrappingLink("Ash & Co && Sons", None)
    qtbot.addWidget(link)

    said = QAccessible.queryAccessibleInterface(link)

    assert link.words == "Ash & Co && Sons"
    assert said.text(QAccessible.Text.Name) == "Ash & Co && Sons"
    assert link.shortcut().isEmpty()
