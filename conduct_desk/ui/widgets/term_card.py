"""This term in four figures, for the head's own eyes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.desk.home_views import TermFigures
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel


class TermCard(QFrame):
    """Figures with their words, and the way to the governors' summary."""

    summary_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        box.addLayout(self._grid)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        box.addWidget(line)
        self.summary_button = QPushButton("Governors’ summary", self)
        self.summary_button.setObjectName("summary_button")
        self.summary_button.setProperty("role", "link")
        self.summary_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.summary_button.clicked.connect(self.summary_asked)
        box.addWidget(self.summary_button)

    def show_figures(self, figures: TermFigures) -> None:
        """Show the figures of a term."""
        empty_layout(self._grid)
        rows = (
            (figures.logged, "concern logged" if figures.logged == 1 else "concerns logged"),
            (figures.still_open, "still open"),
            (figures.left_alone, "looked at and left alone"),
            (figures.removed_or_corrected, "removed or corrected"),
        )
        for at, (count, words) in enumerate(rows):
            number = PlainLabel(str(count), self)
            number.setProperty("role", "figure")
            number.setAccessibleName(f"{count} {words}")
            self._grid.addWidget(number, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(PlainLabel(words, self), at, 1, Qt.AlignmentFlag.AlignVCenter)
