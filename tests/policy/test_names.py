"""When two typed names are one person's, and when they are two people's."""

import pytest

from conduct_desk.policy.names import is_same, parsed, stands_in

ONE = (
    ("Kelly Marsh", "KELLY   marsh"),
    ("Kelly Marsh", "Mrs Kelly Marsh"),
    ("Ms Kelly Marsh", "Mrs. Kelly Marsh"),
    ("Dr Anita Rao", "Mrs Anita Rao"),
    ("Łucja O’Brien", "Lucja O'Brien"),
    ("Anne-Marie Cole", "anne marie cole"),
    ("Mrs Hale", "Hale"),
    ("Mr Dunn", "mr dunn"),
    ("Father", "FATHER"),
    ("???", "???"),
)
TWO = (
    ("Kelly Marsh", "Kelly Marsden"),
    ("Mr Marsh", "Mrs Marsh"),
    ("Mrs Marsh", "Miss Marsh"),
    ("Mr Chris Marsh", "Mrs Chris Marsh"),
    ("Kelly Marsh", "Marsh"),
    ("???", "!!!"),
)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_capitals_accents_spaces_and_titles_make_no_difference(one: str, other: str) -> None:
    assert is_same(parsed(one), parsed(other)) and is_same(parsed(other), parsed(one))


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_people_are_not_taken_for_one(one: str, other: str) -> None:
    assert not is_same(parsed(one), parsed(other)) and not is_same(parsed(other), parsed(one))


def test_a_title_kept_apart_speaks_as_one_written_out() -> None:
    assert not is_same(parsed("Marsh", "Mr"), parsed("Mrs Marsh"))
    assert is_same(parsed("Marsh", "Mrs."), parsed("Mrs Marsh"))


@pytest.mark.parametrize(
    "text",
    [
        "We heard from ANITA  RAO.",
        "Mrs Rao told us",
        "It was Dr. Rao’s screenshot",
        "Anita Rao's child",
        "(Anita-Rao)",
    ],
)
def test_somebody_is_named_in_whatever_spelling(text: str) -> None:
    assert stands_in("Anita Rao", text)


@pytest.mark.parametrize("text", ["Anitas Rao", "the Raos", "Anita and Mr Dunn", "a parent told us", ""])
def test_other_words_name_nobody(text: str) -> None:
    assert not stands_in("Anita Rao", text)


def test_a_surname_that_the_reader_shares_is_the_readers_own() -> None:
    assert stands_in("Sam Marsh", "Mr Marsh posted it too")
    assert not stands_in("Sam Marsh", "as Mrs Marsh you know", besides="Mrs Kelly Marsh")
    assert stands_in("Sam Marsh", "Sam Marsh posted it too", besides="Mrs Kelly Marsh")
    assert stands_in("Mr Dunn", "mr dunn") and not stands_in("Mr Dunn", "they are done")


def test_letters_that_carry_no_accent_of_their_own_are_found_by_the_plain_one() -> None:
    assert parsed("Søren Đào").words == ("soren", "dao")
    assert stands_in("Jürgen Weiß", "herr jurgen weiss wrote")
