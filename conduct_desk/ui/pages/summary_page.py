"""The governors' summary of a term: the paper itself, what it leaves out, her words, and its editions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from conduct_desk.desk.views import EditionView
from conduct_desk.errors import DeskError
from conduct_desk.policy.summary import SummaryWords
from conduct_desk.ui.forms.ui_summary_page import Ui_SummaryPage
from conduct_desk.ui.paper_out import PaperOut
from conduct_desk.ui.summary_check import SummaryCheck
from conduct_desk.ui.summary_editions import SummaryEditions
from conduct_desk.ui.summary_out import SummaryOut
from conduct_desk.ui.summary_parts import SummaryParts
from conduct_desk.ui.summary_words import early_words, edition_words
from conduct_desk.ui.summary_writing import SummaryWriting
from conduct_desk.ui.widgets.beside import STACKED
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.live_paper import LivePaper, Work
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.problem_frame import Problem

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.summaries import Summaries
    from conduct_desk.desk.terms import Terms
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices


class SummaryPage(FormPage):
    """Follows the log and her typing while it is shown. What is saved or printed is what stands beside."""

    key = "summary_page"
    terms_asked = Signal()

    def __init__(
        self,
        summaries: Summaries,
        terms: Terms,
        drafts: Drafts,
        jobs: Jobs,
        notices: Notices,
        clock: Clock,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._summaries, self._terms, self._jobs = summaries, terms, jobs
        self._form = form = Ui_SummaryPage()
        form.setupUi(self.body)
        self._parts = SummaryParts(form)
        self._writing = SummaryWriting(form.words_box, summaries, drafts, clock, self)
        self._check = SummaryCheck(form, summaries, self._writing, self)
        self._editions = SummaryEditions(form, summaries, jobs, self)
        self._live = LivePaper(jobs, self)
        self._live.note_after(form.preview.drawn)
        out = PaperOut(choosers, jobs, told=form.news_bar.tell, refused=self._refuse)
        self._out = SummaryOut(summaries, out, self)
        self._build()
        self._wire(notices)

    def refresh(self) -> None:
        """Show the chosen term and the editions as the log has them now; what is typed is kept."""
        form = self._form
        form.terms_card.setVisible(not self._terms.all())
        form.news_bar.tell("")
        form.error_summary.show_problems([])
        self._editions.refresh()  # what was issued can be read whatever became of its figures
        form.term_picker.offer(self._summaries.choices())
        self.show_term()

    def open_term(self, term_name: str) -> None:
        """Show a term, such as the one whose words were being typed."""
        self.refresh()
        self._form.term_picker.choose(term_name)
        self.show_term()

    def show_term(self) -> None:
        """Show the chosen term: to be written, or its newest edition once it is issued."""
        choice = self._form.term_picker.chosen()
        newest = self._editions.get(choice.edition_id)
        if newest is None and not choice.can_issue:
            self._show_nothing()
        elif newest is None or self._writing.corrects(choice.term_name) == newest.edition_id:
            self._write(newest)
        else:
            self.show_edition(newest)

    def show_edition(self, edition: EditionView) -> None:
        """Show an edition as it was issued."""
        read = self._summaries.pdf
        self._form.term_picker.choose_edition(edition)
        self._writing.end()
        self._live.stop()
        self._parts.show_edition(edition)
        self._editions_changed()
        self._jobs.run(
            lambda: read(edition.edition_id), self._form.preview.show_pdf, self._refuse, owner=self
        )

    def correct(self, edition: EditionView) -> None:
        """Write a new edition that takes the place of this one, with the same words to begin with."""
        self._form.news_bar.tell("")
        self._form.term_picker.choose_edition(edition)
        self._write(edition)
        self.to_top()
        self._form.words_box.doing.edit.setFocus()

    def leave_it(self) -> None:
        """Leave the edition as it is: the words of the correction go."""
        corrected = self._parts.corrects
        self._writing.finish()
        if corrected is not None:
            self._open_edition(corrected)

    def issue(self) -> None:
        """Keep the summary as it stands, for good, or say what stands in the way."""
        form = self._form
        if not form.issue_button.isVisible() or not form.issue_button.isEnabled() or not self._is_ready():
            return
        early = early_words(form.term_picker.chosen(), self._terms.all())
        if early and self._parts.corrects is None:
            form.early_box.set_words(early, yes="Issue it now", no="Not yet")
            form.early_box.ask()
            self.bring_into_view(form.early_box)
        else:
            self._issue_now()

    def _issue_now(self) -> None:
        self._form.issue_button.setEnabled(False)
        self._writing.save()
        summaries, term, words = self._summaries, self._shown_term, self._writing.words()
        corrects = self._parts.corrects
        work = partial(summaries.issue, term, words)
        if corrects is not None:
            work = partial(summaries.correct, corrects.edition_id, words)
        self._jobs.run(work, self._issued, self._refuse, words="Issuing the summary", owner=self)

    def save_pdf(self) -> None:
        """Save what is shown as a PDF file; a paper that points at somebody only once it is mended."""
        if self._is_ready():
            self._out.save(self._shown_term, self._maker(), is_issued=self._parts.edition is not None)

    def print_out(self) -> None:
        """Print what is shown, in the same way."""
        if self._is_ready():
            self._out.print_out(self._shown_term, self._maker(), is_issued=self._parts.edition is not None)

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._writing.save()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make nothing while another page is shown."""
        super().hideEvent(event)
        self._live.pause()

    def make_ready(self) -> None:
        """Stack the paper below the form where both do not fit, in the text size in use."""
        super().make_ready()
        self._form.columns.fit_text()

    def _build(self) -> None:
        form = self._form
        for row in (form.summary_buttons, form.edition_buttons):
            row.flow()
        form.preview.set_what("the summary")
        form.columns.keep_in_sight(self, form.side_column, form.side_box, shortest=STACKED)
        self._out.fill_ledger(form.ledger_fold)
        for button, name, colour in (
            (form.issue_button, "lock", "on_accent"), (form.save_button, "save", "text"),
            (form.print_button, "printer", "text"), (form.terms_button, "calendar", "text"),
            (form.correct_button, "pencil", "text"),
        ):  # fmt: skip
            self.add_icon(button, name, colour)

    def _wire(self, notices: Notices) -> None:
        form, writing = self._form, self._writing
        for button, does in (
            (form.terms_button, self.terms_asked.emit), (form.issue_button, self.issue),
            (form.save_button, self.save_pdf), (form.print_button, self.print_out),
            (form.correct_button, self._correct_shown), (form.leave_button, self.leave_it),
            (form.newest_button, self.show_term),
        ):  # fmt: skip
            button.clicked.connect(does)
        for told, hears in (
            (form.term_picker.picked, self._term_chosen), (self._live.made, form.preview.show_pdf),
            (self._live.noted, self._check.show), (self._live.refused, self._refuse),
            (writing.touched, self._live.touched), (form.words_box.rebuilt, self.name_controls),
            (self._editions.opened, self._open_edition), (self._editions.correct_asked, self.correct),
            (self._editions.changed, self._editions_changed), (notices.changed, self._hear),
            (form.early_box.confirmed, self._issue_now),
        ):  # fmt: skip
            told.connect(hears)
        writing.saved.connect(lambda words: self.say(form.saved_label, words))
        self.add_keys({"Ctrl+P": self.print_out, "Ctrl+Shift+S": self.save_pdf})
        self.add_keys({"Ctrl+Return": self.issue, "Ctrl+Enter": self.issue})

    # --- which term, and how it stands ---
    @property
    def _shown_term(self) -> str:
        edition = self._parts.edition or self._parts.corrects
        return edition.term_name if edition is not None else self._form.term_picker.chosen().term_name

    def _write(self, corrects: EditionView | None) -> None:
        """Lay the words on the page, those of the edition that is corrected to begin with."""
        self._parts.show_writing(corrects)
        if corrects is None:
            self._writing.begin(self._shown_term, SummaryWords())
        else:
            words = self._summaries.words(corrects.edition_id)
            self._writing.begin(self._shown_term, words, corrects=corrects.edition_id)
        self._check.begin()
        self._live.begin(self._source)
        self.name_controls()

    def _show_nothing(self) -> None:
        """Show no paper: the concerns of the term are counted in the summary of a later one."""
        self._writing.end()
        self._live.stop()
        self._parts.show_nothing()

    def _source(self) -> Work:
        """Return what makes the paper of the moment, then what was left out of it and found in her words."""
        term, corrects = self._shown_term, self._parts.corrected_id
        make = partial(self._summaries.preview, term, self._writing.words(), corrects=corrects)
        return make, self._check.work(term, corrects)

    def _maker(self) -> Callable[[], bytes]:
        """Return what makes the PDF that is shown."""
        edition = self._parts.edition
        return partial(self._summaries.pdf, edition.edition_id) if edition is not None else self._source()[0]

    # --- what happens ---
    def _is_ready(self) -> bool:
        """Say whether the paper can leave the desk; what stands in the way is said on top."""
        problems = self._writing.problems() if self._parts.edition is None else []
        self.show_problems(self._form.error_summary, problems)
        return not problems

    def _issued(self, edition: EditionView) -> None:
        form = self._form
        form.issue_button.setEnabled(True)
        form.error_summary.show_problems([])
        self._writing.finish()
        form.term_picker.offer(self._summaries.choices())
        self._editions.refresh()
        self.show_edition(edition)
        form.news_bar.tell(f"The edition of {edition_words(edition)} is kept. Save or print it now or later.")
        form.save_button.setFocus()
        self.to_top()

    def _refuse(self, problem: DeskError) -> None:
        form = self._form
        form.issue_button.setEnabled(True)
        usual = form.save_button if self._parts.edition is not None else form.issue_button
        field = self._writing.field(problem.field) if problem.field else usual
        self.show_problems(form.error_summary, [Problem(sentence(problem), field)])

    def _term_chosen(self) -> None:
        self._form.news_bar.tell("")
        self._form.error_summary.show_problems([])
        self.show_term()

    def _open_edition(self, edition: EditionView) -> None:
        self._form.news_bar.tell("")
        self.show_edition(edition)
        (self._form.newest_button if edition.is_replaced else self._form.correct_button).setFocus()
        self.to_top()

    def _correct_shown(self) -> None:
        if self._parts.edition is not None:
            self.correct(self._parts.edition)

    def _editions_changed(self) -> None:
        edition = self._parts.edition
        if edition is not None:
            self._parts.tell_changes(self._editions.changes(edition.edition_id))
        self.name_controls()

    def _hear(self, noun: str, _case_id: object) -> None:
        """Follow the log while the page is shown: other term dates, or other figures."""
        if not self.isVisible() or noun == "edition":  # what this page did itself
            return
        if noun == "school":
            self.refresh()
        else:
            self._check.figures_changed()
            self._live.touched()
            self._editions.look_again()
