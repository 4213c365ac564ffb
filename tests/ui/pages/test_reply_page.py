"""What the author answered, and what follows from it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, Part, Reply, Role, Value
from conduct_desk.ui.pages.reply_page import ReplyPage
from conduct_desk.ui.widgets.choice_tile import RadioTile
from tests.conftest import SchoolDay, WalkThrough


@pytest.fixture
def a_saved_case(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A foul post about a member of staff."""
    walk_through(a_case.case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)))
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, school_day: SchoolDay) -> ReplyPage:
    made = ReplyPage(desk.actions, desk.cases, desk.drafts, school_day.clock)
    qtbot.addWidget(made)
    made.show()
    return made


def press(page: ReplyPage) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, "record_button")
    assert button is not None
    button.click()


def choose(page: ReplyPage, reply: Reply) -> None:
    next(tile for tile in page.findChildren(RadioTile) if tile.text() == reply.value).setChecked(True)


def test_a_question_about_data_starts_its_clock(
    qtbot: QtBot, desk: Desk, a_saved_case: CaseView, page: ReplyPage
) -> None:
    page.open_case(a_saved_case.case_id)
    choose(page, Reply.ASKS_FOR_DATA)
    with qtbot.waitSignal(page.recorded) as recorded:
        press(page)
    kinds = {a.kind for a in desk.cases.get(a_saved_case.case_id).actions if a.done_on is None}
    assert recorded.args == [a_saved_case.case_id]
    assert ActionKind.ANSWER_DATA_REQUEST in kinds


def test_every_answer_has_words_for_what_follows(a_saved_case: CaseView, page: ReplyPage) -> None:
    page.open_case(a_saved_case.case_id)
    tiles = page.findChildren(RadioTile)
    assert [tile.text() for tile in tiles] == [reply.value for reply in Reply]
    assert all(tile.hint for tile in tiles) and not any(tile.isChecked() for tile in tiles)


def test_nothing_is_recorded_before_something_is_selected(
    qtbot: QtBot, a_saved_case: CaseView, page: ReplyPage
) -> None:
    page.open_case(a_saved_case.case_id)
    with qtbot.assertNotEmitted(page.recorded):
        press(page)
    assert page.step.summary.sentences() == ("Select what they answered",)


def test_half_an_answer_is_there_after_a_crash(a_saved_case: CaseView, page: ReplyPage) -> None:
    page.open_case(a_saved_case.case_id)
    choose(page, Reply.WANTS_MEETING)
    page.save_typing()
    page.open_case(a_saved_case.case_id)
    assert [t.text() for t in page.findChildren(RadioTile) if t.isChecked()] == [Reply.WANTS_MEETING.value]


def test_with_several_authors_it_is_said_which_one_answered(
    qtbot: QtBot, desk: Desk, facts: Facts, a_saved_case: CaseView, page: ReplyPage
) -> None:
    second = PartGiven(Part.AUTHOR, Role.PARENT, "Bob Cole")
    desk.cases.set_facts(a_saved_case.case_id, replace(facts, parts=(*facts.parts, second)))
    page.open_case(a_saved_case.case_id)
    choose(page, Reply.AGREES)
    press(page)
    assert page.step.summary.sentences() == ("Select who answered",)
    author = page.findChild(QComboBox, "author_combo")
    assert author is not None
    author.setCurrentText("Bob Cole")
    with qtbot.waitSignal(page.recorded):
        press(page)
