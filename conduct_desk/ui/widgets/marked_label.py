"""Words in which some are marked by a line under them, so that the eye finds what was searched for."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from conduct_desk.ui.look import px, tokens
from conduct_desk.ui.widgets.plain_label import PlainLabel

Spans = tuple[tuple[int, int], ...]


class MarkedLabel(PlainLabel):
    """A plain label that draws a soft ground and a thick line under stretches of its text.

    The letters stand where they stand in any label: Qt's own sizes hold.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None, spans: Spans = ()) -> None:
        super().__init__(text, parent)
        self._spans = spans

    @property
    def spans(self) -> Spans:
        """Return what is marked, as (start, end) in the text."""
        return self._spans

    def mark(self, spans: Spans) -> None:
        """Mark these stretches and no others."""
        self._spans = spans
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words by lines, with the marks where there are some."""
        if not self._spans:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        layout = QTextLayout(self.text(), self.font())
        layout.setTextOption(QTextOption(self.alignment()))
        layout.setFormats([self._format(start, end) for start, end in self._spans])
        height = self._break_lines(layout, room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        top = room.y() + (room.height() - height) / 2
        layout.draw(painter, QPointF(room.x(), top))
        for line in (layout.lineAt(at) for at in range(layout.lineCount())):
            for start, end in self._spans:
                first, last = line.textStart(), line.textStart() + line.textLength()
                if start < last and end > first:
                    left = float(line.cursorToX(max(start, first))[0])  # type: ignore[index]  # Qt gives a pair
                    right = float(line.cursorToX(min(end, last))[0])  # type: ignore[index]
                    foot = top + line.y() + line.ascent() + px(2)
                    bar = QRectF(room.x() + left, foot, right - left, max(2, px(2)))
                    painter.fillRect(bar, QColor(tokens().accent))
        painter.end()

    def _format(self, start: int, end: int) -> QTextLayout.FormatRange:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = start, end - start
        marked.format = QTextCharFormat()
        marked.format.setBackground(QColor(tokens().accent_soft))
        return marked

    def _break_lines(self, layout: QTextLayout, width: int) -> float:
        """Break the text into lines of this width in pixels, and return how high they are together."""
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return height
