"""The fields of the facts page: showing them, reading them, and saying what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock
from conduct_desk.desk.views import Facts
from conduct_desk.policy.vocabulary import PLATFORMS, Channel, Grade, Kind, Part, Reach
from conduct_desk.ui.facts_words import DATES, KIND_OF, MORE_DATES, NO_KIND, PROOF_HINT, PROOF_HINTS
from conduct_desk.ui.forms.ui_facts_page import Ui_FactsPage
from conduct_desk.ui.typed_facts import date_from_line, date_to_line, parts_from_line, parts_to_line
from conduct_desk.ui.widgets.combo_field import ComboField
from conduct_desk.ui.widgets.date_field import DateField
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.people_editor import KnowPerson, PeopleEditor
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame

WIDE = 720  # px at 100 % text: as wide as the fields that the form draws


class FactsFields(QObject):
    """Stands between the form and the Facts of a case; it writes nothing."""

    changed = Signal()
    case_asked = Signal(int)  # an earlier concern of somebody who was typed
    taken_away = Signal(object)  # a TakenAway

    def __init__(self, form: Ui_FactsPage, clock: Clock, know: KnowPerson, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._kind_filled: Kind | None = None
        form.platform_combo.setEditable(True)
        form.platform_combo.addItems(["", *PLATFORMS])
        form.kind_combo.addItem(NO_KIND)
        form.kind_combo.addItems([kind.value for kind in Kind])
        self.editors = self._add_people(know)
        self.dates = self._add_dates(clock)
        self.reach, self.reach_note = self._add_reach()
        self.channel = self._add_choice("channel", "How did it reach us?", [each.value for each in Channel])
        self.grade = self._add_choice("grade", "What proof is there?", [each.value for each in Grade])
        form.more_fold.set_title("more_dates", "More about how it reached us")
        self._wire()
        self._settle()

    # --- showing ---
    def show(self, facts: Facts) -> None:
        """Show the facts of a case."""
        form = self._form
        with QSignalBlocker(form.platform_combo):
            form.platform_combo.setCurrentText(facts.platform)
        self._show_kind(facts.kind)
        form.kind_other_edit.setText(facts.kind_other)
        form.place_edit.setText(facts.place)
        form.link_edit.setText(facts.link)
        form.words_edit.setPlainText(facts.words)
        form.authors_not_known_check.setChecked(facts.authors_not_known)
        form.keep_private_check.setChecked(facts.keep_reporter_private)
        for editor in self.editors.values():
            editor.take(facts.parts)
        for name, field in self.dates.items():
            field.set_day(getattr(facts, name))
        self.reach.choose(facts.reach or "")
        self.reach_note.set_text(facts.reach_note)
        self.channel.choose(facts.channel or "")
        self.grade.choose(facts.grade or "")
        self._end_showing()

    def show_draft(self, draft: Mapping[str, str]) -> None:
        """Show what was being typed."""
        form = self._form
        kind = draft.get("kind", "")
        with QSignalBlocker(form.platform_combo):
            form.platform_combo.setCurrentText(draft.get("platform", ""))
        self._show_kind(Kind[kind] if kind in Kind.__members__ else None)
        form.kind_other_edit.setText(draft.get("kind_other", ""))
        form.place_edit.setText(draft.get("place", ""))
        form.link_edit.setText(draft.get("link", ""))
        form.words_edit.setPlainText(draft.get("words", ""))
        form.authors_not_known_check.setChecked(bool(draft.get("authors_not_known")))
        form.keep_private_check.setChecked(bool(draft.get("keep_private")))
        for editor in self.editors.values():
            editor.take(parts_from_line(draft.get("parts", "")))
        for name, field in self.dates.items():
            field.set_typed(date_from_line(draft, name))
        for name, box in self._choices().items():
            box.choose(draft.get(name, ""))
        self.reach_note.set_text(draft.get("reach_note", ""))
        self._end_showing()

    # --- reading ---
    def facts(self) -> Facts:
        """Return the facts as they stand. Raises AnswerNeeded for a date that is none (see `problems`)."""
        form, kind = self._form, self._kind()
        reach, channel, grade = self.reach.chosen(), self.channel.chosen(), self.grade.chosen()
        parts = (part for editor in self.editors.values() if editor.isEnabled() for part in editor.given())
        return Facts(
            platform=form.platform_combo.currentText().strip(),
            kind=kind,
            kind_other=form.kind_other_edit.text().strip() if kind is Kind.OTHER else "",
            place=form.place_edit.text().strip(),
            link=form.link_edit.text().strip(),
            parts=tuple(parts),
            authors_not_known=form.authors_not_known_check.isChecked(),
            words=form.words_edit.text().strip(),
            channel=Channel(channel) if channel else None,
            grade=Grade(grade) if grade else None,
            reach=Reach(reach) if reach else None,
            reach_note=self.reach_note.text() if reach == Reach.GROUP else "",
            keep_reporter_private=form.keep_private_check.isChecked(),
            **{name: field.day() for name, field in self.dates.items()},
        )

    def draft(self) -> dict[str, str]:
        """Return everything as it is typed, right or wrong."""
        form, kind = self._form, self._kind()
        return {
            "platform": form.platform_combo.currentText(),
            "kind": kind.name if kind else "",
            "kind_other": form.kind_other_edit.text(),
            "place": form.place_edit.text(),
            "link": form.link_edit.text(),
            "words": form.words_edit.text(),
            "authors_not_known": "yes" if form.authors_not_known_check.isChecked() else "",
            "keep_private": "yes" if form.keep_private_check.isChecked() else "",
            "parts": parts_to_line([part for editor in self.editors.values() for part in editor.given()]),
            "reach_note": self.reach_note.text(),
            **{name: box.chosen() for name, box in self._choices().items()},
            **{name: date_to_line(field.typed()) for name, field in self.dates.items()},
        }

    # --- problems ---
    def problems(self) -> list[Problem]:
        """Return what keeps the page from being left, in its order, and show it beside the fields."""
        authors, form = self.editors[Part.AUTHOR], self._form
        found: list[Problem] = []
        if self._kind() is Kind.OTHER and not form.kind_other_edit.text().strip():
            found.append(Problem("Enter which kind of social media it was", form.kind_other_edit))
        unnamed = authors.is_empty and not form.authors_not_known_check.isChecked()
        missing = [Problem("Enter who posted it, or select ‘Not known’", authors.rows[0].name_edit)]
        authors.show_problems(missing if unnamed else [])
        found += missing if unnamed else []
        found += [problem for field in self.dates.values() for problem in field.problems()]
        self._open_for(found)
        return found

    def refused(self, field: str, words: str) -> Problem:
        """Show beside its field what the desk refused, and return it for the top of the page."""
        frame, control = self._place_of(field)
        problem = Problem(words, control)
        if frame is not None:
            frame.show_problems([problem])
        self._open_for([problem])
        return problem

    def clear_problems(self) -> None:
        """Take every sentence away."""
        for group in (*self.editors.values(), *self.dates.values()):
            group.show_problems([])

    def _place_of(self, field: str) -> tuple[ProblemFrame | None, QWidget]:
        if field in self.dates:
            return self.dates[field], self.dates[field].day_edit
        if field == "parts":
            authors = self.editors[Part.AUTHOR]
            return authors, authors.rows[0].name_edit
        return None, self._form.kind_other_edit if field == "kind_other" else self._form.platform_combo

    def _open_for(self, problems: list[Problem]) -> None:
        if any(self._form.more_fold.isAncestorOf(problem.field) for problem in problems):
            self._form.more_fold.unfold()

    # --- setting up ---
    def _add_people(self, know: KnowPerson) -> dict[Part, PeopleEditor]:
        form = self._form
        asked = (
            (Part.AUTHOR, "Author", form.authors_layout),
            (Part.SUBJECT, "Person it is about", form.subject_layout),
            (Part.REPORTER, "Reporter", form.reporter_layout),
        )
        editors = {}
        for part, who, place in asked:
            editor = PeopleEditor(part, who, know, place.parentWidget(), several=part is not Part.REPORTER)
            editor.case_asked.connect(self.case_asked)
            editor.taken_away.connect(self.taken_away)
            place.addWidget(editor)
            editors[part] = editor
        return editors

    def _add_dates(self, clock: Clock) -> dict[str, DateField]:
        fields = {}
        for place, asked in ((self._form.dates_layout, DATES), (self._form.more_fold.body, MORE_DATES)):
            for name, words, what, hint in asked:
                fields[name] = DateField(name, words, what, clock, place.parentWidget(), hint=hint)
                place.addWidget(fields[name])
        return fields

    def _add_reach(self) -> tuple[ComboField, Field]:
        parent = self._form.reach_layout.parentWidget()
        reach = ComboField("reach", "Who can see it?", "", parent, width=WIDE)
        reach.set_words([each.value for each in Reach])
        note = Field(
            "reach_note_edit", "Which group, how many are in it, and who runs it?",
            "A closed group is not private for being closed", parent, width=WIDE,
        )  # fmt: skip
        self._form.reach_layout.addWidget(reach)
        self._form.reach_layout.addWidget(note)
        return reach, note

    def _add_choice(self, name: str, words: str, answers: list[str]) -> ComboField:
        place = {"channel": self._form.channel_layout, "grade": self._form.grade_layout}[name]
        field = ComboField(name, words, "", self._form.when_card, width=WIDE)
        field.set_words(answers)
        place.addWidget(field)
        return field

    def _wire(self) -> None:
        form = self._form
        form.platform_combo.editTextChanged.connect(self._fill_kind)
        form.kind_combo.currentIndexChanged.connect(self._touched)
        for edit in (form.kind_other_edit, form.place_edit, form.link_edit, form.words_edit):
            edit.textChanged.connect(self._touched)
        for check in (form.authors_not_known_check, form.keep_private_check):
            check.toggled.connect(self._touched)
        self.reach_note.edit.textChanged.connect(self._touched)
        for editor in self.editors.values():
            editor.changed.connect(self._touched)
        for date in self.dates.values():
            date.changed.connect(self._touched)
        for choice in self._choices().values():
            choice.changed.connect(self._touched)

    def _choices(self) -> dict[str, ComboField]:
        return {"reach": self.reach, "channel": self.channel, "grade": self.grade}

    def _touched(self) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """Show what belongs to what is chosen; names and “Not known” exclude each other."""
        form = self._form
        form.kind_other_group.setVisible(self._kind() is Kind.OTHER)
        self.reach_note.setVisible(self.reach.chosen() == Reach.GROUP)
        self.grade.set_hint(PROOF_HINTS.get(self.grade.chosen(), PROOF_HINT))
        self.editors[Part.AUTHOR].setEnabled(not form.authors_not_known_check.isChecked())
        form.keep_private_check.setVisible(not self.editors[Part.REPORTER].is_empty)

    def _end_showing(self) -> None:
        """Fold the rare fields away unless one of them is filled."""
        self._settle()
        is_used = any(any(self.dates[name].typed()) for name, *_ in MORE_DATES)
        (self._form.more_fold.unfold if is_used else self._form.more_fold.fold)()

    # --- the kind ---
    def _kind(self) -> Kind | None:
        place = self._form.kind_combo.currentIndex()
        return list(Kind)[place - 1] if place > 0 else None

    def _show_kind(self, kind: Kind | None) -> None:
        self._kind_filled = None
        self._form.kind_combo.setCurrentIndex(list(Kind).index(kind) + 1 if kind else 0)

    def _fill_kind(self, platform: str) -> None:
        """Fill in the kind that a platform usually is, unless she chose one herself."""
        if self._kind() is self._kind_filled:
            kind = KIND_OF.get(platform)
            self._show_kind(kind)
            self._kind_filled = kind
        self._touched()
