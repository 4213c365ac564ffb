"""A real encrypted log in a folder of its own for each test."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from conduct_desk.caselog import keys
from conduct_desk.caselog.log import Log, create_log
from conduct_desk.caselog.tables import CaseRow
from conduct_desk.clock import Clock
from conduct_desk.policy.vocabulary import DecisionMaker, Stage

MONDAY = datetime(2026, 11, 23, 9, 15, tzinfo=UTC)


@pytest.fixture
def clock() -> Clock:
    return Clock(lambda: MONDAY)


@pytest.fixture
def root() -> bytes:
    return keys.new_root()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "a log"


@pytest.fixture
def log(folder: Path, root: bytes, clock: Clock) -> Iterator[Log]:
    opened = create_log(folder, root, log_id="0123456789abcdef", by="Mrs Patel", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def a_case() -> Callable[..., CaseRow]:
    """Make a concern with only what it must have."""
    return _case


def _case(number: int, words: str = "") -> CaseRow:
    return CaseRow(
        reference=f"2026-27/{number:03}",
        school_year="2026-27",
        number=number,
        stage=Stage.OPEN,
        opened_at=MONDAY,
        opened_by="Mrs Patel",
        decision_maker=DecisionMaker.HEADTEACHER,
        words=words,
    )
