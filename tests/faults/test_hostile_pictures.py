"""A hostile file cannot harm the PC: a thousand known ones, mutations without end, and what they try to open.

The long run (100,000 mutations) by itself: python tests/faults/hostile_files.py --folder IMAGES --mutations
100000, with `PYTHONPATH=.` and the folder Tests/images of Pillow's source package.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from tests.faults.conftest import rounds, show
from tests.faults.hostile_files import BUSY

TOP = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("hostile_files.py")
FETCHING = 300  # seconds that the package may take to arrive: it has 47 MB
MEMORY_LIMIT = 2048 * 1024 * 1024  # bytes of address space: what the worker allows itself
FEWEST = 1_000  # files in the corpus
pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="workers are forked, which Windows cannot"
    ),
]


@pytest.fixture(scope="module")
def fetched() -> Iterator[Path | str]:
    """Pillow's own test images, which are not in its wheel; or why they cannot be had here."""
    if "CONDUCT_DESK_CORPUS" in os.environ:
        yield Path(os.environ["CONDUCT_DESK_CORPUS"])
        return
    pip = shutil.which("pip") or shutil.which("pip3")
    if pip is None:
        yield "there is no pip to fetch Pillow's test images with"
        return
    with tempfile.TemporaryDirectory(prefix="pillow-source-") as place:
        yield _unpacked(pip, Path(place)) or "pip cannot reach Pillow's source package from here"


def _unpacked(pip: str, place: Path) -> Path | None:
    package = f"pillow=={version('pillow')}"
    subprocess.run(
        [pip, "download", "-q", "--no-deps", "--no-binary", ":all:", "--dest", place, package],
        check=False, capture_output=True, timeout=FETCHING,
    )  # fmt: skip
    for found in place.glob("*.tar.gz"):
        with tarfile.open(found) as packed:
            images = [member for member in packed if "/Tests/images/" in member.name and member.isfile()]
            packed.extractall(place, images, filter="data")
        return next(place.glob("*/Tests/images"))
    return None


@pytest.fixture
def corpus(fetched: Path | str) -> Path:
    """Those images; without them the test is skipped."""
    if isinstance(fetched, str):
        pytest.skip(fetched)
    return fetched


def _tried(*options: str, seconds: float) -> dict[str, Any]:
    """Run the script; return its figures. Whatever the files do, they do it to workers of that process."""
    ended = subprocess.run(
        [sys.executable, SCRIPT, *options], cwd=TOP, env=os.environ | {"PYTHONPATH": "."},
        check=False, capture_output=True, text=True, timeout=seconds,
    )  # fmt: skip
    assert ended.stdout, ended.stderr
    figures: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    assert figures["program_errors"] == []
    assert figures["unknown_sentences"] == []
    assert figures["slowest"] < BUSY, f"{figures['slowest_file']} kept everybody waiting"
    assert figures["most_memory"] < MEMORY_LIMIT
    assert ended.returncode == 0, ended.stderr
    return figures


def _summary(figures: dict[str, Any]) -> str:
    ended, memory = sum(figures["worker_crashes"].values()), figures["most_memory"] / 1e6
    return (
        f"0 crashes of the program, {ended} of a worker, {figures['put_aside']} put aside after 5 s, at "
        f"most {figures['most_processor']:.1f} s of the processor and {memory:.0f} MB, each of "
        f"{sum(figures['refused'].values()):,} refusals a sentence"
    )


def test_a_thousand_known_bad_pictures_end_in_a_picture_or_a_sentence(corpus: Path) -> None:
    figures = _tried("--folder", str(corpus), seconds=900)

    assert figures["files"] >= FEWEST
    assert figures["taken_in"] > FEWEST // 2, "whole pictures are still taken in"
    show(10, f"{figures['files']:,} test images of Pillow: {_summary(figures)}")


def test_mutations_of_every_kind_end_in_a_picture_or_a_sentence(fetched: Path | str) -> None:
    often = rounds(1_500, 100_000)
    images = [] if isinstance(fetched, str) else ["--folder", str(fetched)]  # our own seeds do without

    figures = _tried(*images, "--mutations", str(often), seconds=often)

    assert figures["files"] == often
    assert figures["taken_in"] > often // 20 and sum(figures["refused"].values()) > often // 20
    show(10, f"{often:,} mutations of every kind: {_summary(figures)}")


def test_no_file_is_opened_because_a_file_says_so(tmp_path: Path) -> None:
    if not shutil.which("strace"):
        pytest.skip("seeing what is opened needs strace")
    bait, notes = tmp_path / "bait.png", tmp_path / "notes"
    bait.write_bytes(b"bait")
    tried = subprocess.run(
        ["strace", "-f", "-qq", "-o", notes, "-e", "trace=%file,%network,setrlimit,prlimit64,execve",
         sys.executable, SCRIPT.with_name("baited_files.py"), bait],
        cwd=TOP, env=os.environ | {"PYTHONPATH": "."}, check=False, capture_output=True, text=True,
        timeout=300,
    )  # fmt: skip
    if tried.returncode and not notes.read_text("utf-8", "replace"):
        pytest.skip("strace may not watch another program here")

    assert tried.returncode == 0, tried.stderr
    files = json.loads(tried.stdout)
    calls = notes.read_text("utf-8", "replace").splitlines()
    named = [call for call in calls if str(bait) in call and "execve(" not in call]
    assert named == []
    workers, after = _opened_when_shut_in(calls)
    assert workers >= files["opened apart"] > 20
    assert after == []
    assert not [call for call in calls if "AF_INET" in call]
    show(
        10, f"{files['tried']} files that name others (SVG called PNG, HTML, PDF, mail): 0 opened by content"
    )


def _opened_when_shut_in(calls: list[str]) -> tuple[int, list[str]]:
    """Return how many processes shut themselves in, and every file that one of them opened after that."""
    shut_in, opened = set[str](), []
    for call in calls:
        number, _, what = call.partition(" ")
        if "RLIMIT_NOFILE" in what and "rlim_cur=3" in what:
            shut_in.add(number)
        elif number in shut_in and re.search(r"open(at)?\(.*\) = \d", what):
            opened.append(what)
    return len(shut_in), opened
