"""Practice in front of her own desk, which stands behind it as she left it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.main_window import MainWindow
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.practising import Practising
from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay


@pytest.fixture
def window(
    desk: Desk, school_day: SchoolDay, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> MainWindow:
    made = MainWindow(at_once, notices, Answered(), appearance)
    qtbot.addWidget(made)
    made.lay_out(desk, school_day.clock, Whereabouts("settings"))
    made.show()
    return made


@pytest.fixture
def practising(window: MainWindow, at_once: Jobs, school_day: SchoolDay) -> Iterator[Practising]:
    made = Practising(window, at_once, school_day.clock)
    yield made
    made.end()


def in_front(window: MainWindow) -> Workspace:
    shown = window._stack.currentWidget()
    assert isinstance(shown, Workspace)
    return shown


def test_practice_stands_in_front_and_leaving_it_brings_her_back(
    window: MainWindow, practising: Practising
) -> None:
    own = in_front(window)
    own.journeys.go_to_place("rehearsal")

    practice = in_front(window)
    assert practice is not own and practice.shown is practice.pages.rehearsal
    assert practice._desk.is_practice

    leave = practice.findChild(QPushButton, "leave_button")
    assert leave is not None
    leave.click()

    assert in_front(window) is own and own.shown is own.pages.settings
    assert practising._desk is None


def test_the_throw_away_log_is_gone_from_the_disk_afterwards(
    window: MainWindow, practising: Practising
) -> None:
    practising.begin("rehearsal")
    assert practising._desk is not None
    folder = Path(practising._desk.cases._opened.log.folder)
    assert folder.is_dir()

    practising.end()

    assert not folder.exists()


def test_nothing_done_in_practice_is_told_to_her_own_pages(
    qtbot: QtBot, window: MainWindow, practising: Practising, notices: Notices, desk: Desk
) -> None:
    practising.begin("rehearsal")
    with qtbot.assertNotEmitted(notices.changed):
        in_front(window).journeys.new_concern()

    assert desk.cases.list() == ()


def test_asking_for_the_other_kind_of_practice_ends_the_first(
    window: MainWindow, practising: Practising
) -> None:
    practising.begin("rehearsal")
    first = practising._desk
    practising.begin("rehearsal")

    assert practising._desk is not None and practising._desk is not first


def test_locking_ends_the_practice(window: MainWindow, practising: Practising) -> None:
    practising.begin("rehearsal")
    practising.end()

    assert window.whereabouts().page == "settings"
