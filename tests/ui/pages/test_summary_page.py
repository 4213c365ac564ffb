"""The governors' summary: what is shown is what is saved, and an edition stays as it was."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, TermView
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.summary_page import NAMELESS, SummaryPage
from conduct_desk.ui.widgets.plain_label import PlainLabel

TERM = TermView("Autumn term 2026", date(2026, 9, 3), date(2026, 12, 18))


@pytest.fixture
def chosen(tmp_path: Path) -> Answered:
    """Where the summary is saved and printed in a test."""
    return Answered(save_as=[tmp_path / "saved.pdf"], print_to=[tmp_path / "printed.pdf"])


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, chosen: Answered) -> SummaryPage:
    """The summary page of a real desk, on the screen."""
    page = SummaryPage(desk.terms, desk.school, at_once, notices, chosen)
    qtbot.addWidget(page)
    page.resize(1142, 768)
    page.show()
    return page


def test_without_term_dates_it_says_so_and_offers_them(page: SummaryPage, qtbot: QtBot) -> None:
    page.refresh()

    assert page._form.terms_card.isVisible()
    with qtbot.waitSignal(page.terms_asked):
        page._form.terms_button.click()


def test_what_is_left_out_is_said_beside_the_paper(page: SummaryPage, desk: Desk, a_case: CaseView) -> None:
    desk.terms.set([TERM])

    page.refresh()
    page._form.preview.show_words(on=True)

    said = [label.text() for label in page._form.left_out_card.findChildren(PlainLabel)]
    assert not page._form.terms_card.isVisible()
    assert NAMELESS in said
    assert "Kelly Marsh" not in page._form.preview.words.toPlainText()
    assert "Autumn term 2026" in page._form.preview.words.toPlainText()


def test_an_edition_is_issued_shown_saved_and_printed(
    page: SummaryPage, desk: Desk, tmp_path: Path, chosen: Answered
) -> None:
    desk.terms.set([TERM])
    page.refresh()

    page._form.issue_button.click()
    page._form.save_button.click()
    page._form.print_button.click()

    kept = desk.terms.pdf(desk.terms.editions()[0].edition_id)
    assert (tmp_path / "saved.pdf").read_bytes() == kept == (tmp_path / "printed.pdf").read_bytes()
    assert chosen.offered == ["Governors summary Autumn term 2026.pdf", "Governors summary Autumn term 2026"]
    assert page._form.editions_group.isVisible()
    assert not page._form.issue_button.isVisible()


def test_choosing_the_term_again_shows_todays_figures(page: SummaryPage, desk: Desk) -> None:
    desk.terms.set([TERM])
    page.refresh()
    page.issue()

    page._form.term_combo.activated.emit(0)

    assert page._form.issue_button.isVisible()
    assert page._form.news_bar.words() == ""
    page._open_edition(desk.terms.editions()[0].edition_id)
    assert page._form.news_bar.words().startswith("This is the edition of 23 November 2026, 8:40am")
