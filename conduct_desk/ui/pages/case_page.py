"""One concern: what stops everything, what to do next, and all that was kept, answered and done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock
from conduct_desk.desk.views import ActionView, CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Stage
from conduct_desk.ui.action_words import HEARD_FROM, TOLD, is_written, letter_row, paper_of
from conduct_desk.ui.case_folds import CaseFolds
from conduct_desk.ui.case_side import CaseSide
from conduct_desk.ui.case_words import standing_words, where_words
from conduct_desk.ui.forms.ui_case_page import Ui_CasePage
from conduct_desk.ui.letters_offered import LettersOffered
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.reasons_out import ReasonsOut
from conduct_desk.ui.task_rows import TaskRows
from conduct_desk.ui.widgets.desk_row import Act
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.menus import add_entries, menu_of
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.problem_frame import Problem

if TYPE_CHECKING:
    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.closing import Closing
    from conduct_desk.desk.decisions import Decisions
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.gates import Gates
    from conduct_desk.desk.governors import Governors
    from conduct_desk.desk.letters import Letters
    from conduct_desk.desk.people import People
    from conduct_desk.desk.school import School
    from conduct_desk.desk.support import Support
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

HEARD = (Hold.POLICE, Hold.OFFICER, Hold.SAFEGUARDING, Hold.COMPLAINT, Hold.ADVICE)


class CasePage(FormPage):
    """The page of one saved concern, open or closed."""

    key = "case_page"
    letter_asked = Signal(int, str, object)  # case, kind of letter, to whom (None: as the desk finds)
    letter_opened = Signal(int)
    change_asked = Signal(int, str)  # case, key of the page
    evidence_asked = Signal(int)
    exhibit_asked = Signal(int, int)  # case, exhibit
    action_opened = Signal(int, int)  # case, action: a check of the post
    word_asked = Signal(int, str)  # case, whose word (the hold's name)
    hand_over_asked = Signal(int)
    sheet_asked = Signal(int)
    ledger_asked = Signal(int)
    support_asked = Signal(int)
    own_post_asked = Signal(int)
    reply_asked = Signal(int)
    close_asked = Signal(int)
    person_asked = Signal(int)  # the person's number in the log
    left = Signal(int)

    def __init__(
        self,
        cases: Cases,
        actions: Actions,
        decisions: Decisions,
        gates: Gates,
        governors: Governors,
        support: Support,
        closing: Closing,
        letters: Letters,
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
        self._cases, self._actions, self._decisions = cases, actions, decisions
        self._gates, self._support, self._closing, self._clock = gates, support, closing, clock
        self._case_id = 0
        self._asking: Act | None = None
        self._note = ""
        form = self._form = Ui_CasePage()
        form.setupUi(self.body)
        form.actions_row.flow()
        form.holds_box.use(school)
        form.history_box.use(cases, drafts, clock)
        self._tasks = TaskRows(form, clock, school)
        self._folds = CaseFolds(form, actions, decisions, closing)
        self._offered = LettersOffered(form, letters)
        self._side = CaseSide(form, governors, support, people, decisions)
        self._reasons = ReasonsOut(cases, choosers, jobs, told=form.news_bar.tell, refused=self.refuse)
        self._wire(notices)

    def open_case(self, case_id: int) -> None:
        """Show a concern from its top."""
        self._case_id = case_id
        self._form.ask_panel.hide()
        self._form.news_bar.tell("")
        self._form.error_summary.show_problems([])
        self._form.history_box.open_case(case_id)
        self._tasks.fold()
        self._folds.fold()
        self._offered.fold()
        self.refresh()
        self.to_top()

    def refresh(self) -> None:
        """Read the concern again and show it."""
        case, gates, form = self._cases.get(self._case_id), self._gates.of(self._case_id), self._form
        is_open = case.stage is not Stage.CLOSED
        form.holds_box.show_gates(gates)
        form.holds_box.setVisible(is_open and bool(gates.holds))
        self._show_head(case)
        to_do = [action for action in case.actions if action.done_on is None]
        held_for = partial(self._gates.held_for, case.case_id)
        self._tasks.show_tasks(to_do, held_for, self._do, self._write, above=gates.holds)
        row = partial(letter_row, with_reference=False)
        opens = self.letter_opened.emit
        form.letters_list.show_rows([(row(each), partial(opens, each.letter_id)) for each in case.letters])
        form.letters_section.setVisible(bool(case.letters))
        self._folds.show_case(case)
        self._offered.show_case(case)
        self._side.show_case(case, gates)
        form.history_box.refresh()
        self.name_controls()

    def refuse(self, error: DeskError) -> None:
        """Say on top why something asked for here cannot be."""
        self.show_problems(self._form.error_summary, [Problem(sentence(error), self._form.back_button)])

    def ask_to_reopen(self) -> None:
        """Ask for the reason to reopen."""
        self._ask(self._reopen, "Reopen this concern", "Why is it reopened?", "Reopen it")

    def take_keyboard(self) -> None:
        """Put the keyboard on the first thing to do: the concern was just saved."""
        self._tasks.take_keyboard()

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._form.history_box.save_typing()

    def leave(self) -> None:
        """Go back to the list."""
        self.save_typing()
        self.left.emit(self._case_id)

    # --- wiring ---
    def _wire(self, notices: Notices) -> None:
        form = self._form
        self._add_menus()
        form.evidence_button.clicked.connect(self._asker(self.evidence_asked))
        form.close_button.clicked.connect(self._asker(self.close_asked))
        form.reopen_button.clicked.connect(self.ask_to_reopen)
        form.back_button.clicked.connect(self.leave)
        form.ask_panel.given.connect(self._take)
        form.thumbnails.pressed.connect(lambda each: self.exhibit_asked.emit(self._case_id, each))
        form.holds_box.word_asked.connect(self._ask_word)
        form.holds_box.hand_over_asked.connect(self._asker(self.hand_over_asked))
        form.holds_box.sheet_asked.connect(self._asker(self.sheet_asked))
        form.people_box.person_asked.connect(self.person_asked)
        form.support_box.asked.connect(self._asker(self.support_asked))
        form.told_box.asked.connect(self._asker(self.ledger_asked))
        self._offered.asked.connect(self._ask_letter)
        self._folds.change_asked.connect(lambda page: self.change_asked.emit(self._case_id, page))
        self.add_keys({"Alt+Left": self.leave})
        self.add_icon(form.back_button, "arrow-left")
        self.add_columns(form.columns, 900, widest=16_000)
        notices.changed.connect(self._hear)

    def _add_menus(self) -> None:
        form, asker = self._form, self._asker
        menu_of(
            form.reasons_button,
            [("reasons_save", "Save as a PDF", lambda: self._reasons.save(self, self._case_id)),
             ("reasons_print", "Print", lambda: self._reasons.print_out(self, self._case_id))],
        )  # fmt: skip
        more = menu_of(
            form.more_button,
            [("reply", "The author answered", asker(self.reply_asked)),
             ("support", "What was done for staff", asker(self.support_asked)),
             ("own_post", "Before the school posts anything itself", asker(self.own_post_asked)),
             ("hand_over", "Who decides", asker(self.hand_over_asked)),
             ("sheet", "The decision sheet", asker(self.sheet_asked)),
             ("ledger", "Which governors know", asker(self.ledger_asked))],
        )  # fmt: skip
        add_entries(
            more.addMenu("Record what somebody said"),
            [(f"{hold.name.lower()}_word", hold.value, partial(self._ask_word, hold.name)) for hold in HEARD],
        )

    def _asker(self, asked: SignalInstance) -> Act:
        """Return what asks for another page about this concern."""
        return lambda: asked.emit(self._case_id)

    def _ask_word(self, hold: str) -> None:
        self.word_asked.emit(self._case_id, hold)

    # --- showing ---
    def _show_head(self, case: CaseView) -> None:
        form, is_closed = self._form, case.stage is Stage.CLOSED
        form.place_label.setText(standing_words(case))
        form.heading_label.setText(f"Concern {case.reference}")
        found = ", ".join(finding.value for finding in Finding if finding in case.findings)
        words = (where_words(case.facts), found.capitalize())
        form.lead_label.setText(" · ".join(word for word in words if word))
        form.close_button.setVisible(case.stage is Stage.OPEN)
        form.reopen_button.setVisible(is_closed)
        form.letter_button.setVisible(not is_closed)
        form.evidence_button.setVisible(not is_closed)

    # --- doing ---
    def _do(self, action: ActionView, *, is_second: bool = False) -> None:
        """Lead to where an action is done, or record here that it was."""
        if is_second:
            (self._write if action.kind in TOLD else self._ask_done)(action)
        elif action.kind is ActionKind.CHECK_POST:
            self.action_opened.emit(self._case_id, action.action_id)
        elif action.kind is ActionKind.WRITE_LETTER and is_written(action):
            self._write(action)
        elif action.kind in HEARD_FROM:
            self._ask_word(HEARD_FROM[action.kind].name)
        elif action.kind is ActionKind.FIND_OUT and (page := self._page_of(action)):
            self.change_asked.emit(self._case_id, page)
        else:
            self._lead_on(action)

    def _lead_on(self, action: ActionView) -> None:
        asked = {
            ActionKind.CLOSE_CASE: self.close_asked,
            ActionKind.LEAVE_ALONE: self.close_asked,
            ActionKind.HAND_OVER_DECISION: self.hand_over_asked,
            ActionKind.CORRECT_IN_PUBLIC: self.own_post_asked,
        }.get(action.kind)
        if asked is not None:
            asked.emit(self._case_id)
        else:
            self._ask_done(action)

    def _write(self, action: ActionView) -> None:
        if action.letter_id is not None:
            self.letter_opened.emit(action.letter_id)
        elif (kind := paper_of(action)) is not None:
            self.letter_asked.emit(self._case_id, kind.value, action.person_id)

    def _ask_done(self, action: ActionView) -> None:
        note = "Who did it, with whom, and what was agreed (optional)"
        self._ask(lambda: self._record_done(action), action.words, note, "Record as done")

    def _page_of(self, action: ActionView) -> str:
        questions = self._decisions.walk().questions.values()
        return next((q.page for q in questions if q.find_out == action.words), "")

    def _ask(self, then: Act, heading: str, note: str, button: str) -> None:
        self._asking = then
        self._form.ask_panel.ask(heading, note, button)
        self.name_controls()
        self.bring_into_view(self._form.ask_panel)

    def _take(self, _chosen: str, note: str) -> None:
        self._note = note
        if self._asking is None:
            return
        try:
            self._asking()
        except DeskError as refused:
            self._form.ask_panel.refuse(sentence(refused))
            return
        self._form.ask_panel.hide()
        self.refresh()
        self.to_top()

    def _reopen(self) -> None:
        self._closing.reopen(self._case_id, self._note)

    def _record_done(self, action: ActionView) -> None:
        self._actions.done(action.action_id, self._note)
        if action.kind is ActionKind.SUPPORT_STAFF:  # what was done for staff stands in their register too
            what = self._note or action.words
            self._support.add(self._case_id, action.person_id, what, self._clock.today())

    def _ask_letter(self, kind: LetterKind) -> None:
        self.letter_asked.emit(self._case_id, kind.value, None)

    def _hear(self, _noun: str, case_id: object) -> None:
        if case_id == self._case_id and self.isVisible():
            self.refresh()
