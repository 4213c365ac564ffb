"""Letters of all concerns that stand alike, as a table; no names show."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from conduct_desk.clock import SCHOOL_ZONE, spoken_date
from conduct_desk.desk.views import LetterView
from conduct_desk.ui.letter_words import TITLES, state_words
from conduct_desk.ui.models.lines_model import LinesModel


class Group(StrEnum):
    """How letters stand; the value is the heading over them."""

    DRAFTS = "Drafts"
    TO_BE_SENT = "To be sent"
    WAITING = "Waiting for an answer"
    DONE = "Done"


HEADINGS = {
    Group.DRAFTS: ("Concern", "Letter", "Dated"),
    Group.TO_BE_SENT: ("Concern", "Letter", "Final since"),
    Group.WAITING: ("Concern", "Letter", "Look again on"),
    Group.DONE: ("Concern", "Letter", "How it ended"),
}


def _final_since(letter: LetterView) -> str:
    at = letter.issued_at
    return spoken_date(at.astimezone(SCHOOL_ZONE).date()) if at else ""


LAST: dict[Group, Callable[[LetterView], str]] = {
    Group.DRAFTS: lambda letter: spoken_date(letter.dated_on),
    Group.TO_BE_SENT: _final_since,
    Group.WAITING: lambda letter: (
        spoken_date(letter.looked_at_on) if letter.looked_at_on else "No day was set"
    ),
    Group.DONE: state_words,
}


class LettersModel(LinesModel[LetterView]):
    """Letters of one group, as the desk ordered them."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        self.headings = HEADINGS[group]
        self._last = LAST[group]

    def show_letters(self, letters: Sequence[LetterView]) -> None:
        """Show these letters and nothing else."""
        self.beginResetModel()
        self._lines = list(letters)
        self.endResetModel()

    def letter(self, row: int) -> LetterView:
        """Return the letter in a row."""
        return self._lines[row]

    def number(self, line: LetterView) -> int:
        """Return the letter's id."""
        return line.letter_id

    def cell(self, line: LetterView, column: int) -> str:
        """Return the words of one cell."""
        return (line.reference, TITLES[line.kind], self._last(line))[column]
