"""What needs the log closed: the desk goes, the work is done, and a page says what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conduct_desk.desk.holder_views import Ended
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.main_window import MainWindow
    from conduct_desk.ui.pages.ended_page import EndedPage

# That page is seen once in a log's life: it is no part of the way to the first window.


class Work(Protocol):
    """What is carried out once the desk is closed: a change of keys, an erasure."""

    @property
    def words(self) -> str:
        """Return what is going on, as a heading."""

    @property
    def meanwhile(self) -> str:
        """Return what there is to say while it is going on."""

    def carry_out(self, told: Callable[[int, int], None], /) -> Ended:
        """Do it, telling how much of how much is done, and return what came of it; long."""


class AfterDesk(QObject):
    """Carries one piece of work out behind a page of its own."""

    opening_asked = Signal()  # show the way in again
    leaving_asked = Signal()
    progressed = Signal(int, int)  # so much, of so much

    def __init__(self, window: MainWindow, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._jobs = window, jobs
        self.is_at_work = False

    def cover(self, work: Work) -> EndedPage:
        """Take the desk off the screen, and show that something is going on."""
        from conduct_desk.ui.pages.ended_page import EndedPage

        page = EndedPage(work.words, work.meanwhile)
        self.progressed.connect(page.show_progress)
        page.opening_asked.connect(self.opening_asked)
        page.leaving_asked.connect(self.leaving_asked)
        self._window.show_door(page)
        return page

    def offer_to_finish(self, folder: Path) -> EndedPage:
        """Say that erasing the log of a folder was cut off; finish it when she asks for that."""
        from conduct_desk.ui.pages.ended_page import HALF_ERASED, EndedPage

        page = EndedPage(HALF_ERASED.heading)
        page.offer_to_finish()

        def finish() -> None:
            from conduct_desk.desk.erasing import Erasure  # the case log's imports: not at every start

            work = Erasure(folder)
            self.begin(work, self.cover(work))

        page.finishing_asked.connect(finish)
        page.leaving_asked.connect(self.leaving_asked)
        self._window.show_door(page)
        return page

    def begin(self, work: Work, page: EndedPage, then: Callable[[], None] = lambda: None) -> None:
        """Carry it out; the log must be closed by now. `then` is called when it is over."""
        self.is_at_work = True

        def ended(said: Ended) -> None:
            self.is_at_work = False
            page.show_ended(said)
            then()

        # What can go wrong is in what it returns: only a bug reaches `failed`.
        self._jobs.run(
            lambda: work.carry_out(self.progressed.emit), ended, lambda _: None, words=work.words, owner=self
        )
