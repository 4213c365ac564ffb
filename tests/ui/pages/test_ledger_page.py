"""Which governor was told what, and the warning before one more is told."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.views import CaseView
from conduct_desk.ui.governor_words import ANOTHER
from conduct_desk.ui.pages.ledger_page import LedgerPage
from tests.conftest import SchoolDay

BOARD = ("Ann Bell", "Bob Cole", "Cara Dunn", "Dev Eze")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, school_day: SchoolDay) -> LedgerPage:
    desk.governors.set([GovernorView(name) for name in BOARD])
    made = LedgerPage(desk.governors, desk.cases, desk.drafts, school_day.clock)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


def fill(page: LedgerPage, name: str, **words: str) -> None:
    combo = page.findChild(QComboBox, "name_combo")
    assert combo is not None
    combo.setCurrentText(name)
    for key, text in words.items():
        edit = page.findChild(QPlainTextEdit, f"{key}_edit")
        if edit is not None:
            edit.setPlainText(text)
            continue
        line = page.findChild(QLineEdit, f"{key}_edit")
        assert line is not None
        line.setText(text)


def press(page: LedgerPage) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, "record_button")
    assert button is not None
    button.click()


def shown(page: LedgerPage, words: str) -> bool:
    QApplication.processEvents()
    return any(words in label.text() and label.isVisible() for label in page.findChildren(QLabel))


def test_a_governor_who_was_told_stands_in_the_ledger(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: LedgerPage
) -> None:
    page.open_case(a_case.case_id)
    assert shown(page, "4 of 4 governors know nothing yet; a panel needs 3.")
    fill(page, "Ann Bell", what="That there is a case", why="She signs for the adviser's fee")
    with qtbot.waitSignal(page.recorded):
        press(page)
    page.open_case(a_case.case_id)
    assert shown(page, "3 of 4 governors know nothing yet")
    assert shown(page, "That there is a case. Because: She signs for the adviser's fee.")


def test_before_one_more_is_told_than_a_panel_can_spare_a_reason_is_needed(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: LedgerPage, school_day: SchoolDay
) -> None:
    desk.governors.tell(a_case.case_id, "Ann Bell", "The case", "To decide", school_day.clock.today())
    page.open_case(a_case.case_id)
    assert not shown(page, "Tell one more, and it cannot sit")
    fill(page, "Bob Cole", what="The case", why="He asked")
    assert shown(page, "Tell one more, and it cannot sit")
    with qtbot.assertNotEmitted(page.recorded):
        press(page)

    fill(page, "Bob Cole", anyway="The chair is ill and it cannot wait.")
    with qtbot.waitSignal(page.recorded):
        press(page)
    assert desk.governors.told(a_case.case_id)[-1].why == "He asked The chair is ill and it cannot wait."


def test_whoever_knows_already_costs_the_panel_nothing(
    desk: Desk, a_case: CaseView, page: LedgerPage, school_day: SchoolDay
) -> None:
    desk.governors.tell(a_case.case_id, "Ann Bell", "The case", "To decide", school_day.clock.today())
    page.open_case(a_case.case_id)
    fill(page, "Ann Bell")
    assert not shown(page, "A panel needs 3 governors")


def test_what_is_missing_is_said(a_case: CaseView, page: LedgerPage) -> None:
    page.open_case(a_case.case_id)
    press(page)
    assert page.step.summary.sentences() == (
        "Select who was told", "Enter what they were told", "Enter why they had to know",
    )  # fmt: skip
    fill(page, ANOTHER)
    press(page)
    assert "Enter the governor’s name" in page.step.summary.sentences()


def test_somebody_who_is_not_on_the_list_can_be_named(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: LedgerPage
) -> None:
    page.open_case(a_case.case_id)
    fill(page, ANOTHER, other="Fay Good", what="The case", why="She is the clerk")
    with qtbot.waitSignal(page.recorded):
        press(page)
    assert not desk.governors.told(a_case.case_id)[0].is_governor
