"""The governors' summary on its page: worded, checked, issued for good, corrected."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.door import open_rehearsal
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.summary_views import NOT_A_PERSON
from conduct_desk.desk.views import CaseView, EditionView, PartGiven, TermView
from conduct_desk.errors import LogDamaged
from conduct_desk.policy.offices import GovernorKind
from conduct_desk.policy.vocabulary import Outcome, Part, Role, Value
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.summary_page import SummaryPage
from conduct_desk.ui.printing import OpenPdf
from conduct_desk.ui.summary_words import CHECK, ISSUE_CORRECTION
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.governors_words import NOTED
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.plain_label import PlainLabel
from tests.conftest import SchoolDay

AUTUMN = TermView("Autumn term 2026", date(2026, 9, 3), date(2026, 12, 18))
SPRING = TermView("Spring term 2027", date(2027, 1, 4), date(2027, 3, 25))
DOING = "All families hear at the start of term whom to speak to."


@pytest.fixture
def chosen(tmp_path: Path) -> Answered:
    """Where papers are saved and printed in a test."""
    return Answered(save_as=[tmp_path / "saved.pdf"], print_to=[tmp_path / "printed.pdf"])


def a_page(desk: Desk, jobs: Jobs, notices: Notices, day: SchoolDay, chosen: Answered) -> SummaryPage:
    return SummaryPage(desk.summaries, desk.terms, desk.drafts, jobs, notices, day.clock, chosen)


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, school_day: SchoolDay, chosen: Answered
) -> Iterator[SummaryPage]:
    """The summary page of a real desk with two terms, on the screen."""
    desk.terms.set([AUTUMN, SPRING])
    page = a_page(desk, at_once, notices, school_day, chosen)
    qtbot.addWidget(page)
    page.resize(1142, 768)
    with qtbot.waitActive(page):
        page.show()
    page.refresh()
    yield page
    page.hide()


def write(page: SummaryPage, doing: str = DOING, question: str = "") -> None:
    """Type her words, and let the paper follow."""
    page._form.words_box.doing.set_text(doing)
    page._form.words_box.question.set_text(question)
    page._live.refresh()


def paper(page: SummaryPage) -> str:
    """Return the words of the paper that is shown."""
    page._form.preview.show_words(on=True)
    return " ".join(page._form.preview.words.toPlainText().split())


def said(widget: QWidget) -> str:
    """Return what a part of the page says, once its rows are laid out."""
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget))


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def issue(page: SummaryPage) -> None:
    """Issue the edition, in the middle of a term too."""
    page._form.issue_button.click()
    if page._form.early_box.isVisible():
        page._form.early_box.yes_button.click()


def newest(desk: Desk) -> EditionView:
    return desk.summaries.editions()[0]


def test_a_summary_issues_with_nothing_typed_and_is_saved_and_printed(
    page: SummaryPage, desk: Desk, a_case: CaseView, tmp_path: Path, chosen: Answered
) -> None:
    assert "Autumn term 2026" in paper(page) and "Kelly Marsh" not in paper(page)

    issue(page)
    page._form.save_button.click()
    page._form.print_button.click()

    kept = desk.summaries.pdf(newest(desk).edition_id)
    assert (tmp_path / "saved.pdf").read_bytes() == kept == (tmp_path / "printed.pdf").read_bytes()
    assert chosen.offered == ["Governors summary Autumn term 2026.pdf", "Governors summary Autumn term 2026"]
    assert page._form.edition_label.text().startswith("Issued 23 November 2026")
    assert "Autumn term 2026" in said(page._form.editions_list)


def test_the_paper_follows_what_she_writes_and_chooses(page: SummaryPage) -> None:
    form = page._form
    write(page)
    form.words_box.fold.unfold()
    press_tile(page, "learned_1_check")
    form.words_box.question._combo.combo.setCurrentIndex(1)
    form.words_box.question._combo.combo.activated.emit(1)
    page._live.refresh()

    words = form.words_box.words()
    shown = paper(page)
    assert DOING in shown and words.learned[0] in shown
    assert words.question.endswith("?") and words.question in shown
    assert said(form.remarks_box) == f"{CHECK.heading} {CHECK.ready}"
    assert form.words_box.fold.button.text() == "What we have learned (1 chosen)"


def test_before_the_term_is_over_it_says_what_issuing_means_and_asks_once_more(
    page: SummaryPage, desk: Desk, school_day: SchoolDay
) -> None:
    box = page._form.early_box
    page._form.issue_button.click()

    assert "goes on until 18 December 2026" in said(box) and box.no_button.hasFocus()
    box.no_button.click()
    assert desk.summaries.editions() == () and page._form.issue_button.isVisible()

    school_day.go_to(19, 12)
    page.refresh()
    page._form.issue_button.click()
    assert newest(desk).term_name == "Autumn term 2026"


def test_words_that_name_a_parent_keep_it_in_the_desk_and_the_remark_leads_to_them(
    page: SummaryPage, desk: Desk, a_case: CaseView, chosen: Answered
) -> None:
    form = page._form
    write(page, "We spoke to Kelly Marsh about it.")

    (found, *_) = form.remarks_box.remarks()
    assert found.is_in_the_way and form.standing_button.property("role") == "danger_link"
    for button in (form.issue_button, form.save_button, form.print_button):
        button.click()

    assert desk.summaries.editions() == () and chosen.offered == []
    assert found.sentence in form.error_summary.sentences()
    assert form.error_summary.hasFocus()
    form.remarks_box.row(found).go_button.click()
    edit = form.words_box.doing.edit
    assert isinstance(edit, GrowingEdit)
    assert edit.hasFocus() and edit.textCursor().selectedText() in ("Kelly Marsh", "Kelly", "Marsh")
    write(page)
    issue(page)
    assert newest(desk).term_name == "Autumn term 2026"


def test_a_word_that_is_also_somebodys_name_stands_with_one_press_and_in_the_correction_too(
    page: SummaryPage, desk: Desk, a_case: CaseView
) -> None:
    parts = (*a_case.facts.parts, PartGiven(Part.REPORTER, Role.PARENT, "Christian Bell"))
    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=parts))
    box = page._form.remarks_box
    write(page, "Our Christian values guide us. Christian told us so.")
    (word, name) = box.remarks()
    assert (name.may_stand, word.may_stand) == (False, True)
    assert box.row(word).stand_button.text() == NOT_A_PERSON

    write(page, "Our Christian values guide us.")
    box.row(word).stand_button.click()
    page._live.refresh()

    assert [each.reason for each in box.remarks()] == [NOT_A_PERSON]
    issue(page)
    edition = newest(desk)
    assert desk.summaries.words(edition.edition_id).not_people == ("Christian values",)
    press(page, "correct_button")
    assert not page._writing.problems()
    write(page, "Our Christian values guide us. We thought of Christian as well.")
    assert page._writing.problems()


def test_a_question_of_her_own_is_checked_too_and_one_that_was_overwritten_comes_back(
    page: SummaryPage, a_case: CaseView
) -> None:
    question = page._form.words_box.question
    write(page, "", "Should Kelly Marsh have been answered sooner?")

    assert {each.field for each in page._form.remarks_box.remarks()} == {"question"}
    page._form.error_summary.show_problems(page._writing.problems())
    page._form.error_summary.links[0].click()
    assert question.edit.hasFocus()
    question._combo.combo.setCurrentIndex(1)
    question._combo.combo.activated.emit(1)
    assert "Kelly" not in question.text()
    question.edit.undo()
    assert question.text() == "Should Kelly Marsh have been answered sooner?"
    assert question._combo.chosen() == ""


def test_what_was_noted_when_concerns_were_closed_stands_first_for_her_eyes(
    page: SummaryPage, desk: Desk, a_case: CaseView, walk_through: Callable[..., None]
) -> None:
    assert not page._form.words_box.fold.is_open
    close(desk, a_case, walk_through, lesson="Our own information was not clear")

    page.refresh()
    page._form.words_box.settle()

    first = page.findChild(QCheckBox, "learned_1_check")
    assert isinstance(first, CheckTile)
    assert (first.text(), first.hint) == ("Our own information was not clear", NOTED)
    assert not first.isChecked() and page._form.words_box.fold.is_open


def test_a_term_that_was_never_issued_is_taken_in_by_the_next(
    qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, school_day: SchoolDay, chosen: Answered,
    page: SummaryPage, a_case: CaseView,
) -> None:  # fmt: skip
    school_day.go_to(25, 1, 2027)
    page.refresh()
    page.open_term("Spring term 2027")

    assert "autumn term 2026" in said(page._form.term_picker).lower()
    issue(page)
    assert newest(desk).term_name == "Spring term 2027"


def test_a_term_is_issued_once_and_then_corrected_by_an_edition_that_names_the_old(
    page: SummaryPage, desk: Desk, school_day: SchoolDay
) -> None:
    form = page._form
    write(page)
    issue(page)
    first = newest(desk)
    assert not form.issue_button.isVisible() and form.term_picker.combo.currentText().endswith("(issued)")

    school_day.wait(days=1)
    form.correct_button.click()
    assert form.words_box.doing.text() == DOING and form.issue_button.text() == ISSUE_CORRECTION
    write(page, f"{DOING} Staff know it too.")
    assert "23 November 2026" in paper(page)
    issue(page)

    second = newest(desk)
    assert (second.corrects, second.is_replaced) == (date(2026, 11, 23), False)
    assert "Staff know it too." in paper(page)
    listed = said(form.editions_list)
    assert "It takes the place of the edition of 23 November 2026." in listed and "Replaced" in listed
    press(page, "edition_2_button")
    assert "Staff know it too." not in paper(page) and not form.correct_button.isVisible()
    assert desk.summaries.pdf(first.edition_id)
    form.newest_button.click()
    assert "Staff know it too." in paper(page)


def test_a_correction_that_is_left_leaves_no_words_behind(page: SummaryPage, desk: Desk) -> None:
    issue(page)
    page._form.correct_button.click()
    write(page)
    page.save_typing()
    assert desk.drafts.all()

    page._form.leave_button.click()

    assert desk.drafts.all() == () and len(desk.summaries.editions()) == 1
    assert page._form.edition_card.isVisible() and page._form.correct_button.hasFocus()


def test_words_come_back_after_a_crash_and_are_gone_once_they_are_issued(
    page: SummaryPage, qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, school_day: SchoolDay,
    chosen: Answered,
) -> None:  # fmt: skip
    write(page)
    page._form.words_box.fold.unfold()
    press_tile(page, "learned_2_check")
    qtbot.waitUntil(lambda: bool(desk.drafts.all()))  # in the first pause of her typing

    again = a_page(desk, at_once, notices, school_day, chosen)
    qtbot.addWidget(again)
    again.show()
    again.refresh()

    words = page._form.words_box.words()
    assert words.doing and words.learned and again._form.words_box.words() == words
    issue(again)
    assert desk.drafts.all() == ()
    again.hide()
    page._writing.finish()


def test_a_correction_half_written_is_taken_up_again(page: SummaryPage, desk: Desk) -> None:
    issue(page)
    page._form.correct_button.click()
    write(page)
    page.save_typing()

    page.open_term("Autumn term 2026")

    assert page._form.correcting_card.isVisible() and page._form.words_box.doing.text() == DOING


def test_of_nothing_typed_no_draft_is_kept(page: SummaryPage, desk: Desk) -> None:
    write(page)
    page.save_typing()
    write(page, "")
    page.save_typing()

    assert desk.drafts.all() == ()


def test_it_says_what_a_correction_would_change_today(
    page: SummaryPage, desk: Desk, a_case: CaseView, walk_through: Callable[..., None], school_day: SchoolDay
) -> None:
    close(desk, a_case, walk_through)
    page.refresh()
    issue(page)
    assert "would be the same" in page._form.edition_hint.text()

    school_day.wait(days=1)
    desk.closing.reopen(a_case.case_id, "Another parent wrote.")
    desk.closing.close(a_case.case_id, ClosingGiven(Outcome.NOT_VERIFIED))
    page.refresh()

    (change,) = desk.summaries.restated(newest(desk).edition_id)
    assert change in page._form.edition_hint.text()
    assert change in said(page._form.editions_list)


def test_what_was_left_out_is_said_with_its_reason(page: SummaryPage, desk: Desk, a_case: CaseView) -> None:
    walked = desk.summaries.figures("Autumn term 2026").left_out

    page.refresh()

    fold = page._form.left_out_fold
    assert [each.what in said(fold) and each.why in said(fold) for each in walked] == [True] * len(walked)
    assert fold.is_open == (len(walked) <= 3)


def test_an_edition_can_be_opened_though_no_new_one_can_be_made_of_damaged_figures(
    page: SummaryPage, desk: Desk
) -> None:
    issue(page)
    with desk.summaries._opened.log.writing() as session:
        session.connection().exec_driver_sql("UPDATE edition SET figures = '{}'")

    with pytest.raises(LogDamaged):  # it is said in a notice of its own
        page.refresh()

    assert page._editions.get(1) == newest(desk)
    page.show_edition(newest(desk))
    assert "Nobody is named" in paper(page)


def test_the_ledger_of_the_governors_is_for_her_alone(
    page: SummaryPage, desk: Desk, a_case: CaseView, school_day: SchoolDay, tmp_path: Path, chosen: Answered
) -> None:
    desk.governors.set([GovernorView("Ann Bell", GovernorKind.FOUNDATION)])
    desk.governors.tell(a_case.case_id, "Ann Bell", "The case", "To decide", school_day.clock.today())
    page.refresh()
    assert "for you alone" in page._form.ledger_fold.button.text()
    assert not page._form.ledger_fold.is_open
    page._form.ledger_fold.unfold()

    press(page, "save_ledger_button")
    press(page, "print_ledger_button")

    saved = OpenPdf((tmp_path / "saved.pdf").read_bytes()).text()
    assert "Ann Bell" in saved and "Ann Bell" not in paper(page)
    assert (tmp_path / "printed.pdf").exists()
    assert all("Bell" not in name for name in chosen.offered)


def test_without_term_dates_it_says_so_and_offers_them(
    qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, school_day: SchoolDay, chosen: Answered
) -> None:
    page = a_page(desk, at_once, notices, school_day, chosen)
    qtbot.addWidget(page)
    page.show()
    page.refresh()

    assert page._form.terms_card.isVisible()
    with qtbot.waitSignal(page.terms_asked):
        page._form.terms_button.click()
    page.hide()


def test_the_page_follows_the_log_and_her_words_stay(
    page: SummaryPage, desk: Desk, notices: Notices, a_case: CaseView
) -> None:
    write(page)
    desk.terms.set([TermView("Advent term 2026", date(2026, 9, 3), date(2026, 12, 18)), SPRING])

    notices.changed.emit("school", None)

    assert page._form.term_picker.chosen().term_name == "Advent term 2026"
    assert "Advent term 2026" in paper(page)


def test_the_figures_follow_what_is_logged_while_the_page_is_shown(
    page: SummaryPage, qtbot: QtBot, desk: Desk, notices: Notices, a_case: CaseView,
    walk_through: Callable[..., None],
) -> None:  # fmt: skip
    assert "No concerns were logged" in paper(page)
    close(desk, a_case, walk_through)

    notices.changed.emit("case", a_case.case_id)

    qtbot.waitUntil(lambda: "No concerns were logged" not in paper(page))
    left_out = desk.summaries.figures("Autumn term 2026").left_out
    page._form.left_out_fold.unfold()
    assert left_out and all(each.what in said(page._form.left_out_fold) for each in left_out)


def test_a_practice_summary_is_looked_at_and_never_issued(
    qtbot: QtBot, at_once: Jobs, notices: Notices, school_day: SchoolDay, chosen: Answered
) -> None:
    practice = open_rehearsal(school_day.clock, notices.tell)
    page = a_page(practice, at_once, notices, school_day, chosen)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.refresh()

    issue(page)

    assert practice.summaries.editions() == ()
    assert page._form.error_summary.sentences() and page._form.error_summary.hasFocus()
    assert page._form.issue_button.isEnabled()
    page.hide()
    practice.keeping.close()


def close(desk: Desk, case: CaseView, walk_through: Callable[..., None], lesson: str = "") -> None:
    """Look at a concern and leave it alone."""
    walk_through(case.case_id, fair_comment=Value.YES)
    desk.decisions.save(case.case_id, desk.decisions.suggestions(case.case_id))
    desk.closing.close(case.case_id, ClosingGiven(Outcome.LEFT_ALONE_DEBATE, lesson=lesson))


def press_tile(page: QWidget, name: str) -> None:
    tile = page.findChild(QCheckBox, name)
    assert tile is not None, name
    tile.click()
