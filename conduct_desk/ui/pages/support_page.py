"""The register of what was done for a member of staff who is spoken of, by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import Part, Role
from conduct_desk.ui.support_words import support_line
from conduct_desk.ui.widgets.lines_box import LinesBox
from conduct_desk.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.support import Support

LEAD = "An employer who is asked later what it did to protect its staff can answer from here."
HINT = (
    "For example: told them what was posted and what the school does; asked them not to answer it; offered "
    "their union, occupational health or somebody to talk to; changed who meets the family"
)
NOBODY = "All staff, or nobody by name"


class SupportPage(StepPage):
    """Whom, what and when; what was entered before stands below."""

    key = "support_page"

    def __init__(
        self, support: Support, cases: Cases, drafts: Drafts, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, clock, parent)
        self._support, self._cases = support, cases
        self._people: dict[str, int] = {}
        step = self.step
        step.words("What was done for your staff?", "h1")
        step.words(LEAD, "lead")
        self._who = self.ask_word("who", "For whom?", nothing="")
        self._what = self.ask_words("what", "What was done?", HINT, lines=3, width=640)
        self.read_over(self._what, Typed.SUPPORT)
        self._who.changed.connect(self._read_over_for)
        self._on = self.ask_day("done_on", "When?", "The day it was done")
        step.buttons(("record_button", "Enter it", "primary", self.record))
        self._lines = LinesBox(step)
        self._lines.set_words("entered", "Entered so far", "")
        step.add(self._lines)
        step.end()

    def open_case(self, case_id: int) -> None:
        """Show the register of a case."""
        case = self._cases.get(case_id)
        self._people = {
            each.person.name: each.person.person_id
            for each in case.parts
            if each.part is Part.SUBJECT and each.role is Role.STAFF
        }
        self._who.set_words([*self._people, NOBODY])
        self.begin("support", case_id)
        self.place_label.setText(f"Concern {case.reference}")
        if not any(self._on.typed()):
            self._on.set_day(self.clock.today())
        self._lines.show_lines(map(support_line, reversed(self._support.of(case_id))), empty="Nothing yet.")
        self.ready()

    def _read_over_for(self) -> None:
        """Read it over as something that is for whoever is chosen: theirs, and nobody else's."""
        person_id = self._people.get(self._who.chosen())
        self.read_over_as("" if person_id is None else str(person_id))

    def record(self) -> None:
        """Enter it in the register."""
        day, wrong = self.day_in(self._on)
        missing = [] if self._what.text() else [("what", "Enter what was done")]
        if day is None:
            missing.append(("done_on", wrong or "Enter the day it was done"))
        if self.need(missing) or day is None:
            return
        try:
            self._support.add(self.case_id, self._people.get(self._who.chosen()), self._what.text(), day)
        except DeskError as refused:
            self.refuse(refused)
            return
        self.finish()
