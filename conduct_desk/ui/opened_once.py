"""Opening a file once, and only where it is an ordinary one: what was looked at is what is read."""

import errno
import os
import stat
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from conduct_desk.errors import EvidenceUnreadable

MOST_BYTES = 2 * 1024**3  # a recording of two gigabytes; what may be drawn is held to less by the desk
# A pipe would wait for ever where opening waits for a writer; a link could lead anywhere by the time it is
# followed. Windows has neither flag, and no pipes among its files.
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)


def open_once(path: Path) -> BinaryIO:
    """Return an ordinary file, open for reading; whoever gets it closes it.

    Raises EvidenceUnreadable with what to do for a folder, a link, a device, a file that is gone, shut away
    or larger than two gigabytes.
    """
    if not hasattr(os, "O_NOFOLLOW") and path.is_symlink():
        raise _a_link()
    try:
        number = os.open(path, _FLAGS)
    except (OSError, ValueError) as refused:  # an address may have a sign in it that no name can have
        raise _why(path, refused) from refused
    with ExitStack() as refusing:
        refusing.callback(os.close, number)
        _check(os.fstat(number))
        refusing.pop_all()
    return os.fdopen(number, "rb")


def _check(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise _a_folder()
    if not stat.S_ISREG(found.st_mode):
        raise EvidenceUnreadable(
            "This is no file that can be kept here.",
            next_step="Save it to the desktop as a file, then add it.",
        )
    if found.st_size > MOST_BYTES:
        raise EvidenceUnreadable(
            "This file is larger than two gigabytes, so it is not kept here.",
            next_step="Keep it where it is and locked away. Note where it is in the concern.",
        )


def _why(path: Path, refused: OSError | ValueError) -> EvidenceUnreadable:
    """Return why a file did not open; only now, when the question has been answered, is it looked at."""
    if isinstance(refused, FileNotFoundError | ValueError) or refused.errno == errno.ENAMETOOLONG:
        return EvidenceUnreadable(
            "This file is no longer there.", next_step="Look for it in its folder, then add it again."
        )
    if path.is_symlink():
        return _a_link()
    if path.is_dir():  # Windows does not open one at all
        return _a_folder()
    return EvidenceUnreadable(
        "This file cannot be read.",
        next_step="Close it in other programs or copy it to the desktop, then add it again.",
    )


def _a_folder() -> EvidenceUnreadable:
    return EvidenceUnreadable("This is a folder, not a file.", next_step="Open it and add the files in it.")


def _a_link() -> EvidenceUnreadable:
    return EvidenceUnreadable(
        "This is only a link to a file.",
        next_step="Open the folder that it leads to and add the file itself.",
    )
