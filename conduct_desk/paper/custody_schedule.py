"""The custody schedule of a bundle: what was done with each exhibit, and how to check that it is whole."""

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from conduct_desk.clock import SCHOOL_ZONE, spoken_time
from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.bundle_paper import BundleCustody, BundleExhibit, BundlePaper
from conduct_desk.paper.flow import NAVY, TINT, style, words
from conduct_desk.paper.office import (
    CELL,
    CELL_STRONG,
    COUNTED,
    HEADING,
    TEXT,
    heads,
    short_date,
    table_lines,
)
from conduct_desk.paper.pen import WHO_SIGNS, WriteRow
from conduct_desk.paper.rows import Cell, beside, ruled
from conduct_desk.paper.tags import Role

TITLE = style(17, 21, font=fonts.BOLD, colour=NAVY, after=3, keep=True, role=Role.H2)
_EXHIBIT = style(11, 14, font=fonts.STRONG, colour=NAVY, before=7, after=3, role=Role.H3)
_STEP = style(10.5, 14, indent=1, marker=16, after=4)
_COMMAND = style(10.5, 14, font=fonts.STRONG, after=0)
_PRINT = style(8.5, 11, after=0)
_SIGNED = style(10.5, 13, font=fonts.STRONG, colour=NAVY, before=8, after=0, keep=True)
_SHARES = (0.215, 0.335, 0.2, 0.25)


def schedule(exhibits: Sequence[BundleExhibit]) -> Iterator[Flowable]:
    """Yield what was done with each exhibit that has custody lines.

    Source: the third principle of the good practice guide of ACPO (now NPCC), version 5: an audit trail.
    """
    yield from words("Custody schedule", TITLE)
    yield from words(
        "All that was done with each exhibit since the school took it in, oldest first. Each line stands in "
        "the school’s chronology, in which no line can be changed or left out without it showing.",
        TEXT,
    )
    for exhibit in exhibits:
        if exhibit.custody:
            yield CondPageBreak(32 * mm)
            yield from words(f"Exhibit {exhibit.number} · {exhibit.kind}", _EXHIBIT)
            rows: list[list[Cell]] = [heads("When", "What was done", "By", "Note")]
            rows += [_row(line) for line in exhibit.custody]
            widths = [share * ROOM for share in _SHARES]
            yield ruled(rows, widths, table_lines(), above=2.2, below=2.8, names=0)


def _row(line: BundleCustody) -> list[Cell]:
    day = short_date(line.at.astimezone(SCHOOL_ZONE).date())
    return [
        words(f"{day}, {spoken_time(line.at)}", CELL),
        words(line.what, CELL_STRONG),
        words(line.by, CELL) if line.by else [],
        words(line.note, CELL) if line.note else [],
    ]


def _signed(who: str) -> list[Flowable]:
    return [*words(who, _SIGNED), WriteRow(WHO_SIGNS), Spacer(0, 2 * mm)]


def checking(paper: BundlePaper) -> Iterator[Flowable]:
    """Yield how to check the originals with what a computer has already, and lines to sign on."""
    yield from words("How to check that nothing was changed", TITLE)
    yield from words(
        "A SHA-256 is a fingerprint of a file: 64 letters and figures that come out differently when "
        "anything in the file was changed. The school took it of each file when it "
        "took the file in.",
        TEXT,
    )
    for at, step in enumerate(_steps(paper.exhibits), start=1):
        yield from words(step, _STEP, marker=f"{at}.")
    sample = next((name for each in paper.exhibits if (name := _file(each))), "FILE")
    yield _commands(
        ("Windows, in Command Prompt", f"certutil -hashfile {sample} SHA256"),
        ("Linux, in a terminal", f"sha256sum {sample}"),
        ("Mac, in Terminal", f"shasum -a 256 {sample}"),
    )
    yield CondPageBreak(40 * mm)
    yield from words("The fingerprints", COUNTED)
    rows: list[list[Cell]] = [heads("Exhibit", "File", "SHA-256")]
    rows += [
        [
            words(str(each.number), CELL_STRONG),
            words(_file(each) or "At the school", CELL),
            words(each.fingerprint, _PRINT),
        ]
        for each in paper.exhibits
    ]
    yield ruled(rows, [ROOM * 0.09, ROOM * 0.29, ROOM * 0.62], table_lines(), above=2, below=2.6, names=0)
    yield KeepTogether(
        [Spacer(0, 4 * mm), *words("When this bundle changes hands", HEADING), *_signed("Handed over by"),
         *_signed("Received by")]
    )  # fmt: skip


def _steps(exhibits: Sequence[BundleExhibit]) -> tuple[str, ...]:
    if any(each.original for each in exhibits):
        first = (
            "Open this PDF in a reader that shows attachments, such as Adobe Acrobat Reader (the paper clip) "
            "or Firefox, and save the file that you want to check into a folder of its own."
        )
    elif any(each.in_zip for each in exhibits):
        first = (
            "Unpack the ZIP file that came with this bundle (on Windows: right-click it, then Extract all)."
        )
    else:
        first = (
            "Ask the school for the file of an exhibit, which it keeps unchanged, and put it into a folder."
        )
    return (
        first,
        "Open that folder. On Windows, click into the address bar of the folder’s window, type cmd and press "
        "Enter. Then type the line below that fits your computer, with the name of your file in it.",
        "Compare what comes out with the list below, from the first to the last character.",
    )


def _file(exhibit: BundleExhibit) -> str:
    return exhibit.original.name if exhibit.original else exhibit.in_zip


def _commands(*lines: tuple[str, str]) -> Flowable:
    rows = [[words(where, CELL), words(command, _COMMAND)] for where, command in lines]
    looks = [
        ("BACKGROUND", (0, 0), (-1, -1), TINT), ("LEFTPADDING", (0, 0), (-1, -1), 6),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]  # fmt: skip
    found = beside(rows, [ROOM * 0.32, ROOM * 0.68], looks, above=4, below=5)
    found.spaceBefore, found.spaceAfter = 2 * mm, 2 * mm
    return found
