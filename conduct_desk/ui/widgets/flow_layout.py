"""Things in a row that go on to the next line when the row is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """A layout that wraps its widgets like words (Qt has none of its own)."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width, as asked since something changed
        self._gap = gap
        self._line_gap = line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add a thing at the end."""
        self._items.append(item)
        self._heights = {}

    def count(self) -> int:
        """Return the number of things."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a thing by its place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a thing out."""
        self._heights = {}
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower row is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines. Qt asks for the same few widths again and again."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), is_trial=True)
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure anew: a thing came, went or became larger."""
        self._heights = {}
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place the things."""
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """Return the size of one long line."""
        wide = sum(item.sizeHint().width() + self._gap for item in self._items)
        return QSize(max(0, wide - self._gap), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """Return the size of the largest thing."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, is_trial: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            tallest = max(item.sizeHint().height() for item in line)
            x = rect.x()
            for item in line if not is_trial else ():
                size = item.sizeHint()
                low = (tallest - size.height()) // 2  # a link stands in the middle beside a button
                wide = min(size.width(), rect.width())
                item.setGeometry(QRect(QPoint(x, y + low), QSize(wide, size.height())))
                x += size.width() + self._gap
            y += tallest + self._line_gap
        return max(0, y - self._line_gap - rect.y())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            wide = item.sizeHint().width()
            if not lines or used + self._gap + wide > width:
                lines.append([item])
                used = wide
            else:
                lines[-1].append(item)
                used += self._gap + wide
        return lines
