"""The letters of all concerns as a table: what still waits comes first, and no names show."""

from collections.abc import Sequence

from conduct_desk.clock import spoken_date
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.vocabulary import LetterState
from conduct_desk.ui.letter_words import SENT, TITLES, state_words
from conduct_desk.ui.models.lines_model import LinesModel

WAITING = (LetterState.DRAFT, LetterState.ISSUED)


class LettersModel(LinesModel[LetterView]):
    """Letters as the desk gave them, newest first, those that have not left the school on top."""

    headings = ("Concern", "Letter", "How it stands", "Date")

    def show_letters(self, letters: Sequence[LetterView]) -> None:
        """Show these letters and nothing else."""
        self.beginResetModel()
        self._lines = sorted(letters, key=lambda letter: letter.state not in WAITING)
        self.endResetModel()

    def letter(self, row: int) -> LetterView:
        """Return the letter in a row."""
        return self._lines[row]

    def waiting(self) -> int:
        """Return how many letters have not left the school."""
        return sum(letter.state in WAITING for letter in self._lines)

    def number(self, line: LetterView) -> int:
        """Return the letter's id."""
        return line.letter_id

    def cell(self, line: LetterView, column: int) -> str:
        """Return the words of one cell."""
        stands = SENT[line.sent_how] if line.sent_how else state_words(line)
        date = spoken_date(line.sent_on or line.dated_on)
        return (line.reference, TITLES[line.kind], stands, date)[column]
