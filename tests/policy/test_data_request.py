"""What somebody who asks what is held about them is given, and by when."""

from dataclasses import replace
from datetime import date

import pytest

from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.data_request import MORE_MONTHS, Given, Held, HoldBack
from conduct_desk.policy.rules import Rules


@pytest.mark.parametrize(
    ("asked", "at_the_latest"),
    [
        (date(2026, 11, 23), date(2027, 2, 23)),  # 3 calendar months
        (date(2026, 11, 30), date(2027, 3, 1)),  # there is no 30 February, and the 28th is a Sunday
        (date(2027, 1, 25), date(2027, 4, 26)),  # a Sunday
    ],
)
def test_an_extension_makes_three_months_of_the_one(
    rules: Rules, calendar: SchoolCalendar, asked: date, at_the_latest: date
) -> None:
    month = rules.clocks["data_request"]

    assert replace(month, days=month.days + MORE_MONTHS).due(asked, calendar).on == at_the_latest


def test_no_word_stands_for_two_things() -> None:
    for words in (Given, Held, HoldBack):
        said = [each.value for each in words]
        assert len(set(said)) == len(said)


def test_the_answer_begins_with_the_person_and_ends_with_the_evidence() -> None:
    assert (next(iter(Held)), list(Held)[-1]) == (Held.PERSON, Held.EXHIBITS)
