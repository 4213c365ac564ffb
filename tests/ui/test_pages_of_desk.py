"""Tests of the pages of a desk: each is made when it is first asked for, and misses nothing by it."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.main_window import MainWindow
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages_of_desk import names
from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay


def test_home_alone_is_made_before_home_is_seen(workspace: Workspace) -> None:
    workspace.journeys.go_home()

    assert [page.key for page in workspace.pages.made] == ["home_page"]


def test_locking_makes_no_page_to_throw_it_away(workspace: Workspace) -> None:
    workspace.journeys.go_to_place("settings")
    workspace.journeys.save_typing()
    workspace.let_go()

    assert [page.key for page in workspace.pages.made] == ["settings_page"]


def test_behind_the_door_the_pages_go_one_at_a_time_and_the_log_waits_for_the_last(
    desk: Desk, school_day: SchoolDay, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> None:
    window = MainWindow(at_once, notices, Answered(), appearance)
    qtbot.addWidget(window)
    window.show()
    window.lay_out(desk, school_day.clock, Whereabouts())
    workspace = window._workspace
    assert workspace is not None
    for place in ("letters", "help", "settings"):
        workspace.journeys.go_to_place(place)
    turns: list[list[str]] = []
    for page in workspace.pages.made:
        page.destroyed.connect(
            lambda _, key=page.key: turns[-1].append(f"{key}, held: {window.is_letting_go}")
        )

    window.show_door(DeskPage(), in_steps=True)
    assert window.is_letting_go
    while window.is_letting_go:
        turns.append([])
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    went = [gone for turn in turns for gone in turn]
    assert went == [f"{key}_page, held: True" for key in ("home", "letters", "help", "settings")], (
        "a page is left when the log may be closed"
    )
    assert max(len(turn) for turn in turns) == 1, "two pages between two events"


def test_a_page_is_made_once_and_where_it_is_shown(workspace: Workspace) -> None:
    workspace.journeys.go_to_place("help")
    made = workspace.pages.help
    workspace.journeys.go_home()
    workspace.journeys.go_to_place("help")

    assert workspace.shown is workspace.pages.help is made
    assert made.parentWidget() is workspace.pages.home.parentWidget()


def test_the_stack_of_pages_is_nothing_to_a_screen_reader(workspace: Workspace) -> None:
    """Qt's own is a “layered pane”, and Orca said so on every way into it."""
    workspace.journeys.go_home()
    stack = workspace.pages.home.parentWidget()

    assert stack is not None
    assert QAccessible.queryAccessibleInterface(stack).role() == QAccessible.Role.Client
    assert workspace.pages.home.size() == stack.size()


def test_a_page_that_is_made_is_hidden_until_it_is_its_turn(workspace: Workspace) -> None:
    workspace.journeys.go_home()

    assert workspace.pages.case.isHidden()
    assert workspace.pages.home.isVisible()


def test_what_was_connected_before_there_was_a_page_is_heard_in_order(workspace: Workspace) -> None:
    heard: list[str] = []
    workspace.pages.later.person.left.connect(lambda: heard.append("first"))
    workspace.pages.later.person.left.connect(lambda: heard.append("second"))
    person = workspace.pages.person
    workspace.pages.later.person.left.connect(lambda: heard.append("third"))

    person.left.emit()
    assert heard == ["first", "second", "third"]


def test_what_is_done_to_each_page_is_done_to_those_made_later(workspace: Workspace) -> None:
    workspace.journeys.go_home()
    keys: list[str] = []
    workspace.pages.with_each(lambda page: keys.append(page.key))
    assert workspace.pages.gate.key == "gate_page"

    assert keys == ["home_page", "gate_page"]


def test_nobody_waits_for_a_page_that_will_never_be(workspace: Workspace) -> None:
    with pytest.raises(KeyError):
        workspace.pages.when_made("attic", print)


def test_every_page_can_be_made_and_has_what_was_connected_to_it(workspace: Workspace) -> None:
    made = workspace.pages.all

    assert len({page.key for page in made}) == len(made) == len(names())
