"""A rehearsed walk is held against what the policy would have wanted, question by question."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.rehearsal import Compared, Difference, compare
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import Finding, Truth, Value

Answered = Callable[..., dict[str, Answer]]
YES, NO, OPEN = Value.YES, Value.NO, Value.NOT_YET_KNOWN
FOUL = Answer("foul", YES, chosen=("Staff",))
FALSE = Answer("inaccurate", YES, statements=(Statement("All must pay £60", Truth.FALSE),))


def differing(compared: Compared) -> list[tuple[str, Difference]]:
    return [(each.question.key, each.difference) for each in compared.remarks]


def test_a_walk_answered_as_the_policy_would_have_it_draws_no_remark(
    rules: Rules, answered: Answered
) -> None:
    wanted = answered(foul=FOUL, child_in_words=YES)

    compared = compare(rules.walk, wanted, wanted)

    assert compared.remarks == ()
    assert compared.agreed == compared.asked == len(rules.walk.questions) - 1  # one is hers to judge
    assert compared.found == compared.wanted == {Finding.FOUL, Finding.CHILD_IN_WORDS}
    assert compared.first == (Hold.SAFEGUARDING,)


def test_each_way_of_differing_is_named_in_the_order_of_the_walk(rules: Rules, answered: Answered) -> None:
    wanted = answered(child_in_pictures=YES, foul=FOUL, inaccurate=FALSE, other_risk=NO)
    given = answered(
        danger=YES,
        child_in_pictures=NO,
        other_risk=OPEN,
        foul=replace(FOUL, chosen=("Pupils",)),
        inaccurate=replace(FALSE, statements=(Statement("Shameful", Truth.OPINION),)),
    )

    compared = compare(rules.walk, given, wanted)

    assert differing(compared) == [
        ("danger", Difference.TOO_MUCH),
        ("child_in_pictures", Difference.MISSED),
        ("other_risk", Difference.STILL_OPEN),
        ("foul", Difference.CHOSEN),
        ("inaccurate", Difference.STATEMENTS),
    ]
    assert compared.agreed == compared.asked - 5
    assert Finding.CHILD_IN_PICTURES in compared.wanted - compared.found


def test_what_was_never_asked_is_a_remark_only_where_the_post_called_for_it(
    rules: Rules, answered: Answered
) -> None:
    wanted = answered(foul=FOUL)
    given = {key: each for key, each in answered().items() if key not in ("foul", "abusive")}

    compared = compare(rules.walk, given, wanted)

    assert differing(compared) == [("foul", Difference.NOT_ASKED)]
    assert compared.remarks[0].given is None
    assert compared.agreed == compared.asked == len(rules.walk.questions) - 3


@pytest.mark.parametrize("key", ["legal_advice", "fair_comment", "proportionate"])
def test_more_advice_more_fairness_and_her_own_first_step_are_never_held_against_her(
    rules: Rules, answered: Answered, key: str
) -> None:
    wanted = {**answered(foul=FOUL), key: Answer(key, NO)}

    assert compare(rules.walk, {**wanted, key: Answer(key, YES, "My reason")}, wanted).remarks == ()


def test_advice_that_was_needed_and_not_sought_is_said(rules: Rules, answered: Answered) -> None:
    wanted = {**answered(foul=FOUL), "legal_advice": Answer("legal_advice", YES)}

    compared = compare(rules.walk, {**wanted, "legal_advice": Answer("legal_advice", NO, "No")}, wanted)

    assert differing(compared) == [("legal_advice", Difference.MISSED)]


def test_the_words_chosen_for_advice_are_hers(rules: Rules, answered: Answered) -> None:
    wanted = {
        **answered(foul=FOUL),
        "legal_advice": Answer("legal_advice", YES, chosen=("There is a threat",)),
    }
    given = {**wanted, "legal_advice": Answer("legal_advice", YES)}

    assert compare(rules.walk, given, wanted).remarks == ()
