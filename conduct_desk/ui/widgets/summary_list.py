"""Rows of what was said, each with a link that goes back and changes it."""

from collections.abc import Iterable
from itertools import takewhile

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QWidget

from conduct_desk.ui.case_words import SummaryRow
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.emptying import put_away
from conduct_desk.ui.widgets.plain_label import PlainLabel

NARROW = 440  # px at 100 % text: under it the label stands over its value


class SummaryList(QWidget):
    """Label, value and Change, a line apart; in a narrow place the label stands over its value."""

    change_asked = Signal(str)  # the key of the page

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._rows: tuple[SummaryRow, ...] = ()
        self._made: list[list[QWidget]] = []  # the widgets of each row, the line above it first
        self._may_change = True
        self._is_narrow = False

    def show_rows(self, rows: Iterable[SummaryRow], *, may_change: bool = True) -> None:
        """Show the rows; without `may_change` they are only to be read."""
        rows = tuple(rows)
        same = self._same(rows) if may_change == self._may_change else 0
        self._rows, self._may_change = rows, may_change
        self._lay_out(same)

    def _same(self, rows: tuple[SummaryRow, ...]) -> int:
        """Return how many rows stand there already: on the walk each page adds one to those before."""
        pairs = zip(rows, self._rows, strict=False)
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when the place becomes narrow or wide."""
        super().resizeEvent(event)
        if self._is_narrow != (self.width() < px(NARROW)):
            self._is_narrow = not self._is_narrow
            self._lay_out()

    def _lay_out(self, same: int = 0) -> None:
        """Make the rows, but for the first ones that are the `same`."""
        for each in self._made[same:]:
            for widget in each:
                self._grid.removeWidget(widget)
                put_away(widget)
        del self._made[same:]
        self._grid.setColumnStretch(0, 1 if self._is_narrow else 2)
        self._grid.setColumnStretch(1, 0 if self._is_narrow else 5)
        for number, row in enumerate(self._rows[same:], start=same):
            line = [self._add_line(3 * number - 1)] if number else []
            self._made.append([*line, *self._add_row(3 * number, number + 1, row)])

    def _add_row(self, at: int, number: int, row: SummaryRow) -> list[QWidget]:
        label = PlainLabel(row.label, self)
        label.setProperty("role", "muted")
        value = PlainLabel(row.value, self)
        value.setAccessibleName(f"{row.label}: {row.value}")
        for words in (label,) if self._is_narrow else (label, value):
            words.setContentsMargins(0, 4, 0, 4)  # on one line with the link
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label, at, 0, top)
        if self._is_narrow:
            self._grid.addWidget(value, at + 1, 0, 1, 3, top)
        else:
            self._grid.addWidget(value, at, 1, top)
        if not self._may_change:
            return [label, value]
        change = self._change_button(number, row)
        self._grid.addWidget(change, at, 2, top | Qt.AlignmentFlag.AlignRight)
        return [label, value, change]

    def _change_button(self, number: int, row: SummaryRow) -> QPushButton:
        change = QPushButton("Change", self)
        change.setProperty("role", "link")
        change.setObjectName(f"{self.objectName()}_change_{number}_button")
        change.setAccessibleName(f"Change: {row.label}")
        change.setAccessibleDescription(
            _spoken(row.value)
        )  # who goes from link to link hears what would be changed
        change.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        change.clicked.connect(lambda: self.change_asked.emit(row.page_key))
        return change

    def _add_line(self, at: int) -> QWidget:
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        self._grid.addWidget(line, at, 0, 1, 3)
        return line


def _spoken(value: str) -> str:
    """Return several lines as sentences: read out one behind the other, nothing else would part them."""
    lines = [line.strip() for line in value.splitlines() if line.strip()]
    return (
        " ".join(line if line[-1] in ".!?…:" else f"{line}." for line in lines) if len(lines) > 1 else value
    )
