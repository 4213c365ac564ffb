"""The boxes on a page, one below the other; the chosen one with its four numbers to type."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from conduct_desk.ui.look import px
from conduct_desk.ui.models.cover_boxes import SNAP, CoverBoxes
from conduct_desk.ui.widgets.dots_edit import DotsEdit
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel

SIDES = ("From the left", "From the top", "Width", "Height")  # in dots of the picture
NONE = "Nothing is covered on this page yet."


class CoverList(QWidget):
    """Choosing a box here chooses it in the picture, and the other way round."""

    renamed = Signal()  # rows came or went: their controls need their names

    def __init__(self, boxes: CoverBoxes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = boxes
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._shown: tuple[int, int] = (-1, -1)  # how many boxes, and which one is chosen
        self.sides: list[DotsEdit] = []
        boxes.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        boxes, chosen = self._boxes.of_page(), self._boxes.chosen
        if (len(boxes), chosen) != self._shown:
            self._shown = len(boxes), chosen
            self._build()
        for at, (left, top, right, bottom) in enumerate(boxes):
            self._buttons[at].setText(f"Box {at + 1}: {right - left} by {bottom - top} dots")
            if at == chosen:
                self._fill((left, top, right - left, bottom - top))

    def _build(self) -> None:
        """Make the rows anew; the keyboard stays on the button that was pressed."""
        focused = QApplication.focusWidget()
        held = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        empty_layout(self._rows)
        self._buttons: list[QPushButton] = []
        self.sides = []
        for at in range(len(self._boxes.of_page())):
            self._add_row(at)
        if not self._buttons:
            none = PlainLabel(NONE, self)
            none.setProperty("role", "muted")
            self._rows.addWidget(none)
        self.renamed.emit()
        if held:
            QTimer.singleShot(0, self, lambda: self._put_keyboard_back(held))

    def _put_keyboard_back(self, name: str) -> None:
        button = self.findChild(QPushButton, name)
        if button is not None and button.isVisible() and self.window().isActiveWindow():
            button.setFocus()

    def _add_row(self, at: int) -> None:
        button = self._link(f"box_{at + 1}_button", "", partial(self._choose, at))
        button.setAccessibleDescription("Chosen" if at == self._boxes.chosen else "Chooses this box")
        self._buttons.append(button)
        self._rows.addWidget(button)
        if at == self._boxes.chosen:
            self._rows.addWidget(self._numbers(at))

    def _numbers(self, at: int) -> QWidget:
        card = QWidget(self)
        grid = QGridLayout(card)
        grid.setContentsMargins(px(12), 0, 0, px(6))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(2)
        for place, words in enumerate(SIDES):
            label = PlainLabel(words, card)
            label.setProperty("role", "small")
            side = DotsEdit(SNAP, card)
            side.setObjectName(f"box_{words.split()[-1].lower()}_edit")
            side.setAccessibleName(f"Box {at + 1}: {words.lower()}, in dots")
            side.setAccessibleDescription("Up and Down change it by 16")
            side.setFixedWidth(px(104))
            side.value_changed.connect(lambda _value, at=at: self._take(at))
            label.setBuddy(side)
            self.sides.append(side)
            grid.addWidget(label, place // 2 * 2, place % 2)
            grid.addWidget(side, place // 2 * 2 + 1, place % 2)
        row = QWidget(card)
        flow = FlowLayout(row, gap=12)
        flow.addWidget(
            self._link("whole_line_button", "Cover the whole line", partial(self._boxes.widen, at))
        )
        flow.addWidget(self._link("remove_box_button", "Remove this box", partial(self._boxes.remove, at)))
        grid.addWidget(row, 4, 0, 1, 3)
        grid.setColumnStretch(2, 1)
        return card

    def _link(self, name: str, words: str, does: partial[None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setProperty("role", "link")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: does())
        return button

    def _choose(self, at: int) -> None:
        self._boxes.choose(-1 if at == self._boxes.chosen else at)

    def _fill(self, numbers: tuple[int, int, int, int]) -> None:
        for side, number in zip(self.sides, numbers, strict=True):
            side.show_value(number)

    def _take(self, at: int) -> None:
        """Take what was typed: it is snapped outward, and the fields say so."""
        left, top, wide, high = (side.value() for side in self.sides)
        before = self._boxes.of_page()[at]
        self._boxes.change(at, (left, top, left + wide, top + high))
        if self._boxes.of_page()[at] == before:  # snapped back to what it was
            self._follow()
