"""What is folded away on the page of a concern: what was done, the next steps, facts, answers, closings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from conduct_desk.policy.closing import ENDED
from conduct_desk.policy.vocabulary import ActionKind, Stage
from conduct_desk.ui.action_words import done_row
from conduct_desk.ui.case_words import answer_rows, closure_line, fact_rows
from conduct_desk.ui.widgets.desk_row import RowList
from conduct_desk.ui.widgets.ladder_box import LadderBox, next_rung
from conduct_desk.ui.widgets.lines_box import LinesBox
from conduct_desk.ui.widgets.summary_list import SummaryList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.closing_views import ClosureView
    from conduct_desk.desk.decisions import Decisions
    from conduct_desk.desk.views import CaseView
    from conduct_desk.ui.forms.ui_case_page import Ui_CasePage

TOWARDS_AUTHOR = (ActionKind.WRITE_LETTER, ActionKind.SPEAK_TO_AUTHOR, ActionKind.CHECK_POST)


class CaseFolds(QObject):
    """Fills the folds of the case page; an empty one is not there."""

    change_asked = Signal(str)  # the key of a page

    def __init__(self, form: Ui_CasePage, actions: Actions, decisions: Decisions) -> None:
        super().__init__(form.columns)
        self._form, self._actions, self._decisions = form, actions, decisions
        self._done = RowList(form.done_fold)
        self._ladder = LadderBox(form.ladder_fold)
        self._facts = SummaryList(form.facts_fold)
        self._answers = SummaryList(form.answers_fold)
        self._closures = LinesBox(form.closures_fold)
        self._done.stand_inside()
        self._closures.setProperty("role", "")  # the fold around it is the card
        self._closures.set_words("closure", "", "")
        self._facts.setObjectName("facts_list")
        self._answers.setObjectName("answers_list")
        for fold, inside in (
            (form.done_fold, self._done), (form.ladder_fold, self._ladder), (form.facts_fold, self._facts),
            (form.answers_fold, self._answers), (form.closures_fold, self._closures),
        ):  # fmt: skip
            fold.body.addWidget(inside)
        for rows in (self._facts, self._answers):
            rows.change_asked.connect(self.change_asked)

    def fold(self) -> None:
        """Fold everything away: another concern is shown."""
        form = self._form
        for fold in (
            form.done_fold, form.ladder_fold, form.facts_fold, form.answers_fold, form.closures_fold,
        ):  # fmt: skip
            fold.fold()

    def unfold_for(self, stage: Stage) -> None:
        """Lay open how a closed concern ended and what was done: nothing else is to be seen of it."""
        if stage is Stage.CLOSED:
            self._form.closures_fold.unfold()
            self._form.done_fold.unfold()

    def show_case(self, case: CaseView, closures: Sequence[ClosureView]) -> None:
        """Show what belongs to a case; a closed one can be read, not changed."""
        form, is_open = self._form, case.stage is not Stage.CLOSED
        over = sorted((each for each in case.actions if each.done_on), key=lambda each: each.note == ENDED)
        form.done_fold.fill_when_open(
            lambda: self._done.show_rows([(done_row(action), None) for action in over])
        )
        form.done_fold.set_title("done", _done_title([each.note != ENDED for each in over]))
        form.done_fold.setVisible(bool(over))
        self._show_ladder(case, is_open=is_open)
        form.facts_fold.fill_when_open(
            lambda: self._facts.show_rows(fact_rows(case.facts), may_change=is_open)
        )
        form.facts_fold.set_title("facts", "What was recorded about the post")
        form.answers_fold.fill_when_open(
            lambda: self._answers.show_rows(
                answer_rows(self._decisions.walk(), case.answers), may_change=is_open
            )
        )
        under = f" (policy: {case.policy_version})" if case.policy_version else ""
        form.answers_fold.set_title("answers", f"How the questions were answered{under}")
        self._show_closures(case, closures)

    def _show_ladder(self, case: CaseView, *, is_open: bool) -> None:
        is_wanted = is_open and any(action.kind in TOWARDS_AUTHOR for action in case.actions)
        self._form.ladder_fold.setVisible(is_wanted)
        if is_wanted:
            rungs = self._actions.ladder(case.case_id)
            self._form.ladder_fold.fill_when_open(lambda: self._ladder.show_rungs(rungs))
            following = next_rung(rungs)
            step = f": {following.value[0].lower()}{following.value[1:]}" if following else ""
            self._form.ladder_fold.set_title("ladder", f"If the post stays up{step}")

    def _show_closures(self, case: CaseView, closures: Sequence[ClosureView]) -> None:
        fold = self._form.closures_fold
        fold.fill_when_open(lambda: self._closures.show_lines(map(closure_line, reversed(closures))))
        fold.setVisible(bool(closures))
        is_closed = case.stage is Stage.CLOSED
        fold.set_title("closures", "How it was closed" if is_closed else f"Closed before ({len(closures)})")


def _done_title(done: Sequence[bool]) -> str:
    """Return what is said of what is over: “Done (3)”, “Done (1), not done (2)”."""
    counts = (("Done", sum(done)), ("not done", len(done) - sum(done)))
    words = ", ".join(f"{what} ({count})" for what, count in counts if count)
    return f"{words[:1].upper()}{words[1:]}"
