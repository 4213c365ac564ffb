"""The register of what was done for staff."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.vocabulary import Part, Role
from conduct_desk.ui.pages.support_page import SupportPage
from tests.conftest import SchoolDay


@pytest.fixture
def a_staff_case(desk: Desk, a_case: CaseView, facts: Facts) -> CaseView:
    """A post about Tom Dunn, who works here."""
    subject = PartGiven(Part.SUBJECT, Role.STAFF, "Tom Dunn")
    return desk.cases.set_facts(a_case.case_id, replace(facts, parts=(*facts.parts, subject)))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, school_day: SchoolDay) -> SupportPage:
    made = SupportPage(desk.support, desk.cases, desk.drafts, school_day.clock)
    qtbot.addWidget(made)
    made.show()
    return made


def press(page: SupportPage) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, "record_button")
    assert button is not None
    button.click()


def what(page: SupportPage) -> QPlainTextEdit:
    found = page.findChild(QPlainTextEdit, "what_edit")
    assert found is not None
    return found


def test_what_was_done_for_somebody_stands_in_the_register(
    qtbot: QtBot, desk: Desk, a_staff_case: CaseView, page: SupportPage
) -> None:
    page.open_case(a_staff_case.case_id)
    what(page).setPlainText("Told him what was posted, and that he need not answer")
    with qtbot.waitSignal(page.recorded):
        press(page)
    line = desk.support.of(a_staff_case.case_id)[0]
    assert (line.name, line.what) == ("Tom Dunn", "Told him what was posted, and that he need not answer")

    page.open_case(a_staff_case.case_id)
    assert what(page).toPlainText() == ""
    assert any(label.text() == "23 November 2026 · Tom Dunn" for label in page.findChildren(QLabel))


def test_an_empty_entry_is_refused(qtbot: QtBot, a_staff_case: CaseView, page: SupportPage) -> None:
    page.open_case(a_staff_case.case_id)
    with qtbot.assertNotEmitted(page.recorded):
        press(page)
    assert page.step.summary.sentences() == ("Enter what was done",)
