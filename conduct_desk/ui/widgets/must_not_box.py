"""What nobody may do in this concern: said where everything else about it is read."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel


class MustNotBox(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "warning")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        heading = PlainLabel("What nobody may do", self)
        heading.setProperty("role", "h3")
        box.addWidget(heading)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        box.addLayout(self._lines)
        self.hide()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these sentences."""
        empty_layout(self._lines)
        for words in sentences:
            self._lines.addWidget(PlainLabel(words, self))
        self.setVisible(bool(sentences))
