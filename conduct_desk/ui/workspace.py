"""The desk on the screen: the rail, the page that is shown, and the keys that work everywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.ahead import Ahead
from conduct_desk.ui.catching_up import CatchingUp
from conduct_desk.ui.help_road import HelpRoad
from conduct_desk.ui.identifiers import name_controls
from conduct_desk.ui.journeys import Journeys
from conduct_desk.ui.look import px
from conduct_desk.ui.menu_bar import MenuBar
from conduct_desk.ui.page_of_pictures import taker
from conduct_desk.ui.pages_of_desk import PagesOfDesk
from conduct_desk.ui.rail import PLACES, Rail
from conduct_desk.ui.undoing import Undoing
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.picture_offer import pasted
from conduct_desk.ui.widgets.practice_banner import PracticeBanner
from conduct_desk.ui.widgets.stack import Stack
from conduct_desk.ui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from conduct_desk.clock import Clock
    from conduct_desk.desk import Desk
    from conduct_desk.ui.appearance import Appearance
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices
    from conduct_desk.ui.whereabouts import Whereabouts

KEYS_OF_PAGES = {
    "undo": "Ctrl+Z", "redo": "Ctrl+Y", "back": "Alt+Left", "continue": "Ctrl+Return",
    "save_for_later": "Ctrl+S", "save_pdf": "Ctrl+Shift+S", "print": "Ctrl+P",
}  # fmt: skip
FORMS = ("decision_page", "evidence_page", "facts_page", "check_page")
NARROW_UNDER, NARROW_UNDER_ON_FORMS = 1180, 1500  # px of the window at 100 % text


class Workspace(QWidget):
    """One unlocked log: its pages beside the rail."""

    cover_asked = Signal()  # the screen is to be covered at once
    work_ordered = Signal(object)  # what is carried out once the desk is closed
    practice_asked = Signal(str)  # a throw-away log of this kind is to be laid out
    practice_left = Signal()

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        jobs: Jobs,
        notices: Notices,
        choosers: Choosers,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stack = Stack(self)
        self.pages = PagesOfDesk(desk, clock, jobs, notices, choosers, appearance, self._stack)
        self.ahead = Ahead(self.pages, self, is_on=not jobs.is_at_once)
        self.undoing = Undoing(self)
        self.catching_up = CatchingUp(desk, jobs, notices, self)
        self._lay_out()
        self._wire_undo()
        self.help_road = HelpRoad(self.pages, self._show, lambda place: self.journeys.go_to_place(place))
        self.journeys = Journeys(desk, self.pages, self._show)
        self._rail.new_asked.connect(self.journeys.new_concern)
        self._rail.cover_asked.connect(self.cover_asked)
        later = self.pages.later
        for page in (later.new_keys, later.erase):
            page.ordered.connect(self.work_ordered)
        self._rail.place_asked.connect(self.journeys.go_to_place)
        later.rehearsal.practice_asked.connect(self.practice_asked)
        appearance.changed.connect(self._redraw)
        notices.changed.connect(self._school_changed)
        self._page_keys: dict[str, QShortcut] = {}
        self._going: Iterator[DeskPage] = iter(())
        self._wire_keys()
        self._add_menus(appearance)

    @property
    def shown(self) -> QWidget | None:
        """Return the page that is on the screen."""
        return self._stack.currentWidget()

    @property
    def whereabouts(self) -> Whereabouts:
        """Return where she is, for when she comes back."""
        return self.journeys.whereabouts

    def let_go(self) -> None:
        """Take everything of the log out of the windows: each page goes with the place it was made in."""
        self._end()
        self.deleteLater()

    def let_go_in_steps(self) -> None:
        """Do so a page at a time, for all at once takes long enough to be noticed; `destroyed` says when.

        The log must stay open until then.
        """
        self._end()
        self.catching_up.stop()
        self._going = iter(sorted(self.pages.made, key=lambda page: page is self.shown))  # nothing comes up
        timer = QTimer(self)  # with no pause, and whatever she does comes in between
        timer.timeout.connect(self._go_on_going)
        timer.start(0)

    def _end(self) -> None:
        self.ahead.stop()
        self.undoing.forget()

    def _go_on_going(self) -> None:
        (next(self._going, None) or self).deleteLater()

    def paste(self) -> None:
        """Offer the picture on the clipboard, unless words are being typed: those keep Ctrl+V."""
        typing = self.focusWidget()
        if isinstance(typing, QLineEdit | QPlainTextEdit):
            typing.paste()
            return
        try:
            offer = pasted(QGuiApplication.clipboard())
        except DeskError as error:
            self.journeys.go_home()
            self.pages.home.refuse(error)
        else:
            self.journeys.offer(offer, self.shown)

    def help_here(self) -> None:
        """Open the help at the topic of the page that is shown."""
        self.help_road.open_for(self.shown)

    def undo(self) -> None:
        """Take back the last step on a page that counts its own, else put back what was taken away last."""
        self._own_acts().get("undo", self.undoing.undo)()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pages the room when the window is small."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        box = QHBoxLayout()
        whole = QVBoxLayout(self)
        for each in (whole, box):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        whole.addLayout(box, 1)
        self._rail = Rail(self._desk.school.get().name, self)
        self._rail.cover_button.setHidden(self._desk.is_practice)  # nothing there is to be hidden
        box.addWidget(self._rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        if self._desk.is_practice:
            column.addWidget(self._practice_banner())
        column.addWidget(self._stack, 1)
        self.undo_bar = UndoBar(self)
        column.addWidget(self.undo_bar)
        box.addLayout(column, 1)
        name_controls(self._rail, "rail")
        name_controls(self.undo_bar, "undo_bar")

    def _wire_undo(self) -> None:
        self.pages.with_each(self._hear_page)
        self.pages.later.support_file.left.connect(lambda: self.journeys.go_to_place("help"))
        bar = self.undo_bar
        bar.undo_asked.connect(self.undoing.undo)
        bar.hid_with_keyboard.connect(self._take_keyboard)
        self.undoing.taken.connect(bar.offer)
        self.undoing.undone.connect(bar.tell_undone)
        self.undoing.refused.connect(bar.tell_refused)

    def _hear_page(self, page: DeskPage) -> None:
        page.taken_away.connect(self.undoing.offer)
        page.help_asked.connect(lambda stem: self.help_road.open_topic(stem))

    def _practice_banner(self) -> PracticeBanner:
        banner = PracticeBanner(self)
        banner.posts_asked.connect(lambda: self.journeys.go_to_place("rehearsal"))
        banner.left.connect(self.practice_left)
        name_controls(banner, "practice")
        return banner

    def _add_menus(self, appearance: Appearance) -> None:
        go = self.journeys.go_to_place
        always: dict[str, Callable[[], None]] = {
            "new_concern": self.journeys.new_concern, "add_evidence": self._choose_file, "paste": self.paste,
            "find": self._search, "undo": self.undo, "help_here": self.help_here, "help": partial(go, "help"),
            "about": partial(go, "about"),
            "cover": self.cover_asked.emit, "close": self._close_window,
            "larger": lambda: appearance.larger(1), "smaller": lambda: appearance.larger(-1),
            "usual_size": lambda: appearance.larger(0),
            **{name: partial(go, name) for name, *_ in PLACES if name != "help"},
        }  # fmt: skip
        self.menus = MenuBar(always, self._own_acts, lambda: self.undoing.next_words, self)
        self.menus.entries["cover"].setEnabled(not self._desk.is_practice)
        layout = self.layout()
        if layout is not None:
            layout.setMenuBar(self.menus)

    def _wire_keys(self) -> None:
        wanted: dict[str, Callable[[], None]] = {
            "Ctrl+N": self.journeys.new_concern, "Ctrl+F": self._search, "Ctrl+O": self._choose_file,
            # A field with the focus takes Ctrl+V itself before a key of the window is looked at.
            "Ctrl+V": self.paste,
        }  # fmt: skip
        wanted |= {keys: partial(self.journeys.go_to_place, name) for name, _, _, keys in PLACES}
        wanted["F1"] = self.help_here
        for keys, act in wanted.items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        # Each does what the page offers, where the page does not take the key itself.
        for name, keys in KEYS_OF_PAGES.items():
            key = self._page_keys[name] = QShortcut(QKeySequence(keys), self)
            key.activated.connect(self.undo if name == "undo" else partial(self._do_of_page, name))
        for key in self.findChildren(QShortcut):
            key.setAutoRepeat(False)  # held down, Ctrl+N began one concern after the other

    def _show(self, page: DeskPage, place: str) -> None:
        self.help_road.note(self.shown, page, place)
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        focused = QApplication.focusWidget()
        self._make_room(page, place)
        self._stack.setCurrentWidget(page)
        if not self._rail.is_place(focused) and not page.isAncestorOf(QApplication.focusWidget() or self):
            # What was pressed is gone, or a key led here: else the keyboard lands on New concern, and the
            # next Enter makes one that nobody asked for.
            page.setFocus()
        own = {each.key() for each in page.findChildren(QShortcut)}
        for key in self._page_keys.values():
            key.setEnabled(key.key() not in own)  # two takers of one key, and neither gets it
        self.ahead.look_from(page.key)

    def _make_room(self, page: DeskPage, place: str) -> None:
        """Let the rail be as wide as it is beside this page before the page comes up.

        A page that is seen is laid out for every width that it gets: the one before it for the room that
        this one has, and this one for the room that was left to that one, was half of what a press took.
        """
        layout = self.layout()
        if layout is not None:
            layout.setEnabled(False)
        self._rail.show_place(place)
        self._fit(page)
        if layout is not None:
            layout.setEnabled(True)

    def _own_acts(self) -> Mapping[str, Callable[[], None]]:
        page = self._stack.currentWidget()
        return page.acts() if isinstance(page, DeskPage) else {}

    def _do_of_page(self, name: str) -> None:
        self._own_acts().get(name, lambda: None)()

    def _close_window(self) -> None:
        self.window().close()

    def _take_keyboard(self) -> None:
        if self.shown is not None:
            self.shown.setFocus()

    def _search(self) -> None:
        self.journeys.go_to_place("concerns")
        self.pages.concerns.focus_search()

    def _choose_file(self) -> None:
        if (page := taker(self.shown)) is not None:
            page.choose_file()
        else:
            self.journeys.go_home()
            self.pages.home.choose_file()

    def _school_changed(self, noun: str, _case_id: object) -> None:
        if noun == "school":
            self._rail.set_school(self._desk.school.get().name)

    def _redraw(self) -> None:
        self._rail.redraw()
        self._fit()

    def _fit(self, page: QWidget | None = None) -> None:
        seen = page or self.shown
        on_form = isinstance(seen, DeskPage) and seen.key in FORMS
        under = NARROW_UNDER_ON_FORMS if on_form else NARROW_UNDER
        self._rail.set_narrow(is_narrow=self.width() < px(under))
