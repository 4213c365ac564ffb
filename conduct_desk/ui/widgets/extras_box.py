"""What goes with an answer: what was chosen beside a yes, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from conduct_desk.policy.questions import Question
from conduct_desk.policy.vocabulary import Value
from conduct_desk.ui.typed_answers import AnswerTyped
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.page import name_later
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.reading_margin import ReadingMargin

if TYPE_CHECKING:
    from collections.abc import Callable

CHOOSE = {
    "procedures": "Which procedure does it belong to?",
    "targets": "Whom is it aimed at?",
    "accused": "Whom is it about?",
    "advice_reasons": "What speaks for it?",
    "first_steps": "What comes first?",
}
CHOICE_MISSING = {  # what may stay open is not here
    "procedures": "Select at least one procedure",
    "targets": "Select whom it is aimed at",
    "first_steps": "Select what comes first",
}
ONE_OF = frozenset({"accused", "first_steps"})
ON_NOT_YET_KNOWN = frozenset({"accused"})


class ExtrasBox(QWidget):
    """Shown under an answered question: choices on yes, and a reason (asked for, or offered by a link).

    Each part is made when it is first wanted: most questions of a page are never answered with more than no.
    """

    changed = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 4, 0, 4)
        self._box.setSpacing(8)
        self._after_choices = QVBoxLayout()
        self._box.addLayout(self._after_choices)
        self._choices: QWidget | None = None
        self._ticks: list[QAbstractButton] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(self._is_one_of())
        self._button: QPushButton | None = None
        self._reason: _Reason | None = None
        self._begin_margin: Callable[[ReadingMargin], None] = lambda _: None
        self._is_open = False
        self.show_for(None)

    @property
    def reason_edit(self) -> GrowingEdit:
        """Return the field of the reason."""
        return self._made_reason().edit

    def read_over(self, begin: Callable[[ReadingMargin], None]) -> None:
        """Begin the reading over of the reason, now or once there is a field for it."""
        self._begin_margin = begin
        if self._reason is not None:
            begin(self._reason.margin)

    def put_after_choices(self, notice: QWidget) -> None:
        """Let something stand between the choices and the reason: what follows from them."""
        self._after_choices.addWidget(notice)

    def show_for(self, value: Value | None) -> None:
        """Show what belongs to an answer, nothing while there is none."""
        is_yes = value is Value.YES
        asks = is_yes or (value is Value.NOT_YET_KNOWN and self.question.chosen_from in ON_NOT_YET_KNOWN)
        self._show_choices(is_shown=asks and bool(self.question.choices))
        wanted = (is_yes and self.question.reason_required_on_yes) or (
            value is Value.NO and self.question.reason_required_on_no
        )
        is_open = wanted or self._is_open or bool(self.reason())
        self._show_reason(value, is_open=is_open)
        self.setVisible(value is not None)
        self._value = value

    def open_reason(self) -> None:
        """Offer the reason box and go to it."""
        self._is_open = True
        self.show_for(self._value)
        self.reason_edit.setFocus()

    def chosen(self) -> tuple[str, ...]:
        """Return what is ticked, in the order of the list."""
        return tuple(choice.text() for choice in self._ticks if choice.isChecked())

    def reason(self) -> str:
        """Return the reason as typed."""
        return self._reason.edit.text() if self._reason is not None else ""

    def take(self, typed: AnswerTyped) -> None:
        """Show the choices and reason of an answer."""
        if typed.chosen:
            self._made_choices()
        self._group.setExclusive(False)  # else Qt keeps one chosen
        for choice in self._ticks:
            choice.setChecked(choice.text() in typed.chosen)
        self._group.setExclusive(self._is_one_of())
        if typed.reason or self._reason is not None:
            self.reason_edit.setPlainText(typed.reason)
        self._is_open = False
        self.show_for(typed.value)

    def choice_missing(self, value: Value | None) -> str:
        """Return what to say when nothing is chosen that must be; empty when all is well."""
        is_wanted = value is Value.YES and bool(self.question.choices) and not self.chosen()
        return CHOICE_MISSING.get(self.question.chosen_from, "") if is_wanted else ""

    def first_choice(self) -> QWidget:
        """Return where to go when a choice is missing."""
        self._made_choices()
        return self._ticks[0]

    def _is_one_of(self) -> bool:
        return self.question.chosen_from in ONE_OF

    def _show_choices(self, *, is_shown: bool) -> None:
        if is_shown:
            self._made_choices()
        if self._choices is not None:
            self._choices.setVisible(is_shown)

    def _show_reason(self, value: Value | None, *, is_open: bool) -> None:
        """Show the link to the reason, or its field."""
        is_answered = value is not None
        if is_answered and not is_open:
            self._made_button()
        if self._button is not None:
            self._button.setVisible(is_answered and not is_open)
        if is_answered and is_open:
            self._made_reason()
        if self._reason is not None:
            self._reason.setVisible(is_answered and is_open)

    def _made_button(self) -> QPushButton:
        if self._button is None:
            self._button = QPushButton("Add a reason", self)
            self._button.setObjectName(f"{self.question.key}_add_reason_button")
            self._button.setProperty("role", "link")
            self._button.clicked.connect(self.open_reason)
            self._box.addWidget(self._button)
            name_later(self)
        return self._button

    def _made_reason(self) -> _Reason:
        if self._reason is None:
            self._made_button().hide()
            self._reason = _Reason(self.question, self)
            self._reason.edit.textChanged.connect(self.changed)
            self._box.addWidget(self._reason)
            self._begin_margin(self._reason.margin)
            name_later(self)
        return self._reason

    def _made_choices(self) -> None:
        if self._choices is None and self.question.choices:
            self._choices = self._choices_box()
            self._box.insertWidget(0, self._choices)
            name_later(self)

    def _choices_box(self) -> QWidget:
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        words = CHOOSE.get(self.question.chosen_from, "")
        heading = PlainLabel(words, holder)
        heading.setProperty("role", "label")
        box.addWidget(heading)
        row = QWidget(holder)
        row.setAccessibleName(words)
        flow = FlowLayout(row, gap=20)
        for number, choice in enumerate(self.question.choices, start=1):
            tick = QRadioButton(choice, row) if self._is_one_of() else QCheckBox(choice, row)
            if self._is_one_of():  # in a group Tab would reach only one of them
                self._group.addButton(tick)
            tick.setObjectName(f"{self.question.key}_choice_{number}")
            tick.setAccessibleDescription(words)
            tick.toggled.connect(self.changed)
            flow.addWidget(tick)
            self._ticks.append(tick)
        box.addWidget(row)
        return holder


class _Reason(QWidget):
    """The field of a reason with its words above it, and how it reads below it."""

    def __init__(self, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        words = question.reason_hint or "Your reason (facts only)"
        label = PlainLabel(words, self)
        label.setProperty("role", "label")
        box.addWidget(label)
        self.edit = GrowingEdit(self)
        self.edit.setObjectName(f"{question.key}_reason_edit")
        self.edit.setAccessibleName(words)
        label.setBuddy(self.edit)
        box.addWidget(self.edit)
        self.margin = ReadingMargin(self.edit, self)
        box.addWidget(self.margin)
