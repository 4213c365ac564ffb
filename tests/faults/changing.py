"""Killing a change of the log at a random moment of it; shared by the tests of upgrades and of swaps."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class Changer:
    """A process that changes logs in children of its own; `longest` is how long a whole change takes."""

    def __init__(self, asked: IO[str], said: IO[str]) -> None:
        self._asked, self._said = asked, said
        self.longest = 0.0

    def change(self, *, kill: bool, **order: str) -> bool:
        """Let a change run, or kill it at a random moment of it. Returns whether it came to its end."""
        self._asked.write(json.dumps(order) + "\n")
        self._asked.flush()
        child = int(self._said.readline().removeprefix("child "))
        begun, killer, heard = time.perf_counter(), None, list[str]()
        for line in iter(self._said.readline, "gone\n"):
            heard.append(line)
            if line == "begun\n":
                begun = time.perf_counter()
                if kill:
                    wait = random.uniform(0, self.longest)  # noqa: S311  # a moment, not a secret
                    killer = threading.Timer(wait, _kill, (child,))
                    killer.start()
        if killer is not None:
            killer.cancel()
            killer.join()
        elif "done\n" in heard:
            self.longest = max(self.longest, time.perf_counter() - begun)
        return "done\n" in heard


@contextmanager
def changer() -> Iterator[Changer]:
    """Give a process that changes logs."""
    with subprocess.Popen(
        [sys.executable, Path(__file__).parent / "changer.py"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        yield Changer(server.stdin, server.stdout)
        server.kill()


def _kill(child: int) -> None:
    try:
        os.kill(child, signal.SIGKILL)
    except ProcessLookupError:
        return
