"""From a concern to one of its exhibits and back; and there again after the log was locked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.ui.draft_words import page_words
from conduct_desk.ui.road import CASE, EVIDENCE
from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.widgets.exhibit_strip import ExhibitTile
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


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_opens_an_exhibit_just_as_the_space_bar_does(workspace: Workspace, key: Qt.Key) -> None:
    tile = workspace.pages.case.findChild(ExhibitTile, "exhibit_1_button")
    assert tile is not None

    QTest.keyClick(tile, key)

    assert is_shown(workspace, workspace.pages.exhibit)


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


def test_from_the_evidence_she_comes_back_to_the_evidence(workspace: Workspace, a_case: CaseView) -> None:
    workspace.journeys.go_to(a_case.case_id, EVIDENCE)
    press(workspace, "exhibit_detail_button")
    assert is_shown(workspace, workspace.pages.exhibit)

    press(workspace, "back_button")

    assert is_shown(workspace, workspace.pages.evidence)


def test_covering_up_leads_back_to_the_exhibit_with_its_picture_still_to_be_seen(
    workspace: Workspace, desk: Desk
) -> None:
    press(workspace, "exhibit_1_button")
    press(workspace, "cover_button")
    assert is_shown(workspace, workspace.pages.cover)

    press(workspace, "back_button")

    assert is_shown(workspace, workspace.pages.exhibit)
    assert not workspace.pages.exhibit._viewer.is_blurred
    press(workspace, "back_button")
    press(workspace, "exhibit_1_button")
    assert workspace.pages.exhibit._viewer.is_blurred


def test_after_locking_while_covering_she_is_at_the_exhibit_and_it_is_blurred(workspace: Workspace) -> None:
    press(workspace, "exhibit_1_button")
    press(workspace, "cover_button")
    where = workspace.whereabouts
    workspace.journeys.go_home()

    workspace.journeys.come_back(where)

    assert is_shown(workspace, workspace.pages.exhibit)
    assert workspace.pages.exhibit._viewer.is_blurred


def test_what_was_being_typed_about_an_exhibit_is_taken_up(
    workspace: Workspace, desk: Desk, a_case: CaseView
) -> None:
    (exhibit,) = desk.exhibits.of_case(a_case.case_id)
    opened = workspace.pages.home.draft_opened.emit
    for place, page in (("exhibit", "exhibit_page"), ("words", "exhibit_page"), ("cover", "cover_page")):
        opened(f"{place}:{exhibit.exhibit_id}", a_case.case_id)
        shown = workspace.shown
        assert shown is not None and shown.objectName() == page
        assert page_words(f"{place}:{exhibit.exhibit_id}") != "something"


def test_an_exhibit_is_removed_where_that_can_be_undone(
    workspace: Workspace, desk: Desk, a_case: CaseView
) -> None:
    press(workspace, "exhibit_1_button")
    page = workspace.pages.exhibit
    page.removal_asked.emit(a_case.case_id, page._exhibit_id)
    assert is_shown(workspace, workspace.pages.evidence)
    assert desk.exhibits.of_case(a_case.case_id) == ()

    workspace.undo_bar.button.click()

    assert len(desk.exhibits.of_case(a_case.case_id)) == 1


def test_a_picture_that_was_asked_for_is_sharp_in_the_small_likenesses_too(workspace: Workspace) -> None:
    press(workspace, "exhibit_1_button")
    press(workspace, "show_picture_button")
    tiles = [tile for page in workspace.pages.all for tile in page.findChildren(ExhibitTile)]
    before = [tile._likeness.cacheKey() for tile in tiles]
    assert tiles

    workspace.pages.exhibit._viewer.blur()

    assert all(tile._likeness.cacheKey() != key for tile, key in zip(tiles, before, strict=True))
