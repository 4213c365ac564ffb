"""Locking: when, and how everything of the log is taken off the screen before it is closed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QToolTip

from conduct_desk.errors import DeskError
from conduct_desk.policy.offices import Office
from conduct_desk.ui.clearing import let_go
from conduct_desk.ui.idle import IdleWatch
from conduct_desk.ui.session_watch import SessionWatch
from conduct_desk.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from conduct_desk.desk import Desk
    from conduct_desk.desk.drafts import Unsaved
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.main_window import MainWindow

SOON = 20  # ms between two looks whether all is quiet
OF_ITS_OWN = 1  # event loops when no box stands open over the window
RUNG = (Office.SAFEGUARDING_LEAD, Office.DEPUTY_SAFEGUARDING_LEAD, Office.DESIGNATED_OFFICER)


@dataclass(frozen=True)
class Kept:
    """What is remembered while the log is locked: no name and no word of it but what the disk refused."""

    where: Whereabouts = Whereabouts()  # noqa: RUF009  (it is frozen)
    numbers: tuple[tuple[str, str], ...] = ()  # office and telephone
    unsaved: tuple[Unsaved, ...] = ()

    @classmethod
    def of(cls, desk: Desk, where: Whereabouts) -> Kept:
        """Return what is to be remembered of a desk that is about to be locked."""
        numbers: tuple[tuple[str, str], ...] = ()
        with suppress(DeskError):  # a damaged log is locked all the same
            held = desk.school.offices()
            numbers = tuple((office.value, held[office].telephone) for office in RUNG)
        return cls(where, tuple(each for each in numbers if each[1]), desk.drafts.unsaved())


class Locking(QObject):
    """Says when the log is to be locked, and clears the windows for it."""

    left_alone = Signal()  # nobody has been there for so long
    cover_asked = Signal()  # the screen was locked, the computer is about to sleep, or she said so

    def __init__(
        self, app: QApplication, window: MainWindow, jobs: Jobs, is_open: Callable[[], bool], parent: QObject
    ) -> None:
        """`is_open` says whether there is anything to lock."""
        super().__init__(parent)
        self._app, self._window, self._jobs, self._is_open = app, window, jobs, is_open
        self.idle, self.session = IdleWatch(app, self), SessionWatch(self)
        self.idle.warned.connect(self._warn)
        self.idle.stayed.connect(window.lock_bar.hide)
        self.idle.ran_out.connect(self.left_alone)
        self.session.screen_locked.connect(self.cover_asked)
        self.session.falling_asleep.connect(self.cover_asked)
        # Not within the press itself: the button that was pressed goes with its page.
        window.cover_asked.connect(lambda: QTimer.singleShot(0, self, self.cover_asked.emit))

    def put_away(self, then: Callable[[], None], *, keep: QObject) -> None:
        """Close every box, call back nobody but `keep`; call `then` when nothing is at work in the log."""
        self.idle.stop()
        self._jobs.let_go(keep=keep)
        self._close_boxes()
        self._when_quiet(then)

    def is_put_away(self) -> None:
        """Take note that the log is closed: the computer may sleep, and what is left of the pages goes."""
        self.session.let_sleep()
        # Once Qt has let go of the pages, which hold each other in a ring.
        QTimer.singleShot(SOON, self, let_go)

    def _warn(self, seconds: int) -> None:
        if self._is_open():
            self._window.lock_bar.count(seconds)

    def _close_boxes(self) -> None:
        QToolTip.hideText()  # it may quote the page
        while (popup := self._app.activePopupWidget()) is not None and popup.close():
            pass
        for box in self._app.topLevelWidgets():
            if box is not self._window and box.isVisible():
                if isinstance(box, QDialog):
                    box.reject()
                box.close()

    def _when_quiet(self, then: Callable[[], None]) -> None:
        # A box asked with exec() goes back to the page that asked: that must end before the log does.
        is_asking = QThread.currentThread().loopLevel() > OF_ITS_OWN
        if is_asking or self._jobs.is_busy or self._window.is_letting_go:
            QTimer.singleShot(SOON, self, lambda: self._when_quiet(then))
        else:
            then()
