"""Saying who decides a concern: the governors or headteacher, and by name when it is not the headteacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from conduct_desk.clock import SCHOOL_ZONE, spoken_date
from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.errors import DeskError
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import DecisionMaker
from conduct_desk.ui.widgets.lines_box import LinesBox
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.gate_views import HandOver
    from conduct_desk.desk.gates import Gates
    from conduct_desk.desk.school import School

OFFICES = {
    DecisionMaker.DEPUTY: Office.DEPUTY_HEAD,
    DecisionMaker.CHAIR: Office.CHAIR,
    DecisionMaker.VICE_CHAIR: Office.VICE_CHAIR,
}
HINTS = {
    DecisionMaker.DEPUTY: "Keeps the governors free to hear a complaint later",
    DecisionMaker.CHAIR: "Is told only what is needed to decide; it is noted who was told what",
    DecisionMaker.VICE_CHAIR: "When the chair is close to it too",
    DecisionMaker.GOVERNOR: "One governor by name, never the whole board",
    DecisionMaker.HEADTEACHER: "It comes back to you",
}


class HandOverPage(StepPage):
    """Who decides, their name, and why; the page says with whom it is now."""

    key = "hand_over_page"

    def __init__(
        self,
        gates: Gates,
        cases: Cases,
        school: School,
        drafts: Drafts,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(drafts, clock, parent)
        self._gates, self._cases, self._school = gates, cases, school
        step = self.step
        step.words("Who decides this concern?", "h1")
        self._lead = step.words("", "lead")
        self._maker = self.ask_tile("decision_maker", "", {m.value: HINTS[m] for m in HINTS})
        self._name = self.ask_words("name", "Their name")
        self._why = self.ask_words("reason", "Reason (optional)", "Facts only: they read it", lines=2)
        self.read_over(self._why, Typed.REGISTER)
        step.buttons(("record_button", "Hand the decision over", "primary", self.record))
        self._note = PlainLabel("", step)
        self._note.setProperty("role", "muted")
        step.add(self._note)
        self._before = LinesBox(step)
        self._before.set_words("before", "Who decided before", "")
        step.add(self._before)
        step.end()
        self._maker.changed.connect(self._follow)

    def open_case(self, case_id: int) -> None:
        """Ask who decides; nobody is chosen beforehand."""
        self.begin("hand_over", case_id)
        gates = self._gates.of(case_id)
        self.place_label.setText(f"Concern {self._cases.get(case_id).reference}")
        who = f"{gates.maker.value}, {gates.decider_name}" if gates.decider_name else gates.maker.value
        self._lead.setText(f"It is with: {who}. Whoever decides needs the facts, and nothing beyond them.")
        is_away = gates.maker is not DecisionMaker.HEADTEACHER
        self._maker.tiles[DecisionMaker.HEADTEACHER.value].setVisible(is_away)
        self._before.show_lines(map(_line, reversed(gates.hand_overs)))
        self._before.setVisible(bool(gates.hand_overs))
        self._follow()
        self.ready()

    def record(self) -> None:
        """Hand it over."""
        chosen = self._maker.chosen()
        is_back = chosen == DecisionMaker.HEADTEACHER.value
        missing = [] if chosen else [("decision_maker", "Select who decides")]
        if chosen and not is_back and not self._name.text():
            missing.append(("name", "Enter the name of whoever decides"))
        if self.need(missing):
            return
        try:
            self._gates.hand_over(self.case_id, DecisionMaker(chosen), self._name.text(), self._why.text())
        except DeskError as refused:
            self.refuse(refused)
            return
        self.finish()

    def _follow(self) -> None:
        """Offer the name of the office that was chosen, unless one was typed."""
        chosen = self._maker.chosen()
        known = [self._school.offices()[office].name for office in OFFICES.values()]
        if not self._name.text() or self._name.text() in known:
            office = OFFICES.get(DecisionMaker(chosen)) if chosen else None
            self._name.set_text(self._school.offices()[office].name if office else "")
        self._name.setVisible(chosen != DecisionMaker.HEADTEACHER.value)
        is_governor = chosen and chosen not in (
            DecisionMaker.DEPUTY.value, DecisionMaker.HEADTEACHER.value,
        )  # fmt: skip
        self._note.setText(
            "It is entered by itself in the list of governors who were told." if is_governor else ""
        )


def _line(given: HandOver) -> tuple[str, str]:
    day = spoken_date(given.at.astimezone(SCHOOL_ZONE).date())
    who = f"{given.maker.value}: {given.name}" if given.name else given.maker.value
    return f"{day} · {given.by}", f"{who}. {given.reason}" if given.reason else who
