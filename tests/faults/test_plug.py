"""The plug is pulled in the middle of the day: everything that was "Saved" is there."""

import hashlib
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door

pytestmark = pytest.mark.faults

ROUNDS = int(os.environ.get("CONDUCT_DESK_KILLS", "50"))
PASSPHRASE = "seven green umbrellas"
DAY = Path(__file__).with_name("day.py")


def day_until_killed(folder: Path, after: float) -> list[dict[str, Any]]:
    """Let the day run for `after` seconds from its first word, kill it, and return what it had said."""
    process = subprocess.Popen(
        [sys.executable, str(DAY), str(folder), PASSPHRASE],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(after)  # the moment is the experiment, not a wait for something
    process.kill()
    rest, errors = process.communicate()
    assert errors == "", errors
    whole = [line for line in [first, *rest.splitlines(keepends=True)] if line.endswith("\n")]
    return [json.loads(line) for line in whole]


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
    }
    return checks[said["what"]]()


def test_what_was_saved_is_there_after_every_pulled_plug(tmp_path: Path) -> None:
    folder = tmp_path / "Conduct Desk"
    door = Door(folder, Clock())
    desk, _ = door.start_new(
        school_name="A school", head_name="A head", passphrase=PASSPHRASE, tell=lambda _: None
    )
    desk.school.amend(address=("School Lane", "ST HELENS"), telephone="01744 000000")
    desk.keeping.close()
    moments = random.Random(20261122)  # noqa: S311  (which moment, not a secret)
    acknowledged = 0
    for _ in range(ROUNDS):
        said = [one for one in day_until_killed(folder, moments.uniform(0.0, 1.2)) if one["what"] != "ready"]
        desk = door.unlock(PASSPHRASE, lambda _: None)
        lost = [one for one in said if not holds(desk, one)]
        desk.keeping.close()
        assert lost == []
        acknowledged += len(said)
    assert acknowledged > ROUNDS, "the kills came too early to prove anything"
    print(f"{ROUNDS} kills, {acknowledged} things acknowledged, 0 lost")
