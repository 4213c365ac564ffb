"""Colours, text size and movement, drawn as they are chosen and taken back when they were a mistake."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from conduct_desk.ui import look
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.pages.appearance_page import AppearancePage
from conduct_desk.ui.tokens import HIGH_CONTRAST, Motion, Theme
from conduct_desk.ui.undoing import TakenAway


@pytest.fixture
def page(appearance: Appearance, qtbot: QtBot) -> AppearancePage:
    shown = AppearancePage(appearance)
    qtbot.addWidget(shown)
    shown.open_appearance()
    shown.show()
    return shown


def choose(page: AppearancePage, name: str, words: str) -> None:
    box = page.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentText(words)
    box.activated.emit(box.currentIndex())


def test_larger_text_is_drawn_at_once_and_remembered(page: AppearancePage, appearance: Appearance) -> None:
    choose(page, "scale_box", "150 %")
    assert appearance.text_scale == 150 and appearance.theme is Theme.SYSTEM
    assert look.px(100) == 150


def test_the_sample_says_how_far_words_stand_out(page: AppearancePage) -> None:
    plain = page.sample.contrast_label.text()
    choose(page, "theme_box", Theme.HIGH_CONTRAST.value)
    assert look.tokens() is HIGH_CONTRAST
    assert "by 21 to 1" in page.sample.contrast_label.text() and "by 21 to 1" not in plain


def test_a_choice_is_taken_back(page: AppearancePage, appearance: Appearance) -> None:
    told: list[TakenAway] = []
    page.taken_away.connect(told.append)
    choose(page, "theme_box", Theme.LIGHT.value)  # what it was is light as well, but another choice
    choose(page, "motion_box", Motion.REDUCED.value)
    choose(page, "motion_box", Motion.REDUCED.value)
    assert len(told) == 2 and appearance.reduced_motion

    for taken in reversed(told):
        taken.put_back()

    assert (appearance.theme, appearance.motion) == (Theme.SYSTEM, Motion.SYSTEM)
    box = page.findChild(QComboBox, "motion_box")
    assert box is not None and box.currentText() == Motion.SYSTEM.value


def test_with_reduced_movement_nothing_blinks_or_slides(
    page: AppearancePage, appearance: Appearance, drawn: QApplication
) -> None:
    choose(page, "motion_box", Motion.REDUCED.value)
    still = drawn.cursorFlashTime(), drawn.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    choose(page, "motion_box", Motion.FULL.value)
    assert still == (0, False) and drawn.cursorFlashTime() > 0


def test_scrolling_over_the_colours_changes_nothing(page: AppearancePage, appearance: Appearance) -> None:
    colours = page.findChild(QComboBox, "theme_box")
    assert colours is not None
    before, middle = appearance.theme, QPointF(colours.rect().center())
    turned = QWheelEvent(
        middle, colours.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(colours, turned)
    assert appearance.theme is before and colours.currentText() == before.value
    assert colours.focusPolicy() is Qt.FocusPolicy.StrongFocus  # nor does the wheel take the keyboard
