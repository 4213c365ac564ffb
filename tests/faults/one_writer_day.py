"""Starts many programs at once on one log; started by test_one_writer.py.

For each line "FOLDER<tab>PASSPHRASE<tab>HOW MANY" it forks so many heads, lets them all unlock in the same
moment, and each says as JSON how that ended. Whoever got in opens a concern, and stays until told to leave.
"""

import json
import os
import pkgutil
import sys
from importlib import import_module
from pathlib import Path

from conduct_desk import desk as drawers
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from conduct_desk.errors import DeskError


def say(**told: object) -> None:
    """Tell the test, in one piece."""
    os.write(1, json.dumps(told).encode() + b"\n")


def start(folder: str, passphrase: str, gate: int) -> None:
    """Be one of the programs: wait for the start, then unlock."""
    os.read(gate, 1)  # until nobody holds the other end
    try:
        desk = Door(Path(folder), Clock()).unlock(passphrase, lambda _: None)
    except DeskError as refused:
        say(refused=type(refused).__name__, next_step=refused.next_step)
        return
    say(writer=os.getpid(), case=desk.cases.open().case_id)
    os.read(0, 1)
    desk.keeping.close()


def all_at_once(folder: str, passphrase: str, many: int) -> None:
    """Start them all, and wait until they are gone."""
    gate, held_shut = os.pipe()
    for _ in range(many):
        if os.fork() == 0:
            os.close(held_shut)
            start(folder, passphrase, gate)
            os._exit(0)
    os.close(gate)
    os.close(held_shut)
    for _ in range(many):
        os.wait()
    say(gone=True)


def main() -> None:
    """Serve the test: the program is loaded once."""
    for drawer in pkgutil.iter_modules(drawers.__path__, f"{drawers.__name__}."):
        import_module(drawer.name)
    import_module("conduct_desk.caselog.log")
    for line in iter(sys.stdin.readline, ""):
        folder, passphrase, many = line.rstrip("\n").split("\t")
        all_at_once(folder, passphrase, int(many))


if __name__ == "__main__":
    main()
