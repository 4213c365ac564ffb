"""What the governors' summary says beside its numbers is true of every number, and the head learns why."""

import pytest

from conduct_desk.policy.counting import Far, Matter
from conduct_desk.policy.summary import Window
from conduct_desk.policy.summary_words import (
    CLOSED,
    FAR,
    HEADINGS,
    LOGGED,
    MATTER,
    STILL_OPEN,
    covered,
    merged,
    rest_words,
    wider_table,
)


def test_the_last_row_names_whatever_it_holds() -> None:
    assert rest_words(FAR, []) == "All others: ended in another way, or not told apart"
    assert rest_words(FAR, [Far.LEFT_ALONE, Far.ONE_APPROACH, Far.MORE]) == (
        "All others: left alone, one conversation or letter, more than one, ended in another way, "
        "or not told apart"
    )
    assert rest_words(MATTER, [Matter.PEOPLE, Matter.FACTS, Matter.PROCEDURE]) == (
        "All others: how people were spoken of, something not correct, a matter for a procedure, "
        "something else, left alone, or not told apart"
    )


@pytest.mark.parametrize("table", [FAR, MATTER])
def test_no_heading_is_named_twice(table: str) -> None:
    for heading in HEADINGS[table]:
        together = [each for each in HEADINGS[table] if each is not heading]
        assert len(rest_words(table, together)) < len(rest_words(table, HEADINGS[table]))


@pytest.mark.parametrize(
    ("what", "value", "why"),
    [
        (LOGGED, 3, "So few could point at somebody."),
        (STILL_OPEN, 1, "So few could point at somebody."),
        (STILL_OPEN, 0, "A small number could be worked out from it"),
        (CLOSED, 0, "There was none"),
        (Far.LEFT_ALONE.value, 0, "There was none"),
        (Far.LEFT_ALONE.value, 8, "A small number could be worked out from it"),
    ],
)
def test_the_head_learns_why_a_number_is_covered(what: str, value: int, why: str) -> None:
    told = covered(what, value, 5)

    assert told.what == f"{what} this term, as a number"
    assert told.why.startswith(why)


def test_the_head_learns_why_a_heading_has_no_row_of_its_own() -> None:
    assert merged(Far.MORE, 2, 5).why == "So few could point at somebody. It counts in the last row."
    assert merged(Far.MORE, 7, 5).why.startswith("It counts in the last row, which would be too small")


def test_the_head_learns_where_a_table_that_covers_more_than_the_term_is_from() -> None:
    assert wider_table(FAR, Window.THREE_TERMS).why.endswith("; the last three terms together show it.")
    assert wider_table(FAR, Window.YEAR).why.endswith("; the school year shows it.")
