"""“Check before sharing”: what in her words points at somebody, and the way there; what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.policy.summary import LeftOut
from conduct_desk.ui.summary_words import CHECK

if TYPE_CHECKING:
    from conduct_desk.ui.forms.ui_summary_page import Ui_SummaryPage
    from conduct_desk.ui.summary_writing import SummaryWriting
    from conduct_desk.ui.widgets.form_page import FormPage

Found = tuple[Sequence[LeftOut], Sequence[RemarkView]]


class SummaryCheck(QObject):
    """Stands between her words and the two places that say how they stand."""

    def __init__(self, form: Ui_SummaryPage, writing: SummaryWriting, page: FormPage) -> None:
        super().__init__(page)
        self._form, self._writing, self._page = form, writing, page
        form.remarks_box.use(CHECK)
        form.standing_button.use(CHECK.ready)
        form.remarks_box.asked.connect(self.go_to)
        form.standing_button.clicked.connect(self.read)

    def show(self, found: Found) -> None:
        """Show what the paper of the moment leaves out, and what was found in its words."""
        left_out, remarks = found
        self._form.left_out_fold.show_list(left_out)
        self._form.remarks_box.show_remarks(remarks)
        self._form.standing_button.show_standing(remarks)
        self._page.name_controls()

    def read(self) -> None:
        """Go to what was found."""
        first = self._form.remarks_box.first_row()
        first.setFocus()
        self._page.bring_into_view(first)

    def go_to(self, remark: RemarkView) -> None:
        """Go to the words that something is about."""
        self._page.bring_into_view(self._writing.go_to(remark))
