"""A link of a whole sentence: it takes as many lines as the page leaves it."""

from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from conduct_desk.ui.look import tokens
from conduct_desk.ui.widgets.choice_tile import WRAP

EDGE = 4  # px around the words, for the focus ring
LEAST = 120  # px: no page is narrower than that


class WrappingLink(QPushButton):
    """Qt draws the words of a button on one line, however long, and makes the page as wide as they are."""

    def __init__(self, words: str, parent: QWidget | None = None, *, role: str = "link") -> None:
        self._heights: dict[int, int] = {}  # by width, as asked since it was another
        super().__init__(parent)
        self.setText(words)
        self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def setText(self, words: str) -> None:
        """Show words as they are: to Qt an & marks the key of a button, and is not said."""
        self.words, self._heights = words, {}
        super().setText(words.replace("&", "&&"))

    def hasHeightForWidth(self) -> bool:
        """Say that it grows downwards where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which every word is shown."""
        if width not in self._heights:
            self._heights[width] = max(self._words_in(width).height() + 2 * EDGE, self._mark().height())
        return self._heights[width]

    def setIcon(self, icon: QIcon | QPixmap) -> None:
        """Stand after an icon."""
        self._heights = {}
        super().setIcon(icon)

    def setIconSize(self, size: QSize) -> None:
        """Leave so much room for the icon."""
        self._heights = {}
        super().setIconSize(size)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        self._heights = {}
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size with the words on one line."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.words)
        width = words + 2 * EDGE + self._mark().width() + 2  # a line that just fits may wrap by a fraction
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest link; its words wrap then."""
        return QSize(min(LEAST, self.sizeHint().width()), self.heightForWidth(max(self.width(), LEAST)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, underlined, after the icon where there is one."""
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(True)
        painter.setFont(font)
        colours = tokens()
        painter.setPen(colours.danger if self.property("role") == "danger_link" else colours.accent)
        mark, words = self._mark(), self._words_in(self.width())
        if mark.width():
            middle = EDGE + (QFontMetrics(font).lineSpacing() - mark.height()) // 2
            self.icon().paint(painter, QRect(QPoint(EDGE, max(0, middle)), mark))
        painter.drawText(words.translated(EDGE + mark.width(), EDGE), WRAP, self.words)

    def _mark(self) -> QSize:
        """Return the size of the icon, its gap included; none where there is no icon."""
        return QSize(0, 0) if self.icon().isNull() else self.iconSize()

    def _words_in(self, width: int) -> QRect:
        room = max(1, width - 2 * EDGE - self._mark().width())
        return _breaking(self.words, self.font().key(), room)


@lru_cache(maxsize=4096)
def _breaking(words: str, font: str, room: int) -> QRect:
    """Return where words stand that are broken into lines within so many pixels; `font` is a font's key.

    A layout asks dozens of times for the same. Bar that the cache passes: the contents of the help, with
    their fifty links, stand in a tenth of a second.
    """
    drawn = QFont()
    drawn.fromString(font)
    return QFontMetrics(drawn).boundingRect(QRect(0, 0, room, 100_000), WRAP, words)
