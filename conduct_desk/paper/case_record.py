"""One concern on paper with all that is kept of it: its rows under headings, its pictures beside them."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import PIL.Image
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Image, Spacer

from conduct_desk.paper import fonts
from conduct_desk.paper.flow import HAIRLINE, MUTED, NAVY, style, words
from conduct_desk.paper.rows import Cell, Looks, ruled
from conduct_desk.paper.sheet import WIDTH
from conduct_desk.paper.words import clean, pieces

LEFT = 20 * mm
ROOM = WIDTH - 2 * LEFT
SHARES = (0.27, 0.73)
PICTURE = 38 * mm  # the longest side of a small picture
_LONGEST, _MOST_LINES = 900, 20  # of one cell: a row higher than a page cannot be set
_ROWS = 40  # in one table: setting a table takes longer than in proportion to its rows

_TITLE = style(17, 21, font=fonts.BOLD, colour=NAVY, after=2)
_LEAD = style(10, 13.5, colour=MUTED, after=4)
_HEADING = style(12, 15, font=fonts.STRONG, colour=NAVY, before=9, after=3)
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
    rows, tops = list[Sequence[Cell]](), list[int]()
    for line in lines:
        tops.append(len(rows))
        rows += _rows(line)
        if len(rows) >= _ROWS:
            yield _table(rows, tops)
            rows, tops = [], []
    if rows:
        yield _table(rows, tops)


def _rows(line: Line) -> Iterator[Sequence[Cell]]:
    """Yield a line as one row, or several when its words would not fit on a page."""
    names, texts = list(_cut(line.name)) or [""], list(_cut(line.words)) or [""]
    names += [""] * (len(texts) - len(names))
    texts += [""] * (len(names) - len(texts))
    picture = _picture(line.picture)
    for at, (name, text) in enumerate(zip(names, texts, strict=True)):
        left = [*words(name, _NAME), *(picture if at == 0 else [])]
        yield [left, words(text, _WORDS)]


def _cut(text: str) -> Iterator[str]:
    for piece in pieces(clean(text), _LONGEST):
        lines = piece.split("\n")
        for start in range(0, len(lines), _MOST_LINES):
            yield "\n".join(lines[start : start + _MOST_LINES])


def _table(rows: Sequence[Sequence[Cell]], tops: Sequence[int]) -> Flowable:
    looks: Looks = [
        *(("LINEABOVE", (0, top), (-1, top), 0.5, HAIRLINE) for top in tops),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, HAIRLINE),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("LEFTPADDING", (1, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    return ruled(rows, [share * ROOM for share in SHARES], looks, above=2.5, below=3.5, repeat=0)


def _picture(png: bytes) -> list[Flowable]:
    """Return a small picture, or nothing where there is none that can be read."""
    try:
        with PIL.Image.open(io.BytesIO(png), formats=("PNG",)) as found:
            wide, high = found.size
            found.load()
    except (OSError, ValueError, SyntaxError, PIL.Image.DecompressionBombError):
        return []
    scale = PICTURE / max(wide, high, 1)
    image = Image(io.BytesIO(png), wide * scale, high * scale)
    image.hAlign = "LEFT"
    return [Spacer(0, 3), image]
