"""The plug is pulled while the log is being saved: everything that was said to be saved is there."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from conduct_desk.caselog import chronology, drafts, keys, search
from conduct_desk.caselog.log import Log, create_log, open_log
from conduct_desk.caselog.tables import CaseRow, ExhibitRow
from conduct_desk.clock import Clock

KILLS = 50
MOST_SAVED = 10  # the plug is pulled after some of these saves, whatever the speed of the machine,
LONGEST = 0.04  # and this many seconds later at most, so that the next save is under way
pytestmark = [pytest.mark.faults, pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")]


def test_nothing_acknowledged_is_lost_in_fifty_kills(tmp_path: Path) -> None:
    root, clock, folder = keys.new_root(), Clock(), tmp_path / "log"
    create_log(folder, root, log_id="ab", by="Mrs Patel", clock=clock).close()
    acknowledged: list[dict[str, Any]] = []
    orphans = 0

    with subprocess.Popen(
        [sys.executable, Path(__file__).parent / "saver.py"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        for _ in range(KILLS):
            acknowledged += _one_kill(server, root, folder)
            log = open_log(folder, root, by="Mrs Patel", clock=clock)
            orphans += _everything_is_there(log, acknowledged)
            log.close()
        server.kill()

    print(f"{KILLS} kills, {len(acknowledged)} acknowledged, 0 lost, {orphans} unfinished exhibits set aside")
    assert len(acknowledged) > KILLS


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


def _everything_is_there(log: Log, acknowledged: list[dict[str, Any]]) -> int:
    """Check the log and every acknowledged save; return how many unfinished exhibits were set aside."""
    with log.reading() as session:
        bound = session.connection()
        assert bound.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert bound.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        chain = chronology.verify(session)
        saved = {row.number: row.id for row in session.exec(select(CaseRow)).all()}
        exhibits = {row.case_id: row for row in session.exec(select(ExhibitRow)).all()}
        for said in acknowledged:
            assert saved.get(said["number"]) == said["case"], "an acknowledged concern is lost"
            assert exhibits[said["case"]].fingerprint == said["fingerprint"]
            assert said["seq"] <= chain
            assert drafts.read(session, "facts_page", said["case"]) is not None
        for said in acknowledged[-3:]:
            assert search.find(session, f"concern{said['number']}").case_ids[:1] == (said["case"],)
    assert len(saved) == chain == len(exhibits), "a save is there in part"
    for row in exhibits.values():  # also what was saved and not acknowledged any more
        log.exhibits.open_bytes(row.file, row.fingerprint)
    swept = log.exhibits.sweep([row.file for row in exhibits.values()], log.clock.now())
    assert swept.missing == ()
    return len(swept.set_aside)
