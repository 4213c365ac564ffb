"""Which parts of the governors' page are there: to write an edition, to correct one, or to look at one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from conduct_desk.desk.views import EditionView
from conduct_desk.ui.summary_words import (
    CORRECTION_HINT,
    ISSUE,
    ISSUE_CORRECTION,
    ISSUE_HINT,
    changes_words,
    day_of,
    edition_words,
)

if TYPE_CHECKING:
    from conduct_desk.ui.forms.ui_summary_page import Ui_SummaryPage


class SummaryParts:
    """Knows which edition is shown, and which one is being corrected; never both."""

    def __init__(self, form: Ui_SummaryPage) -> None:
        self._form = form
        self.edition: EditionView | None = None  # shown as it was issued
        self.corrects: EditionView | None = None  # the one whose correction is being written

    @property
    def corrected_id(self) -> int | None:
        """The number of the edition that is being corrected, if one is."""
        return self.corrects.edition_id if self.corrects is not None else None

    def show_writing(self, corrects: EditionView | None) -> None:
        """Show what belongs to writing a new edition, or one that takes the place of another."""
        form = self._form
        self.edition, self.corrects = None, corrects
        self._settle()
        form.issue_button.setText(ISSUE_CORRECTION if corrects else ISSUE)
        form.issue_hint.setText(CORRECTION_HINT if corrects else ISSUE_HINT)
        if corrects is not None:
            form.correcting_label.setText(f"You are correcting the edition of {day_of(corrects)}.")

    def show_edition(self, edition: EditionView) -> None:
        """Show what belongs to an edition as it was issued."""
        self.edition, self.corrects = edition, None
        self._settle()
        self._form.edition_label.setText(f"Issued {edition_words(edition)}")
        self._form.correct_button.setVisible(not edition.is_replaced)
        self._form.newest_button.setVisible(edition.is_replaced)

    def show_nothing(self) -> None:
        """Show neither: the term is counted in the summary of a later one."""
        self.show_writing(None)
        for part in self._of_writing:
            part.hide()
        self._form.summary_buttons.hide()
        self._form.side_box.hide()

    def tell_changes(self, changes: Sequence[str]) -> None:
        """Say how the edition that is shown stands today."""
        if self.edition is not None:
            self._form.edition_hint.setText(changes_words(self.edition, changes))

    @property
    def _of_writing(self) -> tuple[QWidget, ...]:
        form = self._form
        return form.writing_group, form.left_out_fold, form.issue_button, form.standing_button

    def _settle(self) -> None:
        form, is_written = self._form, self.edition is None
        for part in self._of_writing:
            part.setVisible(is_written)
        for part in (form.summary_buttons, form.side_box):
            part.show()
        form.edition_card.setVisible(not is_written)
        form.correcting_card.setVisible(self.corrects is not None)
        form.early_box.hide()
        form.saved_label.setText("")
