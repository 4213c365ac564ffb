"""A strip of stamps: what each look at a post saw, with its day, a sign and a word."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from conduct_desk.desk.watch_views import Stamp
from conduct_desk.ui.look import icon, px, tokens
from conduct_desk.ui.watch_words import SAID, SIGNS, stamp_day, strip_words

SIGN = 16  # px at 100 % text, as are the next ones
EDGE = 8
GAP = 6


class StampStrip(QWidget):
    """Painted, so that it stays small; it has its words as its name for a screen reader.

    The stamps go on to the next line where the strip is full, the oldest first.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stamp_strip")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._stamps: tuple[Stamp, ...] = ()
        self._today = date.min

    def show_stamps(self, stamps: Sequence[Stamp], today: date) -> None:
        """Draw these; the strip is hidden while there are none."""
        self._stamps, self._today = tuple(stamps), today
        self.setAccessibleName(strip_words(stamps, today))
        self.setToolTip(self.accessibleName() if stamps else "")
        self.setVisible(bool(stamps))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower strip is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines of stamps."""
        return max((box.bottom() + 1 for _, box in self._placed(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        wide = sum(self._wide(each) + px(GAP) for each in self._stamps)
        return QSize(wide, self._high())

    def minimumSizeHint(self) -> QSize:
        """Return what the widest stamp needs."""
        wide = max((self._wide(each) for each in self._stamps), default=0)
        return QSize(wide, self.heightForWidth(max(self.width(), wide)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each stamp: a ground of its colour with an edge, the sign, the day, the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stamp, box in self._placed(self.width()):
            self._draw(painter, stamp, box)
        painter.end()

    def _draw(self, painter: QPainter, stamp: Stamp, box: QRect) -> None:
        sign, colour = SIGNS[stamp.seen]
        ink, ground = (QColor(getattr(tokens(), name)) for name in (colour, f"{colour}_soft"))
        painter.setPen(QPen(ink, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        left = box.left() + px(EDGE)
        top = box.top() + (box.height() - px(SIGN)) // 2
        painter.drawPixmap(left, top, icon(sign, colour, SIGN).pixmap(px(SIGN), px(SIGN)))
        left += px(SIGN) + px(GAP)
        day = stamp_day(stamp, self._today)
        for words, font in ((day, self._font()), (SAID[stamp.seen], self._font(is_strong=True))):
            wide = QFontMetrics(font).horizontalAdvance(words)
            painter.setFont(font)
            painter.drawText(
                QRect(left, box.top(), wide + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, words
            )
            left += wide + px(GAP)

    def _placed(self, width: int) -> Iterator[tuple[Stamp, QRect]]:
        x = y = 0
        for each in self._stamps:
            wide = self._wide(each)
            if x and x + wide > width:
                x, y = 0, y + self._high() + px(GAP)
            yield each, QRect(x, y, wide, self._high())
            x += wide + px(GAP)

    def _wide(self, stamp: Stamp) -> int:
        day = QFontMetrics(self._font()).horizontalAdvance(stamp_day(stamp, self._today))
        word = QFontMetrics(self._font(is_strong=True)).horizontalAdvance(SAID[stamp.seen])
        return 2 * px(EDGE) + px(SIGN) + 2 * px(GAP) + day + word + 2

    def _high(self) -> int:
        return QFontMetrics(self._font()).height() + px(8)

    def _font(self, *, is_strong: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px(14))
        font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
        return font
