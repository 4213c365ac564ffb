"""A question for governors: chosen from a list and changed at will, or written from nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.ui.widgets.combo_field import ComboField
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.growing_edit import GrowingEdit

OWN = "None chosen"
WIDE = 2000  # px: as wide as the column lets it be


class QuestionField(QWidget):
    """The box below the list holds the question whole, as it will be printed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: tuple[str, ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._combo = ComboField(
            "question", "A question for governors", "Choose one, or write your own below", self, nothing=OWN,
            width=WIDE,
        )  # fmt: skip
        self._field = Field("question_edit", "The question as it is printed", "", self, lines=2, width=WIDE)
        assert isinstance(self._field.edit, GrowingEdit), "a field of two lines grows"  # noqa: S101
        self.edit = self._field.edit
        box.addWidget(self._combo)
        box.addWidget(self._field)
        self._combo.combo.activated.connect(self._choose)
        self.edit.textChanged.connect(self._typed)

    def offer(self, questions: Sequence[str]) -> None:
        """Offer these questions; what stands in the box stays."""
        if tuple(questions) != self._questions:
            self._questions = tuple(questions)
            self._combo.set_words(self._questions)
            self._show_which()

    def text(self) -> str:
        """Return the question, empty while there is none."""
        return self._field.text()

    def set_text(self, words: str) -> None:
        """Put a question into the box."""
        self._field.set_text(words)

    def _choose(self) -> None:
        """Write the chosen question into the box, as typing does: Ctrl+Z brings back what stood there."""
        cursor = QTextCursor(self.edit.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._combo.chosen())

    def _typed(self) -> None:
        self._show_which()
        self.changed.emit()

    def _show_which(self) -> None:
        """Let the list say which of its questions stands in the box, if it is one of them."""
        with QSignalBlocker(self._combo.combo):
            self._combo.choose(self.text())
