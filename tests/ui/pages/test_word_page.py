"""What somebody said about writing, and what opens by it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import Value
from conduct_desk.ui.pages.word_page import WordPage
from conduct_desk.ui.widgets.choice_tile import RadioTile
from tests.conftest import SchoolDay, WalkThrough

TODAY = date(2026, 11, 23)


@pytest.fixture
def a_child_case(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A child can be known: the safeguarding lead is heard first."""
    walk_through(a_case.case_id, child_in_words=Value.YES)
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, school_day: SchoolDay) -> WordPage:
    made = WordPage(desk.gates, desk.cases, desk.school, desk.drafts, school_day.clock)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


def press(page: WordPage, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def say(page: WordPage, word: Word) -> None:
    next(tile for tile in page.findChildren(RadioTile) if tile.text() == word.value).setChecked(True)


def write(page: WordPage, name: str, words: str) -> None:
    edit = page.findChild(QLineEdit, name)
    if edit is not None:
        edit.setText(words)
        return
    several = page.findChild(QPlainTextEdit, name)
    assert several is not None, name
    several.setPlainText(words)


def sentences(page: WordPage) -> tuple[str, ...]:
    return page.step.summary.sentences()


def test_a_word_opens_the_letters(qtbot: QtBot, desk: Desk, a_child_case: CaseView, page: WordPage) -> None:
    desk.school.set_office(Office.SAFEGUARDING_LEAD, "Philippa Birch", "01744 678123", "")
    page.open_hold(a_child_case.case_id, Hold.SAFEGUARDING)
    shown = [label.text() for label in page.findChildren(QLabel)]
    assert any("01744 678123" in words for words in shown)
    assert "Write down what they said, in a few words. It decides whether letters may be written." in shown
    say(page, Word.MAY_WRITE)
    with qtbot.waitSignal(page.recorded) as recorded:
        press(page, "record_button")

    gates = desk.gates.of(a_child_case.case_id)
    assert recorded.args == [a_child_case.case_id]
    assert gates.holds == ()
    assert (gates.words[0].said_by, gates.words[0].said_on) == ("Philippa Birch", TODAY)
    assert desk.drafts.all() == ()


def test_nothing_is_recorded_before_it_is_said_what_and_by_whom(
    qtbot: QtBot, desk: Desk, a_child_case: CaseView, page: WordPage
) -> None:
    page.open_hold(a_child_case.case_id, Hold.SAFEGUARDING)
    with qtbot.assertNotEmitted(page.recorded):
        press(page, "record_button")
    assert sentences(page) == ("Select what they said", "Enter who said it")
    assert desk.gates.of(a_child_case.case_id).words == ()


def test_a_head_who_is_the_safeguarding_lead_decides_with_reason_on_one_page(
    qtbot: QtBot, desk: Desk, a_child_case: CaseView, page: WordPage
) -> None:
    desk.school.amend(head_is_safeguarding_lead=True)
    page.open_hold(a_child_case.case_id, Hold.SAFEGUARDING)
    say(page, Word.NOT_YET)
    press(page, "record_button")
    assert len(sentences(page)) == 2  # whom she asked, and why

    write(page, "consulted_edit", "the duty team")
    write(page, "note_edit", "The family is spoken to first")
    with qtbot.waitSignal(page.recorded):
        press(page, "record_button")
    word = desk.gates.of(a_child_case.case_id).words[0]
    assert (word.said_by, word.word) == ("Mary Ashworth", Word.NOT_YET)
    assert word.note == "The family is spoken to first. Asked: the duty team"


def test_she_may_say_on_the_page_itself_that_she_is_the_safeguarding_lead(
    desk: Desk, a_child_case: CaseView, page: WordPage
) -> None:
    page.open_hold(a_child_case.case_id, Hold.SAFEGUARDING)
    press(page, "safeguarding_lead_mine_button")
    assert any(label.text() == "What do you decide?" for label in page.findChildren(QLabel))


def test_half_a_word_is_there_after_a_crash(a_child_case: CaseView, page: WordPage) -> None:
    page.open_hold(a_child_case.case_id, Hold.SAFEGUARDING)
    write(page, "note_edit", "Waits for the meeting")
    page.save_typing()
    page.open_hold(a_child_case.case_id, Hold.SAFEGUARDING)
    note = page.findChild(QPlainTextEdit, "note_edit")
    assert note is not None and note.toPlainText() == "Waits for the meeting"


def test_what_was_said_before_stands_below(desk: Desk, a_child_case: CaseView, page: WordPage) -> None:
    desk.gates.say(
        a_child_case.case_id, Hold.SAFEGUARDING, Word.NOT_YET, said_by="Mrs Birch", said_on=TODAY, note="Wait"
    )
    page.open_hold(a_child_case.case_id, Hold.SAFEGUARDING)
    assert any(label.text() == "Mrs Birch: Not yet. Wait" for label in page.findChildren(QLabel))


def test_going_back_records_nothing(qtbot: QtBot, desk: Desk, a_child_case: CaseView, page: WordPage) -> None:
    page.open_hold(a_child_case.case_id, Hold.SAFEGUARDING)
    say(page, Word.MAY_WRITE)
    with qtbot.waitSignal(page.back_asked):
        press(page, "back_button")
    assert desk.gates.of(a_child_case.case_id).words == ()
