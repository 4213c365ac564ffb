"""The head of a letter: the school's crest, its name and how to reach it; the date; further pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from conduct_desk.clock import spoken_date
from conduct_desk.errors import PaperRefused
from conduct_desk.paper import fonts
from conduct_desk.paper.flow import GOLD, HAIRLINE, INK, MUTED, NAVY
from conduct_desk.paper.letter_paper import LetterPaper
from conduct_desk.paper.sheet import HEIGHT, WIDTH, SheetCanvas, draw_crest
from conduct_desk.paper.tags import Element, Role

LEFT, RIGHT = 25 * mm, WIDTH - 25 * mm
CONFIDENTIAL = "Private and confidential"
RULE = 37.5 * mm  # no window shows what is above it
_TOP = 13 * mm
_ROOM = RULE - _TOP - 1 * mm
_CREST_WIDE, _CREST_HIGH = 52 * mm, 22 * mm
_NAME, _CONTACT = 1.15, 1.26  # leading to size
# Size of the name, in how many lines at most, and size of how to reach the school: the first that fits.
_SIZES = ((18, 1, 9.5), (16, 1, 9.5), (14, 2, 9.5), (12.5, 2, 9), (11, 3, 8.5), (9.5, 4, 8), (8.5, 5, 7.5))
_DATE_TOP = 60 * mm
_DATE_LEFT, _VALUE_LEFT = 132 * mm, 147 * mm  # no window shows so far to the right


@dataclass(frozen=True)
class _Head:
    """Name and contact lines broken to fit, with their sizes in points."""

    names: Sequence[str]
    contact: Sequence[str]
    size: float
    small: float

    @property
    def height(self) -> float:
        """How tall they are, in points."""
        return len(self.names) * self.size * _NAME + len(self.contact) * self.small * _CONTACT


def no_break(day: date) -> str:
    """Return a date that stays in one line: 22 November 2026 with no-break spaces."""
    return spoken_date(day).replace(" ", "\u00a0")


def draw_letterhead(canvas: SheetCanvas, paper: LetterPaper) -> None:
    """Draw crest, name and how to reach the school, above y 39 mm: a window shows nothing of it.

    Raises PaperRefused when the crest cannot be read, or the name and address do not fit.
    """
    x = LEFT
    if paper.crest:
        x += 5 * mm + draw_crest(canvas, paper.crest, x=LEFT, top=_TOP, width=_CREST_WIDE, height=_CREST_HIGH)
    head = _head(paper.school_name, paper.school_lines, RIGHT - x)
    y = HEIGHT - _TOP - _CREST_HIGH / 2 + head.height / 2
    school, contact = Element(Role.P), Element(Role.P)
    for name in head.names:
        y -= head.size * _NAME
        canvas.put(x, y + head.size * 0.22, name, font=fonts.BOLD, size=head.size, colour=NAVY, tag=school)
    for line in head.contact:
        y -= head.small * _CONTACT
        canvas.put(x, y + 2, line, size=head.small, colour=MUTED, tag=contact)
    canvas.setStrokeColor(GOLD)
    canvas.setLineWidth(1.2)
    canvas.line(LEFT, HEIGHT - RULE, RIGHT, HEIGHT - RULE)


def _head(name: str, parts: Sequence[str], room: float) -> _Head:
    for size, most, small in _SIZES:
        names = fonts.lines(fonts.drawable(name), fonts.BOLD, size, room)
        head = _Head(names, _packed(parts, small, room), size, small)
        if len(names) <= most and head.height <= _ROOM:
            return head
    raise PaperRefused(
        "The school’s name and address are too long for the head of a letter.",
        next_step="Shorten them in Settings.",
    )


def _packed(parts: Sequence[str], size: float, room: float) -> list[str]:
    """Return short parts, such as the lines of an address, packed into as few lines as they need."""
    found: list[str] = []
    for part in filter(None, (fonts.drawable(each).strip() for each in parts)):
        joined = f"{found[-1]} · {part}" if found else part
        if found and fonts.width(joined, fonts.TEXT, size) <= room:
            found[-1] = joined
        else:
            found += fonts.lines(part, fonts.TEXT, size, room)
    return found


def draw_date(canvas: SheetCanvas, paper: LetterPaper, *, up: float = 0) -> None:
    """Draw what the letter is, its date and its reference, to the right of what a window shows.

    `up` is how much higher than in a letter with an address, in points.
    """
    y = HEIGHT - _DATE_TOP + up
    if paper.is_confidential:
        canvas.put(_DATE_LEFT, y + 8 * mm, CONFIDENTIAL, font=fonts.STRONG, size=10.5, colour=INK, tag=Role.P)
    reference = fonts.lines(fonts.drawable(paper.reference), fonts.TEXT, 10.5, RIGHT - _VALUE_LEFT)
    for label, lines in (("Date", (no_break(paper.dated_on),)), ("Our ref", reference)):
        whole = Element(Role.P)
        for at, line in enumerate(lines):
            if not at:
                canvas.put(_DATE_LEFT, y, label, size=9.5, colour=MUTED, tag=whole)
            canvas.put(_VALUE_LEFT, y, line, size=10.5, colour=INK, tag=whole)
            y -= 5.4 * mm


def draw_continuation(canvas: SheetCanvas, paper: LetterPaper) -> None:
    """Draw the head of a further page: to whom, the date and the reference, without the crest."""
    right = CONFIDENTIAL if paper.is_confidential else ""
    room = RIGHT - LEFT - (fonts.width(right, fonts.TEXT, 9) + 5 * mm if right else 0)
    rest = "".join(f" · {each}" for each in (no_break(paper.dated_on), paper.reference) if each)
    whom = _shortened(fonts.drawable(paper.whom or paper.subject), room - fonts.width(rest, fonts.TEXT, 9))
    canvas.put(LEFT, HEIGHT - 18 * mm, (whom + rest).removeprefix(" · "), size=9, colour=MUTED)
    if right:
        canvas.put(RIGHT, HEIGHT - 18 * mm, right, size=9, colour=MUTED, right=True)
    canvas.setStrokeColor(HAIRLINE)
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, HEIGHT - 21 * mm, RIGHT, HEIGHT - 21 * mm)


def _shortened(text: str, room: float) -> str:
    """Return the beginning of a text that fits: a long name or title leaves room for date and reference."""
    if fonts.width(text, fonts.TEXT, 9) <= room:
        return text
    return f"{fonts.lines(text, fonts.TEXT, 9, room - fonts.width(' …', fonts.TEXT, 9))[0]} …"
