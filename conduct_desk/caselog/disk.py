"""Writing a file so that it is whole and on the disk, or not there at all."""

import errno
import os
import secrets
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from conduct_desk.errors import DiskFull, MayNotWrite, NotSaved

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
TEMPORARY = ".tmp-"
_PASSING_REFUSALS = (5, 32, 33)  # Windows: a virus scanner holds the file for a moment
_AT_ONCE = 1024 * 1024  # bytes that are overwritten with one write
_PATIENCE = (0.05, 0.1, 0.2, 0.4)  # seconds between tries


def not_saved(error: OSError) -> NotSaved:
    """Return the sentence for what the disk answered. Names no file: a path can hold a person's name."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return no_room()
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return no_leave()
    return NotSaved(
        "The disk did not take it, so it was not saved.",
        next_step="What you typed is still here. If the disk was unplugged, plug it in again and save again.",
    )


def no_room() -> NotSaved:
    """Return the sentence for a full disk."""
    return DiskFull(
        "The disk is full, so this was not saved.",
        next_step="What you typed is still here. Make room, by emptying the Recycle Bin for instance, "
        "and save again.",
    )


def no_leave() -> NotSaved:
    """Return the sentence for a folder that may not be written to."""
    return MayNotWrite(
        "Conduct Desk may not write in the folder of the case log, so this was not saved.",
        next_step="What you typed is still here. Ask whoever looks after this computer to make the folder "
        "writable for you, then save again.",
    )


def may_write(folder: Path) -> bool:
    """Say whether this user may write in the folder and into the files that lie in it."""
    asked = {"effective_ids": True} if os.access in os.supports_effective_ids else {}
    try:
        parts = [folder, *(part for part in folder.iterdir() if part.is_file())]
    except OSError:
        return False
    return all(os.access(part, os.W_OK, **asked) for part in parts)


def make_private_folder(folder: Path) -> None:
    """Make the folder, for this user only, when it is not there. Raises NotSaved."""
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise not_saved(error) from error


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, replacing what was there; afterwards it is on the disk. Raises NotSaved."""
    temporary = path.with_name(TEMPORARY + secrets.token_hex(8))
    try:
        with open_new(temporary) as file:
            file.write(content)
            sync_file(file)
        put_in_place(temporary, path)
    except OSError as error:
        raise not_saved(error) from error
    finally:
        clear_away(temporary)


def clear_away(left_over: Path) -> None:
    """Take a temporary file away if that can be done; else the sweep after the next start does."""
    with suppress(OSError):
        left_over.unlink(missing_ok=True)


def overwrite(file: Path) -> None:
    """Overwrite a file in its place, wait for the disk, and take it away. Raises OSError.

    Of a link only the link goes: what it points to is not ours.
    """
    if not file.is_symlink():
        size = file.stat().st_size
        with file.open("r+b") as opened:
            for fill in (secrets.token_bytes, bytes):
                opened.seek(0)
                for at in range(0, size, _AT_ONCE):
                    opened.write(fill(min(_AT_ONCE, size - at)))
                sync_file(opened)
    file.unlink()


def open_new(path: Path) -> BinaryIO:
    """Open a file that must not exist yet, for this user only, to write bytes. Raises OSError."""
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags, PRIVATE_FILE), "w+b")


def sync_file(file: BinaryIO) -> None:
    """Wait until what was written is on the disk. Raises OSError."""
    file.flush()
    if sys.platform == "darwin":
        # There fsync only reaches the drive's own cache.
        import fcntl

        fcntl.fcntl(file.fileno(), fcntl.F_FULLFSYNC)
    else:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in the folder are on the disk (Windows does that with the move itself)."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def put_in_place(source: Path, target: Path) -> None:
    """Give a finished file its name, replacing what had it, and wait for the disk. Raises OSError."""
    give_name(source, target)
    sync_folder(target.parent)


def give_name(source: Path, target: Path) -> None:
    """Do so without waiting: the name is on the disk only after sync_folder. Raises OSError.

    Windows refuses for a moment while a virus scanner looks at the file: a few tries, then the error.
    """
    for wait in _PATIENCE:
        try:
            _move(source, target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _PASSING_REFUSALS:
                raise
            time.sleep(wait)
        else:
            break
    else:
        _move(source, target)


if sys.platform == "win32":

    def _move(source: Path, target: Path) -> None:
        import ctypes

        replace_and_write_through = 0x1 | 0x8
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        if not kernel.MoveFileExW(str(source), str(target), replace_and_write_through):
            raise ctypes.WinError(ctypes.get_last_error())

else:

    def _move(source: Path, target: Path) -> None:
        source.replace(target)
