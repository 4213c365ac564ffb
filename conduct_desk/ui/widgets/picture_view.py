"""A picture that can be made larger, smaller and grey, and pushed about, by mouse and by keyboard."""

import math
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from conduct_desk.ui.png import png_image
from conduct_desk.ui.widgets.page import hide_scroll_bars_from_readers

SMALLEST, LARGEST, STEP = 0.1, 8.0, 1.25
LONG = 3  # a screenshot this many times taller than wide is fitted by its width, or it could not be read
_WHEEL_NOTCH = 120  # eighths of a degree, as Qt counts

NAME = "Picture of the post"  # it takes the keyboard, to scroll, and so it is never nameless


class PictureView(QAbstractScrollArea):
    """Shows one picture. At 100 % each dot of the picture is one dot of the screen, however dense it is.

    Keys, while it has the focus: + and - zoom, 0 fits, 1 is full size, arrows, Page Up/Down and the space bar
    move.
    """

    zoom_changed = Signal(float)  # 1.0 is full size

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hide_scroll_bars_from_readers(self)
        self._image = QImage()  # the right way up for who looks at it now
        self._turned = 0  # degrees
        self._drawn = QPixmap()  # the picture at a size below full: painting it scaled takes 80 ms at 16 Mpx
        self._zoom = 1.0
        self._is_fitted = True
        self._is_grey = False
        self._grip: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setMinimumSize(120, 120)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(NAME)

    @property
    def zoom(self) -> float:
        """Return the scale: 1.0 is one dot of the picture on one dot of the screen."""
        return self._zoom

    @property
    def is_grey(self) -> bool:
        """Return whether the picture is shown without colour."""
        return self._is_grey

    @property
    def has_picture(self) -> bool:
        """Return whether there is something to show."""
        return not self._image.isNull()

    @property
    def turned(self) -> int:
        """Return by how many degrees the picture is turned to the right while it is looked at."""
        return self._turned

    def show_png(self, png: bytes) -> bool:
        """Show a picture fitted to the view; return whether it could be. Only PNG is ever decoded here."""
        self.show_image(png_image(png))
        return self.has_picture

    def show_image(self, image: QImage) -> None:
        """Show a picture that is drawn already, fitted to the view; a null one shows nothing."""
        self._image, self._turned = image, 0
        self._is_grey = False
        self._is_fitted = True
        self._settle()

    def turn(self) -> None:
        """Turn the picture a quarter to the right, for looking at it; nothing that is kept is turned."""
        self._image = self._image.transformed(QTransform().rotate(90))
        self._turned = (self._turned + 90) % 360
        self.fit()

    def zoom_in(self) -> None:
        """Make the picture a quarter larger."""
        self.set_zoom(self._zoom * STEP)

    def zoom_out(self) -> None:
        """Make the picture a fifth smaller."""
        self.set_zoom(self._zoom / STEP)

    def full_size(self) -> None:
        """Show each dot of the picture on one dot of the screen."""
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """Set the scale between 10 % and 800 %, keeping the point `around` (or the middle) where it is."""
        wanted = min(LARGEST, max(SMALLEST, zoom))
        around = around or QPointF(self.viewport().rect().center())
        held = self._in_picture(around)
        self._is_fitted = False
        self._zoom = wanted
        self._settle()
        scale, margin = self._scale(), self._margin()
        self.horizontalScrollBar().setValue(round(held.x() * scale - around.x() + margin.x()))
        self.verticalScrollBar().setValue(round(held.y() * scale - around.y() + margin.y()))

    def fit(self) -> None:
        """Show the whole picture (a long one: its whole width), also while the window changes."""
        self._is_fitted = True
        self._settle()

    def set_grey(self, is_grey: bool) -> None:  # noqa: FBT001 - the slot of a button that is on or off
        """Show the picture without colour, or with it again."""
        self._is_grey = is_grey
        self._settle()

    def height_for(self, width: int) -> int:
        """Return how tall the view would be with the picture across this width, at most at its full size."""
        if not self.has_picture:
            return 0
        size = self._image.size()
        scale = min(width / size.width(), 1 / self.devicePixelRatioF())
        return math.ceil(size.height() * scale)

    def sizeHint(self) -> QSize:
        """Return a size that shows a phone's screenshot legibly."""
        return QSize(400, 420)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with + - 0 1; arrows, Page Up/Down and space move as in any reader."""
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_1: self.full_size,
            Qt.Key.Key_Space: partial(self._page_on, back=is_shifted),
        }
        does = keys.get(event.key())
        is_plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if does and is_plain:
            does()
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom round the pointer with Ctrl and the wheel; scroll with the wheel alone."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(
                self._zoom * math.pow(STEP, event.angleDelta().y() / _WHEEL_NOTCH), event.position()
            )
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Push the picture about."""
        if self._grip is not None:
            moved = event.position().toPoint() - self._grip
            self._grip = event.position().toPoint()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of the picture."""
        self._grip = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again while fitted."""
        super().resizeEvent(event)
        self._settle()

    def event(self, event: QEvent) -> bool:
        """Draw anew when the window has moved to a screen of another density."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settle()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the part that is in view, with a thin edge so that white posts end somewhere."""
        if not self.has_picture:
            return
        at = self._margin() - QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        size = self._shown_size()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._zoom < 2)
        painter.drawPixmap(QRectF(at, size), self._drawn, QRectF(self._drawn.rect()))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(QRectF(at, size).adjusted(0, 0, -1, -1))
        painter.end()

    def _page_on(self, *, back: bool) -> None:
        """Move by what can be seen at once, down or back up."""
        bar = self.verticalScrollBar()
        bar.triggerAction(bar.SliderAction.SliderPageStepSub if back else bar.SliderAction.SliderPageStepAdd)

    def _scale(self) -> float:
        """Return how many of the window's own pixels one dot of the picture takes."""
        return self._zoom / self.devicePixelRatioF()

    def _shown_size(self) -> QSize:
        return (self._image.size().toSizeF() * self._scale()).toSize()

    def _margin(self) -> QPointF:
        free = self.viewport().size() - self._shown_size()
        return QPointF(max(0, free.width() // 2), max(0, free.height() // 2))

    def _in_picture(self, point: QPointF) -> QPointF:
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return (point + scrolled - self._margin()) / self._scale()

    def _settle(self) -> None:
        if not self.has_picture:
            self._drawn = QPixmap()
            self.viewport().update()
            return
        if self._is_fitted:
            room, size = self.maximumViewportSize(), self._image.size()
            fitting = room.width() / size.width()
            if size.height() < LONG * size.width():
                fitting = min(fitting, room.height() / size.height())
            self._zoom = min(1.0, max(SMALLEST / 4, fitting * self.devicePixelRatioF()))
        shown, whole_room = self._shown_size(), self.maximumViewportSize()
        # Bars that are up take room away and would keep themselves up over a picture that fits without them.
        fits = shown.boundedTo(whole_room) == shown
        seen = whole_room if fits else self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), shown.width(), seen.width()),
            (self.verticalScrollBar(), shown.height(), seen.height()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(32)
        self._redraw(shown)
        self.zoom_changed.emit(self._zoom)

    def _redraw(self, shown: QSize) -> None:
        image = self._image
        if self._is_grey:
            image = image.convertToFormat(QImage.Format.Format_Grayscale8)
        if self._zoom < 1:
            image = image.scaled(
                shown * self.devicePixelRatioF(),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        self._drawn = QPixmap.fromImage(image)
        self.viewport().update()
