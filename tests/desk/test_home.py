"""What Home points out beside what is to be done."""

from datetime import date
from typing import TYPE_CHECKING

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import Accused, ActionKind, DecisionMaker, Value

if TYPE_CHECKING:
    from tests.desk.conftest import Saved


def test_a_policy_past_its_review_is_pointed_out(desk: Desk) -> None:
    assert desk.cases.home().policy_review_due == date(2020, 10, 31)


def test_somebody_whom_nobody_entered_is_asked_for_when_first_needed(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    assert desk.cases.home().people_missing == ()
    saved(a_case, child_in_words=Value.YES)

    assert desk.cases.home().people_missing == (Office.SAFEGUARDING_LEAD,)
    desk.school.set_office(Office.SAFEGUARDING_LEAD, "Priya Shah", "01744 960 201", "")
    assert desk.cases.home().people_missing == ()


def test_an_allegation_about_the_head_asks_for_the_chair_and_not_for_the_officer(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    desk.gates.hand_over(a_case.case_id, DecisionMaker.CHAIR, "Ann Fell", "It is about me")
    desk.gates.decide_on_sheet(a_case.case_id, "Ann Fell", date(2026, 11, 23))
    case = saved(a_case, allegation=Answer("allegation", Value.YES, chosen=(Accused.HEADTEACHER.value,)))

    assert ActionKind.TELL_DESIGNATED_OFFICER in {each.kind for each in case.actions}
    missing = desk.cases.home().people_missing
    assert Office.CHAIR in missing and Office.DESIGNATED_OFFICER not in missing


def test_a_threat_asks_for_the_number_of_the_local_authority(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    saved(a_case, danger=Value.YES)

    assert Office.LOCAL_AUTHORITY in desk.cases.home().people_missing


def test_a_head_who_is_the_safeguarding_lead_is_not_asked_for_herself(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    desk.school.amend(head_is_safeguarding_lead=True)
    saved(a_case, child_in_words=Value.YES)

    assert Office.SAFEGUARDING_LEAD not in desk.cases.home().people_missing
