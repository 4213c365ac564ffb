"""Tests of making pages ahead: what probably comes next is ready, and never in the way."""

import sys
from importlib import import_module
from pkgutil import iter_modules

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from conduct_desk.ui import pages
from conduct_desk.ui.ahead import AT_ONCE, NEXT, PLACES, Ahead
from conduct_desk.ui.pages_of_desk import names
from conduct_desk.ui.workspace import Workspace


@pytest.fixture(autouse=True)
def fetched() -> None:
    """Have the modules of the pages there, as they are a moment after Home."""
    for each in iter_modules(pages.__path__, "conduct_desk.ui.pages."):
        import_module(each.name)


def test_what_comes_after_home_is_made_and_dressed_out_of_sight(workspace: Workspace) -> None:
    workspace.journeys.go_home()
    steps = len(list(workspace.ahead.steps("home_page")))

    desk = workspace.pages
    assert {page.key for page in desk.made} == {
        "home_page", "gate_page", "concerns_page", "evidence_page", "case_page", "letters_page",
        "summary_page", "settings_page", "help_page",
    }  # fmt: skip
    labels = desk.evidence.findChildren(QLabel)
    assert labels and all(label.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) for label in labels)
    assert steps > len(desk.case.findChildren(QLabel)) / AT_ONCE  # not all at once
    assert not desk.evidence._form.back_button.icon().isNull()  # as it would be drawn when it comes up
    assert workspace.shown is desk.home and desk.case.isHidden()


def test_what_is_ready_is_not_made_ready_again(workspace: Workspace) -> None:
    first = len(list(workspace.ahead.steps("case_page")))

    assert first > 2
    assert not list(workspace.ahead.steps("case_page"))


def test_a_page_that_came_up_meanwhile_is_left_alone(workspace: Workspace) -> None:
    assert list(workspace.ahead.steps("help_page"))  # the places of the rail, from every page
    steps = workspace.ahead.steps("gate_page")
    next(steps)
    workspace.pages.evidence.show()

    assert not list(steps)


def test_no_page_takes_the_keyboard_by_being_made(workspace: Workspace, qtbot: QtBot) -> None:
    # The question of the gate had it, and lost it to the page that was made behind it.
    with qtbot.waitActive(workspace):
        workspace.activateWindow()
    workspace.journeys.go_home()
    home = QApplication.focusWidget()
    assert home is not None

    for name in names():
        getattr(workspace.pages, name)
        assert QApplication.focusWidget() is home, name


def test_only_what_the_desk_has_comes_next() -> None:
    assert {name for each in (*NEXT.values(), PLACES) for name in each} <= set(names())
    assert {key.removesuffix("_page") for key in NEXT} <= set(names())


def test_a_page_whose_module_is_not_there_yet_is_made_once_it_is(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = "conduct_desk.ui.pages.letter_page"
    there = sys.modules[module]
    monkeypatch.delitem(sys.modules, module)
    working = Ahead(workspace.pages, workspace, is_on=True)
    working.look_from("case_page")
    qtbot.waitUntil(lambda: "help_page" in {page.key for page in workspace.pages.made})  # all of the rail
    assert "letter_page" not in {page.key for page in workspace.pages.made}

    monkeypatch.setitem(sys.modules, module, there)

    qtbot.waitUntil(lambda: "letter_page" in {page.key for page in workspace.pages.made})
    working.stop()


def test_it_goes_on_by_itself_until_it_is_stopped(workspace: Workspace, qtbot: QtBot) -> None:
    working = Ahead(workspace.pages, workspace, is_on=True)
    working.look_from("case_page")
    qtbot.waitUntil(lambda: "letter_page" in {page.key for page in workspace.pages.made})
    working.look_from("home_page")
    assert working.is_busy
    working.stop()

    assert not working.is_busy
