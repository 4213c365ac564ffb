"""The plug is pulled while the log is being saved: everything that was said to be saved is there."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.caselog import keys
from conduct_desk.caselog.log import create_log, open_log
from conduct_desk.clock import Clock
from tests.faults.conftest import rounds, show
from tests.faults.whole import everything_is_there

MOST_SAVED = 10  # the plug is pulled after some of these saves, whatever the speed of the machine,
LONGEST = 0.04  # and this many seconds later at most, so that the next save is under way
SAME_LOG = 50  # kills of one log: each time everything ever saved in it is compared
pytestmark = [pytest.mark.faults, pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")]


def test_nothing_acknowledged_is_lost_by_a_kill(tmp_path: Path) -> None:
    kills, clock = rounds(50, 1000), Clock()
    saved = orphans = 0

    with subprocess.Popen(
        [sys.executable, Path(__file__).parent / "saver.py"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        for first in range(0, kills, SAME_LOG):
            root, folder = keys.new_root(), tmp_path / f"log{first}"
            create_log(folder, root, log_id="ab", by="Mrs Patel", clock=clock).close()
            acknowledged: list[dict[str, Any]] = []
            for _ in range(min(SAME_LOG, kills - first)):
                acknowledged += _one_kill(server, root, folder)
                log = open_log(folder, root, by="Mrs Patel", clock=clock)
                orphans += everything_is_there(log, acknowledged)
                log.close()
            saved += len(acknowledged)
            shutil.rmtree(folder)
        server.kill()

    assert saved > kills
    show(
        1,
        f"{kills} kills while saving concerns with pictures: {saved} acknowledged, 0 lost, "
        f"{orphans} unfinished pictures set aside, every log opened whole",
    )


def _one_kill(server: "subprocess.Popen[str]", root: bytes, folder: Path) -> list[dict[str, Any]]:
    """Let a saver run for some saves and a moment more, kill it, and return what it had acknowledged."""
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(f"{root.hex()} {folder}\n")
    server.stdin.flush()
    saves = random.randint(0, MOST_SAVED)  # noqa: S311  # a moment, not a secret
    child, is_ready, is_pulled = 0, False, False
    said: list[dict[str, Any]] = []
    for line in server.stdout:
        if line.startswith("child"):
            child = int(line.split()[1])
        elif line == "ready\n":
            is_ready = True
        elif line == "gone\n":
            break
        else:
            said.append(json.loads(line))
        if child and is_ready and not is_pulled and len(said) >= saves:
            is_pulled = True
            wait = random.uniform(0, LONGEST)  # noqa: S311  # a moment, not a secret
            threading.Timer(wait, os.kill, (child, signal.SIGKILL)).start()
    assert is_ready, "the saver could not open the log after the last kill"
    return said
