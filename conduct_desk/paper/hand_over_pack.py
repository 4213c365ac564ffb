"""The hand-over pack: one paper from which the next headteacher can carry on, whoever it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.flow import NAVY, style, words
from conduct_desk.paper.office import (
    CELL,
    CELL_STRONG,
    COUNTED,
    HEADING,
    QUIET,
    TEXT,
    heads,
    paged,
    row_lines,
    table_lines,
)
from conduct_desk.paper.pen import WriteRow
from conduct_desk.paper.rows import Cell, ruled
from conduct_desk.paper.tags import Role

TITLE = "Hand-over pack"
LONG = 12  # rows
CONCERN = style(11, 14, font=fonts.STRONG, colour=NAVY, before=7, after=3, keep=True, role=Role.H3)
NUMBERED = style(10.5, 14, after=3, indent=1, marker=16)
CELL_LINE = style(9.5, 12, after=1.5)
POINT = style(10.5, 14, after=2, indent=1, marker=12)


@dataclass(frozen=True)
class OpenConcern:
    """One open concern by its reference: a line under it, then labels with what stands beside them."""

    reference: str
    line: str
    rows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table of the pack: what its columns are called, and its rows."""

    heads: tuple[str, ...]
    shares: tuple[float, ...]  # of the width, adding up to 1
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class HandOverPack:
    """Everything the pack prints. No passphrase, no recovery sheet, and nobody out of a post by name.

    A grid without rows prints the sentence that stands in `nothing` under its name.
    """

    school_name: str
    made_on: date
    first: tuple[str, ...]  # what to do first, in order
    open: tuple[OpenConcern, ...]
    checks: Grid  # still to come on closed concerns
    reviews: Grid  # closed concerns to look at again
    more_reviews: str  # a sentence on those that are not listed
    holders: Grid
    keys: tuple[str, ...]  # sentences about the recovery sheet
    backups: Grid
    backup_notes: tuple[str, ...]
    policy: Grid
    people: Grid
    governors: Grid
    originals: tuple[str, ...]
    anchor: str = ""
    is_practice: bool = False


def make_hand_over_pack(pack: HandOverPack) -> bytes:
    """Return the pack as PDF; the same pack gives the same bytes."""
    foot = "Confidential. Keep it locked away; shred it when a newer one is made."
    return paged(pack, TITLE, foot, [each for part in _parts(pack) for each in part])


def _parts(pack: HandOverPack) -> Iterator[Sequence[Flowable]]:
    yield words(
        f"For the next headteacher. It says how everything stood on {spoken_date(pack.made_on)}, by "
        "reference; who is spoken of is in the case log. There is no passphrase in it. Make a fresh one on "
        "the day of the hand-over.",
        TEXT,
    )
    yield _first(pack.first)
    yield from _open(pack.open)
    yield _grid("Checks still to come on closed concerns", pack.checks, "None.")
    yield _grid("Closed concerns to look at again", pack.reviews, "None within a year.")
    yield words(pack.more_reviews, QUIET) if pack.more_reviews else ()
    yield _grid("Who can open the case log", pack.holders, "Nobody has a key of their own.")
    yield _keys(pack.keys)
    yield _grid("Where the backups are", pack.backups, "There is no backup.")
    yield _points(pack.backup_notes)
    yield _grid("The policy in force", pack.policy, "None.")
    yield _grid("Whom to ring", pack.people, "Nobody is entered yet.")
    yield _grid("Which governors know what", pack.governors, "None was told of a concern.")
    yield words(
        "Only their number stands here. The names are in the ledger on the page of each concern: whoever "
        "knows a case cannot sit on a panel about it, so tell no governor more than has to be told.",
        QUIET,
    )
    last = [*words("Originals, and taking everything out", HEADING), *_points(pack.originals)]
    yield [KeepTogether([*last, *_signing()])]


def _first(steps: Sequence[str]) -> list[Flowable]:
    numbered = [
        each for at, step in enumerate(steps, start=1) for each in words(step, NUMBERED, marker=f"{at}.")
    ]
    return [*words("The first things to do", HEADING), *numbered]


def _open(concerns: Sequence[OpenConcern]) -> Iterator[Sequence[Flowable]]:
    count = "One open concern" if len(concerns) == 1 else f"{len(concerns)} open concerns"
    yield words(count if concerns else "Open concerns", HEADING)
    if not concerns:
        yield words("None.", TEXT)
    for each in concerns:
        heading = words(f"{each.reference} · {each.line}" if each.line else each.reference, CONCERN)
        cells: list[list[Cell]] = [[words(label, CELL_STRONG), _lines(text)] for label, text in each.rows]
        yield heading
        if cells:
            widths = [ROOM * 0.22, ROOM * 0.78]
            yield [ruled(cells, widths, row_lines(), above=2, below=2.5, head=False, names=0)]


def _grid(title: str, grid: Grid, nothing: str) -> list[Flowable]:
    heading = words(title, HEADING)
    if not grid.rows:
        return [*heading, *words(nothing, TEXT)]
    rows: list[list[Cell]] = [heads(*grid.heads)] if grid.heads else []
    rows += [
        [words(text, CELL_STRONG if at == 0 else CELL) for at, text in enumerate(row)] for row in grid.rows
    ]
    looks = table_lines() if grid.heads else row_lines()
    table = ruled(
        rows,
        [ROOM * share for share in grid.shares],
        looks,
        above=2.5,
        below=3,
        head=bool(grid.heads),
        names=0,
    )
    if len(grid.rows) > LONG:  # a heading that is held to a long table would take it to the next page
        heading = [CondPageBreak(45 * mm), *words(title, COUNTED)]
    return [*heading, table, Spacer(0, 2 * mm)]


def _lines(text: str) -> Cell:
    """Return the lines of a cell, each a paragraph of its own, so that it is seen where one ends."""
    return [each for line in text.split("\n") for each in words(line, CELL_LINE)]


def _keys(sentences: Sequence[str]) -> list[Flowable]:
    line = WriteRow((("The recovery sheet lies in", 0.6),), above=8 * mm)
    return [KeepTogether([*_points(sentences), line])]


def _points(sentences: Sequence[str]) -> list[Flowable]:
    return [each for text in sentences for each in words(text, POINT, marker="•")]


def _signing() -> list[Flowable]:
    return [
        *words("Gone through together", HEADING),
        WriteRow((("Handed over by", 0.39), ("Taken over by", 0.39), ("Date", 0.22))),
    ]
