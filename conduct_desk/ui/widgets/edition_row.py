"""One issued edition of the governors' summary, to look at again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from conduct_desk.clock import SCHOOL_ZONE, spoken_date, spoken_time
from conduct_desk.desk.views import EditionView
from conduct_desk.ui.widgets.plain_label import PlainLabel


def edition_words(edition: EditionView) -> str:
    """Return when an edition was issued: 4 December 2026, 3:10pm."""
    day = edition.issued_at.astimezone(SCHOOL_ZONE).date()
    return f"{spoken_date(day)}, {spoken_time(edition.issued_at)}"


class EditionRow(QWidget):
    """Term and moment of issue, and a link."""

    chosen = Signal(int)  # edition_id

    def __init__(self, number: int, edition: EditionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = f"{edition.term_name}\nIssued {edition_words(edition)}"
        link = QPushButton("Look at it", self)
        link.setProperty("role", "link")
        link.setObjectName(f"edition_{number}_button")
        link.setAccessibleName(f"Look at the edition of {edition_words(edition)}, {edition.term_name}")
        link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        link.clicked.connect(lambda: self.chosen.emit(edition.edition_id))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(PlainLabel(words, self), 1)
        box.addWidget(link)
