"""Doing what was decided: done, postponed, checked on the day."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import ActionView, CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Outcome, Seen, Value

if TYPE_CHECKING:
    from tests.conftest import SchoolDay, WalkThrough


@pytest.fixture
def open_case(desk: Desk, a_case: CaseView, walk_through: "WalkThrough") -> CaseView:
    """A saved concern about foul words."""
    walk_through(a_case.case_id, foul=Value.YES)
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


def waiting(case: CaseView, kind: ActionKind) -> list[ActionView]:
    """Return the actions of a kind that are still to do."""
    return [each for each in case.actions if each.kind is kind and each.done_on is None]


def removal(case: CaseView) -> ActionView:
    """Return the action that asks for the letter to the author."""
    return next(each for each in case.actions if each.letter_kind is LetterKind.REMOVAL)


def test_asking_by_telephone_starts_the_follow_up_as_a_letter_would(desk: Desk, open_case: CaseView) -> None:
    case = desk.actions.done(removal(open_case).action_id, "Rang her at home.")

    assert desk.actions.get(removal(case).action_id).done_on == date(2026, 11, 23)
    assert [each.due_on for each in waiting(case, ActionKind.CHECK_POST)] == [date(2026, 11, 24)]
    assert desk.cases.search("rang her").lines


def test_what_was_done_is_not_done_twice(desk: Desk, open_case: CaseView) -> None:
    desk.actions.done(removal(open_case).action_id)

    with pytest.raises(DeskError, match="done already"):
        desk.actions.done(removal(open_case).action_id)


def test_a_check_says_what_it_saw(desk: Desk, open_case: CaseView) -> None:
    check = waiting(desk.actions.done(removal(open_case).action_id), ActionKind.CHECK_POST)[0]

    with pytest.raises(DeskError) as refused:
        desk.actions.done(check.action_id)

    assert refused.value.field == "seen"


def test_a_post_that_is_still_up_is_looked_at_again_and_a_second_letter_offered(
    desk: Desk, open_case: CaseView, school_day: "SchoolDay"
) -> None:
    check = waiting(desk.actions.done(removal(open_case).action_id), ActionKind.CHECK_POST)[0]
    school_day.go_to(24, 11)

    case = desk.actions.check(check.action_id, Seen.STILL_UP)

    assert desk.actions.get(check.action_id).seen is Seen.STILL_UP
    again = waiting(case, ActionKind.CHECK_POST)
    assert len(again) == 1 and again[0].due_on is not None and again[0].due_on > date(2026, 11, 24)
    assert any(each.letter_kind is LetterKind.SECOND for each in waiting(case, ActionKind.WRITE_LETTER))
    assert waiting(case, ActionKind.CLOSE_CASE) == []


@pytest.mark.parametrize("seen", [Seen.REMOVED, Seen.CORRECTED])
def test_a_post_that_is_put_right_is_looked_at_twice_more_and_can_be_closed(
    desk: Desk, open_case: CaseView, seen: Seen
) -> None:
    check = waiting(desk.actions.done(removal(open_case).action_id), ActionKind.CHECK_POST)[0]

    case = desk.actions.check(check.action_id, seen)

    assert len(waiting(case, ActionKind.CLOSE_CASE)) == 1
    again = waiting(case, ActionKind.CHECK_POST)
    assert [each.due_on for each in again] == [date(2026, 11, 30), date(2026, 12, 23)]
    with pytest.raises(DeskError) as refused:
        desk.actions.done(waiting(case, ActionKind.CLOSE_CASE)[0].action_id)
    assert refused.value.field == "outcome"


def test_an_action_waits_only_with_a_reason_and_never_in_the_past(desk: Desk, open_case: CaseView) -> None:
    action_id = removal(open_case).action_id

    with pytest.raises(DeskError) as refused:
        desk.actions.postpone(action_id, date(2026, 11, 20), "Half-term")
    assert refused.value.field == "due_on"
    with pytest.raises(DeskError) as refused:
        desk.actions.postpone(action_id, date(2026, 11, 30), " ")
    assert refused.value.field == "reason"

    desk.actions.postpone(action_id, date(2026, 11, 30), "She is away until Monday.")
    assert desk.actions.get(action_id).due_on == date(2026, 11, 30)
    assert "She is away until Monday." in desk.cases.chronology(open_case.case_id)[0].what


def test_what_is_late_says_so_from_the_next_day(
    desk: Desk, open_case: CaseView, school_day: "SchoolDay"
) -> None:
    action = removal(open_case)
    assert action.due_on and not action.is_overdue
    school_day.go_to(action.due_on.day, action.due_on.month)
    assert not desk.actions.get(action.action_id).is_overdue
    school_day.wait(days=1)

    assert desk.actions.get(action.action_id).is_overdue
    assert desk.cases.home().needs_you[0].is_overdue


def test_closing_ends_whatever_was_still_to_do(desk: Desk, open_case: CaseView) -> None:
    closed = desk.cases.close(open_case.case_id, Outcome.AUTHOR_NOT_TRACED)

    assert all(each.done_on for each in closed.actions)
    assert desk.cases.home().needs_you == ()
    with pytest.raises(DeskError, match="closed"):
        desk.actions.done(removal(open_case).action_id)
