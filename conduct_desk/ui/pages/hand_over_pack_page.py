"""The hand-over pack: one paper for the next headteacher, seen before it is printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.live_paper import Work
from conduct_desk.ui.widgets.paper_page import PaperPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.hand_over_pack import Pack
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

FILE = "Hand-over pack.pdf"
SAYS = (
    "What is open, what is due and whose word is waited for; what comes up again on closed concerns; who can "
    "open the case log, where its backups are and whom to ring.",
    "Concerns stand in it by their reference. It names who has a key and whom the school turns to, and "
    "nobody out of a post. There is no passphrase in it, and nothing of the recovery sheet.",
    "It is true on the day on which it is made. Make it once to plan the hand-over, and afresh on the day.",
)


class HandOverPackPage(PaperPage):
    """Nothing is decided here: the paper says how everything stands now."""

    key = "hand_over_pack_page"
    left = Signal()
    hand_over_asked = Signal()

    def __init__(self, pack: Pack, jobs: Jobs, choosers: Choosers, parent: QWidget | None = None) -> None:
        super().__init__(jobs, "the hand-over pack", "Back", parent)
        self._pack = pack
        self._out = PaperOut(choosers, jobs, told=self.tell, refused=self._refuse)
        self.heading.setText("Hand-over pack")
        self.lead.setText("One paper from which the next headteacher can carry on.")
        step = Step(self.body)
        for each in SAYS:
            step.words(each)
        self._print_button, self._save_button, _ = step.buttons(
            ("print_button", "Print the pack", "primary", self._print),
            ("save_button", "Save as PDF", "", self._save),
            ("hand_over_button", "Hand over the keys", "link", self.hand_over_asked.emit),
        )
        step.name_key("Ctrl+P")
        self.main.addWidget(step)
        self.main.addStretch(1)
        self.back_button.clicked.connect(self.left)
        self.add_keys({"Alt+Left": self.left.emit, "Ctrl+P": self._print})
        self.live.refused.connect(self._refuse)

    def open_pack(self) -> None:
        """Show the pack as everything stands now."""
        self.tell("")
        self.live.begin(self._source)
        self._print_button.setFocus()

    def _source(self) -> Work:
        return self._pack.make, tuple

    def _paper(self) -> Paper:
        return Paper(self._pack.make(), FILE)

    def _print(self) -> None:
        self._out.print_out(self, self._paper, self._pack.taken)

    def _save(self) -> None:
        self._out.save(self, self._paper, FILE, "Save the hand-over pack", self._pack.taken)

    def _refuse(self, error: DeskError) -> None:
        self.refuse(error, self._save_button)
