"""One concern: what to do next, its letters, what was posted and answered, and all that was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from conduct_desk.clock import SCHOOL_ZONE, Clock, spoken_date
from conduct_desk.desk.views import ActionView, CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Outcome, Part, Stage
from conduct_desk.ui.action_words import action_row, done_row, letter_row
from conduct_desk.ui.case_words import answer_rows, fact_rows, person_words, where_words
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.forms.ui_case_page import Ui_CasePage
from conduct_desk.ui.letter_words import TITLES
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.widgets.desk_row import Act, RowWords
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.history_list import HistoryList
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem

if TYPE_CHECKING:
    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.decisions import Decisions
    from conduct_desk.desk.drafts import Drafts


class CasePage(FormPage):
    """The page of one saved concern, open or closed."""

    key = "case_page"
    letter_asked = Signal(int, str)  # case, kind of letter
    letter_opened = Signal(int)
    change_asked = Signal(int, str)  # case, key of the page
    evidence_asked = Signal(int)
    action_opened = Signal(int, int)  # case, action: a check of the post
    left = Signal(int)

    def __init__(
        self,
        cases: Cases,
        actions: Actions,
        decisions: Decisions,
        drafts: Drafts,
        notices: Notices,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cases, self._actions, self._decisions, self._clock = cases, actions, decisions, clock
        self._case_id = 0
        self._asking: Act | None = None
        self._shows_all = False
        self._form = Ui_CasePage()
        self._form.setupUi(self.body)
        self._form.actions_row.flow()
        self._history = HistoryList(self.body)
        self._form.history_layout.addWidget(self._history)
        self._keeper = DraftKeeper(drafts, clock, self._draft, self)
        self._wire(notices)

    def open_case(self, case_id: int) -> None:
        """Show a concern from its top."""
        self._keeper.flush()
        self._case_id = case_id
        self._shows_all = False
        self._form.ask_panel.hide()
        self._form.error_summary.show_problems([])
        self._form.note_edit.setPlainText(self._keeper.begin("note", case_id).get("note", ""))
        self._keeper.settled()
        self.refresh()
        self.to_top()

    def refresh(self) -> None:
        """Read the concern again and show it."""
        case = self._cases.get(self._case_id)
        self._show_head(case)
        self._show_next(case)
        form = self._form
        form.letters_list.show_rows(
            [
                (letter_row(letter, with_reference=False), self._opener(letter.letter_id))
                for letter in case.letters
            ]
        )
        form.letters_section.setVisible(bool(case.letters))
        form.facts_list.show_rows(fact_rows(case.facts))
        form.answers_list.show_rows(answer_rows(self._decisions.walk(), case.answers))
        form.thumbnails.show_exhibits(case.exhibits)
        self._show_people(case)
        self._show_must_not(case)
        self._show_history()
        self.name_controls()

    def refuse(self, error: DeskError) -> None:
        """Say on top why something asked for here cannot be."""
        self.show_problems(self._form.error_summary, [Problem(sentence(error), self._form.back_button)])

    def ask_to_close(self) -> None:
        """Ask for the outcome."""
        self._ask(
            self._close, "Close this concern", "Note: what was learnt (optional)", "Close this concern",
            choices=[outcome.value for outcome in Outcome],
        )  # fmt: skip

    def ask_to_reopen(self) -> None:
        """Ask for the reason to reopen."""
        self._ask(self._reopen, "Reopen this concern", "Why is it reopened?", "Reopen it")

    def add_note(self) -> None:
        """Add the note to the history."""
        try:
            self._cases.note(self._case_id, self._form.note_edit.text())
        except DeskError as refused:
            self._form.note_label.setText(sentence(refused))
            self._form.note_edit.setFocus()
            return
        self._keeper.finish()
        self._form.note_edit.setPlainText("")
        self._form.note_label.setText("Add a note (facts only)")
        self._keeper.begin("note", self._case_id)
        self.refresh()

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._keeper.flush()

    def leave(self) -> None:
        """Go back to the list."""
        self._keeper.flush()
        self.left.emit(self._case_id)

    def _wire(self, notices: Notices) -> None:
        form = self._form
        menu = QMenu(form.letter_button)
        for kind in TITLES:
            act = menu.addAction(TITLES[kind])
            act.setObjectName(f"letter_{kind.value}_action")
            act.triggered.connect(lambda _=False, kind=kind: self._ask_letter(kind))
        form.letter_button.setMenu(menu)
        form.evidence_button.clicked.connect(lambda: self.evidence_asked.emit(self._case_id))
        form.close_button.clicked.connect(self.ask_to_close)
        form.reopen_button.clicked.connect(self.ask_to_reopen)
        form.back_button.clicked.connect(self.leave)
        form.ask_panel.given.connect(self._take)
        form.thumbnails.pressed.connect(lambda: self.evidence_asked.emit(self._case_id))
        form.note_button.clicked.connect(self.add_note)
        form.note_edit.textChanged.connect(self._keeper.touched)
        form.history_button.clicked.connect(self._show_all)
        for rows in (form.facts_list, form.answers_list):
            rows.change_asked.connect(lambda page: self.change_asked.emit(self._case_id, page))
        self.add_keys({"Alt+Left": self.leave})
        self.add_icon(form.back_button, "arrow-left")
        self.add_columns(form.columns, 900, widest=16_000)
        notices.changed.connect(self._hear)

    def _show_head(self, case: CaseView) -> None:
        form, is_closed = self._form, case.stage is Stage.CLOSED
        form.place_label.setText(_standing(case))
        form.heading_label.setText(f"Concern {case.reference}")
        found = [finding.value for finding in Finding if finding in case.findings]
        form.lead_label.setText(
            " · ".join(word for word in (where_words(case.facts), ", ".join(found)) if word)
        )
        form.close_button.setVisible(case.stage is Stage.OPEN)
        form.reopen_button.setVisible(is_closed)
        form.letter_button.setVisible(not is_closed)
        form.evidence_button.setVisible(not is_closed)

    def _show_next(self, case: CaseView) -> None:
        today = self._clock.today()
        to_do = [action for action in case.actions if action.done_on is None]
        rows: list[tuple[RowWords, Act]] = [
            (action_row(action, today, with_reference=False), self._doer(action)) for action in to_do
        ]
        done = [done_row(action) for action in case.actions if action.done_on is not None]
        self._form.next_list.show_rows(rows)
        self._form.done_list.show_rows([(words, None) for words in done])
        self._form.nothing_label.setVisible(not to_do)

    def _doer(self, action: ActionView) -> Act:
        return lambda: self._do(action)

    def _do(self, action: ActionView) -> None:
        """Lead to where an action is done, or record here that it was."""
        if action.kind is ActionKind.CHECK_POST:
            self.action_opened.emit(self._case_id, action.action_id)
        elif action.kind is ActionKind.WRITE_LETTER and action.letter_id is not None:
            self.letter_opened.emit(action.letter_id)
        elif action.kind is ActionKind.WRITE_LETTER and action.letter_kind is not None:
            self._ask_letter(action.letter_kind)
        elif action.kind in (ActionKind.CLOSE_CASE, ActionKind.LEAVE_ALONE):
            self.ask_to_close()
        elif action.kind is ActionKind.FIND_OUT and (page := self._page_of(action)):
            self.change_asked.emit(self._case_id, page)
        else:
            note = "Who did it, with whom, and what was agreed (optional)"
            self._ask(lambda: self._record_done(action), action.words, note, "Record as done")

    def _page_of(self, action: ActionView) -> str:
        questions = self._decisions.walk().questions.values()
        return next((q.page for q in questions if q.find_out == action.words), "")

    def _ask(
        self, then: Act, heading: str, note: str, button: str, *, choices: list[str] | None = None
    ) -> None:
        self._asking = then
        words = "How did it end?" if choices else ""
        self._form.ask_panel.ask(heading, note, button, choice=words, choices=choices or ())
        self.name_controls()
        self.bring_into_view(self._form.ask_panel)

    def _take(self, chosen: str, note: str) -> None:
        self._chosen, self._note = chosen, note
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

    def _close(self) -> None:
        if not self._chosen:
            raise DeskError("Select how it ended")
        self._cases.close(self._case_id, Outcome(self._chosen), self._note)

    def _reopen(self) -> None:
        self._cases.reopen(self._case_id, self._note)

    def _record_done(self, action: ActionView) -> None:
        self._actions.done(action.action_id, self._note)

    def _ask_letter(self, kind: LetterKind) -> None:
        self.letter_asked.emit(self._case_id, kind.value)

    def _opener(self, letter_id: int) -> Act:
        return lambda: self.letter_opened.emit(letter_id)

    def _show_people(self, case: CaseView) -> None:
        empty_layout(self._form.people_layout)
        lines = [
            f"{part.value}: {person_words(each.person.name, each.role)}"
            for part in Part
            for each in case.parts
            if each.part is part
        ]
        if case.facts.authors_not_known:
            lines.insert(0, "Author: not known")
        for line in lines or ["Nobody is named."]:
            self._form.people_layout.addWidget(PlainLabel(line, self._form.people_area))

    def _show_must_not(self, case: CaseView) -> None:
        empty_layout(self._form.must_not_lines)
        sentences = self._decisions.must_not(self._case_id) if case.stage is Stage.OPEN else ()
        for words in sentences:
            self._form.must_not_lines.addWidget(PlainLabel(words, self._form.must_not_area))
        self._form.must_not_card.setVisible(bool(sentences))

    def _show_history(self) -> None:
        hidden = self._history.show_lines(self._cases.chronology(self._case_id), all_of_them=self._shows_all)
        self._form.history_button.setText(f"Show {hidden} earlier")
        self._form.history_button.setVisible(hidden > 0)

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_history()

    def _draft(self) -> dict[str, str]:
        typed = self._form.note_edit.text()
        return {"note": typed} if typed else {}

    def _hear(self, _noun: str, case_id: object) -> None:
        if case_id == self._case_id and self.isVisible():
            self.refresh()


def _standing(case: CaseView) -> str:
    """Return how a case stands, in one line over its heading."""
    opened = f"opened {spoken_date(case.opened_at.astimezone(SCHOOL_ZONE).date())}"
    if case.outcome and case.closed_at:
        closed = spoken_date(case.closed_at.astimezone(SCHOOL_ZONE).date())
        return f"Closed {closed}: {case.outcome.value} · {opened}"
    again = " · reopened" if case.reopened else ""
    return f"{case.stage.value} · {opened}{again} · decided by: {case.decision_maker.value.lower()}"
