"""Where everything of a paper goes, before any of it is drawn: most drafts of a page are only counted."""

from collections.abc import Callable
from functools import partial
from types import SimpleNamespace
from typing import Any

from reportlab.platypus import Flowable, Frame

Work = Callable[[Any], None]  # draws on the canvas that it is given


class Plan:
    """Stands in for the canvas while the library fills the pages: it keeps what is to be drawn on each.

    A letter is set roomily and, if it runs over, once more closely; drawing both would take twice as long.
    Bar that it passes: a warm letter in 4 times a bare page (tests/bench/paper.py).
    """

    def __init__(self, _sink: object = None, **options: Any) -> None:
        self.pages: list[list[Work]] = []
        self._works: list[Work] = []
        self._pagesize = options["pagesize"]
        self._doc = SimpleNamespace(info=None)
        self._fontname, self._fontsize, self._leading = "", 0.0, 0.0  # tables put these back

    def now(self, work: Work) -> None:
        """Keep work for the page at hand."""
        self._works.append(work)

    def showPage(self) -> None:
        """End a page."""
        self.pages.append(self._works)
        self._works = []

    def getPageNumber(self) -> int:
        """Return the number of the page at hand."""
        return len(self.pages) + 1

    def save(self) -> None:
        """Nothing is drawn yet."""

    def _told(self, _value: object) -> None:
        """What a file says about itself is said by the canvas that draws it."""

    setAuthor = setTitle = setSubject = setCreator = setProducer = setKeywords = _told  # noqa: N815
    setPageRotation = setPageSize = setPageTransition = setPageDuration = _told  # noqa: N815

    def draw(self, canvas: Any) -> None:
        """Draw every page, once."""
        for works in self.pages:
            for work in works:
                work(canvas)
            canvas.showPage()


class PlannedFrame(Frame):
    """The room of a page in which what flows is given its place, and drawn when the page is."""

    def add(self, flowable: Flowable, canv: Any, trySplit: int = 0) -> Any:  # noqa: N803 - the library's name
        """Give a flowable its place, if it fits; the library draws it there at once."""
        placed: Any = flowable

        def draw_later(_canvas: object, x: float, y: float, _sW: float = 0) -> None:  # noqa: N803
            canv.now(partial(_draw, flowable, x, y, _sW))

        placed.drawOn = draw_later
        try:
            return super().add(flowable, canv, trySplit)
        finally:
            del placed.drawOn


def _draw(flowable: Any, x: float, y: float, spare: float, canvas: Any) -> None:
    flowable.drawOn(canvas, x, y, _sW=spare)
