"""How soon a person sees the program, beside a bare PySide6 window in the same run.

Usage: xvfb-run -a python tests/bench/start.py [ROUNDS]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door

PROBE = Path(__file__).with_name("start_probe.py")
PASSPHRASE = "harvest lantern gravel"
SHOWN = {
    "window": "bare PySide6 window", "opening": "opening window", "unlock_page": "passphrase can be typed",
    "home_page": "Home (unlocking by machine, key derivation included)",
}  # fmt: skip


def once(*words: str) -> dict[str, float]:
    """Start the probe and return the milliseconds from the start of the process to each thing seen."""
    began = time.monotonic()
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, str(PROBE), *words], capture_output=True, text=True, check=True, env=env
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    return {what: (float(at) - began) * 1000 for what, at in lines}


def main(rounds: int) -> None:
    """Take turns, so that whatever else the machine does hits both; print medians."""
    times: dict[str, list[float]] = {what: [] for what in SHOWN}
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "Conduct Desk"
        desk, _ = Door(folder, Clock()).start_new(
            school_name="A school", head_name="A head", passphrase=PASSPHRASE, tell=lambda _: None
        )
        desk.keeping.close()
        once("bare"), once(str(folder), PASSPHRASE)  # the first start writes Python's own caches
        for _ in range(rounds):
            for seen in (once("bare"), once(str(folder), PASSPHRASE)):
                for what, at in seen.items():
                    times.setdefault(what, []).append(at)
    floor = statistics.median(times["window"])
    print(f"medians of {rounds} starts, milliseconds from the start of the process")
    for what, words in SHOWN.items():
        middle = statistics.median(times[what])
        print(f"{words:<54}{middle:8.0f}   {middle / floor:5.2f} x the bare window")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
