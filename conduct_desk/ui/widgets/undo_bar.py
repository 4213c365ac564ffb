"""What was just taken away, and the way back: a bar of ten seconds at the foot of the page."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import put_icon, px
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.plain_label import PlainLabel

SHOWN_FOR = 10_000  # milliseconds, and as long as it is pointed at or has the keyboard
AFTERWARDS = "Undo is also in the Edit menu until the log is locked."


class UndoBar(QFrame):
    """Comes without taking the keyboard; a screen reader is told."""

    undo_asked = Signal()
    hid_with_keyboard = Signal()  # the keyboard was on its button and needs another place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "undo")
        self._label = PlainLabel("", self)
        self._label.setObjectName("undo_label")
        self.button = QPushButton("Undo", self)
        self.button.setObjectName("undo_button")
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.setToolTip("Put it back (Ctrl+Z)")
        self.button.clicked.connect(self.undo_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(32), px(8), px(32), px(8))
        row.setSpacing(px(16))
        row.addWidget(self._label, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SHOWN_FOR)
        self._clock.timeout.connect(self._time_is_up)
        self.hide()

    def offer(self, words: str) -> None:
        """Say what was taken away, and offer to put it back."""
        put_icon(self.button, "undo-2", "text")
        self.button.setAccessibleName(f"Undo: {words[:1].lower()}{words[1:]}")
        self._say(f"{words}.", f"{words}. {AFTERWARDS}", has_button=True)

    def tell_undone(self, words: str) -> None:
        """Say that it is back."""
        said = f"Undone: {words[:1].lower()}{words[1:]}."
        self._say(said, said, has_button=False)

    def tell_refused(self, error: DeskError) -> None:
        """Say why it could not be put back, and what to do."""
        self._say(sentence(error), sentence(error), has_button=False)

    def words(self) -> str:
        """Return what it says at present."""
        return "" if self.isHidden() else self._label.text()

    def put_away(self) -> None:
        """Hide, and say so when the keyboard was here."""
        self._clock.stop()
        had_keyboard = self.button.hasFocus()
        self.hide()
        if had_keyboard:
            self.hid_with_keyboard.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Start the ten seconds again once it is no longer pointed at."""
        super().leaveEvent(event)
        self._clock.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay for as long as it is pointed at."""
        super().enterEvent(event)
        self._clock.stop()

    def _say(self, shown: str, said: str, *, has_button: bool) -> None:
        had_keyboard = self.button.hasFocus()
        self._label.setText(shown)
        self.button.setVisible(has_button)
        self.show()
        self._clock.start()
        announce(self, said)
        if had_keyboard and not has_button:
            self.hid_with_keyboard.emit()

    def _time_is_up(self) -> None:
        if self.button.hasFocus():
            self._clock.start()  # what has the keyboard does not go from under it
        else:
            self.put_away()
