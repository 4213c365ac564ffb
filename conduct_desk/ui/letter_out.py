"""A letter on its way out, saved, opened as a saved copy, or printed: a final one always as it was kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from conduct_desk.desk.views import LetterView
from conduct_desk.policy.vocabulary import LetterState, TakenOut
from conduct_desk.ui.choosers import file_name
from conduct_desk.ui.paper_out import Paper, PaperOut

if TYPE_CHECKING:
    from conduct_desk.desk.letters import Letters
    from conduct_desk.ui.letter_draft import LetterDraft


class LetterOut:
    """Knows which bytes leave: of a final letter always the very ones that were kept."""

    def __init__(self, letters: Letters, draft: LetterDraft, out: PaperOut, page: QWidget) -> None:
        self._letters, self._draft, self._out, self._page = letters, draft, out, page

    def save(self, letter: LetterView) -> None:
        """Save the letter as a PDF file."""
        make, name = self._paper(letter)
        self._out.save(self._page, make, name, "Save the letter", self._taker(letter))

    def open_copy(self, letter: LetterView) -> None:
        """Save a copy of the letter, and have the PC's PDF program open that copy."""
        make, name = self._paper(letter)
        self._out.open_copy(self._page, make, name, "Save a copy to open", self._taker(letter))

    def print_out(self, letter: LetterView) -> None:
        """Print the letter."""
        self._out.print_out(self._page, self._paper(letter)[0], self._taker(letter))

    def _paper(self, letter: LetterView) -> tuple[Callable[[], Paper], str]:
        """Return what makes the PDF, and the name of its file."""
        letters = self._letters
        if letter.state is LetterState.DRAFT:
            view, name = self._draft.view(), file_name("Draft letter", letter.reference)
            return lambda: Paper(letters.preview(view), name), name
        name = file_name("Letter", letter.reference)
        return lambda: Paper(letters.pdf(letter.letter_id), name), name

    def _taker(self, letter: LetterView) -> Callable[[TakenOut], None]:
        return partial(self._letters.taken_out, letter.letter_id)
