"""What somebody fills in with a pen: boxes to tick or to write in, and lines."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from conduct_desk.paper.flow import INK, MUTED
from conduct_desk.paper.tags import Element, Role

_LABEL = 8.5  # points
_GAP = 5 * mm  # between two lines beside each other
WHO_SIGNS = (("Name and office", 0.43), ("Signature", 0.36), ("Date", 0.21))


class WriteBox(Flowable):
    """A framed space for handwriting, with its label inside at the top."""

    def __init__(self, label: str, width: float, height: float) -> None:
        super().__init__()
        self._label, self.width, self.height = label, width, height
        self.element = Element(Role.FIELD)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return its size, whatever room there is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the frame, then the label."""
        canvas: Any = self.canv
        with canvas.field(self._label, 0, 0, self.width, self.height, element=self.element):
            canvas.saveState()
            canvas.setStrokeColor(MUTED)
            canvas.setLineWidth(0.8)
            canvas.rect(0, 0, self.width, self.height)
            canvas.restoreState()
            canvas.put(2 * mm, self.height - 4.4 * mm, self._label, size=_LABEL, colour=MUTED)


class TickBox(Flowable):
    """An empty square to tick, as tall as a line of text of `size` points; `label` says what it is for."""

    def __init__(self, size: float, label: str) -> None:
        super().__init__()
        self._side = self.width = size
        self._label = label
        self.element = Element(Role.FIELD)
        self.height = size * 1.1

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return its size, whatever room there is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the square."""
        canvas: Any = self.canv
        with canvas.field(self._label, 0, 0, self._side, self._side, element=self.element, tick=True):
            canvas.saveState()
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(0.9)
            canvas.rect(0, 0, self._side, self._side)
            canvas.restoreState()


class WriteRow(Flowable):
    """Lines to write on beside each other, each with its label under it.

    `parts` are labels with their share of the width, which add up to 1; `size` is the labels', in points,
    and `above` the room to write in.
    """

    def __init__(
        self, parts: Sequence[tuple[str, float]], size: float = _LABEL, *, above: float = 10 * mm
    ) -> None:
        super().__init__()
        self._parts, self._size = parts, size
        self.height = above + size * 1.5

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Draw each line and its label, as something to fill in."""
        canvas: Any = self.canv
        left = 0.0
        for label, share in self._parts:
            wide = share * (self.width + _GAP) - _GAP
            with canvas.field(label, left, 0, wide, self.height, element=Element(Role.FIELD)):
                _line(canvas, left, left + wide, self._size * 1.5)
                canvas.put(left, self._size * 0.4, label, size=self._size, colour=MUTED)
            left += wide + _GAP


class WriteLines(Flowable):
    """Lines to write on, from `indent` points on to the right edge; `label` says what is written.

    The first one begins where the words end that stand above, at `after` points, if they leave room; it is
    `rise` points above the flowable's own top. The others follow `gap` points apart.
    """

    def __init__(
        self, label: str, count: int, *, gap: float, indent: float, after: float = 0, rise: float = 0
    ) -> None:
        super().__init__()
        self._label, self._gap, self._indent, self._after, self._rise = label, gap, indent, after, rise
        self._below = count - 1 if after else count
        self.height = self._below * gap + gap * 0.3

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Draw the lines from the top, as one thing to fill in."""
        canvas: Any = self.canv
        wide = self.width - self._indent
        tall = self.height + self._rise
        with canvas.field(self._label, self._indent, 0, wide, tall, element=Element(Role.FIELD)):
            if self._after:
                _line(canvas, self._after, self.width, self.height + self._rise)
            for at in range(1, self._below + 1):
                _line(canvas, self._indent, self.width, self.height - at * self._gap)


def _line(canvas: Any, left: float, right: float, y: float) -> None:
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.6)
    canvas.line(left, y, right, y)
    canvas.restoreState()
