"""Disks that refuse: a small one that can be filled, and leave to write that can be taken away."""

import ctypes
import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.policy.vocabulary import LetterKind, Value
from tests.conftest import PASSPHRASE, WalkThrough

CAPABILITIES_3 = 0x20080522  # linux/capability.h
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2


class SmallDisk:
    """Four megabytes that a test fills, and empties."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._junk = place / "junk"

    def fill(self, leave: int = 0) -> None:
        """Fill it until only `leave` bytes are free."""
        self.empty()
        free = os.statvfs(self.place).f_bavail * os.statvfs(self.place).f_frsize
        with suppress(OSError), self._junk.open("wb", buffering=0) as junk:
            junk.write(bytes(max(free - leave, 0)))
        left = os.statvfs(self.place).f_bavail * os.statvfs(self.place).f_frsize
        assert left <= leave, os.strerror(errno.ENOSPC)

    def take_leave(self, how: str = "ro") -> None:
        """Let nobody write on it any more ("rw" gives the leave back), as a failing disk does by itself."""
        subprocess.run(["mount", "-o", f"remount,{how}", self.place], check=True)

    def empty(self) -> None:
        """Make room again."""
        self._junk.unlink(missing_ok=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A real disk of four megabytes. It needs Linux, root and mount; elsewhere these tests are skipped."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("a small disk needs Linux, mount and root")
    place = tmp_path / "small disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", place], check=False).returncode:
        pytest.skip("this machine lets nobody mount")
    yield SmallDisk(place)
    subprocess.run(["umount", "-l", place], check=True)


@pytest.fixture
def without_root() -> Iterator[None]:
    """Take from root what lets it write where it may not, for the length of a test; others never had it."""
    if not hasattr(os, "geteuid"):
        pytest.skip("Windows has no such leave to take away")
    if os.geteuid() != 0:
        yield
        return
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux can take it from root")
    libc, head = ctypes.CDLL(None, use_errno=True), (ctypes.c_uint32 * 2)(CAPABILITIES_3, 0)
    was, now = (ctypes.c_uint32 * 6)(), (ctypes.c_uint32 * 6)()
    assert libc.capget(head, was) == 0
    assert libc.capget(head, now) == 0
    now[0] &= ~(1 << CAP_DAC_OVERRIDE | 1 << CAP_DAC_READ_SEARCH)  # "effective": they can be had back
    assert libc.capset(head, now) == 0
    yield
    assert libc.capset(head, was) == 0


@pytest.fixture
def a_letter(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A saved concern with a letter that is ready to be issued, and something typed on its facts page."""
    desk.school.amend(address=("School Lane", "ST HELENS"))
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    letter = desk.letters.start(a_case.case_id, LetterKind.REMOVAL)
    desk.letters.amend(
        letter.letter_id, address=("1 High Street", "ST HELENS"), body="Take it down, Mrs Marsh."
    )
    desk.drafts.save("facts_page", {"words_edit": "typed before"}, a_case.case_id)
    return desk.cases.get(a_case.case_id)


@pytest.fixture
def unlock(door: Door, told: list[Changed]) -> Iterator[Callable[[], Desk]]:
    """Opens the log again with its passphrase, and closes it after the test."""
    opened: list[Desk] = []

    def again() -> Desk:
        opened.append(door.unlock(PASSPHRASE, told.append))
        return opened[-1]

    yield again
    for desk in opened:
        desk.keeping.close()


def rounds(short: int, long: int) -> int:
    """Return how often a fault is tried: `short` in every build, `long` when the promises are measured."""
    return long if os.environ.get("CONDUCT_DESK_ROUNDS") == "long" else short


def show(promise: int, figure: str) -> None:
    """Print a figure, and keep it for the table of promises where one is being made (tests/promises.py)."""
    print(f"promise {promise}: {figure}")
    table = os.environ.get("CONDUCT_DESK_FIGURES")
    if table:
        with Path(table).open("a", encoding="utf-8") as file:
            file.write(json.dumps({"promise": promise, "figure": figure}) + "\n")
