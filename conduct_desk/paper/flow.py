"""What flows down a page: paragraphs, lists, quotations and table cells, each from one factory.

The only module that hands words to the library's paragraphs, and always through `safe`.
"""

import re
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from conduct_desk.paper import fonts
from conduct_desk.paper.words import Block, BlockKind, pieces, safe

INK = HexColor(0x1B1B1B)
NAVY = HexColor(0x1F3A5F)  # 11:1 on white
MUTED = HexColor(0x5A6470)  # 6:1 on white
HAIRLINE = HexColor(0xC9CFD6)
GOLD = HexColor(0xC9A227)
TINT = HexColor(0xEDF1F6)
WHITE = Color(1, 1, 1)

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
    keep: bool = False,
) -> ParagraphStyle:
    """Return how a paragraph looks: sizes in points, ragged right, no line left alone on a page.

    `marker` is the room for a bullet or number before the text; `keep` holds it to what follows.
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
    )


BODY = style()
HEADING = style(12.5, 16, font=fonts.STRONG, colour=NAVY, keep=True)
POINT = style(indent=2, marker=13, after=5)
NUMBERED = style(indent=0, marker=17, after=5)
QUOTED = style(indent=14, after=8)
SMALL = style(9, 12, colour=MUTED, after=0)


class _Quotation(Paragraph):
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


def words(text: str, look: ParagraphStyle = BODY, *, marker: str = "") -> list[Flowable]:
    """Return a text as flowables, literally as it was typed; a long one in several, which keeps it quick."""
    kind = _Quotation if look is QUOTED else Paragraph
    cut = list(pieces(fonts.drawable(_spaced(text))))
    return [
        kind(
            safe(piece),
            look if at == len(cut) - 1 else _run_on(look),
            bulletText=(marker or None) if at == 0 else None,
        )
        for at, piece in enumerate(cut)
    ]


def flow(blocks: tuple[Block, ...]) -> list[Flowable]:
    """Return a letter's blocks as flowables; a line that ends in a colon stays with what it announces."""
    found: list[Flowable] = []
    for at, block in enumerate(blocks):
        following = blocks[at + 1].kind if at + 1 < len(blocks) else None
        found += _block(block, following)
    return found


def _block(block: Block, following: BlockKind | None) -> list[Flowable]:
    is_last_point = following is not block.kind
    if block.kind is BlockKind.QUOTATION:
        return words(block.text, QUOTED)
    if block.kind is BlockKind.BULLET:
        return words(block.text, _ended(POINT) if is_last_point else POINT, marker="•")
    if block.kind is BlockKind.NUMBER:
        return words(block.text, _ended(NUMBERED) if is_last_point else NUMBERED, marker=block.label)
    announces = block.text.rstrip().endswith(":") and len(block.text) < SHORT
    return words(block.text, style(keep=True) if announces else BODY)


def _ended(look: ParagraphStyle) -> ParagraphStyle:
    return ParagraphStyle("last", parent=look, spaceAfter=BODY.spaceAfter)


def _run_on(look: ParagraphStyle) -> ParagraphStyle:
    return ParagraphStyle("run on", parent=look, spaceAfter=0, keepWithNext=0)


def _spaced(text: str) -> str:
    """Keep a date in one line: 22 November 2026 with no-break spaces."""
    return re.sub(r"\b(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})\b", "\\1\u00a0\\2\u00a0\\3", text)
