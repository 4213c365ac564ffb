"""Which governor was told what of a concern, when and why: a panel needs three who know nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.errors import DeskError
from conduct_desk.ui.governor_words import ANOTHER, left_words, told_line, warns_about
from conduct_desk.ui.widgets.lines_box import LinesBox
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.governors import Governors


class LedgerPage(StepPage):
    """What was entered stands on top; below it one more is entered."""

    key = "ledger_page"

    def __init__(
        self, governors: Governors, cases: Cases, drafts: Drafts, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, clock, parent)
        self._governors, self._cases = governors, cases
        step = self.step
        step.words("Which governors know of this?", "h1")
        self._lead = step.words("", "lead")
        self._lines = LinesBox(step)
        self._lines.set_words("told", "Told so far", "")
        step.add(self._lines)
        step.words("Enter one more", "h2")
        self._name = self.ask_word("name", "Who was told?")
        self._other = self.ask_words("other", "Their name")
        self._what = self.ask_words("what", "What were they told?", "No more than they had to know", lines=2)
        self.read_over(self._what, Typed.REGISTER)
        self._why = self.ask_words("why", "Why did they have to know?", lines=2)
        self.read_over(self._why, Typed.REGISTER)
        self._on = self.ask_day("told_on", "When?", "The day they were told")
        self._warning = QFrame(step)
        self._warning.setProperty("role", "notice_warn")
        inside = QVBoxLayout(self._warning)
        inside.setContentsMargins(16, 12, 16, 12)
        self._warning_label = PlainLabel("", self._warning)
        inside.addWidget(self._warning_label)
        step.add(self._warning)
        self._anyway = self.ask_words("anyway", "Why this governor all the same?", lines=2)
        self.read_over(self._anyway, Typed.REGISTER)
        step.buttons(("record_button", "Enter it", "primary", self.record))
        step.end()
        self._name.changed.connect(self._follow)
        self._other.edit.textChanged.connect(lambda _=None: self._follow())

    def open_case(self, case_id: int) -> None:
        """Show the ledger of a case."""
        self._name.set_words([*(each.name for each in self._governors.all()), ANOTHER])
        self.begin("ledger", case_id)
        self.place_label.setText(f"Concern {self._cases.get(case_id).reference}")
        if not any(self._on.typed()):
            self._on.set_day(self.clock.today())
        self._show()
        self.ready()

    def record(self) -> None:
        """Enter that a governor was told."""
        day, wrong = self.day_in(self._on)
        missing = []
        if not self._who():
            missing.append(("other", "Enter the governor’s name") if self._is_another()
                           else ("name", "Select who was told"))  # fmt: skip
        if not self._what.text():
            missing.append(("what", "Enter what they were told"))
        if not self._why.text():
            missing.append(("why", "Enter why they had to know"))
        if day is None:
            missing.append(("told_on", wrong or "Enter the day they were told"))
        if not self._anyway.isHidden() and not self._anyway.text():
            missing.append(("anyway", "Enter why it has to be this governor, although so few are left"))
        if self.need(missing) or day is None:
            return
        why = " ".join(words for words in (self._why.text(), self._anyway.text()) if words)
        try:
            self._governors.tell(self.case_id, self._who(), self._what.text(), why, day)
        except DeskError as refused:
            self.refuse(refused)
            return
        self.finish()

    def _show(self) -> None:
        self._lead.setText(left_words(self._governors.left(self.case_id)))
        told = self._governors.told(self.case_id)
        self._lines.show_lines(map(told_line, reversed(told)), empty="Nobody was told.")
        self._follow()

    def _follow(self) -> None:
        """Warn before one more is told who could still sit on a panel."""
        self._other.setVisible(self._is_another())
        panel = self._governors.left(self.case_id) if self.case_id else None
        warning = warns_about(panel, self._who()) if panel else ""
        self._warning_label.setText(warning)
        self._warning.setVisible(bool(warning))
        self._anyway.setVisible(bool(warning))

    def _is_another(self) -> bool:
        return self._name.chosen() == ANOTHER

    def _who(self) -> str:
        return self._other.text() if self._is_another() else self._name.chosen()
