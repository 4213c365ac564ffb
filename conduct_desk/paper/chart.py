"""One bar chart with its numbers beside the bars; what may not be shown is hatched and of one length."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from conduct_desk.paper import fonts
from conduct_desk.paper.flow import INK, MUTED, NAVY, WHITE
from conduct_desk.paper.tags import Element, Role
from conduct_desk.policy.figures import Bar

_ROW = 22.0  # points
_BAR = 14.0
_LABELS = 0.42  # of the width
_HIDDEN = 0.3  # of the longest bar, whatever the number: its length says nothing
_END = 70.0  # room for the number after the longest bar
_SIZE = 10.0


class BarChart(Flowable):
    """Horizontal bars, told apart by hatching and outline as well as by colour."""

    def __init__(self, bars: Sequence[Bar]) -> None:
        """Take bars that are already masked: `height` is None where the number may not be shown."""
        super().__init__()
        self._bars = bars
        self._width = 0.0
        self.element = Element(Role.FIGURE)

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Take the whole width and a row for each bar."""
        self._width = available_width
        return available_width, _ROW * len(self._bars) + 4

    @property
    def alt(self) -> str:
        """What the chart shows, in the words and numbers that are printed."""
        told = "; ".join(f"{bar.words}: {bar.label}" for bar in self._bars)
        return f"Bar chart. {told}."

    def draw(self) -> None:
        """Draw each bar with its words before it and its number after it."""
        canvas: Any = self.canv
        high = _ROW * len(self._bars) + 4
        with canvas.figure(self.alt, 0, 0, self._width, high, element=self.element):
            self._draw_bars(canvas)

    def _draw_bars(self, canvas: Any) -> None:
        axis = self._width * _LABELS
        longest = self._width - axis - _END
        most = max((bar.height or 0 for bar in self._bars), default=0) or 1
        space = fonts.width(" ", fonts.TEXT, _SIZE)  # keeps words and numbers apart where they are copied
        foot = 2.0
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.8)
        canvas.line(axis, foot, axis, foot + _ROW * len(self._bars))
        for above, bar in enumerate(self._bars, start=1):
            y = foot + (len(self._bars) - above) * _ROW + (_ROW - _BAR) / 2
            canvas.put(axis - 8 + space, y + 3.6, f"{bar.words} ", size=_SIZE, right=True)
            if bar.height is None:
                length = longest * _HIDDEN
                self._hatched(axis, y, length)
            else:
                length = longest * bar.height / most
                canvas.setFillColor(NAVY)
                canvas.rect(axis, y, length, _BAR, stroke=0, fill=1)
            canvas.put(axis + length + 6, y + 3.6, f"{bar.label} ", font=fonts.STRONG, size=_SIZE)

    def _hatched(self, x: float, y: float, length: float) -> None:
        canvas: Any = self.canv
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(x, y, length, _BAR)
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.setFillColor(WHITE)
        canvas.rect(x, y, length, _BAR, stroke=0, fill=1)
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.6)
        start = -_BAR
        while start < length:
            canvas.line(x + start, y, x + start + _BAR, y + _BAR)
            start += 5
        canvas.restoreState()
        canvas.saveState()
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.8)
        canvas.setDash(3, 2)
        canvas.rect(x, y, length, _BAR, stroke=1, fill=0)
        canvas.restoreState()
