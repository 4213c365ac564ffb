"""How the program looks: its own fonts, one style sheet, ticks that can be seen, text that grows."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from conduct_desk import paths
from conduct_desk.ui import look
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.style_sheet import style_sheet
from conduct_desk.ui.tokens import DARK, LIGHT, TEXT_SCALES, THEMES, Motion, Theme

DRAWN = [Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST]


def test_words_are_in_the_bundled_font(drawn: QApplication) -> None:
    assert QFontInfo(drawn.font()).family() == look.FAMILY


def test_the_text_size_moves_every_length(drawn: QApplication, appearance: Appearance) -> None:
    appearance.choose(Theme.LIGHT, 200)
    assert (look.px(15), drawn.font().pixelSize()) == (30, 30)


@pytest.mark.parametrize("theme", DRAWN)
def test_every_picture_of_the_style_sheet_is_there(theme: Theme) -> None:
    named = re.findall(r"url\(icons:([^)]+)\)", style_sheet(THEMES[theme], round))
    assert named and all((Path(paths.resources()) / "icons" / name).exists() for name in named)


@pytest.mark.parametrize("theme", DRAWN)
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_an_empty_tick_box_can_be_seen(
    theme: Theme, kind: type[QCheckBox | QRadioButton], appearance: Appearance, qtbot: QtBot
) -> None:
    appearance.choose(theme, 100)
    box = kind("Not yet known")
    qtbot.addWidget(box)
    box.show()
    seen = box.grab().toImage()
    edge = {seen.pixelColor(x, box.height() // 2).name().upper() for x in range(4)}
    assert THEMES[theme].control in edge


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_a_dot_is_round_at_every_text_size(scale: int, appearance: Appearance, qtbot: QtBot) -> None:
    appearance.choose(Theme.LIGHT, scale)
    one = QRadioButton("Speak first, then write")
    qtbot.addWidget(one)
    one.show()
    side = look.px(20) + 4  # px, with the edge
    top = (one.height() - side) // 2
    corner = {one.grab().toImage().pixelColor(x, top + y).name() for x in range(2) for y in range(2)}
    assert LIGHT.control.lower() not in corner


def test_reduced_movement_is_her_choice_and_else_the_computers(appearance: Appearance, qtbot: QtBot) -> None:
    assert appearance.motion is Motion.SYSTEM and not appearance.reduced_motion
    with qtbot.waitSignal(appearance.changed):
        appearance.choose_motion(Motion.REDUCED)
    assert appearance.reduced_motion
    appearance.choose_motion(Motion.FULL)
    assert not appearance.reduced_motion


def test_it_follows_the_computer_into_the_evening(
    appearance: Appearance, drawn: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    appearance.choose(Theme.SYSTEM, 100)
    evening = Theme.DARK
    monkeypatch.setattr(look, "theme_in_use", lambda theme, _: evening if theme is Theme.SYSTEM else theme)
    drawn.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens() is DARK

    appearance.choose(Theme.LIGHT, 100)
    drawn.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert look.tokens() is LIGHT


def test_other_colours_are_put_on_without_building_the_style_anew(
    drawn: QApplication, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[str] = []
    monkeypatch.setattr(QApplication, "setStyle", lambda *asked: built.append(asked[-1]))
    appearance.choose(Theme.DARK, 115)
    assert "Dark" in appearance.theme.value and built == []
