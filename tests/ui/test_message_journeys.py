"""To what is in a message and back, from its evidence and from its own page; and nothing of it cut off."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, ExhibitView
from conduct_desk.evidence.message_parts import MAIL
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.pages.message_page import MessagePage
from conduct_desk.ui.road import EVIDENCE
from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.widgets.gate import Gate
from conduct_desk.ui.widgets.tick_table import TickTable
from conduct_desk.ui.workspace import Workspace
from tests.evidence.messages import WHOLE


@pytest.fixture
def mail(desk: Desk, a_case: CaseView) -> ExhibitView:
    """An e-mail among the evidence."""
    return desk.exhibits.keep(a_case.case_id, WHOLE[MAIL], "mail.eml", Source.CHOSEN)


def button(workspace: Workspace, name: str) -> QAbstractButton:
    shown = workspace.shown
    assert shown is not None
    found = shown.findChild(QAbstractButton, name)
    assert found is not None
    return found


def on(workspace: Workspace) -> str:
    assert workspace.shown is not None
    return workspace.shown.objectName()


def test_the_evidence_offers_to_see_what_is_in_a_message_and_back_leads_there(
    workspace: Workspace, a_case: CaseView, mail: ExhibitView
) -> None:
    workspace.journeys.go_to(a_case.case_id, EVIDENCE)
    assert button(workspace, "see_message_button").isVisible()

    button(workspace, "see_message_button").click()
    assert on(workspace) == "message_page"
    button(workspace, "back_button").click()

    assert on(workspace) == "evidence_page"


def test_a_picture_offers_nothing_of_the_kind(workspace: Workspace, a_case: CaseView) -> None:
    workspace.journeys.go_to(a_case.case_id, EVIDENCE)

    assert not button(workspace, "see_message_button").isVisible()


def test_from_the_page_of_the_exhibit_she_comes_back_to_it(
    workspace: Workspace, a_case: CaseView, mail: ExhibitView
) -> None:
    workspace.pages.case.exhibit_asked.emit(a_case.case_id, mail.exhibit_id)
    workspace.pages.exhibit.message_asked.emit(a_case.case_id, mail.exhibit_id)
    assert on(workspace) == "message_page"

    button(workspace, "back_button").click()

    assert on(workspace) == "exhibit_page"


def test_after_locking_she_is_back_at_the_message(
    workspace: Workspace, a_case: CaseView, mail: ExhibitView
) -> None:
    workspace.pages.evidence.message_asked.emit(a_case.case_id, mail.exhibit_id)
    where = workspace.whereabouts
    workspace.journeys.go_home()

    workspace.journeys.come_back(where)

    assert on(workspace) == "message_page"
    assert workspace.whereabouts == Whereabouts("message", a_case.case_id, f"{mail.exhibit_id}:{EVIDENCE}")


def test_a_stop_leads_to_isolating_or_to_writing_it_down(
    workspace: Workspace, a_case: CaseView, mail: ExhibitView
) -> None:
    for name, page in (("isolate_button", "isolate_page"), ("record_button", "no_picture_page")):
        workspace.pages.evidence.message_asked.emit(a_case.case_id, mail.exhibit_id)
        shown = workspace.shown
        assert isinstance(shown, MessagePage)
        parts, gate = shown.findChild(TickTable, "parts_tick_table"), shown.findChild(Gate)
        assert parts is not None and gate is not None
        parts.model.tick_all()
        button(workspace, "take_out_button").click()
        gate.stop()
        button(workspace, name).click()
        assert on(workspace) == page
