"""A table of frozen views, one a row: how it counts, heads and speaks its cells."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ID_ROLE = Qt.ItemDataRole.UserRole  # the number by which the desk knows what stands in a row

Line = TypeVar("Line")


class LinesModel(QAbstractTableModel, Generic[Line]):
    """What the lists share; a list says its headings, the words of a cell and the number of a row."""

    headings: tuple[str, ...] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def cell(self, line: Line, column: int) -> str:
        """Return the words of one cell."""
        raise NotImplementedError

    def number(self, line: Line) -> int:
        """Return the id of what a row stands for."""
        raise NotImplementedError

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
            return self.number(line)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headings[index.column()]}: {self.cell(line, index.column())}"
        return None
