"""A picture found later that nobody may see: isolated at once, destroyed only on advice, never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui import isolating_words as words
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.exhibit_views import Destroyed, ExhibitDetail
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.ui.jobs import Jobs

DESTROYING, LOOKING = "Destroying the exhibit", "Looking for earlier copies"


class IsolatePage(StepPage):
    """Says what isolating does and does not; afterwards it asks whose word destroying was."""

    key = "isolate_page"

    def __init__(
        self,
        exhibits: Exhibits,
        cases: Cases,
        drafts: Drafts,
        jobs: Jobs,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(drafts, clock, parent)
        self._exhibits, self._cases, self._jobs = exhibits, cases, jobs
        self._exhibit_id = 0
        step = self.step
        self._heading = step.words("", "h1")
        self._heading.setObjectName("heading_label")
        self._lead = step.words("", "lead")
        self._state = step.words("")
        self._state.setObjectName("state_label")
        self._before = self._part([f"• {line}" for line in words.WHAT_IT_DOES])
        self._along = step.words("")
        self._along.setObjectName("along_label")
        self._why = self.ask_words("why", "Why may nobody see it?", words.NEVER_DESCRIBE, width=640)
        (self._isolate_button,) = step.buttons(("isolate_button", "Isolate it now", "warning", self.isolate))
        self._now = self._part([words.NOW])
        self._advice = self._part([words.ADVISED])
        self._advised_by = self.ask_words("advised_by", "Who told you to destroy it?", "Name and office.")
        self._reference = self.ask_words("reference", "Their reference", width=320)
        self._word = self.ask_words("word", "", width=200)
        self._for_good = self._part([words.FOR_GOOD])
        (self._destroy_button,) = step.buttons(
            ("destroy_button", "Destroy it for good", "warning", self.destroy_it)
        )
        self._left = step.words("")
        self._left.setObjectName("left_label")
        step.end()

    def open_exhibit(self, case_id: int, exhibit_id: int) -> None:
        """Show where one exhibit stands, in words alone. Raises LookupError when it is not there."""
        self._exhibit_id = exhibit_id
        self.begin(f"isolate:{exhibit_id}", case_id)
        self.place_label.setText(f"Concern {self._cases.get(case_id).reference}")
        self._show()
        self.ready()

    def isolate(self) -> None:
        """Let nobody see it from now on; it is not deleted."""
        try:
            self._exhibits.isolate(self._exhibit_id, self._why.text())
        except DeskError as refused:
            self.refuse(refused)
            return
        self.keeper.finish()
        self.open_exhibit(self.case_id, self._exhibit_id)
        self._heading.setFocus()

    def destroy_it(self) -> None:
        """Destroy it, once it is said who advised that and the words were typed."""
        number = self._detail().exhibit.number
        if self.need(self._missing(number)):
            return
        exhibits, exhibit_id = self._exhibits, self._exhibit_id
        advised_by, reference = self._advised_by.text(), self._reference.text()
        self._destroy_button.setEnabled(False)
        self._jobs.run(
            lambda: exhibits.destroy(exhibit_id, advised_by, reference),
            self._gone, self._not_gone, words=DESTROYING, owner=self,
        )  # fmt: skip

    def _missing(self, number: int) -> list[tuple[str, str]]:
        wanted = words.confirmation(number)
        found = []
        if not self._advised_by.text():
            found.append(("advised_by", "Enter who told you to destroy it"))
        if not self._reference.text():
            found.append(("reference", "Enter the reference that they gave you"))
        if self._word.text().casefold() != wanted:
            found.append(("word", f"Type the words: {wanted}"))
        return found

    def _gone(self, left: Destroyed) -> None:
        self.keeper.finish()
        self.open_exhibit(self.case_id, self._exhibit_id)
        self._tell_left(left)

    def _tell_left(self, left: Destroyed) -> None:
        self.say(self._left, words.still_held(left))
        self._left.show()

    def _not_gone(self, refused: DeskError) -> None:
        self._destroy_button.setEnabled(True)
        self.refuse(refused)

    def _detail(self) -> ExhibitDetail:
        return self._exhibits.detail(self._exhibit_id)

    def _show(self) -> None:
        detail = self._detail()
        isolation, number = detail.isolation, detail.exhibit.number
        is_waiting = isolation is not None and isolation.destroyed_at is None
        self._heading.setText(words.heading(number, isolation))
        self._lead.setText(words.LEAD)
        self._state.setText(words.what_was_done(isolation) if isolation else "")
        along = words.goes_along(self._exhibits.goes_with(self._exhibit_id), self.case_id)
        self._along.setText(along)
        self._word.set_label(f"Type the words: {words.confirmation(number)}")
        self._turn(isolation is None, self._lead, self._before, self._why, self._isolate_button)
        self._turn(isolation is not None, self._state)
        self._turn(bool(along), self._along)
        self._turn(
            is_waiting, self._now, self._advice, self._advised_by, self._reference, self._word,
            self._for_good, self._destroy_button,
        )  # fmt: skip
        self._left.hide()
        if isolation is not None and not is_waiting:
            self._look_for_copies()

    def _look_for_copies(self) -> None:
        """Say which earlier copies of the log still hold what was destroyed."""
        exhibits, exhibit_id = self._exhibits, self._exhibit_id
        self._jobs.run(
            lambda: exhibits.still_held(exhibit_id), self._tell_left, self.refuse, words=LOOKING, owner=self
        )

    def _turn(self, is_shown: bool, *widgets: QWidget) -> None:  # noqa: FBT001 -- on or off is all it says
        for widget in widgets:
            widget.setVisible(is_shown)
            if isinstance(widget, QPushButton):
                widget.setEnabled(is_shown)  # a key presses no button that is not there

    def _part(self, lines: list[str]) -> QWidget:
        part = QWidget(self.step)
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for line in lines:
            box.addWidget(PlainLabel(line, part))
        self.step.add(part)
        return part
