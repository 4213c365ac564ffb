"""The help before the desk: over the page of the door, which stays as it is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from conduct_desk.clock import Clock
from conduct_desk.ui.help_topics import topic_of

if TYPE_CHECKING:
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.pages.help_page import HelpPage
    from conduct_desk.ui.widgets.page import DeskPage
    from conduct_desk.ui.widgets.stack import Stack


class DoorHelp(QObject):
    """Opens the topic of a door's page, with nothing of any log: none is open."""

    def __init__(self, stack: Stack, jobs: Jobs, choosers: Choosers) -> None:
        super().__init__(stack)
        self._stack, self._jobs, self._choosers = stack, jobs, choosers
        self._door: DeskPage | None = None
        self.page: HelpPage | None = None

    def serve(self, door: DeskPage) -> None:
        """Let F1 and the page's own link open the help over it."""
        QShortcut(QKeySequence("F1"), door).activated.connect(lambda: self.open_over(door))
        door.help_asked.connect(lambda stem: self.open_over(door, stem))

    def open_over(self, door: DeskPage, stem: str = "") -> None:
        """Show a topic over a door's page: its own where none is named."""
        # Not on the way to the first window.
        from conduct_desk.desk.helping import Helping
        from conduct_desk.ui.pages.help_page import HelpPage

        self.close()
        page = self.page = HelpPage(Helping(Clock()), self._jobs, self._choosers)
        self._door = door
        page.set_has_way_back(is_there=True)
        page.open_topic(stem or topic_of(door.key))
        page.left.connect(self.close)
        page.help_asked.connect(page.open_topic)
        QShortcut(QKeySequence("F1"), page).activated.connect(page.open_contents)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def close(self) -> None:
        """Show the door's page again, as it was; nothing when no help is open."""
        page, self.page = self.page, None
        if page is None:
            return
        if self._door is not None and self._stack.indexOf(self._door) >= 0:
            self._stack.setCurrentWidget(self._door)
        self._stack.removeWidget(page)
        page.deleteLater()
