"""How it looks on this screen: colours, text size and movement, each tried out as it is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.tokens import TEXT_SCALES, Motion, Theme
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.look_sample import LookSample
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.ui.appearance import Appearance

KEYS = "Ctrl and + makes the text larger anywhere, Ctrl and - smaller, Ctrl and 0 as it was."


class AppearancePage(PartsPage):
    """Three choices; each is drawn at once, kept on this computer, and can be taken back."""

    key = "appearance_page"
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        back = BackButton("Settings", self.body)
        back.clicked.connect(self.left)
        self.add_icon(back, "arrow-left")
        self.add_keys({"Alt+Left": self.left.emit})
        choices = self._choices()
        self.sample = LookSample(self.body)
        self.parts = (choices, self.sample)
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        for part in (back, *self.parts):
            box.addWidget(part)
        box.addStretch(1)
        appearance.changed.connect(self._show)

    def open_appearance(self) -> None:
        """Show what is chosen."""
        self._show()
        self.to_top()

    def _choices(self) -> Step:
        step = Step(self.body)
        step.words("Appearance", "h1")
        step.words("Choose what is easiest on your eyes. The whole program changes at once.", "lead")
        self._theme = self._box(step, "theme_box", "Colours", [theme.value for theme in Theme])
        self._scale = self._box(step, "scale_box", "Text size", [f"{scale} %" for scale in TEXT_SCALES])
        step.words(KEYS, "muted")
        self._motion = self._box(step, "motion_box", "Movement", [motion.value for motion in Motion])
        step.words("Reduced: nothing slides, fades or blinks.", "muted")
        return step

    def _box(self, step: Step, name: str, label: str, choices: list[str]) -> QComboBox:
        words = step.words(label, "label")
        box = CalmCombo(step)
        box.setObjectName(name)
        box.setAccessibleName(label)
        box.setMaximumWidth(px(320))
        box.addItems(choices)
        words.setBuddy(box)
        box.activated.connect(self._choose)
        step.add(box)
        return box

    def _choose(self) -> None:
        a = self._appearance
        before = (a.theme, a.text_scale, a.motion)
        self._draw(
            Theme(self._theme.currentText()),
            int(self._scale.currentText().removesuffix(" %")),
            Motion(self._motion.currentText()),
        )
        if before != (a.theme, a.text_scale, a.motion):
            self.taken_away.emit(TakenAway("Changed the appearance", partial(self._draw, *before)))

    def _draw(self, theme: Theme, text_scale: int, motion: Motion) -> None:
        a = self._appearance
        if (theme, text_scale) != (a.theme, a.text_scale):
            a.choose(theme, text_scale)
        if motion is not a.motion:
            a.choose_motion(motion)

    def _show(self) -> None:
        a = self._appearance
        self._theme.setCurrentText(a.theme.value)
        self._scale.setCurrentText(f"{a.text_scale} %")
        self._motion.setCurrentText(a.motion.value)
        for box in (self._theme, self._scale, self._motion):
            box.setMaximumWidth(px(320))
        self.sample.draw()
