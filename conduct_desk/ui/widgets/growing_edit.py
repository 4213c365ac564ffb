"""A box for a few sentences: plain text only, as tall as what stands in it, and Tab leaves it."""

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

TALLEST = 12  # lines; more than that scrolls inside


class GrowingEdit(QPlainTextEdit):
    """A plain text box between `lines` and twelve lines tall."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = 2) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """Return what stands in the box."""
        return self.toPlainText()

    def set_lines(self, lines: int) -> None:
        """Say how many lines are shown while the box is empty."""
        self._lines = lines
        self._grow()

    def sizeHint(self) -> QSize:
        """Return a size that holds the lines without scrolling."""
        shown = max(self._lines, min(TALLEST, self._lines_needed()))
        margins = self.contentsMargins()
        room = 2 * self.document().documentMargin() + margins.top() + margins.bottom()
        return QSize(super().sizeHint().width(), round(shown * self.fontMetrics().lineSpacing() + room) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same height as wanted: text is never cut off above the scroll bar of the page."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, whatever the clipboard also carries."""
        if source.hasText():
            self.insertPlainText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines again when they wrap differently."""
        super().resizeEvent(event)
        self._grow()

    def _lines_needed(self) -> int:
        block = self.document().firstBlock()
        count = 0
        while block.isValid():
            count += max(1, block.lineCount())
            block = block.next()
        return count

    def _grow(self) -> None:
        height = self.sizeHint().height()
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
