"""Does one thing at the desk while strace refuses one of its calls; started by test_every_call.py.

For each line "FOLDER<tab>PASSPHRASE<tab>VERB" it forks a head who unlocks, says "ready", waits for a line,
does it, and says as JSON how it ended: {"saved": true}, {"refused": [sentence, step]} or {"bug": traceback}.
"""

import json
import os
import pkgutil
import sys
import traceback
from datetime import UTC, datetime
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from conduct_desk import desk as drawers
from conduct_desk.clock import Clock
from conduct_desk.desk import exhibit_keeping
from conduct_desk.desk.door import Door
from conduct_desk.errors import DeskError
from conduct_desk.evidence.intake import read_exhibit
from tests.faults.refusing import PICTURE, VERBS, Verb

MOMENT = datetime(2026, 11, 23, 8, 41, tzinfo=UTC)  # stands still: what is saved is the same each time

BROKEN_VERBS: dict[str, Verb] = {**VERBS, "backup": lambda desk, _: desk.backups.back_up()}


def say(**told: object) -> None:
    """Tell the test, by a call (writev) that is never refused."""
    os.writev(1, [json.dumps(told).encode() + b"\n"])


def one_thing(folder: str, passphrase: str, verb: str) -> None:
    """Unlock, wait until strace is there, do it, and close as a window does."""
    desk = Door(Path(folder), Clock(lambda: MOMENT)).unlock(passphrase, lambda _: None)
    case_id = desk.cases.list(limit=1)[0].case_id
    say(ready=True)
    os.read(0, 1)
    try:
        BROKEN_VERBS[verb](desk, case_id)
        say(saved=True)
    except DeskError as refused:
        say(refused=[refused.sentence, refused.next_step])
    except BaseException:  # noqa: BLE001  (whatever it is, the test has to see it)
        say(bug=traceback.format_exc())
    desk.keeping.close()


def main() -> None:
    """Serve the test: the program is loaded once."""
    for drawer in pkgutil.iter_modules(drawers.__path__, f"{drawers.__name__}."):
        import_module(drawer.name)
    import_module("conduct_desk.paper.letter")
    # Pictures are read in a process of their own, a third of a second each time.
    once = lru_cache(read_exhibit)
    once(PICTURE.read_bytes(), "b.png")
    setattr(exhibit_keeping, "read_exhibit", once)  # noqa: B010  (mypy lets nobody assign to another's import)
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            try:
                one_thing(*line.rstrip("\n").split("\t"))
            except BaseException:  # noqa: BLE001  (as above: not even closing may raise)
                say(bug=traceback.format_exc())
            os._exit(0)
        say(child=child)
        os.waitpid(child, 0)
        say(gone=True)


if __name__ == "__main__":
    main()
