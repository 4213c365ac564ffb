"""A concern leads from page to page, and goes on where it was left."""

from typing import Any

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import Value
from conduct_desk.ui.case_words import NO_SCREENSHOT
from conduct_desk.ui.road import CASE, CHECK, EVIDENCE, FACTS, HOME, Road


@pytest.fixture
def road(desk: Desk) -> Road:
    return Road(desk.cases, desk.decisions)


def stop_answered(desk: Desk, case_id: int) -> None:
    page = next(page for page in desk.decisions.walk().pages if page.key == "stop")
    desk.decisions.answer(case_id, [Answer(q.key, Value.NO) for q in page.questions])


def test_a_new_concern_begins_with_the_stop_questions(desk: Desk, road: Road) -> None:
    case_id = desk.cases.open().case_id
    assert road.on(case_id) == "stop"
    stop_answered(desk, case_id)
    assert road.after(case_id, "stop") == "evidence_page"
    assert road.before(case_id, "stop") == "home"


def test_a_pasted_picture_leads_over_the_other_stop_questions_to_the_facts(
    desk: Desk, road: Road, a_case: CaseView
) -> None:
    assert road.after(a_case.case_id, "evidence_page") == "stop"
    stop_answered(desk, a_case.case_id)
    assert road.after(a_case.case_id, "stop") == "ours"


def test_facts_are_asked_even_when_there_is_no_picture(desk: Desk, road: Road, facts: Facts) -> None:
    case_id = desk.cases.open().case_id
    stop_answered(desk, case_id)
    assert road.after(case_id, "evidence_page") == "facts_page"
    desk.cases.set_facts(case_id, facts)
    assert road.after(case_id, "facts_page") == "ours"


def test_a_walked_concern_waits_at_the_check_and_then_opens_as_a_case(
    desk: Desk, road: Road, a_case: CaseView, walk_through: Any
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    assert road.on(a_case.case_id) == "check"
    assert road.before(a_case.case_id, "check") == "first_step"
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    assert road.on(a_case.case_id) == "case"
    assert road.after(a_case.case_id, "facts_page") == "case"


def test_the_facts_of_the_post_and_the_walks_page_of_statements_are_two_pages(
    desk: Desk, a_case: CaseView
) -> None:
    pages = {page.key for page in desk.decisions.walk().pages}
    assert pages.isdisjoint({EVIDENCE, FACTS, HOME, CASE, CHECK})


def test_without_a_screenshot_the_concern_goes_on_at_the_facts(desk: Desk, road: Road) -> None:
    case_id = desk.cases.open().case_id
    stop_answered(desk, case_id)
    assert road.on(case_id) == EVIDENCE
    desk.cases.note(case_id, NO_SCREENSHOT)
    assert road.on(case_id) == FACTS


def test_back_passes_over_the_pages_that_are_not_asked(
    desk: Desk, road: Road, a_case: CaseView, walk_through: Any
) -> None:
    walk_through(a_case.case_id)
    assert road.before(a_case.case_id, "check") == "fair_comment"


def test_a_changed_answer_comes_back_to_the_check_over_what_it_newly_asks(
    desk: Desk, road: Road, a_case: CaseView, walk_through: Any
) -> None:
    walk_through(a_case.case_id)
    assert road.after(a_case.case_id, "words") == CHECK
    desk.decisions.answer(a_case.case_id, [Answer("foul", Value.YES, chosen=("Staff",))])
    asked = road.after(a_case.case_id, "words")
    while asked != CHECK:
        page = next(page for page in desk.decisions.walk().pages if page.key == asked)
        desk.decisions.answer(
            a_case.case_id, [Answer(q.key, Value.YES, "A talk first.") for q in page.questions]
        )
        asked = road.after(a_case.case_id, asked)
    assert {"legal_advice", "proportionate"} <= desk.cases.get(a_case.case_id).answers.keys()


def test_a_post_that_turns_out_not_to_be_ours_leads_back_from_the_children_to_that_question(
    desk: Desk, road: Road, a_case: CaseView, walk_through: Any
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.answer(a_case.case_id, [Answer("relates_to_school", Value.NO)])
    assert road.before(a_case.case_id, "check") == "children"
    assert road.before(a_case.case_id, "words") == "children"


@pytest.mark.parametrize("answer", [Value.YES, Value.NOT_YET_KNOWN])
def test_no_picture_is_asked_for_while_one_may_be_indecent(desk: Desk, road: Road, answer: Value) -> None:
    case_id = desk.cases.open().case_id
    stop_answered(desk, case_id)
    desk.decisions.answer(case_id, [Answer("indecent_image", answer)])
    assert road.after(case_id, "stop") == FACTS
    assert road.before(case_id, FACTS) == "stop"
