"""What a head can choose from for the governors' summary."""

import tomllib
from pathlib import Path

import pytest

from conduct_desk.errors import DeskError
from conduct_desk.policy.closing import read_closing
from conduct_desk.policy.governors import read_governors

POLICY = Path(__file__).parents[2] / "resources" / "policy"


def test_a_board_is_offered_every_learning_point_but_that_there_is_none() -> None:
    lessons = read_closing(tomllib.loads((POLICY / "closing.toml").read_text("utf-8"))).lessons
    offers = read_governors(tomllib.loads((POLICY / "governors.toml").read_text("utf-8")))

    learning = offers.learning(lessons)

    assert set(offers.not_for_governors) <= set(lessons)
    assert learning == tuple(each for each in lessons if each != "Nothing to learn from this one")
    assert all(each.endswith("?") for each in offers.questions)


def test_a_list_of_questions_that_is_missing_is_named() -> None:
    with pytest.raises(DeskError, match=r"governors\.toml: ‘questions’ must be a list"):
        read_governors({"not_for_governors": ["Nothing"]})
