"""Hands the keys over to a new headteacher, or erases the log, until it is killed; started by test_keys.py.

It loads the program once, then forks one child for each line "PASSPHRASE<tab>NEW<tab>FOLDER" that it reads.
The child opens the log, makes the new keys, closes the desk, and tells the new sheet as JSON; from then on
the change is under way. "done" comes when it was carried out. Without NEW the log is erased instead.
"""

import json
import os
import sys
from pathlib import Path

from conduct_desk.caselog import keys
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door

NEW_HEAD = "Adaeze Brown"


def say(line: str) -> None:
    """Tell the test at once."""
    os.write(1, line.encode() + b"\n")


def hand_over(passphrase: str, new: str, folder: Path) -> None:
    """Do all that the pages do, and carry it out."""
    desk = Door(folder, Clock()).unlock(passphrase, lambda _: None)
    made = desk.key_holders.hand_over(NEW_HEAD, new, own=passphrase)
    change = made.check({number: made.sheet.groups[number - 1] for number in made.questions})
    desk.keeping.close()
    say(json.dumps(made.sheet.groups))
    ended = change.carry_out()
    say("done" if ended.is_done else f"refused {ended.words}")


def erase(passphrase: str, folder: Path) -> None:
    """Erase the log from this computer, as before it is given away."""
    desk = Door(folder, Clock()).unlock(passphrase, lambda _: None)
    order = desk.erasing.order(passphrase, "erase", without_backup=True)
    desk.keeping.close()
    say("[]")
    say("done" if order.carry_out().is_done else "refused")


def main() -> None:
    """Serve the test."""
    keys.MEMORY_KIB, keys.PASSES = 64, 1  # as in the tests: what is tried here is the change, not the guess
    for line in iter(sys.stdin.readline, ""):
        passphrase, new, folder = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            if new:
                hand_over(passphrase, new, Path(folder))
            else:
                erase(passphrase, Path(folder))
            os._exit(0)
        say(f"child {child}")
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
