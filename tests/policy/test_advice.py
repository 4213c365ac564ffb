"""Whether legal advice is needed, and the least that will do."""

from collections.abc import Callable

import pytest

from conduct_desk.policy.advice import AdviceReason, FirstStep, advice_prompts, first_steps
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.repeats import Repeats
from conduct_desk.policy.vocabulary import Value

Answered = Callable[..., dict[str, Answer]]
YES, NO = Value.YES, Value.NO
ADDRESS = Answer("otherwise_unacceptable", YES, "It sends people to his door.", chosen=("Staff",))


@pytest.mark.parametrize(
    ("given", "prompts"),
    [
        ({}, set()),
        ({"foul": YES, "inaccurate": YES, "fair_comment": YES}, set()),
        ({"danger": YES}, set()),
        ({"threatening": YES}, {AdviceReason.THREAT}),
        ({"threatening": Answer("threatening", YES, chosen=("Governors",))}, {AdviceReason.THREAT}),
        ({"allegation": YES}, {AdviceReason.STAFF_ACCUSED}),
        ({"discriminatory": YES}, {AdviceReason.DISCRIMINATION}),
        ({"otherwise_unacceptable": ADDRESS}, {AdviceReason.CLAIM}),
    ],
)
def test_the_answers_say_what_speaks_for_advice(
    answered: Answered, given: dict[str, Value | Answer], prompts: set[AdviceReason]
) -> None:
    assert advice_prompts(answered(**given)) == prompts


def test_the_same_person_again_speaks_for_advice(answered: Answered) -> None:
    assert advice_prompts(answered(abusive=YES), Repeats(same_subject=1)) == {AdviceReason.AGAIN}


def test_the_first_step_is_the_one_that_was_chosen(answered: Answered) -> None:
    chosen = Answer("proportionate", YES, "A talk will do.", (FirstStep.SPEAK.value,))

    assert first_steps(answered(proportionate=chosen)) == {FirstStep.SPEAK}
    assert first_steps(answered()) == frozenset()
    assert first_steps(answered(proportionate=Answer("proportionate", NO, "Gone.", chosen.chosen))) == (
        frozenset()
    )
    assert first_steps({}) == frozenset()
