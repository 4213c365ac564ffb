"""A log that is not where it should be is never replaced by an empty one."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.missing_log_page import MissingLogPage


def test_the_log_is_found_where_it_was_moved_to(
    desk: Desk, door: Door, at_once: Jobs, qtbot: QtBot, tmp_path: Path, passphrase: str
) -> None:
    desk.keeping.close()
    moved = tmp_path / "moved"
    door.folder.rename(moved)
    page = MissingLogPage(door, at_once, Answered(files=[moved]))
    qtbot.addWidget(page)
    find = page.findChild(QPushButton, "find_button")
    assert find is not None
    with qtbot.waitSignal(page.found):
        find.click()
    door.unlock(passphrase, lambda _: None).keeping.close()


def test_a_folder_without_a_log_changes_nothing(
    door: Door, at_once: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    page = MissingLogPage(door, at_once, Answered(files=[tmp_path]))
    qtbot.addWidget(page)
    find = page.findChild(QPushButton, "find_button")
    assert find is not None
    find.click()
    assert len(page._step.summary.sentences()) == 1
    assert not door.state().has_log
