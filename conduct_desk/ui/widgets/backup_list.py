"""The backups that there are, a heading for each day and a line for each backup, newest first."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.clock import SCHOOL_ZONE
from conduct_desk.desk.backup_views import BackupView
from conduct_desk.ui.backup_words import day_words, list_row
from conduct_desk.ui.widgets.desk_row import DeskRow
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel


class BackupList(QWidget):
    """Only to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def show_backups(self, backups: Sequence[BackupView], today: date) -> None:
        """Show these backups, which come newest first."""
        empty_layout(self._box)
        for day, of_the_day in groupby(backups, key=_day_of):
            heading = PlainLabel(day_words(day, today), self)
            heading.setProperty("role", "h3")
            self._box.addWidget(heading)
            for backup in of_the_day:
                self._box.addWidget(DeskRow(list_row(backup), None, self))


def _day_of(backup: BackupView) -> date:
    return backup.figures.made_at.astimezone(SCHOOL_ZONE).date()
