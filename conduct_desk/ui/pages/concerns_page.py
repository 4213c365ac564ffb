"""Every concern in the log, found as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from conduct_desk.desk.case_list import ALL, Narrowed, Order
from conduct_desk.desk.views import CaseLine
from conduct_desk.errors import DeskError
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.concern_words import LACKING, count_words, narrowed_words
from conduct_desk.ui.forms.ui_concerns_page import Ui_ConcernsPage
from conduct_desk.ui.look import px
from conduct_desk.ui.models.concerns_model import PAGE_SIZE, ConcernsModel
from conduct_desk.ui.saving import save_file
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.page import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from conduct_desk.desk.cases import Cases
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

PAUSE_MS = 300  # after the last key: then the nearest word is looked for, which can take longer
NARROW_UNDER = 760  # px at 100 % text
LEAST = 2  # letters, below that a search finds too much to help
FEW_HITS = 3  # so few that another word may have been meant
MOST_KEPT = 500  # rows that are read again when something changed
FILE_NAME = "Conduct Desk concerns.csv"


class ConcernsPage(FormPage):
    """A search over everything in the concerns, and the list. Names show only in a concern itself."""

    key = "concerns_page"
    case_opened = Signal(int)
    new_concern_asked = Signal()

    def __init__(
        self, cases: Cases, jobs: Jobs, notices: Notices, choosers: Choosers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cases, self._jobs, self._choosers = cases, jobs, choosers
        self._suggested = ""
        form = self._form = Ui_ConcernsPage()
        form.setupUi(self.body)
        self._model = ConcernsModel(self)
        form.concerns_table.show_model(self._model)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._wire(notices)
        self._suggest("")

    def refresh(self) -> None:
        """Show the list or the hits as the log has them now; the chosen row stays chosen."""
        chosen = self._chosen()
        self._show_rows(max(PAGE_SIZE, min(self._model.rowCount(), MOST_KEPT)))
        self._choose(chosen)

    def search(self, text: str) -> None:
        """Search for these words now."""
        self._form.search_edit.setText(text)
        self._pause.stop()
        self._look_nearby()
        self.focus_search()

    def narrow(self, narrowed: Narrowed) -> None:
        """Show the concerns that this leaves, newest first, whatever was searched for before."""
        self._form.search_edit.clear()
        self._form.chips_row.show_choice(narrowed, Order.NEWEST)
        self._show_rows()

    def focus_search(self) -> None:
        """Go to the search field."""
        self._form.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._form.search_edit.selectAll()

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what the menus can do here."""
        return {"find": self.focus_search}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the list where the page is narrow."""
        super().resizeEvent(event)
        self._form.chips_row.set_narrow(is_narrow=self.width() < px(NARROW_UNDER))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search field into the list with Down, and empty the field with Escape."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            does = {Qt.Key.Key_Down: self._enter_list, Qt.Key.Key_Escape: self._form.search_edit.clear}
            if act := does.get(Qt.Key(event.key())):
                act()
                return True
        return super().eventFilter(watched, event)

    def _wire(self, notices: Notices) -> None:
        form = self._form
        form.search_label.setBuddy(form.search_edit)
        form.search_edit.installEventFilter(self)
        form.search_edit.textChanged.connect(self._type)
        form.search_edit.returnPressed.connect(self._open_first)
        form.chips_row.changed.connect(self._show_rows)
        form.concerns_table.opened.connect(self._open)
        form.concerns_table.sorted_by.connect(self._sort)
        form.concerns_table.columns_fitted.connect(self._say_left_out)
        form.chips_row.all_button.clicked.connect(lambda: self.narrow(ALL))
        form.did_you_mean_button.clicked.connect(lambda: self.search(self._suggested))
        form.save_button.clicked.connect(self._save)
        form.start_button.clicked.connect(self.new_concern_asked)
        self._pause.timeout.connect(self._look_nearby)
        notices.changed.connect(self._hear)

    def _type(self) -> None:
        self._suggest("")
        self._pause.start()
        self._show_rows()

    def _typed(self) -> str:
        typed = self._form.search_edit.text().strip()
        return typed if len(typed) >= LEAST else ""

    def _show_rows(self, count: int = PAGE_SIZE) -> None:
        form, typed = self._form, self._typed()
        narrowed, order = form.chips_row.narrowed, form.chips_row.order

        def following(after: CaseLine | None, limit: int) -> tuple[CaseLine, ...]:
            if typed:
                return self._cases.search(typed, narrowed, order, after, limit).lines
            return self._cases.list(narrowed, order, after, limit)

        if typed:
            found = self._cases.search(typed, narrowed, order, None, count)
            self._model.show_from(found.lines, following, count)
            form.status_label.setText(count_words(found, typed))
        else:
            self._model.show_from(following(None, count), following, count)
            form.status_label.setText(LACKING if not narrowed.is_all and self._cases.is_behind() else "")
        form.concerns_table.show_hits(are_hits=bool(typed))
        form.concerns_table.show_order(order)
        self._show_around(narrowed, typed)

    def _show_around(self, narrowed: Narrowed, typed: str) -> None:
        """Show what the list is narrowed to, and a card where it is empty."""
        form, has_rows = self._form, self._model.rowCount() > 0
        words = narrowed_words(narrowed)
        form.said_label.setText(words)
        form.said_label.setVisible(bool(words))
        form.chips_row.all_button.setVisible(bool(words or typed))
        form.status_label.setVisible(bool(form.status_label.text()))
        form.concerns_table.setVisible(has_rows)
        form.save_button.setVisible(has_rows)
        form.left_out_label.setVisible(has_rows and bool(form.left_out_label.text()))
        form.empty_card.setVisible(not has_rows and not typed)
        form.start_button.setVisible(narrowed.is_all)
        form.chips_row.setVisible(has_rows or bool(typed) or not narrowed.is_all)
        if narrowed.is_all:
            form.empty_heading.setText("No concerns yet")
            form.empty_label.setText("Each concern that you record stands here, newest first.")
        else:
            form.empty_heading.setText("No such concern")
            form.empty_label.setText("Choose less above, or show all concerns.")

    def _look_nearby(self) -> None:
        """Say what was found, and ask beside the window which word may have been meant if that is little."""
        typed = self._typed()
        if typed:
            announce(self._form.status_label, self._form.status_label.text())
        if not typed or self._model.rowCount() > FEW_HITS:
            return

        def suggest(meant: str) -> None:
            if typed == self._typed():
                self._suggest(meant)

        self._jobs.run(lambda: self._cases.meant(typed), suggest, self._refuse, owner=self)

    def _suggest(self, meant: str) -> None:
        self._suggested = meant
        button = self._form.did_you_mean_button
        button.setText(f"Did you mean {meant}?")
        button.setVisible(bool(meant))
        if meant:
            announce(button, button.text())

    def _sort(self, order: Order) -> None:
        chips = self._form.chips_row
        chips.show_choice(chips.narrowed, order)
        self._show_rows()

    def _say_left_out(self, headings: Sequence[str]) -> None:
        label = self._form.left_out_label
        words = ", ".join(f"‘{each}’" for each in headings)
        label.setText(f"There is no room for {words}. Make the window wider to see more." if words else "")
        label.setVisible(bool(words) and self._model.rowCount() > 0)

    def _save(self) -> None:
        """Ask for a place, and write the list there as it is shown, all of its pages."""
        place = self._choosers.save_table(self, "Save this list", FILE_NAME)
        if place is None:
            return
        typed, chips = self._typed(), self._form.chips_row
        narrowed, order = chips.narrowed, chips.order

        def work() -> str:
            table = self._cases.table(typed, narrowed, order)
            save_file(place, table.csv, lambda: self._cases.table_taken(table))
            return f"Saved as ‘{place.name}’. It names nobody."

        self._jobs.run(work, self._tell, self._refuse, words="Saving the list", owner=self)

    def _tell(self, words: str) -> None:
        self.say(self._form.news_label, words)

    def _refuse(self, error: DeskError) -> None:
        self._tell(sentence(error))

    def _chosen(self) -> int | None:
        index = self._form.concerns_table.currentIndex()
        return self._model.line(index.row()).case_id if index.isValid() else None

    def _choose(self, case_id: int | None) -> None:
        for row in range(self._model.rowCount() if case_id is not None else 0):
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
        if self._model.rowCount() == 1:
            self._open(self._model.index(0, 0))
        else:
            self._enter_list()

    def _hear(self, _noun: str, _case_id: object) -> None:
        if self.isVisible():
            self.refresh()
