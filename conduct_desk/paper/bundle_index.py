"""The index of a bundle: its exhibits, with what is known of them only once their pages are set."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.bundle_paper import BundleExhibit, Shown
from conduct_desk.paper.flow import MUTED, NAVY, style, words
from conduct_desk.paper.marked import Slot
from conduct_desk.paper.office import CELL, CELL_STRONG, COUNTED, heads, table_lines
from conduct_desk.paper.picture_pages import Drawn
from conduct_desk.paper.rows import Cell, ruled
from conduct_desk.paper.sheet import SheetCanvas
from conduct_desk.paper.tags import Element, Role

_FIRST_DIGITS = 16  # of a fingerprint: enough to tell files apart, few enough to compare by eye
_MUTED_CELL = style(8.5, 11, colour=MUTED, after=0)
_PRINT = style(8.5, 11.5, after=0)
_SHARES = (0.09, 0.31, 0.175, 0.075, 0.12, 0.17, 0.06)
_SIZE, _ROW, _FOOT = 9.5, 12.0, 2.5  # points: as the other cells have them


class Entry:
    """An exhibit, or what stands behind them all, in the index: the title and key of where it begins."""

    def __init__(self, key: str, title: str) -> None:
        self.key, self.title = key, title
        self.page = _Page(key, title)
        self.shown = _Shown()


def index(
    exhibits: Sequence[BundleExhibit], entries: Sequence[Entry], after: Sequence[Entry]
) -> Iterator[Flowable]:
    """Yield the table of exhibits, and of what stands `after` them."""
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
    rows += [_row(exhibit, entry) for exhibit, entry in zip(exhibits, entries, strict=True)]
    rows += [[[], words(each.title, CELL), [], [], [], [], [each.page]] for each in after]
    yield ruled(rows, [share * ROOM for share in _SHARES], table_lines(), above=2.5, below=3, names=0)
    yield Spacer(0, 2 * mm)


def _row(exhibit: BundleExhibit, entry: Entry) -> list[Cell]:
    captured = spoken_date(exhibit.captured_on) if exhibit.captured_on else ""
    moment = "\n".join(filter(None, (captured, exhibit.captured_at)))
    return [
        words(str(exhibit.number), CELL_STRONG),
        [*words(exhibit.kind, CELL), *(words(exhibit.name, _MUTED_CELL) if exhibit.name else [])],
        words(moment, CELL) if moment else [],
        words(exhibit.grade, CELL) if exhibit.grade else [],
        [entry.shown],
        words(exhibit.fingerprint[:_FIRST_DIGITS], _PRINT),
        [entry.page],
    ]


class _Later(Flowable):
    """A place in the index that is filled when a further page is set."""

    slot: Slot
    rows = 1

    def __init__(self) -> None:
        super().__init__()
        self.element = Element(Role.P)

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        """Return the size of its lines."""
        self.width = wide
        return wide, self.rows * _ROW


class _Page(_Later):
    """The number of the page that an exhibit begins on, as a link to it."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self._key, self._title = key, title

    def draw(self) -> None:
        """Keep the number's place."""
        canvas: Any = self.canv
        box = (0, 0, self.width, _ROW)
        with canvas.within(self.element), canvas.link(self._key, f"Go to {self._title}", box):
            self.slot = canvas.reserve()

    def fill(self, canvas: SheetCanvas, page: int) -> None:
        """Draw the number."""
        with canvas.filling(self.slot):
            canvas.put(0, _FOOT, str(page), size=_SIZE, colour=NAVY)


class _Shown(_Later):
    """How an exhibit is shown: what was meant, or what came of it."""

    rows = 2

    def draw(self) -> None:
        """Keep the words' place."""
        canvas: Any = self.canv
        with canvas.tagged(self.element):
            self.slot = canvas.reserve()

    def fill(self, canvas: SheetCanvas, told: str) -> None:
        """Draw the words, in two lines at most."""
        with canvas.filling(self.slot):
            for at, line in enumerate(fonts.lines(told, fonts.TEXT, _SIZE, self.width)[: self.rows]):
                canvas.put(0, (self.rows - 1 - at) * _ROW + _FOOT, f"{line} ", size=_SIZE)


class Start(Flowable):
    """Where something of the index begins: marks the place for index and outline; it takes no room."""

    def __init__(self, entry: Entry) -> None:
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
        self._entry.page.fill(canvas, canvas.getPageNumber())


class End(Flowable):
    """Where an exhibit's pages end: the index learns how much of it could be drawn; it takes no room."""

    def __init__(self, entry: Entry, shown: Shown, drawn: Drawn) -> None:
        super().__init__()
        self._entry, self._shown, self._drawn = entry, shown, drawn

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Return that it has no size."""
        return 0, 0

    def draw(self) -> None:
        """Tell the index."""
        canvas: Any = self.canv
        told: str = self._shown
        if self._drawn.refused:
            told = "Not all is drawn" if self._drawn.done else "Cannot be drawn"
        self._entry.shown.fill(canvas, told)
