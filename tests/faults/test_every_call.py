"""Each call to the disk is refused once, whichever it is: nothing is lost, and the head reads a sentence."""

import json
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView
from tests.conftest import PASSPHRASE
from tests.faults.conftest import rounds, show
from tests.faults.every_call_day import MOMENT
from tests.faults.refusing import VERBS, stands

pytestmark = pytest.mark.faults

WRITES = ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "renameat", "renameat2",
          "unlink", "unlinkat", "openat")  # fmt: skip
# A full disk stays full, a failing one fails once and then goes on, or fails for ever; leave is taken away.
REFUSALS = (("ENOSPC", "+"), ("EIO", ""), ("EIO", "+"), ("EACCES", ""), ("EACCES", "+"))
EVERY_ONE = 1_000_000
Server = subprocess.Popen[str]


@dataclass(frozen=True)
class Refusal:
    """The `at`th call of a kind is answered with an error; `then` is "+" when all later ones are too."""

    call: str
    at: int
    error: str
    then: str

    @property
    def words(self) -> str:
        """As strace reads it."""
        return f"inject={self.call}:error={self.error}:when={self.at}{self.then}"


@pytest.fixture(scope="module")
def program() -> Iterator[Server]:
    """The program, loaded once; it forks a head for everything that is tried."""
    if not shutil.which("strace"):
        pytest.skip("refusing single calls needs strace")
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.every_call_day"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as server:
        yield server
        server.kill()


def hear(server: Server) -> dict[str, Any]:
    """Return what the program said next."""
    assert server.stdout is not None
    said: dict[str, Any] = json.loads(server.stdout.readline())
    return said


def do(server: Server, folder: Path, verb: str, asked: list[str], seen: Path) -> dict[str, Any]:
    """Let a head do one thing under strace, and return how it ended."""
    assert server.stdin is not None
    server.stdin.write(f"{folder}\t{PASSPHRASE}\t{verb}\n")
    server.stdin.flush()
    child = hear(server)["child"]
    assert hear(server) == {"ready": True}
    command = ["strace", "-y", "-s", "0", "-p", str(child), "-o", str(seen)]
    with subprocess.Popen(
        [*command, *(word for each in asked for word in ("-e", each))], stderr=subprocess.PIPE, text=True
    ) as strace:
        assert strace.stderr is not None
        first = strace.stderr.readline()
        server.stdin.write("\n")
        server.stdin.flush()
        ended = hear(server)
        while (more := hear(server)) != {"gone": True}:
            ended |= more
        strace.communicate()
    if "attached" not in first:
        pytest.skip("strace may not watch another program here")
    return ended


def calls_in(seen: Path, folder: Path) -> list[tuple[str, int]]:
    """Return the calls that touched the log's folder: each kind, and which one of its kind it was."""
    counted, found = dict.fromkeys(WRITES, 0), []
    for line in seen.read_text("utf-8", "replace").splitlines():
        call = re.match(r"\w+", line)
        if call is None or call[0] not in counted:
            continue
        counted[call[0]] += 1
        if str(folder) in line:
            found.append((call[0], counted[call[0]]))
    return found


def opened(folder: Path, case_id: int) -> tuple[object, ...]:
    """Open the log, which checks its chronology and everything in it, and return all that it says."""
    desk = Door(folder, Clock(lambda: MOMENT)).unlock(PASSPHRASE, lambda _: None)
    try:
        assert desk.keeping.sweep() == 0, "an exhibit is missing"
        with desk.school._opened.reading() as session:
            assert session.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        return stands(desk, case_id)
    finally:
        desk.keeping.close()


@pytest.mark.parametrize("verb", VERBS)
def test_any_call_may_be_refused(
    desk: Desk, a_letter: CaseView, program: Server, tmp_path: Path, verb: str
) -> None:
    desk.keeping.close()
    kept, folder, case_id = tmp_path / "kept", desk.school._opened.log.folder, a_letter.case_id
    seen = tmp_path / "strace.txt"
    folder.rename(kept)

    def begin_again() -> None:
        for each in (folder, folder.with_name(folder.name + " backups")):
            shutil.rmtree(each, ignore_errors=True)
        shutil.copytree(kept, folder)

    begin_again()
    before = opened(folder, case_id)
    begin_again()
    ended = do(program, folder, verb, [f"trace={','.join(WRITES)}"], seen)
    calls = calls_in(seen, folder)
    after = opened(folder, case_id)
    assert ended == {"saved": True} and len(calls) > 5
    every = [Refusal(*call, *refusal) for call in calls for refusal in REFUSALS]
    tried = random.Random(verb).sample(every, min(len(every), rounds(5, EVERY_ONE)))  # noqa: S311

    refused = met = 0
    for each in tried:
        begin_again()
        ended = do(program, folder, verb, [f"trace={each.call}", each.words], seen)
        met += "(INJECTED)" in seen.read_text("utf-8", "replace")
        is_now = opened(folder, case_id)
        assert "bug" not in ended, f"{each.words}: {ended['bug']}"
        if "refused" in ended:
            refused += 1
            sentence, next_step = ended["refused"]
            assert sentence and next_step, each.words
            assert is_now in (before, after), f"{each.words}: saved in part"
        else:
            assert is_now == after, f"{each.words}: said to be saved, and is not there"

    assert met, "nothing was refused: the test proves nothing"
    show(
        3,
        f"{verb}: {met} of {len(every)} refusals at its {len(calls)} calls, 0 lost, 0 tracebacks, "
        f"{refused} refused with a sentence and the rest saved all the same, every draft intact",
    )
