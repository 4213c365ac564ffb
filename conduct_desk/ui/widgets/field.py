"""One field to type in: its name, a hint, and what is wrong with it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame


class Field(ProblemFrame):
    """A line of text, or several lines; `edit` has the object name, its label is its spoken name."""

    def __init__(
        self,
        name: str,
        label: str,
        hint: str = "",
        parent: QWidget | None = None,
        *,
        lines: int = 1,
        width: int = 480,
    ) -> None:
        super().__init__(parent)
        self.body.setSpacing(4)
        self.edit: QLineEdit | GrowingEdit = QLineEdit(self) if lines == 1 else GrowingEdit(self, lines=lines)
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(label)
        self.edit.setAccessibleDescription(hint)
        self._wide = width
        self.edit.setMaximumWidth(px(width))
        self._label = PlainLabel(label, self)
        self._label.setProperty("role", "label")
        self._label.setBuddy(self.edit)
        self.body.insertWidget(0, self._label)
        if hint:
            small = PlainLabel(hint, self)
            small.setProperty("role", "muted")
            self.body.insertWidget(1, small)
        # A row with room after the field: alone, its greatest width would narrow and centre the whole group.
        row = QHBoxLayout()
        row.addWidget(self.edit, 1000)
        row.addStretch(1)
        self.body.addLayout(row)

    def changeEvent(self, event: QEvent) -> None:
        """Grow the field with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.edit.setMaximumWidth(px(self._wide))

    def set_label(self, words: str) -> None:
        """Ask for something else in the same place."""
        self._label.setText(words)
        self.edit.setAccessibleName(words)

    def hide_typing(self, *, hidden: bool = True) -> None:
        """Show dots for what is typed, or show it again; only for one line."""
        if isinstance(self.edit, QLineEdit):
            modes = QLineEdit.EchoMode
            self.edit.setEchoMode(modes.Password if hidden else modes.Normal)

    def text(self) -> str:
        """Return what was typed, without spaces round it."""
        return (self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()).strip()

    def lines(self) -> tuple[str, ...]:
        """Return what was typed line by line, without empty ones."""
        return tuple(line.strip() for line in self.text().splitlines() if line.strip())

    def set_text(self, words: str) -> None:
        """Put words into the field."""
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(words)
        else:
            self.edit.setPlainText(words)

    def problem(self, sentence: str) -> Problem:
        """Return a problem that is about this field."""
        return Problem(sentence, self.edit)

    def say(self, sentences: Sequence[str]) -> None:
        """Show what is wrong beside the field; nothing clears it."""
        self.show_problems([self.problem(sentence) for sentence in sentences])


def whole(error: DeskError) -> str:
    """Return an error as one text: what happened, then what to do now."""
    return error.told
