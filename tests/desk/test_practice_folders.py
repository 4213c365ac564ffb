"""What a practice that was killed leaves on the disk goes at the next start, and nothing else does."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.door import open_rehearsal
from conduct_desk.desk.practice_folders import BEGINNING, LOG_FILE, sweep_folders, take_folder
from tests.conftest import SchoolDay

PRACTISE = """
import sys
from datetime import UTC, datetime
from conduct_desk.clock import Clock
from conduct_desk.desk.door import open_rehearsal
open_rehearsal(Clock(lambda: datetime(2026, 11, 23, 8, 40, tzinfo=UTC)), lambda _: None)
print("practising", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of its own: others practise on this machine too."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.fixture
def practising(temporary: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program in the middle of a practice."""
    there = os.environ | {"TMPDIR": str(temporary), "TMP": str(temporary)}
    with subprocess.Popen(
        [sys.executable, "-c", PRACTISE], env=there, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None and other.stdout.readline() == "practising\n"
        yield other
        other.kill()


def test_what_a_killed_practice_left_goes_at_the_next_start(
    desk: Desk, practising: subprocess.Popen[str], temporary: Path
) -> None:
    (left,) = temporary.iterdir()
    desk.keeping.sweep()
    assert (left / LOG_FILE).exists(), "somebody practises in it"

    practising.kill()
    practising.wait()
    assert (left / LOG_FILE).exists(), "nobody tidied up after it"
    desk.keeping.sweep()

    assert not left.exists()


def test_a_practice_of_this_program_stays_until_it_is_left(school_day: SchoolDay, temporary: Path) -> None:
    log = open_rehearsal(school_day.clock, lambda _: None)

    assert sweep_folders(school_day.clock.now()) == 0
    log.cases.open()

    log.keeping.close()
    assert not list(temporary.iterdir())


def test_nothing_else_in_the_temporary_folder_is_touched(school_day: SchoolDay, temporary: Path) -> None:
    now = school_day.clock.now()
    with ExitStack() as one_moment:
        take_folder(one_moment)
        begun = temporary / f"{BEGINNING}begun"
        begun.mkdir()  # its program has not locked it yet
        others = temporary / "letters"
        others.mkdir()
        (others / LOG_FILE).write_bytes(b"theirs")
        os.utime(others / LOG_FILE, (0, 0))
        (temporary / f"{BEGINNING}file").write_bytes(b"no folder")
        if sys.platform != "win32":  # it lets few people make links
            (temporary / f"{BEGINNING}link").symlink_to(others)
        before = sorted(temporary.iterdir())

        assert sweep_folders(now) == 0
        assert sorted(temporary.iterdir()) == before


def test_what_an_older_conduct_desk_left_without_a_lock_goes_after_a_day(temporary: Path) -> None:
    left = temporary / f"{BEGINNING}old"
    left.mkdir()
    (left / LOG_FILE).write_bytes(b"unreadable")
    day = SchoolDay()
    then = day.moment.timestamp()
    os.utime(left / LOG_FILE, (then, then))
    day.wait(hours=23)
    assert sweep_folders(day.clock.now()) == 0

    day.wait(hours=2)

    assert sweep_folders(day.clock.now()) == 1 and not left.exists()
