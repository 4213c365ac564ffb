"""Whether a case log is where it is expected."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from conduct_desk.desk.door_views import FolderState
from conduct_desk.errors import DeskError, LogMissing, MayNotWrite

if TYPE_CHECKING:
    from pathlib import Path

LOG_FILE, KEYS_FILE, EXHIBITS, ERASING = "case-log.db", "keys.json", "exhibits", "erasing.json"


def state_of(folder: Path) -> FolderState:
    """Return what is in the folder, seen without a key. Reads only."""
    from conduct_desk.caselog import keys

    try:
        has_log = is_there(folder)
    except MayNotWrite:
        return FolderState(folder, has_log=False, is_missing=True)  # a folder that may not be looked into
    is_expected = not has_log and (_has_traces(folder) or has_backups(folder))
    try:
        holders = keys.read_keys(folder).holders if has_log else ()
    except DeskError:
        holders = ()  # the recovery sheet opens it without keys.json
    return FolderState(folder, has_log, is_expected, holders, is_half_erased=is_half_erased(folder))


def is_half_erased(folder: Path) -> bool:
    """Say whether erasing the log of this folder was begun and not finished. Needs no key."""
    return (folder / ERASING).is_file()


def is_there(folder: Path) -> bool:
    """Say whether a log is in the folder, or waits there to take its place. Raises MayNotWrite."""
    from conduct_desk.caselog import swap

    try:
        return (folder / LOG_FILE).is_file() or swap.is_under_way(folder)
    except PermissionError as error:
        raise MayNotWrite(
            "Conduct Desk may not look into the folder of the case log.",
            next_step="Nothing in it was changed. Ask whoever looks after this computer to let you use it.",
        ) from error


def check_there(folder: Path) -> None:
    """Raise LogMissing when there is no log to open."""
    if not folder.is_dir():
        raise LogMissing(
            "The folder of the case log is not there.",
            next_step="If it is on a disk that was unplugged, plug it in and try again. "
            "If it was moved, bring it in from there. If it was lost, bring back a backup.",
        )
    if not is_there(folder):
        raise LogMissing(
            "The case log is not in its folder.",
            next_step="If it was moved, bring it in from there. If it was lost, bring back a backup.",
        )


def _has_traces(folder: Path) -> bool:
    with suppress(OSError):
        return (folder / KEYS_FILE).exists() or any((folder / EXHIBITS).iterdir())
    return False


def has_backups(folder: Path) -> bool:
    """Say whether backups lie beside the folder: then a log is expected in it."""
    from conduct_desk.caselog import backup_places

    with suppress(OSError):
        return any(backup_places.local_place(folder).iterdir())
    return False
