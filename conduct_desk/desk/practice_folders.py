"""The folder of a practice log: one's own while it is open, and swept away when its program died."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

from conduct_desk.caselog.place import LOCK_FILE, OwnerLock
from conduct_desk.errors import DeskError

BEGINNING = "conduct-desk-practice-"
LOG_FILE = "case-log.db"
DAY = timedelta(days=1)


def take_folder(until: ExitStack) -> Path:
    """Make a folder that is locked until `until` is closed, and deleted then."""
    folder = Path(tempfile.mkdtemp(prefix=BEGINNING))
    until.callback(shutil.rmtree, folder, ignore_errors=True)
    lock = OwnerLock(folder)
    until.callback(lock.release)  # before it is deleted: no locked file can be, on Windows
    lock.take()
    return folder


def sweep_folders(now: datetime) -> int:
    """Delete the practice logs that programs which died left in the temporary folder; returns how many.

    The lock of a folder is let go of by the system when its program dies, however it dies.
    """
    stale = [each for each in _ours(Path(tempfile.gettempdir())) if _is_left(each, now)]
    for folder in stale:
        shutil.rmtree(folder, ignore_errors=True)
    return len(stale)


def _ours(within: Path) -> Iterator[Path]:
    """Yield what this user's program made there: never a link, and nothing of another user's."""
    try:
        with os.scandir(within) as entries:
            named = [each for each in entries if each.name.startswith(BEGINNING)]
    except OSError:
        return  # no such folder, or not ours to read
    for entry in named:
        try:
            is_own = not hasattr(os, "getuid") or entry.stat(follow_symlinks=False).st_uid == os.getuid()
            if is_own and entry.is_dir(follow_symlinks=False):
                yield Path(entry.path)
        except OSError:
            continue  # its own program deleted it meanwhile


def _is_left(folder: Path, now: datetime) -> bool:
    lock = OwnerLock(folder)
    try:
        if not (folder / LOCK_FILE).exists():
            # Made this moment, or by a Conduct Desk that knew no lock: nobody practises for a day.
            return now.timestamp() - (folder / LOG_FILE).stat().st_mtime > DAY.total_seconds()
        lock.take()
    except (DeskError, OSError):
        return False  # somebody practises in it, or it is no log, or it went meanwhile
    lock.release()
    return True
