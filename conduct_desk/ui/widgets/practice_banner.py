"""Says on every page that this is practice."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.plain_label import PlainLabel

WORDS = "PRACTICE: made-up concerns in a throw-away log. Nothing here can be issued, and nothing is kept."


class PracticeBanner(QFrame):
    """A strip over the pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "practice")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.addWidget(PlainLabel(WORDS, self))
