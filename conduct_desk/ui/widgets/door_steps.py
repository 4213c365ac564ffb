"""A page before the desk that is gone through in steps, one at a time, in the calm card."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.widgets.door_frame import DoorFrame
from conduct_desk.ui.widgets.key_step import KeyStep
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.step import Step

T = TypeVar("T")


class DoorSteps(DeskPage):
    """A subclass makes its steps, adds them, and says where Back and Esc lead from the one that shows."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.is_busy = False
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        frame = DoorFrame(self.body)
        box.addWidget(frame)
        self._stack = frame.stack
        self._waiting = Step(self)
        self._waiting_heading = self._waiting.words("", "h1")
        self._waiting_words = self._waiting.words("", "lead")
        self._waiting.end()
        self._stack.addWidget(self._waiting)
        for key in ("Esc", "Alt+Left"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._safe_choice)

    def add_steps(self, *steps: Step) -> None:
        """Put the steps into the card."""
        for step in steps:
            self._stack.addWidget(step)

    @property
    def shown_step(self) -> Step:
        """Return the step that shows."""
        step = self._stack.currentWidget()
        assert isinstance(step, Step), "the card holds steps only"  # noqa: S101
        return step

    def turn_to(self, step: Step) -> None:
        """Show a step, with the keyboard in its first field or on its first button."""
        self._stack.setCurrentWidget(step)
        self._stack.currentChanged.emit(self._stack.currentIndex())
        step.clear()
        self.verticalScrollBar().setValue(0)
        self.name_controls()
        fields: list[QWidget] = [field.edit for field in step.fields.values()]
        controls = fields or [*step.findChildren(QPushButton)]
        first = next((each for each in controls if not each.isHidden() and each.isEnabled()), None)
        if first is not None:
            first.setFocus()

    def go_back(self) -> None:
        """Go to the step before, or leave; a subclass says where."""

    def do(
        self, work: Callable[[], T], done: Callable[[T], None], words: str, why: str, *, back_to: Step
    ) -> None:
        """Do something long: `words` head the page meanwhile, `why` says what is safe. Then call `done`.

        When it fails, `back_to` shows again with the sentence.
        """
        self.is_busy = True
        self._waiting_heading.setText(words)
        self._waiting_words.setText(why)
        self.turn_to(self._waiting)
        announce(self, f"{words} {why}")

        def finish(result: T) -> None:
            self.is_busy = False
            done(result)

        def fail(error: DeskError) -> None:
            self.is_busy = False
            self.turn_to(back_to)
            self.refused(back_to, error)

        self._jobs.run(work, finish, fail, words=words, owner=self)

    def refused(self, step: Step, error: DeskError) -> None:
        """Show on a step what stood in the way, beside the key where one was typed."""
        if isinstance(step, KeyStep):
            step.refuse(error)
        else:
            step.fail(error)
        self.name_controls()

    def _safe_choice(self) -> None:
        if not self.is_busy:
            self.go_back()
