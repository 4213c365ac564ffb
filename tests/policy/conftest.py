"""The school that the policy's tests are set in: its rule files, a year of terms, and a walk through it."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from conduct_desk.policy.answers import Answer
from conduct_desk.policy.calendar import SchoolCalendar, Term, read_bank_holidays
from conduct_desk.policy.reading import Data
from conduct_desk.policy.rules import Rules, read_rules
from conduct_desk.policy.vocabulary import Value

RESOURCES = Path(__file__).parents[2] / "resources"
Answered = Callable[..., dict[str, Answer]]


@cache
def _read(*place: str) -> Mapping[str, object]:
    return tomllib.loads(RESOURCES.joinpath(*place).read_text(encoding="utf-8"))


@pytest.fixture
def files() -> dict[str, Data]:
    """The four rule files as they are shipped, fresh for each test."""
    names = ("policy", "walk", "clocks", "actions")
    texts = {name: (RESOURCES / "policy" / f"{name}.toml").read_text(encoding="utf-8") for name in names}
    return {name: tomllib.loads(text) for name, text in texts.items()}


@pytest.fixture
def rules() -> Rules:
    """The rules as they are shipped."""
    return read_rules(
        policy=_read("policy", "policy.toml"),
        walk=_read("policy", "walk.toml"),
        clocks=_read("policy", "clocks.toml"),
        actions=_read("policy", "actions.toml"),
    )


@pytest.fixture
def autumn() -> Term:
    return Term(
        "Autumn term 2026",
        date(2026, 9, 1),
        date(2026, 12, 18),
        (date(2026, 10, 26), date(2026, 10, 30)),
        frozenset({date(2026, 9, 1), date(2026, 10, 23)}),
    )


@pytest.fixture
def spring() -> Term:
    return Term(
        "Spring term 2027",
        date(2027, 1, 4),
        date(2027, 3, 25),
        (date(2027, 2, 15), date(2027, 2, 19)),
        frozenset({date(2027, 1, 4)}),
    )


@pytest.fixture
def summer() -> Term:
    return Term(
        "Summer term 2027",
        date(2027, 4, 12),
        date(2027, 7, 21),
        (date(2027, 5, 31), date(2027, 6, 4)),
        frozenset({date(2027, 5, 28)}),
    )


@pytest.fixture
def no_terms() -> SchoolCalendar:
    """A school that has not given its term dates yet."""
    known = read_bank_holidays(_read("calendar", "england-bank-holidays.toml"))
    return SchoolCalendar((), known.days, known.runs_to)


@pytest.fixture
def calendar(autumn: Term, spring: Term, summer: Term, no_terms: SchoolCalendar) -> SchoolCalendar:
    """The school year 2026 to 2027."""
    return SchoolCalendar((autumn, spring, summer), no_terms.bank_holidays, no_terms.bank_holidays_to)


@pytest.fixture
def answered(rules: Rules) -> Answered:
    """Answer the whole walk: nothing wrong with a post that is ours, but for the answers given."""

    def answer(**given: Value | Answer) -> dict[str, Answer]:
        answers = {key: Answer(key, Value.NO) for key in rules.walk.questions}
        for key in ("relates_to_school", "is_social_media"):
            answers[key] = Answer(key, Value.YES)
        answers["proportionate"] = Answer("proportionate", Value.YES, "A letter is the least that will do.")
        for key, value in given.items():
            answers[key] = Answer(key, value) if isinstance(value, Value) else value
        return answers

    return answer
