"""The backups that there are, a heading for each day and a line for each backup, newest first."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.ui.widgets.desk_row import DeskRow, RowWords
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel


class BackupList(QWidget):
    """Only to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def show_days(self, days: Iterable[tuple[str, Sequence[RowWords]]]) -> None:
        """Show these days, each with the words of its backups."""
        empty_layout(self._box)
        for day, rows in days:
            heading = PlainLabel(day, self)
            heading.setProperty("role", "h3")
            self._box.addWidget(heading)
            for words in rows:
                self._box.addWidget(DeskRow(words, None, self))
