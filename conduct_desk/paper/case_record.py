"""One concern on paper with all that is kept of it: its rows under headings, its pictures beside them."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import PIL.Image
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Image, Spacer

from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.flow import HAIRLINE, MUTED, NAVY, style, words
from conduct_desk.paper.rows import Cell, Further, Looks, Ruled, ruled
from conduct_desk.paper.tags import Element, Role
from conduct_desk.paper.words import clean, pieces

SHARES = (0.27, 0.73)
PICTURE = 38 * mm  # the longest side of a small picture
_ALT = "A small picture of this piece of evidence; what it shows is not put into words"
_LONGEST, _MOST_LINES = 900, 20  # of one cell: a row higher than a page cannot be set
_ROWS = 40  # in one table: setting a table takes longer than in proportion to its rows

_TITLE = style(17, 21, font=fonts.BOLD, colour=NAVY, after=2, role=Role.H2)
_LEAD = style(10, 13.5, colour=MUTED, after=4)
_HEADING = style(12, 15, font=fonts.STRONG, colour=NAVY, before=9, after=3, role=Role.H3)
_NAME = style(9.5, 12.5, font=fonts.STRONG, after=0)
_WORDS = style(9.5, 12.5, after=0)


@dataclass(frozen=True)
class Line:
    """One row: what it is at the left, what is kept of it at the right; `picture` a small PNG, or empty."""

    name: str
    words: str
    picture: bytes = field(repr=False, default=b"")


@dataclass(frozen=True)
class Section:
    """Rows of one kind under their heading."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class CaseRecord:
    """One concern, or one part of the log that belongs to none. `title` stands in the contents too."""

    title: str
    lead: str
    sections: tuple[Section, ...]


def record_flow(record: CaseRecord) -> Iterator[Flowable]:
    """Yield a record as flowables, from its title to its last row."""
    yield from words(record.title, _TITLE)
    if record.lead:
        yield from words(record.lead, _LEAD)
    for section in record.sections:
        if section.lines:
            yield CondPageBreak(30 * mm)  # keeping a heading to a long table would leave a page empty
            yield from words(section.title, _HEADING)
            yield from _tables(section.lines)
    yield Spacer(0, 4 * mm)


def all_words(record: CaseRecord) -> Iterator[str]:
    """Yield every text that the record prints."""
    yield from (record.title, record.lead)
    for section in record.sections:
        yield section.title
        for line in section.lines:
            yield from (line.name, line.words)


def _tables(lines: Sequence[Line]) -> Iterator[Flowable]:
    """Yield lines as one table to whoever hears them read out, set in several."""
    rows, tops = list[Sequence[Cell]](), list[int]()
    before: Ruled | None = None
    for line in lines:
        tops.append(len(rows))
        rows += _rows(line)
        if len(rows) >= _ROWS:
            before = _table(rows, tops, before)
            yield before
            rows, tops = [], []
    if rows:
        yield _table(rows, tops, before)


def _rows(line: Line) -> Iterator[Sequence[Cell]]:
    """Yield a line as one row, or several when its words would not fit on a page."""
    names, texts = list(_cut(line.name)) or [""], list(_cut(line.words)) or [""]
    names += [""] * (len(texts) - len(names))
    texts += [""] * (len(names) - len(texts))
    picture = _picture(line.picture)
    for at, (name, text) in enumerate(zip(names, texts, strict=True)):
        left = [*words(name, _NAME), *(picture if at == 0 else [])]
        cells = [left, words(text, _WORDS)]
        yield cells if at == 0 else Further(cells)


def _cut(text: str) -> Iterator[str]:
    for piece in pieces(clean(text), _LONGEST):
        lines = piece.split("\n")
        for start in range(0, len(lines), _MOST_LINES):
            yield "\n".join(lines[start : start + _MOST_LINES])


def _table(rows: Sequence[Sequence[Cell]], tops: Sequence[int], before: Ruled | None) -> Ruled:
    looks: Looks = [
        *(("LINEABOVE", (0, top), (-1, top), 0.5, HAIRLINE) for top in tops),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, HAIRLINE),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("LEFTPADDING", (1, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    widths = [share * ROOM for share in SHARES]
    return ruled(rows, widths, looks, above=2.5, below=3.5, head=False, names=0, continues=before)


class _Picture(Image):
    """A small picture that says what it is, on white where it lets the paper through."""

    def __init__(self, picture: PIL.Image.Image, wide: float, high: float) -> None:
        sink = io.BytesIO()
        picture.save(sink, "PNG")
        sink.seek(0)
        super().__init__(sink, wide, high, hAlign="LEFT")
        self.element = Element(Role.FIGURE)

    def draw(self) -> None:
        """Draw it as one picture."""
        canvas: Any = self.canv
        with canvas.figure(_ALT, 0, 0, self.drawWidth, self.drawHeight, element=self.element):
            super().draw()


def _picture(png: bytes) -> list[Flowable]:
    """Return a small picture, or nothing where there is none that can be read."""
    try:
        with PIL.Image.open(io.BytesIO(png), formats=("PNG",)) as found:
            coloured = found.convert("RGBA")
    except (OSError, ValueError, SyntaxError, PIL.Image.DecompressionBombError):
        return []
    opaque = PIL.Image.new("RGB", coloured.size, "white")
    opaque.paste(coloured, mask=coloured.getchannel("A"))
    scale = PICTURE / max(*opaque.size, 1)
    return [Spacer(0, 3), _Picture(opaque, opaque.width * scale, opaque.height * scale)]
