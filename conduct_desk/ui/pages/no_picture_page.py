"""Recording a picture without the picture: who told it, where it is, who was informed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from conduct_desk.desk.stopping_views import Informed, NoPicture
from conduct_desk.errors import DeskError
from conduct_desk.ui.widgets import asked
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.stopping import Stopping

LEAD = "Write down only where it is. Do not describe what it shows, here or anywhere else."
NOT_SHOWN = "The address and the account are enough for the police. A description can harm the child again."


class NoPicturePage(StepPage):
    """A few lines in the concern's own history; no picture is ever asked for here."""

    key = "no_picture_page"

    def __init__(
        self, stopping: Stopping, cases: Cases, drafts: Drafts, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, clock, parent)
        self._stopping, self._cases = stopping, cases
        step = self.step
        step.words("Record it without the picture", "h1").setObjectName("heading_label")
        step.words(LEAD, "lead")
        self._told_by = self.ask_words("told_by", "Who told you?", "A name, or “I saw it myself”.")
        self._told_on = self.ask_day("told_on", "When were you told?", "The day you were told")
        self._told_at = self.ask_words("told_at", "At what time? (optional)", width=200)
        self._platform = self.ask_words("platform", "On which app or site is it?", "For example Snapchat.")
        self._address = self.ask_words(
            "address", "Its address (optional)", "Of the post or profile, or which group and day.", width=640
        )
        self._account = self.ask_words("account", "Which account posted it? (optional)")
        step.words(NOT_SHOWN, "muted")
        step.words("Who was informed?", "label")
        self._informed = {each: self._tile(each) for each in Informed}
        self._reference = self.ask_words("police_reference", "Police reference (optional)", width=320)
        step.buttons(("record_button", "Record it", "primary", self.record))
        step.end()

    def open_case(self, case_id: int) -> None:
        """Ask about a picture that belongs to a concern and stays out of it."""
        self.begin("no_picture", case_id)
        self.place_label.setText(f"Concern {self._cases.get(case_id).reference}")
        self.ready()

    def record(self) -> None:
        """Keep what is typed in the history of the concern."""
        day, wrong = self.day_in(self._told_on)
        missing = (
            [] if self._told_by.text() else [("told_by", "Enter who told you, or that you saw it yourself")]
        )
        if day is None:
            missing.append(("told_on", wrong or "Enter the day you were told"))
        if self.need(missing) or day is None:
            return
        entry = NoPicture(
            self._told_by.text(), day, self._told_at.text(), self._platform.text(), self._address.text(),
            self._account.text(), tuple(each for each, tile in self._informed.items() if tile.isChecked()),
            self._reference.text(),
        )  # fmt: skip
        try:
            self._stopping.record(self.case_id, entry)
        except DeskError as refused:
            self.refuse(refused)
            return
        self.finish()

    def _tile(self, informed: Informed) -> CheckTile:
        tile = CheckTile(informed.value, "", self.step)
        tile.setObjectName(f"{informed.name.lower()}_check")
        self.step.add(tile)
        self.register(informed.name.lower(), asked.ticked(tile))
        return tile
