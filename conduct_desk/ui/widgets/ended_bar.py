"""Says after a hard end of the program that it was at fault, and offers to keep what it noted of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.identifiers import name_controls
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.plain_label import PlainLabel

WORDS = (
    "Conduct Desk ended unexpectedly last time. Everything that was saved is here. A support file helps "
    "whoever looks after it to find out why; it names nobody."
)


class EndedBar(QFrame):
    """Stands over the desk until she has saved the support file or said not now."""

    file_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice_warn")
        box = QVBoxLayout(self)
        box.setContentsMargins(px(16), px(8), px(16), px(8))
        box.setSpacing(px(6))
        box.addWidget(PlainLabel(WORDS, self))
        row = FlowRow(self)
        for name, words, act in (
            ("ended_file_button", "Look at the support file", self._look),
            ("ended_later_button", "Not now", self.hide),
        ):
            button = QPushButton(words, row)
            button.setObjectName(name)
            button.clicked.connect(act)
        row.flow()
        box.addWidget(row)
        name_controls(self, "ended_bar")
        self.hide()

    def tell(self) -> None:
        """Show it, and have it read out."""
        self.show()
        announce(self, WORDS)

    def _look(self) -> None:
        self.hide()
        self.file_asked.emit()
