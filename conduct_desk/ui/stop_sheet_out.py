"""The sheet to hand on, printed or saved from wherever the question was answered with yes or not sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.page import sentence

if TYPE_CHECKING:
    from conduct_desk.desk.stopping import Stopping
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.widgets.gate import Gate

FILE_NAME = "Sheet to hand on.pdf"


class StopSheetOut:
    """Makes the sheet for a gate. It says nothing of the concern, so the concern keeps nothing of it."""

    def __init__(self, stopping: Stopping, choosers: Choosers, jobs: Jobs) -> None:
        self._stopping, self._choosers, self._jobs = stopping, choosers, jobs

    def serve(self, gate: Gate) -> None:
        """Let the two buttons of a gate print and save the sheet."""
        out = PaperOut(
            self._choosers, self._jobs, told=gate.tell, refused=lambda refused: gate.tell(sentence(refused))
        )
        gate.print_button.clicked.connect(lambda: out.print_out(gate, self._paper))
        gate.save_button.clicked.connect(
            lambda: out.save(gate, self._paper, FILE_NAME, "Save the sheet to hand on")
        )

    def _paper(self) -> Paper:
        return Paper(self._stopping.sheet(), FILE_NAME)
