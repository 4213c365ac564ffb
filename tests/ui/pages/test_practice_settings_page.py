"""The school says which procedures it has and how long things may take."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.ui.clock_words import PERIODS, period_words
from conduct_desk.ui.pages.practice_settings_page import PracticeSettingsPage


@pytest.fixture
def page(desk: Desk, door: Door, drawn: QApplication, qtbot: QtBot) -> PracticeSettingsPage:
    shown = PracticeSettingsPage(desk.policies, desk.drafts, door.clock)
    qtbot.addWidget(shown)
    shown.open_practice()
    shown.show()
    return shown


def button(page: PracticeSettingsPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def typed(page: PracticeSettingsPage, **words: str) -> None:
    for key, each in words.items():
        page._step.fields[key].set_text(each)


def test_every_period_that_can_be_changed_has_a_name(desk: Desk) -> None:
    named = {key for keys in PERIODS.values() for key in keys}

    assert named == {view.key for view in desk.policies.clocks() if view.may_change}
    assert period_words("quite_new") == "Quite new"


def test_procedures_and_periods_are_saved_together(
    page: PracticeSettingsPage, desk: Desk, qtbot: QtBot
) -> None:
    typed(page, procedures="Complaints\n\nBehaviour", check_correction="3")

    with qtbot.waitSignal(page.saved):
        button(page, "save_button").click()

    assert desk.policies.procedures() == ("Complaints", "Behaviour")
    assert desk.policies.clocks()[[v.key for v in desk.policies.clocks()].index("check_correction")].days == 3
    assert desk.drafts.read("practice") is None


def test_the_way_back_stands_only_beside_what_was_changed(page: PracticeSettingsPage) -> None:
    assert button(page, "check_correction_back_button").isHidden()
    typed(page, check_correction="3")
    assert not button(page, "check_correction_back_button").isHidden()

    button(page, "check_correction_back_button").click()

    assert page._step.fields["check_correction"].text() == "5"
    assert button(page, "check_correction_back_button").isHidden()


@pytest.mark.parametrize("days", ["", "two", "0", "99", "-1", "²"])
def test_a_period_that_cannot_be_is_said_beside_its_field(
    page: PracticeSettingsPage, desk: Desk, days: str
) -> None:
    typed(page, check_correction=days, procedures="Complaints")

    button(page, "save_button").click()

    assert "number of days" in page._step.summary.sentences()[0]
    assert len(desk.policies.procedures()) > 1


def test_what_was_being_typed_is_there_again(
    page: PracticeSettingsPage, desk: Desk, door: Door, qtbot: QtBot
) -> None:
    typed(page, check_correction="4")
    page.save_typing()

    again = PracticeSettingsPage(desk.policies, desk.drafts, door.clock)
    qtbot.addWidget(again)
    again.open_practice()

    assert again._step.fields["check_correction"].text() == "4"
    with qtbot.waitSignal(again.left):
        button(again, "leave_button").click()
    assert desk.drafts.read("practice") is None


def test_a_group_lies_open_only_while_something_in_it_is_not_as_it_came(
    page: PracticeSettingsPage, desk: Desk
) -> None:
    assert not any(fold.is_open for fold in page._folds.values())

    desk.policies.set_clocks({"check_correction": 3})
    page.open_practice()

    assert [key for key, fold in page._folds.items() if fold.is_open][:1] == ["check_removal"]
    assert not page._folds["second_letter"].is_open


def test_what_is_wrong_opens_its_group(page: PracticeSettingsPage) -> None:
    typed(page, second_letter="soon")

    button(page, "save_button").click()

    assert page._folds["second_letter"].is_open
