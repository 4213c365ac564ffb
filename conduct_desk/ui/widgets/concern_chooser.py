"""A reference to type, and below it the concerns that it may be: a head knows a concern by its words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.finding_words import findings_words
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.desk.views import CaseLine

HINT = "Choose one, or type a word from it or its number"
NONE = "No saved concern has that."


class ConcernChooser(QWidget):
    """Lines without names: reference, kind and day. A press on one puts its reference into the field."""

    chosen = Signal()
    changed = Signal()  # lines came or went

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self.field = Field("linked_reference_edit", "Which concern?", HINT, self)
        box.addWidget(self.field)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        box.addLayout(self._lines)
        self._find: Callable[[str], tuple[CaseLine, ...]] = _nothing
        self.field.edit.textChanged.connect(self._look)

    def offer(self, find: Callable[[str], tuple[CaseLine, ...]]) -> None:
        """Begin with an empty field, and offer from now on what `find` finds for the typed words."""
        self.clear()
        self._find = find
        self._look()

    def clear(self) -> None:
        """Forget what was typed, and what was wrong with it; offer nothing."""
        self._find = _nothing
        self.field.set_text("")
        self.field.say([])

    def _look(self) -> None:
        found = self._find(self.field.text())
        empty_layout(self._lines)
        if [each.reference for each in found] != [self.field.text()]:  # that one is chosen
            for each in found:
                self._add(each)
            if not found and self.field.text():
                none = PlainLabel(NONE, self)
                none.setProperty("role", "small")
                self._lines.addWidget(none)
                announce(none, NONE)
        self.changed.emit()

    def _add(self, line: CaseLine) -> None:
        words = " · ".join(
            part
            for part in (line.reference, findings_words(line.findings), spoken_date(line.opened_on))
            if part
        )
        link = WrappingLink(words, self)
        link.setObjectName(f"offered_{line.case_id}_button")
        link.clicked.connect(partial(self._take, line.reference))
        self._lines.addWidget(link)

    def _take(self, reference: str) -> None:
        self.field.set_text(reference)
        self.field.say([])
        self.chosen.emit()


def _nothing(_typed: str) -> tuple[CaseLine, ...]:
    return ()
