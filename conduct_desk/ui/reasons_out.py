"""“Why we did what we did” on its way out of the desk: one page for whoever never saw the case."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.choosers import file_name
from conduct_desk.ui.paper_out import Paper, PaperOut

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

PAPER = "Reasons"


class ReasonsOut:
    """Saves or prints the page, made beside the window."""

    def __init__(
        self,
        cases: Cases,
        choosers: Choosers,
        jobs: Jobs,
        *,
        told: Callable[[str], None],
        refused: Callable[[DeskError], None],
    ) -> None:
        self._cases = cases
        self._out = PaperOut(choosers, jobs, told=told, refused=refused)

    def save(self, parent: QWidget, case_id: int) -> None:
        """Save the page as a PDF."""
        title = "Save “Why we did what we did”"
        self._out.save(
            parent, lambda: self._paper(case_id), self._name(case_id), title,
            lambda how: self._cases.reasons_taken(case_id, how),
        )  # fmt: skip

    def print_out(self, parent: QWidget, case_id: int) -> None:
        """Print the page."""
        self._out.print_out(
            parent, lambda: self._paper(case_id), lambda how: self._cases.reasons_taken(case_id, how)
        )

    def _paper(self, case_id: int) -> Paper:
        return Paper(self._cases.reasons(case_id), self._name(case_id))

    def _name(self, case_id: int) -> str:
        return file_name(PAPER, self._cases.get(case_id).reference)
