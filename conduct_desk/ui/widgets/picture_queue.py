"""Pictures that passed the question, read and kept one after the other beside the window."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from conduct_desk.desk.views import ExhibitView
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.picture_offer import PictureOffer, Reader

if TYPE_CHECKING:
    from conduct_desk.desk.exhibits import Exhibits


@dataclass(frozen=True)
class _Waiting:
    case_id: int
    reader: Reader
    source: Source
    name: str


class PictureQueue(QObject):
    """Keeps what is added to it in order, each picture for itself: one that is refused stops no other."""

    began = Signal(str, int)  # words for the screen, and how many still wait
    kept = Signal(object)  # an ExhibitView
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
            self._waiting.append(_Waiting(case_id, reader, offered.source, name))
        self._count += len(readers)
        if is_idle:
            self._refused = []
            self._next()

    def leave_out_rest(self) -> None:
        """Forget what still waits; the one being kept is kept."""
        self._waiting.clear()

    def _next(self) -> None:
        if not self._waiting:
            self._count = 0
            self.ended.emit(self._refused)
            return
        item = self._waiting.popleft()
        exhibits = self._exhibits
        place = self._count - len(self._waiting)
        words = "Keeping the picture…" if self._count == 1 else f"Keeping picture {place} of {self._count}…"
        self.began.emit(words, len(self._waiting))

        def keep() -> ExhibitView:
            data, name = item.reader()
            return exhibits.keep(item.case_id, data, name, item.source)

        self._jobs.run(
            keep, self._done, lambda refused: self._not_done(item, refused), words=words, owner=self
        )

    def _done(self, exhibit: ExhibitView) -> None:
        self.kept.emit(exhibit)
        self._next()

    def _not_done(self, item: _Waiting, refused: DeskError) -> None:
        which = f"“{item.name}”: " if self._count > 1 else ""
        self._refused.append(which + sentence(refused))
        self._next()
