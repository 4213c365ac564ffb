"""What Home points out beside what is to be done."""

from datetime import date
from typing import TYPE_CHECKING

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import Value

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


def test_a_head_who_is_the_safeguarding_lead_is_not_asked_for_herself(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    desk.school.amend(head_is_safeguarding_lead=True)
    saved(a_case, child_in_words=Value.YES)

    assert Office.SAFEGUARDING_LEAD not in desk.cases.home().people_missing
