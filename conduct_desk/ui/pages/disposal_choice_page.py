"""What becomes of one closed concern: kept for longer, kept for a reason, or disposed of after signing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.desk.disposal_views import DisposalGiven, DisposedView, HoldView, KeptConcern
from conduct_desk.errors import DeskError
from conduct_desk.policy.closing import HoldReason
from conduct_desk.ui.disposal_words import before_disposing, gone_news, kept_line, why_kept
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets import asked
from conduct_desk.ui.widgets.date_field import DateField
from conduct_desk.ui.widgets.lines_box import LinesBox
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conduct_desk.clock import Clock
    from conduct_desk.desk.disposal import Disposal
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.ui.jobs import Jobs

LATER, HOLD, LIFT, DISPOSE = (
    "Look at it again later", "It has to be kept for now", "It need not be kept any more", "Dispose of it",
)  # fmt: skip
CHOICES = {
    LATER: "It stays, and comes up again on a day you choose",
    HOLD: "A claim, a complaint or somebody asking what is held about them",
    LIFT: "What kept it is over",
    DISPOSE: "Somebody has signed the list, with this concern ticked",
}
RECORD = {"": "Record it", LATER: "Keep it until then", HOLD: "Keep it", LIFT: "Let it go its way",
          DISPOSE: "Dispose of it for good"}  # fmt: skip


class DisposalChoicePage(StepPage):
    """One choice, and what it needs; nothing goes without the reference typed and a signed list."""

    key = "disposal_choice_page"
    decided = Signal(str)  # a sentence about what was done
    held_again = Signal()  # what was said of a hold was undone

    def __init__(
        self, disposal: Disposal, drafts: Drafts, jobs: Jobs, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, clock, parent)
        self._disposal, self._jobs = disposal, jobs
        self._concern: KeptConcern | None = None
        step = self.step
        step.words("What becomes of this concern?", "h1")
        self._lead = step.words("", "lead")
        self._kept = LinesBox(step)
        self._kept.set_words("kept", "Why it has to stay", "")
        step.add(self._kept)
        self._choice = self.ask_tile("choice", "", CHOICES)
        self._parts: dict[str, tuple[QWidget, ...]] = {
            LATER: self._later_part(), HOLD: self._hold_part(), LIFT: self._lift_part(),
            DISPOSE: self._dispose_part(),
        }  # fmt: skip
        (self._button,) = step.buttons(("record_button", RECORD[""], "primary", self.record))
        step.end()
        self._choice.changed.connect(self._follow)

    def open_concern(self, case_id: int) -> None:
        """Ask about one closed concern; a draft stands over what was chosen."""
        found = [each for each in self._disposal.kept() if each.case_id == case_id]
        if not found:
            raise DeskError("This concern is open again, or gone. Go back to the list.")
        self._concern = concern = found[0]
        self.begin("disposal_choice", case_id)
        self.place_label.setText(f"Concern {concern.reference}")
        self._lead.setText(kept_line(concern))
        self._kept.show_lines([("", words) for words in why_kept(concern)])
        self._kept.setVisible(concern.is_held)
        self._choice.tiles[LIFT].setVisible(bool(concern.holds))
        self._choice.tiles[DISPOSE].setVisible(concern.may_go)
        self._warning_label.setText(before_disposing(concern))
        self._follow()
        self.ready()

    def record(self) -> None:
        """Do what was chosen."""
        choice = self._chosen()
        if self._concern is None or self.need([] if choice else [("choice", "Select what becomes of it")]):
            return
        try:
            {LATER: self._look_again, HOLD: self._hold, LIFT: self._lift, DISPOSE: self._dispose}[choice]()
        except DeskError as refused:
            self.refuse(refused)

    # --- what each choice needs ---
    def _later_part(self) -> tuple[QWidget, ...]:
        field = self._review_on = DateField(
            "review_on", "Look at it again on", "The day to look at it again", self.clock, self.step,
            looks_ahead=True,
        )  # fmt: skip
        self.step.add(field)
        self.register("review_on", asked.a_day(field))
        self._reason = self.ask_words("reason", "Why is it kept for longer?", lines=2, width=640)
        return field, self._reason

    def _hold_part(self) -> tuple[QWidget, ...]:
        self._why = self.ask_word("why", "Why does it have to be kept?")
        self._why.set_words([reason.value for reason in HoldReason])
        self._note = self.ask_words("note", "Note (optional)", "No names are needed", lines=2, width=640)
        return self._why, self._note

    def _lift_part(self) -> tuple[QWidget, ...]:
        self._because = self.ask_words("because", "Why need it not be kept any more?", lines=2, width=640)
        return (self._because,)

    def _dispose_part(self) -> tuple[QWidget, ...]:
        warning = QFrame(self.step)
        warning.setProperty("role", "notice_warn")
        inside = QVBoxLayout(warning)
        inside.setContentsMargins(16, 12, 16, 12)
        self._warning_label = PlainLabel("", warning)
        inside.addWidget(self._warning_label)
        self.step.add(warning)
        self._by = self.ask_words("authorised_by", "Who signed the list?", "Name and office")
        self._on = self.ask_day("authorised_on", "When was it signed?", "The day the list was signed")
        self._reference = self.ask_words(
            "reference", "Type the reference of this concern", "It stands at the top of this page", width=220
        )
        return warning, self._by, self._on, self._reference

    # --- what each choice does ---
    def _look_again(self) -> None:
        problems = self._review_on.problems(may_be_future=True)
        if self.need([("review_on", each.sentence) for each in problems]):
            return
        self._disposal.look_again(self.case_id, self._review_on.day(may_be_future=True), self._reason.text())
        self._finish("It stays until the day you chose.")

    def _hold(self) -> None:
        chosen = self._why.chosen()
        self._disposal.hold(self.case_id, HoldReason(chosen) if chosen else None, self._note.text())
        self._finish("It is kept until you say otherwise.")

    def _lift(self) -> None:
        case_id, lifted = self.case_id, self._concern.holds if self._concern else ()
        for hold in lifted:
            self._disposal.lift(hold.hold_id, self._because.text())
        self._finish("It need not be kept any more.")
        back = partial(self._hold_again, case_id, lifted)
        self.taken_away.emit(TakenAway("Said that a concern need not be kept any more", back))

    def _hold_again(self, case_id: int, lifted: Sequence[HoldView]) -> None:
        for hold in lifted:
            self._disposal.hold(case_id, hold.why, hold.note)
        self.held_again.emit()

    def _dispose(self) -> None:
        day, wrong = self.day_in(self._on)
        if wrong and self.need([("authorised_on", wrong)]):
            return
        given = DisposalGiven(self._reference.text(), self._by.text(), day)
        case_id = self.case_id
        self.keeper.settled()  # no draft may be written of what is going
        self.step.setEnabled(False)
        self._jobs.run(
            lambda: self._disposal.dispose(case_id, given), self._gone, self._stays,
            words="Erasing the concern", owner=self,
        )  # fmt: skip

    def _gone(self, gone: DisposedView) -> None:
        self.step.setEnabled(True)
        self._finish(gone_news(gone))

    def _stays(self, error: DeskError) -> None:
        self.step.setEnabled(True)
        self.refuse(error)

    def _finish(self, words: str) -> None:
        self._concern = None
        self.finish()
        self.decided.emit(words)

    def _chosen(self) -> str:
        chosen = self._choice.chosen()
        return chosen if chosen and self._choice.tiles[chosen].isVisibleTo(self._choice) else ""

    def _follow(self) -> None:
        """Show what the choice needs, and no more."""
        chosen = self._chosen()
        for choice, widgets in self._parts.items():
            for widget in widgets:
                widget.setVisible(choice == chosen)
        self._button.setText(RECORD[chosen])
