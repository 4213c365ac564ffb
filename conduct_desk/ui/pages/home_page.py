"""What needs the head today, the place for a screenshot, and this term's figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock, spoken_day
from conduct_desk.desk.home_views import HomeView, TermFigures
from conduct_desk.errors import DeskError
from conduct_desk.ui.at_once import at_once
from conduct_desk.ui.carrying_on import CarryingOn
from conduct_desk.ui.forms.ui_home_page import Ui_HomePage
from conduct_desk.ui.links_row import due_checks, links_in
from conduct_desk.ui.look import px
from conduct_desk.ui.needs_rows import NeedsRows
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.paper_out import PaperOut
from conduct_desk.ui.reminder_words import AT_ONCE, READ, Reminder, more_words, reminders
from conduct_desk.ui.widgets.desk_row import Row
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.year_words import summary_words, year_heading

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.home_watch import HomeWatch
    from conduct_desk.ui.jobs import Jobs

MOST_NEEDS = 6  # rows of what is due that Home shows at most; the rest is behind “more”
FIRST_MORNING = (
    "1. Paste a screenshot, or record what you were told.\n"
    "2. Answer a few questions. Each one shows what your policy says.\n"
    "3. Home then says what to do next, and by when."
)
NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def heading_words(count: int) -> str:
    """Return the heading for a number of things that are due."""
    if count == 0:
        return "Nothing needs you today"
    number = NUMBERS[count] if count < len(NUMBERS) else str(count)
    return f"{number} thing{'' if count == 1 else 's'} need{'s' if count == 1 else ''} you today"


class HomePage(FormPage):
    """The desk in the morning. Its rows show references and what to do, never a name."""

    key = "home_page"
    picture_offered = Signal(object)  # a PictureOffer, of which nothing has been read
    case_opened = Signal(int)
    action_opened = Signal(int, int)  # case, action
    letter_opened = Signal(int)
    summary_opened = Signal()
    new_concern_asked = Signal()
    place_asked = Signal(str)  # where a reminder is put right, as the journeys name places
    draft_opened = Signal(str, object)  # the draft's place, and its case or None
    search_asked = Signal(str)
    week_asked = Signal(object)  # a YearWeek, whose concerns are to be listed

    def __init__(
        self,
        cases: Cases,
        actions: Actions,
        drafts: Drafts,
        watch: HomeWatch,
        jobs: Jobs,
        notices: Notices,
        clock: Clock,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cases, self._actions, self._watch = cases, actions, watch
        watch.setParent(self)  # it looks no more when the page is gone
        self._clock = clock
        self._carrying_on, self._rows = (
            CarryingOn(cases, drafts, clock, self),
            NeedsRows(cases.with_waits, self),
        )
        self._shows_all_needs = self._shows_all = False
        self._home: HomeView | None = None  # as it is shown
        self._form = Ui_HomePage()
        self._form.setupUi(self.body)
        told = self._form.calendar_news.tell
        self._out = PaperOut(choosers, jobs, told=told, refused=self.refuse)
        self._wire(notices)

    def refresh(self) -> None:
        """Read the log and show what stands in it now."""
        with at_once(self._form.needs_column):
            self._fill()

    def _fill(self) -> None:
        self._watch.look()
        home, today = self._cases.home(), self._clock.today()
        self._home, form = home, self._form
        self._show_heading(home, today)
        form.search_edit.setMinimumWidth(px(190))
        form.today_label.setText(f"{spoken_day(today)} · {_term_words(home.figures)}")
        interrupted = self._carrying_on.rows(home)
        form.interrupted_list.show_rows(interrupted)
        form.interrupted_section.setVisible(bool(interrupted))
        self._show_needs(home, today)
        form.find_out_list.show_rows(self._rows.to_find_out(home, today, MOST_NEEDS))
        form.find_out_section.setVisible(bool(home.to_find_out))
        form.letters_list.show_rows(self._rows.letters(home, MOST_NEEDS))
        form.letters_section.setVisible(bool(home.letters_waiting))
        self._show_empty(home)
        self._show_year(home)
        form.term_card.show_figures(home.figures)
        form.term_heading.setText("This term" if home.figures.week else home.figures.term_name)
        self.name_controls()

    def _show_heading(self, home: HomeView, today: date) -> None:
        """Show how much there is to do, and what to think of."""
        due = [a for a in home.needs_you if a.is_overdue or (a.due_on is not None and a.due_on <= today)]
        reminded = reminders(home, self._watch.seen)
        links = due_checks(due, today)
        count = len(due) - (len(links) - 1 if links_in(links) > 1 else 0)  # they have one row, as below
        self._form.heading_label.setText(heading_words(count + sum(each.is_urgent for each in reminded)))
        self._show_reminders(reminded)

    def choose_file(self) -> None:
        """Ask for a picture's file, as the button in the paste zone does."""
        self._form.paste_zone.choose()

    def refuse(self, problem: DeskError) -> None:
        """Say why a picture could not be offered."""
        self.say(self._form.refused_label, sentence(problem))
        self._form.refused_label.show()

    def save_dates(self) -> None:
        """Save what is to be done as a file that the school's calendar can take in."""
        self._form.calendar_news.tell("")
        self._out.save_dates(self, self._actions.calendar_file, self._actions.calendar_taken)

    def focus_search(self) -> None:
        """Go to the search field."""
        self._form.search_edit.setFocus()
        self._form.search_edit.selectAll()

    def _search(self) -> None:
        words = self._form.search_edit.text()
        self._form.search_edit.clear()  # Home names nobody: a name that was looked for is not left here
        self.search_asked.emit(words)

    def _wire(self, notices: Notices) -> None:
        form = self._form
        form.refused_label.hide()
        form.paste_zone.picture_offered.connect(self._offered)
        form.paste_zone.refused.connect(self.refuse)
        form.first_button.clicked.connect(self.new_concern_asked)
        form.empty_row.flow()
        form.practice_button.clicked.connect(lambda: self.place_asked.emit("rehearsal"))
        form.more_button.clicked.connect(self._turn_more)
        form.more_needs_button.clicked.connect(self._turn_more_needs)
        form.calendar_button.clicked.connect(self.save_dates)
        form.term_card.summary_asked.connect(self.summary_opened)
        form.search_edit.returnPressed.connect(self._search)
        self.add_columns(form.columns, 900, widest=16_000)
        self._wire_year()
        carrying = self._carrying_on
        carrying.case_opened.connect(self.case_opened)
        carrying.draft_opened.connect(self.draft_opened)
        carrying.taken_away.connect(self.taken_away)
        carrying.refused.connect(self.refuse)
        carrying.changed.connect(self.refresh)
        rows = self._rows
        rows.case_opened.connect(self.case_opened)
        rows.action_opened.connect(self.action_opened)
        rows.letter_opened.connect(self.letter_opened)
        rows.links_asked.connect(self._look_at_links)
        rows.place_asked.connect(self.place_asked)
        notices.changed.connect(self._hear)
        self._watch.changed.connect(self._hear_watch)

    def _offered(self, offer: object) -> None:
        self._form.refused_label.hide()
        self.picture_offered.emit(offer)

    def _show_reminders(self, all_of_them: tuple[Reminder, ...]) -> None:
        """Show the three most urgent ones, and the rest when she asks for more."""
        form, hidden = self._form, len(all_of_them) - AT_ONCE
        shown = all_of_them if self._shows_all else all_of_them[:AT_ONCE]
        form.reminders_list.show_rows([self._reminder(each) for each in shown])
        form.reminders_section.setVisible(bool(all_of_them))
        form.more_button.setVisible(hidden > 0)
        form.more_button.setText(more_words(0 if self._shows_all else max(hidden, 0)))

    def _reminder(self, each: Reminder) -> Row:
        if each.place == READ:
            return each.words, self._watch.settle_clock
        return each.words, (lambda: self.place_asked.emit(each.place)) if each.place else None

    def _turn_more(self) -> None:
        self._shows_all = not self._shows_all
        self.refresh()

    def _turn_more_needs(self) -> None:
        self._shows_all_needs = not self._shows_all_needs
        self.refresh()

    def _show_needs(self, home: HomeView, today: date) -> None:
        """Show the most urgent ones, so that the page stays one that can be taken in at a glance."""
        form, shows_all = self._form, self._shows_all_needs
        rows, hidden = self._rows.needs(home, today, None if shows_all else MOST_NEEDS)
        form.needs_list.show_rows(rows)
        form.more_needs_button.setVisible(hidden > 0 or (shows_all and len(rows) > MOST_NEEDS))
        form.more_needs_button.setText("Show fewer" if shows_all else f"Show {hidden} more")

    def _show_year(self, home: HomeView) -> None:
        form = self._form
        form.year_section.setVisible(home.year is not None)
        if home.year is not None:
            form.year_heading.setText(year_heading(home.year))
            form.year_label.setText(summary_words(home.year))
            form.year_strip.show_year(home.year)

    def _wire_year(self) -> None:
        strip = self._form.year_strip
        strip.concern_asked.connect(self.case_opened)
        strip.week_asked.connect(self.week_asked)
        strip.checks_asked.connect(self._look_at_links)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what needs her come before the place for a screenshot where one of them is out of sight."""
        super().resizeEvent(event)
        self._place_paste_zone()

    def make_ready(self) -> None:
        """Put the paste zone where the width of the page lets it stand."""
        super().make_ready()
        self._place_paste_zone()

    def _place_paste_zone(self) -> None:
        form = self._form
        paste, column = form.paste_section, form.needs_column_layout
        is_below = column.indexOf(paste) >= 0
        if form.columns.is_stacked and not is_below:
            column.insertWidget(1, paste)
        elif is_below and not form.columns.is_stacked:
            form.page_layout.insertWidget(form.page_layout.indexOf(form.columns), paste)

    def _look_at_links(self) -> None:
        self.place_asked.emit("watch")

    def _show_empty(self, home: HomeView) -> None:
        form = self._form
        form.empty_card.setVisible(not home.needs_you)
        form.calendar_button.setVisible(bool(home.needs_you or home.to_find_out))
        form.empty_row.setVisible(not home.any_case)
        form.term_column.setVisible(home.any_case)
        if home.any_case:
            form.empty_heading.setText("Nothing is waiting")
            form.empty_label.setText("What is due within a week stands here, with its date.")
            return
        form.empty_heading.setText("No concerns yet")
        form.empty_label.setText(FIRST_MORNING)

    def _hear(self, _noun: str = "", _case_id: object = None) -> None:
        if self.isVisible():
            self.refresh()

    def _hear_watch(self) -> None:
        """Show what was found beside the window; nothing was written, so the log is not read again."""
        if self.isVisible() and self._home is not None:
            with at_once(self._form.needs_column):
                self._show_heading(self._home, self._clock.today())
                self.name_controls()


def _term_words(figures: TermFigures) -> str:
    return f"{figures.term_name}, week {figures.week}" if figures.week else figures.term_name
