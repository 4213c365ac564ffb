"""What a concern leads to and what leads back to it: words given, hand-over, registers, checks, closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import ActionKind
from conduct_desk.ui.action_words import HEARD_FROM
from conduct_desk.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.desk.views import ActionView
    from conduct_desk.ui.pages_of_desk import PagesOfDesk
    from conduct_desk.ui.widgets.page import DeskPage


class CaseJourneys:
    """Wires the pages of one concern. `show` puts a page on the screen; `go_to_case` shows the concern.

    `came` hears where she is now, for when she comes back after the log was locked.
    """

    def __init__(
        self,
        pages: PagesOfDesk,
        show: Callable[[DeskPage, str], None],
        go_to_case: Callable[[int], None],
        came: Callable[[Whereabouts], None] = lambda _: None,
    ) -> None:
        self._pages, self._show, self._go_to_case, self._came = pages, show, go_to_case, came
        later = pages.later
        case, follow_up = later.case, later.follow_up
        case.word_asked.connect(self.hear)
        case.action_opened.connect(self.check)
        case.concern_asked.connect(go_to_case)
        for asked, name in (
            (case.hand_over_asked, "hand_over"),
            (case.sheet_asked, "sheet"),
            (case.ledger_asked, "ledger"),
            (case.support_asked, "support"),
            (case.own_post_asked, "own_post"),
            (case.reply_asked, "reply"),
            (case.close_asked, "close"),
            (follow_up.reply_asked, "reply"),
            (later.check.hand_over_asked, "hand_over"),
            (later.check.sheet_asked, "sheet"),
            (later.decision.sheet_asked, "sheet"),
        ):
            asked.connect(lambda case_id, name=name: self._open(name, case_id))
        for each in later.of_a_case:
            each.recorded.connect(go_to_case)
            each.back_asked.connect(go_to_case)
        follow_up.recorded.connect(go_to_case)
        follow_up.back_asked.connect(go_to_case)
        follow_up.reopening_offered.connect(self._offer_reopening)
        follow_up.reopen_asked.connect(self._offer_reopening)

    def hear(self, case_id: int, hold: str) -> None:
        """Ask what somebody said about writing."""
        self._pages.word.open_hold(case_id, Hold[hold])
        self._came(Whereabouts("word", case_id, hold))
        self._show(self._pages.word, "concerns")

    def check(self, case_id: int, action_id: int) -> None:
        """Look at a post again."""
        self._pages.follow_up.open_action(case_id, action_id)
        self._came(Whereabouts("check", case_id, str(action_id)))
        self._show(self._pages.follow_up, "concerns")

    def lead_on(self, action: ActionView) -> None:
        """Go from an action on Home to where it is done; the concern itself when that has no page."""
        if action.kind is ActionKind.CHECK_POST:
            self.check(action.case_id, action.action_id)
        elif action.kind in HEARD_FROM:
            self.hear(action.case_id, HEARD_FROM[action.kind].name)
        elif action.kind in (ActionKind.CLOSE_CASE, ActionKind.LEAVE_ALONE):
            self._open("close", action.case_id)
        elif action.kind is ActionKind.HAND_OVER_DECISION:
            self._open("hand_over", action.case_id)
        else:
            self._go_to_case(action.case_id)

    def take_up(self, case_id: int, page: str, which: str) -> bool:
        """Open the page on which something was being typed; False when it is none of a concern's own."""
        if page == "check" and which:
            self.check(case_id, int(which))
        elif page == "word":
            self.hear(case_id, which)
        elif page in self._pages.names_of_a_case:
            self._open(page, case_id)
        else:
            return False
        return True

    def _open(self, name: str, case_id: int) -> None:
        page = getattr(self._pages, name)
        page.open_case(case_id)  # each page of a concern but the word has it
        self._came(Whereabouts(name, case_id))
        self._show(page, "concerns")

    def _offer_reopening(self, case_id: int) -> None:
        self._go_to_case(case_id)
        self._pages.case.ask_to_reopen()
