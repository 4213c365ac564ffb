"""The way to the help and back: the page that was left is shown again just as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from conduct_desk.ui.help_topics import topic_of
from conduct_desk.ui.widgets.page import DeskPage

if TYPE_CHECKING:
    from conduct_desk.ui.pages_of_desk import PagesOfDesk


SUPPORT_FILE = "support_file"


@dataclass(frozen=True)
class _Left:
    """The page that was left for the help, how far down it was read, and where the keyboard was."""

    page: DeskPage
    place: str  # of the rail
    scrolled: int
    keyboard: QWidget | None


class HelpRoad(QObject):
    """Nothing is opened anew on the way back: a half-typed word, even a passphrase, is still there."""

    def __init__(
        self, pages: PagesOfDesk, show: Callable[[DeskPage, str], None], go_to_place: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._pages, self._show, self._go_to_place = pages, show, go_to_place
        self._place = "home"
        self._left: _Left | None = None
        later = pages.later.help
        later.left.connect(self.go_back)
        later.support_file_asked.connect(lambda: go_to_place(SUPPORT_FILE))
        later.practice_asked.connect(lambda: go_to_place("rehearsal"))

    def note(self, shown: QWidget | None, to: DeskPage, place: str) -> None:
        """Take down what is left for the help. Call it before each change of page."""
        is_help = to.key == "help_page"
        if is_help and isinstance(shown, DeskPage) and shown.key not in (to.key, f"{SUPPORT_FILE}_page"):
            focused = QApplication.focusWidget()
            inside = focused if focused is not None and shown.isAncestorOf(focused) else None
            self._left = _Left(shown, self._place, shown.verticalScrollBar().value(), inside)
        if is_help:
            self._pages.help.set_has_way_back(is_there=self._left is not None)
        self._place = place

    def open_for(self, shown: QWidget | None) -> None:
        """Open the topic of the page that is shown; from the help itself, its contents."""
        stem = topic_of(shown.key) if isinstance(shown, DeskPage) else ""
        if stem:
            self.open_topic(stem)
        else:
            self._pages.help.open_contents()
            self._show(self._pages.help, "help")

    def open_topic(self, stem: str) -> None:
        """Open a topic by the stem of its file, from wherever."""
        self._pages.help.open_topic(stem)
        self._show(self._pages.help, "help")

    def go_back(self) -> None:
        """Show the page that was left, as far down as it was read, the keyboard where it was."""
        left, self._left = self._left, None
        if left is None:
            self._go_to_place("home")
            return
        self._show(left.page, left.place)
        QTimer.singleShot(0, left.page, lambda: _settle(left))


def _settle(left: _Left) -> None:
    left.page.verticalScrollBar().setValue(left.scrolled)
    keyboard = left.keyboard
    if keyboard is not None and shiboken6.isValid(keyboard) and keyboard.isVisible():
        keyboard.setFocus()
