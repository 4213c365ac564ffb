"""Doing what was decided, and looking again at the post when it is due."""

from datetime import date

from conduct_desk.desk.views import ActionView, CaseView
from conduct_desk.policy.vocabulary import Seen


class Actions:
    """What is to be done or looked at again."""

    def get(self, action_id: int) -> ActionView:
        """Return one action."""
        raise NotImplementedError

    def done(self, action_id: int, note: str = "") -> CaseView:
        """Record that an action was done today. Raises DeskError for a check: that is recorded by `check`."""
        raise NotImplementedError

    def check(self, action_id: int, seen: Seen, note: str = "") -> CaseView:
        """Record what a check of the post saw.

        Still up or cannot see: the next check is set. Corrected or removed: closing the concern is offered.
        """
        raise NotImplementedError

    def postpone(self, action_id: int, due_on: date, reason: str) -> CaseView:
        """Move an action to another day. Raises DeskError without a reason or for a day that has passed."""
        raise NotImplementedError
