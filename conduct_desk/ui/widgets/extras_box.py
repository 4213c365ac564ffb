"""What goes with an answer: what was chosen beside a yes, and why."""

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
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.reading_margin import ReadingMargin

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
    """Shown under an answered question: choices on yes, and a reason (asked for, or offered by a link)."""

    changed = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 4)
        box.setSpacing(8)
        self._choices = self._choices_box()
        box.addWidget(self._choices)
        self._after_choices = QVBoxLayout()
        box.addLayout(self._after_choices)
        self.reason_button = QPushButton("Add a reason", self)
        self.reason_button.setObjectName(f"{question.key}_add_reason_button")
        self.reason_button.setProperty("role", "link")
        self.reason_button.clicked.connect(self.open_reason)
        box.addWidget(self.reason_button)
        words = question.reason_hint or "Your reason (facts only)"
        self._reason_label = PlainLabel(words, self)
        self._reason_label.setProperty("role", "label")
        box.addWidget(self._reason_label)
        self.reason_edit = GrowingEdit(self)
        self.reason_edit.setObjectName(f"{question.key}_reason_edit")
        self.reason_edit.setAccessibleName(words)
        self._reason_label.setBuddy(self.reason_edit)
        self.reason_edit.textChanged.connect(self.changed)
        box.addWidget(self.reason_edit)
        self.margin = ReadingMargin(self.reason_edit, self)
        box.addWidget(self.margin)
        self._is_open = False
        self.show_for(None)

    def put_after_choices(self, notice: QWidget) -> None:
        """Let something stand between the choices and the reason: what follows from them."""
        self._after_choices.addWidget(notice)

    def show_for(self, value: Value | None) -> None:
        """Show what belongs to an answer, nothing while there is none."""
        is_yes = value is Value.YES
        asks = is_yes or (value is Value.NOT_YET_KNOWN and self.question.chosen_from in ON_NOT_YET_KNOWN)
        self._choices.setVisible(asks and bool(self.question.choices))
        wanted = (is_yes and self.question.reason_required_on_yes) or (
            value is Value.NO and self.question.reason_required_on_no
        )
        is_open = wanted or self._is_open or bool(self.reason_edit.text())
        self.setVisible(value is not None)
        self.reason_button.setVisible(value is not None and not is_open)
        self._reason_label.setVisible(value is not None and is_open)
        self.reason_edit.setVisible(value is not None and is_open)
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
        return self.reason_edit.text()

    def take(self, typed: AnswerTyped) -> None:
        """Show the choices and reason of an answer."""
        self._group.setExclusive(False)  # else Qt keeps one chosen
        for choice in self._ticks:
            choice.setChecked(choice.text() in typed.chosen)
        self._group.setExclusive(self._is_one_of())
        self.reason_edit.setPlainText(typed.reason)
        self._is_open = False
        self.show_for(typed.value)

    def choice_missing(self, value: Value | None) -> str:
        """Return what to say when nothing is chosen that must be; empty when all is well."""
        is_wanted = value is Value.YES and bool(self.question.choices) and not self.chosen()
        return CHOICE_MISSING.get(self.question.chosen_from, "") if is_wanted else ""

    def first_choice(self) -> QWidget:
        """Return where to go when a choice is missing."""
        return self._ticks[0]

    def _is_one_of(self) -> bool:
        return self.question.chosen_from in ONE_OF

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
        self._ticks: list[QAbstractButton] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(self._is_one_of())
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
