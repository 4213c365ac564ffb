"""What to do next in one concern, as rows; a letter that waits for somebody has no button."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from conduct_desk.clock import Clock
from conduct_desk.desk.views import ActionView
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.offices import turned_to
from conduct_desk.policy.vocabulary import ActionKind, LetterKind
from conduct_desk.ui.action_words import HEARD_FROM, TOLD, action_row, paper_button, paper_of, without_waiting
from conduct_desk.ui.hold_words import waits_words
from conduct_desk.ui.widgets import office_line
from conduct_desk.ui.widgets.desk_row import Row, RowList


class Do(Protocol):
    """What happens when a row's button is pressed; `is_second` when its quieter one was."""

    def __call__(self, action: ActionView, *, is_second: bool = False) -> None:
        """Lead to where it is done, or record that it was."""


if TYPE_CHECKING:
    from conduct_desk.desk.school import School
    from conduct_desk.ui.forms.ui_case_page import Ui_CasePage

HeldFor = Callable[[LetterKind], tuple[Hold, ...]]
# Telling a family or speaking for a child's safety waits for nobody, whatever paper goes with it.
WAITING = (ActionKind.WRITE_LETTER, ActionKind.SUPPORT_STAFF)
# What can only be done on its day; everything else may be done before.
ON_ITS_DAY = (ActionKind.CHECK_POST, ActionKind.CLOSE_CASE)


class TaskRows:
    """Fills three lists: what the policy asks for now, school practice now, and what is later or waits."""

    def __init__(self, form: Ui_CasePage, clock: Clock, school: School) -> None:
        self._form, self._clock, self._school = form, clock, school
        self._above: Collection[Hold] = ()
        self._later = RowList(form.later_fold)
        self._later.stand_inside()
        form.later_fold.body.addWidget(self._later)

    def fold(self) -> None:
        """Fold away what is later: another concern is shown."""
        self._form.later_fold.fold()

    def take_keyboard(self) -> None:
        """Put the keyboard on the first row that can be done; not past what has to be heard first."""
        buttons = (row.findChild(QPushButton) for row in self._form.next_list.rows)
        first = next((button for button in buttons if button is not None), None)
        if first is not None and self._form.holds_box.isHidden():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tasks(
        self,
        actions: Sequence[ActionView],
        held_for: HeldFor,
        do: Do,
        write: Callable[[ActionView], None],
        *,
        above: Collection[Hold] = (),
    ) -> None:
        """Show what is still to do; `held_for` says whom a letter waits for, `write` leads to a paper.

        `above`: whose word is asked for further up on the page; their rows only record that they were told.
        """
        self._above = above
        today = self._clock.today()
        required: list[Row] = []
        practice: list[Row] = []
        later: list[Row] = []
        for action in actions:
            held = self._held(action, held_for)
            is_later = action.kind in ON_ITS_DAY and action.due_on is not None and action.due_on > today
            place = later if held or is_later else required if _is_asked_for(action) else practice
            may_write = self._may_write(action, held_for)
            row = self._row(action, held, do, may_write=may_write)
            place.append(_with_paper(row, action, write) if may_write and row[1] else row)
        if not required and not practice:
            required, later = later, []
        form = self._form
        form.next_list.show_rows(required)
        form.practice_heading.setVisible(bool(required and practice))
        form.practice_list.show_rows(practice)
        self._later.show_rows(later)
        form.later_fold.set_title("later", f"Later, or waiting for somebody ({len(later)})")
        form.later_fold.setVisible(bool(later))
        form.nothing_label.setVisible(not actions)

    def _held(self, action: ActionView, held_for: HeldFor) -> tuple[Hold, ...]:
        if action.kind not in WAITING or action.letter_kind is None:
            return ()
        return held_for(action.letter_kind)

    def _may_write(self, action: ActionView, held_for: HeldFor) -> bool:
        """Say whether the paper beside an action may be written: what is done or told waits for nobody."""
        kind = paper_of(action)
        return kind is None or action.letter_id is not None or not held_for(kind)

    def _row(self, action: ActionView, held: tuple[Hold, ...], do: Do, *, may_write: bool) -> Row:
        words = action_row(action, self._clock.today(), with_reference=False)
        if action.kind in TOLD and not may_write:
            words = replace(words, second="")
        if held or not self._above:  # the tag says whom it waits for, or nobody is waited for any more
            words = replace(words, detail=without_waiting(words.detail))
        if held:
            return replace(words, tag=waits_words(held[0]), tag_kind="warn", button="", second=""), None
        if HEARD_FROM.get(action.kind) in self._above:
            return replace(words, button=words.second, second=""), lambda: do(action, is_second=True)
        words = replace(words, detail=" ".join((words.detail, *self._numbers(action))).strip())
        if words.second:
            return words, lambda: do(action), lambda: do(action, is_second=True)
        return words, lambda: do(action)

    def _numbers(self, action: ActionView) -> list[str]:
        """Return whom to ring for it, as sentences; whose word is asked for further up stands there."""
        known = office_line.known(self._school, turned_to(action.kind, action.letter_kind))
        return [f"{words.rstrip('.')}." for words in known]


def _with_paper(row: Row, action: ActionView, write: Callable[[ActionView], None]) -> Row:
    """Return a row with what leads to the paper that goes with it, after its other buttons."""
    words, act, *quieter = row
    paper = paper_button(action)
    if not paper or act is None:
        return row
    if not quieter:
        return replace(words, second=paper), act, lambda: write(action)
    return replace(words, third=paper), act, quieter[0], lambda: write(action)


def _is_asked_for(action: ActionView) -> bool:
    return action.is_required or action.kind in (ActionKind.FIND_OUT, ActionKind.CLOSE_CASE)
