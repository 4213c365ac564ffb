"""The sheet of paper: A4, its fixed parts, its pages and its particulars, the same bytes every time."""

import calendar
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from hashlib import md5
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from conduct_desk.paper import fonts, pictures
from conduct_desk.paper.flow import INK, MUTED
from conduct_desk.paper.marked import FOOTER as FOOT_MARK
from conduct_desk.paper.marked import WATERMARK, MarkedCanvas, Tag
from conduct_desk.paper.plan import Plan, PlannedFrame, Work
from conduct_desk.paper.tags import Element, Role
from conduct_desk.paper.words import clean

WIDTH, HEIGHT = A4
FOOTER = 12 * mm  # from the edge: office printers leave 4 to 5 mm blank
_PRACTICE = Color(0.88, 0.88, 0.88)


@dataclass(frozen=True)
class Particulars:
    """What a file says about itself, and what stands at the foot of each page, `side` points from its sides.

    `made_on` is the paper's own date: the file carries no other, so that the same paper has the same bytes.
    """

    title: str
    author: str
    made_on: date
    foot: str = ""
    foot_size: float = 7.5  # points
    side: float = 25 * mm
    is_practice: bool = False


class Printed:
    """A paper whose pages are counted; it is drawn when its file is asked for."""

    def __init__(self, pages: int, draw: Callable[[], bytes]) -> None:
        self.pages, self._draw = pages, draw

    @cached_property
    def pdf(self) -> bytes:
        """The file."""
        return self._draw()


class _Day:
    """The day of a paper, in the shape in which the library asks for the time of day."""

    def __init__(self, day: date) -> None:
        self.YMDhms = (day.year, day.month, day.day, 0, 0, 0)
        self.t = calendar.timegm(day.timetuple())
        self.dhh = self.dmm = 0
        self.tzname = "UTC"


class SheetCanvas(MarkedCanvas):
    """The one canvas of every paper: draws words at a place, and each foot when the pages are counted.

    Everything fixed goes through `put`, everything that flows through `flow.py`. What is read out is what has
    a tag, in the order in which it is drawn; all else is decoration:

        canvas.put(x, y, "Continued", ...)               # decoration: not read out
        canvas.put(x, y, "St Thomas", tag=Role.P)        # a paragraph of its own
        address = Element(Role.P)                        # several lines of one paragraph:
        canvas.put(x, y, "Ms Marsh", tag=address); canvas.put(x, y - 13, "14 Chapel Street", tag=address)
        with canvas.tagged(Role.H1): ...                 # whatever is drawn in it is the heading
        with canvas.figure("The crest", x, y, w, h): ... # a picture, with the words that stand for it
        with canvas.within(Role.LIST): ...               # elements drawn in it become its points

    Lines, boxes and pictures outside of these are decoration by themselves.
    """

    def __init__(self, *args: Any, particulars: Particulars, **kwargs: Any) -> None:
        fonts.load()
        kwargs |= {
            "invariant": 1, "pageCompression": 1, "initialFontName": fonts.TEXT, "lang": "en-GB",
            "pdfVersion": (1, 7),
        }  # fmt: skip
        super().__init__(*args, **kwargs)
        self._particulars = particulars
        self._pages: list[dict[str, Any]] = []
        document: Any = self._doc  # type: ignore[attr-defined]
        document._timeStamp = _Day(particulars.made_on)
        # The file's own number, which the library begins with the machine's idea of the time.
        document.signature = md5(str(particulars.made_on).encode(), usedforsecurity=False)
        self.setViewerPreference("DisplayDocTitle", "true")

    def put(
        self,
        x: float,
        y: float,
        text: str,
        *,
        font: str = fonts.TEXT,
        size: float = 11,
        colour: Color = INK,
        right: bool = False,
        tag: Tag = None,
    ) -> None:
        """Draw one line of words; x and y are the start (or end) of its base line, y up from the foot.

        `tag` says what they are to somebody who hears the paper read out: nothing (None), a new element of a
        role, or more of an element, from whose earlier words a space keeps them apart.
        """
        line = " ".join(fonts.drawable(text).split("\n"))
        if isinstance(tag, Element) and not right:
            line = f"{line} "
        words = self.beginText(x - fonts.width(line, font, size) if right else x, y)
        words.setFont(font, size)
        words.setFillColor(colour)
        words.textOut(line)
        with self.artifact() if tag is None else self.tagged(tag):
            self._code.append("q")  # the colour is these words' own
            self.drawText(words)
            self._code.append("Q")

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> fonts.Words:
        """Return what words are written with, in a paragraph as on a line of its own."""
        return fonts.Words(self, x, y, direction=direction)

    def now(self, work: Work) -> None:
        """Do some work on the page at hand."""
        work(self)

    def showPage(self) -> None:
        """End a page; its foot waits until the pages are counted."""
        self.end_marks()
        self._pages.append(dict(self.__dict__))
        start: Any = self._startPage  # type: ignore[attr-defined]
        start()

    def save(self) -> None:
        """Draw every page's foot and finish the file."""
        pages = self._pages
        for number, page in enumerate(pages, start=1):
            self.__dict__.update(page)
            self._foot(number, len(pages))
            super().showPage()
        self._introduce()
        self.finish(self._particulars.made_on)
        super().save()

    def _introduce(self) -> None:
        """Say what the file is, at the end: the library would say it for us at the beginning."""
        self.setTitle(" ".join(clean(self._particulars.title).split()))
        self.setAuthor(" ".join(clean(self._particulars.author).split()))
        self.setSubject("")
        self.setKeywords("")
        self.setCreator("Conduct Desk")
        self.setProducer("Conduct Desk")

    def _foot(self, number: int, count: int) -> None:
        with self.artifact(FOOT_MARK):
            self._draw_foot(number, count)

    def _draw_foot(self, number: int, count: int) -> None:
        if self._particulars.foot:
            told = self._particulars
            self.put(told.side, FOOTER, told.foot, size=told.foot_size, colour=MUTED)
        if count > 1:
            self.put(
                WIDTH - self._particulars.side,
                FOOTER,
                f"Page {number} of {count}",
                size=9,
                colour=MUTED,
                right=True,
            )

    def practice(self) -> None:
        """Say across the page that this is practice: under the words, and clear of the envelope's window."""
        with self.artifact(WATERMARK):
            self.saveState()
            self.translate(WIDTH / 2, HEIGHT - 185 * mm)
            self.rotate(42)
            self.setFillColor(_PRACTICE)
            self.setFont(fonts.BOLD, 92)
            self.drawCentredString(0, -30, "PRACTICE")
            self.restoreState()
        note = "PRACTICE: not to be sent"
        left = (WIDTH - fonts.width(note, fonts.BOLD, 9)) / 2
        tag = Role.P if self.getPageNumber() == 1 else None
        self.put(left, FOOTER - 5 * mm, note, font=fonts.BOLD, size=9, tag=tag)


Fixed = Callable[[SheetCanvas], None]


def build(
    particulars: Particulars,
    flowables: Sequence[Flowable],
    *,
    first: Fixed,
    later: Fixed,
    first_top: float,
    later_top: float,
    foot: float = 22 * mm,
    at_once: bool = False,
) -> Printed:
    """Return a paper with its number of pages; its PDF is made when it is asked for.

    `first` and `later` draw the fixed parts of the first page and of further ones. The tops are in points
    down from the edge of the sheet; what flows starts exactly there. A long paper is drawn `at_once`, page by
    page, so that not all of it is held in memory.
    """
    rl_config.useA85 = 0  # a setting of the library's own, which a file in the user's folder could change
    sink = io.BytesIO()
    frame = Frame if at_once else PlannedFrame
    document = BaseDocTemplate(sink, pagesize=A4)
    document.addPageTemplates(
        [
            page_template("first", first, particulars, foot, first_top, later="later", kind=frame),
            page_template("later", later, particulars, foot, later_top, later=None, kind=frame),
        ]
    )
    maker: Any = partial(SheetCanvas, particulars=particulars) if at_once else Plan
    document.build(list(flowables), canvasmaker=maker)
    if at_once:
        return Printed(document.page, sink.getvalue)
    plan: Any = document.canv
    return Printed(document.page, partial(_drawn, plan, particulars))


def _drawn(plan: Plan, particulars: Particulars) -> bytes:
    sink = io.BytesIO()
    canvas = SheetCanvas(sink, pagesize=A4, particulars=particulars)
    plan.draw(canvas)
    canvas.save()
    return sink.getvalue()


def page_template(
    name: str,
    fixed: Fixed,
    particulars: Particulars,
    foot: float,
    top: float,
    *,
    later: str | None,
    kind: type[Frame],
) -> PageTemplate:
    """Return a kind of page: its fixed parts are drawn first, what flows begins `top` points down."""

    def draw(canvas: Any) -> None:
        if particulars.is_practice:
            canvas.practice()
        fixed(canvas)

    def begin(canvas: Any, _document: object) -> None:
        canvas.now(draw)

    side = particulars.side
    frame = kind(
        side, foot, WIDTH - 2 * side, HEIGHT - top - foot,
        leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0, id=name,
    )  # fmt: skip
    return PageTemplate(id=name, frames=[frame], onPage=begin, autoNextPageTemplate=later)


def draw_crest(
    canvas: SheetCanvas,
    data: bytes,
    *,
    x: float,
    top: float,
    width: float,
    height: float,
    is_centred: bool = False,
    alt: str = "The school’s crest",
) -> float:
    """Draw the crest into a box (top measured down from the edge), at its left or centred; return its width.

    `alt` stands for it where the paper is read out.

    Raises PaperRefused when the picture cannot be read.
    """
    picture = pictures.crest(data, width, height)
    scale = min(width / picture.width, height / picture.height)
    wide, high = picture.width * scale, picture.height * scale
    middle = HEIGHT - top - height / 2
    left = x + (width - wide) / 2 if is_centred else x
    with canvas.figure(alt, left, middle - high / 2, wide, high):
        picture.draw(canvas, left, middle - high / 2, wide, high)
    return wide
