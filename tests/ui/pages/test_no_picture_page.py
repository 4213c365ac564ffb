"""Recording where a picture is, without the picture."""

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.ui.pages.no_picture_page import NOT_SHOWN, NoPicturePage
from tests.conftest import SchoolDay


@pytest.fixture
def case_id(desk: Desk) -> int:
    return desk.cases.open().case_id


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, drawn: QApplication, school_day: SchoolDay, case_id: int) -> NoPicturePage:
    made = NoPicturePage(desk.stopping, desk.cases, desk.drafts, school_day.clock)
    qtbot.addWidget(made)
    made.show()
    made.open_case(case_id)
    return made


def press(page: NoPicturePage, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def write(page: NoPicturePage, name: str, words: str) -> None:
    found = page.findChild(QLineEdit, f"{name}_edit")
    assert found is not None, name
    found.setText(words)


def test_what_is_typed_stands_in_the_history_of_the_concern(
    page: NoPicturePage, desk: Desk, case_id: int, qtbot: QtBot
) -> None:
    write(page, "told_by", "A parent of Year 6")
    press(page, "told_on_today_button")
    write(page, "account", "kestrel_04")
    for name in ("safeguarding_lead_check", "police_check"):
        tick = page.findChild(QCheckBox, name)
        assert tick is not None
        tick.setChecked(True)
    write(page, "police_reference", "CR/1234/26")

    with qtbot.waitSignal(page.recorded) as recorded:
        press(page, "record_button")

    assert recorded.args == [case_id]
    line = desk.cases.chronology(case_id)[0].what
    assert "Told by A parent of Year 6 on 23 November 2026. Account: kestrel_04." in line
    assert "Informed: the safeguarding lead, the police. Police reference: CR/1234/26." in line


def test_who_and_when_and_where_are_needed(page: NoPicturePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.recorded):
        press(page, "record_button")
    assert page.step.summary.sentences() == (
        "Enter who told you, or that you saw it yourself", "Enter the day you were told",
    )  # fmt: skip

    write(page, "told_by", "I saw it myself")
    press(page, "told_on_today_button")
    with qtbot.assertNotEmitted(page.recorded):
        press(page, "record_button")
    assert page.step.summary.sentences() == (
        "Enter where it is: the app or site, its address or the account",
    )


def test_nobody_is_asked_to_describe_it(page: NoPicturePage) -> None:
    assert any(label.text() == NOT_SHOWN for label in page.findChildren(QLabel))


def test_what_was_being_typed_is_there_again(page: NoPicturePage, case_id: int) -> None:
    write(page, "told_by", "A parent of Year 6")

    page.go_back()
    page.open_case(case_id)

    found = page.findChild(QLineEdit, "told_by_edit")
    assert found is not None and found.text() == "A parent of Year 6"
