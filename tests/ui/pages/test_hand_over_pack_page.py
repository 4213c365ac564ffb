"""The hand-over pack is seen, printed and saved, and each copy leaves a line in the chronology."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.hand_over_pack_page import HandOverPackPage
from conduct_desk.ui.printing import OpenPdf


def opened(desk: Desk, jobs: Jobs, qtbot: QtBot, choosers: Answered) -> HandOverPackPage:
    page = HandOverPackPage(desk.hand_over_pack, jobs, choosers)
    qtbot.addWidget(page)
    page.open_pack()
    page.show()
    return page


def press(page: HandOverPackPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def entries(desk: Desk) -> list[str]:
    with desk.hand_over_pack._opened.reading() as session:
        return [each.what for each in chronology.lines(session, None)]


def test_the_pack_stands_beside_what_it_says_about_it(desk: Desk, at_once: Jobs, qtbot: QtBot) -> None:
    page = opened(desk, at_once, qtbot, Answered())

    page.preview.show_words(on=True)

    assert "The first things to do" in page.preview.words.toPlainText()
    assert page.preview.words.accessibleName() == "The words of the hand-over pack"


def test_printing_and_saving_leave_a_line_each(
    desk: Desk, at_once: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    saved, printed = tmp_path / "pack.pdf", tmp_path / "printed.pdf"
    choosers = Answered(save_as=[saved], print_to=[printed])
    page = opened(desk, at_once, qtbot, choosers)

    press(page, "save_button")
    assert "Saved as" in page.news.words()
    press(page, "print_button")

    assert entries(desk)[-2:] == ["Saved as a PDF: the hand-over pack"] * 2  # printed into a file
    assert all("Hand-over pack" in OpenPdf(each.read_bytes()).text() for each in (saved, printed))
    assert choosers.offered == ["Hand-over pack.pdf", "Hand-over pack"]


def test_closing_the_box_leaves_nothing(desk: Desk, at_once: Jobs, qtbot: QtBot) -> None:
    before = entries(desk)

    press(opened(desk, at_once, qtbot, Answered(save_as=[None])), "save_button")

    assert entries(desk) == before


@pytest.mark.parametrize("name", ["back_button", "hand_over_button"])
def test_it_leads_back_and_on_to_the_keys(desk: Desk, at_once: Jobs, qtbot: QtBot, name: str) -> None:
    page = opened(desk, at_once, qtbot, Answered())
    signal = {"back_button": page.left, "hand_over_button": page.hand_over_asked}[name]
    with qtbot.waitSignal(signal):
        press(page, name)
