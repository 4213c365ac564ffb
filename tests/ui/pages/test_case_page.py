"""One concern: what to do next, how it ends, and all that was done."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Outcome, Stage, Value
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.case_page import CasePage
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from tests.conftest import SchoolDay

YES = {"relates_to_school", "is_social_media", "foul"}


@pytest.fixture
def a_saved_case(desk: Desk, a_case: CaseView) -> CaseView:
    """A foul post about a member of staff, of which it is not yet known whether it is true."""
    for page in desk.decisions.walk().pages:
        values = {q.key: Value.YES if q.key in YES else Value.NO for q in page.questions}
        values |= {"inaccurate": Value.NOT_YET_KNOWN} if page.key == "facts" else {}
        desk.decisions.answer(
            a_case.case_id,
            [Answer(key, value, chosen=("Staff",) if key == "foul" else ()) for key, value in values.items()],
        )
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, notices: Notices, school_day: SchoolDay) -> CasePage:
    made = CasePage(desk.cases, desk.actions, desk.decisions, desk.drafts, notices, school_day.clock)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


def press(page: CasePage, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def label(page: CasePage, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert found is not None
    return found.text()


def an_action(case: CaseView, kind: ActionKind) -> int:
    return next(action.action_id for action in case.actions if action.kind is kind)


def note(page: CasePage, name: str, words: str) -> None:
    edit = page.findChild(GrowingEdit, name)
    assert edit is not None
    edit.setPlainText(words)


def test_a_letter_that_is_to_be_written_is_one_press_away(
    qtbot: QtBot, a_saved_case: CaseView, page: CasePage
) -> None:
    page.open_case(a_saved_case.case_id)
    with qtbot.waitSignal(page.letter_asked) as asked:
        press(page, f"action_{an_action(a_saved_case, ActionKind.WRITE_LETTER)}_button")
    assert asked.args == [a_saved_case.case_id, LetterKind.REMOVAL.value]


def test_what_is_to_be_found_out_leads_to_its_question(
    qtbot: QtBot, a_saved_case: CaseView, page: CasePage
) -> None:
    page.open_case(a_saved_case.case_id)
    with qtbot.waitSignal(page.change_asked) as asked:
        press(page, f"action_{an_action(a_saved_case, ActionKind.FIND_OUT)}_button")
    assert asked.args == [a_saved_case.case_id, "facts"]


def test_what_was_done_is_recorded_with_a_note(desk: Desk, a_saved_case: CaseView, page: CasePage) -> None:
    desk.decisions.answer(a_saved_case.case_id, [Answer("danger", Value.YES)])
    case = desk.cases.get(a_saved_case.case_id)
    plain = [
        a
        for a in case.actions
        if a.kind not in (ActionKind.WRITE_LETTER, ActionKind.FIND_OUT, ActionKind.CHECK_POST)
    ]
    page.open_case(case.case_id)
    press(page, f"action_{plain[0].action_id}_button")
    note(page, "ask_note_edit", "Told him at break")
    press(page, "ask_give_button")

    done = next(a for a in desk.cases.get(case.case_id).actions if a.action_id == plain[0].action_id)
    assert done.done_on is not None
    assert any("Told him at break" in line.what for line in desk.cases.chronology(case.case_id))


def test_a_concern_is_closed_with_its_outcome_and_reopened_with_a_reason(
    desk: Desk, a_saved_case: CaseView, page: CasePage
) -> None:
    page.open_case(a_saved_case.case_id)
    press(page, "close_button")
    press(page, "ask_give_button")
    assert desk.cases.get(a_saved_case.case_id).stage is Stage.OPEN  # no outcome was selected

    outcome = page.findChild(QComboBox, "ask_choice_combo")
    assert outcome is not None
    outcome.setCurrentText(Outcome.REMOVED_BY_AUTHOR.value)
    press(page, "ask_give_button")
    assert desk.cases.get(a_saved_case.case_id).outcome is Outcome.REMOVED_BY_AUTHOR
    assert label(page, "place_label").startswith("Closed 23 November 2026: Removed by the author")

    press(page, "reopen_button")
    press(page, "ask_give_button")
    assert desk.cases.get(a_saved_case.case_id).stage is Stage.CLOSED  # a reason is needed
    note(page, "ask_note_edit", "It was posted again.")
    press(page, "ask_give_button")
    assert desk.cases.get(a_saved_case.case_id).stage is Stage.OPEN


def test_a_note_joins_the_history(desk: Desk, a_saved_case: CaseView, page: CasePage) -> None:
    page.open_case(a_saved_case.case_id)
    note(page, "note_edit", "Mrs Rao rang <again>")
    press(page, "note_button")
    assert "Mrs Rao rang <again>" in desk.cases.chronology(a_saved_case.case_id)[0].what
    QApplication.processEvents()
    assert any("Mrs Rao rang <again>" in w.text() for w in page.findChildren(QLabel))
    assert desk.drafts.all() == ()


def test_every_kind_of_letter_can_be_asked_for(qtbot: QtBot, a_saved_case: CaseView, page: CasePage) -> None:
    page.open_case(a_saved_case.case_id)
    button = page.findChild(QPushButton, "letter_button")
    assert button is not None
    asked: list[str] = []
    page.letter_asked.connect(lambda _case, kind: asked.append(kind))
    for action in button.menu().actions():
        action.trigger()
    assert asked == [kind.value for kind in LetterKind]
