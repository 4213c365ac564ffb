"""The reply to a subject access request: what the log holds about one person, with others covered."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import BinaryIO

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, ROOM, draw_band, draw_further, log_entry
from conduct_desk.paper.flow import NAVY, Bar, barred, style, words
from conduct_desk.paper.office import (
    CELL,
    CELL_STRONG,
    COUNTED,
    HEADING,
    QUIET,
    TEXT,
    heads,
    row_lines,
    short_date,
    table_lines,
)
from conduct_desk.paper.picture_pages import Drawn, Placing, further_title, notice, picture_pages
from conduct_desk.paper.rows import Cell, ruled
from conduct_desk.paper.sheet import Particulars, SheetCanvas
from conduct_desk.paper.streamed import Later, StreamedCanvas, build_into
from conduct_desk.paper.subject_access_paper import (
    AccessExhibit,
    AccessLine,
    AccessSection,
    Covered,
    SubjectAccessPaper,
    Telling,
    Why,
)
from conduct_desk.paper.tags import Role

TITLE = "What the school holds about you"
_POINT = style(10.5, 14, indent=2, marker=12, after=3)
_LINE = style(10.5, 14, after=3)
_EXHIBIT = style(13, 16, font=fonts.STRONG, colour=NAVY, before=6, after=2, keep=True, role=Role.H3)
_EXHIBITS = style(17, 21, font=fonts.BOLD, colour=NAVY, after=4, keep=True, role=Role.H2)
_SHARES = (0.25, 0.15, 0.6)
_HELD_SHARES = (0.34, 0.22, 0.44)
_RIGHTS = (
    "Tell us if something in it is wrong or unfair: you can ask us to put it right, to add your side, to "
    "delete it, or to stop using it. We answer within a month, and say why if we do not agree.",
    "If you think that we left something out that is yours, or covered too much, tell us. Somebody will look "
    "at it again.",
    "If our answer does not settle it, you can complain to the Information Commissioner’s Office (ICO), "
    "which looks after these rights: ico.org.uk/make-a-complaint, telephone 0303 123 1113, or Wycliffe "
    "House, Water Lane, Wilmslow, Cheshire SK9 5AF. It asks you to have written to us first.",
    "You can also ask a court to make us keep to the law.",
)


def make_subject_access(paper: SubjectAccessPaper, sink: BinaryIO) -> None:
    """Write the reply as PDF into an open file; the same paper, the same bytes. Long.

    Source: UK GDPR, article 15 (what a reply has to say) and 12(3) (by when), and the rights in 16 to 22.
    """
    particulars = Particulars(
        title=f"Reply to a request for personal information, {paper.school_name}",
        author=paper.school_name,
        made_on=paper.made_on,
        foot=f"{paper.school_name}. Private.{log_entry(paper.anchor)}",
        side=LEFT,
        is_practice=paper.is_practice,
    )
    line = f"Reply to the request of {spoken_date(paper.asked_on)}"

    def first(canvas: SheetCanvas) -> None:
        draw_band(canvas, title=TITLE, line=line, note=spoken_date(paper.made_on), side=LEFT)

    def later(canvas: SheetCanvas) -> None:
        draw_further(canvas, TITLE, line)

    build_into(
        sink, particulars, _flowables(paper), first=first, later=later,
        first_top=36 * mm, later_top=25 * mm, foot=20 * mm,
    )  # fmt: skip


def _flowables(paper: SubjectAccessPaper) -> Iterator[Flowable]:
    yield from _opening(paper)
    yield from _reasons(paper)
    for section in paper.sections:
        yield from _section(section)
    yield from _held_back(paper)
    yield from _points("What is not in this paper", paper.not_included)
    yield from _points("Your rights", _RIGHTS)
    if paper.contact:
        yield from words(f"Write to us: {paper.contact}", TEXT)
    for at, exhibit in enumerate(paper.exhibits, start=1):
        yield PageBreak() if at == 1 or exhibit.pictures else CondPageBreak(45 * mm)
        if at == 1:
            yield from words("Exhibits", _EXHIBITS)
        yield Later(partial(_exhibit, exhibit))


def _opening(paper: SubjectAccessPaper) -> Iterator[Flowable]:
    who = "You" if not paper.asked_by else paper.asked_by
    whom = "you" if not paper.asked_by else paper.about
    yield from words(
        f"{who} asked what the school holds about {whom} in its log of concerns about posts on social media. "
        "This is all of it, but for what is named below with the reason.",
        TEXT,
    )
    rows = [
        ("It is about", paper.about),
        ("Asked on", spoken_date(paper.asked_on)),
        ("Answered on", spoken_date(paper.made_on)),
        ("Put together by", f"{paper.made_by}, {paper.school_name}"),
        ("What is in it", _counted(paper)),
    ]
    cells = [[words(name, CELL_STRONG), words(value, CELL)] for name, value in rows]
    yield ruled(cells, [ROOM * 0.22, ROOM * 0.78], row_lines(), above=2.5, below=3, head=False, names=0)
    yield Spacer(0, 2 * mm)
    yield from _points("Why the school holds it", paper.purposes)


def _counted(paper: SubjectAccessPaper) -> str:
    lines = sum(len(section.lines) for section in paper.sections)
    parts = (
        (lines, "entry", "entries"), (len(paper.exhibits), "exhibit", "exhibits"),
        (len(paper.held_back), "thing held back", "things held back"),
    )  # fmt: skip
    told = [f"{count} {one if count == 1 else several}" for count, one, several in parts if count]
    return ", ".join(told) or "The log holds nothing."


def _reasons(paper: SubjectAccessPaper) -> Iterator[Flowable]:
    """Yield what the letters on black bars mean, for those that are used."""
    used = Counter(_covered(paper))
    used.update(each.why for each in paper.held_back)
    if not used:
        return
    yield from words("What was covered or held back", HEADING)
    yield from words("A black bar stands for words that were covered. The letter in it says why:", TEXT)
    for why in Why:
        if used[why]:
            yield from words(why.meaning, style(10.5, 14, indent=2, marker=16, after=3), marker=why.value)


def _covered(paper: SubjectAccessPaper) -> Iterator[Why]:
    lines = [line.words for section in paper.sections for line in section.lines]
    for telling in (*lines, *(each.words for each in paper.exhibits)):
        yield from (part.why for part in telling if isinstance(part, Covered))


def _section(section: AccessSection) -> Iterator[Flowable]:
    if not section.lines:
        return
    yield CondPageBreak(40 * mm)
    yield from words(section.title, COUNTED)
    if section.lead:
        yield from words(section.lead, QUIET)
    rows: list[list[Cell]] = [heads("Where it is from", "Date", "What it says")]
    rows += [_line(line) for line in section.lines]
    yield ruled(rows, [share * ROOM for share in _SHARES], table_lines(), above=2.5, below=3.5, names=0)
    yield Spacer(0, 2 * mm)


def _line(line: AccessLine) -> list[Cell]:
    return [
        words(line.source, CELL_STRONG),
        words(short_date(line.on), CELL) if line.on else [],
        barred(_parts(line.words), CELL),
    ]


def _parts(telling: Telling) -> list[str | Bar]:
    return [
        Bar(f"[{part.stands_for}, {part.why}]") if isinstance(part, Covered) else part for part in telling
    ]


def _held_back(paper: SubjectAccessPaper) -> Iterator[Flowable]:
    if not paper.held_back:
        return
    yield CondPageBreak(40 * mm)
    yield from words("What was held back, and why", COUNTED)
    rows: list[list[Cell]] = [heads("What", "Where it is from", "Why")]
    rows += [
        [words(each.what, CELL), words(each.source, CELL), words(f"{each.why}: {each.why.meaning}", CELL)]
        for each in paper.held_back
    ]
    yield ruled(rows, [share * ROOM for share in _HELD_SHARES], table_lines(), above=2.5, below=3.5)
    yield Spacer(0, 2 * mm)


def _points(title: str, sentences: Sequence[str]) -> Iterator[Flowable]:
    if sentences:
        yield from words(title, HEADING)
        for sentence in sentences:
            yield from words(sentence, _POINT, marker="•")


def _exhibit(exhibit: AccessExhibit, _canvas: StreamedCanvas, _wide: float, high: float) -> list[Flowable]:
    """Return the pages of one picture that is held, for a `Later` on a fresh page `high` points high."""
    day = f" · {spoken_date(exhibit.on)}" if exhibit.on else ""
    found: list[Flowable] = [Spacer(0, 0), *words(f"{exhibit.source}{day}", _EXHIBIT)]
    found += barred(_parts(exhibit.words), _LINE)
    if not exhibit.pictures:
        return [*found, notice("Not shown here", exhibit.why_none)] if exhibit.why_none else found
    placing = Placing(
        title=f"{exhibit.source} · continued",
        called=exhibit.source,
        how=lambda _taken: "What is black was covered in this copy.",
    )
    for number, picture in enumerate(exhibit.pictures):
        if number:
            found += [PageBreak(), *further_title(placing.title)]
        found.append(Later(partial(picture_pages, picture, placing, Drawn(), high)))
    return found
