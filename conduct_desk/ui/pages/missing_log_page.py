"""A log was expected and is not there: find it, bring it back, or start new; never silently empty."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.ui.backup_words import breakable
from conduct_desk.ui.widgets.choice_rows import ChoiceRows
from conduct_desk.ui.widgets.desk_row import RowWords
from conduct_desk.ui.widgets.door_frame import DoorFrame
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.step import Step


class MissingLogPage(DeskPage):
    """Says what is safe, where the log was expected, what else lies there (`beside`), and the ways out."""

    key = "missing_log_page"
    retried = Signal()
    restore_asked = Signal()  # from a backup, or from where the log was moved to
    new_asked = Signal()

    def __init__(self, folder: Path, beside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        frame = DoorFrame(self.body)
        box.addWidget(frame)
        step = Step(self)
        step.words("The case log is not where it should be", "h1")
        step.words("Nothing was deleted or changed, and no empty log was started in its place.", "lead")
        step.words(f"It was expected in this folder: {breakable(str(folder))}")
        if beside:
            step.words(beside)
        ways = ChoiceRows(step)
        ways.show_choices(
            [
                (_AGAIN, self.retried.emit), (_BACK, self.restore_asked.emit),
                (_NEW, self.new_asked.emit),
            ]
        )  # fmt: skip
        step.add(ways)
        step.end()
        frame.stack.addWidget(step)


_AGAIN = RowWords(
    "The folder is on a drive that was not connected", "Connect it first.", button="Try again",
    name="retry_button",
)  # fmt: skip
_BACK = RowWords(
    "It was moved, or there is a backup of it",
    "On this computer, in the second place, or on a stick. It is opened and compared first.",
    button="Find it or bring it back", name="find_button",
)  # fmt: skip
_NEW = RowWords(
    "It is gone for good, and there is no backup", "What is still in the folder stays there.",
    button="Start a new log", name="new_button",
)  # fmt: skip
