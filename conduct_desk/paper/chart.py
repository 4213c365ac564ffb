"""Charts drawn for print: the number stands beside each bar; a covered one is hatched and of one length."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from conduct_desk.paper import fonts
from conduct_desk.paper.flow import INK, MUTED, NAVY, TINT, WHITE
from conduct_desk.paper.tags import Element, Role
from conduct_desk.policy.summary import Count, Row, TermFigures

COVERED = 36.0  # points, whatever the number: the length of a covered bar says nothing
COVERED_TERM = 13.0
CLOSE = 9.5  # points: beside words of this size or smaller ones, bars are thinner
_BROWN, _STRAW = HexColor(0x7A5C00), HexColor(0xF6E7B4)  # 6:1 on white; light enough for its hatching

# Of the bars under each other, in points.
_UNDER = 1.8  # between a bar and its words
_END = 24.0  # room for a number after the longest bar

# Of the terms beside each other, in points.
_HIGH = 92.0
_LABEL = 9.0
_LINE = 10.5
_LEGEND = 17.0
_MOST_WIDE = 30.0


@dataclass(frozen=True)
class _Look:
    """How a bar is drawn: its colour, the lines across it if it is hatched, and its outline."""

    fill: Color
    line: Color
    step: float = 0  # between the lines of the hatching; 0 for none
    is_falling: bool = False
    is_dashed: bool = False


_PLAIN = _Look(NAVY, NAVY)
_REST = _Look(TINT, NAVY)
_STRIPED = _Look(_STRAW, _BROWN, step=4)
_HIDDEN = _Look(WHITE, MUTED, step=5, is_falling=True, is_dashed=True)


class RowChart(Flowable):
    """Bars under each other, the words of each above it and its number after it."""

    def __init__(self, rows: Sequence[Row], about: str, size: float) -> None:
        """Take rows whose numbers have been found safe, what they count, and the words' size in points."""
        super().__init__()
        self._rows, self._about, self._size = rows, about, size
        self._bar, self._apart = (9.5, 4.6) if size > CLOSE else (7.5, 3.8)
        self._row = size * 1.3 + _UNDER + self._bar + self._apart
        self._wide = self._high = 0.0
        self.element = Element(Role.FIGURE)

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        """Take the whole width, and the height of its rows."""
        self._wide = wide
        self._high = sum(self._row + (len(lines) - 1) * self._size * 1.2 for lines in self._lines())
        return wide, self._high

    @property
    def alt(self) -> str:
        """What the chart shows, in the words and numbers that are printed."""
        return (
            f"Bar chart. {self._about}. {'; '.join(f'{row.words}: {row.count.label}' for row in self._rows)}."
        )

    def draw(self) -> None:
        """Draw each bar under its words and before its number."""
        canvas: Any = self.canv
        with canvas.figure(self.alt, 0, 0, self._wide, self._high, element=self.element):
            self._draw_rows(canvas)

    def _lines(self) -> list[tuple[str, ...]]:
        return [
            fonts.lines(fonts.drawable(row.words), fonts.TEXT, self._size, self._wide) for row in self._rows
        ]

    def _draw_rows(self, canvas: Any) -> None:
        covered = max(fonts.width(row.count.label, fonts.STRONG, self._size) for row in self._rows)
        longest = self._wide - max(_END, covered + 8)
        most = max((row.count.number or 0 for row in self._rows), default=0) or 1
        y = self._high
        for row, lines in zip(self._rows, self._lines(), strict=True):
            for line in lines:
                y -= self._size * 1.2
                canvas.put(0, y + self._size * 0.1, f"{line} ", size=self._size)
            y -= self._size * 0.1 + _UNDER + self._bar
            long = COVERED if row.count.number is None else longest * row.count.number / most
            if long:
                _draw_bar(canvas, 0, y, long, self._bar, _look(row.count, _REST if row.is_rest else _PLAIN))
            label, x = f"{row.count.label} ", long + 5 if long else 0
            canvas.put(x, y + (self._bar - self._size * 0.7) / 2, label, font=fonts.STRONG, size=self._size)
            y -= self._apart


class TermChart(Flowable):
    """Terms beside each other: how many concerns were logged and how many closed in each."""

    _SERIES = (("Logged", _PLAIN), ("Closed", _STRIPED))

    def __init__(self, terms: Sequence[TermFigures]) -> None:
        """Take terms as they were printed, oldest first."""
        super().__init__()
        self._terms = terms
        self._wide = self._high = self._names = 0.0
        self.element = Element(Role.FIGURE)

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        """Take the whole width; the names of the terms may take several lines."""
        self._wide = wide
        self._names = _LINE * max(len(self._name(term)) for term in self._terms) + 3
        self._high = _LEGEND + 2 * _LINE + 4 + _HIGH + self._names
        return wide, self._high

    @property
    def alt(self) -> str:
        """What the chart shows, in the words and numbers that are printed."""
        told = "; ".join(
            f"{term.term_name}: logged {term.came_in.label}, closed {term.closed.label}"
            for term in self._terms
        )
        return f"Bar chart of the concerns logged and closed. {told}."

    def draw(self) -> None:
        """Draw the legend, then two bars for each term with their numbers above and its name below."""
        canvas: Any = self.canv
        with canvas.figure(self.alt, 0, 0, self._wide, self._high, element=self.element):
            self._draw_legend(canvas)
            for at, term in enumerate(self._terms):
                self._draw_term(canvas, at * self._each, term)
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(0.8)
            canvas.line(0, self._names, self._wide, self._names)

    @property
    def _each(self) -> float:
        return self._wide / len(self._terms)

    def _name(self, term: TermFigures) -> tuple[str, ...]:
        return fonts.lines(fonts.drawable(term.term_name), fonts.TEXT, _LABEL, self._each - 8)

    def _bars(self, term: TermFigures) -> list[tuple[str, _Look, Count]]:
        counts = (term.came_in, term.closed)
        return [(name, look, count) for (name, look), count in zip(self._SERIES, counts, strict=True)]

    def _draw_legend(self, canvas: Any) -> None:
        shown = [(name, look) for name, look in self._SERIES]
        if any(not count.is_shown for term in self._terms for _, _, count in self._bars(term)):
            shown.append(("Covered: always of this height", _HIDDEN))
        x, y = 0.0, self._high - 10
        for name, look in shown:
            _draw_bar(canvas, x, y, 14, 8, look)
            canvas.put(x + 18, y + 1, f"{name} ", size=9)
            x += 18 + fonts.width(name, fonts.TEXT, 9) + 16

    def _draw_term(self, canvas: Any, left: float, term: TermFigures) -> None:
        most = max(count.number or 0 for each in self._terms for _, _, count in self._bars(each)) or 1
        wide = min(_MOST_WIDE, self._each * 0.38)
        x = left + self._each / 2 - wide - 1.5
        for _, look, count in self._bars(term):
            high = COVERED_TERM if count.number is None else _HIGH * count.number / most
            if high:
                _draw_bar(canvas, x, self._names, wide, high, _look(count, look))
            self._draw_label(canvas, x + wide / 2, self._names + high + 3.5, count, look)
            x += wide + 3
        for at, line in enumerate(self._name(term), start=1):
            _put_middle(canvas, left + self._each / 2, self._names - 1 - at * _LINE, line, fonts.TEXT, INK)

    def _draw_label(self, canvas: Any, middle: float, foot: float, count: Count, look: _Look) -> None:
        """Draw a number over its bar; words take two lines, for a bar is not as wide as they are."""
        lines = count.label.split(" ", 1)
        for at, line in enumerate(lines):
            y = foot + (len(lines) - 1 - at) * _LINE
            _put_middle(canvas, middle, y, line, fonts.STRONG, look.line if count.is_shown else INK)


def _draw_bar(canvas: Any, x: float, y: float, wide: float, high: float, look: _Look) -> None:
    """Draw one bar, told from others by its hatching and outline as well as by its colour."""
    canvas.saveState()
    canvas.setFillColor(look.fill)
    canvas.rect(x, y, wide, high, stroke=0, fill=1)
    if look.step:
        _hatch(canvas, x, y, wide, high, look)
    canvas.setStrokeColor(look.line)
    canvas.setLineWidth(0.8)
    if look.is_dashed:
        canvas.setDash(3, 2)
    canvas.rect(x, y, wide, high, stroke=1, fill=0)
    canvas.restoreState()


def _hatch(canvas: Any, x: float, y: float, wide: float, high: float, look: _Look) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x, y, wide, high)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setStrokeColor(look.line)
    canvas.setLineWidth(0.5 if look.is_dashed else 0.8)
    foot, top = (y + high, y) if look.is_falling else (y, y + high)
    start = -high
    while start < wide:
        canvas.line(x + start, foot, x + start + high, top)
        start += look.step
    canvas.restoreState()


def _look(count: Count, look: _Look) -> _Look:
    return look if count.is_shown else _HIDDEN


def _put_middle(canvas: Any, middle: float, y: float, line: str, font: str, colour: Color) -> None:
    left = middle - fonts.width(line, font, _LABEL) / 2
    canvas.put(left, y, f"{line} ", font=font, size=_LABEL, colour=colour)
