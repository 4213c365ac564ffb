"""The boxes that cover a picture, page by page, with each change undone and redone."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from conduct_desk.desk.exhibit_views import Box

SNAP = 16  # pixels: JPEG spreads what was in a square of 16 over all of it, so less would leave a trace
NEW = (160, 48)  # pixels of a box that was made by the keyboard
_MOVED = 1  # what Qt joins into one change: the same box, moved again and again


def snapped(box: Box, size: QSize) -> Box:
    """Return a box as it will be burnt in: grown outward to squares of 16 pixels, inside the picture."""
    left, top = max(0, box[0] // SNAP * SNAP), max(0, box[1] // SNAP * SNAP)
    right, bottom = _whole(box[2]), _whole(box[3])
    left = min(left, max(0, (size.width() - 1) // SNAP * SNAP))
    top = min(top, max(0, (size.height() - 1) // SNAP * SNAP))
    return (
        left, top, min(size.width(), max(right, left + SNAP)), min(size.height(), max(bottom, top + SNAP)),
    )  # fmt: skip


class _Change(QUndoCommand):
    """One page's boxes before and after."""

    def __init__(
        self, boxes: CoverBoxes, before: tuple[Box, ...], after: tuple[Box, ...], words: str
    ) -> None:
        super().__init__(words)
        self._boxes, self._page, self._chosen = boxes, boxes.page, boxes.chosen
        self._before, self._after = before, after
        self.moved: int | None = None

    def id(self) -> int:
        return -1 if self.moved is None else _MOVED

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take another move of the same box into this one: one Undo takes back the whole way."""
        if not isinstance(other, _Change) or (other.moved, other._page) != (self.moved, self._page):
            return False
        self._after = other._after
        return True

    def undo(self) -> None:
        self._boxes.put(self._page, self._before)

    def redo(self) -> None:
        self._boxes.put(self._page, self._after)


class CoverBoxes(QObject):
    """What is covered on each page; `chosen` is the box that the keyboard moves (-1: none)."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.page, self.size, self.chosen = 1, QSize(), -1
        self._boxes: dict[int, tuple[Box, ...]] = {}

    def begin(self, words: str = "") -> None:
        """Start anew, with the boxes of a draft where there are some."""
        self.undo_stack.clear()
        self.page, self.size, self.chosen = 1, QSize(), -1
        found: dict[str, Any] = json.loads(words) if words else {}
        self._boxes = {
            int(page): tuple((int(b[0]), int(b[1]), int(b[2]), int(b[3])) for b in boxes)
            for page, boxes in found.items()
        }
        self.changed.emit()

    def words(self) -> str:
        """Return all boxes as a draft keeps them; empty when there are none."""
        kept = {page: boxes for page, boxes in self._boxes.items() if boxes}
        return json.dumps(kept) if kept else ""

    def turn_to(self, page: int, size: QSize) -> None:
        """Work on a page of this size (pixels)."""
        self.page, self.size, self.chosen = page, size, -1
        self.changed.emit()

    def of_page(self) -> tuple[Box, ...]:
        """Return the boxes of the page that is worked on."""
        return self.on(self.page)

    def on(self, page: int) -> tuple[Box, ...]:
        """Return the boxes of a page."""
        return self._boxes.get(page, ())

    def pages(self) -> set[int]:
        """Return the pages that have a box on them."""
        return {page for page, boxes in self._boxes.items() if boxes}

    def choose(self, at: int) -> None:
        """Choose a box; -1 chooses none."""
        if at != self.chosen:
            self.chosen = at
            self.changed.emit()

    def add(self, box: Box) -> None:
        """Cover this, and choose the new box."""
        self._change((*self.of_page(), snapped(box, self.size)), "New box")
        self.choose(len(self.of_page()) - 1)

    def add_all(self, boxes: Iterable[Box]) -> None:
        """Cover all these at once."""
        new = [b for b in (snapped(box, self.size) for box in boxes) if b not in self.of_page()]
        if new:
            self._change((*self.of_page(), *new), "New boxes")

    def add_in_middle(self, left: int, top: int) -> None:
        """Make a box by the keyboard, its middle here (pixels)."""
        wide, high = NEW
        self.add((left - wide // 2, top - high // 2, left + wide // 2, top + high // 2))

    def change(self, at: int, box: Box, *, is_on_its_way: bool = False) -> None:
        """Give a box another place or size; Undo takes steps on its way back together."""
        now = self.of_page()
        new = snapped(box, self.size)
        if new != now[at]:
            self._change((*now[:at], new, *now[at + 1 :]), "Moved box", moved=at if is_on_its_way else None)

    def move(self, right: int, down: int) -> None:
        """Move the chosen box by this many squares of 16 pixels; it stops at the edge."""
        self.carry(self.chosen, self.of_page()[self.chosen], right * SNAP, down * SNAP)

    def carry(self, at: int, begun: Box, right: int, down: int) -> None:
        """Put a box this far (pixels) from where it was `begun`, in whole squares; the edge stops it."""
        left, top, end, bottom = begun[0], begun[1], _whole(begun[2]), _whole(begun[3])
        across = max(-left, min(round(right / SNAP) * SNAP, _whole(self.size.width()) - end))
        along = max(-top, min(round(down / SNAP) * SNAP, _whole(self.size.height()) - bottom))
        self.change(at, (left + across, top + along, end + across, bottom + along), is_on_its_way=True)

    def grow(self, right: int, down: int) -> None:
        """Make the chosen box larger or smaller by this many squares, at its right and its bottom."""
        left, top, end, bottom = self.of_page()[self.chosen]
        larger = left, top, _whole(end) + right * SNAP, _whole(bottom) + down * SNAP
        self.change(self.chosen, larger, is_on_its_way=True)

    def widen(self, at: int) -> None:
        """Cover the whole line: the length of a covered word tells which it may be."""
        _, top, _, bottom = self.of_page()[at]
        self.change(at, (0, top, self.size.width(), bottom))

    def remove(self, at: int) -> None:
        """Uncover this again."""
        now = self.of_page()
        self._change((*now[:at], *now[at + 1 :]), "Removed box")
        self.choose(-1)

    def put(self, page: int, boxes: tuple[Box, ...]) -> None:
        """Let the boxes of a page be these (the undo stack does so)."""
        self._boxes[page] = boxes
        if page == self.page and self.chosen >= len(boxes):
            self.chosen = -1
        self.changed.emit()

    def _change(self, after: tuple[Box, ...], words: str, *, moved: int | None = None) -> None:
        change = _Change(self, self.of_page(), after, words)
        change.moved = moved
        self.undo_stack.push(change)


def _whole(length: int) -> int:
    """Return a length in whole squares of 16 pixels, the one that the edge cuts included."""
    return -(-length // SNAP) * SNAP
