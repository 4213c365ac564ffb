"""Rows and columns on paper: one table look for every paper that has one."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Table, TableStyle

from conduct_desk.paper import fonts

Looks = list[Any]  # the library's own table commands
Cell = list[Flowable]


def ruled(
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    looks: Looks,
    *,
    above: float = 3,
    below: float = 4,
    repeat: int = 1,
) -> Table:
    """Return rows as a table: cells begin at the top, `above` and `below` are the air in a cell, in points.

    `repeat` is how many rows stand again at the head of a further page.
    """
    common: Looks = [
        ("FONT", (0, 0), (-1, -1), fonts.TEXT),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), above),
        ("BOTTOMPADDING", (0, 0), (-1, -1), below),
    ]
    style = TableStyle([*common, *looks])
    return Table(
        [list(row) for row in rows], colWidths=list(widths), style=style, hAlign="LEFT", repeatRows=repeat
    )
