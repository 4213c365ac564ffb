"""Rows and columns on paper: one table look for every paper that has one."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table, TableStyle

from conduct_desk.paper import fonts, tags
from conduct_desk.paper.tags import Element, Item, Role

Looks = list[Any]  # the library's own table commands
Cell = list[Flowable]
_ROOM = 160 * mm  # between the margins of a letter
_AIR = 14  # points: at the sides of a cell
_NARROWEST = 24  # points: room for a letter or two
_MOST_READ = 120  # characters: no column is as wide as these
TALL = 60 * mm  # a row that is taller may break over a page; a lower one goes to the next page whole


class Further(list[Cell]):
    """A row that only goes on with the one above it: the same cells to somebody who hears it read out."""


class Ruled(Table):
    """Rows under and beside each other, a tall one broken over pages; its lines are decoration."""

    holder: Element | None = None  # what its rows stand in

    def split(self, wide: float, high: float) -> list[Flowable]:
        """Return what fits on the page and the rest, broken inside of a row only when the row is tall."""
        library: Any = self
        library._calc(wide, high)
        heights: Sequence[float] = library._rowHeights
        ends = accumulate(heights)
        over = next((at for at, end in enumerate(ends) if end > high), len(heights) - 1)
        library.splitInRow = int(heights[over] > TALL)
        library.splitByRow = 1 - library.splitInRow
        found: list[Flowable] = super().split(wide, high)
        return found

    def _drawBkgrnd(self) -> None:
        canvas: Any = self.canv
        with canvas.artifact():
            super()._drawBkgrnd()  # type: ignore[misc]

    def _drawLines(self) -> None:
        canvas: Any = self.canv
        with canvas.artifact():
            super()._drawLines()  # type: ignore[misc]


def ruled(
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float | str],
    looks: Looks,
    *,
    above: float = 3,
    below: float = 4,
    head: bool = True,
    names: int | None = None,
    continues: Ruled | None = None,
) -> Ruled:
    """Return rows as a table: cells begin at the top, `above` and `below` are the air in a cell, in points.

    With a `head` the first row names the columns, and stands again on each further page. `names` is the
    column that names the rows, if one does. `continues` is the table that these rows belong to as well.
    """
    found = _set(rows, widths, looks, above, below, repeat=int(head))
    holder = continues.holder if continues else None
    if holder is None:
        table = Element(Role.TABLE)
        if head:
            _tell_row(rows[0], Element(Role.ROW, parent=Element(Role.HEAD, parent=table)), "Column", names)
        holder = Element(Role.ROWS, parent=table)
    found.holder = holder
    row: Element | None = None
    for cells in rows[int(head) :]:
        if isinstance(cells, Further) and row is not None:
            for cell, kid in zip(cells, row.kids, strict=True):
                _fill(kid, cell)
        else:
            row = Element(Role.ROW, parent=holder)
            _tell_row(cells, row, "Row", names)
    return found


def shares(rows: Sequence[Sequence[str]], size: float) -> list[str]:
    """Return how wide the columns of a table of words are, of what there is, as percentages.

    `size` is the words', in points. A column of short words, such as dates, is as wide as they are; the
    others share what is left by what they want.
    """
    wants = [
        max(fonts.width(fonts.drawable(text[:_MOST_READ]), fonts.STRONG, size) for text in column) + _AIR
        for column in zip(*rows, strict=True)
    ]
    wants = [min(max(want, _NARROWEST), _ROOM / 2) for want in wants]
    short = [want for want in wants if want <= _ROOM / 4]
    most = _ROOM / 4 if len(short) < len(wants) and sum(short) <= _ROOM / 2 else 0
    long = [want for want in wants if want > most]
    left = _ROOM - sum(want for want in wants if want <= most) - _NARROWEST * len(long)
    widths = [want if want <= most else _NARROWEST + left * want / sum(long) for want in wants]
    return [f"{100 * wide / _ROOM:.3f}%" for wide in widths]


def pointed(
    rows: Sequence[Sequence[Cell]], widths: Sequence[float], looks: Looks, *, above: float, below: float
) -> Ruled:
    """Return rows as points of a list; the first cell of several is a mark, such as a box to tick."""
    for cells in rows:
        item = Item(bare=len(cells) == 1)
        for at, cell in enumerate(cells):
            _fill(item.label if at == 0 and len(cells) > 1 else item.body, cell)
    return _set(rows, widths, looks, above, below, repeat=0)


def beside(
    rows: Sequence[Sequence[Cell]], widths: Sequence[float], looks: Looks, *, above: float, below: float
) -> Ruled:
    """Return what merely stands beside each other, such as lines to sign on: no table to anybody."""
    return _set(rows, widths, looks, above, below, repeat=0)


def _set(
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float | str],
    looks: Looks,
    above: float,
    below: float,
    *,
    repeat: int,
) -> Ruled:
    common: Looks = [
        ("FONT", (0, 0), (-1, -1), fonts.TEXT),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), above),
        ("BOTTOMPADDING", (0, 0), (-1, -1), below),
    ]
    style = TableStyle([*common, *looks])
    data: list[Any] = [list(row) for row in rows]
    return Ruled(data, colWidths=list(widths), style=style, hAlign="LEFT", repeatRows=repeat)


def _tell_row(cells: Sequence[Cell], row: Element, scope: str, names: int | None) -> None:
    """Make the elements of one row's cells; an empty cell names nothing, not even in a head."""
    for at, cell in enumerate(cells):
        is_header = bool(cell) and (scope == "Column" or at == names)
        facts = tags.scope(scope) if is_header else ""
        _fill(Element(Role.HEADER if is_header else Role.CELL, facts, parent=row), cell)


def _fill(holder: Any, cell: Cell) -> None:
    for flowable in cell:
        element: Element | None = getattr(flowable, "element", None)
        if element is not None:
            tags.place_in(element, holder)
