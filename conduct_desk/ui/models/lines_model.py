"""A table of frozen views, one a row: how it counts, heads and speaks its cells."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ID_ROLE = Qt.ItemDataRole.UserRole  # the number by which the desk knows what stands in a row

Line = TypeVar("Line")


class LinesModel(QAbstractTableModel, Generic[Line]):
    """What the lists share. `columns` has each heading with what makes the words under it out of a line."""

    def __init__(
        self,
        number: Callable[[Line], int],
        columns: Mapping[str, Callable[[Line], str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._number = number
        self.headings, self._words = tuple(columns), tuple(columns.values())

    def line(self, row: int) -> Line:
        """Return what stands in a row."""
        return self._lines[row]

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show these lines and nothing else."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many lines have been read so far."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the words over a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, says or stands for."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == ID_ROLE:
            return self._number(line)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words[index.column()](line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headings[index.column()]}: {self._words[index.column()](line)}"
        return None
