"""A small card of lines with a heading and one link: a register, a ledger, whatever is entered by line."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.wrapping_link import WrappingLink

Line = tuple[str, str]  # small words above (day, who), and what it says


class LinesBox(QFrame):
    """Lines, newest first, and the link that leads to where another one is entered."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(10)
        self._heading = PlainLabel("", self)
        self._heading.setProperty("role", "h2")
        box.addWidget(self._heading)
        self._note = PlainLabel("", self)
        self._note.hide()
        box.addWidget(self._note)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        box.addLayout(self._lines)
        self.link = WrappingLink("", self)
        self.link.clicked.connect(self.asked)
        box.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)

    def set_words(self, name: str, heading: str, link: str) -> None:
        """Say what it is about; `name` is the first part of the link's object name."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        if not heading:
            self._box.setContentsMargins(0, 0, 0, 0)  # it stands in something that has a heading
        self.link.setObjectName(f"{name}_link")
        self.link.setText(link)
        self.link.setVisible(bool(link))

    def show_lines(self, lines: Iterable[Line], *, note: str = "", empty: str = "") -> None:
        """Show these lines under a note; `empty` is said when there is none."""
        empty_layout(self._lines)
        shown = list(lines)
        for small, words in shown:
            entry = QVBoxLayout()
            entry.setSpacing(0)
            if small:
                above = PlainLabel(small, self)
                above.setProperty("role", "small")
                entry.addWidget(above)
            entry.addWidget(PlainLabel(words, self))
            self._lines.addLayout(entry)
        if not shown and empty:
            none = PlainLabel(empty, self)
            none.setProperty("role", "muted")
            self._lines.addWidget(none)
        self._note.setText(note)
        self._note.setVisible(bool(note))
