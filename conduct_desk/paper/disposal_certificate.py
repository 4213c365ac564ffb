"""The certificate of disposal: what is gone, in numbers, who signed, and which backups still hold it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from conduct_desk.paper.band import ROOM
from conduct_desk.paper.flow import style, words
from conduct_desk.paper.office import (
    CELL,
    CELL_STRONG,
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
from conduct_desk.paper.pen import WHO_SIGNS, WriteRow
from conduct_desk.paper.rows import Cell, pointed, ruled

TITLE = "Certificate of disposal"
POINT = style(10.5, 14, after=2, indent=2, marker=12)
SHOWN = 12  # backups named one by one


@dataclass(frozen=True)
class GoneRow:
    """One concern that is gone, in numbers."""

    reference: str
    kept_as: str
    closed_on: date
    review_on: date
    exhibits: int
    letters: int
    entries: int
    fingerprints: int
    authorised_by: str
    authorised_on: date
    disposed_on: date
    disposed_by: str
    log_entry: int


@dataclass(frozen=True)
class CertificatePaper:
    """Everything the certificate prints; nobody is named but who signed and who did it."""

    school_name: str
    made_on: date
    rows: tuple[GoneRow, ...]
    held_in: tuple[str, ...] = ()
    anchor: str = ""
    is_practice: bool = False


def make_disposal_certificate(paper: CertificatePaper) -> bytes:
    """Return the certificate as PDF; the same certificate gives the same bytes."""
    return paged(paper, TITLE, "References and numbers only.", _flowables(paper))


def _flowables(paper: CertificatePaper) -> list[Flowable]:
    count = len(paper.rows)
    what = "This closed concern was" if count == 1 else f"These {count} closed concerns were"
    return [
        *words(f"{what} erased from the school’s case log, after a signed list allowed it.", STRONG),
        _gone(paper.rows),
        *words("Who allowed it, and when it was done", HEADING),
        _allowed(paper.rows),
        *words("What is gone, and what stays", HEADING),
        *_points(paper.rows),
        *_backups(paper.held_in),
        KeepTogether(_signing()),
    ]


def _gone(rows: Sequence[GoneRow]) -> Flowable:
    head = [*heads("Concern", "Kept as", "Closed", "Time came"), *counted(*COUNTS)]
    cells: list[list[Cell]] = [
        [
            words(row.reference, CELL_STRONG),
            words(row.kept_as, CELL),
            words(short_date(row.closed_on), CELL),
            words(short_date(row.review_on), CELL),
            *figures(row.exhibits, row.letters, row.entries),
        ]
        for row in rows
    ]
    shares = (0.15, 0.28, 0.14, 0.14, 0.1, 0.09, 0.1)
    return ruled(
        [head, *cells], [ROOM * share for share in shares], table_lines(), above=3, below=3.5, names=0
    )


def _allowed(rows: Sequence[GoneRow]) -> Flowable:
    head = heads("Concern", "List signed by", "On", "Erased by", "On", "Log entry")
    cells: list[list[Cell]] = [
        [
            words(row.reference, CELL_STRONG),
            words(row.authorised_by or "As the log before the backup says", CELL),
            words(short_date(row.authorised_on), CELL),
            words(row.disposed_by, CELL),
            words(short_date(row.disposed_on), CELL),
            words(str(row.log_entry), CELL),
        ]
        for row in rows
    ]
    shares = (0.15, 0.25, 0.14, 0.21, 0.14, 0.11)
    return ruled(
        [head, *cells], [ROOM * share for share in shares], table_lines(), above=3, below=3.5, names=0
    )


def _points(rows: Sequence[GoneRow]) -> list[Flowable]:
    fingerprints, entries = sum(row.fingerprints for row in rows), sum(row.entries for row in rows)
    points = (
        "Gone: what was posted, the answers, letters, notes, names that no other concern has, the words "
        "they could be found by, and the files of the evidence.",
        f"Stays: these references and numbers, {_many(fingerprints, 'fingerprint')} of the evidence "
        "(a digest, from which no picture can be made), and the links of "
        f"{_many(entries, 'entry', 'entries')} of the chronology without their words.",
        "The governors’ summaries stay: they name nobody.",
    )
    return [each for point in points for each in words(point, POINT, marker="•")]


def _backups(held_in: Sequence[str]) -> list[Flowable]:
    heading = words("Copies that still hold it", HEADING)
    if not held_in:
        return [*heading, *words("None that Conduct Desk knows of.", TEXT)]
    cells: list[list[Cell]] = [[words(each, CELL)] for each in held_in[:SHOWN]]
    if len(held_in) > SHOWN:
        cells.append([words(f"and {len(held_in) - SHOWN} older ones", CELL)])
    return [
        *heading,
        pointed(cells, [ROOM], row_lines(), above=2, below=2.5),
        Spacer(0, 1.5 * mm),
        *words(
            "They are encrypted. Backups go one by one as newer ones take their place; a log that was put "
            "aside stays until somebody deletes its folder. When a backup is brought back, what is named "
            "above is erased again.",
            QUIET,
        ),
    ]


def _signing() -> list[Flowable]:
    return [
        Spacer(0, 3 * mm),
        WriteRow(WHO_SIGNS),
        Spacer(0, 2 * mm),
        *words("Keep it with the signed list.", QUIET),
    ]


def _many(count: int, one: str, several: str = "") -> str:
    return f"{count} {one if count == 1 else several or one + 's'}"
