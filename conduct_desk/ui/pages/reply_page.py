"""What the author answered, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import Part, Reply
from conduct_desk.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts

HINTS = {
    Reply.AGREES: "Look at the post yourself before you thank them.",
    Reply.DISPUTES_FACTS: "The facts are checked once more, by somebody who did not check them before.",
    Reply.COMPLAINS: "It goes to the complaints procedure. Whoever wrote the letter does not look into it.",
    Reply.WANTS_MEETING: "A meeting is offered. They may bring somebody along.",
    Reply.THREATENS: "The police come first. Nobody answers.",
    Reply.ASKS_FOR_DATA: "The data protection officer is told. There is one calendar month to answer.",
    Reply.COMPLAINS_ABOUT_DATA: "The data protection officer is told. It is acknowledged within 30 days.",
}


class ReplyPage(StepPage):
    """Seven things that an author can answer; the desk sets what comes next."""

    key = "reply_page"

    def __init__(
        self, actions: Actions, cases: Cases, drafts: Drafts, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, clock, parent)
        self._actions, self._cases = actions, cases
        self._authors: dict[str, int] = {}
        step = self.step
        step.words("What did the author answer?", "h1")
        step.words("Here, by letter, by telephone or at the gate. Nobody answers on the platform.", "lead")
        self._author = self.ask_word("author", "Who answered?")
        self._reply = self.ask_tile("reply", "", {reply.value: HINTS[reply] for reply in Reply})
        self._on = self.ask_day("on", "When?", "The day they answered")
        self._note = self.ask_words("note", "In a few words (optional)", "Facts only", lines=2, width=640)
        self.read_over(self._note, Typed.NOTE)
        step.buttons(("record_button", "Record it", "primary", self.record))
        step.end()

    def open_case(self, case_id: int) -> None:
        """Ask what the author of a case answered; nothing is preselected."""
        case = self._cases.get(case_id)
        authors = [each.person for each in case.parts if each.part is Part.AUTHOR]
        self._authors = {person.name: person.person_id for person in authors}
        self._author.set_words(list(self._authors))
        self._author.setVisible(len(authors) > 1)
        self.begin("reply", case_id)
        self.place_label.setText(f"Concern {case.reference}")
        if not any(self._on.typed()):
            self._on.set_day(self.clock.today())
        self.ready()

    def record(self) -> None:
        """Record the answer; what follows from it stands in the concern."""
        day, wrong = self.day_in(self._on)
        missing = [] if self._reply.chosen() else [("reply", "Select what they answered")]
        if len(self._authors) > 1 and not self._author.chosen():
            missing.insert(0, ("author", "Select who answered"))
        if day is None:
            missing.append(("on", wrong or "Enter the day they answered"))
        if self.need(missing) or day is None:
            return
        try:
            self._actions.answered(
                self.case_id, Reply(self._reply.chosen()), self._note.text(), day, person_id=self._who()
            )
        except DeskError as refused:
            self.refuse(refused)
            return
        self.finish()

    def _who(self) -> int | None:
        """Return which author answered; with one there is nothing to select."""
        if len(self._authors) == 1:
            return next(iter(self._authors.values()))
        return self._authors.get(self._author.chosen())
