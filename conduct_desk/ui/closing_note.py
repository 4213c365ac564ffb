"""A small word while the last backup of the day is made, should that take longer than a moment."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.identifiers import name_controls
from conduct_desk.ui.shutdown_hold import ShutdownHold
from conduct_desk.ui.widgets.plain_label import PlainLabel

PATIENCE = 2_000  # ms
WORDS = "Everything is saved. Before Conduct Desk closes it makes a backup, and then closes by itself."
SWITCH_OFF = (
    "You can switch the computer off, or close without the backup: it is made when you open the log again."
)
OPENS_AGAIN = "Conduct Desk opens again when the backup is done."


class ClosingNote(QWidget):
    """Comes after two seconds. Closing without the backup harms nothing: the next start makes it."""

    impatient = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(None, Qt.WindowType.Dialog | Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle("Conduct Desk")
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 24, 28, 24)
        box.setSpacing(12)
        self._opens_again = PlainLabel(OPENS_AGAIN, self)
        for label in (PlainLabel(WORDS, self), self._opens_again, PlainLabel(SWITCH_OFF, self)):
            box.addWidget(label)
        self._opens_again.hide()
        button = QPushButton("Close without it", self)
        button.setObjectName("close_now_button")
        button.setToolTip("The backup is made when you open the log again")
        button.clicked.connect(self.impatient)
        box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMinimumWidth(420)
        name_controls(self, "closing_note")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._come)
        self._hold = ShutdownHold(app, self)

    def wait(self) -> None:
        """Come unless it is over by then."""
        self._timer.start(PATIENCE)
        self._hold.begin(WORDS)

    def come_forward(self) -> None:
        """Say that it opens again: somebody started the program while it was closing."""
        self._timer.stop()
        self._opens_again.show()
        self._come()
        self.raise_()
        self.activateWindow()

    def over(self) -> None:
        """Go, or do not come at all."""
        self._timer.stop()
        self._hold.end()
        self._opens_again.hide()
        self.hide()

    def _come(self) -> None:
        self.show()
        self.adjustSize()
        again = f"{OPENS_AGAIN} " if self._opens_again.isVisible() else ""
        announce(self, f"{WORDS} {again}{SWITCH_OFF}")
