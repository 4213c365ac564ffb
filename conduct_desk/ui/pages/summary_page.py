"""The governors' summary of a term: the paper itself, what it leaves out, and its issued editions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from conduct_desk.desk.views import EditionView
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import TakenOut
from conduct_desk.ui.forms.ui_summary_page import Ui_SummaryPage
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.edition_row import EditionRow, edition_words
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.live_paper import LivePaper, Work
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem

if TYPE_CHECKING:
    from conduct_desk.desk.school import School
    from conduct_desk.desk.terms import Terms
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

NAMELESS = "No child, parent or member of staff is named, and no post is quoted."


class SummaryPage(FormPage):
    """Follows the log while it is shown. What is saved or printed is what stands in the preview."""

    key = "summary_page"
    terms_asked = Signal()

    def __init__(
        self,
        terms: Terms,
        _school: School,
        jobs: Jobs,
        notices: Notices,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._terms, self._jobs = terms, jobs
        self._edition: EditionView | None = None
        self._form = Ui_SummaryPage()
        self._form.setupUi(self.body)
        self._live = LivePaper(jobs, self)
        self._out = PaperOut(choosers, jobs, told=self._form.news_bar.tell, refused=self._refuse)
        self._build()
        self._wire(notices)

    def refresh(self) -> None:
        """Show the terms, the figures of the chosen one and the editions as the log has them now."""
        form = self._form
        chosen = form.term_combo.currentText()
        form.term_combo.clear()
        form.term_combo.addItems(self._terms.reportable())
        form.term_combo.setCurrentIndex(max(0, form.term_combo.findText(chosen)))
        form.terms_card.setVisible(not self._terms.all())
        form.news_bar.tell("")
        form.error_summary.show_problems([])
        self._list_editions()
        self.show_figures()

    def show_figures(self) -> None:
        """Show the chosen term as it now stands."""
        self._edition = None
        self._form.issue_button.show()
        self._form.issue_hint.show()
        self._live.begin(self._source)

    def show_edition(self, edition: EditionView) -> None:
        """Show an edition as it was issued."""
        read, form = self._terms.pdf, self._form
        self._edition = edition
        self._live.stop()
        form.issue_button.hide()
        form.issue_hint.hide()
        form.news_bar.tell(
            f"This is the edition of {edition_words(edition)}. Choose a term to see it as it is now."
        )
        self._jobs.run(lambda: read(edition.edition_id), form.preview.show_pdf, self._refuse, owner=self)

    def issue(self) -> None:
        """Keep the summary as it stands."""
        issue, term = self._terms.issue, self._form.term_combo.currentText()
        self._form.issue_button.setEnabled(False)
        self._jobs.run(
            lambda: issue(term), self._issued, self._refuse, words="Issuing the summary", owner=self
        )

    def save_pdf(self) -> None:
        """Save what is shown as a PDF file."""
        make, name = self._paper()
        self._out.save(self, make, name, "Save the governors’ summary", self._taker())

    def print_out(self) -> None:
        """Print what is shown."""
        self._out.print_out(self, self._paper()[0], self._taker())

    def showEvent(self, event: QShowEvent) -> None:
        """Stack the paper below the form where both do not fit."""
        self._form.columns.fit_text()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Make nothing while another page is shown."""
        super().hideEvent(event)
        self._live.pause()

    def _build(self) -> None:
        form = self._form
        form.summary_buttons.flow()
        form.term_combo.setAccessibleName("Term")
        form.preview.set_what("the summary")
        form.columns.keep_in_sight(self, form.side_column, form.preview)
        self.add_icon(form.issue_button, "lock", "on_accent")
        self.add_icon(form.save_button, "save", "text")
        self.add_icon(form.print_button, "printer", "text")
        self.add_icon(form.terms_button, "calendar", "text")

    def _wire(self, notices: Notices) -> None:
        form = self._form
        form.terms_button.clicked.connect(self.terms_asked)
        form.term_combo.activated.connect(self._term_chosen)
        form.issue_button.clicked.connect(self.issue)
        form.save_button.clicked.connect(self.save_pdf)
        form.print_button.clicked.connect(self.print_out)
        self._live.made.connect(form.preview.show_pdf)
        self._live.noted.connect(self._show_notes)
        self._live.refused.connect(self._refuse)
        self.add_keys({"Ctrl+P": self.print_out})
        notices.changed.connect(self._hear)

    def _source(self) -> Work:
        terms, term = self._terms, self._form.term_combo.currentText()
        return lambda: terms.preview(term), lambda: terms.figures(term).notes

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        empty_layout(self._form.notes_layout)
        for note in (NAMELESS, *notes):
            self._form.notes_layout.addWidget(PlainLabel(note, self._form.left_out_card))

    def _term_chosen(self) -> None:
        self._form.news_bar.tell("")
        self.show_figures()

    def _paper(self) -> tuple[Callable[[], Paper], str]:
        """Return what makes the PDF that is shown, and the name of its file."""
        terms, edition = self._terms, self._edition
        if edition is not None:
            name = f"Governors summary {edition.term_name}.pdf".replace("/", "-")
            return lambda: Paper(terms.pdf(edition.edition_id), name), name
        term = self._form.term_combo.currentText()
        name = f"Governors summary {term} draft.pdf".replace("/", "-")
        return lambda: Paper(terms.preview(term), name), name

    def _taker(self) -> Callable[[TakenOut], None]:
        edition = self._edition
        term = edition.term_name if edition is not None else self._form.term_combo.currentText()
        return partial(self._terms.taken_out, term)

    def _issued(self, edition: EditionView) -> None:
        self._form.issue_button.setEnabled(True)
        self._form.error_summary.show_problems([])
        self._list_editions()
        self.show_edition(edition)
        self._form.news_bar.tell(
            f"The edition of {edition_words(edition)} is kept. Save or print it now or later."
        )

    def _list_editions(self) -> None:
        editions = self._terms.editions()
        self._form.editions_group.setVisible(bool(editions))
        empty_layout(self._form.editions_layout)
        for number, edition in enumerate(editions, start=1):
            row = EditionRow(number, edition, self._form.editions_card)
            row.chosen.connect(self._open_edition)
            self._form.editions_layout.addWidget(row)
        self.name_controls()

    def _open_edition(self, edition_id: int) -> None:
        found = next((each for each in self._terms.editions() if each.edition_id == edition_id), None)
        if found is not None:
            self.show_edition(found)
            self.to_top()

    def _refuse(self, problem: DeskError) -> None:
        self._form.issue_button.setEnabled(True)
        self.show_problems(self._form.error_summary, [Problem(sentence(problem), self._form.save_button)])

    def _hear(self, noun: str, _case_id: object) -> None:
        """Follow the log while the page is shown; an edition stays as it is."""
        if not self.isVisible() or self._edition is not None:
            return
        if noun == "school":
            self.refresh()
        else:
            self._live.touched()
