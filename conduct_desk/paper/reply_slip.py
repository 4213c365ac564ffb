"""The slip that a family ticks and sends back: torn off a letter, on a page of its own, or by itself.

It carries the reference, and no word of what was posted: it may lie open on a kitchen table.
"""

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
from conduct_desk.paper.words import blocks

BOX = "☐"
_TEAR = 7 * mm
_EDGE = 8 * mm  # printers leave 4 to 5 mm blank


@dataclass(frozen=True)
class _Look:
    """How roomily a slip is set: type and leading in points, room for a pen, lines for reasons."""

    size: float
    leading: float
    pen: float
    reasons: int

    def text(self, *, after: float = 4) -> ParagraphStyle:
        return style(self.size, self.leading, after=after)

    def tick(self) -> ParagraphStyle:
        look = style(self.size, self.leading, marker=self.size * 2, after=self.leading * 0.3)
        return ParagraphStyle("tick", parent=look, bulletFontSize=self.size * 1.6)


_THIRD = _Look(10, 13, 7.5 * mm, 2)  # of a page
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
    day = no_break(paper.dated_on)
    large = _EASY if paper.is_easy_read else _PAGE
    small = _EASY if paper.is_easy_read else _THIRD
    about = f"About our letter of {day}"
    return [_TornOff(_slip(paper, small, about), _slip(paper, large, about))]


def slip_alone(paper: LetterPaper, setting: Setting) -> list[Flowable]:
    """Return the slip as a paper of its own: title and words from the school's wording, then the boxes."""
    look = _EASY if paper.is_easy_read else _PAGE
    return [
        *words(paper.subject, _heading(look)),
        *flow(blocks(paper.body), setting),
        *_slip(paper, look, "About our letter")[1:],
    ]


def _slip(paper: LetterPaper, look: _Look, about: str) -> list[Flowable]:
    reference = f"{about} (our reference {paper.reference})." if paper.reference else f"{about}."
    ask = "Tick what is right. Then hand the slip in at the school, or post it."
    school = ", ".join(line for line in (paper.school_name, *paper.school_lines) if line.strip())
    return [
        *words("Reply slip", _heading(look)),
        *words(f"{reference} {ask}", look.text(after=look.leading * 0.5)),
        *words("I have taken it down.", look.tick(), marker=BOX),
        *words("I have put it right.", look.tick(), marker=BOX),
        *words("I disagree, because:", look.tick(), marker=BOX),
        WriteLines(look.reasons, gap=look.pen, indent=look.size * 2),
        *words("I would like you to ring me. My number, and a good time:", look.tick(), marker=BOX),
        WriteLines(1, gap=look.pen, indent=look.size * 2),
        WriteRow((("Name", 0.4), ("Signature", 0.36), ("Date", 0.24)), look.size * 0.85, above=look.pen),
        Spacer(0, look.leading * 0.3),
        *words(f"Return to: {school}", style(look.size * 0.9, look.leading * 0.9, colour=INK, after=0)),
    ]


def _heading(look: _Look) -> ParagraphStyle:
    size = look.size * 1.3
    return style(size, size * 1.25, font=fonts.BOLD, colour=NAVY, after=3, keep=True)
