"""The list of what may be disposed of, for somebody to sign: references and numbers, and nobody's name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from conduct_desk.paper.band import ROOM
from conduct_desk.paper.flow import words
from conduct_desk.paper.office import (
    CELL,
    CELL_STRONG,
    COUNTED,
    COUNTS,
    HEADING,
    QUIET,
    STRONG,
    TEXT,
    counted,
    figures,
    heads,
    paged,
    row_lines,
    short_date,
    table_lines,
)
from conduct_desk.paper.pen import WHO_SIGNS, TickBox, WriteBox, WriteRow
from conduct_desk.paper.rows import Cell, ruled

TITLE = "What may be disposed of"


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
    return paged(paper, TITLE, "References and numbers only.", _flowables(paper))


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
        KeepTogether(_signing()),
    ]


def _rows(rows: Sequence[ListRow]) -> list[Flowable]:
    if not rows:
        return words("None of them may go now.", STRONG)
    head = [[], *heads("Concern", "Kept as", "Closed", "Look again"), *counted(*COUNTS)]
    cells: list[list[Cell]] = [
        [
            [TickBox(9, f"Tick if {row.reference} may go")],
            words(row.reference + (" *" if row.needs_another else ""), CELL_STRONG),
            words(row.kept_as, CELL),
            words(short_date(row.closed_on), CELL),
            words(short_date(row.review_on), CELL),
            *figures(row.exhibits, row.letters, row.entries),
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


def _signing() -> list[Flowable]:
    return [
        *words("Signed", HEADING),
        *words("I have looked at this list. What is ticked may be erased for good.", TEXT),
        WriteBox("Anything to note", ROOM, 16 * mm),
        WriteRow(WHO_SIGNS),
        Spacer(0, 2 * mm),
        *words("Keep the signed list with the school’s records.", QUIET),
    ]
