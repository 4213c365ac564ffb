"""The school's particulars, and what each row says is set now."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.clock import spoken_day
from conduct_desk.desk import Desk
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.pages.settings_page import SettingsPage
from conduct_desk.ui.settings_standing import Standing
from conduct_desk.ui.undoing import TakenAway
from tests.conftest import PICTURE, SchoolDay


@pytest.fixture
def page(desk: Desk, school_day: SchoolDay, appearance: Appearance, qtbot: QtBot) -> SettingsPage:
    standing = Standing(
        desk.school, desk.governors, desk.policies, desk.wordings, desk.terms, desk.key_holders, desk.privacy,
        desk.backups, school_day.clock, is_practice=False,
    )  # fmt: skip
    shown = SettingsPage(desk.school, standing, appearance)
    qtbot.addWidget(shown)
    shown.open_settings()
    shown.show()
    return shown


def press(page: SettingsPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_the_address_is_kept_line_by_line(page: SettingsPage, desk: Desk) -> None:
    page._step.fields["address"].set_text("School Lane\n\nST HELENS\nWA10 1AA")
    press(page, "save_button")
    assert desk.school.get().address == ("School Lane", "ST HELENS", "WA10 1AA")


def test_ctrl_enter_saves_the_particulars_while_they_are_open(
    page: SettingsPage, desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    address = page._step.fields["address"]
    address.set_text("School Lane")
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not desk.school.get().address, "nobody sees them"

    press(page, "school_button")
    address.set_text("School Lane\nST HELENS")
    qtbot.keyClick(address.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert desk.school.get().address == ("School Lane", "ST HELENS")
    assert "continue" in page.acts()


def test_a_school_keeps_its_name_when_the_field_is_emptied(page: SettingsPage, desk: Desk) -> None:
    page._step.fields["name"].set_text("")
    press(page, "save_button")
    assert desk.school.get().name == "St Thomas Primary School"
    assert len(page._step.summary.sentences()) == 1


def test_ctrl_plus_stops_at_the_largest_text(appearance: Appearance) -> None:
    for _ in range(9):
        appearance.larger(1)
    assert appearance.text_scale == 200
    appearance.larger(0)
    assert appearance.text_scale == 100


def test_what_is_set_up_once_stands_above_the_long_form(page: SettingsPage) -> None:
    assert list(page._doors) == [
        "The school",
        "This screen",
        "Keys and privacy",
        "Backups and the record",
        "The program",
    ]
    school, screen, keys, record, program = (
        [row.button.objectName() for row in rows.rows] for rows in page._doors.values()
    )
    assert school == ["school_button", "people_button", "policy_button", "practice_button", "letters_button",
                      "terms_button", "calendar_button"]  # fmt: skip
    assert screen == ["appearance_button"]
    assert keys == ["keys_button", "sheet_button", "privacy_button"]
    assert record[0] == "backups_button" and program == ["about_button"]
    assert all(rows.y() < page.school_fold.y() for rows in page._doors.values())


def test_another_name_takes_the_signature_along_and_says_so(page: SettingsPage, desk: Desk) -> None:
    desk.school.amend(signature=PICTURE.read_bytes())
    page._step.fields["telephone"].set_text("01744 960 200")
    press(page, "save_button")
    assert page._news.text() == "Saved" and desk.school.get().signature

    page._step.fields["head_name"].set_text("Adaeze Brown")
    press(page, "save_button")

    assert "signature went with the name" in page._news.text() and not desk.school.get().signature


def test_letters_and_wording_have_a_page_of_their_own(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.letters_asked):
        press(page, "letters_button")


def said(page: SettingsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_each_row_says_what_is_set_now(page: SettingsPage, desk: Desk, appearance: Appearance) -> None:
    before = said(page)
    assert "Locks after 10 minutes. Pictures are blurred first." in before
    assert "Not backed up yet." in before and "1 person can open it." in before
    assert "Same as this computer, text at 100 %." in before

    desk.privacy.set_lock_after(5)
    desk.privacy.set_shows_at_once(at_once=True)
    desk.backups.back_up()
    page.open_settings()

    after = said(page)
    assert "Locks after 5 minutes. Pictures are shown at once." in after
    assert "Backed up today at " in after


def test_a_backup_of_another_day_is_told_by_its_day(
    page: SettingsPage, desk: Desk, school_day: SchoolDay
) -> None:
    desk.backups.back_up()
    made = school_day.clock.today()
    school_day.go_to(made.day + 1, 9)
    page.open_settings()
    assert f"Backed up on {spoken_day(made)}." in said(page)


def test_changed_particulars_are_put_back(page: SettingsPage, desk: Desk) -> None:
    desk.school.amend(signature=PICTURE.read_bytes(), telephone="01744 960 100")
    page.open_settings()
    before, told = desk.school.get(), list[TakenAway]()
    page.taken_away.connect(told.append)
    page._step.fields["head_name"].set_text("Adaeze Brown")
    page._step.fields["telephone"].set_text("01744 960 200")
    press(page, "save_button")

    (taken,) = told
    taken.put_back()

    assert desk.school.get() == before and before.signature
    assert page._step.fields["telephone"].text() == "01744 960 100"
    press(page, "save_button")
    assert len(told) == 1  # nothing was changed, so there is nothing to put back


def test_the_form_is_folded_away_until_it_is_asked_for(page: SettingsPage) -> None:
    assert not page.school_fold.is_open
    press(page, "school_button")
    assert page.school_fold.is_open and page._step.fields["name"].edit.isVisible()
    page.open_settings()
    assert not page.school_fold.is_open
