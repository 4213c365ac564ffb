"""What flows down a page: paragraphs, lists, quotations and table cells, each from one factory.

The only module that hands words to the library's paragraphs, and always through `safe`.
"""

import contextlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from conduct_desk.paper import fonts, line_ends
from conduct_desk.paper.rows import ruled
from conduct_desk.paper.tags import Element, Item, Role
from conduct_desk.paper.words import Block, BlockKind, pieces, safe

INK = HexColor(0x1B1B1B)
NAVY = HexColor(0x1F3A5F)  # 11:1 on white
MUTED = HexColor(0x5A6470)  # 6:1 on white
HAIRLINE = HexColor(0xC9CFD6)
GOLD = HexColor(0xC9A227)
TINT = HexColor(0xEDF1F6)
WHITE = Color(1, 1, 1)

_MOST_WANTED = 40  # characters for which a column may ask
SHORT = 600  # characters: what is longer may break over pages, even where something follows it closely


def style(
    size: float = 11,
    leading: float = 15,
    *,
    font: str = fonts.TEXT,
    colour: Color = INK,
    after: float = 8,
    before: float = 0,
    indent: float = 0,
    marker: float = 0,
    right: bool = False,
    right_indent: float = 0,
    keep: bool = False,
    role: Role = Role.P,
) -> ParagraphStyle:
    """Return how a paragraph looks: sizes in points, ragged right, no line left alone on a page.

    `marker` is the room for a bullet or number before the text; `keep` holds it to what follows; `role` is
    what it is to somebody who hears the paper read out.
    """
    return ParagraphStyle(
        "paper",
        fontName=font,
        fontSize=size,
        leading=leading,
        textColor=colour,
        spaceAfter=after,
        spaceBefore=before,
        leftIndent=indent + marker,
        rightIndent=right_indent,
        bulletIndent=indent,
        bulletFontName=font,
        bulletFontSize=size,
        alignment=2 if right else 0,
        keepWithNext=int(keep),
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        uriWasteReduce=0.3,
        autoLeading="off",
        role=role,
    )


BODY = style()
SUBJECT = style(12.5, 16, font=fonts.STRONG, colour=NAVY, keep=True, role=Role.H1)
SMALL = style(9, 12, colour=MUTED, after=0)
BULLET = style(indent=2, marker=13, after=5)


@dataclass(frozen=True)
class Setting:
    """How roomily a text is set: its size, leading and the space after a paragraph, in points."""

    size: float
    leading: float
    after: float

    def body(self, *, keep: bool = False) -> ParagraphStyle:
        """Return the look of a paragraph; `keep` holds it to what follows."""
        return style(self.size, self.leading, after=self.after, keep=keep)

    def point(self, *, marker: float, is_last: bool) -> ParagraphStyle:
        """Return the look of a line of a list; `marker` is the room for its bullet or number."""
        after = self.after if is_last else self.after * 0.5
        return style(self.size, self.leading, marker=marker, indent=2, after=after)

    def heading(self) -> ParagraphStyle:
        """Return the look of a heading below the subject; it is held to what follows."""
        return style(
            self.size + 1, self.leading + 1, font=fonts.STRONG, colour=NAVY, before=self.after * 0.75,
            after=self.after * 0.5, keep=True, role=Role.H2,
        )  # fmt: skip

    def cell(self, *, is_head: bool = False) -> ParagraphStyle:
        """Return the look of a cell of a table."""
        font, colour = (fonts.STRONG, NAVY) if is_head else (fonts.TEXT, INK)
        return style(self.size - 0.5, self.leading - 1.5, font=font, colour=colour, after=0)

    def quotation(self) -> ParagraphStyle:
        """Return the look of somebody's own words."""
        return style(self.size, self.leading, indent=14, after=self.after)


ROOMY = Setting(11, 15, 8)
SNUG = Setting(10.5, 13.6, 6.2)  # for a letter that would only just run over its page


class _Words(Paragraph):
    """Words that know what they are; what runs over a page stays one element."""

    element: Element
    item: Item | None = None  # the point of a list that they begin
    goes_on = False  # whether the same words go on in another flowable
    _is_drawn = False

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
        with contextlib.ExitStack() as marks:
            if self._is_drawn:
                marks.enter_context(canvas.artifact())
            elif self.item:
                self._draw_label(canvas, self.item)
            marks.enter_context(canvas.tagged(self.element))
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
    kind = _Quotation if is_quoted else _Words
    spaced = fonts.drawable(_spaced(text))
    if fonts.is_turned(spaced):
        look = _from_the_right(look)
    cut = list(pieces(spaced))
    found = [
        kind(
            safe(piece),
            look if at == len(cut) - 1 else _run_on(look),
            bulletText=(marker or None) if at == 0 else None,
        )
        for at, piece in enumerate(cut)
    ]
    _tell(found, look, marker, is_quoted=is_quoted)
    end = 0
    for each, piece in zip(found[:-1], cut, strict=False):
        end = spaced.index(piece, end) + len(piece)
        each.goes_on = spaced[end].isspace()
    return list(found)


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
            found.append(_table([block.cells for block in group], setting))
        else:
            *others, last = group
            found += [each for block in others for each in _block(block, setting, is_last=False)]
            found += _block(last, setting, is_last=True)
    return found


def _block(block: Block, setting: Setting, *, is_last: bool) -> list[Flowable]:
    if block.kind is BlockKind.QUOTATION:
        return words(block.text, setting.quotation(), is_quoted=True)
    if block.kind is BlockKind.HEADING:
        return words(block.text, setting.heading())
    if block.kind is BlockKind.BULLET:
        return words(block.text, setting.point(marker=13, is_last=is_last), marker="•")
    if block.kind is BlockKind.NUMBER:
        return words(block.text, setting.point(marker=17, is_last=is_last), marker=block.label)
    announces = block.text.rstrip().endswith(":") and len(block.text) < SHORT
    return words(block.text, setting.body(keep=announces))


def _table(rows: Sequence[Sequence[str]], setting: Setting) -> Flowable:
    """Return rows of words as a table; the first names the columns, which are as wide as their words ask."""
    count = max(len(row) for row in rows)
    full = [(*row, *[""] * (count - len(row))) for row in rows]
    wants = [min(max(len(row[at]) for row in full) + 2, _MOST_WANTED) for at in range(count)]
    has_head = len(rows) > 1
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
    widths = [f"{100 * want / sum(wants):.3f}%" for want in wants]
    found = ruled(cells, widths, looks, head=has_head)
    found.spaceAfter = setting.after + 2
    return found


def _from_the_right(look: ParagraphStyle) -> ParagraphStyle:
    font = fonts.from_the_right(look.fontName)
    return ParagraphStyle("from the right", parent=look, fontName=font, alignment=2)


def _run_on(look: ParagraphStyle) -> ParagraphStyle:
    return ParagraphStyle("run on", parent=look, spaceAfter=0, keepWithNext=0)


def _spaced(text: str) -> str:
    """Keep a date in one line: 22 November 2026 with no-break spaces."""
    return re.sub(r"\b(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})\b", "\\1\u00a0\\2\u00a0\\3", text)
