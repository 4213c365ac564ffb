"""A form with its paper beside it: the paper stays in sight while the form scrolls, or stands below it."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QSizePolicy, QWidget

MARGIN = 16
TALLEST = 1200  # px: the sheet at its own size needs no more
SHORTEST = 320
STACKED = 620  # px of height below the form


class Beside(QWidget):
    """A row of two widgets, drawn in the form: the form itself, and a place in which `side` is kept in sight.

    Under `stack_under` px (at 100 % text) the second goes below the first.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: QScrollArea | None = None
        self._place = QWidget()
        self._side = QWidget()
        self._stack_under = 0
        self._stretches = (11, 10)

    def keep_in_sight(self, page: QScrollArea, place: QWidget, side: QWidget) -> None:
        """Keep `side`, a child of `place`, in sight of the scrolling page."""
        self._page, self._place, self._side = page, place, side
        place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        page.verticalScrollBar().valueChanged.connect(self.settle)
        page.verticalScrollBar().rangeChanged.connect(self.settle)

    @property
    def is_stacked(self) -> bool:
        """Say whether the paper stands below the form."""
        return self._box().direction() is QBoxLayout.Direction.TopToBottom

    def set_stack_under(self, width: int) -> None:
        """Change the width under which the two stack (it grows with the text size)."""
        self._stack_under = width
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack as the width asks for."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Stand right from the first picture on."""
        super().showEvent(event)
        self._arrange()

    def settle(self) -> None:
        """Put the paper where it can be seen, as tall as the window leaves room for."""
        if self._page is None:
            return
        if self.is_stacked:
            self._side.setGeometry(self._place.rect())
            return
        room = self._page.viewport()
        top = self._place.mapTo(room, QPoint(0, 0)).y()
        height = max(SHORTEST, min(TALLEST, room.height() - max(MARGIN, top) - MARGIN))
        height = min(height, max(SHORTEST, self._place.height()))
        down = min(max(0, MARGIN - top), max(0, self._place.height() - height))
        self._side.setGeometry(0, down, self._place.width(), height)

    def _box(self) -> QBoxLayout:
        box = self.layout()
        assert isinstance(box, QBoxLayout), "the form gives a Beside a row as its layout"  # noqa: S101
        return box

    def _arrange(self) -> None:
        box, stacked = self._box(), self.width() < self._stack_under
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if box.direction() is not way:
            box.setDirection(way)
        for at, stretch in enumerate(self._stretches):
            box.setStretch(at, 0 if stacked else stretch)
        self._place.setMinimumHeight(STACKED if stacked else SHORTEST)
        self.settle()
