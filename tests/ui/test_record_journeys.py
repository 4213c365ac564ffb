"""From Settings to what may be disposed of and back, and to the check of a printed code."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import Outcome
from conduct_desk.ui.pages.disposal_choice_page import DISPOSE, LATER
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay

TOMORROW = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def at_settings(workspace: Workspace) -> None:
    """Each journey begins in Settings."""
    workspace.journeys.go_to_place("settings")


@pytest.fixture
def closed(
    desk: Desk, a_case: CaseView, walk_through: Callable[..., None], school_day: SchoolDay
) -> CaseView:
    """A closed concern whose day has come."""
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    case = desk.closing.close(a_case.case_id, ClosingGiven(Outcome.LEFT_ALONE_DEBATE, review_on=TOMORROW))
    school_day.go_to(24, 11)
    return case


def press(workspace: Workspace, name: str) -> None:
    shown = workspace.shown
    assert shown is not None
    button = shown.findChild(QPushButton, name)
    assert button is not None
    button.click()


def is_shown(workspace: Workspace, page: object) -> bool:
    return workspace.shown is page


def test_a_concern_is_disposed_of_and_the_list_says_so(closed: CaseView, workspace: Workspace) -> None:
    pages = workspace.pages
    workspace.journeys.go_to(closed.case_id, "case")
    workspace.journeys.go_to_place("settings")
    press(workspace, "disposal_button")
    press(workspace, f"decide_{closed.case_id}_button")
    assert is_shown(workspace, pages.disposal_choice)
    page = pages.disposal_choice
    page._choice.choose(DISPOSE)
    page._by.set_text("Tom Green")
    page._on.set_day(TOMORROW)
    page._reference.set_text(closed.reference)

    press(workspace, "record_button")

    assert is_shown(workspace, pages.disposal)
    assert pages.disposal._news.words() == f"{closed.reference} is disposed of. Save its certificate below."
    for place in ("home", "concerns", "letters"):
        workspace.journeys.go_to_place(place)
    pages.disposal.left.emit()
    assert is_shown(workspace, pages.settings)


def test_going_back_decides_nothing_and_keeps_what_was_typed(
    desk: Desk, closed: CaseView, workspace: Workspace
) -> None:
    press(workspace, "disposal_button")
    press(workspace, f"decide_{closed.case_id}_button")
    workspace.pages.disposal_choice._choice.choose(LATER)
    press(workspace, "back_button")

    assert is_shown(workspace, workspace.pages.disposal)
    press(workspace, f"decide_{closed.case_id}_button")
    assert workspace.pages.disposal_choice._choice.chosen() == LATER
    assert desk.disposal.kept()[0].review_on == TOMORROW


def test_a_concern_that_was_reopened_meanwhile_leads_back_to_the_list(
    desk: Desk, closed: CaseView, workspace: Workspace
) -> None:
    press(workspace, "disposal_button")
    desk.closing.reopen(closed.case_id, "It came up again.")
    press(workspace, f"decide_{closed.case_id}_button")

    assert is_shown(workspace, workspace.pages.disposal)
    assert workspace.pages.disposal._due.rows == []


def test_a_printed_code_is_checked_from_settings(workspace: Workspace) -> None:
    press(workspace, "printed_code_button")
    assert is_shown(workspace, workspace.pages.printed_code)

    press(workspace, "leave_button")

    assert is_shown(workspace, workspace.pages.settings)
