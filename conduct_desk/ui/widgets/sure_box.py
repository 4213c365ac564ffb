"""“This goes for good”: asked once more, on the page itself, before something cannot come back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.plain_label import PlainLabel


class SureBox(QFrame):
    """Hidden until asked; the keyboard then stands on the answer that keeps everything."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice_warn")
        self._label = PlainLabel("", self)
        row = FlowRow(self)
        self.yes_button = QPushButton(row)
        self.yes_button.setObjectName("sure_yes_button")
        self.yes_button.setProperty("role", "warning")
        self.no_button = QPushButton(row)
        self.no_button.setObjectName("sure_no_button")
        row.flow()
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addWidget(self._label)
        box.addWidget(row)
        self.yes_button.clicked.connect(self._confirm)
        self.no_button.clicked.connect(self._keep)
        self._asked_from: QWidget | None = None
        self.hide()

    def set_words(self, words: str, *, yes: str, no: str) -> None:
        """Say what will be gone, and the words on the two buttons."""
        self._label.setText(words)
        self.yes_button.setText(yes)
        self.yes_button.setAccessibleDescription(words)
        self.no_button.setText(no)

    def ask(self) -> None:
        """Stand there with the keyboard on the button that keeps."""
        self._asked_from = self.window().focusWidget()
        self.show()
        self.no_button.setFocus()

    def _keep(self) -> None:
        """Put the keyboard back where it was: hiding alone would send it on to whatever comes next."""
        asked_from = self._asked_from
        if asked_from is not None and isValid(asked_from) and asked_from.isVisible():
            asked_from.setFocus()
        self.hide()

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()
