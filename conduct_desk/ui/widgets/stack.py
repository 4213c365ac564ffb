"""Pages that lie on each other, of which one is seen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget


class Stack(QWidget):
    """What Qt's own stack of pages is, but nothing to a screen reader.

    That one says “layered pane” whenever the keyboard comes in from outside, which tells nobody anything.
    """

    currentChanged = Signal(int)  # noqa: N815  (as Qt names it)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "stack")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.currentChanged.connect(self.currentChanged)

    def addWidget(self, page: QWidget) -> None:
        """Add a page, behind the one that is seen."""
        self._pages.addWidget(page)

    def removeWidget(self, page: QWidget) -> None:
        """Take a page out, and leave it to whoever takes it."""
        self._pages.removeWidget(page)

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show a page that was added."""
        self._pages.setCurrentWidget(page)

    def currentWidget(self) -> QWidget | None:
        """Return the page that is seen."""
        return self._pages.currentWidget()

    def indexOf(self, page: QWidget) -> int:
        """Return the place of a page, -1 for one that was not added."""
        return self._pages.indexOf(page)

    def count(self) -> int:
        """Return the number of pages."""
        return self._pages.count()
