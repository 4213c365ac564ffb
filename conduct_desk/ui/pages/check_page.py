"""Everything once more before the concern is saved, and what is to be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock
from conduct_desk.desk.gate_views import GatesView
from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.repeats import harassment_prompt
from conduct_desk.policy.vocabulary import Finding
from conduct_desk.ui.case_words import EVIDENCE, SummaryRow, answer_rows, fact_rows
from conduct_desk.ui.decider_words import button_words, decides_words, needs_sheet
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.forms.ui_check_page import Ui_CheckPage
from conduct_desk.ui.hold_words import BECAUSE, waits_words
from conduct_desk.ui.known_people import earlier_words
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.people_box import HARASSMENT
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.reading_margin import ReadingMargin
from conduct_desk.ui.widgets.suggestions_box import SuggestionsBox
from conduct_desk.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.decisions import Decisions
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.gates import Gates
    from conduct_desk.desk.people import People


class CheckPage(FormPage):
    """The last page before a concern is saved; every row leads back to where it was said."""

    key = "check_page"
    change_asked = Signal(int, str)  # case, key of the page
    saved = Signal(int)
    left = Signal(int)
    back_asked = Signal(int)
    hand_over_asked = Signal(int)
    sheet_asked = Signal(int)
    case_asked = Signal(int)  # an earlier concern

    def __init__(
        self,
        cases: Cases,
        decisions: Decisions,
        gates: Gates,
        people: People,
        drafts: Drafts,
        notices: Notices,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._decisions = decisions
        self._gates = gates
        self._people = people
        self._case_id = 0
        self._form = Ui_CheckPage()
        self._form.setupUi(self.body)
        self.suggestions = SuggestionsBox(self.body)
        self._form.suggestions_layout.addWidget(self.suggestions)
        self._margin = ReadingMargin(self._form.instead_edit, self.body)
        self._form.instead_layout.addWidget(self._margin)
        self._keeper = DraftKeeper(drafts, clock, self._draft, self)
        self._wire(notices)

    def open_case(self, case_id: int) -> None:
        """Show all answers of a case and what they lead to."""
        self._keeper.flush()
        self._case_id = case_id
        drafted = self._keeper.begin("check", case_id)
        self._margin.begin(case_id, Typed.REGISTER)
        self._form.instead_edit.setPlainText(drafted.get("instead", ""))
        self._form.error_summary.show_problems([])
        self._form.saved_label.setText("")
        with self._cases.one_reading():
            self._show(self._cases.get(case_id))
        self._show_instead(is_open=bool(drafted.get("instead")))
        self._keeper.settled()
        self.name_controls()
        self.to_top()
        self._form.save_button.setFocus()

    def save(self) -> None:
        """Save the concern with the actions that are ticked."""
        instead = self._form.instead_edit.text().strip()
        if self.suggestions.left_out() and not instead:
            self._show_instead(is_open=True)
            missing = "Enter what you do instead of what is left out, and why"
            self.show_problems(self._form.error_summary, [Problem(missing, self._form.instead_edit)])
            return
        try:
            with self._keeper.saving():
                self._decisions.save(self._case_id, self.suggestions.chosen(), instead=instead)
        except DeskError as refused:
            self._refuse(refused)
            return
        self._keeper.finish()
        self.saved.emit(self._case_id)

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._keeper.flush()

    def leave(self) -> None:
        """Leave the concern for later."""
        self._keeper.flush()
        self.left.emit(self._case_id)

    def go_back(self) -> None:
        """Go to the page before."""
        self._keeper.flush()
        self.back_asked.emit(self._case_id)

    def _wire(self, notices: Notices) -> None:
        form = self._form
        form.save_button.clicked.connect(self.save)
        form.later_button.clicked.connect(self.leave)
        form.back_button.clicked.connect(self.go_back)
        form.instead_button.clicked.connect(self._open_instead)
        form.decider_button.clicked.connect(self._lead_to_decider)
        form.instead_edit.textChanged.connect(self._keeper.touched)
        self.suggestions.changed.connect(self._follow_ticks)
        for rows in (form.facts_list, form.answers_list):
            rows.change_asked.connect(lambda page: self.change_asked.emit(self._case_id, page))
        self._keeper.kept.connect(lambda words: self.say(form.saved_label, words))
        self._keeper.refused.connect(form.saved_label.setText)
        self.add_keys({"Ctrl+Return": self.save, "Ctrl+S": self.leave, "Alt+Left": self.go_back})
        self.add_icon(form.back_button, "arrow-left")
        self.add_columns(form.columns, widest=16_000)
        notices.changed.connect(self._hear)

    def _show(self, case: CaseView) -> None:
        form = self._form
        form.place_label.setText(f"Concern {case.reference}")
        count = len(case.exhibits)
        pictures = f"{count} picture{'' if count == 1 else 's'} kept" if count else "None"
        rows = (SummaryRow("Evidence", pictures, EVIDENCE), *fact_rows(case.facts))
        form.facts_list.show_rows(rows)
        form.answers_list.show_rows(answer_rows(self._decisions.walk(), case.answers))
        found = self._decisions.findings(self._case_id)
        words = [finding.value for finding in Finding if finding in found]
        form.found_label.setText("\n".join(words) or "Nothing that the policy acts on.")
        suggestions = self._decisions.suggestions(self._case_id)
        self.suggestions.show_suggestions(suggestions)
        form.instead_button.setVisible(bool(suggestions))
        self._show_decider(self._gates.of(self._case_id))
        self._show_again(case)
        self._show_must_not(self._decisions.must_not(self._case_id))

    def _show_decider(self, gates: GatesView) -> None:
        """Say who decides, and which letters wait for whom."""
        form = self._form
        form.decider_label.setText(decides_words(gates))
        form.decider_button.setText(button_words(gates))
        empty_layout(form.waits_layout)
        for hold in gates.holds:
            words = f"{waits_words(hold)}. {BECAUSE[hold]}"
            form.waits_layout.addWidget(PlainLabel(words, form.waits_area))
        form.waits_card.setVisible(bool(gates.holds))

    def _show_again(self, case: CaseView) -> None:
        """Show earlier concerns with the same author or subject; two about one person bring the prompt."""
        form = self._form
        earlier = self._people.earlier(self._case_id)
        empty_layout(form.again_layout)
        for number, words in enumerate(earlier_words(earlier), start=1):
            link = WrappingLink(words.words, form.again_area)
            link.setObjectName(f"again_{number}_button")
            link.clicked.connect(lambda _=False, case_id=words.case_id: self.case_asked.emit(case_id))
            form.again_layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        is_prompted = harassment_prompt(self._people.repeats(self._case_id), case.findings)
        form.again_label.setText(HARASSMENT)
        form.again_label.setVisible(is_prompted)
        form.again_card.setVisible(bool(earlier))

    def _show_must_not(self, sentences: tuple[str, ...]) -> None:
        empty_layout(self._form.must_not_lines)
        for words in sentences:
            self._form.must_not_lines.addWidget(PlainLabel(words, self._form.must_not_area))
        self._form.must_not_card.setVisible(bool(sentences))

    def _refuse(self, refused: DeskError) -> None:
        """Say what the desk refused where it can be put right."""
        places = {"decision_maker": self._form.decider_button, "instead": self._form.instead_edit}
        if refused.field == "instead":
            self._show_instead(is_open=True)
        if refused.field == "decision_maker":
            refused = self._begin_what_cannot_wait(refused)
        place = places.get(refused.field, self._form.save_button)
        self.show_problems(self._form.error_summary, [Problem(sentence(refused), place)])

    def _begin_what_cannot_wait(self, refused: DeskError) -> DeskError:
        """Put what keeps people safe on her list all the same: it waits for nobody's decision."""
        before = len(self._cases.get(self._case_id).actions)
        case = self._decisions.at_once(self._case_id, self.suggestions.chosen())
        if len(case.actions) == before:
            return refused
        self._show(case)
        return DeskError(refused.sentence, next_step="What keeps people safe is on Home already.")

    def _lead_to_decider(self) -> None:
        gates = self._gates.of(self._case_id)
        self._keeper.flush()
        asked = self.sheet_asked if needs_sheet(gates) else self.hand_over_asked
        asked.emit(self._case_id)

    def _show_instead(self, *, is_open: bool) -> None:
        self._form.instead_area.setVisible(is_open)
        self._form.instead_button.setVisible(not is_open)

    def _open_instead(self) -> None:
        self._show_instead(is_open=True)
        self._form.instead_edit.setFocus()

    def _follow_ticks(self) -> None:
        if self.suggestions.left_out():
            self._show_instead(is_open=True)

    def _draft(self) -> dict[str, str]:
        typed = self._form.instead_edit.text()
        return {"instead": typed} if typed else {}

    def _hear(self, noun: str, case_id: object) -> None:
        if noun in ("exhibit", "answer", "gate", "person") and case_id == self._case_id and self.isVisible():
            self._show(self._cases.get(self._case_id))
