"""Bringing in a case log that is already somewhere else: copied, and compared byte for byte."""

import hashlib
import shutil
from contextlib import ExitStack
from pathlib import Path

from conduct_desk.caselog import disk
from conduct_desk.errors import DeskError, LogDamaged

LOG_FILE, EXHIBITS = "case-log.db", "exhibits"
KEY_FILES = ("keys.json", "keys.json.bak")
PART = 1024 * 1024


def copy_log(source: Path, folder: Path) -> None:
    """Copy the log in `source` into `folder`; the log's file gets its name last, when all else is there.

    Raises DeskError when there is none in `source` or one in `folder`, LogDamaged when a copy differs from
    what was read, NotSaved when the disk refuses. Then nothing new is left in `folder`.
    """
    _check(source, folder)
    names = [name for name in KEY_FILES if (source / name).is_file()]
    exhibits = [f"{EXHIBITS}/{each.name}" for each in sorted((source / EXHIBITS).glob("*")) if each.is_file()]
    with ExitStack() as unless_done:
        try:
            disk.make_private_folder(folder)
            disk.make_private_folder(folder / EXHIBITS)
            for name in [*exhibits, *names, LOG_FILE]:
                unless_done.callback((folder / name).unlink, missing_ok=True)
                _copy(source / name, folder / name)
        except OSError as error:
            raise disk.not_saved(error) from error
        unless_done.pop_all()


def _check(source: Path, folder: Path) -> None:
    if not (source / LOG_FILE).is_file():
        raise DeskError(
            "There is no case log in that folder.",
            next_step="Choose the folder that holds case-log.db and keys.json.",
            field="source",
        )
    if (folder / LOG_FILE).exists():
        raise DeskError(
            "There is already a case log on this computer.",
            next_step="Open that one, or start Conduct Desk with --log and another folder.",
            field="source",
        )


def _copy(source: Path, target: Path) -> None:
    temporary = target.with_name(f"{disk.TEMPORARY}{target.name}")
    try:
        with source.open("rb") as read, disk.open_new(temporary) as written:
            shutil.copyfileobj(read, written, PART)
            disk.sync_file(written)
        if _sha256(source) != _sha256(temporary):
            raise LogDamaged(
                "A copied file is not the same as the one it was copied from.",
                next_step="Nothing was brought in. Try another cable, stick or drive.",
            )
        disk.put_in_place(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
