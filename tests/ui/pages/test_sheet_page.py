"""The decision sheet: printed, signed and entered."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import DecisionMaker, Value
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.sheet_page import NOBODY_YET, SheetPage
from tests.conftest import SchoolDay, WalkThrough


@pytest.fixture
def a_handed_case(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """The headteacher is spoken of; the deputy decides."""
    walk_through(a_case.case_id, conflict=Value.YES)
    desk.gates.hand_over(a_case.case_id, DecisionMaker.DEPUTY, "Joan Hall", "")
    return desk.cases.get(a_case.case_id)


@pytest.fixture
def boxes(tmp_path: Path) -> Answered:
    """Where to save, answered beforehand."""
    return Answered(save_as=[tmp_path / "sheet.pdf"])


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, at_once: Jobs, school_day: SchoolDay, boxes: Answered) -> SheetPage:
    made = SheetPage(desk.gates, desk.cases, desk.drafts, at_once, school_day.clock, boxes)
    qtbot.addWidget(made)
    made.show()
    return made


def press(page: SheetPage, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def test_the_signed_sheet_is_entered(
    qtbot: QtBot, desk: Desk, a_handed_case: CaseView, page: SheetPage
) -> None:
    page.open_case(a_handed_case.case_id)
    name = page.findChild(QLineEdit, "name_edit")
    assert name is not None and name.text() == "Joan Hall"
    press(page, "signed_on_today_button")
    with qtbot.waitSignal(page.recorded):
        press(page, "record_button")
    gates = desk.gates.of(a_handed_case.case_id)
    assert (gates.has_decided, gates.decided_on_sheet) == (True, date(2026, 11, 23))


def test_only_whoever_decides_can_have_signed_it(
    desk: Desk, a_handed_case: CaseView, page: SheetPage
) -> None:
    page.open_case(a_handed_case.case_id)
    name = page.findChild(QLineEdit, "name_edit")
    assert name is not None
    name.setText("Mary Ashworth")
    press(page, "signed_on_today_button")
    press(page, "record_button")
    assert not desk.gates.of(a_handed_case.case_id).has_decided
    assert len(page.step.summary.sentences()) == 1


def test_it_says_so_when_nobody_else_decides(a_case: CaseView, page: SheetPage) -> None:
    page.open_case(a_case.case_id)
    assert any(label.text() == NOBODY_YET for label in page.findChildren(QLabel))


def test_the_sheet_is_saved_under_the_case_reference_only(
    a_handed_case: CaseView, page: SheetPage, boxes: Answered, tmp_path: Path
) -> None:
    page.open_case(a_handed_case.case_id)
    press(page, "save_button")
    assert boxes.offered == ["Decision sheet 2026-27-001.pdf"]
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_the_button_to_go_on_names_its_key(a_handed_case: CaseView, page: SheetPage) -> None:
    page.open_case(a_handed_case.case_id)
    button = page.findChild(QPushButton, "record_button")
    assert button is not None and button.toolTip() == f"{button.text()} (Ctrl+Enter)"
