"""A notice of a few sentences that come and go while somebody types."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel


class SentencesBox(QFrame):
    """Hidden while there is nothing to say; a screen reader hears what is new, and the keyboard stays."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice_warn")
        self._title = title
        self._said: tuple[str, ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(6)
        heading = PlainLabel(title, self)
        heading.setProperty("role", "label")
        box.addWidget(heading)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        box.addLayout(self._lines)
        self.hide()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these sentences in place of those before; nothing moves where they are the same."""
        if tuple(sentences) == self._said:
            return
        new = [each for each in sentences if each not in self._said]
        self._said = tuple(sentences)
        empty_layout(self._lines)
        for each in sentences:
            self._lines.addWidget(PlainLabel(each, self))
        self.setVisible(bool(sentences))
        announce(self, f"{self._title}: {' '.join(new)}" if new else "")

    def sentences(self) -> tuple[str, ...]:
        """Return what is said now."""
        return self._said
