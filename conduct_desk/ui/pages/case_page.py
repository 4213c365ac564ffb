"""One concern: what stops everything, what to do next, and all that was kept, answered and done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import LetterKind, Stage
from conduct_desk.ui.action_words import letter_row
from conduct_desk.ui.at_once import at_once
from conduct_desk.ui.case_days import days_of
from conduct_desk.ui.case_folds import CaseFolds
from conduct_desk.ui.case_head import add_menus, show_head
from conduct_desk.ui.case_side import CaseSide
from conduct_desk.ui.case_tasks import CaseTasks
from conduct_desk.ui.forms.ui_case_page import Ui_CasePage
from conduct_desk.ui.in_turns import InTurns
from conduct_desk.ui.letters_offered import LettersOffered
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.reasons_out import ReasonsOut
from conduct_desk.ui.task_rows import TaskRows
from conduct_desk.ui.widgets.desk_row import Act
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.mirror_box import MirrorBox
from conduct_desk.ui.widgets.page import name_later, sentence
from conduct_desk.ui.widgets.problem_frame import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.closing import Closing
    from conduct_desk.desk.decisions import Decisions
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.gate_views import GatesView
    from conduct_desk.desk.gates import Gates
    from conduct_desk.desk.governors import Governors
    from conduct_desk.desk.letters import Letters
    from conduct_desk.desk.linking import Linking
    from conduct_desk.desk.mirror import Mirroring
    from conduct_desk.desk.people import People
    from conduct_desk.desk.school import School
    from conduct_desk.desk.support import Support
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs


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
    concern_asked = Signal(int)  # another one
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
        linking: Linking,
        mirroring: Mirroring,
        drafts: Drafts,
        jobs: Jobs,
        notices: Notices,
        clock: Clock,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cases, self._gates, self._closing, self._clock = cases, gates, closing, clock
        self._case_id = 0
        form = self._form = Ui_CasePage()
        form.setupUi(self.body)
        form.actions_row.flow()
        form.holds_box.use(school)
        form.history_box.use(cases, drafts, clock)
        form.linked_box.use(linking)
        self._mirror = MirrorBox(form.mirror_fold)
        self._mirror.use(mirroring, jobs)
        self._rows = TaskRows(form, clock, school)
        self._tasks = CaseTasks(form.ask_panel, actions, decisions, support, closing, clock)
        self._folds = CaseFolds(form, actions, decisions)
        self._offered = LettersOffered(form, letters)
        self._side = CaseSide(form, governors, support, people, decisions)
        self._reasons = ReasonsOut(cases, choosers, jobs, told=form.news_bar.tell, refused=self.refuse)
        self._parts = form.main_column, form.side_column, form.history_box
        self._beside, self._news = (InTurns(self, at_once=jobs.is_at_once) for _ in range(2))
        stays = form.side_column.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # the work is not laid out twice for what comes beside it
        form.side_column.setSizePolicy(stays)
        self._wire(notices)

    def open_case(self, case_id: int) -> None:
        """Show a concern from its top: what there is to do at once, and a moment later what stands beside it.

        All of it in one turn takes long enough to be noticed.
        """
        form = self._form
        with at_once(form.main_column):
            self._case_id = case_id
            self._beside.drop()
            self._news.drop()
            self._tasks.open_case(case_id)
            self._mirror.open_case(case_id)
            form.linked_box.open_case(case_id)
            form.news_bar.tell("")
            form.error_summary.show_problems([])
            self._rows.fold()
            self._folds.fold()
            self._offered.fold()
            for later in (form.linked_box, form.side_column, form.history_box):
                later.hide()  # it shows another concern still
            with self._cases.one_reading():
                case, gates = self._fill_work()
                self._folds.unfold_for(case.stage)
            self.name_controls()
        self.to_top()
        self._beside.begin(partial(self._show_beside, case, gates), self._show_history)

    def _show_beside(self, case: CaseView, gates: GatesView) -> None:
        with self._cases.one_reading():
            self._fill_beside(case, gates)
        for shown in (self._form.linked_box, self._form.side_column):
            shown.show()
            name_later(shown)

    def _show_history(self) -> None:
        box = self._form.history_box
        box.open_case(self._case_id)
        box.refresh()
        box.show()
        name_later(box)

    def refresh(self) -> None:
        """Read the concern again and show it."""
        self._news.drop()
        self._beside.finish()
        with at_once(*self._parts), self._cases.one_reading():
            self._fill_beside(*self._fill_work())
            self._form.history_box.refresh()
        self.name_controls()

    def _fill_work(self) -> tuple[CaseView, GatesView]:
        case, gates, form = self._cases.get(self._case_id), self._gates.of(self._case_id), self._form
        is_open = case.stage is not Stage.CLOSED
        closures = self._closing.closures(case.case_id)
        form.history_box.line.show_days(days_of(case, closures, self._clock.today()))
        form.holds_box.show_gates(gates)
        form.holds_box.setVisible(is_open and bool(gates.holds))
        show_head(form, case)
        to_do = [action for action in case.actions if action.done_on is None]
        held_for = partial(self._gates.held_for, case.case_id)
        self._rows.show_tasks(to_do, held_for, self._tasks.do, self._tasks.write, above=gates.holds)
        form.next_section.setVisible(is_open or bool(to_do))
        row = partial(letter_row, with_reference=False)
        opens = self.letter_opened.emit
        form.letters_list.show_rows([(row(each), partial(opens, each.letter_id)) for each in case.letters])
        form.letters_section.setVisible(bool(case.letters))
        self._folds.show_case(case, closures)
        self._offered.show_case(case)
        return case, gates

    def _fill_beside(self, case: CaseView, gates: GatesView) -> None:
        self._form.linked_box.refresh()
        self._side.show_case(case, gates)

    def refuse(self, error: DeskError) -> None:
        """Say on top why something asked for here cannot be."""
        self.show_problems(self._form.error_summary, [Problem(sentence(error), self._form.back_button)])

    def ask_to_reopen(self) -> None:
        """Ask for the reason to reopen."""
        self._tasks.ask_to_reopen()

    def take_keyboard(self) -> None:
        """Put the keyboard on the first thing to do: the concern was just saved."""
        self._rows.take_keyboard()

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._form.history_box.save_typing()

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what the menus can do: the paper to print is why the school did what it did."""
        found: dict[str, Callable[[], None]] = {
            "back": self.leave,
            "print": lambda: self._reasons.print_out(self, self._case_id),
            "save_pdf": lambda: self._reasons.save(self, self._case_id),
        }
        if not self._form.evidence_button.isHidden():
            found["add_evidence"] = self._asker(self.evidence_asked)
        return found

    def leave(self) -> None:
        """Go back to the list."""
        self.save_typing()
        self.left.emit(self._case_id)

    # --- wiring ---
    def _wire(self, notices: Notices) -> None:
        form = self._form
        asked = {
            "reply": self.reply_asked, "support": self.support_asked, "own_post": self.own_post_asked,
            "hand_over": self.hand_over_asked, "sheet": self.sheet_asked, "ledger": self.ledger_asked,
            "close": self.close_asked,
        }  # fmt: skip
        self._ways = {name: self._asker(each) for name, each in asked.items()}
        add_menus(form, self.acts(), self._ways, self._ask_word)
        form.evidence_button.clicked.connect(self._asker(self.evidence_asked))
        form.close_button.clicked.connect(self._asker(self.close_asked))
        form.reopen_button.clicked.connect(self.ask_to_reopen)
        form.back_button.clicked.connect(self.leave)
        self._wire_tasks()
        form.linked_box.concern_asked.connect(self.concern_asked)
        form.linked_box.taken_away.connect(self.taken_away)
        form.linked_box.changed.connect(self.name_controls)
        for fold in self.findChildren(Fold):
            fold.turned.connect(self.name_controls)  # it may only now have been filled
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

    def _wire_tasks(self) -> None:
        tasks = self._tasks
        tasks.letter_opened.connect(self.letter_opened)
        tasks.letter_asked.connect(lambda kind, whom: self.letter_asked.emit(self._case_id, kind, whom))
        tasks.change_asked.connect(lambda page: self.change_asked.emit(self._case_id, page))
        tasks.word_asked.connect(self._ask_word)
        tasks.page_asked.connect(lambda page: self._ways[page]())
        tasks.check_asked.connect(lambda action: self.action_opened.emit(self._case_id, action))
        tasks.asking.connect(self._asked_on_page)
        tasks.recorded.connect(self._recorded)

    def _asker(self, asked: SignalInstance) -> Act:
        """Return what asks for another page about this concern."""
        return lambda: asked.emit(self._case_id)

    def _ask_word(self, hold: str) -> None:
        self.word_asked.emit(self._case_id, hold)

    def _asked_on_page(self) -> None:
        self.name_controls()
        self.bring_into_view(self._form.ask_panel)

    def _recorded(self) -> None:
        self.refresh()
        self.to_top()

    def _ask_letter(self, kind: LetterKind) -> None:
        self.letter_asked.emit(self._case_id, kind.value, None)

    def _hear(self, _noun: str, case_id: object) -> None:
        if case_id == self._case_id and self.isVisible():
            self._news.begin(self._refresh_if_seen)  # what was done here may lead to another page

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()
