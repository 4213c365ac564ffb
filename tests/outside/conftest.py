"""A screen, a person and an empty home for each outside test."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("person", Path(__file__).with_name("person.py"))
assert _spec is not None and _spec.loader is not None
person_module = importlib.util.module_from_spec(_spec)
sys.modules["person"] = person_module
_spec.loader.exec_module(person_module)


@pytest.fixture(scope="session")
def hands() -> Iterator["person_module.Hands"]:
    """Return the assistive client of the whole run."""
    if not os.environ.get("DISPLAY"):
        pytest.fail("The outside suite needs a screen: run it with tests/outside/run")
    client = person_module.Hands()
    yield client
    client.close()


@pytest.fixture
def person(tmp_path: Path, hands: "person_module.Hands") -> Iterator["person_module.Person"]:
    """Return a head at a PC that has never seen the program."""
    head = person_module.Person(tmp_path / "home", hands)
    (tmp_path / "home").mkdir()
    yield head
    head.kill()
