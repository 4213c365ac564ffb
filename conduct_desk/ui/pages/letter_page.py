"""One letter: its words beside the page that will be printed, until it is final and sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock
from conduct_desk.desk.views import LetterView
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import LetterKind, LetterState, SentHow, TakenOut
from conduct_desk.ui.choosers import Choosers, file_name
from conduct_desk.ui.forms.ui_letter_page import Ui_LetterPage
from conduct_desk.ui.letter_draft import LetterDraft
from conduct_desk.ui.letter_words import HEADINGS, LEADS, final_rows, state_words
from conduct_desk.ui.look import px
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.live_paper import LivePaper
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.problem_frame import Problem

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.letters import Letters
    from conduct_desk.desk.people import People
    from conduct_desk.desk.school import School
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

STACK_UNDER = 900  # px of page at 100 % text: narrower, the sheet beside the form cannot be read


class LetterPage(FormPage):
    """A draft can change; a final letter is kept to the byte and only sent, printed or saved again."""

    key = "letter_page"
    finished = Signal(int)  # case_id: it was sent
    left = Signal(int)  # case_id

    def __init__(
        self,
        letters: Letters,
        cases: Cases,
        people: People,
        school: School,
        drafts: Drafts,
        jobs: Jobs,
        notices: Notices,
        clock: Clock,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._letters, self._school, self._jobs, self._clock = letters, school, jobs, clock
        self._letter: LetterView | None = None
        self._form = Ui_LetterPage()
        self._form.setupUi(self.body)
        self._draft = LetterDraft(self._form, letters, cases, people, drafts, clock, self)
        self._live = LivePaper(jobs, self)
        self._out = PaperOut(choosers, jobs, told=self._form.news_bar.tell, refused=self._refuse)
        self._build()
        self._wire(notices)

    def open_letter(self, letter_id: int) -> None:
        """Show a letter, with what was being typed last while it is a draft."""
        self.save_typing()
        self._show(self._letters.get(letter_id))

    @property
    def letter_id(self) -> int:
        """Return which letter is shown; 0 before the first."""
        return self._letter.letter_id if self._letter is not None else 0

    def start(self, case_id: int, kind: LetterKind | str, person_id: int | None = None) -> None:
        """Start a letter in a case, or carry on the draft of the same kind that is there."""
        self.save_typing()
        self._show(self._letters.start(case_id, LetterKind(kind), person_id=person_id))

    def save_typing(self) -> None:
        """Write what stands in the fields of a draft."""
        self._draft.save()

    def issue(self) -> None:
        """Make the letter final, or say what stands in the way."""
        if not self._is_ready() or not self._draft.save():
            return
        self._form.issue_button.setEnabled(False)
        letter_id, issue = self._shown.letter_id, self._letters.issue
        words = "Making the letter final"
        self._jobs.run(lambda: issue(letter_id), self._issued, self._refuse, words=words, owner=self)

    def save_pdf(self) -> None:
        """Save the letter as a PDF file; a draft only when nothing stands in its way."""
        if self._is_ready():
            make, name = self._paper()
            self._out.save(self, make, name, "Save the letter", self._taker())

    def print_out(self) -> None:
        """Print the letter; a draft only when nothing stands in its way."""
        if self._is_ready():
            self._out.print_out(self, self._paper()[0], self._taker())

    def leave(self) -> None:
        """Keep what is typed and go back to the concern."""
        self.save_typing()
        if self._letter is not None:
            self.left.emit(self._letter.case_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Stack the paper below the form where both do not fit."""
        self._form.columns.set_stack_under((px(STACK_UNDER) + STACK_UNDER) // 2)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when another page is shown."""
        super().hideEvent(event)
        self._live.pause()
        self.save_typing()

    @property
    def _shown(self) -> LetterView:
        assert self._letter is not None, "no letter is open"  # noqa: S101
        return self._letter

    def _build(self) -> None:
        form = self._form
        for row in (form.draft_buttons, form.leave_buttons, form.final_buttons):
            row.flow()
        form.sent_box.use(self._clock)
        form.school_card.use(self._school)
        form.discard_box.set_words("The words of this draft go for good.", yes="Throw it away", no="Keep it")
        form.columns.keep_in_sight(self, form.side_column, form.preview)
        self.add_icon(form.back_button, "arrow-left")
        self.add_icon(form.issue_button, "lock", "on_accent")
        for button in (form.print_button, form.print_draft_button):
            self.add_icon(button, "printer", "text")
        for button in (form.save_button, form.save_draft_button):
            self.add_icon(button, "save", "text")

    def _wire(self, notices: Notices) -> None:
        form, draft = self._form, self._draft
        draft.touched.connect(self._live.touched)
        draft.saved.connect(lambda words: self.say(form.saved_label, words))
        draft.refused.connect(self._refuse)
        draft.replaced.connect(self._show)
        self._live.made.connect(form.preview.show_pdf)
        self._live.noted.connect(self._show_checks)
        self._live.refused.connect(self._refuse)
        form.checks_box.asked.connect(lambda words: self.bring_into_view(draft.fields.go_to(words)))
        form.school_card.given.connect(self._school_given)
        form.sent_box.answered.connect(self._record_sent)
        form.discard_box.confirmed.connect(self._discard)
        for button, does in (
            (form.issue_button, self.issue), (form.discard_button, form.discard_box.ask),
            (form.save_draft_button, self.save_pdf), (form.save_button, self.save_pdf),
            (form.print_draft_button, self.print_out), (form.print_button, self.print_out),
            (form.later_button, self.leave), (form.back_button, self.leave),
        ):  # fmt: skip
            button.clicked.connect(does)
        self.add_keys({"Ctrl+P": self.print_out, "Ctrl+S": self.leave, "Alt+Left": self.leave})
        notices.changed.connect(self._hear)

    def _show(self, letter: LetterView) -> None:
        form, is_draft = self._form, letter.state is LetterState.DRAFT
        self._letter = letter
        form.place_label.setText(f"Concern {letter.reference} · {state_words(letter)}")
        form.heading_label.setText(HEADINGS[letter.kind])
        form.lead_label.setText(LEADS[letter.state])
        for hidden in (form.discard_box, form.error_summary, form.news_bar):
            hidden.hide()
        form.saved_label.setText("")
        form.draft_group.setVisible(is_draft)
        form.final_group.setVisible(not is_draft)
        form.issue_button.setEnabled(True)
        if is_draft:
            self._show_draft(letter)
        else:
            self._show_final(letter)
        self.to_top()
        self.name_controls()

    def _show_draft(self, letter: LetterView) -> None:
        form = self._form
        self._draft.open(letter)
        form.school_card.ask_if_needed()
        self._live.begin(self._draft.source)
        if not form.school_card.isHidden():
            form.school_card.address_edit.setFocus()
        else:
            (form.body_edit if letter.address else form.address_edit).setFocus()

    def _show_final(self, letter: LetterView) -> None:
        form, letter_id, read = self._form, letter.letter_id, self._letters.pdf
        self._live.stop()
        self._draft.close()
        form.final_list.show_rows(final_rows(letter), may_change=False)
        form.sent_box.setVisible(letter.state is LetterState.ISSUED)
        form.sent_box.ask(self._clock.today())
        self._jobs.run(lambda: read(letter_id), form.preview.show_pdf, self._refuse, owner=self)
        if came_up := self._letters.waits(letter_id):
            self._refuse(
                DeskError(came_up, next_step="Keep it here until they agree, even if it is printed.")
            )

    def _show_checks(self, sentences: tuple[str, ...]) -> None:
        self._form.checks_box.show_checks(sentences)
        self.name_controls()

    def _is_ready(self) -> bool:
        """Say whether the letter can be printed; what is missing is shown on top."""
        if self._letter is None or self._letter.state is not LetterState.DRAFT:
            return self._letter is not None
        problems = self._draft.problems()
        self.show_problems(self._form.error_summary, problems)
        return not problems

    def _paper(self) -> tuple[Callable[[], Paper], str]:
        """Return what makes the PDF, and the name of its file."""
        letter, letters = self._shown, self._letters
        if letter.state is LetterState.DRAFT:
            view, name = self._draft.view(), file_name("Draft letter", letter.reference)
            return lambda: Paper(letters.preview(view), name), name
        name = file_name("Letter", letter.reference)
        return lambda: Paper(letters.pdf(letter.letter_id), name), name

    def _taker(self) -> Callable[[TakenOut], None]:
        return partial(self._letters.taken_out, self._shown.letter_id)

    def _issued(self, letter: LetterView) -> None:
        self._draft.end(letter)
        self._show(letter)
        self._form.news_bar.tell("The letter is final, and kept as it is.")
        self._form.print_button.setFocus()

    def _refuse(self, problem: DeskError) -> None:
        form = self._form
        form.issue_button.setEnabled(True)
        field = (
            self._draft.fields.field_of(problem.sentence)
            if form.final_group.isHidden()
            else form.print_button
        )
        self.show_problems(form.error_summary, [Problem(sentence(problem), field)])

    def _school_given(self) -> None:
        """Go on with the letter now that the school's particulars are known."""
        known = self._school.get()
        fill = {"[telephone]": known.telephone, "[contact]": known.contact, known.head_name: known.contact}
        self._draft.fields.fill_blanks(fill)
        self._form.news_bar.tell("Saved. You can change these in Settings.")
        self._form.address_edit.setFocus()
        self._live.refresh()

    def _record_sent(self, on: date | None, how: SentHow | None) -> None:
        if on is None or how is None:
            self.leave()
            return
        try:
            letter = self._letters.sent(self._shown.letter_id, on, how)
        except DeskError as problem:
            self._form.sent_box.fail(problem)
            return
        self._show(letter)
        self.finished.emit(letter.case_id)

    def _discard(self) -> None:
        letter = self._shown
        try:
            self._letters.discard(letter.letter_id)
        except DeskError as problem:
            self._refuse(problem)
            return
        self._live.stop()
        self._draft.close(forget=True)
        self._letter = None
        self.left.emit(letter.case_id)

    def _hear(self, noun: str, _case_id: int | None) -> None:
        """Follow the school's particulars when they change in Settings."""
        if noun == "school" and self._letter is not None and self._letter.state is LetterState.DRAFT:
            self._form.school_card.ask_if_needed()
            self._live.touched()
