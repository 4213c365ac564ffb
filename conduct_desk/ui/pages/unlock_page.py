"""Opening the log with the passphrase, or with the recovery sheet when that is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.errors import (
    BackupFailed,
    DeskError,
    KeysLost,
    LogDamaged,
    LogInUse,
    LogMissing,
    LogTooNew,
    NotSaved,
    PlaceUnsafe,
)
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.widgets.door_frame import DoorFrame
from conduct_desk.ui.widgets.emergency_numbers import EmergencyNumbers
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from conduct_desk.desk import Desk
    from conduct_desk.desk.door import Door, Tell
    from conduct_desk.desk.holder_views import SignInState
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

PASSPHRASE, SHEET, NEW = 0, 1, 2
NO_WAY_IN = (
    LogDamaged, LogMissing, LogTooNew, KeysLost, LogInUse, PlaceUnsafe, NotSaved, BackupFailed,
)  # fmt: skip
OPEN, OPENING, LOCKING = "Open", "Opening…", "Locking…"
PATIENCE = 3000  # ms until it says why opening may take long
LONG = (
    "Still opening. The first time with a new version, every concern is made ready for searching. "
    "With thousands of them that takes a minute, once."
)


class UnlockPage(DeskPage):
    """The passphrase can be typed at once; the rest of the program is fetched meanwhile.

    The same page covers the screen when the log is locked. It holds no word of the log but numbers to ring.
    """

    key = "unlock_page"
    unlocked = Signal(object)  # the Desk
    restore_asked = Signal()
    troubled = Signal(object)  # the DeskError for which another try with the passphrase is no way out

    def __init__(
        self,
        door: Door,
        jobs: Jobs,
        notices: Notices,
        parent: QWidget | None = None,
        *,
        offices: Sequence[tuple[str, str]] = (),
        is_locked: bool = False,
    ) -> None:
        """`offices` and their numbers, known when it was locked, stand beside those that never change."""
        super().__init__(parent)
        self._door, self._jobs, self._notices = door, jobs, notices
        self._offices, self._is_locked, self._is_waiting = offices, is_locked, False
        self._desk: Desk | None = None
        self._long: list[PlainLabel] = []
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._say_why)
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
        step.words("Conduct Desk is locked" if self._is_locked else "Open the case log", "h1")
        if self._is_locked:
            step.words("What you were typing is kept.", "lead")
        step.field("passphrase", "Passphrase").hide_typing()
        state = self._sign_in()
        wanted: list[tuple[str, str, str, Callable[[], object]]] = [
            ("unlock_button", OPEN, "primary", self._unlock),
            ("sheet_button", "Use the recovery sheet", "link", lambda: self.show_step(SHEET)),
            ("restore_button", "Bring back a backup", "link", self._ask_to_restore),
        ]
        if state.may_open:
            wanted.insert(1, ("sign_in_button", "Open with the sign-in to this computer", "", self._sign))
        made = step.buttons(*wanted)
        self._unlock_button = made[0]
        self._openers = made[:-2]
        self._add_long(step)
        if state.why_not:
            step.words(state.why_not)
        step.add(EmergencyNumbers(self._offices, step))
        step.words("Works without the internet", "muted")
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
        self._openers.append(made[0])
        self._add_long(step)
        step.end()
        return step

    def _add_long(self, step: Step) -> None:
        self._long.append(step.words(""))
        self._long[-1].hide()

    def _new_passphrase(self) -> Step:
        step = Step(self)
        step.words("Choose a new passphrase", "h1")
        step.words("The log is open. The old passphrase ends now.", "lead")
        step.field("new_passphrase", "New passphrase", "At least 12 characters").hide_typing()
        step.field("new_again", "The same passphrase again").hide_typing()
        step.buttons(("new_button", "Save and open the desk", "primary", self._change))
        step.end()
        return step

    def _ask_to_restore(self) -> None:
        # Until it is closed, or while it is being opened, no other log may take its place.
        if self._unlock_button.isEnabled():
            self.restore_asked.emit()

    def hold(self) -> None:
        """Let nothing be opened yet: what was open is still being put away."""
        self._is_waiting = True
        self._busy(LOCKING)

    def release(self) -> None:
        """Let it be opened again."""
        self._is_waiting = False
        self._busy("")

    def _sign_in(self) -> SignInState:
        from conduct_desk.desk import sign_in

        return sign_in.state(self._door.folder, self._door.clock.today())

    def _open(self, how: Callable[[Tell], Desk], done: Callable[[Desk], None]) -> None:
        if self._is_waiting:
            return
        self._busy(OPENING)
        self._jobs.run(
            lambda: how(self._notices.tell), done, self._failed, words="Opening the log", owner=self
        )

    def _unlock(self) -> None:
        passphrase = self._steps[PASSPHRASE].fields["passphrase"].text()
        self._open(lambda tell: self._door.unlock(passphrase, tell), self._opened)

    def _sign(self) -> None:
        self._open(self._door.unlock_with_sign_in, self._opened)

    def _opened(self, desk: Desk) -> None:
        self._busy("")
        self._steps[PASSPHRASE].fields["passphrase"].set_text("")
        self.unlocked.emit(desk)

    def _failed(self, error: DeskError) -> None:
        self._busy("")
        if self._desk is None and isinstance(error, NO_WAY_IN):
            self.troubled.emit(error)
            return
        step = self._steps[self._stack.currentIndex()]
        error.field = error.field or next(iter(step.fields))
        step.fail(error)

    def _open_with_sheet(self) -> None:
        text = self._steps[SHEET].fields["groups"].text()
        self._open(lambda tell: self._door.unlock_with_sheet(text, tell), self._opened_with_sheet)

    def _opened_with_sheet(self, desk: Desk) -> None:
        self._busy("")
        self._desk = desk
        self._steps[SHEET].fields["groups"].set_text("")
        self.show_step(NEW)

    def _change(self) -> None:
        step, desk = self._steps[NEW], self._desk
        first, again = (step.fields[key].text() for key in ("new_passphrase", "new_again"))
        if desk is None or first != again:
            step.fail(DeskError("The two passphrases are not the same: type them again", field="new_again"))
            return
        self._jobs.run(
            lambda: self._door.set_passphrase(desk, first), self._changed, self._failed,
            words="Changing the passphrase", owner=self,
        )  # fmt: skip

    def _changed(self, _nothing: None) -> None:
        desk, self._desk = self._desk, None
        self.unlocked.emit(desk)

    def _busy(self, words: str) -> None:
        """Say on the button what is going on, and let nothing be pressed; nothing: all can be pressed."""
        self._patience.stop()
        for label in self._long:
            label.hide()
        if words == OPENING:
            self._patience.start()
        for button in self._openers:
            button.setEnabled(not words)
            if button.property("role") == "primary":
                button.setText(words or OPEN)

    def _say_why(self) -> None:
        for label in self._long:
            label.setText(LONG)
            label.show()
        announce(self, LONG)
