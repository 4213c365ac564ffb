"""How a picture lies on the pages: whole where it can be read so, a long one in columns beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from conduct_desk.paper.dots import Dots
from conduct_desk.paper.looks import HAIRLINE

COLUMNS = 2
LONG = 2.6  # times as high as wide: no telephone's screen is, a screenshot that was scrolled is
OVERLAP = 0.02  # of a column's height stands again at the top of the next
MOST_PARTS = 40  # columns: beyond, they become narrower
LEAST_ROOM = 75 * mm  # for a picture on what is left of a page
_AIR = 9 * mm  # between two columns
_LARGEST = 1.0  # points a dot: a small picture is not blown up further
_SEAM, _TICK = HexColor(0xA33B20), 3 * mm


@dataclass(frozen=True)
class Strip:
    """What a column shows of a picture: from `start` points below its top, `high` points; and where it lies.

    `again` points of it stood at the foot of the column before.
    """

    left: float
    start: float
    high: float
    again: float = 0.0


@dataclass(frozen=True)
class Laid:
    """A picture that is so wide and high in points when whole, and its strips, page by page."""

    wide: float
    high: float
    pages: tuple[tuple[Strip, ...], ...]

    @property
    def columns(self) -> int:
        """How many there are on all pages."""
        return sum(len(page) for page in self.pages)


def is_long(width: int, height: int) -> bool:
    """Say whether a picture is too long to be read when all of it is on one page."""
    return height > LONG * width


def lay(width: int, height: int, wide: float, rooms: tuple[float, float]) -> Laid:
    """Return how so many dots lie in a page's width; `rooms` are the heights of its first page and others."""
    if is_long(width, height):
        return _in_columns(width, height, wide, rooms)
    scale = min(wide / width, rooms[0] / height, _LARGEST)
    shown = width * scale, height * scale
    return Laid(*shown, ((Strip((wide - shown[0]) / 2, 0, shown[1]),),))


def _in_columns(width: int, height: int, wide: float, rooms: tuple[float, float]) -> Laid:
    step = (wide + _AIR) / COLUMNS
    room = min(rooms) * (1 - OVERLAP) * (MOST_PARTS - COLUMNS)
    column = min(step - _AIR, width * _LARGEST, room * width / height)
    high = height * column / width
    pages = tuple(_pages(high, rooms, step, (step - _AIR - column) / 2))
    if len(pages) == 1 and len(pages[0]) == 1:  # it fits beside nothing
        return Laid(column, high, ((Strip((wide - column) / 2, 0, high),),))
    return Laid(column, high, pages)


def _pages(high: float, rooms: tuple[float, float], step: float, inset: float) -> Iterator[tuple[Strip, ...]]:
    done, room = 0.0, rooms[0]
    while done < high:
        page: list[Strip] = []
        for column, most in enumerate(_heights(high - done, room)):
            again = OVERLAP * room if done else 0.0
            start = done - again
            shown = min(most, high - start)
            page.append(Strip(inset + step * column, start, shown, again))
            done = start + shown
        yield tuple(page)
        room = rooms[1]


def _heights(left: float, room: float) -> list[float]:
    """Return how high the columns of a page may be: on the last page they share what is left."""
    again = OVERLAP * room
    if left + COLUMNS * again > COLUMNS * room:
        return [room] * COLUMNS
    count = COLUMNS if left > room / 2 else 1
    return [min(room, left / count + again + 0.01)] * count


class PicturePart(Flowable):
    """The strips of a picture on one page, each one picture to whoever hears it read out by its words."""

    def __init__(
        self, name: str, dots: Dots, laid: Laid, strips: Sequence[Strip], alts: Sequence[str]
    ) -> None:
        super().__init__()
        self._name, self._dots, self._laid = name, dots, laid
        self._strips, self._alts = strips, alts
        self.height = max(strip.high for strip in strips)

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        """Return its size: the whole width."""
        self.width = wide
        return wide, self.height

    def draw(self) -> None:
        """Draw each strip in its frame, a dashed line under what is there again."""
        canvas: Any = self.canv
        for strip, alt in zip(self._strips, self._alts, strict=True):
            box = (strip.left, self.height - strip.high, self._laid.wide, strip.high)
            whole = self.height + strip.start - self._laid.high
            with canvas.figure(alt, *box):
                canvas.draw_picture(
                    self._name, self._dots, (strip.left, whole, self._laid.wide, self._laid.high), box
                )
            self._edge(canvas, box, strip.again)

    def _edge(self, canvas: Any, box: tuple[float, float, float, float], again: float) -> None:
        left, foot, wide, high = box
        with canvas.artifact():
            canvas.saveState()
            canvas.setStrokeColor(HAIRLINE)
            canvas.setLineWidth(0.6)
            canvas.rect(*box)
            if again:
                canvas.setStrokeColor(_SEAM)
                seam = foot + high - again
                for end, out in (
                    (left, -_TICK),
                    (left + wide, _TICK),
                ):  # the picture itself stays nearly clear
                    canvas.setLineWidth(1.2)
                    canvas.line(end, seam, end + out, seam)
                canvas.setLineWidth(0.4)
                canvas.setDash(3, 3)
                canvas.line(left, seam, left + wide, seam)
            canvas.restoreState()
