"""A number of dots of a picture, typed, or stepped with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

MOST = 1_000_000


class DotsEdit(QLineEdit):
    """Up and Down go by `step`; what is typed counts once Enter is pressed or the field is left."""

    value_changed = Signal(int)

    def __init__(self, step: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._value = step, 0
        self.setMaxLength(len(str(MOST)))  # no validator: with one, Qt tells of nothing when it is left empty
        self.editingFinished.connect(lambda: self.take(self._typed()))

    def value(self) -> int:
        """Return the number that counts."""
        return self._value

    def show_value(self, value: int) -> None:
        """Show a number, as it became in the picture; nobody is told."""
        self._value = value
        self.setText(str(value))

    def take(self, value: int) -> None:
        """Let this number count, and tell it when it is another one."""
        before = self._value
        self.show_value(min(MOST, max(0, value)))
        if self._value != before:
            self.value_changed.emit(self._value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrow keys."""
        ways = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.take(self._typed() + way * self._step)

    def _typed(self) -> int:
        return int(self.text()) if self.text().isdecimal() else self._value
