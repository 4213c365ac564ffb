"""What was posted, where, by whom and when, and when the school came to know: one page, in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import Stage
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.facts_fields import FactsFields
from conduct_desk.ui.forms.ui_facts_page import Ui_FactsPage
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.known_people import KnownPeople
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.people_editor import KnowPerson

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.people import People


class FactsPage(FormPage):
    """The facts of one case. Nothing is asked for twice, and most of it may stay empty."""

    key = "facts_page"
    continued = Signal(int)
    left = Signal(int)
    back_asked = Signal(int)
    case_asked = Signal(int)  # the earlier concern of somebody who was typed

    def __init__(
        self,
        cases: Cases,
        people: People,
        exhibits: Exhibits,
        drafts: Drafts,
        jobs: Jobs,
        notices: Notices,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._known = KnownPeople(people)
        self._case_id = 0
        self._form = Ui_FactsPage()
        self._form.setupUi(self.body)
        # The label that belongs to it by name is the one over the heading, with the concern’s number.
        self._form.place_edit.setAccessibleName(self._form.place_label1.text())
        self._form.evidence_card.use(exhibits, jobs)
        self._fields = FactsFields(
            self._form, clock, KnowPerson(self._known.names, self._known.known), self.body
        )
        self._keeper = DraftKeeper(drafts, clock, self._fields.draft, self)
        self._wire(notices)

    def open_case(self, case_id: int) -> None:
        """Show the facts of a case, with what was being typed last."""
        self._keeper.flush()
        self._case_id = self._known.case_id = case_id
        case = self._cases.get(case_id)
        self._form.place_label.setText(f"Concern {case.reference}")
        is_saved = case.stage is not Stage.BEING_RECORDED
        self._form.continue_button.setText("Save the facts" if is_saved else "Continue")
        self._form.later_button.setText("Go back to the concern" if is_saved else "Save and finish later")
        drafted = self._keeper.begin("facts", case_id)
        self._fields.show(case.facts)
        if drafted:
            self._fields.show_draft(drafted)
        self._form.saved_label.setText("")
        self._form.error_summary.show_problems([])
        self._fields.clear_problems()
        self._form.evidence_card.show_case(case.exhibits, case.facts)
        self._keeper.settled()
        self.name_controls()
        self.to_top()
        self._form.platform_combo.setFocus()

    def proceed(self) -> None:
        """Write the facts and go on, or say what is wrong."""
        problems = self._fields.problems()
        self.show_problems(self._form.error_summary, problems)
        if problems:
            return
        try:
            with self._keeper.saving():
                self._cases.set_facts(self._case_id, self._fields.facts())
        except DeskError as refused:
            self._refuse(refused)
            return
        self._keeper.finish()
        self.continued.emit(self._case_id)

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
        self.back_asked.emit(self._case_id)

    def _wire(self, notices: Notices) -> None:
        form = self._form
        self._fields.changed.connect(self._keeper.touched)
        self._fields.case_asked.connect(self._open_earlier)
        self._fields.taken_away.connect(self.taken_away)
        self._keeper.kept.connect(lambda words: self.say(form.saved_label, words))
        self._keeper.refused.connect(form.saved_label.setText)
        form.continue_button.clicked.connect(self.proceed)
        form.later_button.clicked.connect(self.leave)
        form.back_button.clicked.connect(self.go_back)
        self.add_keys({"Ctrl+Return": self.proceed, "Ctrl+S": self.leave, "Alt+Left": self.go_back})
        self.on_enter(self.proceed)
        self.add_icon(form.back_button, "arrow-left")
        self.add_columns(form.columns)
        notices.changed.connect(self._hear)

    def _refuse(self, refused: DeskError) -> None:
        problem = self._fields.refused(refused.field, sentence(refused))
        self.show_problems(self._form.error_summary, [problem])

    def _open_earlier(self, case_id: int) -> None:
        self._keeper.flush()
        self.case_asked.emit(case_id)

    def _hear(self, noun: str, case_id: object) -> None:
        if noun == "exhibit" and case_id == self._case_id and self.isVisible():
            case = self._cases.get(self._case_id)
            self._form.evidence_card.show_case(case.exhibits, case.facts)
