"""Pictures that passed the question, read and kept in their order beside the window, a few at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from conduct_desk.desk.exhibit_views import PictureGiven
from conduct_desk.desk.views import ExhibitView
from conduct_desk.errors import DeskError
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.picture_offer import PictureOffer

if TYPE_CHECKING:
    from conduct_desk.desk.exhibits import Exhibits


TOGETHER = 12  # pictures saved in one go: the disk is waited for once, and "Leave out the rest" is soon heard


@dataclass(frozen=True)
class _Waiting:
    case_id: int
    given: PictureGiven
    name: str


class PictureQueue(QObject):
    """Keeps what is added to it in order, each picture for itself: one that is refused stops no other."""

    began = Signal(str, int)  # words for the screen, and how many still wait
    kept = Signal(list)  # ExhibitViews that were saved in one go
    ended = Signal(list)  # what was refused, as sentences

    def __init__(self, exhibits: Exhibits, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibits = exhibits
        self._jobs = jobs
        self._waiting: deque[_Waiting] = deque()
        self._count = 0
        self._refused: list[str] = []

    @property
    def is_busy(self) -> bool:
        """Return whether a picture is being kept now."""
        return self._count > 0

    def add(self, case_id: int, offered: PictureOffer) -> None:
        """Read and keep what was offered. Raises EvidenceUnreadable when the clipboard has changed since."""
        readers = offered.readers()
        is_idle = not self.is_busy
        for reader, name in zip(readers, offered.names, strict=True):
            self._waiting.append(_Waiting(case_id, PictureGiven(reader, offered.source), name))
        self._count += len(readers)
        if is_idle:
            self._refused = []
            self._next()

    def leave_out_rest(self) -> None:
        """Forget what still waits; those being kept are kept."""
        self._waiting.clear()

    def _next(self) -> None:
        if not self._waiting:
            self._count = 0
            self.ended.emit(self._refused)
            return
        first = self._count - len(self._waiting) + 1
        items = self._take_some()
        exhibits, case_id = self._exhibits, items[0].case_id
        words = self._words(first, first + len(items) - 1)
        self.began.emit(words, len(self._waiting))

        def keep() -> Sequence[ExhibitView | DeskError]:
            return exhibits.keep_all(case_id, [item.given for item in items])

        def not_done(refused: DeskError) -> None:
            self._done(items, [refused] * len(items))

        self._jobs.run(keep, lambda kept: self._done(items, kept), not_done, words=words, owner=self)

    def _take_some(self) -> list[_Waiting]:
        """Return what is kept next: a few pictures of one case."""
        case_id = self._waiting[0].case_id
        items: list[_Waiting] = []
        while self._waiting and self._waiting[0].case_id == case_id and len(items) < TOGETHER:
            items.append(self._waiting.popleft())
        return items

    def _words(self, first: int, last: int) -> str:
        if self._count == 1:
            return "Keeping it…"
        if first == last:
            return f"Keeping {first} of {self._count}…"
        return f"Keeping {first} to {last} of {self._count}…"

    def _done(self, items: Sequence[_Waiting], kept: Sequence[ExhibitView | DeskError]) -> None:
        for item, each in zip(items, kept, strict=True):
            if isinstance(each, DeskError):
                which = f"“{item.name}”: " if self._count > 1 else ""
                self._refused.append(which + sentence(each))
        if exhibits := [each for each in kept if not isinstance(each, DeskError)]:
            self.kept.emit(exhibits)
        self._next()
