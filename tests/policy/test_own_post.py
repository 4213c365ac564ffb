"""What the school may post itself: five principles, and nobody's name."""

import pytest

from conduct_desk.policy.own_post import Principle, names_in, why_not

ALL_FIVE = {each.key: True for each in Principle}


def test_all_five_principles_and_no_name_and_it_may_be_posted() -> None:
    assert why_not("Trips are paid for by gifts.", ALL_FIVE, ["Kelly Marsh"]) == ()


def test_a_name_is_pointed_out_without_saying_it() -> None:
    (reason,) = why_not("Mrs Marsh pays.", ALL_FIVE, ["Kelly Marsh"])

    assert "Marsh" not in reason


@pytest.mark.parametrize("lacking", Principle)
def test_one_principle_that_does_not_hold_is_enough(lacking: Principle) -> None:
    (reason,) = why_not("Trips are voluntary.", {**ALL_FIVE, lacking.key: False}, [])

    assert lacking.value in reason


def test_a_principle_that_nobody_answered_does_not_hold() -> None:
    assert len(why_not(" ", {}, [])) == 6


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mrs Marsh was wrong", "Mrs Kelly Marsh"),
        ("kelly marsh was wrong", "Kelly Marsh"),
        ("KELLY’S post", "kelly marsh"),
        ("Zoe was wrong", "Zoë O'Neill"),
        ("The Smith-Jones family", "Ann Smith-Jones"),
        ("Ng said so", "Li Ng"),
    ],
)
def test_a_name_is_found_however_it_is_written(words: str, name: str) -> None:
    assert names_in(words, [name])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("We will and we may", "Will May"),
        ("Mr and Mrs are titles", "Mr Dunn"),
        ("A marshland walk", "Kelly Marsh"),
        ("Plan B", "Ann B"),
    ],
)
def test_a_word_that_is_only_like_a_name_is_none(words: str, name: str) -> None:
    assert not names_in(words, [name])
