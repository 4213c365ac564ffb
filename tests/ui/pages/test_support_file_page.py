"""She reads all of the support file before it is saved."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.support_file_page import FILE, SupportFilePage


@pytest.fixture
def answers(tmp_path: Path) -> Answered:
    return Answered(save_as=[tmp_path / "saved.txt", None])


@pytest.fixture
def page(desk: Desk, at_once: Jobs, answers: Answered, qtbot: QtBot) -> SupportFilePage:
    shown = SupportFilePage(desk.support_file, at_once, answers)
    qtbot.addWidget(shown)
    shown.show()
    shown.open_file()
    return shown


def press(page: SupportFilePage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_what_is_saved_is_what_she_read(page: SupportFilePage, tmp_path: Path, answers: Answered) -> None:
    shown = page._text.toPlainText()
    assert shown.startswith("Conduct Desk support file. It names nobody") and page._text.isReadOnly()
    press(page, "save_button")
    assert (tmp_path / "saved.txt").read_text("utf-8") == shown
    assert answers.offered == [FILE]
    assert page._news.text() == "Saved. Nothing was sent anywhere."
    press(page, "save_button")  # and the box was closed this time
    assert list(tmp_path.glob("*.txt")) == [tmp_path / "saved.txt"]


def test_a_place_that_cannot_be_written_in_gets_its_sentence(
    desk: Desk, at_once: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    page = SupportFilePage(desk.support_file, at_once, Answered(save_as=[tmp_path / "gone" / "x.txt"]))
    qtbot.addWidget(page)
    page.open_file()
    press(page, "save_button")
    assert len(page._step.summary.sentences()) == 1
