"""What the head types into a date is read as she means it."""

from datetime import date

import pytest

from conduct_desk.errors import AnswerNeeded
from conduct_desk.ui.typed_dates import day_typed

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
