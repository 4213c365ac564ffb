"""A picture on which boxes are drawn, by mouse and by keyboard, just as they will be burnt in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from conduct_desk.ui.look import tokens
from conduct_desk.ui.models.cover_boxes import CoverBoxes, snapped
from conduct_desk.ui.png import png_image
from conduct_desk.ui.widgets.picture_view import PictureView

if TYPE_CHECKING:
    from conduct_desk.desk.exhibit_views import Box

LEAST = 4  # px of a drag: less is a press
HOW = (
    "Draw a box with the mouse, or press New box. Arrow keys move the chosen box, Shift and arrow keys make "
    "it larger or smaller, Delete takes it away, Escape lets go of it."
)
_WAYS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class CoverView(PictureView):
    """Boxes are kept in pixels of the exhibit; the picture shown may be a smaller copy of it."""

    def __init__(self, boxes: CoverBoxes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = boxes
        self._from: QPointF | None = None  # where a new box was begun, in pixels of the exhibit
        self._drawing: Box | None = None
        self._carried: tuple[QPointF, Box] | None = None
        self._suggested: tuple[Box, ...] = ()
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleDescription(HOW)
        boxes.changed.connect(self.viewport().update)

    def show_page(self, png: bytes, page: int, size: QSize | None = None) -> bool:
        """Show a page to be covered. `size`: pixels of the exhibit, where the picture is a smaller copy."""
        image = png_image(png)
        self._whole = size if size is not None and not size.isEmpty() else image.size()
        self._suggested = ()
        self.show_image(image)
        self._boxes.turn_to(page, self._whole)
        return self.has_picture

    def suggest(self, boxes: tuple[Box, ...]) -> None:
        """Show with a dashed edge what may have to be covered."""
        self._suggested = boxes
        self.viewport().update()

    def middle(self) -> QPoint:
        """Return the middle of what can be seen, in pixels of the exhibit."""
        return self._at(QPointF(self.viewport().rect().center())).toPoint()

    def bring_chosen_into_view(self) -> None:
        """Scroll to the chosen box."""
        boxes = self._boxes.of_page()
        if 0 <= self._boxes.chosen < len(boxes):
            place = self._on_screen(boxes[self._boxes.chosen])
            room = QRectF(self.viewport().rect())
            for bar, begin, end, most in (
                (self.horizontalScrollBar(), place.left(), place.right(), room.width()),
                (self.verticalScrollBar(), place.top(), place.bottom(), room.height()),
            ):
                past = begin if begin < 0 else max(0.0, min(end - most, begin))
                bar.setValue(bar.value() + round(past))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, size and remove the chosen box; without one the keys look about."""
        if self._boxes.chosen < 0 or not self._act(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the box under the pointer, or begin a new one."""
        if event.button() != Qt.MouseButton.LeftButton or not self.has_picture:
            return
        at = self._at(event.position())
        under = self._box_at(at)
        self._boxes.choose(under)
        if under >= 0:
            self._carried = (at, self._boxes.of_page()[under])
        else:
            self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, or carry the box along."""
        if self._carried is not None:
            begun, box = self._carried
            gone = (self._at(event.position()) - begun).toPoint()
            self._boxes.carry(self._boxes.chosen, box, gone.x(), gone.y())
        elif self._from is not None:
            drawn = QRectF(self._from, event.position()).normalized()
            is_large = max(drawn.width(), drawn.height()) >= LEAST
            self._drawing = self._box_of(drawn) if is_large else None
            self.viewport().update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Keep what was drawn."""
        drawn, self._drawing, self._from, self._carried = self._drawing, None, None, None
        if drawn is not None:
            self._boxes.add(drawn)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, then the boxes over it."""
        super().paintEvent(event)
        if not self.has_picture:
            return
        painter = QPainter(self.viewport())
        for place, box in enumerate(self._boxes.of_page()):
            self._paint_box(painter, place, box)
        edge = QColor(tokens().focus)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, 2, Qt.PenStyle.DashLine))
        for box in self._suggested:
            painter.drawRect(self._on_screen(box))
        if self._drawing is not None:
            painter.fillRect(self._on_screen(self._drawing), QColor(0, 0, 0, 150))
            painter.drawRect(self._on_screen(self._drawing))
        painter.end()

    def _paint_box(self, painter: QPainter, place: int, box: Box) -> None:
        """Draw a box as black as it will be; the chosen one with an edge and its number."""
        on_screen = self._on_screen(box)
        painter.fillRect(on_screen, QColor(0, 0, 0))
        is_chosen = place == self._boxes.chosen
        painter.setPen(QPen(QColor(tokens().focus if is_chosen else "#FFFFFF"), 3 if is_chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(on_screen.adjusted(1, 1, -1, -1))
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(on_screen, Qt.AlignmentFlag.AlignCenter, str(place + 1))

    def _act(self, event: QKeyEvent) -> bool:
        way = _WAYS.get(Qt.Key(event.key()))
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        others: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Delete: lambda: self._boxes.remove(self._boxes.chosen),
            Qt.Key.Key_Backspace: lambda: self._boxes.remove(self._boxes.chosen),
            Qt.Key.Key_Escape: lambda: self._boxes.choose(-1),
        }
        if way is not None:
            (self._boxes.grow if is_shifted else self._boxes.move)(*way)
            self.bring_chosen_into_view()
        elif event.key() in others:
            others[event.key()]()
        else:
            return False
        event.accept()
        return True

    # --- places ---
    def _copies(self) -> float:
        """Return how many pixels of the exhibit one dot of the picture shown stands for."""
        return self._whole.width() / max(1, self._image.width())

    def _at(self, point: QPointF) -> QPointF:
        """Return a point of the view in pixels of the exhibit."""
        return self._in_picture(point) * self._copies()

    def _box_of(self, drawn: QRectF) -> Box:
        begin, end = self._at(drawn.topLeft()), self._at(drawn.bottomRight())
        return snapped((int(begin.x()), int(begin.y()), int(end.x()), int(end.y())), self._whole)

    def _on_screen(self, box: Box) -> QRectF:
        scale = self._scale() / self._copies()
        shift = self._margin() - QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        left, top, right, bottom = box
        return QRectF(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale).translated(
            shift
        )

    def _box_at(self, point: QPointF) -> int:
        boxes = self._boxes.of_page()
        return next((at for at in reversed(range(len(boxes))) if _holds(boxes[at], point)), -1)


def _holds(box: Box, point: QPointF) -> bool:
    left, top, right, bottom = box
    return left <= point.x() < right and top <= point.y() < bottom
