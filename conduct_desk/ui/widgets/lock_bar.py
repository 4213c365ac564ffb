"""A calm word before the log is locked for want of anybody at the computer."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.plain_label import PlainLabel


def warning(seconds: int) -> str:
    """Return what is said when so many seconds are left."""
    time = "1 second" if seconds == 1 else f"{seconds} seconds"
    return f"Locks in {time}. Move the mouse or press a key to stay."


class LockBar(QFrame):
    """Hidden until the time runs out; a screen reader hears it once, not every second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice_warn")
        self._label = PlainLabel("", self)
        self._label.setObjectName("lock_label")
        box = QHBoxLayout(self)
        box.setContentsMargins(px(16), px(8), px(16), px(8))
        box.addWidget(self._label)
        self.hide()

    def count(self, seconds: int) -> None:
        """Show how many seconds are left."""
        words = warning(seconds)
        self._label.setText(words)
        if self.isHidden():
            self.show()
            announce(self, words)

    def words(self) -> str:
        """Return what it says at present."""
        return "" if self.isHidden() else self._label.text()
