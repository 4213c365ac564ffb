"""The drawing of a good screenshot, for print: grey on white, its numbers white on dark."""

from typing import Any

from reportlab.platypus import Flowable

from conduct_desk.paper import fonts
from conduct_desk.paper.flow import HAIRLINE, MUTED, NAVY, TINT, WHITE
from conduct_desk.paper.tags import Element, Role
from conduct_desk.policy.capture_sketch import BOXES, DISC, HIGH, NUMBERS, WIDE, WORDS, Box, Number, Tone

_FILL = {Tone.FRAME: WHITE, Tone.PAPER: WHITE, Tone.SHADE: TINT, Tone.WORDS: HAIRLINE}


class CaptureFigure(Flowable):
    """`wide` points wide, with its words for whoever hears the paper read out."""

    def __init__(self, wide: float) -> None:
        super().__init__()
        self._scale = wide / WIDE
        self._size = (wide, HIGH * self._scale)
        self.spaceAfter = 8
        self.element = Element(Role.FIGURE)

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Return its size, whatever room there is."""
        return self._size

    def draw(self) -> None:
        """Draw the boxes, then the numbers over them."""
        canvas: Any = self.canv
        with canvas.figure(WORDS, 0, 0, *self._size, element=self.element):
            for box in BOXES:
                self._draw_box(canvas, box)
            for number in NUMBERS:
                self._draw_number(canvas, number)

    def _draw_box(self, canvas: Any, box: Box) -> None:
        scale = self._scale
        has_edge = box.tone in (Tone.FRAME, Tone.PAPER)
        canvas.saveState()
        canvas.setFillColor(_FILL[box.tone])
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.7)
        canvas.roundRect(
            box.x * scale, (HIGH - box.y - box.high) * scale, box.wide * scale, box.high * scale,
            max(box.round, 0.1) * scale, stroke=int(has_edge), fill=1,
        )  # fmt: skip
        canvas.restoreState()

    def _draw_number(self, canvas: Any, number: Number) -> None:
        scale, x, y = self._scale, number.x * self._scale, (HIGH - number.y) * self._scale
        size = DISC * scale * 1.3
        text = str(number.number)
        canvas.saveState()
        canvas.setFillColor(NAVY)
        canvas.circle(x, y, DISC * scale, stroke=0, fill=1)
        canvas.restoreState()
        wide = fonts.width(text, fonts.BOLD, size)
        canvas.put(x - wide / 2, y - size * 0.35, text, font=fonts.BOLD, size=size, colour=WHITE)
