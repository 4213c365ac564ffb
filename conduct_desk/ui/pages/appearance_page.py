"""How it looks on this screen: colours, text size and movement, each tried out as it is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.tokens import TEXT_SCALES, Motion, Theme
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.look_sample import LookSample
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.ui.appearance import Appearance

KEYS = (
    "Ctrl and + makes the text larger anywhere, Ctrl and - smaller, Ctrl and 0 as it was.",
    "With reduced movement nothing slides, fades or blinks.",
)


class AppearancePage(PartsPage):
    """Three choices; each is drawn at once, kept on this computer, and can be taken back."""

    key = "appearance_page"
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        back = BackButton("Back to Settings", self.body)
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
        row = QWidget(step)
        flow = FlowLayout(row, gap=px(20), line_gap=px(12))
        self._theme = self._box(row, "theme_box", "Colours", [theme.value for theme in Theme])
        self._scale = self._box(row, "scale_box", "Text size", [f"{scale} %" for scale in TEXT_SCALES])
        self._motion = self._box(row, "motion_box", "Movement", [motion.value for motion in Motion])
        for pair in row.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            flow.addWidget(pair)
        step.add(row)
        for words in KEYS:
            step.words(words, "muted")
        return step

    def _box(self, row: QWidget, name: str, label: str, choices: list[str]) -> QComboBox:
        """Return a list of choices below its label; the two stay together when the row breaks."""
        pair = QWidget(row)
        words, box = PlainLabel(label, pair), CalmCombo(pair)
        words.setProperty("role", "label")
        box.setObjectName(name)
        box.setAccessibleName(label)
        box.addItems(choices)
        words.setBuddy(box)
        box.activated.connect(self._choose)
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words)
        column.addWidget(box)
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
        self.sample.draw()
