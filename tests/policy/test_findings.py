"""What the walk found: any mix, following from the answers alone."""

from collections.abc import Callable

import pytest

from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.findings import findings, targets
from conduct_desk.policy.vocabulary import Finding, Truth, Value

Answered = Callable[..., dict[str, Answer]]
YES, NO, UNKNOWN = Value.YES, Value.NO, Value.NOT_YET_KNOWN


def test_nothing_answered_is_nothing_found() -> None:
    assert findings({}) == frozenset()


def test_a_post_can_be_several_things_at_once(answered: Answered) -> None:
    answers = answered(foul=YES, abusive=YES, belongs_to_procedure=YES, fair_comment=YES)

    assert findings(answers) == {
        *(Finding.FOUL, Finding.ABUSIVE, Finding.BELONGS_TO_PROCEDURE, Finding.LEGITIMATE_DEBATE),
    }


@pytest.mark.parametrize(
    ("key", "finding"),
    [
        ("child_in_words", Finding.CHILD_IN_WORDS),
        ("child_in_pictures", Finding.CHILD_IN_PICTURES),
        ("other_risk", Finding.OTHER_RISK_TO_PUPIL),
    ],
)
def test_a_child_counts_in_a_kind_post_in_a_private_one_and_while_nobody_knows(
    answered: Answered, key: str, finding: Finding
) -> None:
    assert finding in findings(answered(**{key: YES}, fair_comment=YES))
    assert findings(answered(**{key: YES}, private_use=YES)) == {finding, Finding.OUT_OF_SCOPE}
    assert finding in findings(answered(**{key: UNKNOWN}))


def test_words_that_are_not_yet_judged_are_not_a_finding(answered: Answered) -> None:
    assert findings(answered(foul=UNKNOWN, inaccurate=UNKNOWN, otherwise_unacceptable=UNKNOWN)) == frozenset()


def test_what_is_not_ours_breaks_no_standard(answered: Answered) -> None:
    assert findings(answered(foul=YES, inaccurate=YES, is_social_media=NO)) == {Finding.OUT_OF_SCOPE}


def test_abuse_of_governors_or_parents_alone_is_for_the_page_anything_else(answered: Answered) -> None:
    at_governors = Answer("abusive", YES, chosen=("Governors",))
    at_both = Answer("abusive", YES, chosen=("Governors", "Staff"))

    assert findings(answered(abusive=at_governors)) == frozenset()
    assert findings(answered(abusive=at_both)) == {Finding.ABUSIVE}
    assert targets(answered(abusive=at_both, foul=Answer("foul", NO, chosen=("Pupils",)))) == {
        *("Governors", "Staff"),
    }


def test_danger_counts_as_threatening_until_the_words_are_judged(answered: Answered) -> None:
    undecided = answered(danger=UNKNOWN, threatening=UNKNOWN)
    unasked = {key: answer for key, answer in answered(danger=YES).items() if key != "threatening"}

    assert findings(undecided) == {Finding.THREATENING}
    assert findings(unasked) == {Finding.THREATENING}
    assert findings(answered(danger=YES, threatening=NO)) == frozenset()


@pytest.mark.parametrize(
    ("truths", "is_found"),
    [
        ([], True),
        ([Truth.FALSE], True),
        ([Truth.TRUE, Truth.FALSE], True),
        ([Truth.TRUE], False),
        ([Truth.OPINION], False),
        ([Truth.CANNOT_TELL], False),
    ],
)
def test_only_a_statement_shown_to_be_false_is_incorrect(
    answered: Answered, truths: list[Truth], *, is_found: bool
) -> None:
    statements = tuple(Statement("Every child must pay £60", truth) for truth in truths)
    answers = answered(inaccurate=Answer("inaccurate", YES, statements=statements))

    assert (Finding.INACCURATE in findings(answers)) is is_found
