"""The bundle of exhibits: an index, each exhibit on its pages, the custody schedule, how to check it all."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from conduct_desk.clock import spoken_date
from conduct_desk.errors import DeskError
from conduct_desk.paper.band import LEFT, draw_band, draw_further, log_entry
from conduct_desk.paper.bundle_index import End, Entry, Start, index
from conduct_desk.paper.bundle_paper import BundlePaper, Shown, Tell
from conduct_desk.paper.custody_schedule import checking, schedule
from conduct_desk.paper.exhibit_pages import exhibit_flow
from conduct_desk.paper.flow import style, words
from conduct_desk.paper.office import HEADING, TEXT
from conduct_desk.paper.picture_pages import Drawn
from conduct_desk.paper.sheet import Particulars, SheetCanvas
from conduct_desk.paper.streamed import Later, StreamedCanvas, build_into

TITLE = "Evidence bundle"
_POINT = style(10.5, 14, indent=2, marker=12, after=3)


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
        self, at: int, entry: Entry, canvas: StreamedCanvas, wide: float, high: float
    ) -> Sequence[Flowable]:
        """Return the pages of one exhibit, unless nobody wants them any more."""
        self.tell(at, len(self.paper.exhibits))
        if not self.wanted():
            raise DeskError("The bundle was not made: you stopped it.", next_step="The case log is unharmed.")
        exhibit, drawn = self.paper.exhibits[at], Drawn()
        pages = exhibit_flow(exhibit, drawn, canvas, wide, high)
        return [Start(entry), *pages, End(entry, exhibit.shown, drawn)]


def _flowables(work: _Work) -> Iterator[Flowable]:
    paper = work.paper
    entries = [Entry(f"exhibit{at}", f"Exhibit {each.number}") for at, each in enumerate(paper.exhibits)]
    has_custody = any(exhibit.custody for exhibit in paper.exhibits)
    after = [Entry("custody", "Custody schedule")] if has_custody else []
    after.append(Entry("checking", "How to check that nothing was changed"))
    yield from words(paper.why, TEXT)
    yield from words(_made(paper), TEXT)
    yield from index(paper.exhibits, entries, after)
    yield from _notes(paper)
    for at, entry in enumerate(entries):
        yield PageBreak()
        yield Later(partial(work.pages_of, at, entry))
    if has_custody:
        yield PageBreak()
        yield Start(after[0])
        yield from schedule(paper.exhibits)
    yield PageBreak()
    yield Start(after[-1])
    yield from checking(paper)


def _made(paper: BundlePaper) -> str:
    count = len(paper.exhibits)
    attached = sum(each.original is not None for each in paper.exhibits)
    exhibits = "1 exhibit" if count == 1 else f"{count} exhibits"
    beside = any(exhibit.in_zip for exhibit in paper.exhibits)
    none = (
        "The originals are in a ZIP file that goes with it."
        if beside
        else "The originals stay at the school."
    )
    files = {0: none, count: "The originals are attached inside this file."}
    some = f"The originals of {attached} are attached inside this file; the others stay at the school."
    return (
        f"{exhibits}, put together by {paper.made_by} on {spoken_date(paper.made_on)}. "
        f"{files.get(attached, some)} The SHA-256 of each lets anybody check that it is unchanged."
    )


def _notes(paper: BundlePaper) -> Iterator[Flowable]:
    notes = [*paper.notes, *_reading(paper)]
    if notes:
        yield from words("What to know about it", HEADING)
        for note in notes:
            yield from words(note, _POINT, marker="•")


def _reading(paper: BundlePaper) -> Iterator[str]:
    told = dict[str, str]()
    for exhibit in paper.exhibits:
        if exhibit.grade and exhibit.grade_means:
            told[exhibit.grade] = exhibit.grade_means
    if told:
        grades = "; ".join(f"{grade}: {_lower(told[grade])}" for grade in sorted(told))
        yield f"Grades say how the school came by an exhibit, A is the best. {grades}."
    if any(exhibit.shown is Shown.COVERED for exhibit in paper.exhibits):
        yield "A covered copy is a new picture in which the school made parts black before it was shared."


def _lower(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"
