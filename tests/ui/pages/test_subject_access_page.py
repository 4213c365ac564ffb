"""Answering what is held about somebody: line by line, with the month before her eyes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.data_request_views import BAR, Verdict
from conduct_desk.desk.views import CaseView, Facts
from conduct_desk.policy.data_request import Given, Held, HoldBack
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.ui.access_words import offered, read_verdicts
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.subject_access_page import SubjectAccessPage
from conduct_desk.ui.widgets.access_rows import PieceRow
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay


@pytest.fixture
def choosers(tmp_path: Path) -> Answered:
    """A place to save an answer."""
    return Answered(save_as=[tmp_path / "answer.pdf"])


@pytest.fixture
def kelly(desk: Desk, a_case: CaseView, facts: Facts) -> int:
    """The author of a post about Mr Dunn, whom a parent told the school of in confidence."""
    words = "Anita Rao knows what Mr Dunn did."
    desk.cases.set_facts(a_case.case_id, replace(facts, words=words, keep_reporter_private=True))
    return next(part.person.person_id for part in a_case.parts if part.person.name == "Kelly Marsh")


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, at_once: Jobs, school_day: SchoolDay, choosers: Answered
) -> Iterator[SubjectAccessPage]:
    made = SubjectAccessPage(desk.subject_access, desk.drafts, at_once, school_day.clock, choosers)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    yield made


def words_on(page: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(page: QWidget, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name)
    assert button is not None and button.isVisible(), name
    button.click()


def row_of(page: SubjectAccessPage, ending: str) -> PieceRow:
    key = next(each.key for each in page._pieces if each.key.endswith(ending))
    row = page._rows.row_of(key)
    assert row is not None
    return row


def test_the_month_is_shown_and_what_is_held_is_counted(kelly: int, page: SubjectAccessPage) -> None:
    page.open_person(kelly)

    words = words_on(page)
    assert "What is held about Kelly Marsh" in words
    assert "Answer by Wednesday 23 December 2026: 30 days left" in words
    assert f"{len(page._pieces)} lines:" in words
    titles = [fold.button.text() for fold in page._rows.folds.values()]
    assert any(title.startswith("What was recorded of each post (") for title in titles)


def test_a_list_that_speaks_of_an_inquiry_warns_before_it_is_handed_over(
    desk: Desk, kelly: int, a_case: CaseView, page: SubjectAccessPage
) -> None:
    page.open_person(kelly)
    assert "held back for an inquiry" not in words_on(page)

    said_on = date(2026, 11, 23)
    desk.gates.say(a_case.case_id, Hold.POLICE, Word.NOT_YET, said_by="PC Lunt", said_on=said_on)
    page.open_person(kelly)

    assert "held back for an inquiry" in words_on(page)


def test_a_line_is_shown_as_the_reader_has_it(kelly: int, page: SubjectAccessPage) -> None:
    page.open_person(kelly)

    row = row_of(page, "fact:words")

    assert row._words.text() == f"What it says: {BAR} knows what Mr Dunn did."
    row.combo.setCurrentText(Given.WHOLE.value)
    assert row._words.text() == "What it says: Anita Rao knows what Mr Dunn did."
    row.combo.setCurrentText(Given.BACK.value)
    assert not row.why.isHidden()


def test_a_line_without_others_has_nothing_to_cover(kelly: int, page: SubjectAccessPage) -> None:
    page.open_person(kelly)

    assert offered(row_of(page, "fact:platform").piece) == (Given.WHOLE, Given.BACK)
    assert offered(row_of(page, "fact:words").piece) == tuple(Given)


def test_who_told_the_school_in_confidence_cannot_be_chosen_at_all(
    kelly: int, page: SubjectAccessPage
) -> None:
    page.open_person(kelly)

    locked = next(each for each in page._pieces if each.is_locked)
    row = page._rows.row_of(locked.key)

    assert row is not None and not hasattr(row, "combo")
    assert "they asked not to be named" in words_on(row)


def test_holding_back_needs_a_reason_before_anything_is_saved(
    kelly: int, page: SubjectAccessPage, choosers: Answered, tmp_path: Path
) -> None:
    page.open_person(kelly)
    row = row_of(page, "fact:words")
    row.combo.setCurrentText(Given.BACK.value)
    row.why.setCurrentIndex(0)

    press(page, "save_button")
    assert page.summary.sentences() == ("Select why this is held back",) and choosers.offered == []

    row.why.setCurrentText(HoldBack.SERIOUS_HARM.value)
    press(page, "save_button")
    assert (tmp_path / "answer.pdf").read_bytes().startswith(b"%PDF")
    assert choosers.offered == ["What is held.pdf"]
    assert "Saved as ‘answer.pdf’" in words_on(page)


def test_an_extension_needs_a_reason_and_shows_both_days(kelly: int, page: SubjectAccessPage) -> None:
    page.open_person(kelly)
    page._longer.setChecked(True)
    assert "Tell them by Wednesday 23 December 2026" in words_on(page)
    assert "answer by Tuesday 23 February 2027" in words_on(page)

    press(page, "record_button")
    assert page.summary.sentences() == ("Enter why a month is not enough",)


def test_a_date_that_is_none_is_said_beside_it(kelly: int, page: SubjectAccessPage) -> None:
    page.open_person(kelly)
    page._asked.set_typed(("31", "2", "2026"))

    press(page, "record_button")
    assert "must be a real date" in page.summary.sentences()[0]
    page._asked.set_typed(("", "", ""))
    press(page, "save_button")
    assert "Enter the day" in page.summary.sentences()[0]


def test_words_to_cover_are_covered_after_a_pause(qtbot: QtBot, kelly: int, page: SubjectAccessPage) -> None:
    page.open_person(kelly)

    page._step.fields["also_cover"].set_text("knows what")
    qtbot.waitUntil(lambda: "knows what" not in row_of(page, "fact:words")._words.text())


def test_what_she_decided_is_there_when_she_comes_back_and_gone_once_answered(
    desk: Desk, kelly: int, a_case: CaseView, page: SubjectAccessPage
) -> None:
    page.open_person(kelly)
    row_of(page, "fact:words").combo.setCurrentText(Given.WHOLE.value)
    page._step.fields["asked_by"].set_text("Her solicitor")
    page.go_back()

    page.open_person(kelly)
    assert page.given().asked_by == "Her solicitor"
    assert list(page.given().verdicts.values()) == [Verdict(Given.WHOLE)]
    kept = desk.drafts.read(f"subject_access:{kelly}")
    assert kept is not None and read_verdicts(kept["verdicts"]) == dict(page.given().verdicts)

    press(page, "answered_button")
    assert desk.drafts.read(f"subject_access:{kelly}") is None
    entries = [line.what for line in desk.cases.chronology(a_case.case_id)]
    assert "Answered what is held about somebody" in entries


def test_a_person_leads_to_what_is_held_and_covering_leads_back(
    desk: Desk, kelly: int, a_case: CaseView, workspace: Workspace
) -> None:
    workspace.pages.case.person_asked.emit(kelly)
    press(workspace.pages.person, "held_button")
    page = workspace.pages.subject_access
    assert shown(workspace) is page

    exhibit = a_case.exhibits[0].exhibit_id
    row = row_of(page, f"exhibit:{exhibit}")
    press(row, f"cover_{row.piece.key.replace(':', '_')}_button")
    assert shown(workspace) is workspace.pages.cover
    desk.exhibits.cover(exhibit, ((0, 0, 40, 40),))
    workspace.pages.cover.left.emit(a_case.case_id, exhibit)

    assert shown(workspace) is page
    assert any(each.held is Held.EXHIBITS and each.copies for each in page._pieces)
    page.go_back()
    assert shown(workspace) is workspace.pages.person


def shown(workspace: Workspace) -> QWidget | None:
    return workspace.shown
