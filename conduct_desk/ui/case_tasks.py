"""What happens when a task of one concern is pressed: where it leads, or that it is recorded as done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import ActionKind
from conduct_desk.ui.action_words import HEARD_FROM, TOLD, is_written, paper_of
from conduct_desk.ui.widgets.page import sentence

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.closing import Closing
    from conduct_desk.desk.decisions import Decisions
    from conduct_desk.desk.support import Support
    from conduct_desk.desk.views import ActionView
    from conduct_desk.ui.widgets.ask_panel import AskPanel
    from conduct_desk.ui.widgets.desk_row import Act

WHO_DID_IT = "Who did it, with whom, and what was agreed (optional)"


class CaseTasks(QObject):
    """Leads on by a signal, or asks on the page for a note and records it."""

    letter_opened = Signal(int)
    letter_asked = Signal(str, object)  # kind of letter, to whom
    change_asked = Signal(str)  # key of the page
    word_asked = Signal(str)  # whose word (the hold's name)
    page_asked = Signal(str)  # close, hand_over, own_post
    check_asked = Signal(int)  # the action
    asking = Signal()  # the panel has come up
    recorded = Signal()

    def __init__(
        self,
        panel: AskPanel,
        actions: Actions,
        decisions: Decisions,
        support: Support,
        closing: Closing,
        clock: Clock,
    ) -> None:
        super().__init__(panel)
        self._panel, self._actions, self._decisions = panel, actions, decisions
        self._support, self._closing, self._clock = support, closing, clock
        self._case_id = 0
        self._then: Act | None = None
        self._note = ""
        panel.given.connect(self._take)

    def open_case(self, case_id: int) -> None:
        """Be about another concern; what was asked of the one before is asked no more."""
        self._case_id, self._then = case_id, None
        self._panel.margin.begin(case_id, Typed.NOTE)
        self._panel.hide()

    def do(self, action: ActionView, *, is_second: bool = False) -> None:
        """Lead to where an action is done, or record here that it was."""
        if is_second:
            (self.write if action.kind in TOLD else self._ask_done)(action)
        elif action.kind is ActionKind.CHECK_POST:
            self.check_asked.emit(action.action_id)
        elif action.kind is ActionKind.WRITE_LETTER and is_written(action):
            self.write(action)
        elif action.kind in HEARD_FROM:
            self.word_asked.emit(HEARD_FROM[action.kind].name)
        elif action.kind is ActionKind.FIND_OUT and (page := self._page_of(action)):
            self.change_asked.emit(page)
        else:
            self._lead_on(action)

    def write(self, action: ActionView) -> None:
        """Open the paper of an action, or begin it."""
        if action.letter_id is not None:
            self.letter_opened.emit(action.letter_id)
        elif (kind := paper_of(action)) is not None:
            self.letter_asked.emit(kind.value, action.person_id)

    def ask_to_reopen(self) -> None:
        """Ask for the reason to reopen."""
        self._ask(self._reopen, "Reopen this concern", "Why is it reopened?", "Reopen it")

    def _lead_on(self, action: ActionView) -> None:
        page = {
            ActionKind.CLOSE_CASE: "close",
            ActionKind.LEAVE_ALONE: "close",
            ActionKind.HAND_OVER_DECISION: "hand_over",
            ActionKind.CORRECT_IN_PUBLIC: "own_post",
        }.get(action.kind)
        if page is not None:
            self.page_asked.emit(page)
        else:
            self._ask_done(action)

    def _page_of(self, action: ActionView) -> str:
        questions = self._decisions.walk().questions.values()
        return next((q.page for q in questions if q.find_out == action.words), "")

    # --- asking on the page ---
    def _ask_done(self, action: ActionView) -> None:
        self._ask(partial(self._record_done, action), action.words, WHO_DID_IT, "Record as done")

    def _ask(self, then: Act, heading: str, note: str, button: str) -> None:
        self._then = then
        self._panel.ask(heading, note, button)
        self.asking.emit()

    def _take(self, _chosen: str, note: str) -> None:
        self._note = note
        if self._then is None:
            return
        try:
            self._then()
        except DeskError as refused:
            self._panel.refuse(sentence(refused))
            return
        self._panel.hide()
        self.recorded.emit()

    def _reopen(self) -> None:
        self._closing.reopen(self._case_id, self._note)

    def _record_done(self, action: ActionView) -> None:
        self._actions.done(action.action_id, self._note)
        if action.kind is ActionKind.SUPPORT_STAFF:  # what was done for staff stands in their register too
            what = self._note or action.words
            self._support.add(self._case_id, action.person_id, what, self._clock.today())
