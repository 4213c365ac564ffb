"""Bringing a log back: from this computer, from a stick, on a new PC with the recovery sheet."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.views import CaseView
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.main_window import MainWindow
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.restore_page import RestorePage
from conduct_desk.ui.way_in import WayIn
from tests.conftest import SchoolDay


def shown(qtbot: QtBot, door: Door, jobs: Jobs, *chosen: Path) -> RestorePage:
    page = RestorePage(Rescue(door), jobs, door.clock, Answered(files=chosen))
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.begin()
    return page


def words_on(page: RestorePage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(page: RestorePage, name: str) -> None:
    QApplication.processEvents()
    found = [each for each in page.findChildren(QPushButton, name) if each.isVisible()]
    assert len(found) == 1 and found[0].isEnabled(), name
    found[0].click()


@pytest.fixture
def new_pc(tmp_path: Path, school_day: SchoolDay) -> Door:
    """The door of a PC that has never seen the program."""
    return Door(tmp_path / "new PC" / "Conduct Desk", school_day.clock)


def references(door: Door, passphrase: str) -> list[str]:
    desk = door.unlock(passphrase, lambda _: None)
    found = [line.reference for line in desk.cases.home().interrupted]
    desk.keeping.close()
    return found


def test_the_newest_backup_on_this_computer_brings_the_concern_back(
    qtbot: QtBot, desk: Desk, a_case: CaseView, door: Door, at_once: Jobs, passphrase: str
) -> None:
    desk.backups.back_up()
    desk.keeping.close()
    (door.folder / "case-log.db").write_bytes(b"nothing that can be read")
    page = shown(qtbot, door, at_once)
    assert "Today at 8:40am" in words_on(page) and "1 concern, 1 exhibit · On this computer" in words_on(page)

    press(page, "backup_1_button")
    assert "The passphrase that Mary Ashworth had on that day opens it" in words_on(page)
    qtbot.keyClicks(page.focusWidget(), f"{passphrase}\r")

    said = words_on(page).replace("\u200b", "")
    assert "The backup is back" in said and "The log that was here before is kept" in said
    with qtbot.waitSignal(page.restored):
        press(page, "open_button")
    assert references(door, passphrase) == [a_case.reference]


def test_one_file_and_the_recovery_sheet_are_enough_on_a_new_computer(
    qtbot: QtBot, desk: Desk, a_case: CaseView, new_pc: Door, at_once: Jobs, tmp_path: Path, passphrase: str
) -> None:
    desk.backups.export_one_file(tmp_path / "School.cdbackup")
    sheet = " ".join(desk.keeping.sheet().groups)
    desk.keeping.close()
    page = shown(qtbot, new_pc, at_once, tmp_path / "School.cdbackup")
    assert "No backup was found on this computer" in words_on(page)

    press(page, "file_button")
    press(page, "other_key_button")
    page.shown_step.fields["sheet"].set_text(sheet)
    press(page, "go_button")

    assert "The backup is back" in words_on(page)
    assert references(new_pc, passphrase) == [a_case.reference]


def test_a_backup_that_was_double_clicked_waits_for_its_key(
    qtbot: QtBot, desk: Desk, a_case: CaseView, new_pc: Door, at_once: Jobs, notices: Notices,
    appearance: Appearance, tmp_path: Path, passphrase: str,
) -> None:  # fmt: skip
    desk.backups.export_one_file(tmp_path / "School.cdbackup")
    desk.keeping.close()
    window = MainWindow(at_once, notices, Answered(), appearance)
    qtbot.addWidget(window)
    window.show()
    way_in = WayIn(new_pc, at_once, notices, Answered(), window)
    way_in.show_first(str(tmp_path / "School.cdbackup"))

    page = window.findChild(RestorePage)
    assert page is not None and "Open the backup" in words_on(page)
    page.shown_step.fields["passphrase"].set_text(passphrase)
    press(page, "go_button")
    assert references(new_pc, passphrase) == [a_case.reference]


def test_a_double_clicked_file_that_is_gone_leaves_the_other_ways(
    qtbot: QtBot, door: Door, at_once: Jobs, tmp_path: Path
) -> None:
    page = RestorePage(Rescue(door), at_once, door.clock, Answered())
    qtbot.addWidget(page)
    page.show()
    page.begin(tmp_path / "gone.cdbackup")
    assert "Which backup?" in words_on(page) and "There is a problem" in words_on(page)


def test_the_folder_of_a_log_itself_can_be_brought_in(
    qtbot: QtBot, desk: Desk, a_case: CaseView, door: Door, new_pc: Door, at_once: Jobs, passphrase: str
) -> None:
    desk.keeping.close()
    page = shown(qtbot, new_pc, at_once, door.folder)
    press(page, "folder_button")
    assert "Open the case log" in words_on(page)
    qtbot.keyClicks(page.focusWidget(), passphrase)
    press(page, "go_button")

    press(page, "open_button")
    assert references(new_pc, passphrase) == [a_case.reference]


def test_a_folder_without_a_log_or_a_backup_changes_nothing(
    qtbot: QtBot, door: Door, at_once: Jobs, tmp_path: Path
) -> None:
    page = shown(qtbot, door, at_once, tmp_path)
    press(page, "folder_button")

    assert len(page.shown_step.summary.sentences()) == 1
    assert not door.state().has_log


def test_a_mistyped_sheet_is_said_beside_its_field_and_nothing_is_changed(
    qtbot: QtBot, desk: Desk, door: Door, at_once: Jobs
) -> None:
    desk.backups.back_up()
    desk.keeping.close()
    before = (door.folder / "case-log.db").read_bytes()
    page = shown(qtbot, door, at_once)
    press(page, "backup_1_button")
    press(page, "other_key_button")
    page.shown_step.fields["sheet"].set_text("AB3D EF7H")
    press(page, "go_button")

    assert len(page.shown_step.summary.sentences()) == 1 and "sheet" in page.shown_step.fields
    assert page.shown_step.fields["sheet"].text() == "AB3D EF7H"  # what was typed stays
    assert (door.folder / "case-log.db").read_bytes() == before


def test_back_leads_back_a_step_at_a_time_and_leaves_no_key_on_the_screen(
    qtbot: QtBot, desk: Desk, door: Door, at_once: Jobs
) -> None:
    desk.backups.back_up()
    desk.keeping.close()
    page = shown(qtbot, door, at_once)
    press(page, "backup_1_button")
    field = page.shown_step.fields["passphrase"]
    field.set_text("harvest")

    press(page, "key_back_button")
    assert field.text() == "" and "Which backup?" in words_on(page)
    with qtbot.waitSignal(page.left):
        press(page, "back_button")


def test_the_older_backups_are_folded_away(
    qtbot: QtBot, desk: Desk, door: Door, at_once: Jobs, school_day: SchoolDay
) -> None:
    for _ in range(7):
        school_day.wait(minutes=40)
        desk.school.amend(telephone=str(school_day.moment))
        desk.backups.back_up()
    desk.keeping.close()
    page = shown(qtbot, door, at_once)
    assert words_on(page).count("On this computer") == 5

    press(page, "older_button")
    assert words_on(page).count("On this computer") == 7


def test_nothing_leads_away_while_a_backup_comes_back(qtbot: QtBot, door: Door, at_once: Jobs) -> None:
    page = shown(qtbot, door, at_once)
    page.is_busy = True
    with qtbot.assertNotEmitted(page.left):
        page._safe_choice()
    page.is_busy = False
    with qtbot.waitSignal(page.left):
        page._safe_choice()
