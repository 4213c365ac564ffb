"""The questions of one page of the walk, in the style that the page asks for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.policy.questions import Page, Style
from conduct_desk.policy.vocabulary import Value
from conduct_desk.ui.typed_answers import AnswerTyped
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.extras_box import ExtrasBox
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.radios_box import RadiosBox
from conduct_desk.ui.widgets.ticks_box import TicksBox

if TYPE_CHECKING:
    from conduct_desk.desk.reading_over import ReadingOver
    from conduct_desk.desk.school import School
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.widgets.reading_margin import ReadingMargin


class QuestionsArea(QWidget):
    """Shows a page's questions and gathers what is answered; nothing is preselected."""

    changed = Signal()
    taken_away = Signal(object)  # a TakenAway
    sheet_asked = Signal()
    renamed = Signal()  # controls came or went, and need their names
    noticed = Signal(object)  # the row whose notice came up, because somebody just ticked it

    def __init__(self, parent: QWidget | None = None, *, school: School | None = None) -> None:
        super().__init__(parent)
        self._school = school
        self._reading: tuple[ReadingOver, Jobs] | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(24)
        self.ticks: TicksBox | None = None
        self.radios: list[RadiosBox] = []

    def read_over(self, reading: ReadingOver, jobs: Jobs) -> None:
        """Say who reads reasons over while they are typed."""
        self._reading = (reading, jobs)

    def show_page(self, page: Page, case_id: int = 0) -> None:
        """Put up the questions of a page, unanswered; reasons are read over as part of that concern."""
        self._put_up(page)
        for extras in self.findChildren(ExtrasBox) if self._reading and case_id else ():
            extras.read_over(partial(self._begin_margin, case_id, extras.question.key))

    def _begin_margin(self, case_id: int, question_key: str, margin: ReadingMargin) -> None:
        if self._reading is not None:
            margin.use(*self._reading)
            margin.begin(case_id, Typed.ANSWER, question_key)

    def _put_up(self, page: Page) -> None:
        empty_layout(self._box)
        self.ticks, self.radios = None, []
        if page.style is Style.TICKS:
            self.ticks = TicksBox(page, self, school=self._school)
            self.ticks.changed.connect(self.changed)
            self.ticks.sheet_asked.connect(self.sheet_asked)
            self.ticks.renamed.connect(self.renamed)
            self.ticks.noticed.connect(self.noticed)
            self._box.addWidget(self.ticks)
            return
        for question in page.questions:
            box = RadiosBox(question, self, is_alone=len(page.questions) == 1)
            box.changed.connect(self.changed)
            box.taken_away.connect(self.taken_away)
            self._box.addWidget(box)
            self.radios.append(box)

    def take(self, answers: Mapping[str, AnswerTyped]) -> None:
        """Show answers given or drafted before."""
        if self.ticks is not None:
            self.ticks.take(answers)
        for box in self.radios:
            if box.question.key in answers:
                box.take(answers[box.question.key])

    def choose(self, values: Mapping[str, Value]) -> bool:
        """Fill in several answers at once, for all to see; on a page of ticks, that none is true."""
        if self.ticks is not None:
            self.ticks.none_tile.setChecked(True)
        for box in self.radios:
            if box.question.key in values:
                box.choose(values[box.question.key])
        return self.ticks is not None or bool(values)

    def typed(self) -> tuple[AnswerTyped, ...]:
        """Return every answer as far as it is given."""
        return self.ticks.typed() if self.ticks is not None else tuple(box.typed() for box in self.radios)

    def problems(self) -> list[Problem]:
        """Return what is missing, and show each sentence beside its question."""
        if self.ticks is not None:
            return self.ticks.show_missing()
        found: list[Problem] = []
        for box in self.radios:
            problems = box.problems()
            box.show_problems(problems)
            found += problems
        return found

    def first_field(self) -> QWidget:
        """Return the first thing to answer."""
        return self.ticks.rows[0].tile if self.ticks is not None else self.radios[0].first_field()

    def refuse(self, question_key: str, words: str) -> Problem:
        """Show what the desk refused beside its question; at the first field when it is not here."""
        for box in self.radios:
            if box.question.key == question_key:
                return box.refuse(words)
        rows = self.ticks.rows if self.ticks is not None else []
        for row in rows:
            if row.question.key == question_key:
                problem = Problem(words, row.tile)
                row.show_problems([problem])
                return problem
        return Problem(words, self.first_field())
