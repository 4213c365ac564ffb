"""How the governors' summary counts one concern: once, under one heading, and no more closely than that."""

import pytest

from conduct_desk.policy.counting import (
    CLOSED,
    KEPT_BACK,
    LEFT_ALONE,
    OPEN,
    Concern,
    Far,
    Matter,
    closed_as,
    count,
    how_far,
    main_matter,
)
from conduct_desk.policy.vocabulary import Finding, Outcome

DEBATE = (Outcome.LEFT_ALONE_DEBATE, Outcome.LEFT_ALONE_OUT_OF_SCOPE)


@pytest.mark.parametrize(
    ("outcome", "approaches", "went_further", "far"),
    [
        (None, 2, True, None),
        (Outcome.LEFT_ALONE_DEBATE, 0, False, Far.LEFT_ALONE),
        (Outcome.LEFT_ALONE_OUT_OF_SCOPE, 1, True, Far.LEFT_ALONE),
        (Outcome.REMOVED_BY_AUTHOR, 1, False, Far.ONE_APPROACH),
        (Outcome.REMOVED_BY_AUTHOR, 1, True, Far.MORE),
        (Outcome.NOT_REMOVED_ADVICE_TAKEN, 2, False, Far.MORE),
        (Outcome.REMOVED_BY_PLATFORM, 0, True, Far.OTHERWISE),
        (Outcome.AUTHOR_NOT_TRACED, 0, False, Far.OTHERWISE),
    ],
)
def test_how_far_a_concern_went_goes_by_how_often_an_author_was_approached(
    outcome: Outcome | None, approaches: int, *, went_further: bool, far: Far | None
) -> None:
    assert how_far(outcome, approaches, went_further=went_further) is far


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_its_place(outcome: Outcome) -> None:
    far = how_far(outcome, 1, went_further=False)

    assert far is (Far.LEFT_ALONE if outcome in DEBATE else Far.ONE_APPROACH)


@pytest.mark.parametrize(
    ("findings", "matter"),
    [
        ({Finding.FOUL, Finding.INACCURATE, Finding.BELONGS_TO_PROCEDURE}, Matter.PEOPLE),
        ({Finding.OTHERWISE_UNACCEPTABLE}, Matter.PEOPLE),
        ({Finding.INACCURATE, Finding.BELONGS_TO_PROCEDURE}, Matter.FACTS),
        ({Finding.BELONGS_TO_PROCEDURE}, Matter.PROCEDURE),
        ({Finding.LEGITIMATE_DEBATE}, Matter.OTHER),
        (set(), Matter.OTHER),
    ],
)
def test_the_gravest_finding_says_what_a_concern_was_about(findings: set[Finding], matter: Matter) -> None:
    assert main_matter(findings) is matter


def test_a_concern_stands_in_exactly_one_cell() -> None:
    def cell(far: Far | None, *, is_kept_back: bool = False) -> str:
        return Concern(1, far, Matter.FACTS, is_kept_back).what

    assert cell(None) == cell(None, is_kept_back=True) == OPEN
    assert cell(Far.LEFT_ALONE) == LEFT_ALONE
    assert cell(Far.MORE) == "MORE/FACTS"
    assert {cell(far, is_kept_back=True) for far in Far} == {KEPT_BACK}


def test_the_headings_of_a_table_share_no_cell_and_hold_nothing_that_is_kept_back() -> None:
    for table in (Far, Matter):
        cells = [what for heading in table for what in closed_as(heading)]
        assert len(cells) == len(set(cells))
        assert set(cells) <= set(CLOSED) - {KEPT_BACK}
    assert closed_as(Far.LEFT_ALONE) == (LEFT_ALONE,)
    assert closed_as(Matter.FACTS) == ("ONE_APPROACH/FACTS", "MORE/FACTS", "OTHERWISE/FACTS")
    assert len(closed_as(Far.ONE_APPROACH)) == 4


def test_a_count_holds_every_concern_once() -> None:
    concerns = [
        Concern(1, Far.LEFT_ALONE, Matter.OTHER, is_kept_back=False),
        Concern(2, Far.MORE, Matter.PEOPLE, is_kept_back=False),
        Concern(3, Far.MORE, Matter.PEOPLE, is_kept_back=True),
        Concern(4, None, Matter.PEOPLE, is_kept_back=False),
    ]

    counted = count(concerns)

    assert {what: number for what, number in counted.items() if number} == {
        LEFT_ALONE: 1, "MORE/PEOPLE": 1, KEPT_BACK: 1, OPEN: 1,
    }  # fmt: skip
    assert set(counted) == {*CLOSED, OPEN}
