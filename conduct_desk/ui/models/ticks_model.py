"""A table whose rows can be ticked: the lines of a chat that matter, or what hangs on a message."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from conduct_desk.desk.exhibit_views import MessagePart
from conduct_desk.ui.models.lines_model import Index, LinesModel

TICK = 0  # the column that has the box


class TicksModel(LinesModel[MessagePart]):
    """Parts of a message with a box before each that may be ticked; ticks outlast what is shown."""

    ticks_changed = Signal()

    def __init__(
        self,
        columns: Mapping[str, Callable[[MessagePart], str]],
        may_tick: Callable[[MessagePart], bool] = lambda _part: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(lambda part: part.part, columns, parent)
        self._may_tick = may_tick
        self._ticked: set[int] = set()

    @property
    def ticked(self) -> frozenset[int]:
        """Return the numbers of the parts that are ticked, shown or not."""
        return frozenset(self._ticked)

    def set_ticked(self, parts: Iterable[int]) -> None:
        """Tick these and no others, without telling."""
        self._ticked = set(parts)
        self._repaint()

    def turn(self, rows: Collection[int]) -> None:
        """Tick these rows; take the ticks away when all of them have one."""
        numbers = {line.part for row in rows if self._may_tick(line := self._lines[row])}
        if not numbers:
            return
        self._ticked = self._ticked - numbers if numbers <= self._ticked else self._ticked | numbers
        self._repaint()
        self.ticks_changed.emit()

    def tick_all(self) -> None:
        """Tick every row that may be ticked."""
        self.turn([row for row, line in enumerate(self._lines) if line.part not in self._ticked])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the box be ticked by mouse and by assistive technology."""
        flags = super().flags(index)
        if index.isValid() and index.column() == TICK and self._may_tick(self._lines[index.row()]):
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; the first one says whether its row is ticked."""
        if index.isValid() and index.column() == TICK:
            part = self._lines[index.row()]
            is_ticked = part.part in self._ticked
            if role == Qt.ItemDataRole.CheckStateRole and self._may_tick(part):
                return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
            if role == Qt.ItemDataRole.AccessibleTextRole and is_ticked:
                return f"Ticked. {super().data(index, role)}"
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row by its box."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        is_ticked = self._lines[index.row()].part in self._ticked
        if is_ticked != (Qt.CheckState(value) is Qt.CheckState.Checked):
            self.turn([index.row()])
        return True

    def _repaint(self) -> None:
        if self._lines:
            last = self.index(len(self._lines) - 1, TICK)
            self.dataChanged.emit(self.index(0, TICK), last, [Qt.ItemDataRole.CheckStateRole])
