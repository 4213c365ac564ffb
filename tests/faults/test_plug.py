"""The plug is pulled in the middle of the day: everything that was "Saved" is there."""

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.caselog import backups
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from tests.faults.conftest import rounds, show

pytestmark = [pytest.mark.faults, pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")]

PASSPHRASE = "seven green umbrellas"
MOST_SAVED = 24  # a day says "Saved" about 17 times: the plug is pulled anywhere in it, or early in the next
LONGEST = 0.1  # seconds after one of them, so that the next save is under way
SAME_LOG = 100  # kills of one log
DAY = Path(__file__).with_name("day.py")


@pytest.fixture
def days(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """The program, loaded once: for each line that it reads it forks a head who works until she is killed."""
    complaints = tmp_path / "complaints"
    with (
        complaints.open("w") as told,
        subprocess.Popen(
            [sys.executable, str(DAY)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=told,
            text=True,
        ) as program,
    ):
        yield program
        program.kill()
    assert complaints.read_text() == ""


def day_until_killed(
    program: "subprocess.Popen[str]", folder: Path, saves: int, after: float
) -> list[dict[str, Any]]:
    """Let the day run for so many saves and `after` seconds more, kill it, and return what it had said."""
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(f"{folder}\t{PASSPHRASE}\n")
    program.stdin.flush()
    child, is_ready, is_pulled = 0, False, False
    said: list[dict[str, Any]] = []
    for line in program.stdout:
        one = json.loads(line)
        if one["what"] == "gone":
            break
        if one["what"] == "child":
            child = int(one["value"])
        elif one["what"] == "ready":
            is_ready = True
        else:
            said.append(one)
        if child and is_ready and not is_pulled and len(said) >= saves:
            is_pulled = True
            threading.Timer(after, os.kill, (child, signal.SIGKILL)).start()
    assert is_ready, "the log could not be opened after the last pulled plug"
    return said


def holds(desk: Desk, said: dict[str, Any]) -> bool:
    """Say whether what was acknowledged is in the log."""
    case = desk.cases.get(said["case"])
    letters = {letter.letter_id: letter for letter in case.letters}
    value = said["value"]
    checks: dict[str, Callable[[], bool]] = {
        "opened": lambda: True,
        "exhibit": lambda: any(
            e.fingerprint == value
            and hashlib.sha256(desk.exhibits.original(e.exhibit_id)).hexdigest() == value
            for e in case.exhibits
        ),
        "draft": lambda: (desk.drafts.read("facts_page", said["case"]) or {}).get("words_edit") == value,
        "words": lambda: case.facts.words == value,
        "answers": lambda: len(case.answers) >= value,
        "stage": lambda: case.stage in ("Open", "Closed"),
        "letter": lambda: any(
            x.fingerprint == value and hashlib.sha256(desk.letters.pdf(x.letter_id)).hexdigest() == value
            for x in case.letters
        ),
        "sent": lambda: letters[value].sent_on is not None,
        "check": lambda: any(a.action_id == value and a.done_on for a in case.actions),
        "outcome": lambda: case.outcome == value,
        "backup": lambda: backups.check(Path(value), desk.keeping._root).entries > 0,
    }
    return checks[said["what"]]()


def new_log(folder: Path) -> Door:
    """Start a log with all that a letter needs, and leave it locked."""
    door = Door(folder, Clock())
    desk, _ = door.start_new(
        school_name="A school", head_name="A head", passphrase=PASSPHRASE, tell=lambda _: None
    )
    desk.school.amend(address=("School Lane", "ST HELENS"), telephone="01744 000000")
    desk.keeping.close()
    return door


def kept_all(door: Door, said: list[dict[str, Any]]) -> float:
    """Open the log after a pulled plug and look for all that was said; return the seconds of unlocking."""
    began = time.process_time()
    desk = door.unlock(PASSPHRASE, lambda _: None)
    took = time.process_time() - began
    lost = [one for one in said if not holds(desk, one)]
    missing = desk.keeping.sweep()
    assert all(each.problem == "" for each in desk.backups.places()), "a backup that is not whole"
    desk.keeping.close()
    assert (lost, missing) == ([], 0)
    return took


def test_what_was_saved_is_there_after_every_pulled_plug(
    tmp_path: Path, days: "subprocess.Popen[str]"
) -> None:
    kills, unlocking = rounds(20, 1000), list[float]()
    moments = random.Random(20261122)  # noqa: S311  (which moment, not a secret)
    acknowledged = backed_up = 0
    for number in range(kills):
        if number % SAME_LOG == 0:
            door = new_log(tmp_path / f"log {number}" / "Conduct Desk")
        moment = moments.randint(0, MOST_SAVED), moments.uniform(0.0, LONGEST)
        said = day_until_killed(days, door.folder, *moment)
        unlocking.append(kept_all(door, said))
        acknowledged += len(said)
        backed_up += sum(one["what"] == "backup" for one in said)
    assert acknowledged > 5 * kills, "the kills came too early to prove anything"
    show(
        1,
        f"{kills} kills in whole days at the desk: {acknowledged} things acknowledged, {backed_up} backups "
        f"among them, 0 lost; unlocking took at most {max(unlocking):.2f} s of the processor",
    )
