"""The list of issued editions: newest first, what takes the place of which, and what became of them since."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from conduct_desk.desk.views import EditionView
from conduct_desk.ui.summary_words import edition_row
from conduct_desk.ui.widgets.desk_row import Row, RowList

if TYPE_CHECKING:
    from conduct_desk.desk.summaries import Summaries
    from conduct_desk.ui.forms.ui_summary_page import Ui_SummaryPage
    from conduct_desk.ui.jobs import Jobs

FIRST = 3  # so many stand on the page; older ones are folded away
Changes = Mapping[int, tuple[str, ...]]


class SummaryEditions(QObject):
    """Shows them at once; what a correction would change today is worked out beside the window."""

    opened = Signal(object)  # EditionView
    correct_asked = Signal(object)  # EditionView
    changed = Signal()  # rows came or went, or say something else

    def __init__(self, form: Ui_SummaryPage, summaries: Summaries, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._summaries, self._jobs = form, summaries, jobs
        self._editions: tuple[EditionView, ...] = ()
        self._changes: Changes = {}
        self._older = RowList(form.older_fold)
        self._older.setProperty("role", "")
        form.older_fold.set_title("older", "Older editions")
        form.older_fold.body.addWidget(self._older)

    def refresh(self) -> None:
        """Show the editions as the log has them, then look what a correction of each would change."""
        self._editions = self._summaries.editions()
        self._show()
        self.look_again()

    def look_again(self) -> None:
        """Look what a correction of each would change today, off the window's thread."""
        standing = tuple(each.edition_id for each in self._editions if not each.is_replaced)
        if standing:
            restated = self._summaries.restated
            self._jobs.run(
                lambda: {each: restated(each) for each in standing}, self._found, lambda _: None, owner=self
            )

    def get(self, edition_id: int | None) -> EditionView | None:
        """Return an edition of the list; None for one that is not in it."""
        return next((each for each in self._editions if each.edition_id == edition_id), None)

    def changes(self, edition_id: int) -> tuple[str, ...]:
        """Return what a correction of it would change today, as far as it is known yet."""
        return self._changes.get(edition_id, ())

    def _found(self, changes: Changes) -> None:
        if changes != self._changes:
            self._changes = changes
            self._show()

    def _show(self) -> None:
        rows = [self._row(number, each) for number, each in enumerate(self._editions, start=1)]
        self._form.editions_group.setVisible(bool(rows))
        self._form.editions_list.show_rows(rows[:FIRST])
        self._older.show_rows(rows[FIRST:])
        self._form.older_fold.setVisible(len(rows) > FIRST)
        self.changed.emit()

    def _row(self, number: int, edition: EditionView) -> Row:
        may_correct = not edition.is_replaced
        words = edition_row(number, edition, self.changes(edition.edition_id), may_correct=may_correct)
        open_it = partial(self.opened.emit, edition)
        return (
            (words, open_it, partial(self.correct_asked.emit, edition)) if may_correct else (words, open_it)
        )
