"""A list to choose from that the mouse wheel passes over."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from conduct_desk.ui.look import px

NARROWEST = 160  # px at 100 % text


class CalmCombo(QComboBox):
    """Scrolling the page must never change a choice that happens to lie under the mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Take the keyboard from Tab and a click, never from the wheel."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def minimumSizeHint(self) -> QSize:
        """Return a narrower one than its longest line, so that it makes no narrow page wide."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), px(NARROWEST)), least.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
