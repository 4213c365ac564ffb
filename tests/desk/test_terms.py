"""Term dates: how they are typed, what cannot be, and what goes by them."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.cases import school_year
from conduct_desk.errors import DeskError
from conduct_desk.policy.calendar import Term
from tests.desk.school_years import AUTUMN, SPRING

if TYPE_CHECKING:
    pass


def test_terms_come_back_in_order_as_they_were_typed(desk: Desk) -> None:
    desk.terms.set([SPRING, AUTUMN])

    assert desk.terms.all() == (AUTUMN, SPRING)
    assert desk.terms.current() == AUTUMN
    assert desk.terms.is_known(date(2026, 11, 2)) and not desk.terms.is_known(date(2027, 9, 2))
    assert [each.term_name for each in desk.summaries.choices()] == ["Autumn term 2026"]


def test_terms_that_cannot_be_are_refused_in_plain_words(desk: Desk) -> None:
    with pytest.raises(DeskError) as refused:
        desk.terms.set([AUTUMN, replace(SPRING, first_day=date(2026, 12, 1))])
    assert refused.value.field == "terms" and "goes on to 18 December 2026" in refused.value.sentence
    with pytest.raises(DeskError, match="both days of half-term"):
        desk.terms.set([replace(AUTUMN, half_term_last=None)])

    assert desk.terms.all() == ()


def test_home_says_the_week_of_term_and_asks_for_dates_while_there_are_none(desk: Desk) -> None:
    assert desk.cases.home().terms_missing
    assert desk.cases.home().figures.term_name == "This school year"

    desk.terms.set([AUTUMN])

    home = desk.cases.home()
    assert not home.terms_missing
    assert (home.figures.term_name, home.figures.week) == ("Autumn term 2026", 12)


def test_a_year_that_begins_in_august_still_counts_as_the_new_one() -> None:
    early = Term("Autumn term 2026", date(2026, 8, 27), date(2026, 12, 18))

    assert school_year(date(2026, 8, 28), (early,)) == "2026-27"
    assert school_year(date(2026, 8, 28), ()) == "2025-26"
