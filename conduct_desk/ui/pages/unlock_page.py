"""Opening the log with the passphrase, or with the recovery sheet when that is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.widgets.door_frame import DoorFrame
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk import Desk
    from conduct_desk.desk.door import Door
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

PASSPHRASE, SHEET, NEW = 0, 1, 2


class UnlockPage(DeskPage):
    """The passphrase can be typed at once; the rest of the program is fetched meanwhile."""

    key = "unlock_page"
    unlocked = Signal(object)  # the Desk

    def __init__(self, door: Door, jobs: Jobs, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._door, self._jobs, self._notices = door, jobs, notices
        self._desk: Desk | None = None
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        frame = DoorFrame(self.body)
        box.addWidget(frame)
        self._stack = frame.stack
        self._steps = [self._passphrase(), self._sheet(), self._new_passphrase()]
        for step in self._steps:
            self._stack.addWidget(step)

    @property
    def desk(self) -> Desk | None:
        """Return a desk that the sheet opened and that still waits for a new passphrase."""
        return self._desk

    def show_step(self, number: int) -> None:
        """Turn to the passphrase, the sheet or the new passphrase, with the keyboard in its field."""
        self._stack.setCurrentIndex(number)
        self._stack.currentChanged.emit(number)
        step = self._steps[number]
        step.clear()
        next(iter(step.fields.values())).edit.setFocus()
        self.name_controls()

    def _passphrase(self) -> Step:
        step = Step(self)
        step.words("Open the case log", "h1")
        step.field("passphrase", "Passphrase").hide_typing()
        made = step.buttons(
            ("unlock_button", "Open", "primary", self._unlock),
            ("sheet_button", "Use the recovery sheet", "link", lambda: self.show_step(SHEET)),
        )
        self._unlock_button = made[0]
        step.words("Kept on this computer only", "muted")
        step.end()
        return step

    def _sheet(self) -> Step:
        step = Step(self)
        step.words("Use the recovery sheet", "h1")
        step.words("Type the nine groups of four; capitals and spaces do not matter.", "lead")
        step.field("groups", "The nine groups", "For example, AB3D EF7H", lines=3, width=560)
        made = step.buttons(
            ("sheet_open_button", "Open", "primary", self._open_with_sheet),
            ("back_button", "Back to the passphrase", "link", lambda: self.show_step(PASSPHRASE)),
        )
        self._sheet_button = made[0]
        step.end()
        return step

    def _new_passphrase(self) -> Step:
        step = Step(self)
        step.words("Choose a new passphrase", "h1")
        step.words("The log is open. The old passphrase ends now.", "lead")
        step.field("new_passphrase", "New passphrase", "At least 12 characters").hide_typing()
        step.field("new_again", "The same passphrase again").hide_typing()
        step.buttons(("new_button", "Save and open the desk", "primary", self._change))
        step.end()
        return step

    def _unlock(self) -> None:
        passphrase = self._steps[PASSPHRASE].fields["passphrase"].text()
        self._busy(is_busy=True)
        self._jobs.run(
            lambda: self._door.unlock(passphrase, self._notices.tell), self._opened, self._failed,
            words="Opening the log", owner=self,
        )  # fmt: skip

    def _opened(self, desk: Desk) -> None:
        self._busy(is_busy=False)
        self._steps[PASSPHRASE].fields["passphrase"].set_text("")
        self.unlocked.emit(desk)

    def _failed(self, error: DeskError) -> None:
        self._busy(is_busy=False)
        step = self._steps[self._stack.currentIndex()]
        error.field = error.field or next(iter(step.fields))
        step.fail(error)

    def _open_with_sheet(self) -> None:
        text = self._steps[SHEET].fields["groups"].text()
        self._busy(is_busy=True)
        self._jobs.run(
            lambda: self._door.unlock_with_sheet(text, self._notices.tell), self._opened_with_sheet,
            self._failed, words="Opening the log", owner=self,
        )  # fmt: skip

    def _opened_with_sheet(self, desk: Desk) -> None:
        self._busy(is_busy=False)
        self._desk = desk
        self._steps[SHEET].fields["groups"].set_text("")
        self.show_step(NEW)

    def _change(self) -> None:
        step, desk = self._steps[NEW], self._desk
        first, again = (step.fields[key].text() for key in ("new_passphrase", "new_again"))
        if desk is None or first != again:
            step.fail(DeskError("The two passphrases are not the same", field="new_again"))
            return
        self._jobs.run(
            lambda: self._door.set_passphrase(desk, first), self._changed, self._failed,
            words="Changing the passphrase", owner=self,
        )  # fmt: skip

    def _changed(self, _nothing: None) -> None:
        desk, self._desk = self._desk, None
        self.unlocked.emit(desk)

    def _busy(self, *, is_busy: bool) -> None:
        for button in (self._unlock_button, self._sheet_button):
            button.setEnabled(not is_busy)
            button.setText("Opening…" if is_busy else "Open")
