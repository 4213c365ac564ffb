"""Whatever goes wrong, nothing of what anybody wrote gets out of the log: no note and no page repeats it."""

import base64
import json
import subprocess
import sys
from pathlib import Path

import pytest

from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from conduct_desk.logs import NAME, OLDER
from tests.conftest import PASSPHRASE
from tests.faults.conftest import rounds, show

CANARY = "ZEBRA5f0c"
BLUNDERER = Path(__file__).with_name("blunderer.py")
KINDS = 24  # of faults, each in a place of its own
pytestmark = pytest.mark.faults


def spelt(words: str) -> list[bytes]:
    """Return the bytes by which words could be found in a file."""
    plain = words.encode()
    return [
        plain,
        words.encode("utf-16-le"),
        words.encode("utf-16-be"),
        plain.hex().encode(),
        base64.b64encode(plain),
    ]


def test_no_fault_says_a_word_of_anybody(tmp_path: Path) -> None:
    folder, often = tmp_path / "Conduct Desk", rounds(48, 240)
    desk, _ = Door(folder, Clock()).start_new(
        school_name=f"{CANARY} School", head_name="Mary Ashworth", passphrase=PASSPHRASE, tell=lambda _: None
    )
    desk.cases.open()
    desk.keeping.close()
    home = tmp_path / "home"
    home.mkdir()

    done = subprocess.run(
        [sys.executable, BLUNDERER, str(folder), PASSPHRASE, str(often), CANARY],
        capture_output=True, text=True, check=False, timeout=600,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": str(home), "PYTHONPATH": "."},
        cwd=Path(__file__).parents[2],
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert done.stderr == "", "something was printed"
    told = json.loads(done.stdout)
    notes = "".join((folder / name).read_text("ascii") for name in (NAME, *OLDER) if (folder / name).exists())
    assert told["made"] == often
    for event in (
        "CRASH ValueError",
        "REFUSED NotSaved",
        "UNRAISABLE ValueError",
        "QT severity=QtWarningMsg",
    ):
        assert event in notes, "what went wrong is noted"
    assert "Something went wrong in Conduct Desk" in told["said"]
    assert "CRASH" in told["support"] and "chronology: whole" in told["support"]
    for place in (done.stderr, done.stdout, notes):
        assert CANARY not in place
    found = [path for path in tmp_path.rglob("*") if path.is_file() and _holds(path)]
    assert found == []
    show(
        15,
        f"{often} forced faults in {KINDS} kinds of place: 0 words in notes, support file, screen or stderr",
    )


def _holds(path: Path) -> bool:
    data = path.read_bytes()
    return CANARY.encode() in str(path).encode() or any(each in data for each in spelt(CANARY))
