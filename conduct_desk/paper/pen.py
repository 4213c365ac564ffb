"""Lines on paper that a family or the head writes on with a pen."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from conduct_desk.paper.flow import INK, MUTED

_GAP = 5 * mm  # between two lines beside each other


class WriteRow(Flowable):
    """Lines to write on beside each other, each with its label under it.

    `parts` are labels with their share of the width, which add up to 1; `size` is the labels', in points,
    and `above` the room to write in.
    """

    def __init__(self, parts: Sequence[tuple[str, float]], size: float, *, above: float = 9 * mm) -> None:
        super().__init__()
        self._parts, self._size = parts, size
        self.height = above + size * 1.5

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Draw each line, then its label."""
        canvas: Any = self.canv
        left = 0.0
        for label, share in self._parts:
            right = left + share * (self.width + _GAP) - _GAP
            _line(canvas, left, right, self._size * 1.5)
            canvas.put(left, self._size * 0.4, label, size=self._size, colour=MUTED)
            left = right + _GAP


class WriteLines(Flowable):
    """Several lines to write on below each other, from `indent` points on to the right edge."""

    def __init__(self, count: int, *, gap: float, indent: float) -> None:
        super().__init__()
        self._count, self._gap, self._indent = count, gap, indent
        self.height = count * gap + 3

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Draw the lines from the top."""
        for at in range(1, self._count + 1):
            _line(self.canv, self._indent, self.width, self.height - at * self._gap)


def _line(canvas: Any, left: float, right: float, y: float) -> None:
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.6)
    canvas.line(left, y, right, y)
    canvas.restoreState()
