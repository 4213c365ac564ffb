"""A link of a whole sentence in a narrow page."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.ui.look import icon
from conduct_desk.ui.widgets.wrapping_link import WrappingLink
from tests.work import calls_in

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


def test_it_is_measured_once_for_a_width_and_anew_when_it_is_another(
    qtbot: QtBot, drawn: QApplication
) -> None:
    link = WrappingLink(SENTENCE)
    qtbot.addWidget(link)
    one, again = (calls_in(lambda: link.heightForWidth(200)) for _ in range(2))
    assert again < one / 2
    tall = link.heightForWidth(200)

    font = link.font()
    font.setPixelSize(2 * font.pixelSize())
    link.setFont(font)
    assert link.heightForWidth(200) > 1.8 * tall
    link.setText("Short")
    short = link.heightForWidth(200)
    assert short < tall
    link.setIconSize(QSize(20, 90))
    assert link.heightForWidth(200) == short
    link.setIcon(icon("search"))
    assert link.heightForWidth(200) == 90


def test_a_name_with_an_ampersand_is_shown_and_said_whole(qtbot: QtBot) -> None:
    link = WrappingLink("Ash & Co && Sons", None)
    qtbot.addWidget(link)

    said = QAccessible.queryAccessibleInterface(link)

    assert link.words == "Ash & Co && Sons"
    assert said.text(QAccessible.Text.Name) == "Ash & Co && Sons"
    assert link.shortcut().isEmpty()


def test_a_link_is_measured_again_once_its_words_or_its_letters_change(
    qtbot: QtBot, drawn: QApplication
) -> None:
    link = WrappingLink("Short", None)
    qtbot.addWidget(link)
    short = link.heightForWidth(200)

    link.setText(SENTENCE)
    long = link.heightForWidth(200)
    font = link.font()
    font.setPixelSize(2 * font.pixelSize())
    link.setFont(font)

    assert short < long < link.heightForWidth(200)
