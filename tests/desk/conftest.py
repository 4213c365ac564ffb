"""What the days at the desk have in common: a concern that is walked through and saved, or checked."""

from collections.abc import Callable

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, Seen, Value

Saved = Callable[..., CaseView]
Checked = Callable[[CaseView, Seen], CaseView]


@pytest.fixture
def saved(desk: Desk, walk_through: Callable[..., None]) -> Saved:
    """Walk a concern through and save it with everything that is suggested."""

    def save(case: CaseView, **said: Value | Answer) -> CaseView:
        walk_through(case.case_id, **said)
        return desk.decisions.save(case.case_id, desk.decisions.suggestions(case.case_id))

    return save


@pytest.fixture
def checked(desk: Desk) -> Checked:
    """Ring the author about what the letter would say, and record what the next check saw."""

    def check(case: CaseView, seen: Seen) -> CaseView:
        asking = [each for each in case.actions if each.kind is ActionKind.WRITE_LETTER and each.sections]
        for each in asking:
            case = desk.actions.done(each.action_id)
        checks = [each for each in case.actions if each.kind is ActionKind.CHECK_POST and not each.done_on]
        return desk.actions.check(checks[0].action_id, seen)

    return check
