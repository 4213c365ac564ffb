"""Every concern in the log, found as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from conduct_desk.desk.case_list import Narrowed
from conduct_desk.desk.views import CaseLine
from conduct_desk.policy.vocabulary import Stage
from conduct_desk.ui.forms.ui_concerns_page import Ui_ConcernsPage
from conduct_desk.ui.look import px
from conduct_desk.ui.models.concerns_model import ConcernsModel
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.lined_rows import LinedRows

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases

STAGES: tuple[tuple[str, Stage | None], ...] = (
    ("All concerns", None),
    ("Open", Stage.OPEN),
    ("Being recorded", Stage.BEING_RECORDED),
    ("Closed", Stage.CLOSED),
)
PAUSE_MS = 150  # after the last key: the list follows the typing without stumbling over it
LEAST = 2  # letters, below that a search finds too much to help


class ConcernsPage(FormPage):
    """A search over everything in the concerns, and the list. Names show only in a concern itself."""

    key = "concerns_page"
    case_opened = Signal(int)
    new_concern_asked = Signal()

    def __init__(self, cases: Cases, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases = cases
        self._suggested = ""
        self._form = Ui_ConcernsPage()
        self._form.setupUi(self.body)
        self._model = ConcernsModel(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._set_up_table()
        self._wire(notices)

    def refresh(self) -> None:
        """Show the list or the hits as the log has them now; the chosen row stays chosen."""
        chosen = self._chosen()
        self._pause.stop()
        text = self._form.search_edit.text().strip()
        if len(text) >= LEAST:
            self._show_hits(text)
        else:
            self._show_list()
        self._choose(chosen)

    def search(self, text: str) -> None:
        """Search for these words now."""
        self._form.search_edit.setText(text)
        self.refresh()
        self.focus_search()

    def focus_search(self) -> None:
        """Go to the search field."""
        self._form.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._form.search_edit.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit rows and columns to the text size in use."""
        super().showEvent(event)
        table = self._form.concerns_table
        table.verticalHeader().setDefaultSectionSize(px(44))
        table.setMinimumHeight(px(240))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search field into the list with Down, and open the chosen concern with Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is self._form.concerns_table and is_enter and not event.modifiers():
                self._open(self._form.concerns_table.currentIndex())
                return True
            if watched is self._form.search_edit and event.key() == Qt.Key.Key_Down:
                self._enter_list()
                return True
        return super().eventFilter(watched, event)

    def _set_up_table(self) -> None:
        table = self._form.concerns_table
        table.setModel(self._model)
        table.setAccessibleName("Concerns, newest first. Enter opens one.")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setItemDelegate(LinedRows(table))
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.setCursor(Qt.CursorShape.PointingHandCursor)
        table.installEventFilter(self)
        self._form.search_edit.installEventFilter(self)

    def _wire(self, notices: Notices) -> None:
        form = self._form
        form.stage_combo.addItems([words for words, _stage in STAGES])
        form.stage_combo.setAccessibleName("Show")
        form.stage_combo.currentIndexChanged.connect(self.refresh)
        form.search_edit.textChanged.connect(lambda: self._pause.start())
        form.search_edit.returnPressed.connect(self._open_first)
        self._pause.timeout.connect(self.refresh)
        form.concerns_table.clicked.connect(self._open)
        form.did_you_mean_button.clicked.connect(lambda: self.search(self._suggested))
        form.start_button.clicked.connect(self.new_concern_asked)
        notices.changed.connect(self._hear)

    def _stage(self) -> Stage | None:
        return STAGES[max(0, self._form.stage_combo.currentIndex())][1]

    def _show_list(self) -> None:
        narrowed = Narrowed(stage=self._stage())

        def following(after: CaseLine | None, limit: int) -> tuple[CaseLine, ...]:
            return self._cases.list(narrowed, after=after, limit=limit)

        self._model.show_all(following)
        self._form.did_you_mean_button.hide()
        self._form.status_label.setText("")
        self._show_empty(self._form.stage_combo.currentText())

    def _show_hits(self, text: str) -> None:
        found = self._cases.search(text, Narrowed(stage=self._stage()))
        lines = found.lines
        self._model.show_hits(lines)
        self._suggested = self._cases.meant(text) if not lines else ""
        button = self._form.did_you_mean_button
        button.setText(f"Did you mean {self._suggested}?")
        button.setVisible(bool(self._suggested))
        self.say(self._form.status_label, _count_words(len(lines), text, more=found.more))
        form = self._form
        form.concerns_table.setVisible(bool(lines))
        form.empty_card.hide()

    def _show_empty(self, of_what: str) -> None:
        form, has_rows = self._form, self._model.rowCount() > 0
        form.concerns_table.setVisible(has_rows)
        is_first = of_what == STAGES[0][0]
        form.empty_card.setVisible(not has_rows)
        form.start_button.setVisible(is_first)
        if is_first:
            form.empty_heading.setText("No concerns yet")
            form.empty_label.setText("Each concern that you record stands here, newest first.")
        else:
            form.empty_heading.setText("None here")
            form.empty_label.setText(f"No concern is in ‘{of_what}’ at present.")

    def _chosen(self) -> int | None:
        index = self._form.concerns_table.currentIndex()
        return self._model.line(index.row()).case_id if index.isValid() else None

    def _choose(self, case_id: int | None) -> None:
        for row in range(self._model.rowCount()):
            if self._model.line(row).case_id == case_id:
                self._form.concerns_table.selectRow(row)
                return

    def _enter_list(self) -> None:
        if self._model.rowCount():
            self._form.concerns_table.selectRow(max(0, self._form.concerns_table.currentIndex().row()))
            self._form.concerns_table.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.case_opened.emit(self._model.line(index.row()).case_id)

    def _open_first(self) -> None:
        """Open the one hit there is; with several, go into the list."""
        self.refresh()
        if self._model.rowCount() == 1:
            self._open(self._model.index(0, 0))
        else:
            self._enter_list()

    def _hear(self, _noun: str, _case_id: object) -> None:
        if self.isVisible():
            self.refresh()


def _count_words(count: int, text: str, *, more: bool) -> str:
    if count == 0:
        return f"No concern matches ‘{text}’."
    return f"{'More than ' if more else ''}{count} concern{'' if count == 1 else 's'} found"
