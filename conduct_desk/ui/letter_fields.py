"""The fields of a letter's draft: showing them, reading them, and saying what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from conduct_desk.clock import Clock, spoken_date, spoken_day
from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.views import LetterView, PersonView
from conduct_desk.errors import AnswerNeeded
from conduct_desk.policy.readers import Layout, has_easy_read, layout
from conduct_desk.ui.forms.ui_letter_page import Ui_LetterPage
from conduct_desk.ui.letter_places import LetterPlaces
from conduct_desk.ui.letter_words import address_lines, full_name
from conduct_desk.ui.rewriting import ANSWER_BLANK
from conduct_desk.ui.typed_facts import date_from_line, date_to_line
from conduct_desk.ui.widgets.date_field import DateField
from conduct_desk.ui.widgets.make_box import MakeBox, made_words

WEEKEND = 5  # date.weekday() from here on


class LetterFields(QObject):
    """Stands between the form and a LetterView; it writes nothing."""

    changed = Signal()
    person_chosen = Signal(int)  # the person_id

    def __init__(self, form: Ui_LetterPage, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._clock = clock
        self._answer_by: date | None = None
        self._person_id: int | None = None
        form.recipient_combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        form.body_edit.set_lines(24)
        form.address_edit.set_lines(4)
        self.answer_field = _answer_field(form, clock)
        self.make = MakeBox(form.make_fold)
        form.make_fold.body.addWidget(self.make)
        self.places = LetterPlaces(form, self.make, self.answer_field.day_edit)
        self._wire()

    def show(self, letter: LetterView, people: Sequence[PersonView]) -> None:
        """Show a letter's fields; `people` are those in the case to whom it may go."""
        form = self._form
        blockers = [QSignalBlocker(each) for each in (self, form.recipient_combo)]
        form.recipient_combo.clear()
        for person in people:
            form.recipient_combo.addItem(full_name(person), person.person_id)
        form.recipient_combo.setCurrentIndex(-1)
        form.recipient_combo.setEditText(letter.recipient)
        self._person_id = next((p.person_id for p in people if full_name(p) == letter.recipient), None)
        form.address_edit.setPlainText("\n".join(letter.address))
        form.salutation_edit.setText(letter.salutation)
        form.subject_edit.setText(letter.subject)
        self._answer_by = letter.answer_by
        form.body_edit.setPlainText(letter.body)
        self.answer_field.set_day(letter.answer_by)
        form.answer_group.setVisible(letter.answer_by is not None or ANSWER_BLANK in letter.body)
        self._say_day()
        self.make.show_letter(letter)
        self._show_shape(letter)
        del blockers

    def read(self, letter: LetterView) -> LetterView:
        """Return the letter with what now stands in the fields."""
        form = self._form
        typed = replace(
            letter,
            recipient=form.recipient_combo.currentText().strip(),
            address=address_lines(form.address_edit.toPlainText()),
            salutation=form.salutation_edit.text().strip(),
            subject=form.subject_edit.text().strip(),
            body=form.body_edit.toPlainText(),
            answer_by=self._answer_by,
        )
        return self.make.read(typed)

    def typed(self) -> dict[str, str]:
        """Return the fields as they stand, right or wrong, for the draft."""
        form = self._form
        return {
            "recipient": form.recipient_combo.currentText(),
            "address": form.address_edit.toPlainText(),
            "salutation": form.salutation_edit.text(),
            "subject": form.subject_edit.text(),
            "body": form.body_edit.toPlainText(),
            "answer_by": date_to_line(self.answer_field.typed()),
            **form.school_card.typed(),
            **self.make.typed(),
        }

    def show_typed(self, typed: dict[str, str]) -> None:
        """Show the fields as they were being typed."""
        form, blocker = self._form, QSignalBlocker(self)
        form.recipient_combo.setEditText(typed.get("recipient", ""))
        form.address_edit.setPlainText(typed.get("address", ""))
        form.salutation_edit.setText(typed.get("salutation", ""))
        form.subject_edit.setText(typed.get("subject", ""))
        self.answer_field.set_typed(date_from_line(typed, "answer_by"))
        form.body_edit.setPlainText(typed.get("body", ""))
        self._answer_by = self._day() or self._answer_by
        form.school_card.show_typed(typed)
        self.make.show_typed(typed)
        del blocker

    def date_remarks(self) -> tuple[RemarkView, ...]:
        """Return what is wrong with the day to answer by."""
        if self._form.answer_group.isHidden():
            return ()
        try:
            day = self.answer_field.day(may_be_future=True)
        except AnswerNeeded as problem:
            return (RemarkView("answer_by", f"{problem.sentence}.", field="answer_by"),)
        if day is not None and day <= self._clock.today():
            wrong = "The date to answer by must be after today."
            return (RemarkView("answer_by", wrong, field="answer_by"),)
        return ()

    def settle_day(self) -> None:
        """Let the date in the words follow the one typed.

        Only when a field is left: half a date on the way may be another day that the words name too.
        """
        day = self._day()
        if day is not None and day != self._answer_by:
            self._swap(spoken_date(self._answer_by) if self._answer_by else ANSWER_BLANK, spoken_date(day))
            self._answer_by = day
        self._say_day()

    def first(self) -> QWidget:
        """Return where the keyboard starts: on what is missing, else on the words."""
        form = self._form
        if not form.school_card.isHidden():
            return form.school_card.address_edit
        is_addressed = not form.address_group.isHidden()
        if is_addressed and not form.recipient_combo.currentText():
            return form.recipient_combo
        return form.address_edit if is_addressed and not form.address_edit.toPlainText() else form.body_edit

    def fill_school(self, known: SchoolView) -> None:
        """Put the school's particulars in place of their blanks, now that they are known."""
        self.fill_blanks(
            {"[telephone]": known.telephone, "[contact]": known.contact, known.head_name: known.contact}
        )

    def fill_blanks(self, known: Mapping[str, str]) -> None:
        """Put words in place of blanks of the body; undo brings a blank back."""
        for blank, words in known.items():
            if words:
                self._swap(blank, words)

    def _wire(self) -> None:
        form = self._form
        for edit in (form.address_edit, form.salutation_edit, form.subject_edit, form.body_edit):
            edit.textChanged.connect(self.changed)
        form.school_card.changed.connect(self.changed)
        form.recipient_combo.editTextChanged.connect(self.changed)
        form.recipient_combo.activated.connect(self._pick_person)
        self.answer_field.changed.connect(self.changed)
        self.make.changed.connect(self.changed)
        for part in (self.answer_field.day_edit, self.answer_field.month_edit, self.answer_field.year_edit):
            part.editingFinished.connect(self.settle_day)

    def say_made(self, letter: LetterView) -> None:
        """Say on the line that folds it away how the letter is made."""
        made = made_words(letter)
        self._form.make_fold.set_title("make", f"How it is made: {made}" if made else "How it is made")

    def _show_shape(self, letter: LetterView) -> None:
        """Show the fields that this kind of paper has: a note has no address, a circular no reader."""
        form, shape = self._form, layout(letter.kind)
        for group in (form.recipient_group, form.address_group):
            group.setVisible(shape is Layout.LETTER)
        form.salutation_group.setVisible(shape in (Layout.LETTER, Layout.CIRCULAR))
        form.make_fold.setVisible(shape is not Layout.SLIP)
        form.parents_fold.setVisible(has_easy_read(letter.kind))
        self.say_made(letter)

    def _pick_person(self, at: int) -> None:
        person_id = self._form.recipient_combo.itemData(at)
        if person_id is not None and person_id != self._person_id:
            self.person_chosen.emit(person_id)

    def _day(self) -> date | None:
        """Return the day typed when it can be one to answer by."""
        try:
            day = self.answer_field.day(may_be_future=True)
        except AnswerNeeded:
            return None
        return day if day is not None and day > self._clock.today() else None

    def _say_day(self) -> None:
        day = self._answer_by
        words = spoken_day(day) if day and not self.date_remarks() else ""
        if day and words and day.weekday() >= WEEKEND:
            words += ", when the school is closed"
        self._form.answer_label.setText(words)
        self._form.answer_label.setVisible(bool(words))

    def _swap(self, old: str, new: str) -> None:
        document: QTextDocument = self._form.body_edit.document()
        found = document.find(old)
        while not found.isNull():
            found.insertText(new)
            found = document.find(old, found)


def _answer_field(form: Ui_LetterPage, clock: Clock) -> DateField:
    field = DateField(
        "answer_by", "Answer by", "The date to answer by", clock, form.answer_group, looks_ahead=True
    )
    today = field.findChild(QPushButton, "answer_by_today_button")
    helpers = today.parentWidget() if today else None
    if helpers is not None:
        helpers.hide()  # nobody can answer today or yesterday
    form.answer_layout.insertWidget(0, field)
    return field
