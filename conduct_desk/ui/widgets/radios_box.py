"""One question with yes, no and not yet known, and what goes with the answer."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from conduct_desk.policy.questions import Question
from conduct_desk.policy.vocabulary import Value
from conduct_desk.policy.walk import REASONS
from conduct_desk.ui.typed_answers import AnswerTyped
from conduct_desk.ui.widgets.choice_tile import RadioTile
from conduct_desk.ui.widgets.extras_box import ExtrasBox
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame
from conduct_desk.ui.widgets.statements_editor import StatementsEditor

ASIDE_FROM = 520  # px: from this width on three short tiles stand side by side


class RadiosBox(ProblemFrame):
    """A question of a radios or statements page. Nothing is preselected.

    `is_alone`: the page's heading is this question, so that only the tiles are shown, with their hints.
    """

    changed = Signal()
    taken_away = Signal(object)  # a TakenAway

    def __init__(self, question: Question, parent: QWidget | None = None, *, is_alone: bool) -> None:
        super().__init__(parent)
        if parent is not None:
            self.resize(parent.width(), self.height())  # its tiles stand right before it is placed
        self.question = question
        self._is_alone = is_alone
        self.setAccessibleName(question.text)
        if not is_alone:
            self._add_heading()
        self._tiles = self._add_tiles()
        self._after = PlainLabel("", self)
        self._after.setProperty("role", "after_answer")
        self._after.setContentsMargins(10, 0, 0, 0)
        self._after.setVisible(False)
        self.body.addWidget(self._after)
        self.statements = StatementsEditor(question.key, self) if question.has_statements else None
        if self.statements is not None:
            self.statements.changed.connect(self.changed)
            self.statements.taken_away.connect(self.taken_away)
            self.body.addWidget(self.statements)
        self.extras = ExtrasBox(question, self)
        self.extras.changed.connect(self.changed)
        self.body.addWidget(self.extras)
        self._settle()

    def value(self) -> Value | None:
        """Return what is chosen."""
        return next((value for value, tile in self._tiles.items() if tile.isChecked()), None)

    def choose(self, value: Value) -> None:
        """Choose an answer, as a press on its tile does."""
        self._tiles[value].setChecked(True)

    def typed(self) -> AnswerTyped:
        """Return the answer as far as it is given."""
        rows = self.statements.typed() if self.statements else ()
        return AnswerTyped(self.question.key, self.value(), self.extras.reason(), self.extras.chosen(), rows)

    def take(self, typed: AnswerTyped) -> None:
        """Show an answer that was given or drafted before."""
        self._group.setExclusive(False)  # else Qt keeps one chosen
        for value, tile in self._tiles.items():
            tile.setChecked(value is typed.value)
        self._group.setExclusive(True)
        if self.statements is not None:
            self.statements.take(typed.statements)
        self.extras.take(typed)
        self._settle()

    def problems(self) -> list[Problem]:
        """Return what is missing, each with the place to put it right."""
        value = self.value()
        if value is None:
            return [
                Problem(f"Select yes, no or not yet known for ‘{self.question.name}’", self._tiles[Value.YES])
            ]
        found = []
        if missing := self.extras.choice_missing(value):
            found.append(Problem(missing, self.extras.first_choice()))
        if self._needs_reason(value) and not self.extras.reason().strip():
            found.append(Problem(REASONS[self.question.key, value], self.extras.reason_edit))
        if self.statements is not None and value is Value.YES:
            found += self.statements.problems()
        return found

    def refuse(self, words: str) -> Problem:
        """Show what the desk wants beside this answer, in the reason box, and return it."""
        self.extras.open_reason()
        problem = Problem(words, self.extras.reason_edit)
        self.show_problems([problem])
        return problem

    def first_field(self) -> QWidget:
        """Return the first tile to choose."""
        return self._tiles[self.value() or Value.YES]

    def _needs_reason(self, value: Value) -> bool:
        question = self.question
        return (question.reason_required_on_yes and value is Value.YES) or (
            question.reason_required_on_no and value is Value.NO
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiles side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _add_heading(self) -> None:
        heading = PlainLabel(self.question.text, self)
        heading.setProperty("role", "h3")
        hint = PlainLabel(self.question.hint, self)
        hint.setProperty("role", "muted")
        self.body.addWidget(heading)
        self.body.addWidget(hint)

    def _add_tiles(self) -> dict[Value, RadioTile]:
        self._row = QWidget(self)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._row)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._group = QButtonGroup(self)
        hints = {
            Value.YES: self.question.yes_hint,
            Value.NO: self.question.no_hint,
            Value.NOT_YET_KNOWN: self.question.unknown_hint,
        }
        self._hints = hints
        tiles = {}
        for value, hint in hints.items():
            tile = RadioTile(value.value, hint if self._is_alone else "", self._row)
            tile.setObjectName(f"{self.question.key}_{value.name.lower()}_radio")
            tile.setAccessibleName(value.value if self._is_alone else f"{value.value}: {self.question.text}")
            tile.toggled.connect(self._chosen)
            self._group.addButton(tile)
            self._box.addWidget(tile)
            tiles[value] = tile
        self.body.addWidget(self._row)
        return tiles

    def _chosen(self, *, _checked: bool = True) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        value = self.value()
        self.extras.show_for(value)
        if self.statements is not None:
            self.statements.setVisible(value in (Value.YES, Value.NOT_YET_KNOWN))
        self._after.setText(self._hints[value] if value else "")
        self._after.setVisible(bool(value) and not self._is_alone)
        self._arrange()

    def _arrange(self) -> None:
        aside = not self._is_alone and self.width() >= ASIDE_FROM
        way = QBoxLayout.Direction.LeftToRight if aside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != way:
            self._box.setDirection(way)
            # The page is in the middle of placing its parts, and keeps the height that this one had before.
            QTimer.singleShot(0, self, self.updateGeometry)
