"""How a concern seems to have ended, and how long it is kept."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.closing import (
    ClosingRules,
    CountsFrom,
    Period,
    Retention,
    likely_outcome,
    read_closing,
)
from conduct_desk.policy.vocabulary import Accused, Outcome, Seen, Value

if TYPE_CHECKING:
    from tests.policy.conftest import Answered

CLOSING = Path(__file__).parents[2] / "resources" / "policy" / "closing.toml"


@pytest.fixture
def shipped() -> dict[str, Any]:
    """The file as it is shipped, fresh for each test."""
    return tomllib.loads(CLOSING.read_text("utf-8"))


@pytest.fixture
def closing(shipped: dict[str, Any]) -> ClosingRules:
    """The rules as they are shipped."""
    return read_closing(shipped)


def test_every_period_says_that_it_is_school_practice(closing: ClosingRules) -> None:
    assert set(closing.periods) == set(Retention)
    assert all(each.because.startswith("School practice: ") for each in closing.periods.values())


def test_debate_is_kept_shortest_and_a_child_s_concern_longest(closing: ClosingRules) -> None:
    day = date(2026, 11, 4)
    reviews = {kind: period.review_on(day) for kind, period in closing.periods.items()}

    assert min(reviews, key=lambda kind: reviews[kind]) is Retention.SHORT
    assert max(reviews, key=lambda kind: reviews[kind]) is Retention.CHILD


@pytest.mark.parametrize(
    ("period", "closed_on", "review_on"),
    [
        (Period(6, CountsFrom.CLOSING, ""), date(2026, 11, 23), date(2032, 11, 23)),
        (Period(1, CountsFrom.CLOSING, ""), date(2028, 2, 29), date(2029, 2, 28)),
        (Period(1, CountsFrom.SCHOOL_YEAR, ""), date(2026, 11, 23), date(2028, 8, 31)),
        (Period(1, CountsFrom.SCHOOL_YEAR, ""), date(2027, 8, 31), date(2028, 8, 31)),
    ],
)
def test_years_are_counted_from_closing_or_from_the_end_of_the_school_year(
    period: Period, closed_on: date, review_on: date
) -> None:
    assert period.review_on(closed_on) == review_on


@pytest.mark.parametrize(
    ("given", "retention"),
    [
        ({}, Retention.SHORT),
        ({"allegation": Value.NOT_YET_KNOWN}, Retention.ALLEGATION),
        ({"allegation": Value.YES, "child_in_words": Value.YES}, Retention.ALLEGATION),
        ({"allegation": Answer("allegation", Value.YES, chosen=(Accused.LOW_LEVEL.value,))}, Retention.SHORT),
        ({"child_in_pictures": Value.NOT_YET_KNOWN}, Retention.CHILD),
        ({"indecent_image": Value.YES}, Retention.CHILD),
    ],
)
def test_what_a_concern_was_about_weighs_more_than_its_outcome(
    closing: ClosingRules, answered: "Answered", given: dict[str, Value | Answer], retention: Retention
) -> None:
    assert closing.retention(Outcome.LEFT_ALONE_DEBATE, answered(**given)) is retention


def test_an_outcome_that_nobody_listed_is_kept_for_the_ordinary_time(
    closing: ClosingRules, answered: "Answered"
) -> None:
    assert closing.retention(Outcome.REMOVED_BY_AUTHOR, answered()) is Retention.ORDINARY


YES = Value.YES


@pytest.mark.parametrize(
    ("given", "seen", "done", "outcome"),
    [
        ({"foul": YES}, (Seen.REMOVED,), {}, Outcome.REMOVED_BY_AUTHOR),
        ({"foul": YES}, (Seen.REMOVED, Seen.CORRECTED), {}, Outcome.CORRECTED_BY_AUTHOR),
        ({"foul": YES}, (Seen.REMOVED, Seen.STILL_UP), {}, Outcome.PARTLY_REMOVED),
        ({"foul": YES}, (Seen.STILL_UP,), {}, None),
        ({"foul": YES}, (Seen.STILL_UP,), {"is_advice_taken": True}, Outcome.NOT_REMOVED_ADVICE_TAKEN),
        (
            {"foul": YES},
            (Seen.REPOSTED,),
            {"is_advice_taken": True, "is_further_step_taken": True},
            Outcome.NOT_REMOVED_FURTHER_ACTION,
        ),
        ({"foul": YES}, (), {}, None),
        ({"allegation": YES}, (), {}, Outcome.PASSED_ON),
        ({"allegation": YES}, (Seen.STILL_UP,), {}, Outcome.PASSED_ON),
        ({"indecent_image": YES, "foul": YES}, (), {}, Outcome.PASSED_ON),
        ({"relates_to_school": Value.NO}, (), {}, Outcome.LEFT_ALONE_OUT_OF_SCOPE),
        ({}, (), {}, Outcome.LEFT_ALONE_DEBATE),
        ({"fair_comment": YES}, (), {}, Outcome.LEFT_ALONE_DEBATE),
        ({"belongs_to_procedure": YES, "fair_comment": YES}, (), {}, Outcome.DIRECTED_TO_PROCEDURE),
        ({"belongs_to_procedure": YES, "foul": YES}, (), {}, None),
    ],
)
def test_how_it_ended_is_guessed_from_what_was_seen_or_found(
    answered: "Answered",
    given: dict[str, Value],
    seen: tuple[Seen, ...],
    done: dict[str, bool],
    outcome: Outcome | None,
) -> None:
    assert likely_outcome(answered(**given), seen, **done) is outcome


def _drop(*place: str) -> Callable[[dict[str, Any]], None]:
    def edit(data: dict[str, Any]) -> None:
        for key in place[:-1]:
            data = data[key]
        del data[place[-1]]

    return edit


def _put(value: object, *place: str) -> Callable[[dict[str, Any]], None]:
    def edit(data: dict[str, Any]) -> None:
        for key in place[:-1]:
            data = data[key]
        data[place[-1]] = value

    return edit


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (_drop("lessons"), "In closing.toml: ‘lessons’ must be a list."),
        (_drop("retention", "child"), "In closing.toml: the kind of retention ‘child’ is missing."),
        (
            _put({"years": 1}, "retention", "for_ever"),
            "In closing.toml: there is no kind of retention ‘for_ever’.",
        ),
        (
            _put(0, "retention", "short", "years"),
            "In closing.toml, kind of retention ‘short’: ‘years’ must be from 1 to 100.",
        ),
        (
            _put("6", "retention", "ordinary", "years"),
            "In closing.toml, kind of retention ‘ordinary’: ‘years’ must be a whole number of years.",
        ),
        (
            _put("birth", "retention", "short", "counts_from"),
            "In closing.toml, kind of retention ‘short’: ‘counts_from’ may not be ‘birth’.",
        ),
        (
            _put("ever", "outcomes", "duplicate"),
            "In closing.toml, part ‘outcomes’: ‘duplicate’ may not be ‘ever’.",
        ),
        (
            _put("short", "outcomes", "won"),
            "In closing.toml, part ‘outcomes’: there is no outcome ‘won’.",
        ),
        (_drop("outcomes"), "In closing.toml: there is no list of outcomes."),
    ],
)
def test_a_slip_in_the_file_is_named(
    shipped: dict[str, Any], edit: Callable[[dict[str, Any]], None], sentence: str
) -> None:
    edit(shipped)

    with pytest.raises(DeskError) as refused:
        read_closing(shipped)

    assert refused.value.sentence == sentence and refused.value.next_step
