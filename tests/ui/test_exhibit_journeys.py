"""From a concern to one of its exhibits and back; and there again after the log was locked."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.ui.road import CASE
from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.workspace import Workspace


@pytest.fixture(autouse=True)
def saved(workspace: Workspace, desk: Desk, a_case: CaseView, walk_through: Callable[..., None]) -> None:
    """One saved concern with one exhibit, open on the screen."""
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    workspace.journeys.go_to(a_case.case_id, CASE)


def press(workspace: Workspace, name: str) -> None:
    shown = workspace.shown
    assert shown is not None
    button = shown.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def is_shown(workspace: Workspace, page: object) -> bool:
    return workspace.shown is page


def test_pressing_an_exhibit_opens_its_page_and_back_leads_to_the_concern(workspace: Workspace) -> None:
    press(workspace, "exhibit_1_button")
    assert is_shown(workspace, workspace.pages.exhibit)

    press(workspace, "back_button")

    assert is_shown(workspace, workspace.pages.case)


def test_after_locking_she_is_back_at_the_exhibit(workspace: Workspace, desk: Desk, a_case: CaseView) -> None:
    press(workspace, "exhibit_1_button")
    where = workspace.whereabouts
    workspace.journeys.go_home()

    workspace.journeys.come_back(where)

    assert is_shown(workspace, workspace.pages.exhibit)
    (exhibit,) = desk.exhibits.of_case(a_case.case_id)
    assert workspace.whereabouts == Whereabouts("exhibit", a_case.case_id, f"{exhibit.exhibit_id}:case")


def test_an_exhibit_that_was_removed_meanwhile_leads_home(
    workspace: Workspace, desk: Desk, a_case: CaseView
) -> None:
    press(workspace, "exhibit_1_button")
    where = workspace.whereabouts
    workspace.journeys.go_home()
    desk.exhibits.remove(desk.exhibits.of_case(a_case.case_id)[0].exhibit_id)

    workspace.journeys.come_back(where)

    assert is_shown(workspace, workspace.pages.home)
