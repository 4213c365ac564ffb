"""On Stop the file was not opened: the system's own list of calls says so, for every way in."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.conftest import show
from tests.outside.person import TOP
from tests.ui.test_routes_of_the_gate import ROUTES, STOPS

pytestmark = pytest.mark.outside

PICTURE = TOP / "resources" / "practice" / "parking.png"
# A folder's list has name, size and time of what lies in it; no other call may name the file.
LISTING = re.compile(r"(newfstatat|statx|lstat)\(.*(AT_SYMLINK_NOFOLLOW|lstat)")


def calls_of(tmp_path: Path, page: str, answer: str) -> tuple[int, list[str]]:
    """Let a head try every way in; return how many exhibits came of it, and the calls that named a file."""
    assert shutil.which("strace"), "packaging/debian-packages tests installs it"
    picture, listed = tmp_path / "canary.png", tmp_path / "Downloads"
    listed.mkdir()
    for place in (picture, listed / "listed_canary.png"):
        shutil.copyfile(PICTURE, place)
    calls = tmp_path / "calls.txt"
    watched = ["strace", "-f", "-qq", "-s", "4096", "-e", "trace=%file", "-o", str(calls)]
    head = [sys.executable, "-m", "tests.outside.gate_head", str(tmp_path / "log"), str(picture), str(listed)]
    ran = subprocess.run(
        [*watched, *head, page, answer],
        cwd=TOP,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    named = [line for line in calls.read_text("utf-8", "replace").splitlines() if "canary.png" in line]
    return int(ran.stdout.split()[-1]), [line for line in named if "execve(" not in line]


@pytest.mark.parametrize("page", ["home", "evidence", "follow_up"])
def test_on_stop_no_call_names_the_file_whichever_way_it_came(tmp_path: Path, page: str) -> None:
    kept, named = calls_of(tmp_path, page, "stop")

    assert kept == 0
    assert [line for line in named if "open" in line.partition("(")[0]] == []
    assert [line for line in named if "listed_canary.png" not in line] == []
    assert [line for line in named if not LISTING.search(line)] == []
    show(9, f"{page}: {len(ROUTES)} ways in, {len(STOPS)} ways to stop each: 0 opens (strace), 0 exhibits")


@pytest.mark.parametrize("page", ["home", "evidence", "follow_up"])
def test_after_no_each_file_is_opened_once_by_a_call_that_follows_no_link(tmp_path: Path, page: str) -> None:
    kept, named = calls_of(tmp_path, page, "pass")

    opened = [line for line in named if "open" in line.partition("(")[0] and "O_RDONLY" in line]
    assert kept == len(ROUTES), "a way in that keeps nothing would prove nothing above"
    assert len(opened) == len(ROUTES)
    assert all("O_NOFOLLOW" in line and "O_NONBLOCK" in line for line in opened)
