"""The check of a letter on its page: what was found, the way there, and letting something stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.errors import DeskError
from conduct_desk.ui.forms.ui_letter_page import Ui_LetterPage
from conduct_desk.ui.letter_draft import LetterDraft
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.page import sentence


class LetterCheck(QObject):
    """Stands between the draft and the two places that say how it stands."""

    let_stand = Signal()  # something may stand from now on

    def __init__(self, form: Ui_LetterPage, draft: LetterDraft, page: FormPage) -> None:
        super().__init__(page)
        self._form, self._draft, self._page = form, draft, page
        form.remarks_box.asked.connect(self.go_to)
        form.remarks_box.stand_asked.connect(self._stand)
        form.standing_button.clicked.connect(self.read)

    def show(self, remarks: Sequence[RemarkView]) -> None:
        """Show what was found, in the form and beside it."""
        self._form.remarks_box.show_remarks(remarks)
        self._form.standing_button.show_standing(remarks)
        self._page.name_controls()

    def hide(self) -> None:
        """Say nothing beside the paper: it is final."""
        self._form.standing_button.hide()

    def read(self) -> None:
        """Go to what was found."""
        first = self._form.remarks_box.first_row()
        first.setFocus()
        self._page.bring_into_view(first)

    def go_to(self, remark: RemarkView) -> None:
        """Go to the words that something is about."""
        self._page.bring_into_view(self._draft.fields.places.go_to(remark))

    def _stand(self, remark: RemarkView, reason: str) -> None:
        try:
            self._draft.let_stand(remark, reason)
        except DeskError as problem:
            self._form.remarks_box.row(remark).refuse(sentence(problem))
            return
        self.let_stand.emit()
