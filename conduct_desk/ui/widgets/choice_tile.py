"""One answer to choose, as a large tile: its words, a hint under them, and the whole tile to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QSizePolicy, QWidget

from conduct_desk.ui.look import px, tokens

_ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # at run time the Qt class comes from the tile's other parent


class _Tile(_Button):
    """How both tiles measure and draw themselves; sizes follow the font, so the text size moves all."""

    hint = ""
    is_round = False
    _drawn: tuple[str, str, int, float] | None = None  # words, sizes: what the heights below are of
    _heights: dict[int, int]

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on the tile."""
        return self.rect().contains(pos)

    def heightForWidth(self, width: int) -> int:
        """Return the height at which words and hint are whole."""
        return max(round(40 * self._unit()), self._content_height(width) + round(16 * self._unit()))

    def sizeHint(self) -> QSize:
        """Return the size with the words on one line."""
        wide = self._width_wanted()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest tile; its words wrap then."""
        return QSize(min(self._width_wanted(), round(120 * self._unit())), round(40 * self._unit()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile: ground and edge, the mark, the words, the hint."""
        colours, unit, chosen = tokens(), self._unit(), self.isChecked()
        edge = QColor(colours.accent if chosen else colours.control)
        ground = QColor(colours.accent_soft if chosen else colours.surface)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = 2.0 if chosen or self.underMouse() else 1.0
        painter.setPen(QPen(edge, thick))
        painter.setBrush(ground)
        frame = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(frame, 6 * unit, 6 * unit)
        top = (self.height() - self._content_height(self.width())) // 2
        middle = QPointF(26 * unit, top + QFontMetrics(self._title_font()).height() / 2)
        self._draw_mark(painter, middle, edge, ground)
        self._draw_words(painter, top)
        painter.end()

    def _settle(self, hint: str) -> None:
        self.hint = hint
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(hint)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _unit(self) -> float:
        """Return one pixel at 100 % text."""
        return max(1.0, px(100) / 100)

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _hint_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(14 * self._unit()))
        return font

    def _width_wanted(self) -> int:
        words = QFontMetrics(self._title_font()).horizontalAdvance(self.text())
        return words + round(62 * self._unit()) + 2

    def _text_rects(self, width: int) -> tuple[QRect, QRect]:
        room = QRect(0, 0, max(40, width - round(60 * self._unit())), 10_000)
        title = QFontMetrics(self._title_font()).boundingRect(room, WRAP, self.text())
        hint = QFontMetrics(self._hint_font()).boundingRect(room, WRAP, self.hint) if self.hint else QRect()
        return title, hint

    def _content_height(self, width: int) -> int:
        # A page asks each of its tiles dozens of times before it is laid out.
        drawn = (self.text(), self.hint, self.font().pixelSize(), self._unit())
        if self._drawn != drawn:
            self._drawn, self._heights = drawn, {}
        if width not in self._heights:
            title, hint = self._text_rects(width)
            self._heights[width] = title.height() + (
                hint.height() + round(2 * self._unit()) if self.hint else 0
            )
        return self._heights[width]

    def _draw_words(self, painter: QPainter, top: int) -> None:
        title, hint = self._text_rects(self.width())
        left, wide = round(48 * self._unit()), self.width() - round(60 * self._unit())
        painter.setPen(QColor(tokens().text))
        painter.setFont(self._title_font())
        painter.drawText(QRect(left, top, wide, title.height()), WRAP, self.text())
        if self.hint:
            painter.setPen(QColor(tokens().muted))
            painter.setFont(self._hint_font())
            below = top + title.height() + round(2 * self._unit())
            painter.drawText(QRect(left, below, wide, hint.height()), WRAP, self.hint)

    def _draw_mark(self, painter: QPainter, middle: QPointF, colour: QColor, ground: QColor) -> None:
        radius, unit = 11 * self._unit(), self._unit()
        painter.setPen(QPen(colour, 2))
        painter.setBrush(ground)
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        if self.is_round:
            painter.drawEllipse(box)
        else:
            painter.drawRoundedRect(box, 3 * unit, 3 * unit)
        if self.isChecked() and self.is_round:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(middle, radius * 0.55, radius * 0.55)
        elif self.isChecked():
            painter.setPen(QPen(colour, 2.6 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            low = QPointF(middle.x() - radius * 0.1, middle.y() + radius * 0.45)
            painter.drawLine(QPointF(middle.x() - radius * 0.5, middle.y()), low)
            painter.drawLine(low, QPointF(middle.x() + radius * 0.55, middle.y() - radius * 0.45))


class RadioTile(_Tile, QRadioButton):
    """One of several answers, of which one can be chosen."""

    is_round = True

    def __init__(self, words: str, hint: str = "", parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, words, parent)
        self._settle(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose what the arrow keys reach, also when none is chosen: there Qt only moves the keyboard."""
        QRadioButton.keyPressEvent(self, event)
        reached = QApplication.focusWidget()
        if event.key() in _ARROWS and reached is not self and isinstance(reached, RadioTile):
            reached.setChecked(True)


class CheckTile(_Tile, QCheckBox):
    """One thing that may be true beside others."""

    def __init__(self, words: str, hint: str = "", parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, words, parent)
        self._settle(hint)
