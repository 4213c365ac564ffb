"""The one place where everything is put together: from the opening window to leaving."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from conduct_desk import __version__, paths
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door, open_practice
from conduct_desk.errors import DeskError
from conduct_desk.logs import Diagnostics, HardEnd
from conduct_desk.ui import look
from conduct_desk.ui.after_desk import AfterDesk, Work
from conduct_desk.ui.appearance import Appearance, remembered
from conduct_desk.ui.backing_up import BackingUp
from conduct_desk.ui.choosers import Choosers
from conduct_desk.ui.clearing import Clearing
from conduct_desk.ui.closing_note import ClosingNote
from conduct_desk.ui.crash import CrashWatch
from conduct_desk.ui.double_press import DoublePress
from conduct_desk.ui.end_signals import EndSignals
from conduct_desk.ui.fetching import Fetching
from conduct_desk.ui.focus import FocusWatch
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.locking import Kept, Locking
from conduct_desk.ui.main_window import MainWindow
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.one_program import OneProgram, unusable
from conduct_desk.ui.practising import Practising
from conduct_desk.ui.way_in import WayIn

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from conduct_desk.desk import Desk
    from conduct_desk.ui.pages.unlock_page import UnlockPage

USUAL = 10  # minutes before what is open locks, until the log says otherwise
UNUSABLE = 2  # exit code for a folder that cannot be used


class Program(QObject):
    """One run of the program: its window, its log, and the ways out."""

    def __init__(self, app: QApplication, opening: QWidget, log: str, *, is_practice: bool) -> None:
        super().__init__(app)
        self._app, self._opening, self._is_practice = app, opening, is_practice
        self._folder = Path(log).expanduser().resolve() if log else paths.log_folder()
        self.backup = ""  # the file of one that is to be brought back first
        self._clock = Clock()
        self._desk: Desk | None = None
        self._locked: Desk | None = None  # covered already, and not closed yet
        self._kept = Kept()
        self._was_warned = self._is_leaving = self._is_over = self._was_called = False

    def begin(self) -> None:
        """Take the folder, fetch the heavy parts beside the window, and show what there is to do."""
        QLocale.setDefault(QLocale("en_GB"))
        self._one = OneProgram(self._folder, self)
        if not self._is_practice and self._one.is_taken():
            self._app.exit(0)
            return
        if not self._is_practice and (sentence := unusable(self._folder)):
            if sys.stderr is not None:
                sys.stderr.write(sentence + "\n")
            self._app.exit(UNUSABLE)
            return
        self._appearance = Appearance(self._app, remembered())
        look.load_fonts()
        self._appearance.apply()
        FocusWatch(self._app)
        self._clearing = Clearing(self)
        self._jobs, self._notices, self._choosers = Jobs(self), Notices(self), Choosers()
        self._diagnostics = Diagnostics(self._folder)
        self._diagnostics.note("START", version=__version__)
        self._hard_end = HardEnd(self._folder)
        # The practice desk stands beside the real one: it leaves the note of a hard end to that.
        self._ended_hard = not self._is_practice and self._hard_end.begin()
        self._watch = CrashWatch(self._diagnostics, self.leave, self)
        self._watch.install()
        self._window = MainWindow(self._jobs, self._notices, self._choosers, self._appearance)
        self._window.left.connect(self._asked_to_leave)
        self._practising = Practising(self._window, self._jobs, self._clock, self)
        self._one.called.connect(self._come_forward)
        self._ends = EndSignals(self._app, self)
        self._ends.near.connect(self._save_typing)
        self._ends.told.connect(self.leave)
        self._begin_to_watch()
        self._way_in = WayIn(
            Door(self._folder, self._clock), self._jobs, self._notices, self._choosers, self._window
        )
        self._way_in.opened.connect(self._lay_out)
        self._way_in.replaced.connect(self._forget)
        self._fetching = Fetching(self, is_busy=lambda: self._jobs.is_busy, is_open=self._is_open)
        self._show_door()
        self._window.show()
        DoublePress(self._window)
        self._opening.close()

    # --- the way in ---
    def _show_door(self) -> None:
        if not self._is_practice:
            self._way_in.show_first(self.backup)
            return
        self._window.show_waiting("Laying out the practice desk…")
        self._jobs.run(
            lambda: open_practice(self._clock, self._notices.tell), self._lay_out, self._cannot_practise,
            words="Laying out the practice desk", owner=self,
        )  # fmt: skip

    def _lay_out(self, desk: Desk) -> None:
        self._desk = desk
        self._diagnostics.note("UNLOCKED")
        kept, self._kept = self._kept, Kept()
        desk.drafts.take_over(kept.unsaved)
        self._window.lay_out(desk, self._clock, kept.where)
        self._watch.has_file = True
        if not desk.is_practice:
            self._locking.idle.start(desk.privacy.lock_after())
            self._backing_up.begin(desk.backups)
        if self._ended_hard:
            self._ended_hard = False
            self._window.ended_bar.tell()
        self._jobs.run(
            desk.keeping.sweep, self._swept, lambda _: None, words="Looking through the exhibits", owner=self
        )  # fmt: skip

    def _swept(self, missing: int) -> None:
        if missing:
            self._diagnostics.note("EXHIBITS_MISSING", count=missing)  # Home tells her how many

    def _cannot_practise(self, error: DeskError) -> None:
        self._window.show_waiting(error.told)

    # --- covering the screen ---
    def _begin_to_watch(self) -> None:
        """Notice when nobody is there; make backups by themselves."""
        self._locking = Locking(self._app, self._window, self._jobs, self._is_open, self)
        self._locking.left_alone.connect(lambda: self.lock(has_time=True))
        self._locking.cover_asked.connect(self.lock)
        self._locking.session.begin(self._window)
        self._locking.idle.start(USUAL)
        self._backing_up = BackingUp(self._jobs, self._notices, self)
        self._backing_up.refused.connect(lambda error: self._diagnostics.note("BACKUP_REFUSED", error))
        self._after = AfterDesk(self._window, self._jobs)
        self._window.work_ordered.connect(self._carry_out)
        self._after.opening_asked.connect(lambda: self._way_in.show_door())
        self._after.leaving_asked.connect(self._window.close)
        self._note = ClosingNote(self._app)
        self._note.impatient.connect(self._leave_at_once)
        self._notices.changed.connect(self._hear)
        for asking in (self._watch.file_asked, self._window.ended_bar.file_asked):
            asking.connect(lambda: self._window.go_to_place("support_file"))

    def lock(self, *, has_time: bool = False) -> None:
        """Keep what is typed, take everything off the screen, and close the log once nothing works in it.

        `has_time`: a backup that is due is made first, behind the covered screen.
        """
        desk = self._desk or self._window.unfinished_desk()
        if desk is None or desk.is_practice or self._locked is not None or self._is_leaving:
            self._locking.session.let_sleep()
            self._locking.idle.start(USUAL)
            return
        self._practising.end()
        self._window.save_typing()
        self._kept = Kept.of(desk, self._window.whereabouts())
        page = self._way_in.show_locked(self._kept.numbers)
        self._put_away(desk, partial(self._is_locked, page), has_time=has_time)

    def _is_locked(self, page: UnlockPage) -> None:
        self._diagnostics.note("LOCKED")
        self._locking.idle.start(USUAL)
        page.release()

    def _put_away(self, desk: Desk, then: Callable[[], None], *, has_time: bool) -> None:
        """Close a desk that is covered already, once nothing works in it."""
        self._desk, self._locked = None, desk
        self._watch.has_file = False

        def close() -> None:
            self._close_desk()
            self._locking.is_put_away()
            then()
            if self._is_leaving and not self._after.is_at_work:
                self._left()

        wait = partial(self._backing_up.last, close) if has_time else close
        self._locking.put_away(wait, keep=self._backing_up)

    def _carry_out(self, work: Work) -> None:
        """Close the log for what needs it closed, behind a page that says so, and do that."""
        if self._desk is None or self._is_leaving:
            return
        self._window.save_typing()
        page = self._after.cover(work)
        self._put_away(self._desk, partial(self._after.begin, work, page, self._carried_out), has_time=False)

    def _carried_out(self) -> None:
        if self._is_leaving:
            self._left()

    def _forget(self) -> None:
        """Let go of what was kept of a log that is another one now."""
        self._kept = Kept()

    def _is_open(self) -> bool:
        desk = self._desk or self._window.unfinished_desk()
        return desk is not None and not desk.is_practice

    def _hear(self, noun: str, _case_id: object) -> None:
        if noun == "privacy" and self._desk is not None:
            self._locking.idle.start(self._desk.privacy.lock_after())

    # --- the way out ---
    def _asked_to_leave(self) -> None:
        """Leave; or say once that a full disk does not keep what she typed, and let her stay."""
        self._window.save_typing()
        refusal = self._desk.drafts.refusal() if self._desk is not None else None
        if refusal is None or self._was_warned:
            self._leave_with_backup()
            return
        self._was_warned = True
        self._window.come_forward()
        way_out = "To leave without what you typed, close Conduct Desk again."
        self._watch.refused.emit(refusal.sentence, f"{refusal.next_step} {way_out}")

    def _leave_with_backup(self) -> None:
        """Make the backup that is due behind the hidden window; nothing that fails keeps her here."""
        if self._is_leaving or self._is_over:
            return
        self._is_leaving = True
        if self._after.is_at_work:  # what it does to the log ends first
            return
        if self._desk is None and self._locked is None:
            self.leave()
            return
        self._note.wait()
        if self._locked is None:  # else what locks it goes on from there
            then = partial(self._backing_up.last, self._left)
            self._locking.put_away(then, keep=self._backing_up)

    def _left(self) -> None:
        """End; unless she has started the program again meanwhile: then let her in."""
        self._note.over()
        if not self._was_called:
            self.leave()
            return
        self._is_leaving = self._was_called = self._was_warned = False
        self._close_desk()
        self._way_in.show_door()
        self._locking.idle.start(USUAL)
        self._window.come_forward()

    def leave(self) -> None:
        """Save what is being typed, close the log, and end; no backup is waited for."""
        if self._is_over:
            return
        self._window.save_typing()
        self._is_over = True
        self._jobs.end()
        self._close_desk()
        self._end()
        self._app.exit(0)

    def _leave_at_once(self) -> None:
        """End without the backup that is under way: what is saved is on the disk, and half of one is none."""
        self._end()
        os._exit(0)

    def _close_desk(self) -> None:
        desk = self._desk or self._locked or self._window.unfinished_desk()
        self._backing_up.end()
        self._practising.end()
        self._desk = self._locked = None
        if desk is not None:
            desk.keeping.close()

    def _end(self) -> None:
        self._diagnostics.note("END")
        self._hard_end.end()

    def _save_typing(self) -> None:
        if not self._is_over:  # the log is closed then
            self._window.save_typing()

    def _come_forward(self) -> None:
        """Stand in front: somebody started the program again, perhaps while it was closing."""
        self._was_called = self._is_leaving
        (self._note if self._is_leaving else self._window).come_forward()
