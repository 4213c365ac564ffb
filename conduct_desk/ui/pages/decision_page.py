"""One page of the walk: its questions, the clause behind them, the picture and the answers so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.advice import AdviceReason, advice_prompts
from conduct_desk.policy.questions import Page
from conduct_desk.policy.vocabulary import Stage, Value
from conduct_desk.ui.case_words import FACTS, SummaryRow, author_words, page_rows, where_words
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.forms.ui_decision_page import Ui_DecisionPage
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.typed_answers import AnswerTyped, from_draft, to_draft
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.questions_area import QuestionsArea

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.decisions import Decisions
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.people import People
    from conduct_desk.desk.school import School

# One press for the usual answer, shown on the page like any other press: the head sees what it filled in.
QUICK = {
    "ours": (
        "About us, public, on social media",
        {"relates_to_school": Value.YES, "is_social_media": Value.YES, "private_use": Value.NO},
    ),
}


class DecisionPage(FormPage):
    """Shows any page of the walk. What is typed is a draft until Continue writes it as answers."""

    key = "decision_page"
    answered = Signal(int, str)  # case, key of the page
    left = Signal(int)
    back_asked = Signal(int, str)  # case, key of the page that is left
    change_asked = Signal(int, str)  # case, key of the page to change
    sheet_asked = Signal(int)  # the chair’s sheet, and then no more

    def __init__(
        self,
        decisions: Decisions,
        cases: Cases,
        exhibits: Exhibits,
        drafts: Drafts,
        school: School,
        people: People,
        jobs: Jobs,
        notices: Notices,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._decisions = decisions
        self._cases = cases
        self._people = people
        self._case_id = 0
        self._page: Page | None = None
        self._form = Ui_DecisionPage()
        self._form.setupUi(self.body)
        self._form.evidence_card.use(exhibits, jobs)
        self._area = QuestionsArea(self.body, school=school)
        self._form.area_layout.addWidget(self._area)
        self._keeper = DraftKeeper(drafts, clock, self._draft, self)
        self._wire(notices)

    def show_page(self, case_id: int, page_key: str) -> None:
        """Show one page of the walk for a case, with the answers given or drafted before."""
        self._keeper.flush()
        self._case_id = case_id
        case = self._cases.get(case_id)
        self._page = next(page for page in self._decisions.walk().pages if page.key == page_key)
        self._put_words(self._page, case)
        self._area.show_page(self._page, case_id)
        drafted = from_draft(self._keeper.begin(f"decision:{page_key}", case_id))
        given = {key: AnswerTyped.of(answer) for key, answer in case.answers.items()}
        self._area.take({**given, **drafted})
        self._form.saved_label.setText("")
        self._form.error_summary.show_problems([])
        self._show_side(case)
        self.name_controls()
        self.to_top()
        self._keeper.settled()
        self._area.first_field().setFocus()

    def proceed(self) -> None:
        """Write the answers and go on, or say what is missing."""
        if self._page is not None and self._write():
            self.answered.emit(self._case_id, self._page.key)

    def print_sheet(self) -> None:
        """Write the answers and go to the chair’s sheet: it is about the head, who stops here."""
        if self._write():
            self.sheet_asked.emit(self._case_id)

    def _write(self) -> bool:
        problems = self._area.problems()
        self.show_problems(self._form.error_summary, problems)
        if problems:
            return False
        try:
            with self._keeper.saving():
                self._decisions.answer(self._case_id, [typed.given() for typed in self._area.typed()])
        except DeskError as refused:
            problem = self._area.refuse(refused.field, sentence(refused))
            self.show_problems(self._form.error_summary, [problem])
            return False
        self._keeper.finish()
        return True

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._keeper.flush()

    def leave(self) -> None:
        """Keep what is typed as a draft and leave the concern for later."""
        self._keeper.flush()
        self.left.emit(self._case_id)

    def go_back(self) -> None:
        """Keep what is typed as a draft and go to the page before."""
        self._keeper.flush()
        if self._page is not None:
            self.back_asked.emit(self._case_id, self._page.key)

    def _scroll_to(self, row: QWidget) -> None:
        """Scroll down until all that a row says at once can be read, or at least its beginning."""
        top = row.mapTo(self.body, QPoint(0, 0)).y() - 24
        needed = top + row.height() + 48 - self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setValue(max(bar.value(), min(needed, top)))

    def choose_quickly(self) -> None:
        """Tick “None of these” or fill in the usual answers, for all to see; Continue stays its own press."""
        if self._page is not None and self._area.choose(QUICK.get(self._page.key, ("", {}))[1]):
            self._form.continue_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.bring_into_view(self._form.continue_button)

    def _wire(self, notices: Notices) -> None:
        form = self._form
        self._area.changed.connect(self._keeper.touched)
        self._area.taken_away.connect(self.taken_away)
        self._area.sheet_asked.connect(self.print_sheet)
        self._area.renamed.connect(self.name_controls)
        self._area.noticed.connect(lambda row: QTimer.singleShot(0, self, lambda: self._scroll_to(row)))
        self._keeper.kept.connect(lambda words: self.say(form.saved_label, words))
        self._keeper.refused.connect(form.saved_label.setText)
        form.continue_button.clicked.connect(self.proceed)
        form.later_button.clicked.connect(self.leave)
        form.back_button.clicked.connect(self.go_back)
        form.quick_button.clicked.connect(self.choose_quickly)
        form.answers_list.change_asked.connect(self._change)
        self.add_keys({"Ctrl+Return": self.proceed, "Ctrl+S": self.leave, "Alt+Left": self.go_back})
        self.add_keys({"Alt+N": self.choose_quickly})
        self.on_enter(self.proceed)
        self.add_icon(form.back_button, "arrow-left")
        self.add_columns(form.columns)
        notices.changed.connect(self._hear)

    def _put_words(self, page: Page, case: CaseView) -> None:
        form, alone = self._form, len(page.questions) == 1
        question = page.questions[0]
        form.place_label.setText(
            f"Concern {case.reference} · {page.title}" if alone else f"Concern {case.reference}"
        )
        form.heading_label.setText(question.text if alone else page.title)
        form.lead_label.setText(question.hint if alone else page.lead)
        form.prompts_label.setText(self._prompts(page, case))
        form.prompts_frame.setVisible(bool(form.prompts_label.text()))
        quick = QUICK.get(page.key)
        form.quick_button.setText(quick[0] if quick else "")
        form.quick_button.setVisible(quick is not None)
        form.clause_panel.show_clauses(self._decisions.policy(), [q.clause for q in page.questions])
        is_saved = case.stage is not Stage.BEING_RECORDED
        form.later_button.setText("Go back to the concern" if is_saved else "Save and finish later")

    def _prompts(self, page: Page, case: CaseView) -> str:
        """Return what the answers so far say in favour of legal advice, on the page that asks about it."""
        if page.key != "advice":
            return ""
        found = advice_prompts(case.answers, self._people.repeats(case.case_id))
        return (
            "\n".join(["Your answers speak for it:", *(r.value for r in AdviceReason if r in found)])
            if found
            else ""
        )

    def _show_side(self, case: CaseView) -> None:
        form = self._form
        form.evidence_card.show_case(case.exhibits, case.facts)
        facts = [
            SummaryRow("Where", where_words(case.facts), FACTS),
            SummaryRow("Posted by", author_words(case.facts), FACTS),
        ]
        rows = [row for row in (*facts, *page_rows(self._decisions.walk(), case.answers)) if row.value]
        others = [row for row in rows if self._page is None or row.page_key != self._page.key]
        form.answers_list.show_rows(others)
        form.answers_card.setVisible(bool(others))
        has_post = bool(case.exhibits or case.facts.words)
        form.evidence_card.setVisible(has_post)
        form.side_column.setVisible(has_post or bool(others))

    def _draft(self) -> dict[str, str]:
        return to_draft(self._area.typed())

    def _change(self, page_key: str) -> None:
        self._keeper.flush()
        self.change_asked.emit(self._case_id, page_key)

    def _hear(self, noun: str, case_id: object) -> None:
        if noun in ("exhibit", "case") and case_id == self._case_id and self.isVisible():
            self._show_side(self._cases.get(self._case_id))
