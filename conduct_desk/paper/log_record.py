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
from conduct_desk.paper.band import LEFT, ROOM, draw_band, log_entry
from conduct_desk.paper.case_record import CaseRecord, all_words, record_flow
from conduct_desk.paper.flow import HAIRLINE, INK, MUTED, NAVY, style, words
from conduct_desk.paper.marked import Slot
from conduct_desk.paper.sheet import HEIGHT, Particulars, SheetCanvas, build
from conduct_desk.paper.tags import Element, Role

TITLE = "Case log"
_CONTENTS = style(13, 16, font=fonts.BOLD, colour=NAVY, before=6, after=4, keep=True, role=Role.H2)
_LEAD = style(10.5, 14.5, after=6)
_TOO_HIGH = 1e6  # points
_ROW = 15.0  # points from one line of the contents to the next


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
    particulars = Particulars(
        title=f"{TITLE}, {paper.school_name}",
        author=paper.school_name,
        made_on=paper.made_on,
        foot=f"Confidential. Everything that the case log holds, names included.{log_entry(paper.anchor)}",
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
        first_top=38 * mm, later_top=20 * mm, foot=20 * mm, at_once=True,
    ).pdf  # fmt: skip


def missing_characters(paper: LogRecord) -> tuple[str, ...]:
    """Return the characters of the log that the paper's fonts lack and that stand there as "?"."""
    texts = (text for record in paper.records for text in all_words(record))
    return tuple(sorted({each for text in texts for each in fonts.missing_glyphs(text)}))


def _flowables(paper: LogRecord, told: Callable[[int], None]) -> Iterator[Flowable]:
    for note in paper.notes:
        yield from words(note, _LEAD)
    yield from words("What is in it", _CONTENTS)
    contents = Element(Role.CONTENTS)
    entries = [
        _Entry(f"record{at}", record.title, contents) for at, record in enumerate(paper.records, start=1)
    ]
    yield from entries
    for at, (entry, record) in enumerate(zip(entries, paper.records, strict=True), start=1):
        yield PageBreak()
        yield _Record(record, _Start(entry, partial(told, at)))


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

    slot: Slot

    def __init__(self, key: str, title: str, contents: Element) -> None:
        super().__init__()
        self.key, self.title = key, title
        self._element = Element(Role.ENTRY, parent=contents)

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Return the line's size."""
        return ROOM, _ROW

    def draw(self) -> None:
        """Draw the title and a hairline, and keep the number's place until its page comes."""
        canvas: Any = self.canv
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.4)
        canvas.line(0, 0, ROOM, 0)
        line = fonts.lines(fonts.drawable(self.title), fonts.TEXT, 10.5, ROOM - 50)
        with (
            canvas.within(self._element),
            canvas.link(self.key, f"Go to {self.title}", (0, 0, ROOM, _ROW)),
        ):
            canvas.put(0, 4, f"{''.join(line[:1])} ", size=10.5, colour=INK)
            self.slot = canvas.reserve()

    def number(self, canvas: SheetCanvas, page: int) -> None:
        """Draw the number of its page."""
        with canvas.filling(self.slot):
            canvas.put(ROOM, 4, str(page), size=10.5, colour=MUTED, right=True)


class _Start(Flowable):
    """Where a record begins: marks the place for contents and outline; it takes no room."""

    def __init__(self, entry: _Entry, told: Callable[[], None]) -> None:
        super().__init__()
        self._entry, self._told = entry, told

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Return that it has no size."""
        return 0, 0

    def draw(self) -> None:
        """Mark the place, and draw the page's number where the contents wait for it."""
        canvas: Any = self.canv
        entry = self._entry
        canvas.bookmarkPage(entry.key)
        canvas.addOutlineEntry(fonts.drawable(entry.title), entry.key, 0, 0)
        entry.number(canvas, canvas.getPageNumber())
        self._told()
