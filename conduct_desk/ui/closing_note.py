"""A small word while the last backup of the day is made, should that take longer than a moment."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.identifiers import name_controls
from conduct_desk.ui.widgets.plain_label import PlainLabel

PATIENCE = 2_000  # ms
WORDS = "Backing up before Conduct Desk closes. It closes by itself when that is done."


class ClosingNote(QWidget):
    """Comes after two seconds. Closing without the backup harms nothing: the next start makes it."""

    impatient = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Dialog | Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle("Conduct Desk")
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 24, 28, 24)
        box.setSpacing(12)
        box.addWidget(PlainLabel(WORDS, self))
        button = QPushButton("Close without it", self)
        button.setObjectName("close_now_button")
        button.setToolTip("The backup is made after the next start")
        button.clicked.connect(self.impatient)
        box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMinimumWidth(420)
        name_controls(self, "closing_note")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._come)

    def wait(self) -> None:
        """Come unless it is over by then."""
        self._timer.start(PATIENCE)

    def over(self) -> None:
        """Go, or do not come at all."""
        self._timer.stop()
        self.hide()

    def _come(self) -> None:
        self.show()
        announce(self, WORDS)
