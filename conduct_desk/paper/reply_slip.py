"""The slip that a family ticks and sends back: torn off a letter, on a page of its own, or by itself.

It carries the reference, and no word of what was posted: it may lie open on a kitchen table.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from conduct_desk.paper import fonts
from conduct_desk.paper.close import tall
from conduct_desk.paper.flow import INK, MUTED, NAVY, Setting, flow, style, words
from conduct_desk.paper.letter_paper import LetterPaper
from conduct_desk.paper.letterhead import no_break
from conduct_desk.paper.pen import WriteLines, WriteRow
from conduct_desk.paper.sheet import WIDTH
from conduct_desk.paper.tags import Role
from conduct_desk.paper.words import Block, BlockKind, blocks

BOX = "☐"
TITLE = "Reply slip"
ANSWERS = (
    "Tick what is right, and send or bring this slip back to the school.\n\n- I have removed it.\n"
    "- I have corrected it.\n- I disagree, because:\n- Ring me. My number, and a good time:"
)  # below words that bring no points of their own
_RING = "Ring me"  # one line is enough for a number
_SHORT = 30  # characters
_TEAR = 6 * mm
_EDGE = 8 * mm  # printers leave 4 to 5 mm blank


@dataclass(frozen=True)
class _Look:
    """How roomily a slip is set: type and leading in points, room for a pen, lines for reasons."""

    size: float
    leading: float
    pen: float
    reasons: int

    def heading(self, role: Role) -> ParagraphStyle:
        size = self.size * 1.3
        return style(
            size, size * 1.25, font=fonts.BOLD, colour=NAVY, after=self.size * 0.4, keep=True, role=role
        )

    def tick(self, *, is_written: bool = False) -> ParagraphStyle:
        after = 0 if is_written else self.leading * 0.3
        look = style(self.size, self.leading, marker=self.size * 2, after=after, keep=is_written)
        return ParagraphStyle("tick", parent=look, bulletFontSize=self.size * 1.6)

    def lines(self, text: str, count: int) -> WriteLines:
        """Return lines to write on, the first beside the words where they leave half of their line."""
        end = self.size * 2 + fonts.width(fonts.drawable(text), fonts.TEXT, self.size) + 2 * mm
        room = WIDTH - 50 * mm
        return WriteLines(
            text, count, gap=self.pen, indent=self.size * 2, after=end if end < room * 0.6 else 0,
            rise=self.leading - self.size * 1.1,
        )  # fmt: skip


_THIRD = _Look(10, 13, 7 * mm, 2)  # of a page
_PAGE = _Look(12, 16, 11 * mm, 5)
_EASY = _Look(14, 20, 13 * mm, 4)


class _TornOff(Flowable):
    """The slip below a letter: on its last page where there is room, else on a page of its own."""

    _frame: Any  # of the page that it is being put on: told by the library

    def __init__(self, small: Sequence[Flowable], large: Sequence[Flowable]) -> None:
        super().__init__()
        self._small, self._large = list(small), list(large)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return a height that no page has: it is always split into what it holds."""
        return width, 0xFFFFFF

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the slip at the foot of this page, or on the next."""
        rest = height - tall(self._small, width, self.canv) - _TEAR - 1
        if rest < 0 or self._is_at_top():
            return [*([] if self._is_at_top() else [PageBreak()]), *self._large]
        return [Spacer(0, rest), _TearLine(), *self._small]

    def _is_at_top(self) -> bool:
        return bool(self._frame._atTop)


class _TearLine(Flowable):
    """A dashed line across the whole sheet, with scissors."""

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width, self.height = width, _TEAR
        return width, _TEAR

    def draw(self) -> None:
        """Draw line and scissors."""
        canvas: Any = self.canv
        side, y = (WIDTH - self.width) / 2, _TEAR / 2
        canvas.saveState()
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.7)
        _scissors(canvas, _EDGE - side, y)
        canvas.setDash(4, 3)
        canvas.line(_EDGE - side + 7 * mm, y, self.width + side - _EDGE, y)
        canvas.restoreState()


def _scissors(canvas: Any, x: float, y: float) -> None:
    ring, blade = 0.9 * mm, 1.1 * mm
    for up in (-1, 1):
        canvas.circle(x + ring, y + up * blade, ring)
        canvas.line(x + 1.8 * ring, y + up * blade * 0.7, x + 6 * mm, y - up * blade * 0.8)


def torn_off(paper: LetterPaper) -> list[Flowable]:
    """Return the slip as it follows a letter."""
    reference = f" (our reference {paper.reference})" if paper.reference else ""
    about = f"About our letter of {no_break(paper.dated_on)}{reference}."
    own = f"{about}\n\n{paper.slip.strip()}" if paper.slip.strip() else f"{about} {ANSWERS}"
    body = _answers(own)
    small, large = (_EASY, _EASY) if paper.is_easy_read else (_THIRD, _PAGE)
    return [_TornOff(_slip(paper, TITLE, body, small), _slip(paper, TITLE, body, large))]


def slip_alone(paper: LetterPaper, _setting: Setting) -> list[Flowable]:
    """Return the slip as a paper of its own, with the letter's subject as its title."""
    look = _EASY if paper.is_easy_read else _PAGE
    title, body = paper.subject.strip() or TITLE, paper.body.strip()
    if paper.reference and paper.reference not in f"{title}\n{body}":
        body = f"Our reference: {paper.reference}\n\n{body}"
    return _slip(paper, title, _answers(body), look, Role.H1)


def _answers(body: str) -> tuple[Block, ...]:
    """Return the words of a slip with what can be ticked: their own points, or ours."""
    found = blocks(body)
    return found if any(block.kind is BlockKind.BULLET for block in found) else (*found, *blocks(ANSWERS))


def _slip(
    paper: LetterPaper, title: str, body: Sequence[Block], look: _Look, role: Role = Role.H2
) -> list[Flowable]:
    """Return title, words, boxes, lines to write on, and the school's address to return it to."""
    marked = [each for block in body if not _is_signing(block) for each in _marked(block, look)]
    # What belongs together stays so where a line ends: a post town, a telephone number.
    parts = (each.replace(" ", "\u00a0") if len(each) < _SHORT else each for each in paper.school_lines)
    school = ", ".join(filter(None, (paper.school_name, *parts)))
    return [
        *words(title, look.heading(role)),
        *marked,
        WriteRow((("Name", 0.4), ("Signature", 0.36), ("Date", 0.24)), look.size * 0.85, above=look.pen),
        Spacer(0, look.leading * 0.3),
        *words(f"Return to: {school}", style(look.size * 0.9, look.leading * 0.9, colour=INK, after=0)),
    ]


def _is_signing(block: Block) -> bool:
    """Say whether a line of the wording asks for name and date: they have a row of their own."""
    return block.kind is BlockKind.PARAGRAPH and re.fullmatch(r"Name\b.*:", block.text.strip()) is not None


def _marked(block: Block, look: _Look) -> list[Flowable]:
    """Return one block: a point has a box to tick; what ends with a colon, lines to write on."""
    if block.kind is not BlockKind.BULLET:
        return flow((block,), Setting(look.size, look.leading, look.leading * 0.5))
    if not block.text.rstrip().endswith(":"):
        return words(block.text, look.tick(), marker=BOX)
    count = 1 if block.text.startswith(_RING) else look.reasons
    return [*words(block.text, look.tick(is_written=True), marker=BOX), look.lines(block.text, count)]
