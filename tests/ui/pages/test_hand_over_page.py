"""Who decides a concern, when the headteacher is close to it or wants somebody else to."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import DecisionMaker, Value
from conduct_desk.ui.pages.hand_over_page import HandOverPage
from conduct_desk.ui.widgets.choice_tile import RadioTile
from tests.conftest import SchoolDay, WalkThrough


@pytest.fixture
def a_close_case(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """The headteacher is the one spoken of."""
    desk.decisions.answer(a_case.case_id, [])
    walk_through(a_case.case_id, conflict=Value.YES)
    return desk.cases.get(a_case.case_id)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, school_day: SchoolDay) -> HandOverPage:
    made = HandOverPage(desk.gates, desk.cases, desk.school, desk.drafts, school_day.clock)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


def press(page: HandOverPage) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, "record_button")
    assert button is not None
    button.click()


def choose(page: HandOverPage, maker: DecisionMaker) -> None:
    next(tile for tile in page.findChildren(RadioTile) if tile.text() == maker.value).setChecked(True)


def name(page: HandOverPage) -> QLineEdit:
    found = page.findChild(QLineEdit, "name_edit")
    assert found is not None
    return found


def test_the_chair_takes_the_decision_and_stands_in_the_ledger(
    qtbot: QtBot, desk: Desk, a_close_case: CaseView, page: HandOverPage
) -> None:
    desk.school.set_office(Office.CHAIR, "Ann Bell", "", "")
    page.open_case(a_close_case.case_id)
    choose(page, DecisionMaker.CHAIR)
    assert name(page).text() == "Ann Bell"  # known from the people of the school
    with qtbot.waitSignal(page.recorded):
        press(page)

    gates = desk.gates.of(a_close_case.case_id)
    assert (gates.maker, gates.decider_name, gates.needs_decider) == (DecisionMaker.CHAIR, "Ann Bell", False)
    assert [line.name for line in desk.governors.told(a_close_case.case_id)] == ["Ann Bell"]


def test_somebody_has_to_be_chosen_and_named(
    qtbot: QtBot, a_close_case: CaseView, page: HandOverPage
) -> None:
    page.open_case(a_close_case.case_id)
    with qtbot.assertNotEmitted(page.recorded):
        press(page)
        assert page.step.summary.sentences() == ("Select who decides",)
        choose(page, DecisionMaker.GOVERNOR)
        press(page)
    assert page.step.summary.sentences() == ("Enter the name of whoever decides",)


def test_it_cannot_come_back_while_the_head_is_close_to_it(
    desk: Desk, a_close_case: CaseView, page: HandOverPage
) -> None:
    desk.gates.hand_over(a_close_case.case_id, DecisionMaker.DEPUTY, "Joan Hall", "")
    page.open_case(a_close_case.case_id)
    choose(page, DecisionMaker.HEADTEACHER)
    press(page)
    assert desk.gates.of(a_close_case.case_id).maker is DecisionMaker.DEPUTY
    assert len(page.step.summary.sentences()) == 1


def test_the_head_is_offered_only_when_somebody_else_decides(
    desk: Desk, a_close_case: CaseView, page: HandOverPage
) -> None:
    page.open_case(a_close_case.case_id)
    head = next(t for t in page.findChildren(RadioTile) if t.text() == DecisionMaker.HEADTEACHER.value)
    assert head.isHidden()
    desk.gates.hand_over(a_close_case.case_id, DecisionMaker.DEPUTY, "Joan Hall", "")
    page.open_case(a_close_case.case_id)
    assert not head.isHidden()
