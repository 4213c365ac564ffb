"""Recording what the police, the safeguarding lead or another said about writing to the author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.errors import DeskError
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.ui import hold_words
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.lines_box import LinesBox
from conduct_desk.ui.widgets.office_line import OfficeLine
from conduct_desk.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.gates import Gates
    from conduct_desk.desk.school import School

LEAD = "Write down what they said, in a few words. It decides whether letters may be written."
OWN_LEAD = "You are the safeguarding lead: record your own decision, the reason, and whom you asked."
NOTES = {
    Hold.POLICE: "Reference or reason",
    Hold.OFFICER: "Reason, and what you may say to whom",
    Hold.SAFEGUARDING: "Reason, and what else they asked for",
}


class WordPage(StepPage):
    """Three answers, who gave it, when and why. One page for each hold."""

    key = "word_page"

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
        self._hold = Hold.SAFEGUARDING
        step = self.step
        self._heading = step.words("", "h1")
        self._lead = step.words("", "lead")
        self._office = QFrame(step)
        self._office.setProperty("role", "card")
        self._office_box = QVBoxLayout(self._office)
        self._office_box.setContentsMargins(20, 12, 20, 12)
        step.add(self._office)
        answers = {word.value: hint for word, hint in hold_words.HINTS.items()}
        self._word = self.ask_tile("word", "", answers)
        self._by = self.ask_words("said_by", "Who said it?")
        self._on = self.ask_day("said_on", "When?", "The day they said it")
        self._asked_whom = self.ask_words("consulted", "Whom did you ask before you decided?")
        self._note = self.ask_words("note", "", lines=2, width=640)
        self.read_over(self._note, Typed.WORD)
        step.buttons(("record_button", "Record it", "primary", self.record))
        self._so_far = LinesBox(step)
        self._so_far.set_words("so_far", "What was said before", "")
        step.add(self._so_far)
        step.end()

    def open_hold(self, case_id: int, hold: Hold) -> None:
        """Ask what was said about one hold of a case."""
        self._hold = hold
        self.read_over_as(hold.name)
        self.begin(f"word:{hold.name}", case_id)
        self.place_label.setText(f"Concern {self._cases.get(case_id).reference}")
        own = self._is_own
        self._heading.setText("What do you decide?" if own else hold_words.QUESTIONS[hold])
        self._lead.setText(OWN_LEAD if own else LEAD)
        self._by.setVisible(not own)
        self._asked_whom.setVisible(own)
        self._note.set_label("Your reason" if own else NOTES.get(hold, "Reason"))
        self._show_office()
        if not any(self._on.typed()):
            self._on.set_day(self.clock.today())
        if not self._by.text() and not own:
            self._by.set_text(self._usual_name())
        words = [w for w in self._gates.of(case_id).words if w.hold is hold]
        self._so_far.show_lines(map(hold_words.word_line, words))
        self._so_far.setVisible(bool(words))
        self.ready()

    def record(self) -> None:
        """Record the word; it may open the letters."""
        day, wrong = self.day_in(self._on)
        said_by = self._school.get().head_name if self._is_own else self._by.text()
        missing = []
        if not self._word.chosen():
            words = "Select what you decide" if self._is_own else "Select what they said"
            missing.append(("word", words))
        if not said_by:
            missing.append(("said_by", "Enter who said it"))
        if wrong or day is None:
            missing.append(("said_on", wrong or "Enter the day they said it"))
        if self._is_own and not self._asked_whom.text():
            missing.append(("consulted", "Enter whom you asked, or that you asked nobody and why"))
        if self._is_own and not self._note.text():
            missing.append(("note", "Enter the reason for your decision"))
        if self.need(missing) or day is None:
            return
        try:
            self._gates.say(
                self.case_id, self._hold, Word(self._word.chosen()),
                said_by=said_by, said_on=day, note=self._note_words(),
            )  # fmt: skip
        except DeskError as refused:
            self.refuse(refused)
            return
        self.finish()

    @property
    def _is_own(self) -> bool:
        return self._hold is Hold.SAFEGUARDING and self._school.get().head_is_safeguarding_lead

    def _note_words(self) -> str:
        note = self._note.text()
        if not self._is_own:
            return note
        return f"{note}{'' if note.endswith(('.', '!', '?')) else '.'} Asked: {self._asked_whom.text()}"

    def _usual_name(self) -> str:
        office = hold_words.OFFICES.get(self._hold)
        return self._school.offices()[office].name if office else ""

    def _show_office(self) -> None:
        empty_layout(self._office_box)
        office = hold_words.OFFICES.get(self._hold)
        self._office.setVisible(office is not None and not self._is_own)
        if office is None or self._is_own:
            return
        line = OfficeLine(self._school, office, self._office)
        self._office_box.addWidget(line)
        line.show_office()
        line.given.connect(self._take_name)

    def _take_name(self) -> None:
        if not self._by.text():
            self._by.set_text(self._usual_name())
        if self._is_own:  # she said that she is the safeguarding lead herself
            self.keeper.flush()
            self.open_hold(self.case_id, self._hold)
