"""Practising in front of one's own desk: a throw-away log, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from conduct_desk.desk.door import open_practice, open_rehearsal
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.clock import Clock
    from conduct_desk.desk import Desk
    from conduct_desk.desk.views import Changed
    from conduct_desk.errors import DeskError
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.main_window import MainWindow

    Opens = Callable[[Clock, Callable[[Changed], None]], Desk]

WAITING = "Laying out the practice desk…"
PATIENCE = 12_000  # ms for which it is said why practice cannot begin


class Practising(QObject):
    """Her own log stays open behind the practice, as she left it; when it locks, the practice is over."""

    def __init__(self, window: MainWindow, jobs: Jobs, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._jobs, self._clock = window, jobs, clock
        self._desk: Desk | None = None
        self._wanted = 0  # counts what was asked for: an older desk that comes late is thrown away
        window.practice_asked.connect(self.begin)
        window.practice_left.connect(self.leave)

    def begin(self, kind: str) -> None:
        """Lay out a throw-away log: "rehearsal" with posts to try, or "filled" with concerns to look at."""
        self._window.save_typing()
        self.end()
        self._window.wait_for_practice(WAITING)
        number, opens = self._wanted, open_practice if kind == "filled" else open_rehearsal
        # Its changes are told to its own pages only: a backup of her log has nothing to do with them.
        notices = Notices(self)
        self._jobs.run(
            lambda: self._open(opens, notices, number),
            lambda desk: self._opened(desk, number, notices, kind), self._refused, words=WAITING, owner=self,
        )  # fmt: skip

    def _open(self, opens: Opens, notices: Notices, number: int) -> Desk | None:
        desk = opens(self._clock, notices.tell)
        if number == self._wanted:
            return desk
        desk.keeping.close()  # her own log was locked meanwhile, and nobody is called back
        return None

    def leave(self) -> None:
        """Go back to her own desk; where there is none, practice was all there was: the program ends."""
        if self._desk is None:
            self._window.close()
        else:
            self.end()

    def end(self) -> None:
        """Throw the practice log away, whatever was done in it."""
        self._wanted += 1
        self._window.end_practice()
        desk, self._desk = self._desk, None
        if desk is not None:
            desk.keeping.close()

    def _opened(self, desk: Desk | None, number: int, notices: Notices, kind: str) -> None:
        if desk is None or number != self._wanted:
            if desk is not None:
                desk.keeping.close()
            return
        self._desk = desk
        where = Whereabouts("home" if kind == "filled" else "rehearsal")
        self._window.lay_out_practice(desk, self._clock, notices, where)

    def _refused(self, error: DeskError) -> None:
        self._window.wait_for_practice(error.told)
        QTimer.singleShot(PATIENCE, self, self.end)
