"""The whole case log on paper: what is in it, then each concern, then what belongs to none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import draw_band
from conduct_desk.paper.case_record import LEFT, ROOM, CaseRecord, all_words, record_flow
from conduct_desk.paper.flow import HAIRLINE, INK, MUTED, NAVY, style, words
from conduct_desk.paper.sheet import HEIGHT, Particulars, SheetCanvas, build

TITLE = "Case log"
_CONTENTS = style(13, 16, font=fonts.BOLD, colour=NAVY, before=6, after=4, keep=True)
_LEAD = style(10.5, 14.5, after=6)
_TOO_HIGH = 1e6  # points
_ROW = 15.0  # points from one line of the contents to the next
_NUMBER = (40.0, _ROW)  # the room of a page's number, in points


@dataclass(frozen=True)
class LogRecord:
    """Everything that the case log holds. `notes` are sentences for the first page."""

    school_name: str
    made_on: date
    records: tuple[CaseRecord, ...]
    notes: tuple[str, ...] = ()
    anchor: str = ""


def make_log_record(paper: LogRecord, told: Callable[[int], None] = lambda _done: None) -> bytes:
    """Return the log as PDF, with contents that lead to each record. Long.

    `told` is called with the number of each record, from 1 on, when its pages begin.
    """
    anchor = f" Log entry {paper.anchor}." if paper.anchor else ""
    particulars = Particulars(
        title=f"{TITLE}, {paper.school_name}",
        author=paper.school_name,
        made_on=paper.made_on,
        foot=f"Confidential. Everything that the case log holds, names included.{anchor}",
        side=LEFT,
    )

    def first(canvas: SheetCanvas) -> None:
        draw_band(
            canvas,
            title=TITLE,
            line=paper.school_name,
            note=f"as of {spoken_date(paper.made_on)}",
            side=LEFT,
        )

    def later(canvas: SheetCanvas) -> None:
        canvas.put(LEFT, HEIGHT - 13 * mm, f"{TITLE} · {paper.school_name}", size=8.5, colour=MUTED)

    return build(
        particulars, list(_flowables(paper, told)), first=first, later=later,
        first_top=38 * mm, later_top=20 * mm, foot=20 * mm,
    ).pdf  # fmt: skip


def missing_characters(paper: LogRecord) -> tuple[str, ...]:
    """Return the characters of the log that the paper's fonts lack and that stand there as "?"."""
    texts = (text for record in paper.records for text in all_words(record))
    return tuple(sorted({each for text in texts for each in fonts.missing_glyphs(text)}))


def _flowables(paper: LogRecord, told: Callable[[int], None]) -> Iterator[Flowable]:
    for note in paper.notes:
        yield from words(note, _LEAD)
    yield from words("What is in it", _CONTENTS)
    yield from (_Entry(f"record{at}", record.title) for at, record in enumerate(paper.records, start=1))
    for at, record in enumerate(paper.records, start=1):
        yield PageBreak()
        yield _Record(record, _Start(f"record{at}", record.title, partial(told, at)))


class _Record(Flowable):
    """A record that becomes its rows only when its turn comes: all of them at once would fill the memory."""

    def __init__(self, record: CaseRecord, start: Flowable) -> None:
        super().__init__()
        self._record, self._start = record, start

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        """Return a height that no page has, so that the page asks for its parts."""
        return wide, _TOO_HIGH

    def split(self, _wide: float, _high: float) -> list[Flowable]:
        """Return what it is made of."""
        return [self._start, *record_flow(self._record)]


class _Entry(Flowable):
    """One line of the contents: the title, and the number of a page that is set only later."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self._key, self._title = key, title

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Return the line's size."""
        return ROOM, _ROW

    def draw(self) -> None:
        """Draw the title and a hairline, and leave the number's place to a form that comes later."""
        canvas: Any = self.canv
        line = fonts.lines(fonts.drawable(self._title), fonts.TEXT, 10.5, ROOM - 50)
        canvas.put(0, 4, "".join(line[:1]), size=10.5, colour=INK)
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.4)
        canvas.line(0, 0, ROOM, 0)
        canvas.saveState()
        canvas.translate(ROOM - _NUMBER[0], 0)
        canvas.doForm(self._key)
        canvas.restoreState()
        canvas.linkRect("", self._key, (0, 0, ROOM, _ROW), relative=1)


class _Start(Flowable):
    """Where a record begins: marks the place for contents and outline; it takes no room."""

    def __init__(self, key: str, title: str, told: Callable[[], None]) -> None:
        super().__init__()
        self._key, self._title, self._told = key, title, told

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Return that it has no size."""
        return 0, 0

    def draw(self) -> None:
        """Mark the place, and draw the page's number where the contents wait for it."""
        canvas: Any = self.canv
        number = str(canvas.getPageNumber())
        canvas.bookmarkPage(self._key)
        canvas.addOutlineEntry(fonts.drawable(self._title), self._key, 0, 0)
        canvas.beginForm(self._key, 0, 0, *_NUMBER)
        canvas.put(_NUMBER[0], 4, number, size=10.5, colour=MUTED, right=True)
        canvas.endForm()
        self._told()
