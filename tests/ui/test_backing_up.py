"""Backups make themselves: after changes, on leaving, and once at a time."""

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from conduct_desk.desk.views import Changed
from conduct_desk.errors import BackupFailed
from conduct_desk.ui.backing_up import AFTER_A_CHANGE, AFTER_UNLOCKING, BackingUp
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices


class Shelf:
    """What the desk's backups are to the windows; a real backup is tried in the desk's own tests."""

    def __init__(self) -> None:
        self.made = 0
        self.due = True
        self.fails = False
        self.may_end = threading.Event()
        self.may_end.set()

    def is_due(self) -> bool:
        return self.due

    def back_up(self) -> object:
        assert self.may_end.wait(10)
        if self.fails:
            raise BackupFailed("No place took the backup.", next_step="Plug the stick in.")
        self.made += 1
        self.due = False
        return self


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


@pytest.fixture
def jobs(owner: QObject) -> Jobs:
    return Jobs(owner)


@pytest.fixture
def backing_up(owner: QObject, jobs: Jobs) -> BackingUp:
    return BackingUp(jobs, Notices(owner), owner)


def test_it_makes_up_after_unlocking_for_what_the_last_closing_left(backing_up: BackingUp) -> None:
    backing_up.begin(Shelf())
    assert backing_up._timer.interval() == AFTER_UNLOCKING
    backing_up.end()
    assert not backing_up._timer.isActive()


def test_half_an_hour_after_the_first_change_one_is_made(owner: QObject, jobs: Jobs, qtbot: QtBot) -> None:
    notices, shelf = Notices(owner), Shelf()
    backing_up = BackingUp(jobs, notices, owner)
    notices.tell(Changed("case", 1))
    assert not backing_up._timer.isActive(), "nothing is open"
    backing_up.begin(shelf)
    backing_up._timer.stop()
    notices.tell(Changed("case", 1))
    assert backing_up._timer.interval() == AFTER_A_CHANGE
    backing_up._timer.timeout.emit()
    qtbot.waitUntil(lambda: shelf.made == 1 and not jobs.is_busy)
    assert not backing_up._timer.isActive(), "it waits for the next change"


def test_leaving_waits_for_the_one_that_is_due_and_makes_none_twice(
    backing_up: BackingUp, jobs: Jobs, qtbot: QtBot
) -> None:
    shelf, left = Shelf(), []
    shelf.may_end.clear()
    backing_up.begin(shelf)
    backing_up.last(lambda: left.append("once"))
    backing_up.last(lambda: left.append("twice"))
    assert left == []
    shelf.may_end.set()
    qtbot.waitUntil(lambda: left == ["once", "twice"])
    assert shelf.made == 1
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_one_that_fails_keeps_nobody_here(backing_up: BackingUp, jobs: Jobs, qtbot: QtBot) -> None:
    shelf, left = Shelf(), []
    shelf.fails = True
    backing_up.begin(shelf)
    with qtbot.waitSignal(backing_up.refused):
        backing_up.last(lambda: left.append("left"))
    qtbot.waitUntil(lambda: left == ["left"])
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_nothing_open_needs_no_backup(backing_up: BackingUp) -> None:
    left: list[str] = []
    backing_up.last(lambda: left.append("left"))
    assert left == ["left"]
