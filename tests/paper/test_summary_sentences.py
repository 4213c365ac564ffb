"""The sentences of the governors' summary: each says what its numbers say, and no more."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from conduct_desk.paper import summary_sentences as sentences
from conduct_desk.policy.counting import Far, Matter
from conduct_desk.policy.summary import Breakdown, TermFigures, Wider, Window
from conduct_desk.policy.summary_words import EVERY_ONE_CLOSED, NOT_EVERY_ONE_CLOSED
from tests.paper.summaries import (
    NAME,
    REST,
    STATEMENTS,
    broken_down,
    counted,
    open_ended,
    summary,
    term,
    told,
    went,
)

SPAN = "1 September 2025 to 8 December 2026"


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (18, 12, "18 concerns were logged, more than the 12 last time."),
        (12, 18, "12 concerns were logged, fewer than the 18 last time."),
        (12, 12, "12 concerns were logged, as many as last time."),
        (12, 0, "12 concerns were logged; last time there were none."),
        (0, 12, "No concerns were logged; last time there were 12."),
        (0, 0, "No concerns were logged, as last time."),
        (3, 12, "Fewer than 5 concerns were logged."),
        (12, 3, "12 concerns were logged."),
        (3, 4, "Fewer than 5 concerns were logged."),
        (12, None, "12 concerns were logged."),
        (None, 12, "How many concerns were logged is not shown, so that nobody can be recognised."),
    ],
)
def test_two_terms_are_compared_in_words_where_both_numbers_are_printed(
    now: int | None, before: int | None, said: str
) -> None:
    shown = told(term(NAME, now, None, None, None), [term("Summer term 2026", before, None, None, None)])

    assert sentences.headline(shown) == said


def test_the_first_summary_compares_with_nothing() -> None:
    assert sentences.headline(told(term(NAME, 18, None, None, None))) == "18 concerns were logged."


LEFT_OPEN, NONE_OPEN = (term("Summer term 2026", 12, 9, number, None) for number in (7, 0))


@pytest.mark.parametrize(
    ("closed", "still_open", "statement", "said"),
    [
        (14, 9, NOT_EVERY_ONE_CLOSED, "14 were closed, counting any left from before. 9 are still open."),
        (14, 0, EVERY_ONE_CLOSED, "14 were closed, counting any left from before. Every concern is closed."),
        (14, 0, "", "14 were closed, counting any left from before. None is still open."),
        (14, None, NOT_EVERY_ONE_CLOSED, "14 were closed, counting any left from before. Not every concern "
                                         "is closed yet."),
        (3, 2, "", "Fewer than 5 were closed, counting any left from before. Fewer than 5 are still open."),
        (0, 7, "", "None was closed. 7 are still open."),
        (None, None, EVERY_ONE_CLOSED, EVERY_ONE_CLOSED),
        (None, None, "", ""),
    ],
)  # fmt: skip
def test_what_was_closed_and_what_is_open_is_said_once(
    closed: int | None, still_open: int | None, statement: str, said: str
) -> None:
    statements = [statement] if statement else []
    shown = told(term(NAME, 12, closed, still_open, None), [LEFT_OPEN], statements=statements)

    assert sentences.moved_on(shown) == said


@pytest.mark.parametrize("earlier", [(), (NONE_OPEN,)])
def test_nothing_is_said_of_older_concerns_where_there_can_be_none(earlier: Sequence[TermFigures]) -> None:
    shown = told(term(NAME, 12, 10, None, None), earlier, statements=())

    assert sentences.moved_on(shown) == "10 were closed."


def test_what_is_closed_where_nothing_came_in_is_older() -> None:
    shown = told(term(NAME, 0, 7, None, None), [LEFT_OPEN], statements=())

    assert sentences.moved_on(shown) == "7 were closed, all of them left from before."


def test_a_term_in_which_nothing_was_open_says_so() -> None:
    assert sentences.moved_on(told(term(NAME, 0, 0, 0, 0))) == "None is open."


def test_how_far_concerns_went_before_is_said_where_no_table_says_it() -> None:
    rows = went((Far.LEFT_ALONE, 7), (Far.ONE_APPROACH, 8), (Far.MORE, 0), (REST, 6))
    shown = told(term(NAME, 3, None, None, None), [replace(LEFT_OPEN, far=rows)])

    assert sentences.went_before(shown) == (
        "How far they went last time: one conversation or letter was enough (8), it took more than one "
        "(none)."
    )
    assert sentences.went_before(told(term(NAME, 3, None, None, None), [LEFT_OPEN])) == ""


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (7, "7 concerns were looked at and left alone."),
        (2, "Fewer than 5 concerns were looked at and left alone."),
        (0, "No concerns were looked at and left alone."),
        (None, "What is fair comment is looked at and left alone."),
    ],
)
def test_debate_is_shown_not_to_be_stifled(count: int | None, said: str) -> None:
    found = sentences.left_alone(told(term(NAME, 12, 8, None, count)))

    assert found == f"{said} {sentences.WELCOME}"


def test_a_term_in_which_nothing_was_closed_left_nothing_alone() -> None:
    found = sentences.left_alone(told(term(NAME, 0, 0, 0, 0)))

    assert found == f"What is fair comment is looked at and left alone. {sentences.WELCOME}"


def test_a_wider_window_is_named_with_its_days() -> None:
    wide = (
        Wider(Window.YEAR, SPAN, Far.LEFT_ALONE.value, counted(9)),
        Wider(Window.THREE_TERMS, SPAN, "Concerns logged", counted(26)),
        Wider(Window.YEAR, SPAN, "Concerns logged", counted(0)),
        Wider(Window.YEAR, SPAN, "Concerns logged", counted(None)),
        Wider(Window.YEAR, SPAN, "Concerns closed", counted(8)),
    )
    shown = told(term(NAME, 3, 2, None, None), wider=wide)

    assert sentences.left_alone(shown) == (
        f"Over this school year ({SPAN}), 9 concerns were looked at and left alone. {sentences.WELCOME}"
    )
    assert sentences.others_wider(wide) == [
        f"Over the last three terms ({SPAN}), 26 concerns were logged.",
        f"Over this school year ({SPAN}), no concerns were logged.",
        f"Concerns closed, this school year ({SPAN}): 8.",
    ]


def test_more_than_half_is_said_in_words_and_only_of_a_heading_of_its_own() -> None:
    far = broken_down((Far.LEFT_ALONE, 5), (Far.ONE_APPROACH, 12), (REST, 6), window=Window.YEAR, span=SPAN)
    matter = broken_down((Matter.PEOPLE, 8), (REST, 15))
    half = broken_down((Matter.PEOPLE, 8), (REST, 8))

    assert list(sentences.mostly(told(term(NAME, 12, 9, None, None), far=far, matter=matter))) == [
        "More than half of the concerns closed over this school year needed one conversation or letter and "
        "no more."
    ]
    assert list(sentences.mostly(told(term(NAME, 12, 9, None, None), matter=half))) == []


def test_half_of_a_number_that_is_covered_is_nothing_to_speak_of() -> None:
    far = open_ended((Far.ONE_APPROACH, 11), rest=REST)

    assert list(sentences.mostly(told(term(NAME, 27, None, None, None), far=far))) == []
    assert sentences.closed_in(far) == "Concerns closed this term"


def test_statements_go_where_they_belong() -> None:
    shown = told(term(NAME, 12, 9, None, None), statements=(*STATEMENTS, NOT_EVERY_ONE_CLOSED))

    assert sentences.on_time(shown) == list(STATEMENTS[:3])
    assert sentences.on_support(shown) == STATEMENTS[3]
    assert sentences.on_support(told(term(NAME, 12, 9, None, None), statements=())) == ""


@pytest.mark.parametrize(
    ("title", "due", "said"),
    [
        ("Our  policy", date(2027, 10, 1), "Every concern is looked at under “Our policy”. The policy is "
                                           "due for review by 1 October 2027."),
        ("Our policy", None, "Every concern is looked at under “Our policy”."),
        ("", date(2027, 10, 1), "The policy is due for review by 1 October 2027."),
        ("", None, ""),
    ],
)  # fmt: skip
def test_the_policy_is_named_with_the_day_of_its_review(title: str, due: date | None, said: str) -> None:
    assert sentences.policy(summary("twelve", policy_title=title, policy_review_due=due)) == said


def test_a_table_of_the_term_does_not_repeat_its_days() -> None:
    one: Breakdown = broken_down((Far.LEFT_ALONE, 5), (REST, 5))
    wide: Breakdown = broken_down((Far.LEFT_ALONE, 5), (REST, 5), window=Window.YEAR, span=SPAN)

    assert sentences.closed_in(one) == "Concerns closed this term: 10"
    assert sentences.closed_in(wide) == f"Concerns closed over this school year ({SPAN}): 10"
