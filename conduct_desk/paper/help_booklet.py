"""The help as a booklet: contents, every topic, and the outside routes to keep beside the telephone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, ROOM, draw_band, draw_further
from conduct_desk.paper.capture_figure import CaptureFigure
from conduct_desk.paper.contents import Entry, Start
from conduct_desk.paper.flow import HAIRLINE, NAVY, style, words
from conduct_desk.paper.pen import WriteRow
from conduct_desk.paper.rows import beside
from conduct_desk.paper.sheet import Particulars, SheetCanvas, build
from conduct_desk.paper.tags import Element, Role
from conduct_desk.paper.words import Block, BlockKind
from conduct_desk.policy.outside_routes import Contact

TITLE = "Help for Conduct Desk"
DRAWING, ROUTES = "drawing", "routes"  # what stands where a topic has a place
_FOOT = "Nothing in it is legal advice. It names nobody."
_TEXT = style(10.5, 14.5, after=6)
_LEAD = style(10.5, 14.5, after=8)
_CHAPTER = style(19, 23, font=fonts.BOLD, colour=NAVY, after=6, keep=True, role=Role.H2)
_TOPIC = style(14, 18, font=fonts.BOLD, colour=NAVY, before=12, after=5, keep=True, role=Role.H3)
_HEADING = style(11.5, 15, font=fonts.STRONG, colour=NAVY, before=5, after=4, keep=True, role=Role.H4)
_CARD = style(12, 15.5, font=fonts.STRONG, colour=NAVY, before=2, after=3, keep=True, role=Role.H4)
_STRONG = style(10.5, 14.5, font=fonts.STRONG, before=2, after=2)
_NUMBER = style(12.5, 16, font=fonts.BOLD, colour=NAVY, after=3)
_POINT = style(10.5, 14.5, after=4, indent=1, marker=14)
_CARD_POINT = style(10, 13.5, after=2, indent=1, marker=12)
_NOTE = style(9, 12, after=4)
_GROUP = style(10.5, 14, font=fonts.STRONG, colour=NAVY, before=5, after=1, keep=True)
_COLUMN = (ROOM - 10 * mm) / 2
_ENTRY, _ENTRY_SIZE = 13.4, 9.5  # points
_ROOM_FOR_TOPIC = 45 * mm  # a topic begins on the next page where less is left


@dataclass(frozen=True)
class RouteCard:
    """One outside route. `checked` says when it was last checked, and what to do where that is long ago.

    A contact without a number has a line to write one on.
    """

    name: str
    what: str
    contacts: tuple[Contact, ...]
    when: tuple[str, ...]
    ready: tuple[str, ...]
    then: str
    hours: str = ""
    checked: str = ""


@dataclass(frozen=True)
class BookletTopic:
    """A topic: blocks of words, and names of places: of DRAWING and ROUTES something is printed."""

    title: str
    parts: tuple[Block | str, ...]


@dataclass(frozen=True)
class BookletChapter:
    """Topics under one heading."""

    title: str
    topics: tuple[BookletTopic, ...]


@dataclass(frozen=True)
class HelpBooklet:
    """Everything that the booklet prints; without a school's name it was printed before a log was open."""

    made_on: date
    chapters: tuple[BookletChapter, ...]
    routes: tuple[RouteCard, ...]
    version: str
    school_name: str = ""
    is_practice: bool = False


def make_help_booklet(booklet: HelpBooklet) -> bytes:
    """Return the booklet as PDF, with contents that lead to each topic: the same bytes each time."""
    particulars = Particulars(
        title=f"{TITLE}, {booklet.school_name}" if booklet.school_name else TITLE,
        author=booklet.school_name or "Conduct Desk",
        made_on=booklet.made_on,
        foot=f"Conduct Desk {booklet.version}. {_FOOT}",
        side=LEFT,
        is_practice=booklet.is_practice,
    )

    def first(canvas: SheetCanvas) -> None:
        line, note = booklet.school_name or "A booklet to keep", spoken_date(booklet.made_on)
        draw_band(canvas, title=TITLE, line=line, note=note, side=LEFT)

    def later(canvas: SheetCanvas) -> None:
        draw_further(canvas, TITLE, booklet.school_name)

    return build(
        particulars, list(_flowables(booklet)), first=first, later=later,
        first_top=36 * mm, later_top=25 * mm, foot=20 * mm, at_once=True,
    ).pdf  # fmt: skip


def _flowables(booklet: HelpBooklet) -> Iterator[Flowable]:
    yield from words(
        "What stands under Help in the program, to be read away from the screen. The outside routes come "
        "first: keep those pages beside the telephone.",
        _LEAD,
    )
    entries = [
        [_entry(f"topic{at}-{place}", topic.title) for place, topic in enumerate(chapter.topics)]
        for at, chapter in enumerate(booklet.chapters)
    ]
    yield _contents(booklet.chapters, entries)
    for chapter, of_chapter in zip(booklet.chapters, entries, strict=True):
        yield PageBreak()
        yield from words(chapter.title, _CHAPTER)
        for topic, entry in zip(chapter.topics, of_chapter, strict=True):
            yield CondPageBreak(_ROOM_FOR_TOPIC)
            yield Start(entry)
            yield from _topic(topic, booklet.routes)


def _entry(key: str, title: str) -> Entry:
    contents = Element(Role.CONTENTS)
    return Entry(key, title, contents, wide=_COLUMN, size=_ENTRY_SIZE, high=_ENTRY, most=2)


def _contents(chapters: Sequence[BookletChapter], entries: Sequence[Sequence[Entry]]) -> Flowable:
    """Return the contents in two columns that are about as long as each other."""
    columns: tuple[list[Flowable], list[Flowable]] = ([], [])
    half, used = (sum(len(each.topics) + 2 for each in chapters) + 1) / 2, 0
    for chapter, of_chapter in zip(chapters, entries, strict=True):
        high = len(chapter.topics) + 2
        column = columns[0 if used + high / 2 <= half else 1]
        column += [*words(chapter.title, _GROUP), *of_chapter, Spacer(0, 3 * mm)]
        used += high
    looks = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    gap: list[Flowable] = [Spacer(0, 1)]
    widths = [_COLUMN, ROOM - 2 * _COLUMN, _COLUMN]
    return beside([[columns[0], gap, columns[1]]], widths, looks, above=0, below=0)


def _topic(topic: BookletTopic, routes: Sequence[RouteCard]) -> Iterator[Flowable]:
    yield from words(topic.title, _TOPIC)
    for part in topic.parts:
        if isinstance(part, Block):
            yield from _block(part)
        elif part == DRAWING:
            yield CaptureFigure(ROOM * 0.72)
        elif part == ROUTES:
            for route in routes:
                yield KeepTogether(_card(route))


class _Line(Flowable):
    """A thin line over a card; decoration."""

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        """Take the whole width, and the air round it."""
        self._wide = wide
        return wide, 4 * mm

    def draw(self) -> None:
        """Draw it in the middle of its air."""
        canvas: Any = self.canv
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.8)
        canvas.line(0, 2 * mm, self._wide, 2 * mm)


def _block(block: Block) -> list[Flowable]:
    if block.kind is BlockKind.HEADING:
        return words(block.text, _HEADING)
    if block.kind is BlockKind.BULLET:
        return words(block.text, _POINT, marker="•")
    if block.kind is BlockKind.NUMBER:
        return words(block.text, _POINT, marker=block.label)
    return words(block.text, _TEXT)


def _card(route: RouteCard) -> list[Flowable]:
    found: list[Flowable] = [_Line(), *words(route.name, _CARD), *words(route.what, _TEXT)]
    for contact in route.contacts:
        if contact.text:
            found += words(f"{contact.label}: {contact.text}", _NUMBER)
        else:
            found += [WriteRow(((f"{contact.label}: telephone number", 1),), above=7 * mm), Spacer(0, 2 * mm)]
    if route.hours:
        found += words(route.hours, _TEXT)
    for heading, points in (("When", route.when), ("Have ready", route.ready)):
        found += words(heading, _STRONG)
        for point in points:
            found += words(point, _CARD_POINT, marker="•")
    found += words(route.then, _TEXT)
    return found + (words(route.checked, _NOTE) if route.checked else [])
