"""The school's terms: which days ordinary deadlines count."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.desk.views import TermView
from conduct_desk.errors import AnswerNeeded, DeskError
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.typed_dates import day_typed
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.terms import Terms

NAMES = ("autumn", "spring", "summer")
DATES = (
    ("first", "First day for pupils or staff"),
    ("last", "Last day"),
    ("half_first", "First day of half-term"),
    ("half_last", "Last day of half-term"),
)
PLACE = "terms"  # of its draft


class TermsPage(FormPage):
    """Three terms of one school year, typed once from the school's own list."""

    key = "terms_page"
    saved = Signal()
    left = Signal()

    def __init__(self, terms: Terms, drafts: Drafts, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms, self._clock = terms, clock
        self._pointed_out: tuple[str, ...] = ()
        today = clock.today()
        self._year = today.year if today.month >= 8 else today.year - 1
        box = QVBoxLayout(self.body)
        self._step = self._built()
        box.addWidget(self._step)
        self._keeper = DraftKeeper(drafts, clock, self._typed, self)
        self._keeper.kept.connect(lambda words: self.say(self._news, words))
        self._keeper.refused.connect(self._news.setText)
        for field in self._step.fields.values():
            field.edit.textChanged.connect(self._keeper.touched)
        self.add_keys({"Alt+Left": self._leave, "Ctrl+Return": self._step.go_on})

    def open_terms(self) -> None:
        """Show the dates as they are kept, with what was being typed over them."""
        self._pointed_out = ()
        drafted = self._keeper.begin(PLACE, None)
        self._step.clear()
        self._news.setText("")
        for field in self._step.fields.values():
            field.set_text("")
        for term in self._terms.all():
            name = term.name.split()[0].lower()
            if name in NAMES and self._year_of(term) == self._year:
                self._fill(name, term)
        for key, words in drafted.items():
            if key in self._step.fields:
                self._step.fields[key].set_text(words)
        self._keeper.settled()
        self.name_controls()
        self._step.fields[f"{NAMES[0]}_first"].edit.setFocus()
        self.to_top()

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._keeper.flush()

    def _built(self) -> Step:
        step = Step(self.body)
        step.words("Term dates", "h1")
        step.words("Ordinary deadlines count school days, so the program needs to know them.", "lead")
        step.words(
            f"School year {self._year}-{(self._year + 1) % 100:02}. Type each date as day, month, year: "
            f"1 September {self._year}. Leave a term empty while you do not know it. Bank holidays are known."
        )
        for name in NAMES:
            step.words(f"{name.capitalize()} term", "h2")
            self._add_dates(step, name)
            closures = "Training days and other days without pupils"
            field = step.field(f"{name}_closures", closures, "One a line", lines=2)
            field.edit.setAccessibleName(f"{name.capitalize()} term: {closures}")
        step.buttons(
            ("save_button", "Save the term dates", "primary", self._save),
            ("leave_button", "Leave without saving", "link", self._throw_away),
        )
        self._news = step.words("", "small")
        step.end()
        return step

    def _add_dates(self, step: Step, name: str) -> None:
        """Put the days of a term side by side, each pair in one row."""
        row = QWidget(step)
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for number, (part, words) in enumerate(DATES):
            key = f"{name}_{part}"
            field = step.fields[key] = Field(f"{key}_edit", words, "", row, width=240)
            field.edit.setAccessibleName(f"{name.capitalize()} term: {words}")
            grid.addWidget(field, number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(number % 2, 1)
        step.add(row)

    def _fill(self, name: str, term: TermView) -> None:
        days = (term.first_day, term.last_day, term.half_term_first, term.half_term_last)
        for (part, _), day in zip(DATES, days, strict=True):
            self._step.fields[f"{name}_{part}"].set_text(spoken_date(day) if day else "")
        self._step.fields[f"{name}_closures"].set_text("\n".join(spoken_date(day) for day in term.closures))

    def _save(self) -> None:
        try:
            before = self._terms.all()
            typed = [term for name in NAMES if (term := self._term(name)) is not None]
            others = [term for term in self._terms.all() if self._year_of(term) != self._year]
            self._terms.set([*others, *typed])
        except DeskError as error:
            self._step.fail(error)
            self.name_controls()
            self.to_top()
            return
        self._step.clear()
        self._keeper.finish()
        if before and before != self._terms.all():
            self.taken_away.emit(TakenAway("Changed the term dates", partial(self._put_back, before)))
        unusual = self._terms.look_again()
        if unusual and unusual != self._pointed_out:
            self._pointed_out = unusual
            self._keeper.begin(PLACE, None)
            self._keeper.settled()
            self.say(self._news, " ".join(("Saved.", *unusual, "Check the dates, or save again to go on.")))
            return
        self.saved.emit()

    def _put_back(self, before: tuple[TermView, ...]) -> None:
        self._terms.set(before)
        if self.isVisible():
            self.open_terms()

    def _typed(self) -> dict[str, str]:
        return {key: field.text() for key, field in self._step.fields.items()}

    def _throw_away(self) -> None:
        self._keeper.finish()
        self.left.emit()

    def _leave(self) -> None:
        self._keeper.flush()
        self.left.emit()

    def _term(self, name: str) -> TermView | None:
        first, last, half_first, half_last = (self._day(name, part, words) for part, words in DATES)
        closures = [
            self._read(line, f"{name}_closures", f"Each training day of the {name} term")
            for line in self._step.fields[f"{name}_closures"].lines()
        ]
        if not any((first, half_first, half_last, last, closures)):
            return None
        for day, part in ((first, "first"), (last, "last")):
            if day is None:
                raise DeskError(f"Enter the {part} day of the {name} term", field=f"{name}_{part}")
        assert first is not None and last is not None  # noqa: S101  (said above)
        return TermView(
            f"{name.capitalize()} term {first.year}", first, last, half_first, half_last,
            tuple(day for day in closures if day is not None),
        )  # fmt: skip

    def _day(self, name: str, part: str, words: str) -> date | None:
        key = f"{name}_{part}"
        what = f"{words} of the {name} term"
        return self._read(self._step.fields[key].text(), key, what)

    def _read(self, typed: str, key: str, what: str) -> date | None:
        parts = typed.replace("/", " ").replace(",", " ").split()
        parts = parts[1:] if len(parts) == 4 else parts  # the weekday may stand before it
        day, month, year = (*parts, "", "", "")[:3]
        try:
            return day_typed(day, month, year, what=what, today=self._clock.today(), may_be_future=True)
        except AnswerNeeded as error:
            raise DeskError(error.sentence, next_step=error.next_step, field=key) from error

    @staticmethod
    def _year_of(term: TermView) -> int:
        return term.first_day.year if term.first_day.month >= 8 else term.first_day.year - 1
