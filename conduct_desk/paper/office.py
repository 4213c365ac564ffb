"""What the papers on what is kept and handed over share: how they look, their pages and their tables."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, draw_band, draw_further, log_entry
from conduct_desk.paper.flow import HAIRLINE, MUTED, NAVY, TINT, style, words
from conduct_desk.paper.rows import Cell, Looks
from conduct_desk.paper.sheet import Particulars, SheetCanvas, build
from conduct_desk.paper.tags import Role

TEXT = style(10.5, 14, after=4)
STRONG = style(10.5, 14, font=fonts.STRONG, after=4)
HEADING = style(13, 16, font=fonts.BOLD, colour=NAVY, before=9, after=4, keep=True, role=Role.H2)
# A long table follows it at once.
COUNTED = style(13, 16, font=fonts.BOLD, colour=NAVY, before=9, after=4, role=Role.H2)
CELL = style(9.5, 12, after=0)
CELL_STRONG = style(9.5, 12, font=fonts.STRONG, after=0)
FIGURE = style(9.5, 12, after=0, right=True)
HEAD = style(8.5, 10.5, font=fonts.STRONG, colour=NAVY, after=0)
HEAD_RIGHT = style(8.5, 10.5, font=fonts.STRONG, colour=NAVY, after=0, right=True)
QUIET = style(9.5, 12.5, colour=MUTED, after=3)

COUNTS = ("Evidence", "Letters", "Entries")  # of each concern


class OfficePaper(Protocol):
    """What every paper of the office says of itself."""

    @property
    def school_name(self) -> str:
        """Whose it is."""

    @property
    def made_on(self) -> date:
        """The day it was made."""

    @property
    def anchor(self) -> str:
        """The chronology's head; empty where there is none."""

    @property
    def is_practice(self) -> bool:
        """Whether it is only practice."""


def paged(
    paper: OfficePaper, title: str, foot: str, flowables: Sequence[Flowable], *, line: str = ""
) -> bytes:
    """Return a paper with a band on its first page and its title on the others.

    `line` stands under the title, on the others beside it; without one the school's name does, on the first.
    """
    particulars = Particulars(
        title=f"{title}, {paper.school_name}",
        author=paper.school_name,
        made_on=paper.made_on,
        foot=f"{foot}{log_entry(paper.anchor)}",
        side=LEFT,
        is_practice=paper.is_practice,
    )

    def first(canvas: SheetCanvas) -> None:
        note = spoken_date(paper.made_on)
        draw_band(canvas, title=title, line=line or paper.school_name, note=note, side=LEFT)

    def later(canvas: SheetCanvas) -> None:
        draw_further(canvas, title, line)

    return build(
        particulars, flowables, first=first, later=later, first_top=36 * mm, later_top=25 * mm, foot=20 * mm
    ).pdf


def heads(*names: str) -> list[Cell]:
    """Return the names of columns of words."""
    return [words(name, HEAD) for name in names]


def counted(*names: str) -> list[Cell]:
    """Return the names of columns of numbers."""
    return [words(name, HEAD_RIGHT) for name in names]


def figures(*counts: int) -> list[Cell]:
    """Return cells of numbers."""
    return [words(str(count), FIGURE) for count in counts]


def short_date(day: date) -> str:
    """Return a date for a narrow column: 22 Nov 2026."""
    return f"{day.day} {day:%b} {day.year}"


def table_lines() -> Looks:
    """Return the lines of a table with a head."""
    return [*row_lines(), ("BACKGROUND", (0, 0), (-1, 0), TINT), ("VALIGN", (0, 0), (-1, 0), "BOTTOM")]


def row_lines() -> Looks:
    """Return the lines of a table without a head."""
    return [
        ("LINEABOVE", (0, 0), (-1, 0), 0.8, NAVY),
        ("LINEBELOW", (0, 0), (-1, -2), 0.5, HAIRLINE),
        ("LINEBELOW", (0, -1), (-1, -1), 0.8, NAVY),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
