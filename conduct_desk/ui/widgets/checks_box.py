"""What still keeps a letter from being final: plain sentences, each with a way to its field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel

READY = "Nothing stands in the way."


class ChecksBox(QFrame):
    """Follows the typing; it never takes the keyboard away from it."""

    asked = Signal(str)  # the sentence whose field is asked for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._shown: tuple[str, ...] | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        heading = PlainLabel("Before it is final", self)
        heading.setProperty("role", "h3")
        box.addWidget(heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        box.addLayout(self._rows)

    def show_checks(self, sentences: Sequence[str]) -> None:
        """Show what is still to be done, or that nothing is; rows are made anew only when they change."""
        if tuple(sentences) == self._shown:
            return
        was_shown = self._shown
        self._shown = tuple(sentences)
        empty_layout(self._rows)
        for number, sentence in enumerate(sentences, start=1):
            self._rows.addLayout(self._row(number, sentence))
        if not sentences:
            self._rows.addWidget(PlainLabel(READY, self))
        if was_shown is not None:
            announce(self, f"{len(sentences)} left to do" if sentences else READY)

    def sentences(self) -> tuple[str, ...]:
        """Return what is still to be done."""
        return self._shown or ()

    def _row(self, number: int, sentence: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(PlainLabel(sentence, self), 1)
        link = QPushButton("Go there", self)
        link.setProperty("role", "link")
        link.setObjectName(f"check_{number}_button")
        link.setAccessibleName(f"Go there: {sentence}")
        link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        link.clicked.connect(lambda: self.asked.emit(sentence))
        row.addWidget(link)
        return row
