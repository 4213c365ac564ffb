"""Boxes and lines on paper that somebody fills in with a pen."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from conduct_desk.paper import fonts
from conduct_desk.paper.flow import INK, MUTED
from conduct_desk.paper.tags import Element, Role

_LABEL = 8.5  # points


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


class WriteLine(Flowable):
    """A line to write on, with its label under it."""

    def __init__(self, label: str, width: float, *, above: float = 10 * mm) -> None:
        super().__init__()
        self._label, self.width, self._above = label, width, above
        self.element = Element(Role.FIELD)
        self.height = above + 4.4 * mm

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return its size, whatever room there is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line, then the label."""
        canvas: Any = self.canv
        with canvas.field(self._label, 0, 0, self.width, self.height, element=self.element):
            canvas.saveState()
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(0.7)
            canvas.line(0, 4.4 * mm, self.width, 4.4 * mm)
            canvas.restoreState()
            canvas.put(0, 0.8 * mm, self._label, font=fonts.TEXT, size=_LABEL, colour=MUTED)
