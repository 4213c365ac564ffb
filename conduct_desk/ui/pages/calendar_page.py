"""The school's calendar: the days that deadlines skip, and the dates to keep as a file for elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date, spoken_day
from conduct_desk.ui.paper_out import PaperOut
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.desk_row import RowList, RowWords
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.terms import CalendarView, Terms
    from conduct_desk.errors import DeskError
    from conduct_desk.policy.days_off import DaysOff
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

NO_TERMS = "Not entered yet: until then every Monday to Friday counts, but for bank holidays."
FILE = "An all-day entry for each thing to be done, with a reminder at half past eight. It names nobody."


class CalendarPage(PartsPage):
    """Nothing is typed here: it shows what the term dates and the bank holidays come to."""

    key = "calendar_page"
    left = Signal()
    terms_asked = Signal()

    def __init__(
        self, terms: Terms, actions: Actions, jobs: Jobs, choosers: Choosers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._terms, self._actions = terms, actions
        self._out = PaperOut(choosers, jobs, told=self._tell, refused=self._refuse)
        back = BackButton("Back to Settings", self.body)
        back.clicked.connect(self.left)
        self.add_icon(back, "arrow-left")
        self.add_keys({"Alt+Left": self.left.emit})
        self._top, self._known = self._built(), RowList(self.body)
        self._below, self._skipped = Step(self.body), RowList(self.body)
        self._heading = self._below.words("", "h2")
        self._example = self._below.words("")
        self.parts = (self._top, self._known, self._below, self._skipped)
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        for part in (back, *self.parts):
            box.addWidget(part)
        box.addStretch(1)

    def open_calendar(self) -> None:
        """Show the year as it is known now."""
        view = self._terms.ahead()
        self._tell("")
        self._top.clear()
        self._known.show_rows(
            [
                (self._terms_row(view), self.terms_asked.emit),
                (self._bank_row(view), None),
                (
                    RowWords(
                        "Dates for your own calendar", FILE, button="Save as a file", name="dates_button"
                    ),
                    self._save,
                ),
            ]
        )
        years = f"{spoken_date(view.first_day)} to {spoken_date(view.last_day)}"
        self._heading.setText(f"Days that do not count, {years}")
        self._example.setText(f"Five school days from today end on {view.five_days}. Weekends never count.")
        self._skipped.show_rows([(RowWords(words_of(each), each.why), None) for each in view.days_off])
        self.name_controls()
        self.to_top()

    def _built(self) -> Step:
        step = Step(self.body)
        step.words("Calendar", "h1")
        step.words("Ordinary deadlines skip the days on which school is closed.", "lead")
        self._news = step.words("")
        return step

    def _terms_row(self, view: CalendarView) -> RowWords:
        known = f"Known to {spoken_date(view.terms_to)}." if view.terms_to else NO_TERMS
        return RowWords("Term dates", known, button="Change", name="terms_button")

    def _bank_row(self, view: CalendarView) -> RowWords:
        to = view.bank_holidays_to
        known = f"England’s are built in, to {spoken_date(to)}." if to else "England’s are built in."
        return RowWords("Bank holidays", known)

    def _save(self) -> None:
        self._tell("")
        self._top.clear()
        self._out.save_dates(self, self._actions.calendar_file, self._actions.calendar_taken)

    def _tell(self, words: str) -> None:
        self.say(self._news, words)
        self._news.setVisible(bool(words))

    def _refuse(self, error: DeskError) -> None:
        self._top.fail(error)
        self.to_top()


def words_of(run: DaysOff) -> str:
    """Return the days of a run: Monday 26 to Friday 30 October 2026."""
    first, last = run.first_day, run.last_day
    if first == last:
        return spoken_day(first)
    same = (first.year, first.month) == (last.year, last.month)
    begins = f"{spoken_day(first).split()[0]} {first.day}" if same else spoken_day(first)
    return f"{begins} to {spoken_day(last)}"
