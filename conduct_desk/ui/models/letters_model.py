"""The letters of all concerns as a table: what still waits comes first, and no names show."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from conduct_desk.clock import spoken_date
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.vocabulary import LetterState
from conduct_desk.ui.letter_words import SENT, TITLES, state_words

Index = QModelIndex | QPersistentModelIndex
HEADINGS = ("Concern", "Letter", "How it stands", "Date")
NOWHERE = QModelIndex()
LETTER_ROLE = Qt.ItemDataRole.UserRole
WAITING = (LetterState.DRAFT, LetterState.ISSUED)


class LettersModel(QAbstractTableModel):
    """Letters as the desk gave them, newest first, those that have not left the school on top."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letters: list[LetterView] = []

    def show_letters(self, letters: Sequence[LetterView]) -> None:
        """Show these letters and nothing else."""
        self.beginResetModel()
        self._letters = sorted(letters, key=lambda letter: letter.state not in WAITING)
        self.endResetModel()

    def letter(self, row: int) -> LetterView:
        """Return the letter in a row."""
        return self._letters[row]

    def waiting(self) -> int:
        """Return how many letters have not left the school."""
        return sum(letter.state in WAITING for letter in self._letters)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many letters there are."""
        return 0 if parent.isValid() else len(self._letters)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the words over a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, says or stands for."""
        if not index.isValid():
            return None
        letter = self._letters[index.row()]
        if role == LETTER_ROLE:
            return letter.letter_id
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(letter, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{HEADINGS[index.column()]}: {_cell(letter, index.column())}"
        return None


def _cell(letter: LetterView, column: int) -> str:
    stands = SENT[letter.sent_how] if letter.sent_how else state_words(letter)
    date = spoken_date(letter.sent_on or letter.dated_on)
    return (letter.reference, TITLES[letter.kind], stands, date)[column]
