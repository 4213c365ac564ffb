"""Tests of making pages ahead: what probably comes next is ready, and never in the way."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from conduct_desk.ui.ahead import AT_ONCE, NEXT, PLACES, Ahead
from conduct_desk.ui.pages_of_desk import names
from conduct_desk.ui.workspace import Workspace


def test_what_comes_after_home_is_made_and_dressed_out_of_sight(workspace: Workspace) -> None:
    workspace.journeys.go_home()
    steps = len(list(workspace.ahead.steps("home_page")))

    pages = workspace.pages
    assert {page.key for page in pages.made} == {
        "home_page", "gate_page", "concerns_page", "evidence_page", "case_page", "letters_page",
        "summary_page", "settings_page", "help_page",
    }  # fmt: skip
    labels = pages.evidence.findChildren(QLabel)
    assert labels and all(label.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) for label in labels)
    assert steps > len(pages.case.findChildren(QLabel)) / AT_ONCE  # not all at once
    assert not pages.evidence._form.back_button.icon().isNull()  # as it would be drawn when it comes up
    assert workspace.shown is pages.home and pages.case.isHidden()


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


def test_it_goes_on_by_itself_until_it_is_stopped(workspace: Workspace, qtbot: QtBot) -> None:
    working = Ahead(workspace.pages, workspace, is_on=True)
    working.look_from("case_page")
    qtbot.waitUntil(lambda: "letter_page" in {page.key for page in workspace.pages.made})
    working.look_from("home_page")
    assert working.is_busy
    working.stop()

    assert not working.is_busy
