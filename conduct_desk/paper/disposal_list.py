"""The list of what may be disposed of, for somebody to sign: references and numbers, and nobody's name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import draw_band
from conduct_desk.paper.boxes import TickBox, WriteBox, WriteLine
from conduct_desk.paper.flow import GOLD, HAIRLINE, MUTED, NAVY, TINT, style, words
from conduct_desk.paper.rows import Cell, Looks, beside, ruled
from conduct_desk.paper.sheet import HEIGHT, WIDTH, Fixed, Particulars, SheetCanvas, build
from conduct_desk.paper.tags import Role

LEFT = 20 * mm
ROOM = WIDTH - 2 * LEFT
TITLE = "What may be disposed of"
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


@dataclass(frozen=True)
class ListRow:
    """One concern that may go. `needs_another`: somebody else than the headteacher decided it."""

    reference: str
    kept_as: str
    closed_on: date
    review_on: date
    exhibits: int
    letters: int
    entries: int
    needs_another: bool = False


@dataclass(frozen=True)
class HeldRow:
    """One concern whose time has come and that has to stay."""

    reference: str
    why: str


@dataclass(frozen=True)
class ListPaper:
    """Everything the list prints. `rules` are the kinds of retention on it with whose rule each is."""

    school_name: str
    made_on: date
    rows: tuple[ListRow, ...]
    held: tuple[HeldRow, ...] = ()
    rules: tuple[tuple[str, str], ...] = ()
    anchor: str = ""
    is_practice: bool = False


def make_disposal_list(paper: ListPaper) -> bytes:
    """Return the list as PDF; the same list gives the same bytes."""
    return paged(
        Particulars(
            title=TITLE,
            author=paper.school_name,
            made_on=paper.made_on,
            foot=f"References and numbers only.{log_entry(paper.anchor)}",
            side=LEFT,
            is_practice=paper.is_practice,
        ),
        TITLE,
        _flowables(paper),
    )


def paged(particulars: Particulars, title: str, flowables: Sequence[Flowable]) -> bytes:
    """Return a paper of this drawer: band on the first page, its title on the others."""

    def first(canvas: SheetCanvas) -> None:
        draw_band(
            canvas, title=title, line=particulars.author, note=spoken_date(particulars.made_on), side=LEFT
        )

    return build(
        particulars, flowables, first=first, later=_later(title), first_top=36 * mm, later_top=25 * mm,
        foot=20 * mm,
    ).pdf  # fmt: skip


def log_entry(anchor: str) -> str:
    """Return how the foot of a paper names the chronology's head."""
    return f" Log entry {anchor}." if anchor else ""


def _later(title: str) -> Fixed:
    def draw(canvas: SheetCanvas) -> None:
        canvas.put(LEFT, HEIGHT - 16 * mm, title, size=9, colour=MUTED)
        canvas.setStrokeColor(GOLD)
        canvas.setLineWidth(1.2)
        canvas.line(LEFT, HEIGHT - 19 * mm, WIDTH - LEFT, HEIGHT - 19 * mm)

    return draw


def _flowables(paper: ListPaper) -> list[Flowable]:
    return [
        *words(
            "The time of these closed concerns has come. Tick what may go, cross out what has to stay, and "
            "sign. Nothing is erased before that.",
            TEXT,
        ),
        *_rows(paper.rows),
        *_held(paper.held),
        *_rules(paper.rules),
        KeepTogether(signing()),
    ]


def _rows(rows: Sequence[ListRow]) -> list[Flowable]:
    if not rows:
        return words("None of them may go now.", STRONG)
    head: list[Cell] = [
        [],
        words("Concern", HEAD), words("Kept as", HEAD), words("Closed", HEAD), words("Look again", HEAD),
        words("Evidence", HEAD_RIGHT), words("Letters", HEAD_RIGHT), words("Entries", HEAD_RIGHT),
    ]  # fmt: skip
    cells: list[list[Cell]] = [
        [
            [TickBox(9, f"Tick if {row.reference} may go")],
            words(row.reference + (" *" if row.needs_another else ""), CELL_STRONG),
            words(row.kept_as, CELL),
            words(_short(row.closed_on), CELL),
            words(_short(row.review_on), CELL),
            words(str(row.exhibits), FIGURE),
            words(str(row.letters), FIGURE),
            words(str(row.entries), FIGURE),
        ]
        for row in rows
    ]
    shares = (0.05, 0.155, 0.25, 0.135, 0.135, 0.1, 0.085, 0.09)
    total = f"{len(rows)} concern" + ("s" if len(rows) > 1 else "")
    found: list[Flowable] = [
        *words(total, COUNTED),
        ruled([head, *cells], [ROOM * share for share in shares], table_lines(), above=3, below=3.5, names=1),
    ]
    if any(row.needs_another for row in rows):
        found += [
            Spacer(0, 1.5 * mm),
            *words("* Somebody else than the headteacher decided it, and signs for it.", QUIET),
        ]
    return found


def _held(held: Sequence[HeldRow]) -> list[Flowable]:
    if not held:
        return []
    cells: list[list[Cell]] = [[words(each.reference, CELL_STRONG), words(each.why, CELL)] for each in held]
    return [
        *words("Stays for now, although its time has come", HEADING),
        ruled(cells, [ROOM * 0.2, ROOM * 0.8], row_lines(), above=2.5, below=3, head=False, names=0),
    ]


def _rules(rules: Sequence[tuple[str, str]]) -> list[Flowable]:
    cells: list[list[Cell]] = [[words(kind, CELL_STRONG), words(because, CELL)] for kind, because in rules]
    if not cells:
        return []
    return [
        *words("Whose rule it is", HEADING),
        ruled(cells, [ROOM * 0.34, ROOM * 0.66], row_lines(), above=2.5, below=3, head=False, names=0),
    ]


def signing() -> list[Flowable]:
    """Return where a paper is signed, with room for the office and the day."""
    lines: list[list[Cell]] = [
        [
            [WriteLine("Name and office", ROOM * 0.4)],
            [WriteLine("Signature", ROOM * 0.33)],
            [WriteLine("Date", ROOM * 0.21)],
        ]
    ]
    return [
        *words("Signed", HEADING),
        *words("I have looked at this list. What is ticked may be erased for good.", TEXT),
        WriteBox("Anything to note", ROOM, 16 * mm),
        beside(
            lines, [ROOM * 0.43, ROOM * 0.36, ROOM * 0.21],
            [("LEFTPADDING", (0, 0), (-1, -1), 0)], above=0, below=0,
        ),
        Spacer(0, 2 * mm),
        *words("Keep the signed list with the school’s records.", QUIET),
    ]  # fmt: skip


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


def _short(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"
