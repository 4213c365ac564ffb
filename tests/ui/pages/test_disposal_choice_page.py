"""One closed concern: kept for longer, kept for a reason, or disposed of once the list is signed."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.closing import HoldReason
from conduct_desk.policy.vocabulary import Outcome
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.disposal_choice_page import DISPOSE, HOLD, LATER, LIFT, DisposalChoicePage
from tests.conftest import SchoolDay

TOMORROW = date(2026, 11, 24)


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


@pytest.fixture
def page(
    desk: Desk, closed: CaseView, at_once: Jobs, school_day: SchoolDay, qtbot: QtBot
) -> DisposalChoicePage:
    made = DisposalChoicePage(desk.disposal, desk.drafts, at_once, school_day.clock)
    qtbot.addWidget(made)
    made.open_concern(closed.case_id)
    made.show()
    return made


def shown(page: DisposalChoicePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def press(page: DisposalChoicePage) -> None:
    button = page.findChild(QPushButton, "record_button")
    assert button is not None
    button.click()


def test_nothing_is_chosen_beforehand_and_only_what_is_needed_is_asked(page: DisposalChoicePage) -> None:
    assert "Who signed the list?" not in shown(page)
    assert not page._choice.tiles[LIFT].isVisibleTo(page)

    press(page)

    assert "Select what becomes of it" in shown(page)
    page._choice.choose(DISPOSE)
    assert "Who signed the list?" in shown(page)
    assert "This goes for good: 1\u00a0piece of evidence" in shown(page)
    page._choice.choose(LATER)
    assert "Who signed the list?" not in shown(page)


def test_a_concern_goes_only_with_a_name_a_day_and_its_reference_typed(
    page: DisposalChoicePage, desk: Desk, closed: CaseView, qtbot: QtBot
) -> None:
    page._choice.choose(DISPOSE)
    press(page)
    assert f"Type the reference {closed.reference} to confirm" in shown(page)
    page._reference.set_text(closed.reference)
    press(page)
    assert "Enter who signed the list" in shown(page)
    page._by.set_text("Tom Green, chair of governors")
    page._on.set_typed(("31", "2", "2026"))
    press(page)
    assert "must be a real date" in shown(page)
    assert len(desk.disposal.kept()) == 1
    page._on.set_day(TOMORROW)

    with qtbot.waitSignals([page.decided, page.recorded]):
        press(page)

    assert desk.disposal.kept() == ()
    assert desk.disposal.disposed()[0].authorised_by == "Tom Green, chair of governors"
    assert not desk.drafts.read("disposal_choice", closed.case_id)


def test_it_comes_up_again_on_the_day_that_was_chosen(
    page: DisposalChoicePage, desk: Desk, qtbot: QtBot
) -> None:
    page._choice.choose(LATER)
    page._review_on.set_day(TOMORROW)
    press(page)
    assert "must be in the future" in shown(page)
    page._review_on.set_day(date(2030, 1, 7))
    press(page)
    assert "Enter why it is kept for longer" in shown(page)
    page._reason.set_text("The family may complain.")

    with qtbot.waitSignal(page.decided):
        press(page)

    assert desk.disposal.kept()[0].review_on == date(2030, 1, 7)


def test_a_hold_takes_disposal_from_the_page_until_it_is_lifted(
    page: DisposalChoicePage, desk: Desk, closed: CaseView, qtbot: QtBot
) -> None:
    page._choice.choose(HOLD)
    press(page)
    assert "Select why it has to be kept" in shown(page)
    page._why.choose(HoldReason.SUBJECT_ACCESS.value)
    with qtbot.waitSignal(page.decided):
        press(page)
    page.open_concern(closed.case_id)

    assert HoldReason.SUBJECT_ACCESS.value in shown(page)
    assert not page._choice.tiles[DISPOSE].isVisibleTo(page)
    page._choice.choose(LIFT)
    press(page)
    assert "Enter why it need not be kept any more" in shown(page)
    page._because.set_text("The answer was sent.")
    with qtbot.waitSignal(page.decided):
        press(page)
    assert desk.disposal.kept()[0].may_go


def test_a_concern_that_was_reopened_meanwhile_has_no_page(
    page: DisposalChoicePage, desk: Desk, closed: CaseView
) -> None:
    desk.closing.reopen(closed.case_id, "It came up again.")

    with pytest.raises(DeskError):
        page.open_concern(closed.case_id)
