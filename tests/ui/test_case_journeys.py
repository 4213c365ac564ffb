"""What a concern leads to, and what leads back to it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import ActionKind, Outcome, Stage, Value
from conduct_desk.ui.road import CASE
from conduct_desk.ui.widgets.step_page import StepPage
from conduct_desk.ui.workspace import Workspace
from tests.conftest import WalkThrough


@pytest.fixture
def a_child_case(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A foul post in which a child can be known."""
    walk_through(a_case.case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)), child_in_words=Value.YES)
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


def shown(workspace: Workspace) -> QWidget | None:
    return workspace.shown


def test_each_page_of_a_concern_leads_back_to_it(a_child_case: CaseView, workspace: Workspace) -> None:
    pages = workspace.pages
    for asked, page in (
        (pages.case.hand_over_asked, pages.hand_over), (pages.case.sheet_asked, pages.sheet),
        (pages.case.ledger_asked, pages.ledger), (pages.case.support_asked, pages.support),
        (pages.case.own_post_asked, pages.own_post), (pages.case.reply_asked, pages.reply),
        (pages.case.close_asked, pages.close), (pages.follow_up.reply_asked, pages.reply),
    ):  # fmt: skip
        asked.emit(a_child_case.case_id)
        assert shown(workspace) is page
        assert isinstance(page, StepPage)
        page.go_back()
        assert shown(workspace) is pages.case


def test_telling_the_safeguarding_lead_leads_from_home_to_what_they_said(
    desk: Desk, a_child_case: CaseView, workspace: Workspace
) -> None:
    told = next(a for a in a_child_case.actions if a.kind is ActionKind.TELL_SAFEGUARDING_LEAD)
    workspace.pages.home.action_opened.emit(a_child_case.case_id, told.action_id)
    assert shown(workspace) is workspace.pages.word

    desk.gates.say(
        a_child_case.case_id, Hold.SAFEGUARDING, Word.MAY_WRITE, said_by="P Birch", said_on=date(2026, 11, 23)
    )
    workspace.pages.word.recorded.emit(a_child_case.case_id)
    assert shown(workspace) is workspace.pages.case


def test_a_closed_concern_that_comes_back_asks_for_the_reason_to_reopen(
    desk: Desk, a_child_case: CaseView, workspace: Workspace
) -> None:
    desk.cases.close(a_child_case.case_id, Outcome.REMOVED_BY_AUTHOR)
    workspace.journeys.go_to(a_child_case.case_id, CASE)
    workspace.pages.follow_up.reopening_offered.emit(a_child_case.case_id)
    assert shown(workspace) is workspace.pages.case
    assert workspace.pages.case._form.ask_panel.isVisible()
    assert desk.cases.get(a_child_case.case_id).stage is Stage.CLOSED
