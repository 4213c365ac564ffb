"""The plug is pulled while she types without a pause: two seconds are lost at most, the rest is offered."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from tests.conftest import PASSPHRASE
from tests.faults.conftest import rounds, show

MOST_LOST = 2.0  # seconds, as promised
TYPED_FOR = (0.2, 2.2)  # seconds until the plug is pulled: shorter and longer than what may be lost
pytestmark = [pytest.mark.faults, pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")]


@dataclass
class Typing:
    """What was on the screen after each key, and when; and when the plug was pulled."""

    keys: list[tuple[float, str]] = field(default_factory=list)
    pulled_at: float = 0.0

    def lost_after(self, kept: str) -> float:
        """Return how many seconds before the plug the oldest lost key was pressed; 0 when none was lost."""
        lost = [at for at, text in self.keys if len(text) > len(kept)]
        return self.pulled_at - lost[0] if lost else 0.0


def test_two_seconds_of_typing_are_lost_at_most_and_the_draft_is_offered(tmp_path: Path) -> None:
    folder, clock, often = tmp_path / "log", Clock(), rounds(10, 200)
    desk, _ = Door(folder, clock).start_new(
        school_name="A school", head_name="A head", passphrase=PASSPHRASE, tell=lambda _: None
    )
    case_id = desk.cases.open().case_id
    desk.keeping.close()
    worst, pressed, kept = 0.0, 0, ""
    with subprocess.Popen(
        [sys.executable, Path(__file__).with_name("typist.py")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)},
    ) as server:  # fmt: skip
        for _ in range(often):
            typing, before = _one_kill(server, folder), len(kept)
            again = Door(folder, clock).unlock(PASSPHRASE, lambda _: None)
            offered = (again.drafts.read("facts", case_id) or {}).get("words", "")
            again.keeping.close()
            new = offered[before:]
            assert offered.startswith(kept), "a draft that was offered before is gone"
            assert any(text == new for _, text in typing.keys) or not new, "what is offered was never typed"
            worst, pressed, kept = max(worst, typing.lost_after(new)), pressed + len(typing.keys), offered
        server.kill()

    assert worst <= MOST_LOST
    assert pressed > often
    show(4, f"{often} kills while typing without a pause, {pressed} keys: worst loss {worst:.2f} s")


def _one_kill(server: "subprocess.Popen[str]", folder: Path) -> Typing:
    """Let somebody type for a while, kill the program, and return what stood on the screen."""
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(f"{folder}\t{PASSPHRASE}\n")
    server.stdin.flush()
    typing, child, plug = Typing(), 0, None
    for line in server.stdout:
        told = json.loads(line)
        child = told.get("child", child)
        if "at" in told:
            typing.keys.append((told["at"], told["text"]))
        if plug is None and child and typing.keys:
            plug = threading.Timer(random.uniform(*TYPED_FOR), _pull, (child, typing))  # noqa: S311
            plug.start()
        if "gone" in told:
            break
    assert plug is not None, "the program ended before anybody typed"
    plug.join()
    return typing


def _pull(child: int, typing: Typing) -> None:
    os.kill(child, signal.SIGKILL)
    typing.pulled_at = time.monotonic()
