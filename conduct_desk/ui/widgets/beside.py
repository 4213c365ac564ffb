"""A form with its paper beside it: the paper stays in sight while the form scrolls, or stands below it."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.two_columns import WIDGET_MAX, TwoColumns

STACK_UNDER = 900  # px of page at 100 % text: narrower, the sheet beside the form cannot be read
MARGIN = 16
TALLEST = 1200  # px: the sheet at its own size needs no more
SHORTEST = 320
STACKED = 620  # px of height below the form


class Beside(TwoColumns):
    """Two columns, the second of which is a place where `side` is kept in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: QScrollArea | None = None
        self._place = QWidget()
        self._side = QWidget()
        self._stretches = (11, 10)
        self._shortest = SHORTEST
        self._fits_window = False

    def keep_in_sight(
        self,
        page: QScrollArea,
        place: QWidget,
        side: QWidget,
        *,
        shortest: int = SHORTEST,
        fits_window: bool = False,
    ) -> None:
        """Keep `side`, a child of `place`, in sight of the scrolling page; `shortest` beside a short form.

        `fits_window`: stacked, it is no taller than the page, so that all of it is seen at once.
        """
        self._fits_window = fits_window
        self._page, self._place, self._side, self._shortest = page, place, side, shortest
        place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        place.installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(self.settle)
        page.verticalScrollBar().rangeChanged.connect(self.settle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the paper its room anew when something comes up beside it: it lies in no layout."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._place:
            self.settle()
        return super().eventFilter(watched, event)

    def share_out(self, first: int, second: int) -> None:
        """Share the width between the two columns in these parts."""
        self._stretches = (first, second)
        self._arrange()

    def fit_text(self) -> None:
        """Stack the paper below the form where both do not fit, in the text size in use."""
        self.set_stack_under((px(STACK_UNDER) + STACK_UNDER) // 2)

    def settle(self) -> None:
        """Put the paper where it can be seen, as tall as the window leaves room for."""
        if self._page is None:
            return
        if self.is_stacked:
            self._set_height()
            self._side.setGeometry(self._place.rect())
            return
        room = self._page.viewport()
        top = self._place.mapTo(room, QPoint(0, 0)).y()
        shortest = self._shortest_whole()
        height = max(shortest, min(TALLEST, room.height() - max(MARGIN, top) - MARGIN))
        height = min(height, max(shortest, self._place.height()))
        down = min(max(0, MARGIN - top), max(0, self._place.height() - height))
        self._side.setGeometry(0, down, self._place.width(), height)

    def _arrange(self) -> None:
        super()._arrange()
        self._set_height()
        self.settle()

    def _set_height(self) -> None:
        least, most = (STACKED if self.is_stacked else self._shortest), WIDGET_MAX
        if self.is_stacked and self._fits_window and self._page is not None:
            room = min(STACKED, self._page.viewport().height() - 2 * MARGIN)
            least = most = max(room, self._shortest_whole())
        self._place.setMinimumHeight(least)
        self._place.setMaximumHeight(most)

    def _shortest_whole(self) -> int:
        """Return the least height at which the words beside the paper are whole, at the width in use."""
        layout, wide = self._side.layout(), self._place.width()
        if layout is None or not layout.hasHeightForWidth():
            return max(SHORTEST, self._side.minimumSizeHint().height() if self._fits_window else 0)
        return max(SHORTEST, layout.totalMinimumHeightForWidth(wide))
