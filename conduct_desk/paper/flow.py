"""What flows down a page: paragraphs, lists, quotations and table cells, each from one factory.

The only module that hands words to the library's paragraphs, and never as a source that it would read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paraparser import ParaFrag

from conduct_desk.paper import fonts, line_ends
from conduct_desk.paper.looks import BODY as BODY
from conduct_desk.paper.looks import BULLET as BULLET
from conduct_desk.paper.looks import CLOSER as CLOSER
from conduct_desk.paper.looks import GOLD as GOLD
from conduct_desk.paper.looks import HAIRLINE as HAIRLINE
from conduct_desk.paper.looks import INK as INK
from conduct_desk.paper.looks import MUTED as MUTED
from conduct_desk.paper.looks import NAVY as NAVY
from conduct_desk.paper.looks import ROOMY as ROOMY
from conduct_desk.paper.looks import SMALL as SMALL
from conduct_desk.paper.looks import TINT as TINT
from conduct_desk.paper.looks import WHITE as WHITE
from conduct_desk.paper.looks import Setting as Setting
from conduct_desk.paper.looks import style as style
from conduct_desk.paper.rows import ruled, shares
from conduct_desk.paper.tags import Element, Item, Role
from conduct_desk.paper.words import LONGEST, Block, BlockKind, pieces

_MOST_COLUMNS = 10
_LONGEST_HEAD = 100  # characters: a head stands again on each page, and no row is broken that does
SHORT = 600  # characters: what is longer may break over pages, even where something follows it closely


@dataclass(frozen=True)
class Bar:
    """A stretch of words that is not told: what stands `instead` of it is white on a black bar."""

    instead: str


class _Words(Paragraph):
    """Words that know what they are; what runs over a page stays one element."""

    element: Element
    item: Item | None = None  # the point of a list that they begin
    goes_on = False  # whether the same words go on in another flowable
    _is_drawn = False
    _broken_at = -1.0  # the width in points for which the lines are broken

    def wrap(self, wide: float, high: float) -> tuple[float, float]:
        """Return the size; lines are broken once for a width: what keeps things together asks again."""
        known: Any = self
        if wide != self._broken_at or not hasattr(self, "blPara"):
            super().wrap(wide, high)
            self._broken_at = wide
        return known.width, known.height

    def split(self, wide: float, high: float) -> list[Flowable]:
        """Return the words in two parts that are the same element."""
        parts: list[Any] = super().split(wide, high)
        if len(parts) == 2:
            first, second = parts
            first.element = second.element = self.element
            first.item, second.goes_on = self.item, self.goes_on
            first.goes_on = not line_ends.ends_in_word(self, len(first.blPara.lines) - 1)
            if _is_line_break(second.frags[0]):
                del second.frags[0]  # the end of the first part's last line, which would be a blank line here
        return parts

    def draw(self) -> None:
        """Draw the words as content of their element; a head that stands again on a page is decoration."""
        canvas: Any = self.canv
        if not self._is_drawn:
            line_ends.add_spaces(self, goes_on=self.goes_on)
        if self.item and not self._is_drawn:
            self._draw_label(canvas, self.item)
        with canvas.artifact() if self._is_drawn else canvas.tagged(self.element):
            super().draw()
        self._is_drawn = True

    def _draw_label(self, canvas: Any, item: Item) -> None:
        """Draw a bullet or number before the first line: the library would draw it with the words."""
        label, self.bulletText = self.bulletText, None
        set_as: Any = self
        look, broken = set_as.style, set_as.blPara
        line = broken if broken.kind == 0 else broken.lines[0]
        with canvas.tagged(item.label):
            foot = self.height - getattr(line, "fontSize", look.fontSize)  # as the library draws the words
            canvas.put(
                look.bulletIndent, foot, label, font=look.bulletFontName, size=look.bulletFontSize,
                colour=look.textColor,
            )  # fmt: skip


class _Quotation(_Words):
    """Somebody's own words, with a line down their side, on every page that they run over."""

    def draw(self) -> None:
        """Draw the line, then the words."""
        canvas: Any = self.canv
        canvas.saveState()
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(2)
        canvas.line(4, 0, 4, self.height)
        canvas.restoreState()
        super().draw()


def words(
    text: str, look: ParagraphStyle = BODY, *, marker: str = "", is_quoted: bool = False
) -> list[Flowable]:
    """Return a text as flowables, literally as it was typed; a long one in several, which keeps it quick.

    Together they are one element: what the look says, a point of a list (with a `marker`), or a quotation.
    """
    kind: Any = _Quotation if is_quoted else _Words
    spaced = _ready(text) if len(text) <= LONGEST else _ready.__wrapped__(text)
    if fonts.is_turned(spaced):
        look = _from_the_right(look)
    cut = list(pieces(spaced))
    found: list[_Words] = [
        kind(
            None,
            look if at == len(cut) - 1 else _run_on(look),
            bulletText=(marker or None) if at == 0 else None,
            frags=_lines(piece, look),
        )
        for at, piece in enumerate(cut)
    ]
    _tell(found, look, marker, is_quoted=is_quoted)
    end = 0
    for each, piece in zip(found[:-1], cut, strict=False):
        end = spaced.index(piece, end) + len(piece)
        each.goes_on = spaced[end].isspace()
    return list(found)


def barred(parts: Sequence[str | Bar], look: ParagraphStyle = BODY) -> list[Flowable]:
    """Return words with black bars between them as flowables that are one element, as `words` does."""
    cut = [
        piece
        for part in parts
        for piece in ([part] if isinstance(part, Bar) or len(part) <= LONGEST else pieces(part))
    ]
    groups: list[list[ParaFrag]] = [[]]
    size = 0
    for piece in cut:
        text = piece.instead if isinstance(piece, Bar) else _ready.__wrapped__(piece)
        if size and size + len(text) > LONGEST:
            groups.append([])
            size = 0
        size += len(text)
        groups[-1] += [_bar(text, look)] if isinstance(piece, Bar) else _lines(text, look)
    kind: Any = _Words
    found: list[_Words] = [
        kind(None, look if at == len(groups) else _run_on(look), frags=frags)
        for at, frags in enumerate(groups, start=1)
        if frags
    ]
    _tell(found, look, "", is_quoted=False)
    for each in found[:-1]:
        each.goes_on = True
    return list(found)


def _bar(text: str, look: Any) -> ParaFrag:
    (plain,) = _lines(fonts.drawable(text).replace(" ", "\u00a0"), look)
    return plain.clone(textColor=WHITE, backColor=INK)


def _lines(text: str, look: Any) -> list[ParaFrag]:
    """Return a text as the library keeps it once it has read a paragraph's source, line breaks between.

    The library would read a source as XML, and embed a local picture or an active link that somebody typed:
    here nothing is read, and it is quicker.
    """
    plain = ParaFrag(
        fontName=look.fontName, fontSize=look.fontSize, textColor=look.textColor, bold=0, italic=0, rise=0,
        greek=0, link=[], us_lines=[],
    )  # fmt: skip
    found: list[ParaFrag] = []
    for at, line in enumerate(text.split("\n")):
        if at:
            found.append(plain.clone(lineBreak=True, text=""))
        if line:
            found.append(plain.clone(text=line))
    return found


def _is_line_break(piece: Any) -> bool:
    """Say whether the library's piece of a paragraph ends a typed line; it may be a word in parts."""
    return bool(getattr(piece[1][0] if isinstance(piece, list) else piece, "lineBreak", False))


def _tell(found: Sequence[_Words], look: ParagraphStyle, marker: str, *, is_quoted: bool) -> None:
    """Tell the flowables of one text which element they are."""
    if not found:
        return
    item = Item(marker) if marker else None
    around = Element(Role.QUOTATION) if is_quoted else None
    element = item.body if item else Element(getattr(look, "role", Role.P), parent=around)
    for each in found:
        each.element = element
    found[0].item = item


def flow(blocks: Sequence[Block], setting: Setting = ROOMY) -> list[Flowable]:
    """Return a letter's blocks as flowables; a line that ends in a colon stays with what it announces.

    A heading is one below the letter's subject; rows that follow each other are one table.
    """
    found: list[Flowable] = []
    groups = [list(group) for _kind, group in groupby(blocks, key=lambda block: block.kind)]
    for group in groups:
        if group[0].kind is BlockKind.ROW:
            found += _table([block.cells for block in group], setting)
            continue
        for at, block in enumerate(group, start=1):
            # Neither its first nor its last point stands on a page alone.
            keep = at < len(group) and at in (1, len(group) - 1) and len(block.text) < SHORT
            found += _block(block, setting, is_last=at == len(group), keep=keep)
    return found


def _block(block: Block, setting: Setting, *, is_last: bool, keep: bool) -> list[Flowable]:
    if block.kind is BlockKind.QUOTATION:
        return words(block.text, setting.quotation(), is_quoted=True)
    if block.kind is BlockKind.HEADING:
        return words(block.text, setting.heading())
    if block.kind is BlockKind.BULLET:
        return words(block.text, setting.point(marker=13, is_last=is_last, keep=keep), marker="•")
    if block.kind is BlockKind.NUMBER:
        look = setting.point(marker=17, is_last=is_last, keep=keep)
        return words(block.text, look, marker=block.label)
    announces = block.text.rstrip().endswith(":") and len(block.text) < SHORT
    return words(block.text, setting.body(keep=announces))


def _table(rows: Sequence[Sequence[str]], setting: Setting) -> list[Flowable]:
    """Return rows of words as a table; the first names the columns, which are as wide as their words ask.

    Rows of more cells than stand beside each other on a page are lines.
    """
    count = max(len(row) for row in rows)
    if count > _MOST_COLUMNS:
        return [each for row in rows for each in words(" | ".join(row), setting.body())]
    full = [(*row, *[""] * (count - len(row))) for row in rows]
    has_head = len(rows) > 1 and all(len(text) <= _LONGEST_HEAD for text in rows[0])
    cells = [
        [words(text, setting.cell(is_head=has_head and at == 0)) for text in row]
        for at, row in enumerate(full)
    ]
    looks = [
        ("LINEABOVE", (0, 0), (-1, 0), 0.8, NAVY),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, HAIRLINE),
        ("LINEBELOW", (0, -1), (-1, -1), 0.8, NAVY),
        ("LEFTPADDING", (0, 0), (0, -1), 2),
    ]
    found = ruled(cells, shares(full, setting.cell().fontSize), looks, head=has_head)
    found.spaceAfter = setting.after + 2
    return [found]


def _from_the_right(look: ParagraphStyle) -> ParagraphStyle:
    font = fonts.from_the_right(look.fontName)
    return ParagraphStyle("from the right", parent=look, fontName=font, alignment=2)


def _run_on(look: ParagraphStyle) -> ParagraphStyle:
    return ParagraphStyle("run on", parent=look, spaceAfter=0, keepWithNext=0)


@lru_cache(maxsize=512)
def _ready(text: str) -> str:
    """Return a text as it is drawn. A letter set twice, or followed by its preview, asks for it again.

    Bar that the cache passes: a warm letter in 4 times a bare page (tests/bench/paper.py).
    """
    return fonts.drawable(_spaced(text))


def _spaced(text: str) -> str:
    """Keep a date in one line: 22 November 2026 with no-break spaces."""
    return re.sub(r"\b(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})\b", "\\1\u00a0\\2\u00a0\\3", text)
