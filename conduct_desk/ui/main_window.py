"""The window: a door at first, the desk after it is unlocked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from conduct_desk.ui.announcing import unheard
from conduct_desk.ui.door_help import DoorHelp
from conduct_desk.ui.look import icon, px
from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.widgets.ended_bar import EndedBar
from conduct_desk.ui.widgets.lock_bar import LockBar
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.stack import Stack

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk import Desk
    from conduct_desk.ui.appearance import Appearance
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices
    from conduct_desk.ui.widgets.page import DeskPage
    from conduct_desk.ui.workspace import Workspace

SMALLEST = (820, 480)  # px


class MainWindow(QMainWindow):
    """Shows one thing at a time: a page of the door, a word while waiting, or the whole desk."""

    left = Signal()  # she asked to close the program
    cover_asked = Signal()  # she asked to cover the screen
    work_ordered = Signal(object)  # what is carried out once the desk is closed
    practice_asked = Signal(str)  # a throw-away log of this kind is to be laid out
    practice_left = Signal()

    def __init__(self, jobs: Jobs, notices: Notices, choosers: Choosers, appearance: Appearance) -> None:
        super().__init__()
        self._jobs, self._notices, self._choosers, self._appearance = jobs, notices, choosers, appearance
        self._workspace: Workspace | None = None
        self._in_front: QWidget | None = None  # a throw-away log, before her own desk
        self._door_page: DeskPage | None = None
        self._going = 0  # desks whose pages are being taken away
        self.setWindowTitle("Conduct Desk")
        self.setWindowIcon(icon("conduct-desk", size=32))
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.lock_bar, self.ended_bar = LockBar(inside), EndedBar(inside)
        self._stack = Stack(inside)
        self.door_help = DoorHelp(self._stack, jobs, choosers)
        for part in (self.lock_bar, self.ended_bar):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(inside)
        self._fit_to_screen()
        for keys, act in (
            ("Ctrl+Q", self.close), ("Ctrl+=", lambda: appearance.larger(1)),
            ("Ctrl++", lambda: appearance.larger(1)),
            ("Ctrl+L", self.cover_asked.emit),
            ("Ctrl+-", lambda: appearance.larger(-1)), ("Ctrl+0", lambda: appearance.larger(0)),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)

    def show_door(self, page: DeskPage, *, in_steps: bool = False) -> None:
        """Show a page that stands before the desk; of a desk that was shown nothing is left.

        `in_steps`: its pages go one after the other behind the door, until `is_letting_go` is False.
        """
        self._door_page = page
        self.end_practice()
        self._show(page)
        self.door_help.serve(page)
        self._forget_workspace(in_steps=in_steps)

    def show_waiting(self, words: str) -> None:
        """Show words while something is being made ready."""
        self._show(self._waiting_page(words))

    def _waiting_page(self, words: str) -> QWidget:
        page = QWidget(self)
        box = QVBoxLayout(page)
        label = PlainLabel(words, page)
        label.setProperty("role", "lead")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.addWidget(label)
        return page

    def lay_out(self, desk: Desk, clock: Clock, where: Whereabouts) -> None:
        """Show the desk of an unlocked log, on the page where she was."""
        # Its sixteen pages and the PDF view are not wanted before the passphrase: fetched while it is typed.
        from conduct_desk.ui.workspace import Workspace

        self._door_page = None
        self._forget_workspace()
        with unheard():
            self._workspace = Workspace(
                desk, clock, self._jobs, self._notices, self._choosers, self._appearance
            )
        self._workspace.cover_asked.connect(self.cover_asked)
        self._workspace.work_ordered.connect(self.work_ordered)
        self._wire_practice(self._workspace)
        self._show(self._workspace)
        self._workspace.journeys.come_back(where)

    def wait_for_practice(self, words: str) -> None:
        """Say in front of her own desk that a throw-away log is being laid out, or why it cannot be."""
        self._put_in_front(self._waiting_page(words))

    def lay_out_practice(self, desk: Desk, clock: Clock, notices: Notices, where: Whereabouts) -> None:
        """Show a throw-away log in front of her own desk, which stays as it is behind it."""
        from conduct_desk.ui.workspace import Workspace

        with unheard():
            practice = Workspace(desk, clock, self._jobs, notices, self._choosers, self._appearance)
        practice.cover_asked.connect(self.cover_asked)
        self._wire_practice(practice)
        self._put_in_front(practice)
        practice.journeys.come_back(where)

    def end_practice(self) -> None:
        """Take the throw-away log away; her own desk stands where it stood."""
        front, self._in_front = self._in_front, None
        if front is None:
            return
        if self._workspace is not None:
            self._stack.setCurrentWidget(self._workspace)
        self._stack.removeWidget(front)
        getattr(front, "let_go", front.deleteLater)()

    def _put_in_front(self, page: QWidget) -> None:
        self.end_practice()
        self._in_front = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _wire_practice(self, workspace: Workspace) -> None:
        workspace.practice_asked.connect(self.practice_asked)
        workspace.practice_left.connect(self.practice_left)

    def save_typing(self) -> None:
        """Keep what is being typed as drafts."""
        if self._workspace is not None:
            self._workspace.journeys.save_typing()

    def whereabouts(self) -> Whereabouts:
        """Return where she is on her desk."""
        return self._workspace.whereabouts if self._workspace is not None else Whereabouts()

    def go_to_place(self, place: str) -> None:
        """Show one of the places of her desk, and no practice in front of it."""
        self.end_practice()
        if self._workspace is not None:
            self._workspace.journeys.go_to_place(place)

    def unfinished_desk(self) -> Desk | None:
        """Return a desk that a page of the door has open but has not handed over."""
        return getattr(self._door_page, "desk", None)

    def come_forward(self) -> None:
        """Stand in front of other windows: somebody started the program a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide at once; the log is closed behind it."""
        self._appearance.window_place.keep(self._usual_place(), fills_screen=self.isMaximized())
        event.accept()
        QTimer.singleShot(0, self, self.left.emit)

    @property
    def is_letting_go(self) -> bool:
        """Say whether pages of a desk are still there behind the door."""
        return self._going > 0

    def _forget_workspace(self, *, in_steps: bool = False) -> None:
        workspace, self._workspace = self._workspace, None
        if workspace is None:
            return
        if not in_steps:
            workspace.let_go()
            return
        self._going += 1
        workspace.destroyed.connect(self._is_gone)
        workspace.let_go_in_steps()

    def _is_gone(self) -> None:
        self._going -= 1

    def _show(self, page: QWidget) -> None:
        self.door_help.close()
        old = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None:
            self._stack.removeWidget(old)
            if old is not self._workspace:  # that has its own way to go
                old.deleteLater()

    def _fit_to_screen(self) -> None:
        """Open where it was closed, or as large as is useful; never larger than the screen."""
        room = self.screen().availableGeometry()
        kept = self._appearance.window_place
        screens = [self.screen(), *QGuiApplication.screens()]
        last = kept.last([screen.availableGeometry() for screen in screens])
        self.setMinimumSize(min(SMALLEST[0], room.width()), min(SMALLEST[1], room.height()))
        self.resize(min(px(1280), room.width()), min(px(860), room.height()))
        if last is not None:
            self.setGeometry(last)
        if kept.fills_screen if last is not None else room.width() <= px(1400):
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _usual_place(self) -> QRect:
        """Return where the window stands while it does not fill the screen."""
        return self.normalGeometry() if self.isMaximized() or self.isMinimized() else self.geometry()
