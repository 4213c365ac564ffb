"""What Home points out beside what is to be done."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import WrongKey
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import Accused, ActionKind, DecisionMaker, Value
from tests.conftest import PASSPHRASE, SchoolDay

if TYPE_CHECKING:
    from tests.desk.conftest import Saved


def test_a_policy_past_its_review_is_pointed_out(desk: Desk) -> None:
    assert desk.cases.home().policy_review_due == date(2020, 10, 31)


def test_tries_to_open_the_log_are_told_but_for_a_slip_just_before_it(
    desk: Desk, door: Door, told: list[Changed], school_day: SchoolDay
) -> None:
    desk.keeping.close()
    for _ in range(2):
        school_day.wait(hours=1)
        with pytest.raises(WrongKey):
            door.unlock("not the passphrase", told.append)
    strange = school_day.clock.now()
    school_day.wait(days=1)
    with pytest.raises(WrongKey):
        door.unlock(f"{PASSPHRASE}!", told.append)

    again = door.unlock(PASSPHRASE, told.append)
    tried = again.cases.home().failed_openings
    again.keeping.close()
    after = door.unlock(PASSPHRASE, told.append)

    assert len(tried) == 2 and tried[-1] == strange.replace(microsecond=0)
    assert after.cases.home().failed_openings == ()
    after.keeping.close()


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
