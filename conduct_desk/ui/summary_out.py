"""The papers of the governors' page on their way out: the summary that is shown, and the ledger."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.summary_words import LEDGER_HINT
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.summaries import Summaries
    from conduct_desk.ui.widgets.fold import Fold

LEDGER_FILE = "Which governors know what.pdf"
SUMMARY_TITLE, LEDGER_TITLE = "Save the governors’ summary", "Save which governors know what"


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

    def fill_ledger(self, fold: Fold) -> None:
        """Put what the ledger is, and its two buttons, into their place on the page."""
        fold.set_title("ledger", "Which governors know what (for you alone)")
        fold.body.addWidget(PlainLabel(LEDGER_HINT, fold))
        row = FlowRow(fold)
        for name, words, does in (
            ("save_ledger_button", "Save the ledger", self._save_ledger),
            ("print_ledger_button", "Print the ledger", self._print_ledger),
        ):
            button = QPushButton(words, row)
            button.setObjectName(name)
            button.clicked.connect(lambda *_, does=does: does())
        row.flow()
        fold.body.addWidget(row)

    def _save_ledger(self) -> None:
        self._out.save(self._page, self._ledger, LEDGER_FILE, LEDGER_TITLE, self._summaries.ledger_taken)

    def _print_ledger(self) -> None:
        self._out.print_out(self._page, self._ledger, self._summaries.ledger_taken)

    def _ledger(self) -> Paper:
        return Paper(self._summaries.ledger(), LEDGER_FILE)


def _paper(term_name: str, make: Callable[[], bytes], *, is_issued: bool) -> tuple[Callable[[], Paper], str]:
    """Return what makes the paper, and the name of its file."""
    name = f"Governors summary {term_name}{'' if is_issued else ' draft'}.pdf".replace("/", "-")
    return lambda: Paper(make(), name), name
