"""What may be disposed of: what is due, the list to sign, and the certificates of what is gone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.disposal_views import DisposalGiven
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import Outcome
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.disposal_page import LIST_FILE, DisposalPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from tests.conftest import SchoolDay

TOMORROW = date(2026, 11, 24)


@pytest.fixture
def closed(desk: Desk, a_case: CaseView, walk_through: Callable[..., None]) -> CaseView:
    """A concern that was closed, to be looked at again the next day."""
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    given = ClosingGiven(Outcome.LEFT_ALONE_DEBATE, review_on=TOMORROW)
    return desk.closing.close(a_case.case_id, given)


@pytest.fixture
def answers(tmp_path: Path) -> Answered:
    """Where papers are saved and printed to."""
    return Answered(save_as=[tmp_path / "saved.pdf"], print_to=[tmp_path / "printed.pdf"])


@pytest.fixture
def page(desk: Desk, closed: CaseView, at_once: Jobs, answers: Answered, qtbot: QtBot) -> DisposalPage:
    shown = DisposalPage(desk.disposal, at_once, answers)
    qtbot.addWidget(shown)
    shown.open_disposal()
    shown.show()
    return shown


def press(page: DisposalPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    button.click()


def words(page: DisposalPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisibleTo(page))


def test_what_is_not_due_is_folded_away_and_no_list_is_offered(page: DisposalPage, closed: CaseView) -> None:
    assert "Nothing is due. Each closed concern stays until its day." in words(page)
    assert "The list to sign" not in words(page)
    page._later_fold.unfold()

    assert closed.reference in words(page)
    assert "Kept until 24 November 2026" in words(page)


def test_a_due_concern_is_decided_on_its_own_page(
    page: DisposalPage, closed: CaseView, school_day: SchoolDay, qtbot: QtBot
) -> None:
    school_day.go_to(24, 11)
    page.open_disposal()

    assert "One closed concern to look at. Nothing goes by itself." in words(page)
    with qtbot.waitSignal(page.concern_chosen) as chosen:
        press(page, f"decide_{closed.case_id}_button")
    assert chosen.args == [closed.case_id]
    assert page._due.rows[0].button.accessibleIdentifier() == f"disposal_page.decide_{closed.case_id}_button"


def test_the_list_is_saved_and_printed_and_the_chronology_says_so(
    page: DisposalPage, desk: Desk, school_day: SchoolDay, tmp_path: Path, answers: Answered
) -> None:
    school_day.go_to(24, 11)
    page.open_disposal()

    press(page, "save_list_button")
    press(page, "print_list_button")

    assert answers.offered[0] == LIST_FILE
    for name in ("saved.pdf", "printed.pdf"):
        assert len(pypdf.PdfReader(tmp_path / name).pages) == 1
    assert "Saved as a PDF file" in page._news.words()


def test_the_certificate_of_what_is_gone_is_saved_by_its_reference(
    page: DisposalPage, desk: Desk, closed: CaseView, school_day: SchoolDay, tmp_path: Path, answers: Answered
) -> None:
    school_day.go_to(24, 11)
    page.open_disposal()
    desk.disposal.dispose(closed.case_id, DisposalGiven(closed.reference, "Tom Green", TOMORROW))
    page.open_disposal()  # where the certificate is told of, its fold is open

    assert "Allowed by Tom Green, 24 November 2026." in words(page)
    press(page, f"certificate_{closed.case_id}_button")
    press(page, f"second_certificate_{closed.case_id}_button")

    assert answers.offered[0] == "Certificate 2026-27-001.pdf"
    assert (tmp_path / "saved.pdf").exists()
    assert (tmp_path / "printed.pdf").exists()


def test_a_list_that_nothing_is_due_for_any_more_is_refused_in_words(
    page: DisposalPage, desk: Desk, closed: CaseView, school_day: SchoolDay
) -> None:
    school_day.go_to(24, 11)
    page.open_disposal()
    desk.disposal.look_again(closed.case_id, date(2030, 1, 7), "The family may complain.")

    press(page, "save_list_button")

    (problem,) = [each for each in page.findChildren(QAbstractButton) if "Nothing is due" in each.text()]
    assert problem.isVisibleTo(page)
