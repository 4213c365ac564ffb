"""The first opening: from nothing to a log with its recovery sheet kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.first_run_page import FirstRunPage


def press(page: FirstRunPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None and button.isEnabled(), name
    button.click()


@pytest.fixture
def page(door: Door, at_once: Jobs, notices: Notices, tmp_path: Path, qtbot: QtBot) -> FirstRunPage:
    shown = FirstRunPage(door, at_once, notices, Answered(save_as=[tmp_path / "sheet.pdf"]))
    qtbot.addWidget(shown)
    shown.show_step(0)
    shown.show()
    return shown


def fill(page: FirstRunPage, **typed: str) -> None:
    for step in page._steps:
        for key, words in typed.items():
            if key in step.fields:
                step.fields[key].set_text(words)


def test_a_new_log_is_made_and_its_sheet_saved_before_the_desk_opens(
    page: FirstRunPage, qtbot: QtBot, tmp_path: Path, passphrase: str
) -> None:
    press(page, "new_button")
    fill(page, school_name="St Thomas", head_name="Mary Ashworth", passphrase=passphrase, again=passphrase)
    press(page, "school_button")
    press(page, "passphrase_button")
    finish = page.findChild(QPushButton, "finish_button")
    assert finish is not None and not finish.isEnabled()
    press(page, "sheet_save_button")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    shown = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    assert [each.objectName() for each in shown if each.property("role") == "primary"] == ["finish_button"]
    with qtbot.waitSignal(page.finished) as finished:
        press(page, "finish_button")
    desk = finished.args[0] if finished.args else None
    assert isinstance(desk, Desk)
    assert desk.school.get().name == "St Thomas"
    assert b"Saved as a PDF: the recovery sheet" in desk.history.export_chain(with_words=True)
    desk.keeping.close()


def test_ctrl_enter_goes_from_the_first_page_to_the_desk(
    page: FirstRunPage, qtbot: QtBot, passphrase: str
) -> None:
    def press_keys() -> None:
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with qtbot.waitActive(page):
        page.activateWindow()
    fill(page, school_name="St Thomas", head_name="Mary Ashworth", passphrase=passphrase, again=passphrase)
    for _ in range(3):
        press_keys()
    press(page, "sheet_save_button")

    with qtbot.waitSignal(page.finished) as finished:
        press_keys()

    assert finished.args is not None and finished.args[0].school.get().name == "St Thomas"
    finished.args[0].keeping.close()


def test_a_school_without_a_name_is_asked_again(page: FirstRunPage) -> None:
    press(page, "new_button")
    press(page, "school_button")
    assert page._steps[1].summary.sentences() == ("Enter the school’s name",)


def test_two_different_passphrases_make_no_log(page: FirstRunPage, door: Door) -> None:
    press(page, "new_button")
    fill(page, school_name="St Thomas", head_name="Mary")
    fill(page, passphrase="harvest lantern gravel", again="harvest")
    press(page, "school_button")
    press(page, "passphrase_button")
    assert page._steps[2].summary.sentences() == ("The two passphrases are not the same: type them again",)
    assert not door.state().has_log


def test_a_short_passphrase_is_refused_with_advice(page: FirstRunPage) -> None:
    press(page, "new_button")
    fill(page, school_name="St Thomas", head_name="Mary", passphrase="short", again="short")
    press(page, "school_button")
    press(page, "passphrase_button")
    assert "at least 12 characters" in page._steps[2].summary.sentences()[0]
    assert page._steps[2].fields["passphrase"].text() == "short"


def test_a_log_or_a_backup_that_there_is_already_can_be_brought_in(page: FirstRunPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.restore_asked):
        press(page, "existing_button")
