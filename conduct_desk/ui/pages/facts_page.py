"""What was posted, where, by whom and when, and when the school came to know: one page, in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock
from conduct_desk.desk.views import Facts
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import PLATFORMS, Kind, Part, Stage
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.forms.ui_facts_page import Ui_FactsPage
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.typed_facts import date_from_line, date_to_line, parts_from_line, parts_to_line
from conduct_desk.ui.widgets.date_field import DateField
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.people_editor import PeopleEditor
from conduct_desk.ui.widgets.problem_frame import Problem

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.people import People

NO_KIND = "Select a kind"


class FactsPage(FormPage):
    """The facts of one case. Nothing is asked for twice, and most of it may stay empty."""

    key = "facts_page"
    continued = Signal(int)
    left = Signal(int)
    back_asked = Signal(int)

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
        self._people = people
        self._case_id = 0
        self._form = Ui_FactsPage()
        self._form.setupUi(self.body)
        self._form.evidence_card.use(exhibits, jobs)
        self._editors = self._add_people()
        self._dates = self._add_dates(clock)
        self._fill_lists()
        self._keeper = DraftKeeper(drafts, clock, self._draft, self)
        self._wire(notices)

    def open_case(self, case_id: int) -> None:
        """Show the facts of a case, with what was being typed last."""
        self._keeper.flush()
        self._case_id = case_id
        case = self._cases.get(case_id)
        self._form.place_label.setText(f"Concern {case.reference}")
        is_saved = case.stage is not Stage.BEING_RECORDED
        self._form.continue_button.setText("Save the facts" if is_saved else "Continue")
        self._form.later_button.setText("Go back to the concern" if is_saved else "Save and finish later")
        drafted = self._keeper.begin("facts", case_id)
        self._show(case.facts)
        if drafted:
            self._show_draft(drafted)
        self._form.saved_label.setText("")
        self._form.error_summary.show_problems([])
        for group in (*self._editors, *self._dates.values()):
            group.show_problems([])
        self._form.evidence_card.show_case(case.exhibits, case.facts)
        self._follow_not_known()
        self._keeper.settled()
        self.name_controls()
        self.to_top()
        self._form.platform_combo.setFocus()

    def proceed(self) -> None:
        """Write the facts and go on, or say what is wrong."""
        problems = self._problems()
        self.show_problems(self._form.error_summary, problems)
        if problems:
            return
        try:
            self._cases.set_facts(self._case_id, self._facts())
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

    def _add_people(self) -> tuple[PeopleEditor, PeopleEditor, PeopleEditor]:
        form = self._form
        authors = PeopleEditor(Part.AUTHOR, "Author", self._names, self.body, several=True)
        reporter = PeopleEditor(Part.REPORTER, "Reporter", self._names, self.body, several=False)
        subject = PeopleEditor(Part.SUBJECT, "Person it is about", self._names, self.body, several=True)
        form.authors_layout.addWidget(authors)
        form.reporter_layout.addWidget(reporter)
        form.subject_layout.addWidget(subject)
        return authors, reporter, subject

    def _add_dates(self, clock: Clock) -> dict[str, DateField]:
        asked = (
            ("posted_on", "When was it posted?", "The date it was posted", "For example, 27 3 2026"),
            ("told_staff_on", "When was a member of staff told?", "The date staff were told", ""),
            ("told_head_on", "When were you told?", "The date you were told", ""),
        )
        fields = {}
        for name, words, what, hint in asked:
            field = DateField(name, words, what, clock, self.body, hint=hint)
            self._form.dates_layout.addWidget(field)
            fields[name] = field
        return fields

    def _fill_lists(self) -> None:
        form = self._form
        form.platform_combo.setEditable(True)
        form.platform_combo.addItems(["", *PLATFORMS])
        form.kind_combo.addItem(NO_KIND)
        form.kind_combo.addItems([kind.value for kind in Kind])
        form.kind_other_group.setVisible(False)

    def _wire(self, notices: Notices) -> None:
        form, touched = self._form, self._keeper.touched
        form.platform_combo.editTextChanged.connect(touched)
        form.kind_combo.currentIndexChanged.connect(self._kind_chosen)
        for edit in (form.kind_other_edit, form.place_edit, form.link_edit, form.words_edit):
            edit.textChanged.connect(touched)
        form.authors_not_known_check.toggled.connect(self._follow_not_known)
        for editor in self._editors:
            editor.changed.connect(touched)
        for field in self._dates.values():
            field.changed.connect(touched)
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

    def _kind_chosen(self) -> None:
        self._form.kind_other_group.setVisible(self._kind() is Kind.OTHER)
        self._keeper.touched()

    def _follow_not_known(self) -> None:
        """Names and “Not known” exclude each other; the names stay typed in case it was a slip."""
        self._editors[0].setEnabled(not self._form.authors_not_known_check.isChecked())
        self._keeper.touched()

    def _names(self, typed: str) -> list[str]:
        return [person.name for person in self._people.search(typed)]

    def _problems(self) -> list[Problem]:
        found = [problem for field in self._dates.values() for problem in field.problems()]
        authors, form = self._editors[0], self._form
        unnamed = not authors.given() and not form.authors_not_known_check.isChecked()
        missing = [Problem("Enter who posted it, or select ‘Not known’", authors.rows[0].name_edit)]
        authors.show_problems(missing if unnamed else [])
        if self._kind() is Kind.OTHER and not form.kind_other_edit.text().strip():
            found.insert(0, Problem("Enter which kind of social media it was", form.kind_other_edit))
        return [*(missing if unnamed else []), *found]

    def _refuse(self, refused: DeskError) -> None:
        if refused.field in self._dates:
            field = self._dates[refused.field]
            problem = Problem(sentence(refused), field.day_edit)
            field.show_problems([problem])
        else:
            problem = Problem(sentence(refused), self._form.platform_combo)
        self.show_problems(self._form.error_summary, [problem])

    def _hear(self, noun: str, case_id: object) -> None:
        if noun == "exhibit" and case_id == self._case_id and self.isVisible():
            case = self._cases.get(self._case_id)
            self._form.evidence_card.show_case(case.exhibits, case.facts)

    def _kind(self) -> Kind | None:
        place = self._form.kind_combo.currentIndex()
        return list(Kind)[place - 1] if place > 0 else None

    def _facts(self) -> Facts:
        form, kind = self._form, self._kind()
        return Facts(
            platform=form.platform_combo.currentText().strip(),
            kind=kind,
            kind_other=form.kind_other_edit.text().strip() if kind is Kind.OTHER else "",
            place=form.place_edit.text().strip(),
            link=form.link_edit.text().strip(),
            parts=tuple(part for editor in self._editors if editor.isEnabled() for part in editor.given()),
            authors_not_known=form.authors_not_known_check.isChecked(),
            posted_on=self._dates["posted_on"].day(),
            told_staff_on=self._dates["told_staff_on"].day(),
            told_head_on=self._dates["told_head_on"].day(),
            words=form.words_edit.text().strip(),
        )

    def _show(self, facts: Facts) -> None:
        form = self._form
        form.platform_combo.setCurrentText(facts.platform)
        form.kind_combo.setCurrentIndex(list(Kind).index(facts.kind) + 1 if facts.kind else 0)
        form.kind_other_edit.setText(facts.kind_other)
        form.place_edit.setText(facts.place)
        form.link_edit.setText(facts.link)
        form.words_edit.setPlainText(facts.words)
        form.authors_not_known_check.setChecked(facts.authors_not_known)
        for editor in self._editors:
            editor.take(facts.parts)
        self._dates["posted_on"].set_day(facts.posted_on)
        self._dates["told_staff_on"].set_day(facts.told_staff_on)
        self._dates["told_head_on"].set_day(facts.told_head_on)

    def _draft(self) -> dict[str, str]:
        form, kind = self._form, self._kind()
        return {
            "platform": form.platform_combo.currentText(),
            "kind": kind.name if kind else "",
            "kind_other": form.kind_other_edit.text(),
            "place": form.place_edit.text(),
            "link": form.link_edit.text(),
            "words": form.words_edit.text(),
            "authors_not_known": "yes" if form.authors_not_known_check.isChecked() else "",
            "parts": parts_to_line([part for editor in self._editors for part in editor.given()]),
            **{name: date_to_line(field.typed()) for name, field in self._dates.items()},
        }

    def _show_draft(self, draft: dict[str, str]) -> None:
        form = self._form
        kind = draft.get("kind", "")
        form.platform_combo.setCurrentText(draft.get("platform", ""))
        form.kind_combo.setCurrentIndex(list(Kind).index(Kind[kind]) + 1 if kind in Kind.__members__ else 0)
        form.kind_other_edit.setText(draft.get("kind_other", ""))
        form.place_edit.setText(draft.get("place", ""))
        form.link_edit.setText(draft.get("link", ""))
        form.words_edit.setPlainText(draft.get("words", ""))
        form.authors_not_known_check.setChecked(bool(draft.get("authors_not_known")))
        for editor in self._editors:
            editor.take(parts_from_line(draft.get("parts", "")))
        for name, field in self._dates.items():
            field.set_typed(date_from_line(draft, name))
