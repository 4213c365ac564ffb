"""What the program says about the policy: plain, short, sourced, and never in the policy's own sentences."""

import re
from collections.abc import Iterator

import pytest

from conduct_desk.policy.advice import AdviceReason, FirstStep
from conduct_desk.policy.questions import Style
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import Accused, Kind, Target

BANNED = re.compile(r"\b(please|sorry|invalid|oops|error|database|incident|offender|ticket)\b", re.IGNORECASE)


def _everything_said(rules: Rules) -> Iterator[str]:
    for clause in rules.policy.clauses.values():
        yield from (clause.title, clause.text)
    for page in rules.walk.pages:
        yield from (page.title, page.lead)
        for asked in page.questions:
            yield from (asked.name, asked.text, asked.hint, asked.yes_hint, asked.no_hint)
            yield from (asked.unknown_hint, asked.find_out)
    for action in rules.wording.actions.values():
        yield from (action.words, action.why)
    yield from rules.wording.must_not.values()
    yield from rules.wording.phrases.values()
    for clock in rules.clocks.values():
        yield clock.because


def test_everything_is_said_in_plain_words(rules: Rules) -> None:
    for words in _everything_said(rules):
        assert not BANNED.search(words), words
        assert "'" not in words, words
        assert '"' not in words, words
        assert "  " not in words, words


def test_reasons_and_hints_are_sentences(rules: Rules) -> None:
    for action in rules.wording.actions.values():
        assert action.why.endswith(".")
        assert not action.words.endswith(".")
    for asked in rules.walk.questions.values():
        for hint in (asked.yes_hint, asked.no_hint, asked.unknown_hint):
            assert hint.endswith("."), hint


def test_every_clause_says_where_it_stands(rules: Rules) -> None:
    assert rules.policy.clauses["children"].place == "page 2, fifth standard"
    assert rules.policy.source("abuse") == "Your policy, page 2, first standard"
    for clause in rules.policy.clauses.values():
        assert clause.place.startswith(("page 1, ", "page 2, "))


def test_every_date_of_the_schools_practice_is_labelled_so(rules: Rules) -> None:
    labelled = {key for key, clock in rules.clocks.items() if clock.because.startswith("School practice: ")}

    law = {"designated_officer", "data_request", "data_complaint"}  # guidance and law, and they say so
    assert set(rules.clocks) - labelled == law


def test_the_policy_names_its_kinds_and_first_four_procedures(rules: Rules) -> None:
    assert rules.policy.kinds == tuple(kind.value for kind in Kind if kind is not Kind.OTHER)
    assert rules.policy.procedures[:4] == ("Bullying", "Attendance", "Additional needs", "Complaints")
    assert rules.policy.decision_makers == ("Headteacher", "Governors")


def test_a_letter_prints_when_the_policy_was_reviewed_and_knows_that_it_is_overdue(rules: Rules) -> None:
    policy = rules.policy

    assert policy.reviewed == "October 2017"
    assert policy.is_review_overdue(policy.review_due_on.replace(year=2026))
    assert not policy.is_review_overdue(policy.review_due_on)


@pytest.mark.parametrize("page", ["stop", "children", "words"])
def test_pages_of_ticks_can_be_answered_with_none_of_these(rules: Rules, page: str) -> None:
    (found,) = [each for each in rules.walk.pages if each.key == page]

    assert found.style is Style.TICKS
    assert found.none_label


def test_only_action_against_somebody_and_going_without_it_need_a_reason_in_writing(rules: Rules) -> None:
    asked = rules.walk.questions.values()

    assert [each.key for each in asked if each.reason_required_on_yes] == [
        *("otherwise_unacceptable", "proportionate"),
    ]
    assert [each.key for each in asked if each.reason_required_on_no] == ["proportionate"]
    assert [each.key for each in asked if each.reason_hint] == [
        *("otherwise_unacceptable", "legal_advice", "proportionate"),
    ]


def test_no_lead_is_longer_than_twenty_words_and_no_question_opens_a_lecture(rules: Rules) -> None:
    for page in rules.walk.pages:
        assert len(page.lead.split()) <= 20, page.lead
        for asked in page.questions:
            assert len(asked.text.split()) <= 20, asked.text
            alone = len(page.questions) == 1  # then its hint is the lead of the page
            assert len(asked.hint.split()) <= (20 if alone else 25), asked.hint


def test_the_main_person_of_a_post_may_not_decide_and_a_passing_mention_does_not_count(rules: Rules) -> None:
    hint = rules.walk.questions["conflict"].hint

    assert "mainly about you" in hint
    assert "passing mention does not" in hint


def test_danger_and_children_are_treated_as_yes_while_nobody_knows(rules: Rules) -> None:
    cautious = {asked.key for asked in rules.walk.questions.values() if asked.unknown_acts_as_yes}

    assert cautious == {
        *("danger", "indecent_image", "allegation", "conflict"),
        *("child_in_words", "child_in_pictures", "other_risk"),
    }
    assert all("Treated as yes" in rules.walk.questions[key].unknown_hint for key in cautious)


def test_beside_a_yes_the_right_list_is_offered(rules: Rules) -> None:
    asked = rules.walk.questions

    assert asked["belongs_to_procedure"].choices == rules.policy.procedures
    assert asked["foul"].choices == tuple(target.value for target in Target)
    assert asked["allegation"].choices == tuple(who.value for who in Accused)
    assert asked["legal_advice"].choices == tuple(reason.value for reason in AdviceReason)
    assert asked["proportionate"].choices == tuple(step.value for step in FirstStep)
    assert asked["danger"].choices == ()
    assert asked["fair_comment"].choices == ()
    assert [key for key, each in asked.items() if each.has_statements] == ["inaccurate"]
