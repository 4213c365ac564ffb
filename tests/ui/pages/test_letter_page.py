"""A letter from its first draft to the day it is posted, on a real desk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import open_practice
from conduct_desk.desk.views import CaseView, LetterView, PartGiven
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import LetterKind, LetterState, Part, Role, SentHow, Stage, Value
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.letter_page import LetterPage
from conduct_desk.ui.printing import OpenPdf


class Day:
    """What the school's day offers: a clock that stands still."""

    clock: Clock


def a_page(desk: Desk, jobs: Jobs, notices: Notices, clock: Clock, choosers: Answered) -> LetterPage:
    return LetterPage(
        desk.letters, desk.cases, desk.people, desk.school, desk.drafts, jobs, notices, clock, choosers
    )


@pytest.fixture
def case(desk: Desk, a_case: CaseView, walk_through: "object") -> CaseView:
    """A foul post, saved, with a letter to be written."""
    assert callable(walk_through)
    walk_through(a_case.case_id, foul=Value.YES)
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


@pytest.fixture
def chosen(tmp_path: Path) -> Answered:
    """Where the letter is saved and printed in a test."""
    return Answered(save_as=[tmp_path / "saved.pdf"], print_to=[tmp_path / "printed.pdf"])


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, school_day: Day, chosen: Answered
) -> Iterator[LetterPage]:
    """The letter page of a real desk."""
    page = a_page(desk, at_once, notices, school_day.clock, chosen)
    qtbot.addWidget(page)
    page.resize(1142, 768)
    page.show()
    yield page
    page.hide()


def give_school(page: LetterPage) -> None:
    card = page._form.school_card
    card.show_typed(
        {
            "school_address": "Church Lane\nSt Helens\nWA10 1AA",
            "telephone": "01744 960 200",
            "contact": "Mrs Hughes",
        }
    )
    card.use_button.click()


def give_address(page: LetterPage) -> None:
    page._form.address_edit.setPlainText("12 Mill Row\nSt Helens\nWA10 4XX")
    page._form.salutation_edit.setText("Dear Mrs Marsh")


def letter(desk: Desk, case: CaseView) -> LetterView:
    return desk.cases.get(case.case_id).letters[-1]


def test_a_letter_is_written_made_final_printed_and_posted(
    page: LetterPage, qtbot: QtBot, desk: Desk, case: CaseView, tmp_path: Path, chosen: Answered
) -> None:
    page.start(case.case_id, "removal")
    give_school(page)
    give_address(page)

    page._form.issue_button.click()
    assert letter(desk, case).state is LetterState.ISSUED
    page._form.save_button.click()
    page._form.print_button.click()
    page._form.sent_box.tile(SentHow.POST).click()
    with qtbot.waitSignal(page.finished) as told:
        page._form.sent_box.record_button.click()

    kept = desk.letters.pdf(letter(desk, case).letter_id)
    assert (tmp_path / "saved.pdf").read_bytes() == kept == (tmp_path / "printed.pdf").read_bytes()
    assert chosen.offered == ["Letter 2026-27-001.pdf", "Letter 2026-27-001"]
    assert told.args == [case.case_id]
    assert letter(desk, case).sent_on == date(2026, 11, 23)
    assert letter(desk, case).sent_how is SentHow.POST


def test_the_schools_address_is_asked_once_and_the_blanks_are_filled(
    page: LetterPage, desk: Desk, case: CaseView
) -> None:
    page.start(case.case_id, "removal")
    assert page._form.school_card.isVisible()
    assert "[telephone]" in page._form.body_edit.toPlainText()

    give_school(page)

    assert not page._form.school_card.isVisible()
    assert desk.school.get().address == ("Church Lane", "St Helens", "WA10 1AA")
    assert (
        "If you ring 01744 960 200, Mrs Hughes can arrange a time for us to talk"
        in page._form.body_edit.toPlainText()
    )


def test_what_still_blocks_is_said_in_words_and_leads_to_its_field(page: LetterPage, case: CaseView) -> None:
    page.start(case.case_id, "removal")

    page._form.issue_button.click()

    said = page._form.error_summary.sentences()
    assert said == ("Enter the school’s address.", "Enter the address.", "Fill in the blank [telephone].")
    assert page._form.checks_box.sentences() == said
    page._form.error_summary.links[1].click()
    assert page._form.address_edit.hasFocus()
    page._draft.fields.go_to(said[2])
    assert page._form.body_edit.textCursor().selectedText() == "[telephone]"


def test_a_draft_with_blanks_is_not_printed(page: LetterPage, case: CaseView, chosen: Answered) -> None:
    page.start(case.case_id, "removal")

    page._form.print_draft_button.click()
    page._form.save_draft_button.click()

    assert chosen.offered == []
    assert page._form.error_summary.isVisible()


def test_a_ready_draft_is_saved_under_a_name_that_says_so_and_the_history_says_it(
    page: LetterPage, case: CaseView, chosen: Answered, desk: Desk
) -> None:
    page.start(case.case_id, "removal")
    give_school(page)
    give_address(page)

    page._form.save_draft_button.click()

    assert chosen.offered == ["Draft letter 2026-27-001.pdf"]
    entered = [line.what for line in desk.cases.chronology(case.case_id)]
    assert any("the draft of a letter" in what for what in entered)
    assert page._form.news_bar.words() == "Saved as ‘saved.pdf’"


def test_the_preview_follows_the_typing(page: LetterPage, qtbot: QtBot, case: CaseView) -> None:
    page.start(case.case_id, "removal")
    page._form.preview.show_words(on=True)

    page._form.salutation_edit.setText("Dear Mrs Marsh")

    qtbot.waitUntil(lambda: "Dear Mrs Marsh" in page._form.preview.words.toPlainText())


def test_another_letter_keeps_the_words_she_typed(page: LetterPage, desk: Desk, case: CaseView) -> None:
    page.start(case.case_id, "removal")
    give_address(page)
    body = page._form.body_edit.toPlainText()
    page._form.body_edit.setPlainText(
        body.replace("I ask you to do two", "We spoke on Tuesday.\n\nI ask you to do two")
    )

    page._draft.fields.kind_chosen.emit(LetterKind.CORRECTION)
    page._draft.fields.kind_chosen.emit(LetterKind.PROCEDURE)

    shown = page._form.body_edit.toPlainText()
    assert "We spoke on Tuesday." in shown and "two things" not in shown
    assert page._form.address_edit.toPlainText().startswith("12 Mill Row")
    assert [each.kind for each in desk.cases.get(case.case_id).letters] == [LetterKind.PROCEDURE]


def test_a_letter_to_somebody_else_is_that_persons_letter(
    page: LetterPage, desk: Desk, case: CaseView
) -> None:
    page.start(case.case_id, "removal")
    combo = page._form.recipient_combo
    assert [combo.itemText(at) for at in range(combo.count())] == ["Kelly Marsh", "Anita Rao"]

    combo.activated.emit(1)

    assert combo.currentText() == "Anita Rao"
    assert page._form.salutation_edit.text() == "Dear Anita Rao"
    assert len(desk.cases.get(case.case_id).letters) == 1


def test_a_letter_to_a_family_is_nobody_elses_whose_name_stood_there(
    page: LetterPage, desk: Desk, case: CaseView
) -> None:
    page.start(case.case_id, "removal")
    give_address(page)

    page._draft.fields.kind_chosen.emit(LetterKind.FAMILY)

    form = page._form
    assert (form.recipient_combo.currentText(), form.recipient_combo.count()) == ("", 0)
    assert (form.address_edit.toPlainText(), form.salutation_edit.text()) == ("", "")
    assert form.answer_group.isHidden()
    assert form.heading_label.text() == "Letter to the child’s family"
    assert [each.kind for each in desk.cases.get(case.case_id).letters] == [LetterKind.FAMILY]


def test_a_letter_to_staff_offers_the_staff_it_is_about(page: LetterPage, desk: Desk, case: CaseView) -> None:
    about = PartGiven(Part.SUBJECT, Role.STAFF, "Tom Dunn")
    desk.cases.set_facts(case.case_id, replace(case.facts, parts=(*case.facts.parts, about)))

    page.start(case.case_id, "staff")

    combo = page._form.recipient_combo
    assert [combo.itemText(at) for at in range(combo.count())] == ["Tom Dunn"]
    assert combo.currentText() == "Tom Dunn"


def test_the_date_in_the_words_follows_the_date_in_the_field(page: LetterPage, case: CaseView) -> None:
    page.start(case.case_id, "removal")
    field = page._draft.fields.answer_field
    assert "by 24 November 2026" in page._form.body_edit.toPlainText()

    field.day_edit.setText("2")
    field.month_edit.setText("December")
    field.day_edit.editingFinished.emit()

    assert "by 2 December 2026" in page._form.body_edit.toPlainText()
    assert page._form.answer_label.text() == "Wednesday 2 December 2026"
    field.month_edit.setText("October")
    assert page._draft.fields.date_problems() == ("The date to answer by must be after today.",)


def test_a_draft_is_there_again_the_next_day_with_that_days_date(
    page: LetterPage, desk: Desk, case: CaseView, school_day: "object"
) -> None:
    page.start(case.case_id, "removal")
    give_address(page)
    page.hide()
    school_day.go_to(24, 11)  # type: ignore[attr-defined]

    page.show()
    page.open_letter(letter(desk, case).letter_id)

    assert page._form.address_edit.toPlainText() == "12 Mill Row\nSt Helens\nWA10 4XX"
    assert letter(desk, case).dated_on == date(2026, 11, 24)


def test_words_typed_a_second_ago_outlive_a_crash(
    page: LetterPage,
    qtbot: QtBot,
    desk: Desk,
    case: CaseView,
    at_once: Jobs,
    notices: Notices,
    school_day: Day,
) -> None:
    page.start(case.case_id, "removal")
    page._form.subject_edit.setText("What you wrote about Mr Dunn")
    qtbot.waitUntil(lambda: page._form.saved_label.text() == "Draft saved 8:40am", timeout=3000)

    after = a_page(desk, at_once, notices, school_day.clock, Answered())
    qtbot.addWidget(after)
    after.open_letter(letter(desk, case).letter_id)

    assert after._form.subject_edit.text() == "What you wrote about Mr Dunn"


def test_a_final_letter_cannot_be_typed_in(page: LetterPage, desk: Desk, case: CaseView) -> None:
    page.start(case.case_id, "removal")
    give_school(page)
    give_address(page)
    page.issue()

    assert not page._form.draft_group.isVisible()
    assert page._form.sent_box.isVisible()
    assert "The letter is final" in page._form.news_bar.words()
    assert desk.people.search("Kelly")[0].address == ("12 Mill Row", "St Helens", "WA10 4XX")
    assert desk.people.search("Kelly")[0].title == "Mrs"


def test_not_yet_sent_waits_and_an_unanswered_question_says_so(
    page: LetterPage, qtbot: QtBot, case: CaseView
) -> None:
    page.start(case.case_id, "removal")
    give_school(page)
    give_address(page)
    page.issue()

    page._form.sent_box.record_button.click()
    assert page._form.sent_box.tile(SentHow.POST).hasFocus()
    page._form.sent_box.tile(None).click()
    with qtbot.waitSignal(page.left):
        page._form.sent_box.record_button.click()


def test_a_day_before_the_letter_was_final_is_refused_beside_the_date(
    page: LetterPage, desk: Desk, case: CaseView
) -> None:
    page.start(case.case_id, "removal")
    give_school(page)
    give_address(page)
    page.issue()
    box = page._form.sent_box
    assert box.day is not None

    box.tile(SentHow.BY_HAND).click()
    box.day.set_day(date(2026, 11, 20))
    box.record_button.click()

    assert letter(desk, case).state is LetterState.ISSUED
    assert box.day.day_edit.hasFocus()


def test_a_draft_is_thrown_away_only_when_asked_twice(
    page: LetterPage, qtbot: QtBot, desk: Desk, case: CaseView
) -> None:
    page.start(case.case_id, "removal")

    page._form.discard_button.click()
    assert len(desk.cases.get(case.case_id).letters) == 1
    assert page._form.discard_box.no_button.hasFocus()
    with qtbot.waitSignal(page.left):
        page._form.discard_box.yes_button.click()

    assert desk.cases.get(case.case_id).letters == ()
    assert desk.drafts.all() == ()


def test_practice_papers_carry_the_word_and_cannot_be_final(
    qtbot: QtBot, at_once: Jobs, notices: Notices, school_day: Day
) -> None:
    desk = open_practice(school_day.clock, notices.tell)
    waiting = [each for each in desk.letters.list() if each.state is LetterState.DRAFT]
    waiting = [each for each in waiting if not desk.letters.waits(each.letter_id)]
    walked = (each.case_id for each in desk.cases.list(stage=Stage.OPEN))
    case_id = next(each for each in walked if not desk.gates.held_for(each, LetterKind.THANKS))
    page = a_page(desk, at_once, notices, school_day.clock, Answered())
    qtbot.addWidget(page)
    page.show()
    if waiting:
        page.open_letter(waiting[0].letter_id)
    else:
        page.start(case_id, LetterKind.THANKS)
    give_address(page)
    for blank in (
        "[telephone]",
        "[contact]",
        "[told_on]",
        "[statements]",
        "[words]",
        "[posted_on]",
        "[procedure]",
    ):
        page._draft.fields.fill_blanks({blank: "filled"})
    if page._form.school_card.isVisible():
        give_school(page)
    page._form.recipient_combo.setEditText("Anita Rao")

    page.issue()

    assert page._form.error_summary.sentences()[0].startswith("This is a practice log")
    assert "PRACTICE" in OpenPdf(desk.letters.preview(page._draft.view())).text()
    page.hide()
    desk.keeping.close()


def test_every_control_has_a_name_to_find_it_by(page: LetterPage, case: CaseView) -> None:
    page.start(case.case_id, "removal")

    for control in (page._form.body_edit, page._form.issue_button, page._form.school_card.use_button):
        assert control.accessibleIdentifier() == f"letter_page.{control.objectName()}"
    names = [
        each.accessibleName() for each in page._form.checks_box.findChildren(type(page._form.issue_button))
    ]
    assert all(name.startswith("Go there: ") for name in names)


def test_a_final_letter_warns_when_it_has_to_wait_after_all(
    page: LetterPage, desk: Desk, case: CaseView
) -> None:
    page.start(case.case_id, "removal")
    give_school(page)
    give_address(page)
    page.issue()
    final = letter(desk, case)
    assert page._form.error_summary.isHidden()

    desk.decisions.answer(case.case_id, [Answer("allegation", Value.YES)])
    page.open_letter(final.letter_id)

    assert page._form.error_summary.isVisible()
