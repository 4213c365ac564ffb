"""The window is closed while a full disk keeps what was typed from being kept: it does not go unsaid."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from conduct_desk.logs import NAME
from tests.conftest import PASSPHRASE
from tests.faults.conftest import SmallDisk, show

pytestmark = pytest.mark.faults


def test_the_program_says_once_that_typing_would_be_lost_and_then_lets_go(small_disk: SmallDisk) -> None:
    folder = small_disk.place / "Conduct Desk"
    desk, _ = Door(folder, Clock()).start_new(
        school_name="A school", head_name="A head", passphrase=PASSPHRASE, tell=lambda _: None
    )
    desk.cases.open()
    desk.keeping.close()
    words = [str(folder), str(small_disk.place / "junk"), PASSPHRASE]

    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("leaver.py"), *words],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["is_open"], "the window went away with her words"
    assert told["said"][0] == "The disk is full, so this was not saved."
    assert "To leave without what you typed, close Conduct Desk again." in told["said"][1]
    noted = (folder / NAME).read_text("ascii")
    assert noted.rstrip().endswith("END") and "CRASH" not in noted
    assert "Dunn" not in noted + done.stderr
    show(3, "the window is closed on a full disk: the program says once what would be lost, and then lets go")
