"""A small drawing of a folded letter: its fold, what the window shows of it, and the address in there."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from conduct_desk.policy.envelopes import SHEET_WIDTH, THIRDS, ZONES, Envelope, Window
from conduct_desk.ui.look import px, tokens

WIDE = 260  # px at 100 % text
SHOWN_LINES = 4
_LENGTHS = (34, 44, 30, 22)  # mm of made-up lines


class EnvelopeDrawing(QWidget):
    """Has its words as its name for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("envelope_drawing")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._envelope = Envelope.DL_UK

    def show_envelope(self, envelope: Envelope, words: str) -> None:
        """Draw another envelope; `words` say the same as the drawing."""
        self._envelope = envelope
        self.setAccessibleName(f"A folded letter. {words}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the folded sheet."""
        scale = px(WIDE) / SHEET_WIDTH
        return QSize(px(WIDE) + 2, round(self._high() * scale) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet as white paper, whatever the theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = px(WIDE) / SHEET_WIDTH
        painter.translate(1, 1)
        painter.setPen(QPen(QColor(tokens().control), 1))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRect(QRectF(0, 0, SHEET_WIDTH * scale, self._high() * scale))
        painter.scale(scale, scale)
        self._draw_sheet(painter)
        painter.end()

    def _draw_sheet(self, painter: QPainter) -> None:
        ink, zone = QColor("#1B1B1B"), ZONES[self._envelope]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#1F3A5F"))
        painter.drawRect(QRectF(25, 14, 16, 18))  # the crest, and the school's name
        painter.drawRect(QRectF(46, 20, 70, 5))
        if self._envelope is not Envelope.PLAIN:
            painter.setPen(QPen(QColor("#1F5C57"), 0.9))
            painter.setBrush(QColor("#DFECE8"))
            painter.drawRoundedRect(_rect(zone.always), 2, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for at, length in enumerate(reversed(_LENGTHS[:SHOWN_LINES])):
            painter.drawRect(QRectF(25, zone.foot - 2.6 - at * 4.6, length, 2))
        painter.setBrush(QColor("#5A6470"))
        painter.drawRect(QRectF(132, 60, 34, 2))  # the date

    def _high(self) -> float:
        folds = ZONES[self._envelope].folds
        return folds[0] if folds else THIRDS[0]


def _rect(window: Window) -> QRectF:
    return QRectF(window.left, window.top, window.right - window.left, window.bottom - window.top)
