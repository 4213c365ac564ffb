"""What a list of concerns can be narrowed to, each a button to press in and out, and how it is sorted."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from conduct_desk.desk.case_list import ALL, Narrowed, Order
from conduct_desk.policy.vocabulary import Finding, Stage
from conduct_desk.ui.concern_words import order_words
from conduct_desk.ui.look import icon, px
from conduct_desk.ui.widgets.flow_layout import FlowLayout

STAGES = (Stage.OPEN, Stage.BEING_RECORDED, Stage.CLOSED)
FLAGS = {"this_term": "This term", "safeguarding": "Safeguarding", "with_evidence": "With evidence"}


class ConcernChips(QWidget):
    """`narrowed` and `order` are what is chosen; `changed` tells that the head chose something else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.narrowed, self.order = ALL, Order.NEWEST
        self._box = FlowLayout(self, gap=8, line_gap=8)
        self._stages = {
            each: self._chip(each.name.lower(), each.value, partial(self._choose_stage, each))
            for each in STAGES
        }
        self._flags = {
            name: self._chip(name, words, partial(self._choose_flag, name)) for name, words in FLAGS.items()
        }
        self._narrow = self._menu_chip("narrow")
        self._entries = [
            *(
                (_entry(self._narrow, each.name, each.value, chip.click), chip)
                for each, chip in self._stages.items()
            ),
            *(
                (_entry(self._narrow, name, FLAGS[name], chip.click), chip)
                for name, chip in self._flags.items()
            ),
        ]
        self._found = self._menu_chip("found")
        self._findings = {
            each: _entry(self._found, each.name, each.value, partial(self._choose_finding, each))
            for each in Finding
        }
        self._sort = self._menu_chip("order")
        self._orders = {
            each: _entry(self._sort, each.name, order_words(each), partial(self._choose_order, each))
            for each in Order
        }
        self.all_button = QPushButton("Show all concerns", self)
        self.all_button.setObjectName("all_button")
        self.all_button.setProperty("role", "link")
        self._box.addWidget(self.all_button)
        self.show_choice(ALL, Order.NEWEST)
        self.set_narrow(is_narrow=False)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put what is pressed in and out into one menu where the page is narrow: the list needs the room."""
        self._narrow.setVisible(is_narrow)
        for chip in (*self._stages.values(), *self._flags.values()):
            chip.setHidden(is_narrow)

    def draw(self) -> None:
        """Mark what is pressed in with a tick, in the colours of the day."""
        for chip in (*self._stages.values(), *self._flags.values()):
            chip.setIcon(icon("circle-check", "accent", 16, 4) if chip.isChecked() else QIcon())
            chip.setIconSize(QSize(px(20), px(16)))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the ticks anew when the theme or the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.draw()

    def show_choice(self, narrowed: Narrowed, order: Order) -> None:
        """Show what is chosen; nothing is told."""
        self.narrowed, self.order = narrowed, order
        for stage, chip in self._stages.items():
            chip.setChecked(narrowed.stage is stage)
        for name, chip in self._flags.items():
            chip.setChecked(bool(getattr(narrowed, name)))
        for finding, entry in self._findings.items():
            entry.setChecked(finding in narrowed.findings)
        for each, entry in self._orders.items():
            entry.setChecked(each is order)
        for entry, chip in self._entries:
            entry.setChecked(chip.isChecked())
        pressed = sum(chip.isChecked() for _, chip in self._entries)
        self._narrow.setText(f"Narrow the list: {pressed}" if pressed else "Narrow the list")
        self.draw()
        chosen = len(narrowed.findings)
        self._found.setText(f"What was found: {chosen}" if chosen else "What was found")
        self._sort.setText(order_words(order))
        self._sort.setAccessibleName(f"Sort. Now: {order_words(order)}")

    def _chip(self, name: str, words: str, press: Callable[[], None]) -> QPushButton:
        made = QPushButton(words, self)
        made.setObjectName(f"{name}_chip")
        made.setProperty("role", "chip")
        made.setCheckable(True)
        made.setAccessibleDescription("Narrows the list")
        made.clicked.connect(press)
        self._box.addWidget(made)
        return made

    def _menu_chip(self, name: str) -> QPushButton:
        made = QPushButton(self)
        made.setObjectName(f"{name}_button")
        made.setProperty("role", "chip")
        made.setMenu(QMenu(made))
        self._box.addWidget(made)
        return made

    def _choose_stage(self, stage: Stage) -> None:
        self._choose(replace(self.narrowed, stage=None if self.narrowed.stage is stage else stage))

    def _choose_flag(self, name: str) -> None:
        flags: dict[str, Any] = {name: not getattr(self.narrowed, name)}
        self._choose(replace(self.narrowed, **flags))

    def _choose_finding(self, finding: Finding) -> None:
        self._choose(replace(self.narrowed, findings=self.narrowed.findings ^ {finding}))

    def _choose_order(self, order: Order) -> None:
        self._choose(self.narrowed, order)

    def _choose(self, narrowed: Narrowed, order: Order | None = None) -> None:
        self.show_choice(narrowed, order or self.order)
        self.changed.emit()


def _entry(button: QPushButton, name: str, words: str, press: Callable[[], None]) -> QAction:
    made = button.menu().addAction(words)
    made.setObjectName(f"{name.lower()}_action")
    made.setCheckable(True)
    made.triggered.connect(press)
    return made
