"""Whom to ring stands where it is needed, and is asked there while nobody knows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.school_views import OfficeHolder
from conduct_desk.policy.offices import Office
from conduct_desk.ui.widgets.office_line import OfficeLine, words


@pytest.fixture
def line(desk: Desk, drawn: QApplication, qtbot: QtBot) -> OfficeLine:
    shown = OfficeLine(desk.school, Office.SAFEGUARDING_LEAD)
    qtbot.addWidget(shown)
    shown.show_office()
    shown.show()
    return shown


def press(line: OfficeLine, name: str) -> None:
    button = line.findChild(QPushButton, f"safeguarding_lead_{name}_button")
    assert button is not None and button.isVisible()
    button.click()


def said(line: OfficeLine) -> str:
    label = line.findChild(QLabel, "safeguarding_lead_line_label")
    assert label is not None
    return label.text()


def test_the_number_is_asked_once_and_then_stands_there(line: OfficeLine, desk: Desk, qtbot: QtBot) -> None:
    assert said(line) == "Who is the safeguarding lead? You type it once."
    line.name_field.set_text("Mrs Birch")
    line.telephone_field.set_text("01744 960 201")

    with qtbot.waitSignal(line.given):
        press(line, "keep")

    assert said(line) == "Ring Mrs Birch, safeguarding lead: 01744 960 201"
    assert not line.name_field.isVisible()
    assert desk.school.offices()[Office.SAFEGUARDING_LEAD].telephone == "01744 960 201"


def test_enter_keeps_the_number_and_does_not_leave_the_page(line: OfficeLine) -> None:
    line.name_field.set_text("Mrs Birch")
    line.name_field.edit.setFocus()

    QTest.keyClick(line.name_field.edit, Qt.Key.Key_Return)

    assert said(line) == "Speak to Mrs Birch, safeguarding lead. No number is known yet."


def test_a_number_without_digits_is_refused_beside_its_field(line: OfficeLine, desk: Desk) -> None:
    line.name_field.set_text("Mrs Birch")
    line.telephone_field.set_text("the office")

    press(line, "keep")

    assert "digits" in line.telephone_field._sentence.text()
    assert not desk.school.offices()[Office.SAFEGUARDING_LEAD].is_given


def test_nothing_typed_is_no_answer(line: OfficeLine) -> None:
    press(line, "keep")
    assert line.name_field._sentence.text() == "Enter who is the safeguarding lead"


def test_a_head_who_is_the_lead_is_not_told_to_ring_herself(line: OfficeLine, desk: Desk) -> None:
    press(line, "mine")

    assert said(line) == "You are the safeguarding lead."
    assert desk.school.offices()[Office.SAFEGUARDING_LEAD].name == "Mary Ashworth"


def test_a_wrong_number_is_corrected_where_it_is_read(line: OfficeLine, desk: Desk) -> None:
    desk.school.set_office(Office.SAFEGUARDING_LEAD, "Mrs Birch", "01744 960 201", "birch@school.example")
    line.show_office()

    press(line, "change")
    assert line.name_field.text() == "Mrs Birch"
    line.telephone_field.set_text("01744 960 299")
    press(line, "keep")

    assert said(line) == "Ring Mrs Birch, safeguarding lead: 01744 960 299"
    assert desk.school.offices()[Office.SAFEGUARDING_LEAD].email == "birch@school.example"


def test_a_team_has_a_number_and_no_name() -> None:
    team = OfficeHolder(telephone="01744 676 600")
    assert words(Office.LOCAL_AUTHORITY, team) == "Ring the local authority: 01744 676 600"
    by_mail = OfficeHolder(email="duty@authority.example")
    assert words(Office.ADVISER, by_mail) == "Write to the legal adviser: duty@authority.example"
