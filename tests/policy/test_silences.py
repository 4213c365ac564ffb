"""What the policy does not say is not put into its mouth, and what it leaves open stays open."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from conduct_desk.policy.actions import suggest
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.people import Involved
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import LetterKind, Part, Role, Value

Answered = Callable[..., dict[str, Answer]]
YES = Value.YES
LETTERS = Path(__file__).parents[2] / "resources" / "letters"
TO_AUTHORS = ("removal", "otherwise", "correction", "procedure")
REPORTER = Involved(Part.REPORTER, Role.PARENT, 3)


def _words(kind: str) -> str:
    lines = (LETTERS / f"{kind}.txt").read_text("utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("#")).casefold()


def test_a_dented_reputation_is_no_ground_for_any_question_or_action(rules: Rules) -> None:
    assert "ethos" in rules.policy.clauses
    assert "ethos" not in {asked.clause for asked in rules.walk.questions.values()}
    assert "ethos" not in {action.clause for action in rules.wording.actions.values()}


@pytest.mark.parametrize("kind", TO_AUTHORS)
def test_no_letter_leans_on_the_schools_reputation(kind: str) -> None:
    assert "reputation" not in _words(kind)
    assert "good name" not in _words(kind)


@pytest.mark.parametrize("kind", TO_AUTHORS)
def test_every_letter_to_an_author_says_how_to_disagree_and_to_complain(kind: str) -> None:
    assert "complain about this letter" in _words(kind)
    assert "wrong" in _words(kind) or "misread" in _words(kind)


@pytest.mark.parametrize("kind", TO_AUTHORS)
def test_every_letter_to_an_author_offers_a_way_for_the_concern(kind: str) -> None:
    assert "concern" in _words(kind) or "worry" in _words(kind)
    assert "complaints procedure" in _words(kind) or "our procedure: [procedure]" in _words(kind)


@pytest.mark.parametrize("kind", ("removal", "otherwise", "correction"))
def test_the_first_letter_presumes_no_ill_intent(kind: str) -> None:
    mild = ("quickly written", "not have been meant", "meant or not", "not think that anybody meant")

    assert any(each in _words(kind) for each in mild)


def test_whoever_told_the_school_is_promised_no_secrecy_that_nobody_can_keep() -> None:
    for promise in ("anonymous", "confidential", "nobody will know", "secret"):
        assert promise not in _words("thanks")


def test_nobody_is_asked_to_look_for_posts() -> None:
    assert "do not need to look" in _words("thanks")


def test_a_report_about_a_childs_picture_is_welcome_too(
    answered: Answered, rules: Rules, calendar: SchoolCalendar
) -> None:
    suggested = suggest(
        answered(child_in_pictures=YES),
        rules,
        calendar=calendar,
        today=date(2026, 10, 5),
        people=[REPORTER],
    )

    assert LetterKind.THANKS in [each.letter_kind for each in suggested]


def test_the_child_questions_think_of_every_way_a_child_can_be_known(rules: Rules) -> None:
    asked = rules.walk.questions
    (children,) = [page for page in rules.walk.pages if page.key == "children"]

    assert "author’s own" in children.lead
    for word in ("initials", "nickname", "class", "sister", "several comments"):
        assert word in asked["child_in_words"].hint
    for word in ("background", "uniform", "peg", "message", "work"):
        assert word in asked["child_in_pictures"].hint
    for word in ("court", "confront"):
        assert word in asked["other_risk"].hint


def test_the_school_posts_nothing_itself_without_the_five_principles(rules: Rules) -> None:
    said = rules.wording.actions["correct_in_public"]

    assert "five principles" in said.why
    assert not said.clause
    assert "council" in rules.policy.clauses["own_use"].text


def test_the_policy_says_nothing_of_how_long_records_are_kept(rules: Rules) -> None:
    for clause in rules.policy.clauses.values():
        assert "keep the record" not in clause.text
        assert "figures" not in clause.text
