"""A screen, a person and an empty home for each outside test."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outside.person import Hands, Person


@pytest.fixture(scope="session")
def hands() -> Iterator[Hands]:
    """Return the assistive client of the whole run."""
    if not os.environ.get("DISPLAY"):
        pytest.fail("The outside suite needs a screen: run it with tests/outside/run")
    client = Hands()
    yield client
    client.close()


@pytest.fixture
def person(tmp_path: Path, hands: Hands) -> Iterator[Person]:
    """Return a head at a PC that has never seen the program."""
    head = Person(tmp_path / "home", hands)
    (tmp_path / "home").mkdir()
    yield head
    head.picture(tmp_path / "last.png")  # what stood there, should the test have failed
    head.kill()
