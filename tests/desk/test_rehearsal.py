"""Twelve posts to try oneself, in a log that is thrown away."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import open_rehearsal
from conduct_desk.desk.practice_stories import answer_of, stories
from conduct_desk.desk.rehearsal_views import Tried
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.rehearsal import Difference
from conduct_desk.policy.vocabulary import Finding, Stage, Value

if TYPE_CHECKING:
    from collections.abc import Callable

# What each of the twelve posts amounts to.
FOUND = {
    "foul-post": {Finding.FOUL, Finding.ABUSIVE, Finding.BELONGS_TO_PROCEDURE},
    "wrong-fact": {Finding.INACCURATE},
    "harvest-photo": {Finding.CHILD_IN_PICTURES},
    "cancelled-meetings": {Finding.BELONGS_TO_PROCEDURE, Finding.LEGITIMATE_DEBATE},
    "threat": {Finding.THREATENING},
    "slurs": {Finding.ABUSIVE, Finding.DISCRIMINATORY, Finding.CHILD_IN_WORDS},
    "child-recognised": {Finding.CHILD_IN_WORDS, Finding.OTHER_RISK_TO_PUPIL},
    "uniform-debate": {Finding.LEGITIMATE_DEBATE},
    "home-address": {Finding.OTHERWISE_UNACCEPTABLE},
    "the-same-again": {Finding.FOUL, Finding.ABUSIVE},
    "workshop-video": {Finding.CHILD_IN_PICTURES},
    "allegation": {
        Finding.BELONGS_TO_PROCEDURE, Finding.CHILD_IN_WORDS, Finding.OTHERWISE_UNACCEPTABLE,
    },
}  # fmt: skip
TODAY = datetime(2027, 2, 17, 9, 5, tzinfo=UTC)


@pytest.fixture
def log() -> Iterator[Desk]:
    """A rehearsal that somebody opens on a Wednesday in February."""
    desk = open_rehearsal(Clock(lambda: TODAY), lambda _: None)
    yield desk
    desk.keeping.close()


@pytest.fixture
def walk(log: Desk) -> "Callable[..., None]":
    """Answer the whole walk as the story does, but for what is said otherwise."""

    def answer_all(case_id: int, name: str, **said: Answer) -> None:
        told = stories()[name].told.get("answers", {})
        while (page := log.decisions.next_page(case_id)) is not None:
            usual = [answer_of(each.key, told.get(each.key, {})) for each in page.questions]
            log.decisions.answer(case_id, [said.get(each.question, each) for each in usual])

    return answer_all


def test_twelve_posts_wait_in_an_empty_log_in_the_middle_of_a_term(log: Desk) -> None:
    posts = log.rehearsal.posts()

    assert [each.number for each in posts] == list(range(1, 13))
    assert {each.tried for each in posts} == {Tried.NOT_YET}
    assert all(each.title and each.told and each.words and each.platform for each in posts)
    assert log.cases.list() == () and log.cases.home().figures.week is not None
    assert log.is_practice and log.rehearsal.is_here


def test_a_log_of_her_own_has_no_posts_and_takes_none(desk: Desk) -> None:
    assert not desk.rehearsal.is_here and desk.rehearsal.posts() == ()
    with pytest.raises(LookupError):
        desk.rehearsal.begin(lambda _name, _later: None)


def test_a_post_is_begun_with_its_picture_and_its_facts_of_today(log: Desk) -> None:
    case_id = log.rehearsal.start("foul-post")
    case = log.cases.get(case_id)

    assert case.stage is Stage.BEING_RECORDED and len(case.exhibits) == 1
    assert case.facts.told_head_on == TODAY.date() and "clown" in case.facts.words
    assert log.rehearsal.is_of(case_id) and not log.rehearsal.is_walked(case_id)
    assert log.rehearsal.posts()[0].tried is Tried.BEGUN


@pytest.mark.parametrize("name", FOUND)
def test_walked_as_the_policy_would_have_it_a_post_draws_no_remark(
    log: Desk, walk: "Callable[..., None]", name: str
) -> None:
    case_id = log.rehearsal.start(name)
    walk(case_id, name)

    coached = log.rehearsal.coach(case_id)

    assert coached.compared.remarks == ()
    assert coached.compared.wanted == FOUND[name] == log.decisions.findings(case_id)
    assert coached.line and coached.reference == log.cases.get(case_id).reference
    assert next(each for each in log.rehearsal.posts() if each.name == name).tried is Tried.WALKED


def test_where_she_differs_the_clause_and_the_reason_are_there(
    log: Desk, walk: "Callable[..., None]"
) -> None:
    case_id = log.rehearsal.start("harvest-photo")
    walk(case_id, "harvest-photo", child_in_pictures=Answer("child_in_pictures", Value.NO))

    coached = log.rehearsal.coach(case_id)

    (remark,) = coached.compared.remarks
    assert (remark.question.key, remark.difference) == ("child_in_pictures", Difference.MISSED)
    assert "Fourteen faces" in coached.reasons["child_in_pictures"]
    assert coached.clauses["child_in_pictures"].text
    assert coached.compared.first == (Hold.SAFEGUARDING,)


def test_what_a_post_follows_is_told_once_before_it(log: Desk) -> None:
    case_id = log.rehearsal.start("the-same-again")
    log.rehearsal.start("the-same-again")

    before = [line for line in log.cases.list() if not log.rehearsal.is_of(line.case_id)]
    assert len(before) == 2  # the first concern, told to its end, and the first try
    assert log.people.repeats(case_id).same_author == 1
    assert log.cases.get(case_id).facts.told_head_on == TODAY.date()


def test_what_is_no_post_to_try_is_not_coached(log: Desk) -> None:
    own = log.cases.open().case_id

    assert not log.rehearsal.is_of(own)
    with pytest.raises(LookupError):
        log.rehearsal.coach(own)
