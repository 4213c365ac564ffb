"""Term dates are typed once a year, as they stand on the school's own list."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.ui.pages.terms_page import TermsPage

AUTUMN = {
    "autumn_first": "1 September 2026",
    "autumn_half_first": "Monday 26 October 2026",
    "autumn_half_last": "30/10/2026",
    "autumn_last": "18 dec 2026",
    "autumn_closures": "1 September 2026\n23 October 2026",
}


@pytest.fixture
def page(desk: Desk, door: Door, drawn: QApplication, qtbot: QtBot) -> TermsPage:
    shown = TermsPage(desk.terms, desk.drafts, door.clock)
    qtbot.addWidget(shown)
    shown.open_terms()
    shown.show()
    return shown


def save(page: TermsPage, **typed: str) -> None:
    for key, words in typed.items():
        page._step.fields[key].set_text(words)
    button = page.findChild(QPushButton, "save_button")
    assert button is not None
    button.click()


def test_a_term_typed_as_people_type_dates_is_kept(page: TermsPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.saved):
        save(page, **AUTUMN)
    (term,) = desk.terms.all()
    assert (term.name, term.last_day.isoformat(), len(term.closures)) == ("Autumn term 2026", "2026-12-18", 2)
    page.open_terms()
    assert page._step.fields["autumn_half_first"].text() == "26 October 2026"


def test_a_day_that_does_not_exist_is_named(page: TermsPage, desk: Desk) -> None:
    save(page, **{**AUTUMN, "autumn_last": "31 November 2026"})
    assert page._step.summary.sentences() == ("Last day of the autumn term must be a real date",)
    assert desk.terms.all() == ()


def test_a_term_without_its_end_is_asked_for(page: TermsPage) -> None:
    save(page, autumn_first="1 September 2026")
    assert page._step.summary.sentences() == ("Enter the last day of the autumn term",)


def test_terms_that_overlap_are_refused_with_the_sentence_that_says_where(
    page: TermsPage, desk: Desk
) -> None:
    save(page, **AUTUMN, spring_first="1 December 2026", spring_last="25 March 2027")
    assert len(page._step.summary.sentences()) == 1
    assert desk.terms.all() == ()


def test_a_year_with_far_too_few_days_is_pointed_out_once_and_not_refused(
    page: TermsPage, desk: Desk, qtbot: QtBot
) -> None:
    short = {
        **AUTUMN,
        "spring_first": "4 January 2027", "spring_last": "25 March 2027",
        "summer_first": "12 April 2027", "summer_last": "28 May 2027",
    }  # fmt: skip

    with qtbot.assertNotEmitted(page.saved):
        save(page, **short)

    assert len(desk.terms.all()) == 3
    assert "Most have about 190." in page._news.text()
    with qtbot.waitSignal(page.saved):
        save(page)


def test_the_clock_decides_which_school_year_is_asked(desk: Desk, drawn: QApplication, qtbot: QtBot) -> None:
    from datetime import UTC, datetime

    page = TermsPage(desk.terms, desk.drafts, Clock(lambda: datetime(2027, 3, 1, tzinfo=UTC)))
    qtbot.addWidget(page)
    assert page._year == 2026


def test_what_was_typed_is_there_after_going_back(page: TermsPage, desk: Desk, qtbot: QtBot) -> None:
    page._step.fields["autumn_first"].set_text("1 September 2026")

    with qtbot.waitSignal(page.left):
        page._leave()
    page.open_terms()

    assert page._step.fields["autumn_first"].text() == "1 September 2026"
    assert desk.terms.all() == ()


def test_leaving_without_saving_forgets_what_was_typed(page: TermsPage, qtbot: QtBot) -> None:
    page._step.fields["autumn_first"].set_text("1 September 2026")
    button = page.findChild(QPushButton, "leave_button")
    assert button is not None

    with qtbot.waitSignal(page.left):
        button.click()
    page.open_terms()

    assert page._step.fields["autumn_first"].text() == ""


def test_each_day_is_announced_with_its_term(page: TermsPage) -> None:
    spoken = page._step.fields["spring_half_first"].edit.accessibleName()
    assert spoken == "Spring term: First day of half-term"
