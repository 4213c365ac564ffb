"""The school's terms: which days ordinary deadlines count."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.desk.views import TermView
from conduct_desk.errors import AnswerNeeded, DeskError
from conduct_desk.ui.look import px
from conduct_desk.ui.typed_dates import day_typed
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.terms import Terms

NAMES = ("autumn", "spring", "summer")
DATES = (
    ("first", "First day for pupils or staff"),
    ("half_first", "First day of half-term"),
    ("half_last", "Last day of half-term"),
    ("last", "Last day"),
)


class TermsPage(DeskPage):
    """Three terms of one school year, typed once from the school's own list."""

    key = "terms_page"
    saved = Signal()
    left = Signal()

    def __init__(self, terms: Terms, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms, self._clock = terms, clock
        today = clock.today()
        self._year = today.year if today.month >= 8 else today.year - 1
        box = QVBoxLayout(self.body)
        box.setContentsMargins(px(32), px(24), px(32), px(32))
        self._step = self._built()
        box.addWidget(self._step)

    def open_terms(self) -> None:
        """Show the dates as they are kept."""
        self._step.clear()
        for term in self._terms.all():
            name = term.name.split()[0].lower()
            if name in NAMES and self._year_of(term) == self._year:
                self._fill(name, term)
        self.name_controls()

    def _built(self) -> Step:
        step = Step(self)
        step.words("Term dates", "h1")
        step.words("Ordinary deadlines count school days, so the program needs to know them", "lead")
        step.words(
            f"School year {self._year}-{(self._year + 1) % 100:02}. Type each date as day, month, year: "
            f"1 September {self._year}. Leave a term empty while you do not know it. Bank holidays are known."
        )
        for name in NAMES:
            step.words(f"{name.capitalize()} term", "h2")
            for part, words in DATES:
                step.field(f"{name}_{part}", words, width=240)
            step.field(
                f"{name}_closures", "Training days and other days without pupils", "One a line", lines=2
            )
        step.buttons(
            ("save_button", "Save the term dates", "primary", self._save),
            ("leave_button", "Leave without saving", "link", self.left.emit),
        )
        step.end()
        return step

    def _fill(self, name: str, term: TermView) -> None:
        days = (term.first_day, term.half_term_first, term.half_term_last, term.last_day)
        for (part, _), day in zip(DATES, days, strict=True):
            self._step.fields[f"{name}_{part}"].set_text(spoken_date(day) if day else "")
        self._step.fields[f"{name}_closures"].set_text("\n".join(spoken_date(day) for day in term.closures))

    def _save(self) -> None:
        try:
            typed = [term for name in NAMES if (term := self._term(name)) is not None]
            others = [term for term in self._terms.all() if self._year_of(term) != self._year]
            self._terms.set([*others, *typed])
        except DeskError as error:
            self._step.fail(error)
            self.name_controls()
            self.verticalScrollBar().setValue(0)
            return
        self._step.clear()
        self.saved.emit()

    def _term(self, name: str) -> TermView | None:
        first, half_first, half_last, last = (self._day(name, part, words) for part, words in DATES)
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
