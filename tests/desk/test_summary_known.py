"""What is written anywhere in the log is found in the words for the governors."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.views import CaseView, PartGiven
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.offices import GovernorKind, Office
from conduct_desk.policy.summary import SummaryWords
from conduct_desk.policy.vocabulary import Part, Role, Truth, Value

ON = date(2026, 9, 16)


def found(desk: Desk, text: str) -> set[str]:
    """Return by which rules the words are in the way."""
    return {each.rule for each in desk.summaries.remarks(SummaryWords(doing=text)) if each.is_in_the_way}


def test_people_places_and_words_of_a_concern_are_found(desk: Desk, a_case: CaseView) -> None:
    assert found(desk, "We thank Anita for telling us.") == {"name"}
    assert found(desk, "It was on the Town noticeboard.") == {"platform"}
    assert found(desk, "We heard that Mr Dunn is a useless clown.") >= {"post_words"}
    assert found(desk, "We listen, and we answer.") == set()


def test_somebody_who_comes_into_the_log_is_found_at_once(desk: Desk, a_case: CaseView) -> None:
    assert found(desk, "We thank Oonagh.") == set()

    parts = (*a_case.facts.parts, PartGiven(Part.SUBJECT, Role.PUPIL, "Oonagh Byrne"))
    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=parts))

    assert found(desk, "We thank Oonagh.") == {"name"}


def test_words_that_no_longer_stand_in_a_post_are_nobodys(desk: Desk, a_case: CaseView) -> None:
    text = "We heard that Mr Dunn is a useless clown."
    assert found(desk, text) >= {"post_words"}

    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, words="The gate is a disgrace to the town."))

    assert "post_words" not in found(desk, text)
    assert found(desk, "The gate is a disgrace to us all.") == {"post_words"}


def test_a_new_entry_makes_nothing_be_read_again_that_has_not_changed(desk: Desk, a_case: CaseView) -> None:
    found(desk, "We listen.")
    before = desk.summaries._known._given

    desk.cases.open()
    assert found(desk, "We thank Anita.") == {"name"}
    assert desk.summaries._known._given is before

    parts = (*a_case.facts.parts, PartGiven(Part.SUBJECT, Role.PUPIL, "Oonagh Byrne"))
    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=parts))
    assert found(desk, "We thank Oonagh.") == {"name"}


@pytest.mark.parametrize("name", ["Tom Webb", "Fay Lin", "Gwen Price"])
def test_governors_and_whoever_was_told_or_turned_to_are_found(
    desk: Desk, a_case: CaseView, name: str
) -> None:
    desk.governors.set([GovernorView("Tom Webb", GovernorKind.PARENT)])
    desk.governors.tell(a_case.case_id, "Fay Lin", "The post", "She decides", ON)
    desk.school.set_office(Office.CHAIR, "Gwen Price", "", "")

    assert found(desk, f"We thank {name} for this.") == {"name"}


def test_a_statement_that_was_checked_is_found_as_words_of_the_post(
    desk: Desk, a_case: CaseView, walk_through: Callable[..., None]
) -> None:
    statement = Statement(
        "Every family must pay sixty pounds for it", Truth.FALSE, "The letter", "The office"
    )
    walk_through(a_case.case_id, inaccurate=Answer("inaccurate", Value.YES, statements=(statement,)))

    assert found(desk, "It was said that family must pay sixty pounds for something.") == {"post_words"}


def test_the_school_and_its_head_can_be_named(desk: Desk) -> None:
    assert found(desk, "Mary Ashworth and St Thomas Primary School thank all families.") == set()


def test_what_can_be_chosen_is_never_in_the_way(desk: Desk, a_case: CaseView) -> None:
    offers = desk.summaries.offers()

    for question in offers.questions:
        assert desk.summaries.remarks(SummaryWords("", offers.learning, question)) == ()
