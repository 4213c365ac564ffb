"""What was done for staff, and the check before the school posts anything itself."""

from dataclasses import replace
from datetime import date

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.own_post import Principle
from conduct_desk.policy.vocabulary import Part, Role

TODAY = date(2026, 11, 23)
ALL_FIVE = {each.key: True for each in Principle}
DUNN = PartGiven(Part.SUBJECT, Role.STAFF, "Peter Dunn")


@pytest.fixture
def about_staff(desk: Desk, a_case: CaseView) -> CaseView:
    """A concern about a teacher."""
    return desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=(*a_case.facts.parts, DUNN)))


def dunn(case: CaseView) -> int:
    """Return the teacher's number."""
    return next(each.person.person_id for each in case.parts if each.part is Part.SUBJECT)


def test_the_register_says_what_was_done_for_whom_and_when(desk: Desk, about_staff: CaseView) -> None:
    desk.support.add(about_staff.case_id, dunn(about_staff), "Spoke to him before lessons", TODAY)
    lines = desk.support.add(about_staff.case_id, None, "Told the office not to answer", date(2026, 11, 22))

    assert [(each.name, each.what) for each in lines] == [
        ("", "Told the office not to answer"),
        ("Peter Dunn", "Spoke to him before lessons"),
    ]
    assert desk.cases.search("before lessons").lines


def test_the_entry_of_the_register_names_nobody(desk: Desk, about_staff: CaseView) -> None:
    desk.support.add(about_staff.case_id, dunn(about_staff), "Spoke", TODAY)

    assert (
        desk.cases.chronology(about_staff.case_id)[0].what
        == "Supported a member of staff on 23 November 2026. Spoke"
    )


@pytest.mark.parametrize(
    ("what", "day", "field"), [(" ", TODAY, "what"), ("Spoke", date(2026, 11, 24), "done_on")]
)
def test_a_line_has_words_and_a_day_that_was(
    desk: Desk, a_case: CaseView, what: str, day: date, field: str
) -> None:
    with pytest.raises(DeskError) as refused:
        desk.support.add(a_case.case_id, None, what, day)

    assert refused.value.field == field
    assert desk.support.of(a_case.case_id) == ()


def test_support_for_somebody_whom_the_log_does_not_know_writes_nothing(desk: Desk, a_case: CaseView) -> None:
    before = desk.cases.chronology(a_case.case_id)

    with pytest.raises(LookupError):
        desk.support.add(a_case.case_id, 999, "Spoke", TODAY)

    assert desk.support.of(a_case.case_id) == () and desk.cases.chronology(a_case.case_id) == before


def test_a_person_of_the_register_stays_when_the_facts_no_longer_name_them(
    desk: Desk, about_staff: CaseView
) -> None:
    desk.support.add(about_staff.case_id, dunn(about_staff), "Spoke", TODAY)

    desk.cases.set_facts(about_staff.case_id, replace(about_staff.facts, parts=()))

    assert [each.name for each in desk.support.of(about_staff.case_id)] == ["Peter Dunn"]


def test_the_school_posts_only_what_holds_all_five_principles(desk: Desk, about_staff: CaseView) -> None:
    case_id = about_staff.case_id
    good = desk.support.check_post(case_id, "Trips are paid for by gifts. No child is left out.", ALL_FIVE)
    assert good.may_post and good.reasons == ()

    less = desk.support.check_post(case_id, "Trips are voluntary.", {**ALL_FIVE, "credible": False})
    none = desk.support.check_post(case_id, "Trips are voluntary.", {})

    assert not less.may_post and len(less.reasons) == 1
    assert len(none.reasons) == 5
    assert [each.may_post for each in desk.support.posts(case_id)] == [True, False, False]


@pytest.mark.parametrize(
    "words", ["Mr Dunn is a fine teacher.", "kelly marsh is wrong", "Thank you, ANITA!", "Dunn’s class"]
)
def test_the_school_s_own_post_names_nobody_of_the_case(
    desk: Desk, about_staff: CaseView, words: str
) -> None:
    checked = desk.support.check_post(about_staff.case_id, words, ALL_FIVE)

    assert not checked.may_post
    assert checked.reasons == ("It names somebody of this case. Say it without names.",)


def test_a_name_that_joins_the_case_later_stops_a_post_that_could_go_out(
    desk: Desk, a_case: CaseView
) -> None:
    assert desk.support.check_post(a_case.case_id, "Mr Dunn runs the club.", ALL_FIVE).may_post

    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=(DUNN,)))

    assert not desk.support.posts(a_case.case_id)[0].may_post


def test_there_is_no_post_without_words(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(DeskError) as refused:
        desk.support.check_post(a_case.case_id, " ", ALL_FIVE)

    assert refused.value.field == "words"
