"""The papers of the governors' page on their way out: the summary that is shown, and the ledger."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from conduct_desk.ui.paper_out import Paper, PaperOut

if TYPE_CHECKING:
    from conduct_desk.desk.summaries import Summaries

LEDGER_FILE = "Who of the governors knows what.pdf"
SUMMARY_TITLE, LEDGER_TITLE = "Save the governors’ summary", "Save who of the governors knows what"


class SummaryOut(QObject):
    """What leaves is what the page shows; nothing is written anywhere until she says where to."""

    def __init__(self, summaries: Summaries, out: PaperOut, page: QWidget) -> None:
        super().__init__(page)
        self._summaries, self._out, self._page = summaries, out, page

    def save(self, term_name: str, make: Callable[[], bytes], *, is_issued: bool) -> None:
        """Save what is shown as a PDF file."""
        paper, name = _paper(term_name, make, is_issued=is_issued)
        self._out.save(self._page, paper, name, SUMMARY_TITLE, partial(self._summaries.taken_out, term_name))

    def print_out(self, term_name: str, make: Callable[[], bytes], *, is_issued: bool) -> None:
        """Print what is shown."""
        paper, _ = _paper(term_name, make, is_issued=is_issued)
        self._out.print_out(self._page, paper, partial(self._summaries.taken_out, term_name))


def _paper(term_name: str, make: Callable[[], bytes], *, is_issued: bool) -> tuple[Callable[[], Paper], str]:
    """Return what makes the paper, and the name of its file."""
    name = f"Governors summary {term_name}{'' if is_issued else ' draft'}.pdf".replace("/", "-")
    return lambda: Paper(make(), name), name
