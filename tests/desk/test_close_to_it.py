"""A headteacher who is close to a concern decides nothing about it, by whichever way she comes."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import Accused, ActionKind, DecisionMaker, Outcome, Stage, Value

if TYPE_CHECKING:
    from tests.conftest import WalkThrough
    from tests.desk.conftest import Saved

TODAY = date(2026, 11, 23)
HEAD = "Mary Ashworth"
ABOUT_HEAD = Answer("allegation", Value.YES, chosen=(Accused.HEADTEACHER.value,))


def test_a_head_who_enters_another_name_for_the_school_is_still_not_her_own_deputy(
    desk: Desk, a_case: CaseView
) -> None:
    desk.decisions.answer(a_case.case_id, [Answer("conflict", Value.YES)])
    desk.school.amend(head_name="M. Ashworth")

    with pytest.raises(DeskError) as refused:
        desk.gates.hand_over(a_case.case_id, DecisionMaker.DEPUTY, HEAD)

    assert refused.value.field == "name"


def test_nobody_decides_who_wrote_it_or_is_spoken_of(desk: Desk, a_case: CaseView) -> None:
    desk.decisions.answer(a_case.case_id, [Answer("conflict", Value.YES)])

    with pytest.raises(DeskError, match="author") as refused:
        desk.gates.hand_over(a_case.case_id, DecisionMaker.CHAIR, "kelly marsh")

    assert refused.value.field == "name"
    assert desk.gates.hand_over(a_case.case_id, DecisionMaker.CHAIR, "Anita Rao").decider_name == "Anita Rao"


def test_a_concern_that_turns_out_to_be_about_the_head_is_not_closed_by_her(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    case = saved(a_case, fair_comment=Value.YES)
    desk.decisions.answer(case.case_id, [Answer("conflict", Value.YES)])

    with pytest.raises(DeskError) as refused:
        desk.cases.close(case.case_id, Outcome.LEFT_ALONE_DEBATE)
    assert refused.value.field == "decision_maker"
    desk.gates.hand_over(case.case_id, DecisionMaker.CHAIR, "Tom Webb")
    desk.gates.decide_on_sheet(case.case_id, "Tom Webb", TODAY)

    assert desk.cases.close(case.case_id, Outcome.LEFT_ALONE_DEBATE).stage is Stage.CLOSED


@pytest.mark.parametrize("close", [Answer("conflict", Value.YES), ABOUT_HEAD])
def test_a_head_does_not_throw_away_what_is_about_her(desk: Desk, a_case: CaseView, close: Answer) -> None:
    desk.decisions.answer(a_case.case_id, [close])

    with pytest.raises(DeskError, match="cannot be discarded"):
        desk.cases.discard(a_case.case_id)


def test_what_somebody_was_rung_about_is_not_thrown_away(desk: Desk, a_case: CaseView) -> None:
    desk.decisions.answer(a_case.case_id, [Answer("danger", Value.YES)])
    ring = [
        each for each in desk.decisions.suggestions(a_case.case_id) if each.kind is ActionKind.CALL_POLICE
    ]
    case = desk.decisions.at_once(a_case.case_id, ring)
    desk.actions.done(case.actions[0].action_id, "Log 412")

    with pytest.raises(DeskError, match="cannot be discarded"):
        desk.cases.discard(a_case.case_id)


@pytest.mark.parametrize("hold", [Hold.POLICE, Hold.OFFICER, Hold.ADVICE])
def test_a_head_does_not_speak_for_those_outside(desk: Desk, a_case: CaseView, hold: Hold) -> None:
    with pytest.raises(DeskError) as refused:
        desk.gates.say(a_case.case_id, hold, Word.MAY_WRITE, said_by=" mary ASHWORTH", said_on=TODAY)

    assert refused.value.field == "said_by"


def test_once_the_decision_is_handed_over_nobody_is_asked_to_hand_it_over_again(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    walk_through(a_case.case_id, conflict=Value.YES, fair_comment=Value.YES)
    desk.gates.hand_over(a_case.case_id, DecisionMaker.CHAIR, "Tom Webb")

    desk.gates.decide_on_sheet(a_case.case_id, "Tom Webb", TODAY)

    offered = [each.kind for each in desk.decisions.suggestions(a_case.case_id)]
    assert ActionKind.HAND_OVER_DECISION not in offered
    assert ActionKind.LEAVE_ALONE in offered  # he may leave it alone as readily as she could have
