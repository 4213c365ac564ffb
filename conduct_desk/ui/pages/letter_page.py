"""One letter: its words beside the page that will be printed, until it is final and sent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock
from conduct_desk.desk.views import LetterView
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import LetterKind, LetterState
from conduct_desk.ui.forms.ui_letter_page import Ui_LetterPage
from conduct_desk.ui.letter_check import LetterCheck
from conduct_desk.ui.letter_draft import LetterDraft
from conduct_desk.ui.letter_final import LetterFinal
from conduct_desk.ui.letter_out import LetterOut
from conduct_desk.ui.letter_words import HEADINGS, LEADS, other_letter, state_words
from conduct_desk.ui.paper_out import PaperOut
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.live_paper import LivePaper
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.two_parents_box import TwoParentsBox

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.letters import Letters
    from conduct_desk.desk.people import People
    from conduct_desk.desk.school import School
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices


class LetterPage(FormPage):
    """A draft can change; a final letter is kept to the byte and only sent, printed or saved again."""

    key = "letter_page"
    finished = Signal(int)  # case_id: it was sent
    left = Signal(int)  # case_id
    turned = Signal(int)  # letter_id: the page went on to another letter by itself

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
        self._letters, self._cases, self._school, self._jobs = letters, cases, school, jobs
        self._letter: LetterView | None = None
        self._other_id = 0
        self._form = Ui_LetterPage()
        self._form.setupUi(self.body)
        self._draft = LetterDraft(self._form, letters, cases, people, drafts, clock, self)
        self._check = LetterCheck(self._form, self._draft, self)
        self._final = LetterFinal(self._form, letters, clock, self)
        self._parents = TwoParentsBox(self._form.parents_fold)
        self._live = LivePaper(jobs, self)
        self._live.note_after(self._form.preview.drawn)
        out = PaperOut(choosers, jobs, told=self._form.news_bar.tell, refused=self._refuse)
        self._out = LetterOut(letters, self._draft, out, self)
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
        """Make the letter final, or say what stands in the way; one that is final stays as it is."""
        if not self._is_draft or not self._is_ready() or not self._draft.save():
            return
        self._form.issue_button.setEnabled(False)
        letter_id, issue, words = self._shown.letter_id, self._letters.issue, "Making the letter final"
        self._jobs.run(lambda: issue(letter_id), self._issued, self._refuse, words=words, owner=self)

    def save_pdf(self) -> None:
        """Save the letter as a PDF file; a draft only when nothing stands in its way."""
        if self._is_ready():
            self._out.save(self._shown)

    def open_copy(self) -> None:
        """Save a copy of the letter, and have the PC's PDF program open that copy."""
        self._out.open_copy(self._shown)

    def print_out(self) -> None:
        """Print the letter; a draft only when nothing stands in its way."""
        if self._is_ready():
            self._out.print_out(self._shown)

    def leave(self) -> None:
        """Keep what is typed and go back to the concern."""
        self.save_typing()
        if self._letter is not None:
            self.left.emit(self._letter.case_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Stack the paper below the form where both do not fit, and start where something is missing."""
        self._form.columns.fit_text()
        super().showEvent(event)
        if self._is_draft and not event.spontaneous():  # before it is shown no field can have the keyboard
            self._draft.fields.first().setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when another page is shown."""
        super().hideEvent(event)
        self._live.pause()
        self.save_typing()

    @property
    def _is_draft(self) -> bool:
        return self._letter is not None and self._letter.state is LetterState.DRAFT

    @property
    def _shown(self) -> LetterView:
        assert self._letter is not None, "no letter is open"  # noqa: S101
        return self._letter

    def _build(self) -> None:
        form = self._form
        for row in (form.draft_buttons, form.leave_buttons, form.final_buttons):
            row.flow()
        form.school_card.use(self._school, else_do=self.issue)
        form.columns.keep_in_sight(self, form.side_column, form.side_box)
        form.parents_fold.set_title("parents", "For two parents")
        form.parents_fold.body.addWidget(self._parents)
        self.add_icon(form.back_button, "arrow-left")
        self.add_icon(form.issue_button, "lock", "on_accent")
        for button, name in (
            (form.print_button, "printer"), (form.print_draft_button, "printer"),
            (form.save_button, "save"), (form.save_draft_button, "save"), (form.open_button, "file-text"),
        ):  # fmt: skip
            self.add_icon(button, name, "text")

    def _wire(self, notices: Notices) -> None:
        form, draft = self._form, self._draft
        draft.saved.connect(lambda words: self.say(form.saved_label, words))
        for told, does in (
            (draft.touched, self._live.touched), (draft.refused, self._refuse),
            (draft.replaced, self._turn_to), (self._live.made, form.preview.show_pdf),
            (self._live.noted, self._check.show), (self._live.refused, self._refuse),
            (self._check.let_stand, self._live.refresh), (self._parents.also_asked, self._add_parent),
            (self._parents.another_asked, draft.another), (form.school_card.given, self._school_given),
            (self._final.sent, self._was_sent), (self._final.put_off, self.leave),
            (self._final.corrected, self._turn_to), (self._final.refused, self._refuse),
            (notices.changed, self._hear), (draft.taken_away, self.taken_away),
        ):  # fmt: skip
            told.connect(does)
        for button, does in (
            (form.issue_button, self.issue), (form.discard_button, self._discard),
            (form.save_draft_button, self.save_pdf), (form.save_button, self.save_pdf),
            (form.print_draft_button, self.print_out), (form.print_button, self.print_out),
            (form.later_button, self.leave), (form.back_button, self.leave),
            (form.open_button, self.open_copy), (form.other_button, self._open_other),
        ):  # fmt: skip
            button.clicked.connect(does)
        self.add_keys({"Ctrl+P": self.print_out, "Ctrl+Shift+S": self.save_pdf, "Ctrl+S": self.leave})
        self.add_keys({"Alt+Left": self.leave, **form.school_card.keys})

    def _show(self, letter: LetterView, *, stays: bool = False) -> None:
        form, is_draft = self._form, letter.state is LetterState.DRAFT
        self._letter = letter
        words, self._other_id = other_letter(letter, self._cases.get(letter.case_id).letters)
        form.other_button.setText(words)
        form.other_button.setVisible(bool(words))
        form.place_label.setText(f"Concern {letter.reference} · {state_words(letter)}")
        form.heading_label.setText(HEADINGS[letter.kind])
        form.lead_label.setText(LEADS[letter.state])
        for hidden in (form.error_summary, form.news_bar):
            hidden.hide()
        form.saved_label.setText("")
        form.draft_group.setVisible(is_draft)
        form.final_group.setVisible(not is_draft)
        form.issue_button.setEnabled(True)
        if is_draft:
            self._show_draft(letter, stays=stays)
        else:
            self._show_final(letter)
        if not stays:
            self.to_top()
        self.name_controls()

    def _turn_to(self, letter: LetterView) -> None:
        """Go on with another letter, or with the same draft in other words: then she stays where she is."""
        self._show(letter, stays=letter.letter_id == self.letter_id)
        self.turned.emit(letter.letter_id)

    def _open_other(self) -> None:
        self.save_typing()
        self._draft.close()
        self._turn_to(self._letters.get(self._other_id))

    def _show_draft(self, letter: LetterView, *, stays: bool) -> None:
        form = self._form
        self._draft.open(letter)
        form.school_card.ask_if_needed()
        self._parents.empty()
        self._live.begin(self._draft.source)
        if not stays:
            for fold in (form.make_fold, form.parents_fold):
                fold.fold()
            self._draft.fields.first().setFocus()

    def _show_final(self, letter: LetterView) -> None:
        letter_id, read = letter.letter_id, self._letters.pdf
        self._live.stop()
        self._draft.close()
        self._check.hide()
        self._jobs.run(lambda: read(letter_id), self._form.preview.show_pdf, self._refuse, owner=self)
        self._final.show(letter)

    def _is_ready(self) -> bool:
        """Say whether the letter can be printed; what is missing is shown on top."""
        if not self._is_draft:
            return self._letter is not None
        problems = self._draft.problems()
        self.show_problems(self._form.error_summary, problems)
        return not problems

    def _issued(self, letter: LetterView) -> None:
        self._draft.end(letter)
        self._show(letter)
        self._form.news_bar.tell("The letter is final, and kept as it is.")
        self._form.print_button.setFocus()

    def _refuse(self, problem: DeskError) -> None:
        form = self._form
        form.issue_button.setEnabled(True)
        is_draft = form.final_group.isHidden()
        field = self._draft.fields.places.field(problem.field) if is_draft else form.print_button
        self.show_problems(form.error_summary, [Problem(sentence(problem), field)])

    def _school_given(self) -> None:
        """Go on with the letter now that the school's particulars are known."""
        self._draft.fields.fill_school(self._school.get())
        self._form.news_bar.tell("Saved. You can change these in Settings.")
        self._draft.fields.first().setFocus()
        self._live.refresh()

    def _was_sent(self, letter: LetterView) -> None:
        self._show(letter)
        self.finished.emit(letter.case_id)

    def _add_parent(self, title: str, name: str) -> None:
        try:
            self._draft.also_to(title, name)
        except DeskError as problem:
            self._parents.refuse(sentence(problem))
        else:
            self._form.news_bar.tell("It is to both of them now.")

    def _discard(self) -> None:
        letter = self._shown
        try:
            self._draft.save()
            self._letters.discard(letter.letter_id)
        except DeskError as problem:
            self._refuse(problem)
            return
        self._live.stop()
        self._draft.close(forget=True)
        self._letter = None
        self.left.emit(letter.case_id)
        back = partial(self._letters.put_back, letter.letter_id)
        self.taken_away.emit(TakenAway("Threw the draft of a letter away", back))

    def _hear(self, noun: str, _case_id: int | None) -> None:
        """Follow the school's particulars when they change in Settings."""
        if noun == "school" and self._is_draft:
            self._form.school_card.ask_if_needed()
            self._live.touched()
