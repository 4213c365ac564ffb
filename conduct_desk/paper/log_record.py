"""The whole case log on paper: what is in it, then each concern, then what belongs to none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, draw_band, log_entry
from conduct_desk.paper.case_record import CaseRecord, all_words, record_flow
from conduct_desk.paper.contents import Entry, Start
from conduct_desk.paper.flow import MUTED, NAVY, style, words
from conduct_desk.paper.sheet import HEIGHT, Particulars, SheetCanvas, build
from conduct_desk.paper.tags import Element, Role

TITLE = "Case log"
_CONTENTS = style(13, 16, font=fonts.BOLD, colour=NAVY, before=6, after=4, keep=True, role=Role.H2)
_LEAD = style(10.5, 14.5, after=6)
_TOO_HIGH = 1e6  # points


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
        Entry(f"record{at}", record.title, contents) for at, record in enumerate(paper.records, start=1)
    ]
    yield from entries
    for at, (entry, record) in enumerate(zip(entries, paper.records, strict=True), start=1):
        yield PageBreak()
        yield _Record(record, Start(entry, partial(told, at)))


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
