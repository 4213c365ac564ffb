"""Closing a concern on one page: only how it ended must be said, the rest is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.desk.closing_views import ClosingGiven, ClosingView
from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.errors import DeskError
from conduct_desk.policy.closing import Retention
from conduct_desk.policy.vocabulary import Outcome
from conduct_desk.ui.action_words import open_line
from conduct_desk.ui.widgets import asked
from conduct_desk.ui.widgets.date_field import DateField
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.lines_box import LinesBox
from conduct_desk.ui.widgets.mirror_box import MirrorBox
from conduct_desk.ui.widgets.settled_rows import SettledRows
from conduct_desk.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.closing import Closing
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.views import ActionView

NOTES = {
    Outcome.PARTLY_REMOVED: "What is still there (optional)",
    Outcome.NOT_REMOVED_FURTHER_ACTION: "Which step was taken, and on whose advice (optional)",
    Outcome.DIRECTED_TO_PROCEDURE: "Which procedure, and who takes it up (optional)",
    Outcome.PASSED_ON: "To whom it was passed on (optional)",
    Outcome.DUPLICATE: "Of which concern (optional)",
}
NOTE = "Note (optional)"
OWN_WORDS = "In my own words"
SEEN_AT_ONCE = 3  # lines; more are folded away


class ClosePage(StepPage):
    """How it ended, what was learned, what was settled, how long it is kept, and what ends with it."""

    key = "close_page"

    def __init__(
        self, closing: Closing, cases: Cases, drafts: Drafts, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, clock, parent)
        self._closing, self._cases = closing, cases
        self._proposal: ClosingView | None = None
        step = self.step
        step.words("How did this end?", "h1")
        self._lead = step.words("", "lead")
        self._ends = self._list("ends")  # first: what is still to be done is easily forgotten
        self._outcome = self.ask_word("outcome", "Outcome")
        self._outcome.set_words([outcome.value for outcome in Outcome])
        self._note = self.ask_words("note", NOTE, lines=2, width=640)
        self.read_over(self._note, Typed.CLOSING)
        self._lesson = self.ask_word("lesson", "What was learned? (optional)", nothing="Nothing chosen")
        self._own = self.ask_words("own_lesson", "What was learned, in your own words", width=640)
        self._settled = SettledRows(step)
        step.add(self._settled)
        for key, combo in self._settled.combos.items():
            self.register(key, asked.picked(combo))
        self._fold = self._kept_for_fold()
        step.add(self._fold)
        self._goes_on = self._list("goes_on")
        step.buttons(("close_button", "Close this concern", "primary", self.record))
        self._counted = step.words("", "muted")
        alike = Fold(step)
        self.mirror = MirrorBox(alike)
        step.add(alike)
        step.end()
        self._outcome.changed.connect(self._follow)
        self._lesson.changed.connect(self._follow)
        self._retention.changed.connect(self._follow)

    def open_case(self, case_id: int) -> None:
        """Show the page filled in as far as the case says it; a draft stands over that."""
        proposal = self._closing.proposal(case_id)
        self._proposal = proposal
        self._lesson.set_words([*proposal.lessons, OWN_WORDS])
        drafted = self.begin("close", case_id)
        self.mirror.open_case(case_id)
        self.place_label.setText(f"Concern {self._cases.get(case_id).reference}")
        if not drafted:
            if proposal.outcome is not None:
                self._outcome.choose(proposal.outcome.value)
            self._settled.show_settled(
                {"support": proposal.support, "evidence": proposal.evidence,
                 "thanks": proposal.thanks, "reporter": proposal.reporter}
            )  # fmt: skip
        known = "Filled in from what was recorded. " if proposal.outcome else ""
        self._lead.setText(f"{known}Only the outcome is needed. You can reopen it at any time.")
        ends, goes_on = len(proposal.to_end), len(proposal.goes_on)
        self._show_open(self._ends, f"Still open, and ends with the concern ({ends})", proposal.to_end)
        self._show_open(self._goes_on, f"Goes on after it is closed ({goes_on})", proposal.goes_on)
        self._counted.setText(f"The governors’ figures count it in: {proposal.term_name}.")
        self._fold.fold()
        self._follow()
        self.ready()

    def record(self) -> None:
        """Close it."""
        problem = self._review_problem()
        missing = [] if self._outcome.chosen() else [("outcome", "Select how the concern ended")]
        if problem:
            self._fold.unfold()
            missing.append(("review_on", problem))
        if self.need(missing):
            return
        try:
            self._closing.close(self.case_id, self._given())
        except DeskError as refused:
            if refused.field == "review_on":
                self._fold.unfold()
            self.refuse(refused)
            return
        self.finish()

    def _given(self) -> ClosingGiven:
        own = self._lesson.chosen() == OWN_WORDS
        chosen = self._retention.chosen()
        return ClosingGiven(
            outcome=Outcome(self._outcome.chosen()),
            note=self._note.text(),
            lesson=self._own.text() if own else self._lesson.chosen(),
            support=self._settled.settled("support"),
            evidence=self._settled.settled("evidence"),
            thanks=self._settled.settled("thanks"),
            reporter=self._settled.settled("reporter"),
            retention=Retention(chosen) if chosen else None,
            review_on=self._review_on.day(may_be_future=True),
        )

    def _review_problem(self) -> str:
        problems = self._review_on.problems(may_be_future=True)
        return problems[0].sentence if problems else ""

    def _kept_for_fold(self) -> Fold:
        fold = Fold(self.step)
        fold.set_title("kept_for", "How long it is kept")
        self._retention = self.ask_word("retention", "Kept as", nothing="As it says above")
        self._retention.set_words([each.value for each in Retention])
        what = "The day to look at it again"
        self._review_on = DateField(
            "review_on", "Looked at again on (optional)", what, self.clock, fold, looks_ahead=True,
            hint="Nothing is ever deleted by itself: on that day somebody decides.",
        )  # fmt: skip
        self.register("review_on", asked.a_day(self._review_on))
        for widget in (self._retention, self._review_on):
            fold.body.addWidget(widget)
        return fold

    def _list(self, name: str) -> tuple[Fold, LinesBox]:
        fold = Fold(self.step)
        lines = LinesBox(fold)
        lines.setObjectName(name)
        lines.set_words(name, "", "")
        lines.setProperty("role", "")  # the fold around it is the card
        fold.body.addWidget(lines)
        self.step.add(fold)
        return fold, lines

    def _show_open(self, place: tuple[Fold, LinesBox], title: str, actions: Sequence[ActionView]) -> None:
        fold, lines = place
        fold.set_title(lines.objectName(), title)
        lines.show_lines(map(open_line, actions))
        fold.setVisible(bool(actions))
        (fold.unfold if len(actions) <= SEEN_AT_ONCE else fold.fold)()

    def _follow(self) -> None:
        """Ask for what belongs to the outcome, and say how long it is kept."""
        chosen = self._outcome.chosen()
        self._note.set_label(NOTES.get(Outcome(chosen), NOTE) if chosen else NOTE)
        self._own.setVisible(self._lesson.chosen() == OWN_WORDS)
        kept_for = self._proposal.kept_for[Outcome(chosen)] if chosen and self._proposal else None
        if kept_for is None:
            self._fold.set_title("kept_for", "How long it is kept")
            self._retention.set_hint("")
            return
        day = spoken_date(kept_for.review_on)
        self._fold.set_title("kept_for", f"Kept until somebody looks at it on {day}")
        self._retention.set_hint(f"{kept_for.retention.value}. {kept_for.because}")
