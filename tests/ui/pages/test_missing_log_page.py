"""A log that is not where it should be is never replaced by an empty one."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk.door import Door
from conduct_desk.desk.rescue import Rescue
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.missing_log_page import MissingLogPage


@pytest.fixture
def page(door: Door, at_once: Jobs, qtbot: QtBot) -> MissingLogPage:
    made = MissingLogPage(door.folder)
    qtbot.addWidget(made)
    return made


def test_what_is_safe_is_said_before_where_the_log_was_expected(page: MissingLogPage, door: Door) -> None:
    said = [label.text().replace("\u200b", "") for label in page.findChildren(QLabel)]
    where = next(at for at, words in enumerate(said) if str(door.folder) in words)
    assert said.index("Nothing was deleted or changed, and no empty log was started in its place.") < where


@pytest.mark.parametrize(
    ("name", "signal"),
    [("retry_button", "retried"), ("find_button", "restore_asked"), ("new_button", "new_asked")],
)
def test_each_way_out_leads_on_and_changes_nothing(
    page: MissingLogPage, door: Door, qtbot: QtBot, name: str, signal: str
) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    with qtbot.waitSignal(getattr(page, signal)):
        button.click()
    assert not door.state().has_log


def test_another_computers_copy_in_the_folder_is_told_of(qtbot: QtBot, door: Door) -> None:
    door.folder.mkdir(parents=True, exist_ok=True)
    (door.folder / "case-log (1).db").write_bytes(b"of another computer")
    page = MissingLogPage(door.folder, Rescue(door).beside())
    qtbot.addWidget(page)

    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "One file there looks like another computer’s copy of the case log" in said
