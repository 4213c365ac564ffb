"""Nobody is at the computer: the log is backed up and locked, and nothing of it is left in the windows."""

import json
import subprocess
import sys
from pathlib import Path

from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from conduct_desk.logs import NAME
from tests.conftest import PASSPHRASE

CANARY = "Tranter"
PLAIN = {"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "PYTHONPATH": "."}
LOCKER = Path(__file__).with_name("locker.py")


def test_left_alone_it_warns_covers_the_screen_and_gives_everything_back(tmp_path: Path) -> None:
    folder = tmp_path / "Conduct Desk"
    desk, _ = Door(folder, Clock()).start_new(
        school_name="A school", head_name="A head", passphrase=PASSPHRASE, tell=lambda _: None
    )
    desk.cases.open()
    desk.keeping.close()

    done = subprocess.run(
        [sys.executable, LOCKER, str(folder), PASSPHRASE, CANARY],
        capture_output=True, text=True, check=False, timeout=120, cwd=Path(__file__).parents[2],
        env={**PLAIN, "HOME": str(tmp_path)},
    )  # fmt: skip

    noted = (folder / NAME).read_text("ascii")
    assert done.returncode == 0, done.stderr + noted
    told = json.loads(done.stdout)
    assert told["seen_before"] and told["covered_at_once"]
    assert told["warned"].startswith("Locks in 1"), told["warned"]
    assert not told["seen_after"], "a word of the log stands in a window"
    assert set(told["pages"]) == {"UnlockPage"} and told["desks"] == 0
    assert (told["waiting_before"], told["waiting"]) == (1, 0), "what can be put back outlives the lock"
    assert told["title"] == "Conduct Desk"
    assert told["backups"] == 1, "what is due is backed up before it is locked"
    assert told["is_back"] and told["typing"] == f"{CANARY} said it"
    assert noted.split()[-1] == "END" and " LOCKED\n" in noted and "CRASH" not in noted
