"""Half-given answers survive being kept as a draft."""

import pytest

from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.vocabulary import Truth, Value
from conduct_desk.ui.typed_answers import AnswerTyped, StatementTyped, from_draft, to_draft


def test_a_half_typed_answer_comes_back_as_it_stood() -> None:
    typed = AnswerTyped(
        "inaccurate", None, "The office is “checking” it", (), (StatementTyped("£60 for everyone"),)
    )
    assert from_draft(to_draft([typed])) == {"inaccurate": typed}


def test_an_answer_of_the_log_can_be_taken_up_again_and_given_unchanged() -> None:
    kept = Answer(
        "inaccurate", Value.YES, "Two claims", (), (Statement("£60", Truth.FALSE, "A letter", "Bursar"),)
    )
    assert from_draft(to_draft([AnswerTyped.of(kept)]))["inaccurate"].given() == kept


def test_a_no_carries_nothing_that_was_chosen_beside_a_yes() -> None:
    typed = AnswerTyped("foul", Value.NO, "", ("Staff",), (StatementTyped("a clown", Truth.OPINION),))
    assert typed.given() == Answer("foul", Value.NO)


def test_nothing_chosen_is_no_answer() -> None:
    with pytest.raises(ValueError, match="nothing is chosen"):
        AnswerTyped("foul").given()


def test_a_draft_that_cannot_be_read_is_left_out() -> None:
    assert from_draft({"foul": "{", "abusive": '{"value": "Perhaps"}'}) == {}
