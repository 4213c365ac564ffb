"""Changes a log's shape, or puts another log in its place, until it is killed; started by the tests.

It loads the program once, then forks for each line of JSON that it reads: what to do, the root, the folder
(and what is ready in it). A child says which it is, "begun" and "done"; the server says "gone".
"""

import json
import os
import sys
from pathlib import Path

from conduct_desk.caselog import swap
from conduct_desk.caselog.log import open_log
from conduct_desk.clock import Clock


def say(line: str) -> None:
    """Tell the test at once."""
    os.write(1, line.encode() + b"\n")


def change(order: dict[str, str]) -> None:
    """Do what is asked."""
    folder = Path(order["folder"])
    if order["what"] == "upgrade":
        open_log(
            folder,
            bytes.fromhex(order["root"]),
            by="Mrs Patel",
            clock=Clock(),
            written_by="9",
            before_upgrade=lambda: say("begun"),
        ).close()
        say("done")
        return
    say("begun")
    if order["what"] == "swap":
        swap.put_in_force(folder, folder / order["ready"], keep_as=order["keep_as"])
    else:
        swap.carry_on(folder)
    say("done")


def main() -> None:
    """Serve the test."""
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            say(f"child {os.getpid()}")
            change(json.loads(line))
            os._exit(0)
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
