"""Makes backups and is killed in the middle of each; started by test_backups.py.

It loads the program once, then forks for each line "ROOT SYNC FOLDER|PLACE" that it reads. The child backs
the log up and is killed when the disk is asked for the SYNCth time to keep something; it says "done" when it
was not, and the place then holds a backup.
"""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from conduct_desk.caselog import backups

AT = datetime(2026, 11, 23, 9, 15, tzinfo=UTC)


def back_up(root: bytes, sync: int, folder: Path, place: Path) -> None:
    """Back up, and be killed at the given moment."""
    keep, counted = os.fsync, [0]

    def killing(descriptor: int) -> None:
        counted[0] += 1
        if counted[0] == sync:
            os.kill(os.getpid(), signal.SIGKILL)
        keep(descriptor)

    os.fsync = killing  # type: ignore[assignment]  # only ever called with a descriptor
    backups.make(backups.still_of(folder, root), folder, root, place, at=AT)
    os.write(1, b"done\n")


def main() -> None:
    """Serve the test."""
    for line in iter(sys.stdin.readline, ""):
        root, sync, folders = line.rstrip("\n").split(" ", 2)
        folder, place = folders.split("|")
        child = os.fork()
        if child == 0:
            back_up(bytes.fromhex(root), int(sync), Path(folder), Path(place))
            os._exit(0)
        os.waitpid(child, 0)
        os.write(1, b"gone\n")


if __name__ == "__main__":
    main()
