"""Each call to the disk is refused once, whichever it is: nothing is lost, and the head reads a sentence."""

import hashlib
import json
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.caselog import backup_places, backups, keys
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView
from tests.conftest import PASSPHRASE
from tests.faults.conftest import rounds, show
from tests.faults.every_call_day import BROKEN_VERBS, MOMENT
from tests.faults.refusing import stands

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
        case, pictures, letters, *rest = stands(desk, case_id)
        assert isinstance(letters, list)
        for letter in letters:
            printed = desk.letters.pdf(letter.letter_id) if letter.fingerprint else b""
            assert hashlib.sha256(printed).hexdigest() == letter.fingerprint or not letter.fingerprint
        # The paper says in itself when it was made, so that its fingerprint is another one each time.
        bare = [replace(each, fingerprint="") for each in letters]
        assert isinstance(case, CaseView)
        return (replace(case, letters=tuple(bare)), pictures, bare, *rest)
    finally:
        desk.keeping.close()


def whole_backups(folder: Path) -> int:
    """Return how many backups there are under their final names; each must be whole."""
    _, root = keys.open_slot(keys.read_keys(folder), PASSPHRASE)
    found = backups.found(backup_places.local_place(folder))
    for each in found:
        backups.check(each.path, root)
    return len(found)


@dataclass
class Kept:
    """A log as it was before anything was tried; each try begins with a copy of it."""

    folder: Path
    case_id: int
    kept: Path

    def begin_again(self) -> None:
        """Have the log, without backups, as it was."""
        for each in (self.folder, backup_places.local_place(self.folder)):
            shutil.rmtree(each, ignore_errors=True)
        shutil.copytree(self.kept, self.folder)


@dataclass
class Tally:
    """What came of all that was tried."""

    calls: int = 0
    possible: int = 0
    met: int = 0
    refused: int = 0
    harm: list[str] = field(default_factory=list)


def refuse_calls(log: Kept, program: Server, verb: str, tally: Tally, seen: Path) -> None:
    """Do one thing as it should be, then with one call after the other refused, and compare the log."""
    log.begin_again()
    before = opened(log.folder, log.case_id)
    log.begin_again()
    ended = do(program, log.folder, verb, [f"trace={','.join(WRITES)}"], seen)
    calls = calls_in(seen, log.folder)
    after = opened(log.folder, log.case_id)
    assert ended == {"saved": True} and len(calls) > 5, verb
    every = [Refusal(*call, *refusal) for call in calls for refusal in REFUSALS]
    tally.calls += len(calls)
    tally.possible += len(every)
    for each in random.Random(verb).sample(every, min(len(every), rounds(4, EVERY_ONE))):  # noqa: S311
        log.begin_again()
        ended = do(program, log.folder, verb, [f"trace={each.call}", each.words], seen)
        tally.met += "(INJECTED)" in seen.read_text("utf-8", "replace")
        tally.refused += "refused" in ended
        wrong = what_is_wrong(ended, opened(log.folder, log.case_id), before, after)
        if verb == "backup" and whole_backups(log.folder) == 0 and "saved" in ended:
            wrong = "said to be backed up, and no backup is there"
        if wrong:
            tally.harm.append(f"{verb}, {each.words}: {wrong}")


def what_is_wrong(ended: dict[str, Any], is_now: object, before: object, after: object) -> str:
    """Return what a refused call did that it must not, in a few words; empty when all is well."""
    if "bug" in ended:
        return str(ended["bug"])
    if "saved" in ended:
        return "" if is_now == after else "said to be saved, and is not there"
    if not all(ended["refused"]):
        return "refused without a sentence or a next step"
    # A commit that the disk refused at its very end may have reached it all the same: whole, then.
    return "" if is_now in (before, after) else "saved in part"


def test_any_call_to_the_disk_may_be_refused(
    desk: Desk, a_letter: CaseView, program: Server, tmp_path: Path
) -> None:
    desk.keeping.close()
    folder, tally = desk.school._opened.log.folder, Tally()
    log = Kept(folder, a_letter.case_id, tmp_path / "kept")
    folder.rename(log.kept)

    for verb in BROKEN_VERBS:
        refuse_calls(log, program, verb, tally, tmp_path / "strace.txt")

    assert tally.harm == []
    assert tally.met, "nothing was refused: the test proves nothing"
    show(
        3,
        f"{tally.met} of {tally.possible} possible refusals (full, failing, not allowed; once or from then "
        f"on) at the {tally.calls} calls to the disk of {len(BROKEN_VERBS)} things a head does: 0 lost, "
        f"0 tracebacks, every draft intact; {tally.refused} refused with a sentence, the rest saved",
    )
