"""The way in: which page stands before the desk, and what leads from one to the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from conduct_desk.ui.after_desk import AfterDesk
from conduct_desk.ui.pages.unlock_page import SHEET, UnlockPage

if TYPE_CHECKING:
    from conduct_desk.desk.door import Door
    from conduct_desk.desk.rescue import Rescue
    from conduct_desk.errors import DeskError
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.main_window import MainWindow
    from conduct_desk.ui.notices import Notices


class WayIn(QObject):
    """Shows what there is to do in the folder of the log, until a desk is open."""

    opened = Signal(object)  # the Desk
    replaced = Signal()  # another log lies in the folder now: what was kept of the one before is void

    def __init__(
        self, door: Door, jobs: Jobs, notices: Notices, choosers: Choosers, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._door, self._jobs, self._notices = door, jobs, notices
        self._choosers, self._window = choosers, window
        self._after = AfterDesk(window, jobs)
        self._after.opening_asked.connect(self.show_door)
        self._after.leaving_asked.connect(window.close)

    def show_door(self) -> None:
        """Show the page for what is in the folder now: a log, traces of one, or nothing."""
        state = self._door.state()
        if state.is_half_erased:
            page = self._after.offer_to_finish(self._door.folder)
            page.opening_asked.connect(self._show_sheet)
        elif state.has_log:
            self._show_unlock(UnlockPage(self._door, self._jobs, self._notices))
        elif state.is_missing or not self._door.folder.is_dir():  # it could not be made either
            from conduct_desk.ui.pages.missing_log_page import MissingLogPage

            missing = MissingLogPage(self._door.folder, self._ways_out().beside())
            missing.retried.connect(self.show_door)
            missing.restore_asked.connect(lambda: self._restore(self.show_door))
            missing.new_asked.connect(self._start_new)
            self._window.show_door(missing)
        else:
            self._start_new()

    def show_locked(self, offices: Sequence[tuple[str, str]]) -> UnlockPage:
        """Cover the screen with the page that opens it again; nothing can be opened until it is released."""
        page = UnlockPage(self._door, self._jobs, self._notices, offices=offices, is_locked=True)
        page.hold()
        self._show_unlock(page, in_steps=True)
        return page

    def _show_unlock(self, page: UnlockPage, step: int = 0, *, in_steps: bool = False) -> None:
        page.unlocked.connect(self.opened)
        page.troubled.connect(self._rescue)
        page.restore_asked.connect(lambda: self._restore(self.show_door))
        self._window.show_door(page, in_steps=in_steps)
        page.show_step(step)

    def _show_sheet(self) -> None:
        self._show_unlock(UnlockPage(self._door, self._jobs, self._notices), SHEET)

    def _start_new(self) -> None:
        from conduct_desk.ui.pages.first_run_page import FirstRunPage

        page = FirstRunPage(self._door, self._jobs, self._notices, self._choosers)
        page.finished.connect(self.opened)
        page.restore_asked.connect(lambda: self._restore(self._start_new))
        self._window.show_door(page)
        page.show_step(0)

    # --- when it cannot be opened ---
    def _rescue(self, error: DeskError) -> None:
        """Say what is the matter with the log, and offer the ways out."""
        from conduct_desk.ui.pages.rescue_page import RescuePage

        page = RescuePage(self._ways_out(), self._jobs, error)
        page.retried.connect(self.show_door)
        page.sheet_asked.connect(self._show_sheet)
        for asking in (page.restore_asked, page.find_asked):
            asking.connect(lambda: self._restore(lambda: self._rescue(error)))
        page.new_asked.connect(self._start_new)
        page.close_asked.connect(self._window.close)
        page.salvaged.connect(self._show_replaced)
        self._window.show_door(page)
        page.begin()

    def show_first(self, backup: str) -> None:
        """Show the door; or the backup that the program was started with, unless an erasing comes first."""
        self.show_door()
        if backup and not self._door.state().is_half_erased:
            self._restore(self.show_door, Path(backup).resolve())

    def _restore(self, back: Callable[[], None], path: Path | None = None) -> None:
        """Bring a log back from a backup or another folder; `back` shows the page that she came from."""
        from conduct_desk.ui.pages.restore_page import RestorePage

        page = RestorePage(self._ways_out(), self._jobs, self._door.clock, self._choosers)
        page.restored.connect(self._show_replaced)
        page.left.connect(back)
        self._window.show_door(page)
        page.begin(path)

    def _show_replaced(self) -> None:
        self.replaced.emit()
        self.show_door()

    def _ways_out(self) -> Rescue:
        from conduct_desk.desk.rescue import (
            Rescue,
        )  # the case log's imports: not on the way to the first window

        return Rescue(self._door)
