"""A short page of one thing: heading, lead, fields, and one button to go on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.field import Field, whole
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem

COLUMN = 640  # px at 100 % text: about 75 characters a line


class Column(QVBoxLayout):
    """A column as tall as its words need in its own greatest width; Qt reckons with what it is offered."""

    def heightForWidth(self, width: int) -> int:
        """Return the height at this width, or at the greatest where that is less."""
        owner = self.parentWidget()
        return super().heightForWidth(min(width, owner.maximumWidth()) if owner is not None else width)


class Step(QWidget):
    """Built from top to bottom; `fail` shows a DeskError on top and beside its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(px(COLUMN))
        self._box = Column(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(14))
        self.summary = ErrorSummary(self)
        self._box.addWidget(self.summary)
        self.fields: dict[str, Field] = {}
        self._primary: QPushButton | None = None

    def changeEvent(self, event: QEvent) -> None:
        """Grow the column with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMaximumWidth(px(COLUMN))

    def words(self, text: str, role: str = "") -> PlainLabel:
        """Add words: role h1 for the heading, lead below it, none for plain text."""
        label = PlainLabel(text, self)
        label.setProperty("role", role)
        self._box.addWidget(label)
        return label

    def field(self, key: str, label: str, hint: str = "", *, lines: int = 1, width: int = 480) -> Field:
        """Add a field; `key` is the name by which errors speak of it, its control is called key_edit."""
        field = Field(f"{key}_edit", label, hint, self, lines=lines, width=width)
        self.fields[key] = field
        self._box.addWidget(field)
        return field

    def add(self, widget: QWidget) -> None:
        """Add something of another kind."""
        self._box.addWidget(widget)

    def buttons(self, *wanted: tuple[str, str, str, Callable[[], object]]) -> list[QPushButton]:
        """Add a row of buttons: (object name, words, role, what it does); the primary one comes first."""
        row = QWidget(self)
        flow = FlowLayout(row, gap=px(12), line_gap=px(8))
        made = []
        for name, words, role, act in wanted:
            button = QPushButton(words, row)
            button.setObjectName(name)
            button.setProperty("role", role)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda *_, act=act: act())
            flow.addWidget(button)
            made.append(button)
            if role == "primary":
                self._primary = button
        self._box.addWidget(row)
        return made

    def name_key(self, key: str) -> None:
        """Let the tip of the primary button name the key that presses it."""
        if self._primary is not None:
            self._primary.setToolTip(f"{self._primary.text()} ({key})")

    def end(self) -> None:
        """Finish the page: the rest is free."""
        self._box.addStretch(1)
        for field in self.fields.values():
            if hasattr(field.edit, "returnPressed"):
                field.edit.returnPressed.connect(self.go_on)

    def go_on(self) -> None:
        """Press the primary button (Enter in a field does that)."""
        if self._primary is not None and self._primary.isEnabled():
            self._primary.click()

    def fail(self, error: DeskError) -> None:
        """Show what stands in the way; what was typed stays."""
        field = self.fields.get(error.field)
        problem = field.problem(whole(error)) if field else Problem(whole(error), self._primary or self)
        self.clear()
        if field:
            field.say([whole(error)])
        self.summary.show_problems([problem])

    def clear(self) -> None:
        """Take all problems away."""
        self.summary.show_problems([])
        for field in self.fields.values():
            field.say([])
