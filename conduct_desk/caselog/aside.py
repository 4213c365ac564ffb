"""Earlier copies of the log: those put aside, and backups with earlier keys; and erasing them for good.

Logs that were put aside lie in folders inside the log's own and still open with the keys of their day.
Whatever has been disposed of since is still in them, so the head must be able to see and erase them.
"""

import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from conduct_desk.caselog import backup_list, disk, keys
from conduct_desk.caselog.backup_places import DATED
from conduct_desk.errors import LogDamaged

_STAMP = re.compile(r"(kept|damaged)-(\d{4}-\d\d-\d\d-\d{6})(?:-\d+)?")  # swap.name_for gives these
_KEY_FILES = (keys.KEYS_FILE, keys.SPARE_FILE)


@dataclass(frozen=True)
class Aside:
    """One log that was put aside; `at` is UTC."""

    path: Path
    at: datetime
    is_damaged: bool  # it was salvaged: more than could be read may be in it


def logs(folder: Path) -> tuple[Aside, ...]:
    """Return the logs that were put aside in a log's folder, newest first. Reads names only. Raises OSError.

    A link is none of them: what it points to is not ours.
    """
    found = []
    for entry in folder.iterdir():
        named = _STAMP.fullmatch(entry.name)
        if named and entry.is_dir() and not entry.is_symlink():
            with suppress(ValueError):  # somebody else named it: there is no such day
                at = datetime.strptime(f"{named[2]}+0000", "%Y-%m-%d-%H%M%S%z")
                found.append(Aside(entry, at, named[1] == "damaged"))
    return tuple(sorted(found, key=lambda each: (each.at, each.path.name), reverse=True))


def erase(folder: Path) -> None:
    """Erase a folder with a log or a backup: its keys first, overwritten, then the rest. Raises OSError.

    Cut off, it can be done again; without its keys no passphrase opens what is left by then.
    """
    for name in _KEY_FILES:
        for found in sorted(folder.rglob(name)):
            disk.overwrite(found)
    shutil.rmtree(folder)
    disk.sync_folder(folder.parent)


def with_other_keys(place: Path, log_id: str, root: bytes) -> tuple[Path, ...]:
    """Return the backups of a log in a place that earlier keys of it open, newest first. Raises OSError.

    One whose list cannot be read is none of them: nobody can say what it is.
    """
    found = []
    for path in sorted((place / log_id).iterdir(), reverse=True):
        if DATED.fullmatch(path.name) and not path.is_symlink():
            with suppress(LogDamaged, FileNotFoundError):
                listed = backup_list.read((path / backup_list.LIST_FILE).read_bytes())
                if listed.facts.log_id == log_id and listed.key != backup_list.mark(root):
                    found.append(path)
    return tuple(found)


def erase_backup(path: Path) -> None:
    """Erase a dated folder for good; exhibits that no other names go when the place is thinned.

    Raises OSError. It loses its name first: cut off half way, it is no backup that looks whole.
    """
    leaving = path.with_name(f"{disk.TEMPORARY}{path.name}")
    disk.put_in_place(path, leaving)
    erase(leaving)
