"""The bundle of exhibits: an index, each exhibit on its pages, the custody schedule, how to check it all."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from conduct_desk.clock import spoken_date
from conduct_desk.errors import DeskError
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, ROOM, draw_band, draw_further, log_entry
from conduct_desk.paper.bundle_paper import BundleExhibit, BundlePaper, Shown, Tell
from conduct_desk.paper.custody_schedule import checking, schedule
from conduct_desk.paper.exhibit_pages import exhibit_flow
from conduct_desk.paper.flow import MUTED, NAVY, style, words
from conduct_desk.paper.marked import Slot
from conduct_desk.paper.office import CELL, CELL_STRONG, COUNTED, TEXT, heads, table_lines
from conduct_desk.paper.rows import Cell, ruled
from conduct_desk.paper.sheet import Particulars, SheetCanvas
from conduct_desk.paper.streamed import Later, StreamedCanvas, build_into
from conduct_desk.paper.tags import Element, Role

TITLE = "Evidence bundle"
_FIRST_DIGITS = 16  # of a fingerprint: enough to tell files apart, few enough to compare by eye
_MUTED_CELL = style(8.5, 11, colour=MUTED, after=0)
_PRINT = style(8.5, 11.5, after=0)
_POINT = style(10.5, 14, indent=2, marker=12, after=3)
_SHARES = (0.09, 0.31, 0.175, 0.075, 0.12, 0.17, 0.06)
_ROW = 12.0  # points


def make_bundle(
    paper: BundlePaper, sink: BinaryIO, tell: Tell = lambda _done, _of: None,
    wanted: Callable[[], bool] = lambda: True,
) -> None:  # fmt: skip
    """Write the bundle as PDF into an open file, exhibit by exhibit; the same paper, the same bytes. Long.

    `tell` hears of each exhibit that is done; as soon as `wanted` says no, it stops. Raises DeskError when it
    is stopped, or when an original breaks off while it is attached: what is in the file by then is worth
    nothing. A picture that cannot be drawn stops nothing: its page says why.
    """
    particulars = Particulars(
        title=f"{TITLE}, concern {paper.reference}",
        author=paper.school_name,
        made_on=paper.made_on,
        foot=f"{paper.school_name}. Confidential.{log_entry(paper.anchor)}",
        side=LEFT,
        is_practice=paper.is_practice,
    )
    line = f"Concern {paper.reference} · for {paper.for_whom}"

    def first(canvas: SheetCanvas) -> None:
        draw_band(canvas, title=TITLE, line=line, note=spoken_date(paper.made_on), side=LEFT)

    def later(canvas: SheetCanvas) -> None:
        draw_further(canvas, TITLE, line)

    build_into(
        sink, particulars, _flowables(_Work(paper, tell, wanted)), first=first, later=later,
        first_top=36 * mm, later_top=25 * mm, foot=20 * mm,
    )  # fmt: skip


@dataclass(frozen=True)
class _Work:
    """A bundle on its way."""

    paper: BundlePaper
    tell: Tell
    wanted: Callable[[], bool]

    def pages_of(
        self, at: int, start: Flowable, canvas: StreamedCanvas, wide: float, high: float
    ) -> Sequence[Flowable]:
        """Return the pages of one exhibit, unless nobody wants them any more."""
        self.tell(at, len(self.paper.exhibits))
        if not self.wanted():
            raise DeskError("The bundle was not made: you stopped it.", next_step="The case log is unharmed.")
        return [*exhibit_flow(self.paper.exhibits[at], start, canvas, wide, high)]


def _flowables(work: _Work) -> Iterator[Flowable]:
    paper = work.paper
    entries = [_Page(f"exhibit{at}", f"Exhibit {each.number}") for at, each in enumerate(paper.exhibits)]
    has_custody = any(exhibit.custody for exhibit in paper.exhibits)
    after = [_Page("custody", "Custody schedule")] if has_custody else []
    after.append(_Page("checking", "How to check that nothing was changed"))
    yield from words(paper.why, TEXT)
    yield from words(_made(paper), TEXT)
    yield from _index(paper, entries, after)
    yield from _notes(paper)
    yield from _reading(paper)
    for at, entry in enumerate(entries):
        yield PageBreak()
        yield Later(partial(work.pages_of, at, _Start(entry)))
    if has_custody:
        yield PageBreak()
        yield _Start(after[0])
        yield from schedule(paper.exhibits)
    yield PageBreak()
    yield _Start(after[-1])
    yield from checking(paper, [each for each in paper.exhibits if each.original])


def _made(paper: BundlePaper) -> str:
    count = len(paper.exhibits)
    attached = sum(each.original is not None for each in paper.exhibits)
    exhibits = "1 exhibit" if count == 1 else f"{count} exhibits"
    files = {0: "The originals stay at the school.", count: "The originals are attached inside this file."}
    some = f"The originals of {attached} are attached inside this file; the others stay at the school."
    return (
        f"{exhibits}, put together by {paper.made_by} on {spoken_date(paper.made_on)}. "
        f"{files.get(attached, some)} The SHA-256 of each lets anybody check that it is unchanged."
    )


def _index(paper: BundlePaper, entries: Sequence["_Page"], after: Sequence["_Page"]) -> Iterator[Flowable]:
    yield from words("Index of exhibits", COUNTED)
    names = (
        "Exhibit",
        "What it is",
        "Captured",
        "Grade",
        "Shown",
        f"SHA-256 (first {_FIRST_DIGITS})",
        "Page",
    )
    rows: list[list[Cell]] = [heads(*names)]
    rows += [_row(exhibit, entry) for exhibit, entry in zip(paper.exhibits, entries, strict=True)]
    rows += [[[], words(each.title, CELL), [], [], [], [], [each]] for each in after]
    yield ruled(rows, [share * ROOM for share in _SHARES], table_lines(), above=2.5, below=3, names=0)
    yield Spacer(0, 2 * mm)


def _row(exhibit: BundleExhibit, entry: "_Page") -> list[Cell]:
    captured = spoken_date(exhibit.captured_on) if exhibit.captured_on else ""
    moment = "\n".join(filter(None, (captured, exhibit.captured_at)))
    return [
        words(str(exhibit.number), CELL_STRONG),
        [*words(exhibit.kind, CELL), *(words(exhibit.name, _MUTED_CELL) if exhibit.name else [])],
        words(moment, CELL) if moment else [],
        words(exhibit.grade, CELL) if exhibit.grade else [],
        words(exhibit.shown, CELL),
        words(exhibit.fingerprint[:_FIRST_DIGITS], _PRINT),
        [entry],
    ]


def _notes(paper: BundlePaper) -> Iterator[Flowable]:
    if paper.notes:
        yield from words("What to know about it", style(
            13, 16, font=fonts.BOLD, colour=NAVY, before=9, after=4, keep=True, role=Role.H2))  # fmt: skip
        for note in paper.notes:
            yield from words(note, _POINT, marker="•")


def _reading(paper: BundlePaper) -> Iterator[Flowable]:
    told = dict[str, str]()
    for exhibit in paper.exhibits:
        if exhibit.grade and exhibit.grade_means:
            told[exhibit.grade] = exhibit.grade_means
    if told:
        grades = "; ".join(f"{grade}: {_lower(told[grade])}" for grade in sorted(told))
        yield from words(f"Grades say how the school came by an exhibit, A is the best. {grades}.", TEXT)
    if any(exhibit.shown is Shown.COVERED for exhibit in paper.exhibits):
        yield from words(
            "A covered copy is a new picture in which the school made parts black before it was shared.", TEXT
        )


def _lower(words_: str) -> str:
    return f"{words_[:1].lower()}{words_[1:]}"


class _Page(Flowable):
    """The number of a page that is set only later, as a link to it."""

    slot: Slot

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self.key, self.title = key, title
        self.element = Element(Role.P)

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        """Return the size of a line."""
        self.width = wide
        return wide, _ROW

    def draw(self) -> None:
        """Keep the number's place until its page comes."""
        canvas: Any = self.canv
        with (
            canvas.within(self.element),
            canvas.link(self.key, f"Go to {self.title}", (0, 0, self.width, _ROW)),
        ):
            self.slot = canvas.reserve()

    def number(self, canvas: SheetCanvas, page: int) -> None:
        """Draw the number of its page."""
        with canvas.filling(self.slot):
            canvas.put(0, 3, str(page), size=9.5, colour=NAVY)


class _Start(Flowable):
    """Where an exhibit begins: marks the place for index and outline; it takes no room."""

    def __init__(self, entry: _Page) -> None:
        super().__init__()
        self._entry = entry

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Return that it has no size."""
        return 0, 0

    def draw(self) -> None:
        """Mark the place, and draw the page's number where the index waits for it."""
        canvas: Any = self.canv
        canvas.bookmarkPage(self._entry.key)
        canvas.addOutlineEntry(self._entry.title, self._entry.key, 0, 0)
        self._entry.number(canvas, canvas.getPageNumber())
