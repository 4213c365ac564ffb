"""The school's particulars and the look of the screen."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.pages.settings_page import SettingsPage
from conduct_desk.ui.tokens import Theme
from tests.conftest import PICTURE


@pytest.fixture
def page(desk: Desk, appearance: Appearance, qtbot: QtBot) -> SettingsPage:
    shown = SettingsPage(desk.school, appearance)
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


def test_a_school_keeps_its_name_when_the_field_is_emptied(page: SettingsPage, desk: Desk) -> None:
    page._step.fields["name"].set_text("")
    press(page, "save_button")
    assert desk.school.get().name == "St Thomas Primary School"
    assert len(page._step.summary.sentences()) == 1


def test_larger_text_is_drawn_at_once_and_remembered(page: SettingsPage, appearance: Appearance) -> None:
    scale = page.findChild(QComboBox, "scale_box")
    assert scale is not None
    scale.setCurrentText("150 %")
    scale.activated.emit(scale.currentIndex())
    assert appearance.text_scale == 150 and appearance.theme is Theme.SYSTEM


def test_ctrl_plus_stops_at_the_largest_text(appearance: Appearance) -> None:
    for _ in range(9):
        appearance.larger(1)
    assert appearance.text_scale == 200
    appearance.larger(0)
    assert appearance.text_scale == 100


def test_scrolling_over_the_colours_changes_nothing(page: SettingsPage, appearance: Appearance) -> None:
    colours = page.findChild(QComboBox, "theme_box")
    assert colours is not None
    before, middle = appearance.theme, QPointF(colours.rect().center())
    turned = QWheelEvent(
        middle, colours.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(colours, turned)
    assert appearance.theme is before and colours.currentText() == before.value


def test_what_is_set_up_once_stands_above_the_long_form(page: SettingsPage) -> None:
    assert list(page._doors) == ["The school", "Keys and privacy", "Backups and the record"]
    school, keys, record = ([row.button.objectName() for row in rows.rows] for rows in page._doors.values())
    assert school == ["people_button", "policy_button", "practice_button", "letters_button", "terms_button"]
    assert keys == ["keys_button", "sheet_button", "privacy_button"]
    assert record[0] == "backups_button"
    assert all(rows.y() < page._step.y() for rows in page._doors.values())


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
