"""The one place where everything is put together: from the opening window to leaving."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSettings, QSocketNotifier, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from conduct_desk import paths
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door, open_practice
from conduct_desk.errors import DeskError
from conduct_desk.logs import Diagnostics
from conduct_desk.ui import look
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Choosers
from conduct_desk.ui.crash import CrashWatch
from conduct_desk.ui.focus import FocusWatch
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.main_window import MainWindow
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.first_run_page import FirstRunPage
from conduct_desk.ui.pages.missing_log_page import MissingLogPage
from conduct_desk.ui.pages.unlock_page import UnlockPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from conduct_desk.desk import Desk

UNUSABLE = 2  # exit code for a folder that cannot be used
RAISE = b"raise"


class Program(QObject):
    """One run of the program: its window, its log, and the ways out."""

    def __init__(self, app: QApplication, opening: QWidget, log: str, *, is_practice: bool) -> None:
        super().__init__(app)
        self._app, self._opening, self._is_practice = app, opening, is_practice
        self._folder = Path(log).expanduser().resolve() if log else paths.log_folder()
        self._clock = Clock()
        self._desk: Desk | None = None
        self._server: QLocalServer | None = None
        self._was_warned = self._is_over = False

    def begin(self) -> None:
        """Take the folder, fetch the heavy parts beside the window, and show what there is to do."""
        QLocale.setDefault(QLocale("en_GB"))
        if not self._is_practice and self._is_running_already():
            self._app.exit(0)
            return
        if sentence := self._unusable_folder():
            if sys.stderr is not None:
                sys.stderr.write(sentence + "\n")
            self._app.exit(UNUSABLE)
            return
        self._appearance = Appearance(self._app, QSettings("Conduct Desk", "Conduct Desk"))
        look.load_fonts()
        self._appearance.apply()
        FocusWatch(self._app)
        self._jobs, self._notices, self._choosers = Jobs(self), Notices(self), Choosers()
        self._diagnostics = Diagnostics(self._folder)
        self._diagnostics.note("START")
        self._watch = CrashWatch(self._diagnostics, self.leave, self)
        self._watch.install()
        self._window = MainWindow(self._jobs, self._notices, self._choosers, self._appearance)
        self._window.left.connect(self._asked_to_leave)
        self._listen_for_the_end()
        self._door = Door(self._folder, self._clock)
        self._fetch_heavy_parts()
        self._show_door()
        self._window.show()
        self._opening.close()

    # --- the way in ---
    def _unusable_folder(self) -> str:
        """Return a sentence when the log's folder cannot be used at all, else nothing."""
        if self._is_practice:
            return ""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return f"The folder ‘{self._folder}’ cannot be used. Choose a folder that you may write in."
        if not os.access(self._folder, os.R_OK | os.W_OK | os.X_OK):
            return f"The folder ‘{self._folder}’ may not be written in. Choose another folder."
        return ""

    def _fetch_heavy_parts(self) -> None:
        """Import the log's and the printer's libraries while she reads or types her passphrase."""
        Thread(target=_import_heavy_parts, daemon=True, name="heavy imports").start()

    def _show_door(self) -> None:
        if self._is_practice:
            self._window.show_waiting("Laying out the practice desk…")
            self._jobs.run(
                lambda: open_practice(self._clock, self._notices.tell), self._lay_out, self._cannot_practise,
                words="Laying out the practice desk", owner=self,
            )  # fmt: skip
            return
        state = self._door.state()
        if state.has_log:
            page = UnlockPage(self._door, self._jobs, self._notices)
            page.unlocked.connect(self._lay_out)
            self._window.show_door(page)
            page.show_step(0)
        elif state.is_missing:
            missing = MissingLogPage(self._door, self._jobs, self._choosers)
            missing.found.connect(self._show_door)
            missing.retried.connect(self._show_door)
            missing.new_asked.connect(self._start_new)
            self._window.show_door(missing)
        else:
            self._start_new()

    def _start_new(self) -> None:
        page = FirstRunPage(self._door, self._jobs, self._notices, self._choosers)
        page.finished.connect(self._lay_out)
        page.brought_in.connect(self._show_door)
        self._window.show_door(page)
        page.show_step(0)

    def _lay_out(self, desk: Desk) -> None:
        self._desk = desk
        self._diagnostics.note("UNLOCKED")
        self._window.lay_out(desk, self._clock)
        self._jobs.run(
            desk.keeping.sweep, self._swept, lambda _: None, words="Looking through the exhibits", owner=self
        )  # fmt: skip

    def _swept(self, missing: int) -> None:
        if missing:
            self._diagnostics.note("EXHIBITS_MISSING")  # Home tells her how many

    def _cannot_practise(self, error: DeskError) -> None:
        self._window.show_waiting(f"{error.sentence} {error.next_step}")

    # --- the way out ---
    def _asked_to_leave(self) -> None:
        """Leave; or say once that a full disk does not keep what she typed, and let her stay."""
        self._window.save_typing()
        refusal = self._desk.drafts.refusal() if self._desk is not None else None
        if refusal is None or self._was_warned:
            self.leave()
            return
        self._was_warned = True
        self._window.come_forward()
        way_out = "To leave without what you typed, close Conduct Desk again."
        self._watch.refused.emit(refusal.sentence, f"{refusal.next_step} {way_out}")

    def leave(self) -> None:
        """Save what is being typed, close the log, and end."""
        if self._is_over:
            return
        self._window.save_typing()
        self._is_over = True
        self._jobs.wait()
        desk = self._desk or self._window.unfinished_desk()
        self._desk = None
        if desk is not None:
            desk.keeping.close()
        self._diagnostics.note("END")
        self._app.exit(0)

    def _listen_for_the_end(self) -> None:
        """Treat sign-out, shutdown and a terminate signal as leaving: typing is saved first."""
        self._app.commitDataRequest.connect(lambda _manager: self._save_typing())
        self._app.aboutToQuit.connect(self._save_typing)
        if hasattr(signal, "SIGTERM") and os.name == "posix":
            read, write = os.pipe()
            os.set_blocking(write, False)
            signal.set_wakeup_fd(write)
            for which in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                signal.signal(which, lambda *_: None)
            self._notifier = QSocketNotifier(read, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(lambda: QTimer.singleShot(0, self, self.leave))

    def _save_typing(self) -> None:
        if not self._is_over:  # the log is closed then
            self._window.save_typing()

    # --- one program for one log ---
    def _is_running_already(self) -> bool:
        """Raise the window that has this log open, if there is one; else be that window from now on."""
        name = "conduct-desk-" + hashlib.sha256(str(self._folder).encode()).hexdigest()[:20]
        first = QLocalSocket()
        first.connectToServer(name)
        if first.waitForConnected(300):
            first.write(RAISE)
            first.waitForBytesWritten(300)
            first.disconnectFromServer()
            return True
        QLocalServer.removeServer(name)  # left behind by a crash: nobody answered
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(name)
        self._server.newConnection.connect(self._raise)
        return False

    def _raise(self) -> None:
        if self._server is not None:
            self._server.nextPendingConnection()
        self._window.come_forward()


def _import_heavy_parts() -> None:
    """Import what the first unlock, the first picture and the first letter need."""
    import conduct_desk.caselog.log
    import conduct_desk.desk.cases
    import conduct_desk.desk.letters
    import conduct_desk.paper.letter
    import conduct_desk.ui.workspace  # noqa: F401
