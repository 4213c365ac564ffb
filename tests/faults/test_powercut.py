"""The power goes: what was "Saved" is there, on both usual file systems, beside others in the same run."""

import json
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.caselog import keys
from conduct_desk.caselog.log import create_log, open_log
from conduct_desk.clock import Clock
from tests.faults import powercut_peer
from tests.faults.conftest import rounds, show
from tests.faults.powercut import CuttableDisk, why_not
from tests.faults.whole import everything_is_there

pytestmark = pytest.mark.faults

HERE = Path(__file__).parent
MOST_SAVED, LONGEST = 6, 0.05  # the cut comes after some of these saves, and at most so many seconds later
SAME_LOG = 10  # cuts of one log
CONTROL = "append and fdatasync (control)"
PEERS = (*powercut_peer.WAYS, CONTROL)
Server = subprocess.Popen[str]


@pytest.fixture(params=["ext4", "XFS"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CuttableDisk]:
    """A disk whose power can be cut."""
    if why := why_not(request.param):
        pytest.skip(why)
    try:
        made = CuttableDisk(request.param, tmp_path)
    except subprocess.CalledProcessError:
        pytest.skip("power cuts need leave to mount a disk of one's own (/dev/loop*)")
    yield made
    made.throw_away()


@pytest.fixture
def saver() -> Iterator[Server]:
    """The program, loaded once: for each line that it reads it forks a desk that saves until it is ended."""
    with subprocess.Popen(
        [sys.executable, HERE / "saver.py"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        yield server
        server.kill()


class Cut:
    """One cut of the power, some moment after so many saves."""

    def __init__(self, disk: CuttableDisk) -> None:
        self._disk = disk
        self._after, self._wait = random.randint(1, MOST_SAVED), random.uniform(0, LONGEST)  # noqa: S311
        self._timer: threading.Timer | None = None

    def come(self, process: int, saved: int) -> None:
        """Let it come if enough is saved."""
        if self._timer is None and saved >= self._after:
            self._timer = threading.Timer(self._wait, self._disk.cut, (process,))
            self._timer.start()

    def over(self) -> None:
        """Wait until it has come, and give the power back."""
        assert self._timer is not None, "the program ended before the power did"
        self._timer.join()
        self._disk.power_off()
        self._disk.power_on()


def our_saves(server: Server, root: bytes, folder: Path, cut: Cut) -> list[dict[str, Any]]:
    """Save concerns with pictures until the power is cut; return what was acknowledged."""
    assert server.stdin is not None and server.stdout is not None
    server.stdin.write(f"{root.hex()} {folder}\n")
    server.stdin.flush()
    child, said = 0, list[dict[str, Any]]()
    for line in server.stdout:
        if line.startswith("child"):
            child = int(line.split()[1])
        elif line == "gone\n":
            break
        elif line != "ready\n":
            said.append(json.loads(line))
        if child:
            cut.come(child, len(said))
    return said


def peer_loses(disk: CuttableDisk, way: str, folder: Path) -> tuple[int, int]:
    """Let another way of saving meet one cut; return how many rows it acknowledged and how many it lost."""
    folder.mkdir()
    cut, said = Cut(disk), set[int]()
    with subprocess.Popen(
        [sys.executable, "-I", HERE / "powercut_peer.py", way, folder], stdout=subprocess.PIPE, text=True
    ) as peer:
        assert peer.stdout is not None
        for line in peer.stdout:
            said.add(int(line))
            cut.come(peer.pid, len(said))
    cut.over()
    lost = said - powercut_peer.kept(folder)
    shutil.rmtree(folder)
    return len(said), len(lost)


def test_nothing_acknowledged_is_lost_when_the_power_is_cut(
    disk: CuttableDisk, saver: Server, request: pytest.FixtureRequest
) -> None:
    cuts, clock, number, saved = rounds(5, 250), Clock(), count(), 0
    lossy = dict.fromkeys(PEERS, 0)

    for first in range(0, cuts, SAME_LOG):
        root, folder = keys.new_root(), disk.place / f"log{first}"
        create_log(folder, root, log_id="ab", by="Mrs Patel", clock=clock).close()
        acknowledged: list[dict[str, Any]] = []
        for _ in range(min(SAME_LOG, cuts - first)):
            cut = Cut(disk)
            acknowledged += our_saves(saver, root, folder, cut)
            cut.over()
            log = open_log(folder, root, by="Mrs Patel", clock=clock)
            everything_is_there(log, acknowledged)
            log.close()
            for way in PEERS:
                lossy[way] += peer_loses(disk, way, disk.place / f"peer{next(number)}")[1] > 0
        saved += len(acknowledged)
        shutil.rmtree(folder)

    assert lossy.pop(CONTROL) == 0, "this disk loses what was synced: the figures would say nothing"
    assert saved > cuts
    beside = ", ".join(f"{way}: lost in {cost}" for way, cost in lossy.items())
    kind = request.node.callspec.params["disk"]
    show(2, f"{kind}: {cuts} cuts, {saved} saves acknowledged, 0 lost (same run, {beside} of {cuts} cuts)")
