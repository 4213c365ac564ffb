"""What the post states, one statement after the other, checked against what the school knows."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from conduct_desk.policy.vocabulary import Truth
from conduct_desk.ui.typed_answers import StatementTyped
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.emptying import put_away
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame

VERDICTS = {
    Truth.OPINION: "It is an opinion",
    Truth.TRUE: "A fact, and true",
    Truth.FALSE: "A fact, and false",
    Truth.CANNOT_TELL: "A fact, and I cannot tell",
}
CANNOT_TELL = "Check it within two school days. What cannot be shown to be false is treated as not false."


class StatementRow(ProblemFrame):
    """One statement: the words as posted, the verdict, the proof and who checked it."""

    changed = Signal()
    removal_asked = Signal()

    def __init__(self, name: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("role", "card")
        self.set_room(16)
        top = QHBoxLayout()
        self._heading = PlainLabel("", self)
        self._heading.setProperty("role", "h3")
        top.addWidget(self._heading, 1)
        self.remove_button = QPushButton("Remove", self)
        self.remove_button.setProperty("role", "link")
        self.remove_button.clicked.connect(self.removal_asked)
        top.addWidget(self.remove_button)
        self.body.addLayout(top)
        self.quote_edit = GrowingEdit(self)
        self._add("The statement, as it was posted", self.quote_edit)
        self._verdict = PlainLabel("Is it an opinion, or a fact?", self)
        self._verdict.setProperty("role", "label")
        self.body.addWidget(self._verdict)
        self.truths = self._add_truths()
        self._after = PlainLabel(CANNOT_TELL, self)
        self._after.setProperty("role", "after_answer")
        self.body.addWidget(self._after)
        self._checks = QWidget(self)
        box = QVBoxLayout(self._checks)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self.body.addWidget(self._checks)
        self.proof_edit = QLineEdit(self)
        self._add("What shows it", self.proof_edit, "A letter, a record, a page of the website", box=box)
        self.checked_by_edit = QLineEdit(self)
        self._add("Who checked it", self.checked_by_edit, "An adult who works here. No pupils", box=box)
        for edit in (self.quote_edit, self.proof_edit, self.checked_by_edit):
            edit.textChanged.connect(self.changed)
        self._settle()
        self.renumber(number)

    def renumber(self, number: int) -> None:
        """Say which statement this is."""
        self._heading.setText(f"Statement {number}")
        self.remove_button.setAccessibleName(f"Remove statement {number}")
        self.remove_button.setObjectName(f"{self._name}_{number}_remove_button")
        self.quote_edit.setObjectName(f"{self._name}_{number}_quote_edit")
        self.proof_edit.setObjectName(f"{self._name}_{number}_proof_edit")
        self.checked_by_edit.setObjectName(f"{self._name}_{number}_checked_by_edit")
        for truth, radio in self.truths.items():
            radio.setObjectName(f"{self._name}_{number}_{truth.name.lower()}_radio")
            radio.setAccessibleDescription(f"Statement {number}: an opinion, or a fact?")

    def typed(self) -> StatementTyped:
        """Return the statement as far as it is typed."""
        truth = next((truth for truth, radio in self.truths.items() if radio.isChecked()), None)
        return StatementTyped(
            self.quote_edit.text(), truth, self.proof_edit.text(), self.checked_by_edit.text()
        )

    def take(self, typed: StatementTyped) -> None:
        """Show a statement typed before."""
        self.quote_edit.setPlainText(typed.quote)
        self.proof_edit.setText(typed.proof)
        self.checked_by_edit.setText(typed.checked_by)
        self._group.setExclusive(False)
        for truth, radio in self.truths.items():
            radio.setChecked(truth is typed.truth)
        self._group.setExclusive(True)
        self._settle()

    def problems(self, number: int) -> list[Problem]:
        """Return what is missing: a statement needs its words and a verdict, a false one its proof."""
        typed, found = self.typed(), []
        if not typed.quote.strip():
            found.append(Problem(f"Enter statement {number} as it was posted", self.quote_edit))
        if typed.truth is None:
            found.append(
                Problem(
                    f"Select whether statement {number} is an opinion, true or false",
                    self.truths[Truth.OPINION],
                )
            )
        if typed.truth is Truth.FALSE and not typed.proof.strip():
            found.append(Problem(f"Enter what shows that statement {number} is false", self.proof_edit))
        return found

    def _settle(self) -> None:
        """Ask for proof of a fact alone: an opinion has none."""
        chosen = next((truth for truth, radio in self.truths.items() if radio.isChecked()), None)
        self._checks.setVisible(chosen is not Truth.OPINION)
        self._after.setVisible(chosen is Truth.CANNOT_TELL)

    def _chosen(self) -> None:
        self._settle()
        self.changed.emit()

    def _add(self, words: str, edit: QWidget, hint: str = "", *, box: QVBoxLayout | None = None) -> None:
        place = box or self.body
        label = PlainLabel(words, self)
        label.setProperty("role", "label")
        label.setBuddy(edit)
        edit.setAccessibleName(words)
        edit.setAccessibleDescription(hint)
        place.addWidget(label)
        if hint:
            small = PlainLabel(hint, self)
            small.setProperty("role", "muted")
            place.addWidget(small)
        place.addWidget(edit)

    def _add_truths(self) -> dict[Truth, QRadioButton]:
        row = QWidget(self)
        flow = FlowLayout(row, gap=16)
        self._group = QButtonGroup(self)
        radios = {}
        for truth, words in VERDICTS.items():
            radio = QRadioButton(words, row)
            radio.toggled.connect(self._chosen)
            self._group.addButton(radio)
            flow.addWidget(radio)
            radios[truth] = radio
        self.body.addWidget(row)
        return radios


class StatementsEditor(QWidget):
    """The list of statements; one empty one to begin with. One that is removed can be put back."""

    changed = Signal()
    taken_away = Signal(object)  # a TakenAway

    def __init__(self, question_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = f"{question_key}_statement"
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 8)
        box.setSpacing(12)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        box.addLayout(self._list)
        self.rows: list[StatementRow] = []
        line = QHBoxLayout()
        self.add_button = QPushButton("Add another statement", self)
        self.add_button.setObjectName(f"{self._name}_add_button")
        self.add_button.clicked.connect(self.add)
        line.addWidget(self.add_button)
        line.addStretch(1)
        box.addLayout(line)
        self._taken = 0  # how often other statements were shown: a removed one belongs to its own
        self.take(())

    def typed(self) -> tuple[StatementTyped, ...]:
        """Return the statements that are not empty."""
        return tuple(typed for row in self.rows if not (typed := row.typed()).is_empty)

    def take(self, statements: tuple[StatementTyped, ...]) -> None:
        """Show statements typed before, or an empty one."""
        self._taken += 1
        for row in [*self.rows]:
            self._drop(row)
        for typed in statements or (StatementTyped(),):
            self._insert(len(self.rows), typed)

    def add(self) -> None:
        """Add an empty statement and go to it."""
        self._insert(len(self.rows), StatementTyped()).quote_edit.setFocus()
        self.changed.emit()

    def remove(self, row: StatementRow) -> None:
        """Remove a statement at once; it can be put back while these statements are shown."""
        place, typed, taken = self.rows.index(row), row.typed(), self._taken
        self._drop(row)
        if not self.rows:
            self._insert(0, StatementTyped())
        self.changed.emit()
        if not typed.is_empty:
            words = f"Removed statement {place + 1}"
            is_there = partial(self._is_still_shown, taken)
            self.taken_away.emit(TakenAway(words, partial(self._put_back, place, typed), is_there))

    def _is_still_shown(self, taken: int) -> bool:
        return isValid(self) and self.isVisible() and self._taken == taken

    def _put_back(self, place: int, typed: StatementTyped) -> None:
        if len(self.rows) == 1 and self.rows[0].typed().is_empty:
            self._drop(self.rows[0])
        self._insert(min(place, len(self.rows)), typed).quote_edit.setFocus()
        self.changed.emit()

    def problems(self) -> list[Problem]:
        """Return what is missing: at least one statement, each with its words and its verdict."""
        if not self.typed():
            return [Problem("Enter at least one statement that is wrong", self.rows[0].quote_edit)]
        found: list[Problem] = []
        for number, row in enumerate(self.rows, start=1):
            problems = [] if row.typed().is_empty else row.problems(number)
            row.show_problems(problems)
            found += problems
        return found

    def _insert(self, place: int, typed: StatementTyped) -> StatementRow:
        row = StatementRow(self._name, place + 1, self)
        row.take(typed)
        row.changed.connect(self.changed)
        row.removal_asked.connect(lambda: self.remove(row))
        self.rows.insert(place, row)
        self._list.insertWidget(place, row)
        self._renumber()
        return row

    def _drop(self, row: StatementRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        put_away(row)
        self._renumber()

    def _renumber(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.renumber(number)
