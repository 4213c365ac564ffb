"""A letter from its first draft to the day it is posted, on a real desk."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.case_list import Narrowed
from conduct_desk.desk.door import open_practice
from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.desk.views import CaseView, LetterView, PartGiven
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.vocabulary import LetterKind, LetterState, Part, Role, SentHow, Stage, Value
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.letter_page import LetterPage
from conduct_desk.ui.printing import OpenPdf
from tests.conftest import SchoolDay

MAY_STAND = "We will report this to the police."


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


def press_ctrl_enter(qtbot: QtBot, where: QWidget) -> None:
    qtbot.keyClick(where, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def give_school(page: LetterPage, press: Callable[[], None] | None = None) -> None:
    card = page._form.school_card
    card.show_typed(
        {
            "school_address": "Church Lane\nSt Helens\nWA10 1AA",
            "telephone": "01744 960 200",
            "contact": "Mrs Hughes",
        }
    )
    (press or card.use_button.click)()


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
    page: LetterPage, desk: Desk, case: CaseView, qtbot: QtBot
) -> None:
    page.start(case.case_id, "removal")
    assert page._form.school_card.isVisible()
    assert "[telephone]" in page._form.body_edit.toPlainText()

    with qtbot.waitActive(page):
        page.activateWindow()
    edit = page._form.school_card.address_edit
    edit.setFocus()
    give_school(page, lambda: press_ctrl_enter(qtbot, edit))

    assert not page._form.school_card.isVisible()
    press_ctrl_enter(qtbot, page._form.body_edit)
    assert page._form.error_summary.sentences(), "from elsewhere it would be final: no address"
    assert desk.school.get().address == ("Church Lane", "St Helens", "WA10 1AA")
    says = page._form.body_edit.toPlainText()
    assert "01744 960 200" in says and "Mrs Hughes" in says and "[telephone]" not in says


def test_what_still_blocks_is_said_in_words_and_leads_to_its_field(page: LetterPage, case: CaseView) -> None:
    page.start(case.case_id, "removal")

    page._form.issue_button.click()

    said = page._form.error_summary.sentences()
    assert said[:2] == ("Enter the school’s address.", "Enter the address.")
    shown = page._form.remarks_box.remarks()
    assert tuple(each.sentence for each in shown if each.is_in_the_way) == said
    page._form.error_summary.links[1].click()
    assert page._form.address_edit.hasFocus()
    blank = next(each for each in shown if each.about == "[telephone]")
    page._form.remarks_box.row(blank).go_button.click()
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
    page._form.body_edit.appendPlainText("\nWe spoke on Tuesday.")

    page._form.kind_combo.kind_chosen.emit(LetterKind.CORRECTION)
    page._form.kind_combo.kind_chosen.emit(LetterKind.PROCEDURE)

    shown = page._form.body_edit.toPlainText()
    assert "We spoke on Tuesday." in shown and "Take these words down" not in shown
    assert page._form.address_edit.toPlainText().startswith("12 Mill Row")
    assert [each.kind for each in desk.cases.get(case.case_id).letters] == [LetterKind.PROCEDURE]


def test_a_letter_that_was_turned_into_another_is_turned_back_with_its_words(
    page: LetterPage, desk: Desk, case: CaseView, qtbot: QtBot
) -> None:
    page.start(case.case_id, "removal")
    page._form.body_edit.appendPlainText("\n\nIn my own words.")
    with qtbot.waitSignal(page.taken_away) as told:
        page._form.kind_combo.kind_chosen.emit(LetterKind.PROCEDURE)
    assert [each.kind for each in desk.cases.get(case.case_id).letters] == [LetterKind.PROCEDURE]

    told.args[0].put_back()

    (letter,) = desk.cases.get(case.case_id).letters
    assert letter.kind is LetterKind.REMOVAL and "In my own words." in letter.body
    assert page.letter_id == letter.letter_id
    assert page._form.body_edit.toPlainText().strip().endswith("In my own words.")


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

    page._form.kind_combo.kind_chosen.emit(LetterKind.FAMILY)

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
    assert "by 26 November 2026" in page._form.body_edit.toPlainText()

    field.day_edit.setText("2")
    field.month_edit.setText("December")
    field.day_edit.editingFinished.emit()

    assert "by 2 December 2026" in page._form.body_edit.toPlainText()
    assert page._form.answer_label.text() == "Wednesday 2 December 2026"
    field.month_edit.setText("October")
    assert [each.sentence for each in page._draft.fields.date_remarks()] == [
        "The date to answer by must be after today."
    ]


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


def test_a_draft_is_thrown_away_at_once_and_comes_back_as_it_was(
    page: LetterPage, qtbot: QtBot, desk: Desk, case: CaseView
) -> None:
    page.start(case.case_id, "removal")
    (before,) = desk.cases.get(case.case_id).letters

    with qtbot.waitSignal(page.left), qtbot.waitSignal(page.taken_away) as told:
        page._form.discard_button.click()
    assert desk.cases.get(case.case_id).letters == () and desk.drafts.all() == ()

    (taken_away,) = told.args
    assert taken_away.words == "Threw the draft of a letter away"
    taken_away.put_back()
    assert desk.cases.get(case.case_id).letters == (before,)


def test_practice_papers_carry_the_word_and_cannot_be_final(
    qtbot: QtBot, at_once: Jobs, notices: Notices, school_day: Day
) -> None:
    desk = open_practice(school_day.clock, notices.tell)
    waiting = [each for each in desk.letters.board().drafts if not desk.letters.waits(each.letter_id)]
    walked = (each.case_id for each in desk.cases.list(Narrowed(stage=Stage.OPEN)))
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
    rows = [page._form.remarks_box.row(each) for each in page._form.remarks_box.remarks()]
    names = [row.go_button.accessibleName() for row in rows]
    assert names and all(": " in name for name in names) and len(set(names)) == len(names)


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


def ready(page: LetterPage, desk: Desk, case: CaseView, kind: str = "removal") -> None:
    """Lay a letter on the page in which nothing is missing."""
    desk.school.amend(address=("Church Lane", "WA10 1AA"), telephone="01744 960 200", contact="Mrs Hughes")
    page.start(case.case_id, kind)
    give_address(page)
    page._live.refresh()


def in_the_way(page: LetterPage) -> list[str]:
    return [each.sentence for each in page._form.remarks_box.remarks() if each.is_in_the_way]


def test_the_check_follows_the_typing_and_is_quiet_when_all_is_well(
    page: LetterPage, qtbot: QtBot, desk: Desk, case: CaseView
) -> None:
    ready(page, desk, case)
    assert in_the_way(page) == []
    assert page._form.standing_button.text().startswith("Nothing stands in the way.")

    page._form.body_edit.appendPlainText("\nRing [colleague].")

    qtbot.waitUntil(lambda: bool(in_the_way(page)))
    assert page._form.standing_button.text().startswith("One thing stands in the way.")
    page._form.standing_button.click()
    found = page._form.remarks_box.row(page._form.remarks_box.remarks()[0])
    assert found.go_button.hasFocus()
    found.go_button.click()
    assert page._form.body_edit.textCursor().selectedText() == "[colleague]"


def test_words_are_selected_where_they_stand_after_an_emoji(
    page: LetterPage, desk: Desk, case: CaseView
) -> None:
    ready(page, desk, case)
    page._form.body_edit.setPlainText("Well \U0001f600.\n\nSee MRS Rao.")

    page._check.go_to(RemarkView("names", "A name.", about="Mrs Rao"))

    assert page._form.body_edit.textCursor().selectedText() == "MRS Rao"


def test_how_a_letter_is_made_is_kept_and_said_where_it_is_folded_away(
    page: LetterPage, desk: Desk, case: CaseView
) -> None:
    ready(page, desk, case)
    make, fold = page._draft.fields.make, page._form.make_fold
    assert not fold.is_open and "DL window envelope" in fold.button.text()

    make.envelope_combo.setCurrentText(Envelope.C5.value)
    make.confidential_check.setChecked(True)
    make.reply_slip_check.setChecked(False)
    make.enclosures.set_text("Our social media policy\n\nA leaflet")
    make.copies.set_text("The chair of governors")
    page.save_typing()
    page._live.refresh()

    made = letter(desk, case)
    assert (made.envelope, made.is_confidential, made.has_reply_slip) == (Envelope.C5, True, False)
    assert made.enclosures == ("Our social media policy", "A leaflet")
    assert made.copies_to == ("The chair of governors",)
    assert "C5 window envelope, private and confidential, 2 enclosed" in fold.button.text()


def test_two_parents_at_one_address_have_one_letter(page: LetterPage, desk: Desk, case: CaseView) -> None:
    ready(page, desk, case)
    parents = page._parents
    parents.also_button.click()
    assert parents.name.edit.hasFocus()

    parents.title.set_text("Mr")
    parents.name.set_text("Lee Marsh")
    parents.also_button.click()

    made = letter(desk, case)
    assert "Kelly Marsh" in made.recipient and "Mr Lee Marsh" in made.recipient
    assert page._form.recipient_combo.currentText() == made.recipient
    assert page._form.salutation_edit.text() == made.salutation
    assert len(desk.cases.get(case.case_id).letters) == 1


def test_two_parents_at_two_addresses_have_a_letter_each(
    page: LetterPage, qtbot: QtBot, desk: Desk, case: CaseView
) -> None:
    ready(page, desk, case)
    page._form.body_edit.appendPlainText("\nWe spoke on Tuesday.")
    first = page.letter_id

    with qtbot.waitSignal(page.turned) as turned:
        page._parents.another_button.click()

    form = page._form
    assert turned.args == [page.letter_id] and page.letter_id != first
    assert (form.recipient_combo.currentText(), form.address_edit.toPlainText()) == ("", "")
    assert "We spoke on Tuesday." in form.body_edit.toPlainText()
    assert form.recipient_combo.hasFocus()
    assert "Kelly Marsh" in desk.letters.get(first).recipient


def test_a_final_letter_is_corrected_by_another_that_names_it(
    page: LetterPage, qtbot: QtBot, desk: Desk, case: CaseView
) -> None:
    ready(page, desk, case)
    page.issue()
    first = page.letter_id
    assert page._form.other_button.isHidden()

    with qtbot.waitSignal(page.turned):
        page._form.correct_button.click()
    assert page._form.draft_group.isVisible()
    assert page._form.other_button.text() == "It corrects the letter of 23 November 2026"
    page._form.body_edit.setPlainText(
        page._form.body_edit.toPlainText().replace("[what_was_wrong]", "The date of the post.")
    )
    second = page.letter_id

    page._form.other_button.click()
    assert page.letter_id == first
    assert page._form.other_button.text() == "A letter that corrects it is begun"
    page._form.other_button.click()
    assert page.letter_id == second


def test_another_program_opens_only_a_copy_that_she_saved(
    page: LetterPage, desk: Desk, case: CaseView, chosen: Answered, tmp_path: Path
) -> None:
    ready(page, desk, case)
    page.issue()
    assert page._form.open_button.isVisible() and chosen.opened == []

    page._form.open_button.click()

    assert chosen.opened == [tmp_path / "saved.pdf"]
    assert (tmp_path / "saved.pdf").read_bytes() == desk.letters.pdf(page.letter_id)
    assert page._form.news_bar.words() == "Saved as ‘saved.pdf’ and opened"
    assert any("Saved as a PDF" in line.what for line in desk.cases.chronology(case.case_id))
    chosen._save_as += [None, tmp_path / "again.pdf"]
    page._form.open_button.click()  # the box was closed: nothing is saved, nothing opens
    assert len(chosen.opened) == 1
    chosen.can_open = False
    page._form.open_button.click()
    assert "no program here opens it" in page._form.news_bar.words()


@pytest.mark.parametrize(
    ("kind", "hidden"),
    [
        (LetterKind.REMOVAL, set()),
        (LetterKind.REMINDER, {"recipient", "address", "parents"}),
        (LetterKind.FILE_NOTE, {"recipient", "address", "salutation", "parents"}),
        (LetterKind.REPLY_SLIP, {"recipient", "address", "salutation", "parents", "make"}),
    ],
)
def test_a_paper_shows_only_the_fields_that_it_has(
    page: LetterPage, case: CaseView, school_day: SchoolDay, kind: LetterKind, hidden: set[str]
) -> None:
    school_day.go_to(30, 11)  # all families are not written to in the first heat
    page.start(case.case_id, kind)

    form = page._form
    groups = {
        "recipient": form.recipient_group,
        "address": form.address_group,
        "salutation": form.salutation_group,
        "parents": form.parents_fold,
        "make": form.make_fold,
    }
    assert {name for name, group in groups.items() if group.isHidden()} == hidden
    assert page._draft.fields.make.envelope_combo.isHidden() == ("address" in hidden)


def test_the_kinds_stand_in_groups_what_is_asked_for_first(
    page: LetterPage, desk: Desk, case: CaseView
) -> None:
    page.start(case.case_id, "removal")

    combo = page._form.kind_combo
    words = [combo.itemText(at) for at in range(combo.count())]
    assert words[0] == "Asked for in this concern"
    assert combo.currentText() == "Ask for removal"
    useful = words.index("Also useful")
    assert words.index("Ask for removal") < useful < words.index("All others")
    assert set(combo.kinds()) == set(LetterKind)
    assert not combo.model().flags(combo.model().index(useful, 0)) & Qt.ItemFlag.ItemIsEnabled


def test_ctrl_enter_makes_a_letter_final_once(
    page: LetterPage, qtbot: QtBot, desk: Desk, case: CaseView
) -> None:
    ready(page, desk, case)
    qtbot.keyClick(page._form.body_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.issue()  # once is enough

    assert letter(desk, case).state is LetterState.ISSUED
    assert page._form.error_summary.isHidden()
    assert page._form.standing_button.isHidden()


def test_what_may_stand_is_let_stand_with_a_reason_and_taken_back_by_other_words(
    page: LetterPage, qtbot: QtBot, desk: Desk, case: CaseView
) -> None:
    ready(page, desk, case)
    box = page._form.remarks_box
    page._form.body_edit.appendPlainText(f"\n{MAY_STAND}")
    page._live.refresh()
    remark = next(each for each in box.remarks() if each.may_stand and each.blocks)
    row = box.row(remark)
    assert not row.is_asking

    row.stand_button.click()
    row._give_button.click()  # without a reason
    assert row.is_asking and box.row(remark) is row
    row._reason.edit.setText("The adviser agreed to these words.")
    row._give_button.click()

    stands = next(each for each in box.remarks() if each.reason)
    assert (stands.rule, stands.about) == (remark.rule, remark.about)
    assert in_the_way(page) == []
    kept = [line.what for line in desk.cases.chronology(case.case_id)]
    assert any("stand" in what for what in kept) and not any(remark.about in what for what in kept)
    page._form.body_edit.setPlainText(page._form.body_edit.toPlainText().replace(MAY_STAND, ""))
    page.save_typing()
    page._live.refresh()
    assert not any(each.reason for each in box.remarks())


def test_easy_read_swaps_the_wording_and_keeps_her_own_words(
    page: LetterPage, desk: Desk, case: CaseView
) -> None:
    ready(page, desk, case)
    page._form.body_edit.appendPlainText("\nWe spoke on Tuesday.")
    usual = page._form.body_edit.toPlainText()
    page._form.make_fold.unfold()

    page._draft.fields.make.easy_read_check.setChecked(True)

    easy = page._form.body_edit.toPlainText()
    assert "We spoke on Tuesday." in easy and easy != usual
    assert letter(desk, case).is_easy_read and page._form.make_fold.is_open
    page._form.kind_combo.kind_chosen.emit(LetterKind.PROCEDURE)  # her words are known in easy read too
    assert "We spoke on Tuesday." in page._form.body_edit.toPlainText()


def test_a_kind_that_cannot_be_written_yet_leaves_the_letter_as_it_is(
    page: LetterPage, desk: Desk, case: CaseView
) -> None:
    ready(page, desk, case)

    page._form.kind_combo.kind_chosen.emit(LetterKind.AFTER_ADVICE)  # nobody has advised yet

    assert page._form.error_summary.isVisible()
    assert page._form.kind_combo.currentText() == "Ask for removal"
    assert [each.kind for each in desk.cases.get(case.case_id).letters] == [LetterKind.REMOVAL]
