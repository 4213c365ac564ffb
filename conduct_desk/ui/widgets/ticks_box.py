"""Several things that may be true at once, with one tile that says none of them is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from conduct_desk.policy.offices import Office
from conduct_desk.policy.questions import Page, Question
from conduct_desk.policy.vocabulary import Value
from conduct_desk.ui.stop_words import at_once
from conduct_desk.ui.typed_answers import AnswerTyped
from conduct_desk.ui.widgets.at_once_notice import AtOnceNotice
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.extras_box import ExtrasBox
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame

if TYPE_CHECKING:
    from conduct_desk.desk.school import School


class TickRow(ProblemFrame):
    """One thing that may be true: a tile for yes, and beside it “Not yet known”."""

    changed = Signal()

    def __init__(
        self, question: Question, parent: QWidget | None = None, *, school: School | None = None
    ) -> None:
        super().__init__(parent)
        self.question = question
        line = QHBoxLayout()
        line.setSpacing(12)
        self.tile = CheckTile(question.text, question.hint, self)
        self.tile.setObjectName(f"{question.key}_check")
        self.tile.toggled.connect(self._ticked)
        line.addWidget(self.tile, 1)
        self.unknown_check = QCheckBox(Value.NOT_YET_KNOWN.value, self)
        self.unknown_check.setObjectName(f"{question.key}_not_yet_known_check")
        self.unknown_check.setAccessibleName(f"{Value.NOT_YET_KNOWN.value}: {question.name}")
        self.unknown_check.setAccessibleDescription(question.unknown_hint)
        self.unknown_check.toggled.connect(self._left_unknown)
        line.addWidget(self.unknown_check)
        self.body.addLayout(line)
        self._after = PlainLabel("", self)
        self._after.setProperty("role", "after_answer")
        self._after.setContentsMargins(10, 0, 0, 0)
        self.body.addWidget(self._after)
        self.extras = ExtrasBox(question, self)
        self.extras.changed.connect(self.changed)
        self.body.addWidget(self.extras)
        self.notice = AtOnceNotice(school, self, name=question.key)
        self.extras.put_after_choices(self.notice)
        self._settle()

    def value(self) -> Value | None:
        """Return yes or not yet known; None when neither is ticked (no, if none is or another one is)."""
        if self.tile.isChecked():
            return Value.YES
        return Value.NOT_YET_KNOWN if self.unknown_check.isChecked() else None

    def clear(self) -> None:
        """Take both ticks away."""
        self.tile.setChecked(False)
        self.unknown_check.setChecked(False)

    def take(self, typed: AnswerTyped) -> None:
        """Show an answer that was given or drafted before."""
        self.tile.setChecked(typed.value is Value.YES)
        self.unknown_check.setChecked(typed.value is Value.NOT_YET_KNOWN)
        self.extras.take(typed)
        self._settle()

    def problems(self) -> list[Problem]:
        """Return what is missing beside a tick."""
        if missing := self.extras.choice_missing(self.value()):
            words = f"Select whom the {self.question.name.lower()} words are aimed at"
            is_word = self.question.chosen_from == "targets"
            return [Problem(words if is_word else missing, self.extras.first_choice())]
        return []

    def show_notice(self, without: frozenset[Office]) -> tuple[Office, ...]:
        """Say what to do at once, or nothing; return whom it names. Source: the walk's stop checks."""
        value = self.value()
        is_known = value is Value.YES
        words = at_once(self.question.key, self.extras.chosen(), is_known=is_known) if value else None
        self._after.setVisible(value is not None and not (is_known and words))  # the notice says more
        return self.notice.show_words(words, without)

    def _ticked(self, checked: bool) -> None:  # noqa: FBT001 -- Qt's signal gives it so
        if checked:
            self.unknown_check.setChecked(False)
        self._settle()
        self.changed.emit()

    def _left_unknown(self, checked: bool) -> None:  # noqa: FBT001 -- Qt's signal gives it so
        if checked:
            self.tile.setChecked(False)
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        value = self.value()
        hints = {Value.YES: self.question.yes_hint, Value.NOT_YET_KNOWN: self.question.unknown_hint}
        self._after.setText(hints[value] if value else "")
        self._after.setVisible(value is not None)
        self.extras.show_for(value)


class TicksBox(ProblemFrame):
    """The questions of a page of ticks and the exclusive last tile, such as “None of these”."""

    changed = Signal()
    sheet_asked = Signal()
    renamed = Signal()  # a notice came or went: its controls need their names
    noticed = Signal(object)  # the row that says what to do at once, because somebody just ticked it

    def __init__(self, page: Page, parent: QWidget | None = None, *, school: School | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(page.title)
        self.body.setSpacing(12)
        self.rows = [TickRow(question, self, school=school) for question in page.questions]
        for row in self.rows:
            row.changed.connect(lambda row=row: self._row_changed(row))
            row.notice.sheet_asked.connect(self.sheet_asked)
            row.notice.settled.connect(self.renamed)
            self.body.addWidget(row)
        self._or = PlainLabel("or", self)
        self._or.setProperty("role", "muted")
        self.body.addWidget(self._or)
        self.none_tile = CheckTile(page.none_label, "", self)
        self.none_tile.setObjectName("none_of_these_check")
        self.none_tile.setToolTip("None applies (Alt+N)")
        self.none_tile.toggled.connect(self._none_toggled)
        self.body.addWidget(self.none_tile)

    def typed(self) -> tuple[AnswerTyped, ...]:
        """Return every answer: what is not ticked is no as soon as anything on the page is ticked."""
        rest = Value.NO if self._is_answered() else None
        return tuple(
            AnswerTyped(row.question.key, row.value() or rest, row.extras.reason(), row.extras.chosen())
            for row in self.rows
        )

    def take(self, answers: Mapping[str, AnswerTyped]) -> None:
        """Show answers that were given or drafted before."""
        none = AnswerTyped("")
        for row in self.rows:
            row.take(answers.get(row.question.key, none))
        given = [answers.get(row.question.key, none).value for row in self.rows]
        self.none_tile.setChecked(all(value is Value.NO for value in given))
        self._show_notices()

    def show_missing(self) -> list[Problem]:
        """Return what is missing on the page, and show each sentence where it belongs."""
        words = self.none_tile.text()
        whole = (
            []
            if self._is_answered()
            else [Problem(f"Select all that apply, or ‘{words}’", self.rows[0].tile)]
        )
        self.show_problems(whole)
        found = [*whole]
        for row in self.rows:
            problems = row.problems()
            row.show_problems(problems)
            found += problems
        return found

    def _is_answered(self) -> bool:
        return self.none_tile.isChecked() or any(row.value() for row in self.rows)

    def _row_changed(self, changed: TickRow) -> None:
        if any(row.value() for row in self.rows):
            self.none_tile.setChecked(False)
        self._show_notices()
        if changed.tile.hasFocus() and not changed.notice.isHidden():
            self.noticed.emit(changed)
        self.changed.emit()

    def _show_notices(self) -> None:
        """Say beside each row what to do at once; nobody is named twice on the page."""
        named: frozenset[Office] = frozenset()
        for row in self.rows:
            named |= frozenset(row.show_notice(named))

    def _none_toggled(self, checked: bool) -> None:  # noqa: FBT001 -- Qt's signal gives it so
        if checked:
            for row in self.rows:
                row.clear()
        self.changed.emit()
