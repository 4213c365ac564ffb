"""A log was expected, but its file is not there: find it, or start new; never silently empty."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.door import Door
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs


class MissingLogPage(DeskPage):
    """Says where the log was expected and offers the ways out."""

    key = "missing_log_page"
    found = Signal()  # a log now lies in the folder
    new_asked = Signal()
    retried = Signal()

    def __init__(self, door: Door, jobs: Jobs, choosers: Choosers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._door, self._jobs, self._choosers = door, jobs, choosers
        box = QVBoxLayout(self.body)
        box.setContentsMargins(px(48), px(40), px(48), px(40))
        step = self._step = Step(self)
        step.words("The case log is not where it should be", "h1")
        step.words("Nothing has been changed.", "lead")
        # A path is one long word to Qt: it may break after each folder.
        where = str(door.folder).replace(os.sep, f"{os.sep}\u200b")
        step.words(f"It was expected in this folder: {where}")
        step.words("If the folder is on a drive that is not connected, connect it and select Try again.")
        step.buttons(
            ("retry_button", "Try again", "primary", self.retried.emit),
            ("find_button", "Find it", "", self._find),
            ("new_button", "Start a new log", "link", self.new_asked.emit),
        )
        step.end()
        box.addWidget(step)

    def _find(self) -> None:
        folder = self._choosers.folder(self, "Choose the folder of the log")
        if folder is not None:
            self._jobs.run(
                lambda: self._door.bring_in(folder), lambda _: self.found.emit(), self._step.fail,
                words="Bringing the log in", owner=self,
            )  # fmt: skip
