"""After the desk was closed for something large: how far it has got, and then what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from conduct_desk.desk.holder_views import Ended
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.widgets.door_frame import DoorFrame
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.step import Step

MOST_SENTENCES = 4

HALF_ERASED = Ended(
    "The case log here is half erased",
    (
        "Erasing it from this computer was begun and then cut off. The keys went first: no passphrase opens "
        "what is left.",
        "Finish it, if this computer is still to be given away. The recovery sheet opens what is left, and "
        "any backup that lies somewhere else.",
    ),
    is_done=False,
)


class EndedPage(DeskPage):
    """Words and a bar while it works; then a heading, sentences and one way on."""

    key = "ended_page"
    opening_asked = Signal()  # show the way in again
    leaving_asked = Signal()
    finishing_asked = Signal()  # erase what is left

    def __init__(self, words: str, meanwhile: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        frame = DoorFrame(self.body)
        box.addWidget(frame)
        step = self._step = Step(self)
        self._heading = step.words(words, "h1")
        self._sentences = [step.words("") for _ in range(MOST_SENTENCES)]
        self._bar = QProgressBar(step)
        self._bar.setObjectName("work_bar")
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        step.add(self._bar)
        self._finish, self._open, self._leave = step.buttons(
            ("finish_button", "Finish erasing it", "warning", self.finishing_asked.emit),
            ("open_button", "Open the case log", "primary", self.opening_asked.emit),
            ("leave_button", "Close Conduct Desk", "", self.leaving_asked.emit),
        )
        step.end()
        self._say((meanwhile,) if meanwhile else ())
        for button in (self._finish, self._open, self._leave):
            button.hide()
        frame.stack.addWidget(step)

    def show_progress(self, done: int, total: int) -> None:
        """Move the bar."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_ended(self, ended: Ended) -> None:
        """Say what came of it, with the keyboard on the way on."""
        self._heading.setText(ended.heading)
        self._say(ended.words)
        self._bar.hide()
        self._leave.show()
        self._open.setVisible(ended.is_log_here)
        (self._open if ended.is_log_here else self._leave).setFocus()
        self.name_controls()
        announce(self, ended.heading)

    def offer_to_finish(self) -> None:
        """Say that erasing the log was cut off, and what can be done now."""
        self.show_ended(HALF_ERASED)
        self._open.setText("Open it with the recovery sheet")
        self._finish.show()
        self._leave.setFocus()
        self.name_controls()

    def _say(self, words: tuple[str, ...]) -> None:
        for number, label in enumerate(self._sentences):
            label.setText(words[number] if number < len(words) else "")
            label.setVisible(number < len(words))
