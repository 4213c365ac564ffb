"""The table of concerns: its columns go one by one where there is no room, and a heading sorts by it."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from conduct_desk.desk.case_list import Order
from conduct_desk.policy.vocabulary import Finding, Outcome
from conduct_desk.ui.look import px
from conduct_desk.ui.models.concerns_model import (
    CHECK,
    EVIDENCE,
    FOUND,
    FOUND_IN,
    OPENED,
    REFERENCE,
    STANDING,
    WHERE,
    ConcernsModel,
)
from conduct_desk.ui.widgets.concern_rows import ConcernRows

ROW, LEAST_HIGH = 44, 240  # px at 100 % text
# The widest words that stand in a column as a rule; what is longer ends in dots and is told in full.
WIDEST = {
    REFERENCE: "2026-27/00000", EVIDENCE: "Evidence", OPENED: "30 September 2026", WHERE: "Instagram XX",
    FOUND: f"{Finding.DISCRIMINATORY.value}, {Finding.FOUL.value}", STANDING: Outcome.LEFT_ALONE_DEBATE.value,
    CHECK: "Wed 30 Sep XX", FOUND_IN: "The words of the evidence XX",
}  # fmt: skip
FIRST_TO_GO = (OPENED, WHERE, EVIDENCE, CHECK, STANDING)
SORTS = {
    REFERENCE: (Order.NEWEST, Order.OLDEST), EVIDENCE: (Order.EVIDENCE, Order.EVIDENCE_BACK),
    OPENED: (Order.NEWEST, Order.OLDEST), WHERE: (Order.WHERE, Order.WHERE_BACK),
    FOUND: (Order.FOUND, Order.FOUND_BACK), STANDING: (Order.STANDING, Order.STANDING_BACK),
    CHECK: (Order.CHECK, Order.CHECK_BACK),
}  # fmt: skip


class ConcernsTable(QTableView):
    """Give it its model with `show_model`."""

    opened = Signal(QModelIndex)
    sorted_by = Signal(object)  # the Order that a heading was pressed for
    columns_fitted = Signal(object)  # the headings that there is no room for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = Order.NEWEST
        self._shows_hits = False
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setItemDelegate(ConcernRows(self))
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.opened)
        self.installEventFilter(self)

    def show_model(self, model: ConcernsModel) -> None:
        """Take the model whose lines are shown."""
        self.setModel(model)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(FOUND, QHeaderView.ResizeMode.Stretch)
        header.sectionClicked.connect(self._sort)
        self.show_order(Order.NEWEST)

    def show_order(self, order: Order) -> None:
        """Mark the heading that the list is sorted by."""
        self._order = order
        column, way = next((column, ways.index(order)) for column, ways in SORTS.items() if order in ways)
        # The newest first: what is largest stands on top.
        up = (way == 1) == (column == REFERENCE)
        side = Qt.SortOrder.AscendingOrder if up else Qt.SortOrder.DescendingOrder
        self.horizontalHeader().setSortIndicator(column, side)
        self.setAccessibleName(f"Concerns, {order.value}. Enter opens one.")

    def show_hits(self, *, are_hits: bool) -> None:
        """Say in which part the words stand, or leave that out where nothing is searched for."""
        if are_hits != self._shows_hits:
            self._shows_hits = are_hits
            self.fit()

    def fit(self) -> None:
        """Give each column its room, and take out those that have none."""
        metrics = QFontMetrics(self.font())
        room = {
            column: max(metrics.horizontalAdvance(words) + px(26), px(72)) for column, words in WIDEST.items()
        }
        shown = [column for column in WIDEST if column != FOUND_IN or self._shows_hits]
        gone: list[int] = []
        for column in FIRST_TO_GO:
            if sum(room[each] for each in shown) <= self.viewport().width():
                break
            shown.remove(column)
            gone.append(column)
        for column, wide in room.items():
            self.setColumnHidden(column, column not in shown)
            if column != FOUND:
                self.setColumnWidth(column, wide)
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.setMinimumHeight(px(LEAST_HIGH))
        headings = [str(self.model().headerData(each, Qt.Orientation.Horizontal)) for each in sorted(gone)]
        self.columns_fitted.emit(headings)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a row when Tab leads here: it is seen, and a screen reader says it."""
        super().focusInEvent(event)
        is_by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if is_by_tab and self.model().rowCount() and not self.selectionModel().hasSelection():
            self.selectRow(max(0, self.currentIndex().row()))

    def showEvent(self, event: QShowEvent) -> None:
        """Fit rows and columns to the text size in use."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the window."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the chosen concern with Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.opened.emit(self.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _sort(self, column: int) -> None:
        first, back = SORTS.get(column, (self._order, self._order))
        self.sorted_by.emit(back if self._order is first else first)
