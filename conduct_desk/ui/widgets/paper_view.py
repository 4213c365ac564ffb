"""The pages of a PDF as they will be printed, drawn without a flicker while the words are still changing.

Qt's own QPdfView shows a blank page at every new document until the page is drawn again, which flashes at
every pause in typing. This one keeps the last picture of a page until the next one is there.
"""

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocumentRenderOptions, QPdfPageRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from conduct_desk.ui.look import tokens
from conduct_desk.ui.printing import OpenPdf
from conduct_desk.ui.widgets.page import hide_scroll_bars_from_readers

GAP = 12  # pixels round and between pages
SMALLEST, LARGEST = 0.25, 4.0


class PaperView(QAbstractScrollArea):
    """Scrolls and zooms; its place and size stay while the paper under it is replaced."""

    page_changed = Signal(int, int)  # the page at the top (from 1), and how many there are
    zoomed = Signal(float)  # 1.0 is the size of the sheet itself
    drawn = Signal()  # every page in sight shows the newest paper

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hide_scroll_bars_from_readers(self)
        self._paper: OpenPdf | None = None
        self._points: list[QSizeF] = []  # the sizes of its pages
        self._pictures: dict[int, QImage] = {}
        self._asked: dict[int, int] = {}  # page -> the request whose picture it waits for
        self._fresh: dict[int, QSize] = {}  # page -> size of its picture of the newest paper
        self._factor = 0.0  # 0 fits the width
        self._page = 0
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._take_picture)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Always there: one that came and went with the page's height would change the width it depends on.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumSize(200, 200)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    def show_paper(self, paper: OpenPdf) -> None:
        """Replace the paper; what was in sight stays in sight as far as the new one reaches."""
        self._renderer.setDocument(paper.document)  # waits for a page being drawn: the old one may go now
        self._paper = paper
        self._points = [paper.document.pagePointSize(page) for page in range(paper.pages)]
        self._asked.clear()
        self._fresh.clear()
        self._pictures = {page: image for page, image in self._pictures.items() if page < paper.pages}
        self._lay_out()
        self._scrolled()

    def zoom(self) -> float:
        """Return the size on screen; 1.0 is the size of the sheet."""
        return self._scale() / self._full_scale()

    def set_zoom(self, factor: float) -> None:
        """Set the size, within a quarter and four times the sheet; 0 fits the width."""
        height = max(1, self._total().height())
        at = self.verticalScrollBar().value() / height
        self._factor = min(LARGEST, max(SMALLEST, factor)) if factor else 0.0
        self._lay_out()
        self.verticalScrollBar().setValue(round(at * self._total().height()))
        self.viewport().update()
        self.zoomed.emit(self.zoom())

    def is_drawn(self) -> bool:
        """Say whether every page in sight shows the newest paper."""
        return self._paper is not None and not self._asked and bool(self._fresh)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width again."""
        super().resizeEvent(event)
        self._lay_out()
        if not self._factor:
            self.zoomed.emit(self.zoom())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom() * (1.1 if event.angleDelta().y() > 0 else 1 / 1.1))
            event.accept()
            return
        super().wheelEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in sight, asking for what is not drawn yet."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens().sunken))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._in_sight():
            place = self._place(page)
            painter.fillRect(place, Qt.GlobalColor.white)
            picture = self._pictures.get(page)
            if picture is not None:
                painter.drawImage(place, picture)
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
            self._ask_for(page, place.size())

    def _take_picture(
        self, page: int, size: QSize, image: QImage, _options: QPdfDocumentRenderOptions, request: int
    ) -> None:
        if self._asked.get(page) != request:
            return
        del self._asked[page]
        near = set(self._in_sight()) | {page}
        self._pictures = {n: kept for n, kept in self._pictures.items() if n in near} | {page: image}
        self._fresh = {n: kept for n, kept in self._fresh.items() if n in near} | {page: size}
        self.viewport().update()
        if not self._asked:
            self.drawn.emit()

    def _ask_for(self, page: int, size: QSize) -> None:
        wanted = size * self.devicePixelRatioF()
        if self._fresh.get(page) != wanted and page not in self._asked:
            self._asked[page] = self._renderer.requestPage(page, wanted)

    def _scrolled(self) -> None:
        page = next(iter(self._in_sight()), 0) + 1
        count = self._paper.pages if self._paper else 0
        self._page = page
        self.page_changed.emit(min(page, count), count)
        self.viewport().update()

    def _full_scale(self) -> float:
        return self.logicalDpiX() / 72

    def _scale(self) -> float:
        """Return pixels a point."""
        if self._factor:
            return self._factor * self._full_scale()
        widest = max((points.width() for points in self._points), default=595.0)
        return max(SMALLEST, (self.viewport().width() - 2 * GAP) / widest)

    def _sizes(self) -> list[QSize]:
        scale = self._scale()
        return [(points * scale).toSize() for points in self._points]

    def _total(self) -> QSize:
        sizes = self._sizes()
        return QSize(
            max((size.width() for size in sizes), default=0) + 2 * GAP,
            sum(size.height() + GAP for size in sizes) + GAP,
        )

    def _place(self, page: int) -> QRect:
        """Return where a page stands in the viewport."""
        sizes = self._sizes()
        top = GAP + sum(size.height() + GAP for size in sizes[:page]) - self.verticalScrollBar().value()
        spare = self.viewport().width() - sizes[page].width()
        left = spare // 2 if spare >= 2 * GAP else GAP - self.horizontalScrollBar().value()
        return QRect(QPoint(left, top), sizes[page])

    def _in_sight(self) -> list[int]:
        top, bottom = (
            self.verticalScrollBar().value(),
            self.verticalScrollBar().value() + self.viewport().height(),
        )
        found, edge = [], GAP
        for page, size in enumerate(self._sizes()):
            if edge + size.height() > top and edge < bottom:
                found.append(page)
            edge += size.height() + GAP
        return found

    def _lay_out(self) -> None:
        total, room = self._total(), self.viewport().size()
        for bar, whole, step in (
            (self.verticalScrollBar(), total.height(), room.height()),
            (self.horizontalScrollBar(), total.width() if self._factor else 0, room.width()),
        ):
            bar.setRange(0, max(0, whole - step))
            bar.setPageStep(step)
            bar.setSingleStep(40)
