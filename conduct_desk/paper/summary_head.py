"""The top of the governors' summary: whose it is, of which days, what it corrects, and the key figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, ROOM
from conduct_desk.paper.flow import GOLD, INK, MUTED, NAVY, TINT, WHITE
from conduct_desk.paper.sheet import HEIGHT, WIDTH, SheetCanvas, draw_crest
from conduct_desk.paper.summary_paper import TITLE, Manner, SummaryPaper, as_begun, last_time
from conduct_desk.paper.tags import Element, Item, Role
from conduct_desk.policy.summary import Count, TermFigures

_BAND = 35 * mm  # with a title and two lines; each further line makes it higher
_LINE = 5 * mm
_CLOSER = 3.5 * mm  # how much less high the band of a brief paper is
_EDGE = 1.4 * mm  # the gold line under the band
_CREST = 28 * mm  # room for it at the left
_STRIP = 9 * mm  # what a correction says about itself
_CARD = 18 * mm
_LAST = 3.5 * mm  # room for the number of last time
_GAP = 4 * mm
_TITLE_SIZES, _NAME_SIZES, _DAY_SIZES = (21.0, 19.0, 17.0), (12.0, 11.0, 10.0), (10.0, 9.5, 9.0)
_NUMBER_SIZES, _WORD_SIZES = (21.0, 17.0, 13.0, 10.0), (15.0, 13.0, 11.0)
_LAST_SIZES = (9.5, 9.0)
_NAMES = ("Concerns logged", "Closed", "Still open", "Looked at and left alone")
_MOST_LINES = 2  # of the school's name, before it is set smaller


@dataclass(frozen=True)
class _Line:
    text: str
    size: float


class Head:
    """The fixed part of the first page; it is as high as the school's name and the term's ask for."""

    def __init__(self, paper: SummaryPaper, manner: Manner) -> None:
        self._paper, self._before = paper, last_time(paper.summary, manner)
        self._left = LEFT + (_CREST if paper.crest else 0)
        room = WIDTH - LEFT - self._left
        told = paper.summary
        self._title = _fitted(TITLE, fonts.BOLD, _TITLE_SIZES, room, most=1)
        self._name = _fitted(paper.school_name, fonts.TEXT, _NAME_SIZES, room, most=_MOST_LINES)
        days = f"{told.term_name} · {days_in_words(told.first_day, told.last_day)}"
        line = f"{days} · figures of {spoken_date(paper.made_on)}"
        self._days = _fitted(line, fonts.TEXT, _DAY_SIZES, room, most=1)
        extra = len(self._title) + len(self._name) + len(self._days) - 3
        self._up = _CLOSER if manner.is_brief else 0
        self._band = _BAND + max(0, extra) * _LINE - self._up
        self._cards = self._band + (_STRIP if told.corrects else 0) + (6 if manner.is_brief else 8) * mm
        self._gap = (2 if manner.is_brief else 3) * mm
        self._card = _CARD + (_LAST if self._before else 0)

    @property
    def foot(self) -> float:
        """Where it ends, in points down from the edge of the sheet."""
        return self._cards + self._card + self._gap

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the band, what the paper corrects, and the cards."""
        self._draw_band(canvas)
        if self._paper.summary.corrects:
            self._draw_correction(canvas, self._paper.summary.corrects)
        now = _counts(self._paper.summary.this)
        before = _counts(self._before) if self._before else (None,) * len(now)
        wide = (ROOM - _GAP * (len(now) - 1)) / len(now)
        for at, name in enumerate(_NAMES):
            x, y = LEFT + at * (wide + _GAP), HEIGHT - self._cards - self._card
            canvas.setFillColor(TINT)
            canvas.rect(x, y, wide, self._card, stroke=0, fill=1)
            canvas.setFillColor(NAVY)
            canvas.rect(x, y, 1.2 * mm, self._card, stroke=0, fill=1)
            _draw_card(canvas, (x + 4 * mm, y + self._card), wide - 6 * mm, name, now[at], before[at])

    def _draw_band(self, canvas: SheetCanvas) -> None:
        canvas.setFillColor(NAVY)
        canvas.rect(0, HEIGHT - self._band, WIDTH, self._band, stroke=0, fill=1)
        canvas.setFillColor(GOLD)
        canvas.rect(0, HEIGHT - self._band - _EDGE, WIDTH, _EDGE, stroke=0, fill=1)
        if self._paper.crest:
            canvas.setFillColor(WHITE)
            top = 6 * mm - self._up / 2
            canvas.roundRect(LEFT, HEIGHT - top - 23 * mm, 22 * mm, 23 * mm, 4, stroke=0, fill=1)
            draw_crest(
                canvas, self._paper.crest, x=LEFT + 2 * mm, top=top + 2 * mm, width=18 * mm, height=19 * mm,
                is_centred=True,
            )  # fmt: skip
        y = HEIGHT - 15 * mm + self._up
        for lines, font, role, after in (
            (self._title, fonts.BOLD, Role.H1, 6.5 * mm),
            (self._name, fonts.TEXT, Role.P, 6 * mm),
            (self._days, fonts.TEXT, Role.P, 0),
        ):
            element = Element(role)
            for at, line in enumerate(lines):
                canvas.put(self._left, y, line.text, font=font, size=line.size, colour=WHITE, tag=element)
                y -= after if at == len(lines) - 1 else _LINE

    def _draw_correction(self, canvas: SheetCanvas, corrects: date) -> None:
        y = HEIGHT - self._band - _STRIP - 2 * mm
        canvas.setFillColor(TINT)
        canvas.rect(LEFT, y, ROOM, 7.5 * mm, stroke=0, fill=1)
        canvas.setFillColor(GOLD)
        canvas.rect(LEFT, y, 1.2 * mm, 7.5 * mm, stroke=0, fill=1)
        said = f"Corrected. This summary takes the place of the one of {spoken_date(corrects)}."
        canvas.put(LEFT + 4 * mm, y + 2.4 * mm, said, font=fonts.STRONG, size=11, colour=INK, tag=Role.P)


def days_in_words(first: date, last: date) -> str:
    """Return from when to when: "1 September to 20 November 2026", with the year once if it is the same."""
    begin = spoken_date(first).removesuffix(f" {first.year}" if first.year == last.year else "")
    return f"{begin} to {spoken_date(last)}"


def _fitted(text: str, font: str, sizes: Sequence[float], room: float, *, most: int) -> list[_Line]:
    """Return a text in lines: in the greatest size in which it takes no more than `most`, else the least."""
    for size in sizes:
        lines = fonts.lines(fonts.drawable(text), font, size, room)
        if len(lines) <= most:
            break
    return [_Line(line, size) for line in lines or ("",)]


def _counts(term: TermFigures) -> tuple[Count, ...]:
    return term.came_in, term.closed, term.still_open, term.left_alone


def _draw_card(
    canvas: SheetCanvas, at: tuple[float, float], room: float, name: str, now: Count, before: Count | None
) -> None:
    """Draw a key figure down from a place at the left: its name, the number, and the one of last time."""
    x, top = at
    item = Item("")
    canvas.put(x, top - 6.5 * mm, name, size=9, colour=MUTED, tag=item.label)
    sizes = _NUMBER_SIZES if now.is_shown else _WORD_SIZES
    line = _fitted(as_begun(now), fonts.BOLD, sizes, room, most=1)[0]
    canvas.put(x, top - 14.5 * mm, line.text, font=fonts.BOLD, size=line.size, colour=NAVY, tag=item.body)
    if before:
        line = _fitted(f"Last time: {before.label}", fonts.TEXT, _LAST_SIZES, room, most=1)[0]
        canvas.put(x, top - 19 * mm, line.text, size=line.size, colour=MUTED, tag=item.body)
