"""Where the pages around the question lead, and that what was typed on the way is not lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import Value
from conduct_desk.ui.road import CASE, EVIDENCE
from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.thumbnail_row import ThumbnailRow
from conduct_desk.ui.workspace import Workspace
from tests.conftest import WalkThrough

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen menus


def shown(workspace: Workspace) -> str:
    return workspace.shown.key if isinstance(workspace.shown, DeskPage) else ""


def press(workspace: Workspace, name: str) -> None:
    assert workspace.shown is not None
    button = workspace.shown.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


@pytest.fixture
def decided(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A concern that is decided, so that it has its own page."""
    walk_through(a_case.case_id, foul=Value.YES)
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


def test_a_likeness_in_the_concern_can_be_isolated_without_being_opened(
    workspace: Workspace, desk: Desk, decided: CaseView
) -> None:
    workspace.journeys.go_to(decided.case_id, CASE)
    (row,) = workspace.pages.case.findChildren(ThumbnailRow)
    exhibit = decided.exhibits[0]
    looked = desk.exhibits.detail(exhibit.exhibit_id).custody

    row._show_menu(row, exhibit, row.rect().center())
    (menu,) = row.findChildren(QMenu)
    entry = next(each for each in menu.actions() if each.objectName() == "isolate_exhibit_action")
    entry.trigger()
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert shown(workspace) == "isolate_page"
    assert desk.exhibits.detail(exhibit.exhibit_id).custody == looked
    press(workspace, "back_button")
    assert shown(workspace) == "case_page"


def test_the_page_of_an_exhibit_leads_to_isolating_it(workspace: Workspace, decided: CaseView) -> None:
    workspace.pages.exhibit.isolate_asked.emit(decided.case_id, decided.exhibits[0].exhibit_id)

    assert shown(workspace) == "isolate_page"


def test_she_comes_back_to_these_pages_after_the_log_was_locked(
    workspace: Workspace, decided: CaseView
) -> None:
    exhibit_id = decided.exhibits[0].exhibit_id
    for where in (
        Whereabouts("isolate", decided.case_id, str(exhibit_id)), Whereabouts("no_picture", decided.case_id),
    ):  # fmt: skip
        workspace.journeys.go_home()
        workspace.journeys.come_back(where)
        assert shown(workspace) == f"{where.page}_page"


def test_what_was_being_typed_is_offered_on_home_and_taken_up(
    workspace: Workspace, decided: CaseView
) -> None:
    for place, page in (
        ("no_picture", "no_picture_page"), (f"isolate:{decided.exhibits[0].exhibit_id}", "isolate_page"),
    ):  # fmt: skip
        workspace.pages.home.draft_opened.emit(place, decided.case_id)
        assert shown(workspace) == page


def test_looking_in_folders_leads_back_to_where_it_was_asked(
    workspace: Workspace, decided: CaseView, tmp_path: Path
) -> None:
    workspace.pages.found._folders = lambda: (("Downloads", tmp_path),)
    for page in (workspace.pages.evidence, workspace.pages.home):
        if page is workspace.pages.evidence:
            workspace.journeys.go_to(decided.case_id, EVIDENCE)
        else:
            workspace.journeys.go_home()
        press(workspace, "found_button")
        assert shown(workspace) == "found_page"
        workspace.pages.found.left.emit()
        assert shown(workspace) == page.key


def test_a_stop_beside_a_check_can_be_written_down_and_the_check_keeps_its_words(
    workspace: Workspace, desk: Desk, decided: CaseView
) -> None:
    workspace.pages.follow_up.left_out.emit(decided.case_id)
    assert shown(workspace) == "no_picture_page"
    field = workspace.pages.no_picture.findChild(QLineEdit, "told_by_edit")
    assert field is not None
    field.setText("A parent")
    press(workspace, "told_on_today_button")
    workspace.pages.no_picture._account.set_text("kestrel_04")
    press(workspace, "record_button")

    assert shown(workspace) == "case_page"
    assert any("Recorded without the picture" in line.what for line in desk.cases.chronology(decided.case_id))
    assert (
        desk.cases.get(decided.case_id).answers["indecent_image"].value is Value.NO
    )  # decided: hers to change


def test_the_hint_about_other_children_leads_to_covering_up(workspace: Workspace, decided: CaseView) -> None:
    workspace.journeys.go_to(decided.case_id, EVIDENCE)
    workspace.pages.evidence.cover_asked.emit(decided.case_id, decided.exhibits[0].exhibit_id)

    assert shown(workspace) == "cover_page"
