"""The contents of a paper: a line for each part, with the number of a page that is set only later."""

from collections.abc import Callable
from typing import Any

from reportlab.platypus import Flowable

from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.flow import HAIRLINE, INK, MUTED
from conduct_desk.paper.marked import Slot
from conduct_desk.paper.sheet import SheetCanvas
from conduct_desk.paper.tags import Element, Role

_LEADING = 1.2
ROW = 15.0  # points from one line of the contents to the next


class Entry(Flowable):
    """One line: the title, and the number of its page; `wide` is its width in points.

    `level` is how deep it stands in the file's own outline, `most` how many lines a long title may take.
    """

    slot: Slot

    def __init__(
        self,
        key: str,
        title: str,
        contents: Element,
        *,
        wide: float = ROOM,
        size: float = 10.5,
        high: float = ROW,
        level: int = 0,
        most: int = 1,
    ) -> None:
        super().__init__()
        self.key, self.title, self.level = key, title, level
        self._wide, self._size = wide, size
        room = wide - (50 if wide == ROOM else 24)
        self._lines = fonts.lines(fonts.drawable(title), fonts.TEXT, size, room)[:most]
        self._high = high + (len(self._lines) - 1) * size * _LEADING
        self._element = Element(Role.ENTRY, parent=contents)

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Return the line's size."""
        return self._wide, self._high

    def draw(self) -> None:
        """Draw the title and a hairline, and keep the number's place until its page comes."""
        canvas: Any = self.canv
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.4)
        canvas.line(0, 0, self._wide, 0)
        with (
            canvas.within(self._element),
            canvas.link(self.key, f"Go to {self.title}", (0, 0, self._wide, self._high)),
        ):
            for at, line in enumerate(self._lines, start=1):
                foot = 4 + (len(self._lines) - at) * self._size * _LEADING
                canvas.put(0, foot, f"{line} ", size=self._size, colour=INK)
            self.slot = canvas.reserve()

    def number(self, canvas: SheetCanvas, page: int) -> None:
        """Draw the number of its page."""
        with canvas.filling(self.slot):
            canvas.put(self._wide, 4, str(page), size=self._size, colour=MUTED, right=True)


class Start(Flowable):
    """Where a part begins: marks the place for contents and outline; it takes no room."""

    def __init__(self, entry: Entry, told: Callable[[], None] = lambda: None) -> None:
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
        canvas.addOutlineEntry(fonts.drawable(entry.title), entry.key, entry.level, 0)
        entry.number(canvas, canvas.getPageNumber())
        self._told()
