"""A table to tick rows in: Space ticks, Shift and the arrows choose a range, Ctrl+A chooses all."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QVBoxLayout, QWidget

from conduct_desk.desk.exhibit_views import MessagePart
from conduct_desk.ui.look import px
from conduct_desk.ui.models.ticks_model import TicksModel
from conduct_desk.ui.widgets.lined_rows import LinedRows

ROW = 40  # px at 100 % text
TALLEST = 10  # rows; more of them scroll inside


class TickTable(QWidget):
    """Give it its columns with `set_up`, then its rows with `show_parts`."""

    row_reached = Signal(object)  # the MessagePart that the keyboard or the mouse came to, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.table = QTableView(self)
        box.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._widths: tuple[int, ...] = ()
        self.model = TicksModel({})

    def set_up(self, name: str, words: str, model: TicksModel, widths: Sequence[int]) -> None:
        """Take a model; `widths` are px at 100 % text of its columns, 0 for the one that takes the rest."""
        self.model, self._widths = model, tuple(widths)
        table = self.table
        table.setObjectName(name)
        table.setAccessibleName(words)
        table.setModel(model)
        table.setItemDelegate(LinedRows(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(self._widths.index(0), QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._reach)
        table.installEventFilter(self)

    def show_parts(self, parts: Sequence[MessagePart]) -> None:
        """Show these rows; ticks stay, also of rows that are not shown now."""
        self.model.show_lines(parts)
        if parts:
            self.table.setCurrentIndex(self.model.index(0, 0))
        else:
            self.row_reached.emit(None)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit rows to the text size in use."""
        super().showEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tick with Space or Enter what is chosen."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            ticks = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if ticks and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.model.turn([index.row() for index in self.table.selectionModel().selectedRows()])
                return True
        return super().eventFilter(watched, event)

    def _reach(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.row_reached.emit(self.model.line(now.row()) if now.isValid() else None)

    def _fit(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        table.verticalHeader().setDefaultSectionSize(px(ROW))
        for column, wide in enumerate(self._widths):
            if wide:
                header.resizeSection(column, max(px(wide), header.sectionSizeHint(column)))
        rows = min(max(1, self.model.rowCount()), TALLEST)
        table.setFixedHeight(header.sizeHint().height() + rows * px(ROW) + px(4))
