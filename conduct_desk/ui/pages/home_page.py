"""What needs the head today, the place for a screenshot, and this term's figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock, short_day, spoken_day
from conduct_desk.desk.home_views import HomeView, LeftOver, TermFigures
from conduct_desk.desk.views import ActionView, CaseLine
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import ActionKind
from conduct_desk.ui.action_words import action_row, letter_row
from conduct_desk.ui.draft_words import discard_row, left_over_row
from conduct_desk.ui.forms.ui_home_page import Ui_HomePage
from conduct_desk.ui.hold_words import waits_words
from conduct_desk.ui.links_row import due_checks, links_in, links_row
from conduct_desk.ui.look import px
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.paper_out import PaperOut
from conduct_desk.ui.reminder_words import AT_ONCE, READ, Reminder, more_words, reminders
from conduct_desk.ui.widgets.desk_row import Act, Row, RowWords
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.page import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.home_watch import HomeWatch
    from conduct_desk.ui.jobs import Jobs

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
        self._cases, self._actions, self._drafts, self._watch = cases, actions, drafts, watch
        watch.setParent(self)  # it looks no more when the page is gone
        self._clock = clock
        self._discarding = 0
        self._letting_go: LeftOver | None = None
        # What was typed since belongs to this sitting: only older drafts were left by a crash or a lock.
        self._since = clock.now()
        self._later: set[LeftOver] = set()
        self._shows_all = False
        self._form = Ui_HomePage()
        self._form.setupUi(self.body)
        told = self._form.calendar_news.tell
        self._out = PaperOut(choosers, jobs, told=told, refused=self.refuse)
        self._wire(notices)

    def refresh(self) -> None:
        """Read the log and show what stands in it now."""
        self._watch.look()
        home, today = self._cases.home(), self._clock.today()
        due = [a for a in home.needs_you if a.is_overdue or (a.due_on is not None and a.due_on <= today)]
        form = self._form
        reminded = reminders(home, self._watch.seen)
        links = due_checks(due, today)
        count = len(due) - (len(links) - 1 if links_in(links) > 1 else 0)  # they have one row, as below
        form.heading_label.setText(heading_words(count + sum(each.is_urgent for each in reminded)))
        form.search_edit.setMinimumWidth(px(190))
        form.today_label.setText(f"{spoken_day(today)} · {_term_words(home.figures)}")
        self._show_reminders(reminded)
        interrupted: list[Row] = [self._interrupted(line) for line in home.interrupted]
        interrupted += [self._left_over(left) for left in home.left_over if self._is_offered(left)]
        form.interrupted_list.show_rows(interrupted)
        form.interrupted_section.setVisible(bool(interrupted))
        form.needs_list.show_rows(self._needs(home.needs_you, today))
        form.find_out_list.show_rows([self._action(action) for action in home.to_find_out])
        form.find_out_section.setVisible(bool(home.to_find_out))
        form.letters_list.show_rows(
            [
                (letter_row(letter, with_reference=True), self._letter_opener(letter.letter_id))
                for letter in home.letters_waiting
            ]
        )
        form.letters_section.setVisible(bool(home.letters_waiting))
        self._show_empty(home)
        form.term_card.show_figures(home.figures)
        form.term_heading.setText("This term" if home.figures.week else home.figures.term_name)
        self.name_controls()

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

    def _wire(self, notices: Notices) -> None:
        form = self._form
        form.refused_label.hide()
        form.paste_zone.picture_offered.connect(self._offered)
        form.paste_zone.refused.connect(self.refuse)
        form.first_button.clicked.connect(self.new_concern_asked)
        form.more_button.clicked.connect(self._turn_more)
        form.calendar_button.clicked.connect(self.save_dates)
        form.term_card.summary_asked.connect(self.summary_opened)
        form.search_edit.returnPressed.connect(lambda: self.search_asked.emit(form.search_edit.text()))
        self.add_columns(form.columns, 900, widest=16_000)
        notices.changed.connect(self._hear)
        self._watch.changed.connect(self._hear)

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

    def _is_offered(self, left: LeftOver) -> bool:
        return left.saved_at < self._since and left not in self._later

    def _left_over(self, left: LeftOver) -> Row:
        if left == self._letting_go:
            return discard_row(left), lambda: self._let_go(left), lambda: self._ask_to_let_go(None)
        return (
            left_over_row(left, self._clock.today()),
            lambda: self.draft_opened.emit(left.place, left.case_id),
            lambda: self._keep_for_later(left),
            lambda: self._ask_to_let_go(left),
        )

    def _keep_for_later(self, left: LeftOver) -> None:
        """Say no more of it until the log is opened the next time; its page still has it."""
        self._later.add(left)
        self.refresh()

    def _ask_to_let_go(self, left: LeftOver | None) -> None:
        self._letting_go = left
        self.refresh()

    def _let_go(self, left: LeftOver) -> None:
        self._letting_go = None
        try:
            self._drafts.discard(left.place, left.case_id)
        except DeskError as problem:
            self.refuse(problem)
        self.refresh()

    def _interrupted(self, line: CaseLine) -> tuple[RowWords, Act, Act]:
        today = line.opened_on == self._clock.today()
        begun = f"Begun {'today' if today else short_day(line.opened_on)}"
        name = f"case_{line.case_id}_button"
        if line.case_id == self._discarding:
            words = RowWords(
                f"Throw concern {line.reference} away?", "Its pictures go too. This cannot be undone.",
                icon="trash-2", icon_colour="danger", button="Throw it away", name=f"discard_{name}",
                second="Keep it",
            )  # fmt: skip
            return words, lambda: self._discard(line.case_id), lambda: self._ask_to_discard(0)
        words = RowWords(
            f"Carry on with concern {line.reference}",
            " · ".join(word for word in (begun, line.platform) if word),
            icon="pencil", icon_colour="accent", button="Carry on", name=name, second="Throw away",
        )  # fmt: skip
        return words, lambda: self.case_opened.emit(line.case_id), lambda: self._ask_to_discard(line.case_id)

    def _ask_to_discard(self, case_id: int) -> None:
        self._discarding = case_id
        self.refresh()

    def _discard(self, case_id: int) -> None:
        self._discarding = 0
        try:
            self._cases.discard(case_id)
        except DeskError as problem:
            self.refuse(problem)
        self.refresh()

    def _needs(self, actions: Sequence[ActionView], today: date) -> list[Row]:
        """Return a row for each, but one for several links to look at today, where the first of them was."""
        links = due_checks(actions, today)
        if links_in(links) < 2:
            return [self._action(each) for each in actions]
        row: Row = links_row(links), self._look_at_links
        left = [each for each in actions if each not in links[1:]]
        return [row if each is links[0] else self._action(each) for each in left]

    def _look_at_links(self) -> None:
        self.place_asked.emit("watch")

    def _action(self, action: ActionView) -> Row:
        words = action_row(action, self._clock.today(), with_reference=True)
        if action.waits_for:
            tag = waits_words(action.waits_for[0])
            words = replace(words, tag=tag, tag_kind="warn", button="Open the concern")
            return words, lambda: self.case_opened.emit(action.case_id)
        opens: Act = lambda: self.action_opened.emit(action.case_id, action.action_id)  # noqa: E731
        if action.kind is ActionKind.CHECK_POST:
            return replace(words, second="All links"), opens, self._look_at_links
        return words, opens

    def _letter_opener(self, letter_id: int) -> Act:
        return lambda: self.letter_opened.emit(letter_id)

    def _show_empty(self, home: HomeView) -> None:
        form = self._form
        form.empty_card.setVisible(not home.needs_you)
        form.calendar_button.setVisible(bool(home.needs_you or home.to_find_out))
        form.first_button.setVisible(not home.any_case)
        if home.any_case:
            form.empty_heading.setText("Nothing is waiting")
            form.empty_label.setText("What is due within a week stands here, with its date.")
            return
        form.empty_heading.setText("No concerns yet")
        form.empty_label.setText(
            "Paste a screenshot above to start, or record what you were told. "
            "Each step shows what the policy says, and what to do next stands here."
        )

    def _hear(self, _noun: str = "", _case_id: object = None) -> None:
        if self.isVisible():
            self.refresh()


def _term_words(figures: TermFigures) -> str:
    return f"{figures.term_name}, week {figures.week}" if figures.week else figures.term_name
