"""The people of the school are entered once, and corrected where they are listed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.school_views import OfficeHolder
from conduct_desk.policy.offices import GovernorKind, Office, SchoolKind
from conduct_desk.ui.pages.school_people_page import SchoolPeoplePage


@pytest.fixture
def page(desk: Desk, drawn: QApplication, qtbot: QtBot) -> SchoolPeoplePage:
    shown = SchoolPeoplePage(desk.school, desk.governors)
    qtbot.addWidget(shown)
    shown.open_people()
    shown.show()
    return shown


def press(page: SchoolPeoplePage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None and button.isVisible(), name
    button.click()


def type_in(page: SchoolPeoplePage, **words: str) -> None:
    for name, typed in words.items():
        edit = page.findChild(QLineEdit, f"{name}_edit")
        assert edit is not None and edit.isVisible()
        edit.setText(typed)


def said(page: SchoolPeoplePage) -> list[str]:
    QApplication.processEvents()  # rows that were made just now are shown then
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_every_office_has_a_row_and_nobody_in_it_at_first(page: SchoolPeoplePage) -> None:
    assert [office.value for office in Office if office.value in said(page)] == list(Office)
    assert said(page).count("Not given yet") == len(Office)


def test_a_chair_is_entered_with_name_number_and_address(page: SchoolPeoplePage, desk: Desk) -> None:
    press(page, "chair_button")
    type_in(
        page, office_name="Peter Holloway", office_telephone="01744 960 201", office_email="chair@st.example"
    )
    press(page, "office_save_button")

    held = OfficeHolder("Peter Holloway", "01744 960 201", "chair@st.example")
    assert desk.school.offices()[Office.CHAIR] == held
    assert "Peter Holloway · 01744 960 201 · chair@st.example" in said(page)


def test_a_wrong_address_is_said_beside_its_field_and_nothing_is_lost(
    page: SchoolPeoplePage, desk: Desk
) -> None:
    press(page, "chair_button")
    type_in(page, office_name="Peter Holloway", office_email="chair at st")
    press(page, "office_save_button")

    assert said(page).count("Enter an e-mail address with an @ in it") == 1  # the summary's is a link
    assert not desk.school.offices()[Office.CHAIR].is_given
    name = page.findChild(QLineEdit, "office_name_edit")
    assert name is not None and name.text() == "Peter Holloway"
    press(page, "office_cancel_button")
    assert said(page).count("Not given yet") == len(Office)


def test_enter_saves_the_entry(page: SchoolPeoplePage, desk: Desk) -> None:
    press(page, "clerk_button")
    type_in(page, office_name="Ann Tully")
    edit = page.findChild(QLineEdit, "office_name_edit")
    assert edit is not None

    QTest.keyClick(edit, Qt.Key.Key_Return)

    assert desk.school.offices()[Office.CLERK].name == "Ann Tully"


def test_a_head_who_is_the_safeguarding_lead_says_so_once(page: SchoolPeoplePage, desk: Desk) -> None:
    press(page, "head_is_lead_check")

    assert desk.school.get().head_is_safeguarding_lead
    assert "Mary Ashworth · you" in said(page)
    press(page, "head_is_lead_check")
    assert not desk.school.get().head_is_safeguarding_lead


def test_who_runs_the_school_says_what_a_panel_is(page: SchoolPeoplePage, desk: Desk) -> None:
    academy = next(
        button for button in page.findChildren(QAbstractButton) if button.text() == SchoolKind.ACADEMY
    )
    assert "running the school" in academy.accessibleDescription()

    academy.click()

    assert desk.school.get().school_kind is SchoolKind.ACADEMY


def test_opening_the_page_changes_nothing(page: SchoolPeoplePage, desk: Desk, told: list[object]) -> None:
    desk.school.amend(head_is_safeguarding_lead=True, school_kind=SchoolKind.ACADEMY)
    told.clear()

    page.open_people()

    assert told == []


def test_governors_are_entered_changed_removed_and_put_back(
    page: SchoolPeoplePage, desk: Desk, qtbot: QtBot
) -> None:
    press(page, "governor_add_button")
    type_in(page, governor_name="Ann Tully")
    page._governors.kind_field.choose(GovernorKind.STAFF)
    press(page, "governor_may_sit_check")
    press(page, "governor_save_button")
    assert desk.governors.all() == (GovernorView("Ann Tully", GovernorKind.STAFF, may_sit=False),)
    assert "Staff governor · May not sit on a panel" in said(page)

    press(page, "governor_1_button")
    type_in(page, governor_name="Anne Tully")
    press(page, "governor_save_button")
    assert [each.name for each in desk.governors.all()] == ["Anne Tully"]

    with qtbot.waitSignal(page.taken_away) as told:
        press(page, "second_governor_1_button")
    assert desk.governors.all() == () and told.args[0].words == "Removed a governor"
    told.args[0].put_back()
    assert [each.name for each in desk.governors.all()] == ["Anne Tully"]


def test_a_governor_needs_a_name_and_is_entered_once(page: SchoolPeoplePage, desk: Desk) -> None:
    desk.governors.set([GovernorView("Ann Tully")])
    page.open_people()

    for typed, sentence in (
        ("", "Enter the governor’s name"),
        ("ann tully", "One governor is entered twice: take one of the lines out"),
    ):
        press(page, "governor_add_button")
        type_in(page, governor_name=typed)
        press(page, "governor_save_button")
        assert sentence in said(page)
        press(page, "governor_cancel_button")

    assert [each.name for each in desk.governors.all()] == ["Ann Tully"]


def test_the_way_back_leads_to_the_settings(page: SchoolPeoplePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        press(page, "back_button")


def test_esc_leaves_an_office_as_it_was(page: SchoolPeoplePage, desk: Desk) -> None:
    press(page, "chair_button")
    type_in(page, office_name="Peter Holloway")
    edit = page.findChild(QLineEdit, "office_name_edit")
    assert edit is not None

    QTest.keyClick(edit, Qt.Key.Key_Escape)

    assert not edit.isVisible() and desk.school.offices()[Office.CHAIR] == OfficeHolder()


def test_enter_keeps_an_office_and_goes_back_to_its_row(page: SchoolPeoplePage, desk: Desk) -> None:
    press(page, "chair_button")
    type_in(page, office_name="Peter Holloway")
    edit = page.findChild(QLineEdit, "office_name_edit")
    assert edit is not None

    QTest.keyClick(edit, Qt.Key.Key_Return)

    assert desk.school.offices()[Office.CHAIR] == OfficeHolder("Peter Holloway")
    assert not edit.isVisible()  # the same Enter does not press Change in the row that stands there now
