"""The letters of every concern by how they stand: drafts, to be sent, waiting for an answer, done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from conduct_desk.ui.forms.ui_letters_page import Ui_LettersPage
from conduct_desk.ui.models.letters_model import Group
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.letters_table import LettersTable

if TYPE_CHECKING:
    from conduct_desk.desk.letter_views import LettersBoard
    from conduct_desk.desk.letters import Letters
    from conduct_desk.ui.notices import Notices


class LettersPage(FormPage):
    """Lists to open letters from. Who they went to shows only in the letter itself."""

    key = "letters_page"
    letter_opened = Signal(int)

    def __init__(self, letters: Letters, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = letters
        self._form = Ui_LettersPage()
        self._form.setupUi(self.body)
        self.groups = {group: LettersTable(group, self.body) for group in Group}
        for table in self.groups.values():
            self._form.groups_layout.addWidget(table)
            table.opened.connect(self.letter_opened)
        notices.changed.connect(self._hear)

    def refresh(self) -> None:
        """Show the letters as the log has them now; a chosen row stays chosen."""
        board, form = self._letters.board(), self._form
        shown = {
            Group.DRAFTS: board.drafts,
            Group.TO_BE_SENT: board.to_be_sent,
            Group.WAITING: board.waiting,
            Group.DONE: board.done,
        }
        for group, letters in shown.items():
            self.groups[group].show_letters(letters)
        is_empty = not any(shown.values())
        form.empty_card.setVisible(is_empty)
        words = "" if is_empty else counts_words(board)
        form.lead_label.setVisible(bool(words))
        form.lead_label.setText(words)
        self.name_controls()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the first letter that waits."""
        super().showEvent(event)
        first = next((table for table in self.groups.values() if not table.isHidden()), None)
        if first is not None:
            first.take_keyboard()

    def _hear(self, noun: str, _case_id: object) -> None:
        if noun in ("letter", "case", "action") and self.isVisible():
            self.refresh()


def counts_words(board: LettersBoard) -> str:
    """Return how many letters stand how, in one line: what waits first.

    Nothing where letters wait in one way only: the heading over them says how many.
    """
    counts = (
        (len(board.drafts), "draft", "drafts"),
        (len(board.to_be_sent), "to be sent", "to be sent"),
        (len(board.waiting), "waiting for an answer", "waiting for an answer"),
    )
    words = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
    if not words:
        return "No letter waits. All of them are done."
    return " · ".join(words) if len(words) > 1 else ""
