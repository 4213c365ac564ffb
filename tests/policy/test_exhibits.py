"""What an exhibit can be, how good its proof is, and how it is named in words."""

import pytest

from conduct_desk.policy.exhibits import (
    LETTERS_OF_GRADES,
    MESSAGES,
    Capture,
    Custody,
    ExhibitKind,
    WordsFrom,
    best,
    named_exhibits,
    proof,
)
from conduct_desk.policy.vocabulary import Grade


def test_every_grade_has_its_letter_and_the_best_comes_first() -> None:
    assert [LETTERS_OF_GRADES[grade] for grade in Grade] == ["A", "B", "C", "D"]


def test_no_word_stands_for_two_things() -> None:
    for words in (ExhibitKind, Custody, WordsFrom, Capture):
        said = [each.value for each in words]
        assert len(set(said)) == len(said)


def test_what_is_drawn_is_no_message() -> None:
    assert not {ExhibitKind.PICTURE, ExhibitKind.PAGES, ExhibitKind.RECORDING} & set(MESSAGES)


def test_the_best_of_some_grades() -> None:
    assert best([Grade.DESCRIBED, Grade.SUPPLIED, Grade.PHOTO_OF_SCREEN]) is Grade.SUPPLIED
    with pytest.raises(ValueError, match="min"):
        best([])


@pytest.mark.parametrize(
    ("said", "kept", "rests_on"),
    [
        (None, [], None),
        (Grade.SEEN_LIVE, [], Grade.SEEN_LIVE),
        (None, [Grade.PHOTO_OF_SCREEN, Grade.SUPPLIED], Grade.SUPPLIED),
        (Grade.SEEN_LIVE, [Grade.DESCRIBED], Grade.DESCRIBED),
        (Grade.DESCRIBED, [Grade.SUPPLIED], Grade.DESCRIBED),
        (Grade.SUPPLIED, [Grade.DESCRIBED, Grade.SEEN_LIVE], Grade.SUPPLIED),
    ],
)
def test_a_letter_says_no_more_than_the_headteacher_and_the_best_exhibit_bear_out(
    said: Grade | None, kept: list[Grade], rests_on: Grade | None
) -> None:
    assert proof(said, kept) is rests_on


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Covered copy 2 of exhibit 1", [(1, 2)]),
        ("a covered copy of Exhibit 12", [(12, 0)]),
        ("exhibit 3 and covered  copy 1 of exhibit 4", [(3, -1), (4, 1)]),
        ("our exhibition 3, exhibits, prohibit 5", []),
    ],
)
def test_exhibits_and_their_copies_are_known_by_how_they_are_named(
    words: str, named: list[tuple[int, int]]
) -> None:
    assert [found[:2] for found in named_exhibits(words)] == named


def test_where_a_name_stands_is_said_too() -> None:
    ((_, _, (start, end)),) = named_exhibits("See covered copy 1 of exhibit 2, please.")

    assert "See covered copy 1 of exhibit 2, please."[start:end] == "covered copy 1 of exhibit 2"
