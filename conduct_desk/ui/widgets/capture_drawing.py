"""The drawing of a good screenshot, in the colours of the day; a screen reader hears it in words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from conduct_desk.policy.capture_sketch import BOXES, DISC, HIGH, NUMBERS, WIDE, WORDS, Box, Number, Tone
from conduct_desk.ui.look import px, tokens

WIDEST = 560  # px at 100 % text
LEAST = 280  # px: narrower, the numbers cannot be read


class CaptureDrawing(QWidget):
    """As wide as there is room for, up to `WIDEST`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("capture_drawing")
        self.setAccessibleName(WORDS)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(px(WIDEST))

    def hasHeightForWidth(self) -> bool:
        """Say that it keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that belongs to a width."""
        return round(width * HIGH / WIDE)

    def sizeHint(self) -> QSize:
        """Return the largest size."""
        return QSize(px(WIDEST), self.heightForWidth(px(WIDEST)))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size in which the numbers can be read."""
        return QSize(LEAST, self.heightForWidth(max(self.width(), LEAST)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw window, post and numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / WIDE
        painter.scale(scale, scale)
        for box in BOXES:
            _draw_box(painter, box)
        font = painter.font()
        font.setPixelSize(5)
        font.setBold(True)
        painter.setFont(font)
        for number in NUMBERS:
            _draw_number(painter, number)
        painter.end()


def _draw_box(painter: QPainter, box: Box) -> None:
    colours = tokens()
    edge = QPen(QColor(colours.control), 0.5)
    painter.setPen(edge if box.tone in (Tone.FRAME, Tone.PAPER) else Qt.PenStyle.NoPen)
    fill = {
        Tone.FRAME: colours.surface, Tone.PAPER: colours.surface, Tone.SHADE: colours.sunken,
        Tone.WORDS: colours.muted,
    }[box.tone]  # fmt: skip
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(QRectF(box.x, box.y, box.wide, box.high), box.round, box.round)


def _draw_number(painter: QPainter, number: Number) -> None:
    colours = tokens()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawEllipse(QPointF(number.x, number.y), DISC, DISC)
    painter.setPen(QColor(colours.on_accent))
    room = QRectF(number.x - DISC, number.y - DISC, 2 * DISC, 2 * DISC)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(number.number))
