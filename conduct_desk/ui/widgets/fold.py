"""A part of a page that is folded away until it is asked for, so that the page does not become a wall."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from conduct_desk.ui.look import put_icon
from conduct_desk.ui.widgets.wrapping_link import WrappingLink


class Fold(QFrame):
    """A card with one line to press; `body` is the layout that it shows and hides."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._title = ""
        self._fill: Callable[[], None] | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 10, 20, 10)
        outer.setSpacing(10)
        self.button = WrappingLink("", self)
        self.button.clicked.connect(self.turn)
        outer.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._inside = QWidget(self)
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 8)
        self.body.setSpacing(10)
        outer.addWidget(self._inside)
        self.fold()

    def set_title(self, name: str, title: str) -> None:
        """Say what is inside; `name` is the first part of the button's object name."""
        self.button.setObjectName(f"{name}_button")
        self._title = title
        self._settle()

    def fill_when_open(self, fill: Callable[[], None]) -> None:
        """Let what is inside be made once it can be seen: now, or when it is unfolded.

        Rows that nobody asks to see were a third of what opening a concern took.
        """
        self._fill = fill
        if self.is_open:
            self._fill_now()

    @property
    def is_open(self) -> bool:
        """Say whether what is inside can be seen."""
        return not self._inside.isHidden()

    def turn(self) -> None:
        """Show what is inside, scrolling to it where it is needed, or fold it away."""
        if not self.is_open:
            self._fill_now()
        self._inside.setVisible(self._inside.isHidden())
        self._settle()
        if self.is_open:
            QTimer.singleShot(0, self, self._bring_into_view)
        self.turned.emit()

    def fold(self) -> None:
        """Fold it away."""
        self._inside.hide()
        self._settle()

    def unfold(self) -> None:
        """Show what is inside."""
        self._fill_now()
        self._inside.show()
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the mark in the colours of the day."""
        super().showEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        """Do so again when the theme or the text size changes while it is on the screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._settle()

    def _fill_now(self) -> None:
        fill, self._fill = self._fill, None
        if fill is not None:
            fill()

    def _bring_into_view(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self._inside, 0, 24)
            area.ensureWidgetVisible(self.button, 0, 24)  # what was pressed stays where there is no room

    def _settle(self) -> None:
        self.button.setText(self._title)
        self.button.setAccessibleDescription("Open. Hides this part" if self.is_open else "Shows this part")
        put_icon(self.button, "chevron-down" if self.is_open else "chevron-right", "accent")
