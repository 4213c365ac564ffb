"""A form with its paper beside it: the paper stays in sight while the form scrolls, or stands below it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QSizePolicy, QWidget

GAP = 32
TALLEST = 1100  # px: more than the sheet needs at its own size
STACKED_HEIGHT = 620


class Beside(QWidget):
    """Two widgets, `main` and `side`, inside the scrolling page `page`; under `stack_under` px they stack."""

    def __init__(self, page: QScrollArea, main: QWidget, side: QWidget, *, stack_under: int) -> None:
        super().__init__()
        self._page = page
        self._main = main
        self._side = side
        self._stack_under = stack_under
        self._holder = QWidget(self)
        self._holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        side.setParent(self._holder)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        self._box.addWidget(main, 11, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._holder, 10)
        page.verticalScrollBar().valueChanged.connect(self.settle)

    @property
    def is_stacked(self) -> bool:
        """Say whether the paper stands below the form."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def set_stack_under(self, width: int) -> None:
        """Change the width under which the two stack (it grows with the text size)."""
        self._stack_under = width
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack as the width asks for, and keep the paper in sight."""
        super().resizeEvent(event)
        self._arrange()

    def settle(self) -> None:
        """Put the paper where it can be seen."""
        room = self._page.viewport()
        if self.is_stacked:
            self._side.setGeometry(self._holder.rect())
            return
        top = self._holder.mapTo(room, self._holder.rect().topLeft()).y()
        margin = GAP // 2
        height = min(TALLEST, room.height() - max(margin, top) - margin) if top < room.height() else 0
        height = max(height, min(400, self._holder.height()), self._side.minimumSizeHint().height())
        down = min(max(0, margin - top), max(0, self._holder.height() - height))
        self._side.setGeometry(0, down, self._holder.width(), height)

    def _arrange(self) -> None:
        stacked = self.width() < self._stack_under
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._box.direction() is not way:
            self._box.setDirection(way)
        self._holder.setMinimumHeight(STACKED_HEIGHT if stacked else 400)
        self._holder.setMinimumWidth(0 if stacked else self._side.minimumSizeHint().width())
        self._box.activate()
        self.settle()
