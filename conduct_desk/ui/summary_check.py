"""“Check before sharing”: what in her words points at somebody, and the way there; what was left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.policy.summary import LeftOut
from conduct_desk.ui.summary_words import CHECK

if TYPE_CHECKING:
    from conduct_desk.desk.summaries import Summaries
    from conduct_desk.ui.forms.ui_summary_page import Ui_SummaryPage
    from conduct_desk.ui.summary_writing import SummaryWriting
    from conduct_desk.ui.widgets.form_page import FormPage

Found = tuple[int, Sequence[LeftOut] | None, Sequence[RemarkView]]  # None: as it is shown already


class SummaryCheck(QObject):
    """Stands between her words and the two places that say how they stand."""

    def __init__(
        self, form: Ui_SummaryPage, summaries: Summaries, writing: SummaryWriting, page: FormPage
    ) -> None:
        super().__init__(page)
        self._form, self._summaries, self._writing, self._page = form, summaries, writing, page
        self._round, self._known_in = 0, -1
        form.remarks_box.use(CHECK)
        form.standing_button.use(CHECK.ready)
        form.remarks_box.asked.connect(self.go_to)
        form.remarks_box.stand_asked.connect(lambda remark, _: writing.let_stand(remark.about))
        form.standing_button.clicked.connect(self.read)

    def begin(self) -> None:
        """Take what is left out as that of another paper."""
        self._form.left_out_fold.begin()
        self.figures_changed()

    def figures_changed(self) -> None:
        """Look again what is left out; her words alone never change it."""
        self._round += 1

    def work(self, term_name: str, corrects: int | None) -> Callable[[], Found]:
        """Return the work that finds what is left out, unless it is known, and what points at somebody."""
        summaries, words, at = self._summaries, self._writing.words(), self._round
        if self._known_in == at:
            return lambda: (at, None, summaries.remarks(words))
        return lambda: (
            at,
            summaries.figures(term_name, corrects=corrects).left_out,
            summaries.remarks(words),
        )

    def show(self, found: Found) -> None:
        """Show what the paper of the moment leaves out, and what was found in its words."""
        found_in, left_out, remarks = found
        if left_out is not None:
            self._known_in = found_in
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
