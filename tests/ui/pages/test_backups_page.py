"""Where the three copies are, and making sure of them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.backup_views import newest_first
from conduct_desk.desk.views import CaseView
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.backups_page import BackupsPage
from tests.conftest import SchoolDay


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick that is plugged in."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, school_day: SchoolDay, stick: Path
) -> Iterator[BackupsPage]:
    choosers = Answered(files=[stick], save_as=[stick / "School.cdbackup", None])
    made = BackupsPage(desk.backups, desk.put_aside, at_once, notices, school_day.clock, choosers)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    made.open_backups()
    yield made


def words_on(page: BackupsPage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def problems_on(page: BackupsPage) -> tuple[str, ...]:
    return () if page._step.summary.isHidden() else page._step.summary.sentences()


def press(page: BackupsPage, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name)
    assert button is not None and button.isEnabled(), name
    button.click()


def test_before_the_first_backup_it_says_so_and_where_it_would_go(page: BackupsPage, desk: Desk) -> None:
    shown = words_on(page).replace("\u200b", "")
    assert "No backup yet" in shown and "None chosen" in shown
    assert desk.backups.log_folder in shown and f"{desk.backups.log_folder} backups" in shown


def test_a_backup_is_made_here_and_in_the_second_place(
    page: BackupsPage, a_case: CaseView, stick: Path
) -> None:
    press(page, "second_place_button")

    assert problems_on(page) == ()
    assert "Backed up on this computer and in the second place." in page._news.words()
    shown = words_on(page)
    assert shown.count("Fresh") == 2 and "1 concern, 1 exhibit" in shown and "today at 8:40am" in shown
    assert any(stick.iterdir())


def test_the_keyboard_stays_at_the_second_place_when_its_row_is_a_new_one(
    page: BackupsPage, qtbot: QtBot
) -> None:
    button = page.findChild(QPushButton, "second_place_button")
    assert button is not None
    page.activateWindow()
    button.setFocus()
    press(page, "second_place_button")

    def is_there() -> bool:
        focused = page.focusWidget()
        return isinstance(focused, QPushButton) and focused.text() == "Change"

    qtbot.waitUntil(is_there)


def test_an_old_backup_is_pointed_out(page: BackupsPage, school_day: SchoolDay) -> None:
    press(page, "back_up_button")
    school_day.wait(days=8)
    page.open_backups()

    assert "Older than a week" in words_on(page)


def test_a_stick_that_is_not_plugged_in_is_no_failure(page: BackupsPage, stick: Path) -> None:
    press(page, "second_place_button")
    shutil.rmtree(stick)
    page.open_backups()
    assert "Not plugged in" in words_on(page)

    press(page, "back_up_button")

    assert "Backed up on this computer." in page._news.words()


def test_the_second_place_is_given_up_again(page: BackupsPage, stick: Path) -> None:
    press(page, "second_place_button")
    press(page, "stop_using_button")

    assert "None chosen" in words_on(page) and "stay as they are" in page._news.words()
    assert any(stick.iterdir())
    stop = page.findChild(QPushButton, "stop_using_button")
    assert stop is not None and stop.isHidden()


def test_a_folder_that_cannot_be_the_second_place_is_refused_with_a_next_step(
    qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, school_day: SchoolDay
) -> None:
    own = Answered(files=[Path(desk.backups.log_folder)])
    page = BackupsPage(desk.backups, desk.put_aside, at_once, notices, school_day.clock, own)
    qtbot.addWidget(page)
    page.show()
    page.open_backups()

    press(page, "second_place_button")

    assert len(problems_on(page)) == 1 and page._news.words() == ""


def test_one_file_goes_onto_a_stick_and_is_read_back(page: BackupsPage, stick: Path) -> None:
    press(page, "one_file_button")

    assert (stick / "School.cdbackup").stat().st_size > 0
    assert page._news.words() == "It was read back and is the same. You can take the stick out."

    press(page, "one_file_button")  # the box is closed without a place
    assert problems_on(page) == ()


def test_a_rehearsal_says_what_would_come_back(page: BackupsPage, a_case: CaseView) -> None:
    press(page, "rehearse_button")
    assert "There is no backup to rehearse with yet" in problems_on(page)[0]

    press(page, "back_up_button")
    press(page, "rehearse_button")

    said = page._news.words()
    assert said.startswith("It would all come back: 1 concern, 1 exhibit, history whole, newest entry ")
    assert said.endswith("Nothing was changed.") and problems_on(page) == ()


def test_a_backup_that_is_damaged_fails_its_rehearsal_in_a_sentence(page: BackupsPage, desk: Desk) -> None:
    press(page, "back_up_button")
    made = newest_first(desk.backups.places())[0]
    file = made.path / "case-log.db"
    damaged = bytearray(file.read_bytes())
    damaged[5000] ^= 1
    file.write_bytes(damaged)

    press(page, "rehearse_button")

    assert len(problems_on(page)) == 1 and page._news.words() == ""


def test_the_backups_stand_by_day_newest_first(page: BackupsPage, desk: Desk, school_day: SchoolDay) -> None:
    press(page, "back_up_button")
    school_day.wait(days=1)
    desk.school.amend(telephone="01744 960 201")
    press(page, "back_up_button")
    page._fold.unfold()

    shown = words_on(page)
    assert "The 2 backups that there are" in page._fold.button.text()
    assert 0 < shown.index("Today\n") < shown.index("Yesterday\n")
    assert "8:40am, on this computer" in shown and "entries in the history" in shown


def test_nothing_else_is_offered_while_a_backup_is_being_made(page: BackupsPage) -> None:
    page._set_busy("Backing up.")
    assert "Backing up." in words_on(page)
    for name in ("back_up_button", "one_file_button", "rehearse_button", "second_place_button"):
        button = page.findChild(QPushButton, name)
        assert button is not None and not button.isEnabled()

    page._set_busy("")
    assert "Backing up." not in words_on(page)


def test_it_leads_back_to_settings(page: BackupsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        press(page, "leave_button")


def test_missing_exhibits_are_brought_back_from_a_backup(
    page: BackupsPage, desk: Desk, a_case: CaseView
) -> None:
    press(page, "back_up_button")
    button = page.findChild(QPushButton, "exhibits_button")
    assert button is not None and button.isHidden()
    for file in (Path(desk.backups.log_folder) / "exhibits").glob("*[0-9a-f]"):
        if file.is_file():
            file.unlink()
    desk.keeping.sweep()
    page.open_backups()

    press(page, "exhibits_button")

    assert page._news.words() == "1 exhibit came back, the same as it was."
    assert problems_on(page) == () and button.isHidden()


def test_an_exhibit_that_no_backup_holds_is_said_to_be_missing_still(
    page: BackupsPage, desk: Desk, a_case: CaseView
) -> None:
    for file in (Path(desk.backups.log_folder) / "exhibits").glob("*[0-9a-f]"):
        if file.is_file():
            file.unlink()
    desk.keeping.sweep()
    page.open_backups()

    press(page, "exhibits_button")

    assert "1 exhibit cannot be found in any backup within reach" in problems_on(page)[0]
    assert page._news.words() == ""


def test_the_keyboard_stays_on_the_button_that_was_pressed(page: BackupsPage, qtbot: QtBot) -> None:
    page.activateWindow()
    button = page.findChild(QPushButton, "back_up_button")
    assert button is not None
    button.setFocus()
    button.click()

    qtbot.waitUntil(lambda: page.focusWidget() is button)


def test_a_practice_log_is_not_backed_up_and_offers_nothing(
    qtbot: QtBot, at_once: Jobs, notices: Notices, desk: Desk, page: BackupsPage
) -> None:
    page._show(())

    shown = words_on(page)
    assert "This is the practice log." in shown and "Would it all come back?" not in shown
    button = page.findChild(QPushButton, "back_up_button")
    assert button is not None and not button.isVisible()


def test_a_log_that_was_put_aside_goes_only_after_the_word_is_typed_and_a_backup_is_there(
    page: BackupsPage, desk: Desk, school_day: SchoolDay
) -> None:
    kept = Path(desk.backups.log_folder) / "kept-2026-11-20-090000"
    kept.mkdir()
    (kept / "case-log.db").write_bytes(b"a log of before")
    page._earlier.refresh()
    fold = page._earlier.logs
    fold.unfold()
    assert "Friday 20 November 2026, 9:00am" in words_on(page)
    assert "A backup was brought back and took its place." in words_on(page)

    press(page, f"erase_{kept.name}_button")
    press(page, "log_yes_button")
    assert "Type the word erase" in words_on(page) and kept.exists()
    fold._word.set_text("erase")
    press(page, "log_yes_button")
    assert "no checked backup of the present case log" in fold._ask.summary.sentences()[0] and kept.exists()
    press(page, "log_no_button")

    press(page, "back_up_button")
    press(page, f"erase_{kept.name}_button")
    fold._word.set_text("erase")
    press(page, "log_yes_button")

    assert not kept.exists() and fold.isHidden()
    assert page._news.words() == "The log that was put aside is erased."


def test_a_stick_that_was_destroyed_is_said_with_two_presses(page: BackupsPage, desk: Desk) -> None:
    press(page, "one_file_button")
    (held,) = desk.put_aside.one_files()
    page._earlier.refresh()
    page._earlier.files.unfold()
    press(page, f"destroyed_{held.number}_button")
    assert desk.put_aside.one_files() == (held,)
    press(page, "file_yes_button")

    assert desk.put_aside.one_files() == () and page._earlier.files.isHidden()
    assert page._news.words() == "It is noted that this backup was destroyed."
