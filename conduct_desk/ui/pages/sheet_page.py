"""The decision sheet for somebody who has no key of their own: printed, signed, and entered here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import DecisionMaker, TakenOut
from conduct_desk.ui.choosers import file_name
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.gates import Gates
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

PAPER = "Decision sheet"
NOBODY_YET = "The decision is with the headteacher. Say who decides first; then the sheet is for them."


class SheetPage(StepPage):
    """Print the sheet, have it signed, enter the day on it."""

    key = "sheet_page"

    def __init__(
        self,
        gates: Gates,
        cases: Cases,
        drafts: Drafts,
        jobs: Jobs,
        clock: Clock,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(drafts, clock, parent)
        self._gates, self._cases = gates, cases
        self._out = PaperOut(choosers, jobs, told=self._tell, refused=self.refuse)
        step = self.step
        step.words("The decision sheet", "h1")
        self._lead = step.words("", "lead")
        self._news = NewsBar(step)
        step.add(self._news)
        step.words("1. Print it", "h2")
        step.words("It says what was posted and what the policy says, and leaves room for the decision.")
        step.buttons(
            ("print_button", "Print the sheet", "", self.print_out),
            ("save_button", "Save it as a PDF", "link", self.save_pdf),
        )
        step.words("2. Enter the signed sheet", "h2")
        self._name = self.ask_words("name", "Who signed it?")
        self._on = self.ask_day("signed_on", "Which day stands on it?", "The day on the sheet")
        step.buttons(("record_button", "Record the signed sheet", "primary", self.record))
        step.words("Keep the signed paper with the school’s records: there is no copy of it here.", "muted")
        step.end()

    def open_case(self, case_id: int) -> None:
        """Show the sheet of one case."""
        drafted = self.begin("sheet", case_id)
        gates = self._gates.of(case_id)
        self.place_label.setText(f"Concern {self._cases.get(case_id).reference}")
        who = f"{gates.decider_name} ({gates.maker.value})" if gates.decider_name else gates.maker.value
        is_away = gates.maker is not DecisionMaker.HEADTEACHER
        told = f"{who} signs this sheet, or opens the log with a key of their own."
        self._lead.setText(told if is_away else NOBODY_YET)
        if "name" not in drafted:
            self._name.set_text(gates.decider_name)
        self._news.tell("")
        self.ready()

    def print_out(self) -> None:
        """Print the sheet."""
        self._out.print_out(self, self._paper, self._taken)

    def save_pdf(self) -> None:
        """Save the sheet as a PDF."""
        self._out.save(self, self._paper, self._paper_name(), "Save the decision sheet", self._taken)

    def record(self) -> None:
        """Record that it was signed."""
        day, wrong = self.day_in(self._on)
        missing = [] if self._name.text() else [("name", "Enter who signed it")]
        if day is None:
            missing.append(("signed_on", wrong or "Enter the day that stands on the sheet"))
        if self.need(missing) or day is None:
            return
        try:
            self._gates.decide_on_sheet(self.case_id, self._name.text(), day)
        except DeskError as refused:
            self.refuse(refused)
            return
        self.finish()

    def _paper(self) -> Paper:
        return Paper(self._gates.sheet(self.case_id), self._paper_name())

    def _taken(self, how: TakenOut) -> None:
        self._gates.sheet_taken(self.case_id, how)

    def _paper_name(self) -> str:
        return file_name(PAPER, self._cases.get(self.case_id).reference)

    def _tell(self, words: str) -> None:
        self._news.tell(words)
