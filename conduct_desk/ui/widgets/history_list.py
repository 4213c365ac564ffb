"""What was done in a case, newest first, and by whom."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.clock import spoken_moment
from conduct_desk.desk.views import ChronologyLine
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel

FIRST = 8  # lines shown before all are asked for


class HistoryList(QWidget):
    """The newest lines of a chronology, or all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)

    def show_lines(self, lines: Sequence[ChronologyLine], *, all_of_them: bool) -> int:
        """Show lines; return how many are not shown."""
        empty_layout(self._box)
        shown = lines if all_of_them else lines[:FIRST]
        for line in shown:
            self._box.addLayout(self._entry(line))
        return len(lines) - len(shown)

    def _entry(self, line: ChronologyLine) -> QVBoxLayout:
        entry = QVBoxLayout()
        entry.setSpacing(0)
        when = PlainLabel(f"{spoken_moment(line.at)} · {line.by}", self)
        when.setProperty("role", "small")
        entry.addWidget(when)
        entry.addWidget(PlainLabel(line.what, self))
        return entry
