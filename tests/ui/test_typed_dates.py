"""What the head types into a date is read as she means it."""

from datetime import date

import pytest

from conduct_desk.errors import AnswerNeeded
from conduct_desk.ui.typed_dates import day_typed, spread_out

TODAY = date(2026, 11, 22)
WHAT = "The date it was posted"


@pytest.mark.parametrize(
    "typed",
    [("20", "11", "2026"), ("20", "November", "2026"), ("20th", "nov", "26"), (" 20 ", "Nov.", "2026 ")],
)
def test_a_date_may_be_typed_in_several_ways(typed: tuple[str, str, str]) -> None:
    assert day_typed(*typed, what=WHAT, today=TODAY) == date(2026, 11, 20)


def test_an_empty_date_is_not_known_rather_than_wrong() -> None:
    assert day_typed("", " ", "", what=WHAT, today=TODAY) is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("31", "2", "2026"), "The date it was posted must be a real date"),
        (("3", "13", "2026"), "The date it was posted must be a real date"),
        (("x", "11", "2026"), "The date it was posted must be a real date"),
        (("3", "11", ""), "The date it was posted must include a year"),
        (("", "11", ""), "The date it was posted must include a day and a year"),
        (("23", "11", "2026"), "The date it was posted must be today or in the past"),
    ],
)
def test_a_wrong_date_is_told_in_one_sentence(typed: tuple[str, str, str], sentence: str) -> None:
    with pytest.raises(AnswerNeeded, match=sentence):
        day_typed(*typed, what=WHAT, today=TODAY)


def test_a_date_to_come_is_taken_where_it_makes_sense() -> None:
    found = day_typed("1", "12", "2026", what=WHAT, today=TODAY, may_be_future=True)
    assert found == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", date(2026, 11, 22)),
        ("Yesterday", date(2026, 11, 21)),
        ("the day before yesterday", date(2026, 11, 20)),
        ("3 days ago", date(2026, 11, 19)),
        ("Friday", date(2026, 11, 20)),
        ("last sun", date(2026, 11, 15)),
        ("on Sunday", date(2026, 11, 22)),
        ("20 November 2026", date(2026, 11, 20)),
        ("20/11/26", date(2026, 11, 20)),
        ("2026-11-20", date(2026, 11, 20)),
    ],
)
def test_words_and_whole_dates_are_taken_where_the_day_belongs(typed: str, meant: date) -> None:
    assert day_typed(typed, "", "", what=WHAT, today=TODAY) == meant


def test_a_day_of_the_week_is_the_next_one_where_the_date_is_to_come() -> None:
    assert day_typed("Friday", "", "", what=WHAT, today=TODAY, may_be_future=True) == date(2026, 11, 27)
    assert spread_out("next sunday", "", "", today=TODAY) == ("29", "November", "2026")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("some time", "The date it was posted must be a real date"),
        ("3 November", "The date it was posted must include a year"),
        ("tomorrow", "The date it was posted must be today or in the past"),
        ("30/2/2026", "The date it was posted must be a real date"),
    ],
)
def test_words_that_name_no_day_are_told_in_one_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(AnswerNeeded, match=sentence):
        day_typed(typed, "", "", what=WHAT, today=TODAY)
