"""Letters that stand alike: their heading with how many, and a table to open them from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QVBoxLayout, QWidget

from conduct_desk.desk.views import LetterView
from conduct_desk.ui.look import px
from conduct_desk.ui.models.letters_model import Group, LettersModel
from conduct_desk.ui.widgets.lined_rows import LinedRows
from conduct_desk.ui.widgets.plain_label import PlainLabel

ROW = 44  # px at 100 % text
TALLEST = 12  # rows; more of them scroll inside
REFERENCE, LAST = 150, 220  # px at 100 % text: the columns beside the letter's name


class LettersTable(QWidget):
    """Not there while it is empty. Enter or a click opens a letter."""

    opened = Signal(int)  # letter_id

    def __init__(self, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = group
        self.model = LettersModel(group)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._heading = PlainLabel(group.value, self)
        self._heading.setProperty("role", "h2")
        box.addWidget(self._heading)
        self.table = QTableView(self)
        self.table.setObjectName(f"{group.name.lower()}_table")
        box.addWidget(self.table)
        # As tall as its rows, whatever room the page has left: the groups stand right below each other.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._set_up()
        self.hide()

    def show_letters(self, letters: Sequence[LetterView]) -> None:
        """Show these letters; the chosen row stays chosen."""
        chosen = self._chosen()
        self.model.show_lines(letters)
        words = f"{self._group.value} ({len(letters)})"
        self._heading.setText(words)
        self.table.setAccessibleName(f"{words}. Enter opens one.")
        self.setVisible(bool(letters))
        for row, letter in enumerate(letters):
            if letter.letter_id == chosen:
                self.table.selectRow(row)
        self._fit()

    def take_keyboard(self) -> None:
        """Put the keyboard on the chosen letter, the first one at first."""
        self.table.selectRow(max(0, self.table.currentIndex().row()))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit rows to the text size in use."""
        super().showEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the chosen letter with Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and not event.modifiers():
                self._open(self.table.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _set_up(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(LinedRows(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setCursor(Qt.CursorShape.PointingHandCursor)
        table.clicked.connect(self._open)
        table.installEventFilter(self)

    def _fit(self) -> None:
        """Be as tall as its rows while they are few, with columns that stand under those of the others."""
        table, header = self.table, self.table.horizontalHeader()
        table.verticalHeader().setDefaultSectionSize(px(ROW))
        for column, wide in ((0, REFERENCE), (2, LAST)):
            header.resizeSection(column, max(px(wide), header.sectionSizeHint(column)))
        rows = min(self.model.rowCount(), TALLEST)
        table.setFixedHeight(header.sizeHint().height() + rows * px(ROW) + px(4))

    def _chosen(self) -> int | None:
        index = self.table.currentIndex()
        return self.model.line(index.row()).letter_id if index.isValid() else None

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model.line(index.row()).letter_id)
