"""Closing a concern on one page, of which only the outcome is compulsory."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.closing import Retention, Settled
from conduct_desk.policy.vocabulary import Outcome, Stage, Value
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.close_page import OWN_WORDS, ClosePage
from tests.conftest import SchoolDay, WalkThrough


@pytest.fixture
def a_saved_case(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A foul post about a member of staff."""
    walk_through(a_case.case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)))
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, school_day: SchoolDay) -> ClosePage:
    made = ClosePage(desk.closing, desk.cases, desk.drafts, school_day.clock)
    made.mirror.use(desk.mirroring, Jobs(at_once=True))
    qtbot.addWidget(made)
    made.show()
    return made


def press(page: ClosePage, name: str = "close_button") -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def combo(page: ClosePage, name: str) -> QComboBox:
    found = page.findChild(QComboBox, f"{name}_combo")
    assert found is not None, name
    return found


def test_only_the_outcome_is_needed(
    qtbot: QtBot, desk: Desk, a_saved_case: CaseView, page: ClosePage
) -> None:
    page.open_case(a_saved_case.case_id)
    with qtbot.assertNotEmitted(page.recorded):
        press(page)
    assert page.step.summary.sentences() == ("Select how the concern ended",)

    combo(page, "outcome").setCurrentText(Outcome.AUTHOR_NOT_TRACED.value)
    with qtbot.waitSignal(page.recorded):
        press(page)
    case = desk.cases.get(a_saved_case.case_id)
    closing = desk.closing.closures(case.case_id)[0]
    assert (case.stage, closing.outcome) == (Stage.CLOSED, Outcome.AUTHOR_NOT_TRACED)
    assert (closing.evidence, closing.thanks) == (Settled.DONE, Settled.NOT_NEEDED)


def test_what_is_still_open_is_shown_and_said_to_end(a_saved_case: CaseView, page: ClosePage) -> None:
    page.open_case(a_saved_case.case_id)
    waiting = [a for a in a_saved_case.actions if a.done_on is None]
    button = page.findChild(QPushButton, "ends_button")
    assert button is not None
    assert button.text() == f"Still open, and ends with the concern ({len(waiting)})"
    outcome = combo(page, "outcome")
    assert button.mapTo(page, button.pos()).y() < outcome.mapTo(page, outcome.pos()).y()  # read first
    if not any(waiting[0].words == w.text() and w.isVisible() for w in page.findChildren(QLabel)):
        press(page, "ends_button")
    assert any(waiting[0].words == w.text() and w.isVisible() for w in page.findChildren(QLabel))


def test_a_lesson_is_picked_or_put_in_her_own_words(
    qtbot: QtBot, desk: Desk, a_saved_case: CaseView, page: ClosePage
) -> None:
    page.open_case(a_saved_case.case_id)
    combo(page, "outcome").setCurrentText(Outcome.REMOVED_BY_AUTHOR.value)
    combo(page, "lesson").setCurrentText(OWN_WORDS)
    own = page.findChild(QLineEdit, "own_lesson_edit")
    assert own is not None and own.isVisible()
    own.setText("Ring on the same day")
    with qtbot.waitSignal(page.recorded):
        press(page)
    assert desk.closing.closures(a_saved_case.case_id)[0].lesson == "Ring on the same day"


def test_how_long_it_is_kept_follows_the_outcome_and_can_be_changed(
    qtbot: QtBot, desk: Desk, a_saved_case: CaseView, page: ClosePage
) -> None:
    page.open_case(a_saved_case.case_id)
    combo(page, "outcome").setCurrentText(Outcome.REMOVED_BY_AUTHOR.value)
    fold = page.findChild(QPushButton, "kept_for_button")
    assert fold is not None and fold.text() == "Kept until somebody looks at it on 23 November 2032"
    press(page, "kept_for_button")
    for part, words in (("day", "1"), ("month", "9"), ("year", "2020")):
        edit = page.findChild(QLineEdit, f"review_on_{part}_edit")
        assert edit is not None
        edit.setText(words)
    press(page)
    assert desk.cases.get(a_saved_case.case_id).stage is Stage.OPEN  # that day has passed

    year = page.findChild(QLineEdit, "review_on_year_edit")
    assert year is not None
    year.setText("2030")
    combo(page, "retention").setCurrentText(Retention.CHILD.value)
    with qtbot.waitSignal(page.recorded):
        press(page)
    closing = desk.closing.closures(a_saved_case.case_id)[0]
    assert (closing.retention, closing.review_on) == (Retention.CHILD, date(2030, 9, 1))


def test_a_half_filled_page_is_there_after_a_crash(a_saved_case: CaseView, page: ClosePage) -> None:
    page.open_case(a_saved_case.case_id)
    combo(page, "outcome").setCurrentText(Outcome.PASSED_ON.value)
    note = page.findChild(QPlainTextEdit, "note_edit")
    assert note is not None
    assert note.accessibleName() == "To whom it was passed on (optional)"
    note.setPlainText("The other school")
    page.save_typing()
    page.open_case(a_saved_case.case_id)
    assert combo(page, "outcome").currentText() == Outcome.PASSED_ON.value
    assert note.toPlainText() == "The other school"


def test_how_like_concerns_were_handled_can_be_looked_at_before_it_is_closed(
    a_saved_case: CaseView, page: ClosePage
) -> None:
    page.open_case(a_saved_case.case_id)
    press(page, "mirror_button")
    QApplication.processEvents()
    shown = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    assert "No closed concern is like it. From 3 on, they are shown side by side." in shown
