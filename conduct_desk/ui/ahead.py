"""Making the page that probably comes next while the one before it is read, a little at a time."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from conduct_desk.ui.widgets.readied import Readied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conduct_desk.ui.pages_of_desk import PagesOfDesk

QUIET = 250  # ms after a page came up: it is drawn, and she reads
PAUSE = 15  # ms between two steps: whatever she does meanwhile comes first
AT_ONCE = 12  # controls that are dressed in one step
NEXT = {
    "home_page": ("gate", "concerns", "evidence", "case"),
    "gate_page": ("evidence",),
    "evidence_page": ("decision", "facts"),
    "facts_page": ("decision",),
    "decision_page": ("facts", "check", "case"),
    "check_page": ("case",),
    "concerns_page": ("case",),
    "case_page": ("letter",),
}
PLACES = ("concerns", "letters", "summary", "settings", "help")  # of the rail: one press from every page


class Ahead(QObject):
    """Makes and dresses pages in steps, each shorter than anybody notices; a press waits for one at most.

    What is to be seen first is never waited for: pages that nobody may want are not made. A page whose module
    is not there yet is looked for again a moment later: fetching it in one go held up the first press.
    """

    def __init__(self, pages: PagesOfDesk, parent: QObject, *, is_on: bool) -> None:
        super().__init__(parent)
        self._pages, self._is_on = pages, is_on
        self._done: set[str] = set()
        self._key, self._has_left_out = "", False
        self.steps_left: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Say whether there is a step to come."""
        return self._timer.isActive()

    def look_from(self, key: str) -> None:
        """Make ready what comes after the page with this key, once she has been there for a moment."""
        self._key, self.steps_left = key, self.steps(key)
        if self._is_on:
            self._timer.start(QUIET)

    def stop(self) -> None:
        """Make nothing more: the log is being locked or closed."""
        self._is_on = False
        self._timer.stop()
        self.steps_left = iter(())

    def steps(self, key: str) -> Iterator[None]:
        """Give one step after the other of what is to be made ready after a page."""
        self._has_left_out = False
        for name in (*NEXT.get(key, ()), *PLACES):
            if not vars(type(self._pages))[name].is_fetched:
                self._has_left_out = True
            elif name not in self._done:
                yield from self._make(name)
                self._done.add(name)

    def _make(self, name: str) -> Iterator[None]:
        page = getattr(self._pages, name)
        yield
        if not page.isHidden():
            return  # it came up meanwhile, and was dressed for that
        page.resize(page.parentWidget().size())
        controls = iter(page.findChildren(QWidget))
        while some := tuple(islice(controls, AT_ONCE)):
            for control in some:
                if shiboken6.isValid(control):
                    control.ensurePolished()
            yield
        for each in (page, *page.findChildren(QWidget)):
            if shiboken6.isValid(each) and isinstance(each, Readied):
                each.make_ready()
                yield
        yield from page.prepare()

    def _go_on(self) -> None:
        if next(self.steps_left, self) is not self:
            self._timer.start(PAUSE)
        elif self._has_left_out:
            self.look_from(self._key)
