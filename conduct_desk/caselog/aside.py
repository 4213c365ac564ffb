"""Logs that were put aside when another one took their place: which there are, and erasing one for good.

They lie in folders inside the log's own and still open with the keys of their day. Whatever has been disposed
of since is still in them, so the head must be able to see and erase them.
"""

import re
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from conduct_desk.caselog import disk, keys

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
            overwrite(found)
    shutil.rmtree(folder)
    disk.sync_folder(folder.parent)


def overwrite(file: Path) -> None:
    """Overwrite a file in its place, wait for the disk, and take it away. Raises OSError.

    Of a link only the link goes: what it points to is not ours.
    """
    if file.is_symlink():
        file.unlink()
        return
    size = file.stat().st_size
    with file.open("r+b") as opened:
        opened.write(secrets.token_bytes(size))
        disk.sync_file(opened)
        opened.seek(0)
        opened.write(bytes(size))
        disk.sync_file(opened)
    file.unlink()
