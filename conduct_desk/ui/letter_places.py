"""Where in the form of a letter a remark points, and selecting the very words there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.ui.forms.ui_letter_page import Ui_LetterPage
from conduct_desk.ui.selecting import select_words
from conduct_desk.ui.widgets.make_box import MakeBox


class LetterPlaces:
    """Knows which control stands for which field of a LetterView; what is folded away is unfolded."""

    def __init__(self, form: Ui_LetterPage, make: MakeBox, answer_edit: QWidget) -> None:
        self._form, self._make, self._answer_edit = form, make, answer_edit

    def field(self, name: str) -> QWidget:
        """Return the control of a field by its name in LetterView; the text of the letter for any other."""
        form = self._form
        found: QWidget | None = {
            "school": form.school_card.address_edit,
            "recipient": form.recipient_combo,
            "address": form.address_edit,
            "salutation": form.salutation_edit,
            "subject": form.subject_edit,
            "answer_by": self._answer_edit,
        }.get(name, self._make.field(name))
        return found or form.body_edit

    def go_to(self, remark: RemarkView) -> QWidget:
        """Put the keyboard on what a remark is about, with the words selected; returns the control."""
        field = self.field(remark.field)
        if self._make.isAncestorOf(field):
            self._form.make_fold.unfold()
        field = field if select_words(field, remark.about) else self._holding(remark.about) or field
        field.setFocus()
        return field

    def _holding(self, words: str) -> QWidget | None:
        """Return another field that has the words, with them selected."""
        form = self._form
        fields = (form.body_edit, form.subject_edit, form.salutation_edit, form.address_edit)
        return next((field for field in fields if words and select_words(field, words)), None)
