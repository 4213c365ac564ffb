"""Every letter of every concern, what still waits first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from conduct_desk.ui.forms.ui_letters_page import Ui_LettersPage
from conduct_desk.ui.look import px
from conduct_desk.ui.models.letters_model import LettersModel
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.lined_rows import LinedRows

if TYPE_CHECKING:
    from conduct_desk.desk.letters import Letters
    from conduct_desk.ui.notices import Notices

ROW = 44  # px at 100 % text
SHOWN = 200  # letters; a school writes fewer in a year


class LettersPage(FormPage):
    """A list to open letters from. Who they went to shows only in the letter itself."""

    key = "letters_page"
    letter_opened = Signal(int)

    def __init__(self, letters: Letters, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = letters
        self._form = Ui_LettersPage()
        self._form.setupUi(self.body)
        self._model = LettersModel(self)
        self._set_up_table()
        notices.changed.connect(self._hear)

    def refresh(self) -> None:
        """Show the letters as the log has them now; the chosen row stays chosen."""
        form, chosen = self._form, self._chosen()
        self._model.show_letters(self._letters.list(SHOWN))
        count, waiting = self._model.rowCount(), self._model.waiting()
        form.letters_table.setVisible(count > 0)
        form.empty_card.setVisible(count == 0)
        form.lead_label.setVisible(count > 0)
        form.lead_label.setText(_waiting_words(waiting))
        self._choose(chosen)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit rows to the text size in use, with the keyboard in the list."""
        super().showEvent(event)
        self._fit()
        if self._model.rowCount():
            self._form.letters_table.selectRow(max(0, self._form.letters_table.currentIndex().row()))
            self._form.letters_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the chosen letter with Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and not event.modifiers():
                self._open(self._form.letters_table.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _set_up_table(self) -> None:
        table = self._form.letters_table
        table.setModel(self._model)
        table.setItemDelegate(LinedRows(table))
        table.setAccessibleName("Letters, those that wait first. Enter opens one.")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setCursor(Qt.CursorShape.PointingHandCursor)
        table.clicked.connect(self._open)
        table.installEventFilter(self)

    def _fit(self) -> None:
        """Be as tall as its rows while they are few; more of them scroll inside."""
        table = self._form.letters_table
        table.verticalHeader().setDefaultSectionSize(px(ROW))
        rows = min(self._model.rowCount(), 12)
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + rows * px(ROW) + px(16))

    def _chosen(self) -> int | None:
        index = self._form.letters_table.currentIndex()
        return self._model.letter(index.row()).letter_id if index.isValid() else None

    def _choose(self, letter_id: int | None) -> None:
        for row in range(self._model.rowCount()):
            if self._model.letter(row).letter_id == letter_id:
                self._form.letters_table.selectRow(row)
                return

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.letter_opened.emit(self._model.letter(index.row()).letter_id)

    def _hear(self, noun: str, _case_id: object) -> None:
        if noun in ("letter", "case") and self.isVisible():
            self.refresh()


def _waiting_words(waiting: int) -> str:
    if waiting == 0:
        return "All letters have been sent."
    return (
        "One letter waits to be finished or sent."
        if waiting == 1
        else f"{waiting} letters wait to be finished or sent."
    )
