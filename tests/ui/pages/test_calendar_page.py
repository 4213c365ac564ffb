"""The days that deadlines skip, as the term dates and the bank holidays come to."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import TermView
from conduct_desk.policy.days_off import DaysOff
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.calendar_page import CalendarPage, words_of

AUTUMN = TermView(
    "Autumn term 2026", date(2026, 9, 2), date(2026, 12, 18), date(2026, 10, 26), date(2026, 10, 30),
    (date(2026, 11, 27),),
)  # fmt: skip


@pytest.fixture
def page(desk: Desk, at_once: Jobs, qtbot: QtBot, tmp_path: Path) -> CalendarPage:
    shown = CalendarPage(desk.terms, desk.actions, at_once, Answered(save_as=[tmp_path / "dates.ics"]))
    qtbot.addWidget(shown)
    shown.open_calendar()
    shown.show()
    return shown


def said(page: CalendarPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_without_terms_it_says_what_counts(page: CalendarPage) -> None:
    assert any(words.startswith("Not entered yet: until then") for words in said(page))
    assert "Friday 25 to Monday 28 December 2026" in said(page)


def test_each_break_of_the_year_has_its_row(page: CalendarPage, desk: Desk) -> None:
    desk.terms.set([AUTUMN])
    page.open_calendar()
    words = said(page)
    assert "Monday 26 to Friday 30 October 2026" in words and "Friday 27 November 2026" in words
    assert "Known to 18 December 2026." in words
    assert any("Five school days from today end on" in each and "skipped" in each for each in words)


def test_the_dates_are_saved_for_another_calendar(page: CalendarPage, tmp_path: Path) -> None:
    button = page.findChild(QPushButton, "dates_button")
    assert button is not None
    button.click()
    assert (tmp_path / "dates.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert any("Saved as ‘dates.ics’" in words for words in said(page))


def test_the_term_dates_are_a_press_away(page: CalendarPage, qtbot: QtBot) -> None:
    button = page.findChild(QPushButton, "terms_button")
    assert button is not None
    with qtbot.waitSignal(page.terms_asked):
        button.click()


def test_a_run_is_told_by_its_ends() -> None:
    assert words_of(DaysOff(date(2026, 12, 21), date(2027, 1, 1), "")) == (
        "Monday 21 December 2026 to Friday 1 January 2027"
    )
