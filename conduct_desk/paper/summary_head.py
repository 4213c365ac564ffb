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
from conduct_desk.paper.summary_paper import TITLE, SummaryPaper, as_begun
from conduct_desk.paper.tags import Element, Item, Role
from conduct_desk.policy.summary import Summary

_BAND = 35 * mm  # with a title and two lines; each further line makes it higher
_LINE = 5 * mm
_EDGE = 1.4 * mm  # the gold line under the band
_CREST = 28 * mm  # room for it at the left
_CARD = 19 * mm
_GAP = 4 * mm
_TITLE_SIZES, _NAME_SIZES, _DAY_SIZES = (21.0, 19.0, 17.0), (12.0, 11.0, 10.0), (10.0, 9.5, 9.0)
_NUMBER_SIZES, _WORD_SIZES = (21.0, 17.0, 13.0, 10.0), (15.0, 13.0, 11.0)
_MOST_LINES = 2  # of the school's name, before it is set smaller


@dataclass(frozen=True)
class _Line:
    text: str
    size: float


class Head:
    """The fixed part of the first page; it is as high as the school's name and the term's ask for."""

    def __init__(self, paper: SummaryPaper) -> None:
        self._paper = paper
        self._left = LEFT + (_CREST if paper.crest else 0)
        room = WIDTH - LEFT - self._left
        told = paper.summary
        self._title = _fitted(TITLE, fonts.BOLD, _TITLE_SIZES, room, most=1)
        self._name = _fitted(paper.school_name, fonts.TEXT, _NAME_SIZES, room, most=_MOST_LINES)
        days = f"{told.term_name} · {days_in_words(told.first_day, told.last_day)}"
        line = f"{days} · figures of {spoken_date(paper.made_on)}"
        self._days = _fitted(line, fonts.TEXT, _DAY_SIZES, room, most=1)
        extra = len(self._title) + len(self._name) + len(self._days) - 3
        self._band = _BAND + max(0, extra) * _LINE
        self._cards = self._band + (20 if told.corrects else 8) * mm

    @property
    def foot(self) -> float:
        """Where it ends, in points down from the edge of the sheet."""
        return self._cards + _CARD + 4 * mm

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the band, what the paper corrects, and the cards."""
        self._draw_band(canvas)
        if self._paper.summary.corrects:
            self._draw_correction(canvas, self._paper.summary.corrects)
        _draw_cards(canvas, self._paper.summary, top=self._cards)

    def _draw_band(self, canvas: SheetCanvas) -> None:
        canvas.setFillColor(NAVY)
        canvas.rect(0, HEIGHT - self._band, WIDTH, self._band, stroke=0, fill=1)
        canvas.setFillColor(GOLD)
        canvas.rect(0, HEIGHT - self._band - _EDGE, WIDTH, _EDGE, stroke=0, fill=1)
        if self._paper.crest:
            canvas.setFillColor(WHITE)
            canvas.roundRect(LEFT, HEIGHT - 30 * mm, 22 * mm, 24 * mm, 4, stroke=0, fill=1)
            draw_crest(
                canvas, self._paper.crest, x=LEFT + 2 * mm, top=8 * mm, width=18 * mm, height=20 * mm,
                is_centred=True,
            )  # fmt: skip
        y = HEIGHT - 15 * mm
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
        y = HEIGHT - self._band - 15 * mm
        canvas.setFillColor(TINT)
        canvas.rect(LEFT, y, ROOM, 8 * mm, stroke=0, fill=1)
        canvas.setFillColor(GOLD)
        canvas.rect(LEFT, y, 1.2 * mm, 8 * mm, stroke=0, fill=1)
        said = f"Corrected. This summary takes the place of the one of {spoken_date(corrects)}."
        canvas.put(LEFT + 4 * mm, y + 2.7 * mm, said, font=fonts.STRONG, size=11, colour=INK, tag=Role.P)


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


def _draw_cards(canvas: SheetCanvas, told: Summary, *, top: float) -> None:
    figures = told.this
    cards = (
        ("Concerns logged", figures.came_in),
        ("Closed", figures.closed),
        ("Still open", figures.still_open),
        ("Looked at and left alone", figures.left_alone),
    )
    wide = (ROOM - _GAP * (len(cards) - 1)) / len(cards)
    y = HEIGHT - top - _CARD
    for at, (name, count) in enumerate(cards):
        x = LEFT + at * (wide + _GAP)
        canvas.setFillColor(TINT)
        canvas.rect(x, y, wide, _CARD, stroke=0, fill=1)
        canvas.setFillColor(NAVY)
        canvas.rect(x, y, 1.2 * mm, _CARD, stroke=0, fill=1)
        item = Item("")
        canvas.put(x + 4 * mm, y + _CARD - 6.5 * mm, name, size=9, colour=MUTED, tag=item.label)
        sizes = _NUMBER_SIZES if count.is_shown else _WORD_SIZES
        line = _fitted(as_begun(count), fonts.BOLD, sizes, wide - 6 * mm, most=1)[0]
        canvas.put(
            x + 4 * mm, y + 4.5 * mm, line.text, font=fonts.BOLD, size=line.size, colour=NAVY, tag=item.body
        )  # fmt: skip
