"""Does a whole day at the desk by whatever clock the computer has; started by test_clocks.py under faketime.

For each line "FOLDER<tab>PASSPHRASE" it forks a head who unlocks, takes one concern from first to last, and
says as JSON which day it was and which dates the program gave.
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
from conduct_desk.policy.vocabulary import ActionKind
from tests.faults.day import PICTURE, one_day

PERIODS = ("check_removal", "check_correction", "data_request", "data_complaint")


def whole_day(folder: str, passphrase: str) -> None:
    """Be the head, and say what the program made of the day."""
    clock = Clock()
    desk = Door(Path(folder), clock).unlock(passphrase, lambda _: None)
    today, opened = clock.today(), desk.cases._opened
    one_day(desk, clock, PICTURE.read_bytes(), opened.clock.now().microsecond)
    case = desk.cases.get(desk.cases.list(limit=1)[0].case_id)
    looked = [each for each in case.actions if each.kind is ActionKind.CHECK_POST and each.done_on]
    due_on = min(looked, key=lambda each: each.action_id).due_on  # the one that sending the letter brought
    assert due_on is not None
    with opened.reading() as session:
        calendar = opened.calendar(session)
    due = [opened.rules.clocks[each].due(today, calendar).on.isoformat() for each in PERIODS]
    desk.keeping.close()
    told = {"what": "day", "today": today.isoformat(), "checks": due_on.isoformat(), "due": due}
    os.write(1, json.dumps(told).encode() + b"\n")


def main() -> None:
    """Serve the test: the program is loaded once."""
    for drawer in pkgutil.iter_modules(drawers.__path__, f"{drawers.__name__}."):
        import_module(drawer.name)
    import_module("conduct_desk.paper.letter")
    for line in iter(sys.stdin.readline, ""):
        if os.fork() == 0:
            whole_day(*line.rstrip("\n").split("\t"))
            os._exit(0)
        os.wait()
        os.write(1, b'{"what": "gone"}\n')


if __name__ == "__main__":
    main()
