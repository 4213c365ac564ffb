"""A page of a few short steps, one on the screen at a time, whose passphrases never outlive it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.ui.jobs import Jobs

T = TypeVar("T")
TWICE = DeskError("The two passphrases are not the same: type them again", field="again")


class StepsPage(FormPage):
    """Add the steps, then show one. Typed passphrases go when the page does."""

    left = Signal()

    def __init__(self, jobs: Jobs, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._box = QVBoxLayout(self.body)
        self._box.setSpacing(12)
        self._back = BackButton(back, self.body)
        self._back.clicked.connect(self.leave)
        self.add_icon(self._back, "arrow-left")
        self.add_keys({"Alt+Left": self.leave})
        self._box.addWidget(self._back)
        self.steps: dict[str, Step] = {}
        self._is_busy = False
        self._held: list[QPushButton] = []
        self._secrets: list[Field] = []
        self._checks: list[QCheckBox] = []

    @property
    def step(self) -> Step:
        """Return the step that is shown."""
        return next(step for step in self.steps.values() if not step.isHidden())

    def add_step(self, key: str) -> Step:
        """Add an empty step; the first one is shown."""
        step = Step(self.body)
        self._box.addWidget(step)
        step.setVisible(not self.steps)
        self.steps[key] = step
        return step

    def end_steps(self) -> None:
        """Finish building: the rest of the page is free."""
        for step in self.steps.values():
            step.end()
        self._box.addStretch(1)

    def secret(self, step: Step, key: str, label: str, hint: str = "") -> Field:
        """Add a field for a passphrase, shown as dots."""
        field = step.field(key, label, hint)
        field.hide_typing()
        self._secrets.append(field)
        return field

    def show_typing(self, step: Step, *fields: Field) -> None:
        """Add a tick that shows what is typed into these fields."""
        check = QCheckBox("Show what I type", step)
        check.setObjectName("show_check")
        for field in fields:
            check.toggled.connect(lambda on, field=field: field.hide_typing(hidden=not on))
        self._checks.append(check)
        step.add(check)

    def show_step(self, key: str) -> None:
        """Turn to a step, with the keyboard in its first field, or on the page where it has none."""
        for name, step in self.steps.items():
            step.setVisible(name == key)
        self.step.clear()
        first = next(iter(self.step.fields.values()), None)
        (first.edit if first else self).setFocus()  # never on Back: Enter would undo what was just done
        self.name_controls()
        self.to_top()

    def forget(self) -> None:
        """Empty every field for a passphrase."""
        for field in self._secrets:
            field.set_text("")
        for check in self._checks:
            check.setChecked(False)

    def leave(self) -> None:
        """Go back, unless something is under way."""
        if not self._is_busy:
            self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no passphrase in a page that nobody looks at."""
        super().hideEvent(event)
        self.forget()

    def run(self, work: Callable[[], T], done: Callable[[T], None], words: str) -> None:
        """Do something long; a refusal is shown in the step, and nothing can be pressed meanwhile."""
        self.step.clear()
        self._hold(is_busy=True)

        def finish(value: T) -> None:
            self._hold(is_busy=False)
            done(value)

        self._jobs.run(work, finish, self.fail, words=words, owner=self)

    def fail(self, error: DeskError) -> None:
        """Show what stands in the way, in the step that is shown."""
        self._hold(is_busy=False)
        self.step.fail(error)
        self.name_controls()
        self.to_top()

    def _hold(self, *, is_busy: bool) -> None:
        """Let nothing be pressed while something is under way; afterwards what could be pressed before."""
        if is_busy and not self._is_busy:
            self._held = [each for each in self.body.findChildren(QPushButton) if each.isEnabled()]
        self._is_busy = is_busy
        for button in self._held:
            button.setEnabled(not is_busy)


def same_twice(step: Step) -> bool:
    """Say whether the new passphrase was typed twice alike (fields: passphrase, again)."""
    return step.fields["passphrase"].text() == step.fields["again"].text()
