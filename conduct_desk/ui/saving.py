"""Saving a paper as a PDF file: whole, or not at all."""

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from conduct_desk.errors import DeskError, NotSaved


def save_file(place: Path, data: bytes, enter: Callable[[], None] = lambda: None) -> None:
    """Write `data` to `place` so that a reader finds the old file or the new one, never half of either.

    `enter` is called when all is written, before the file gets its name: what it raises leaves no file, so
    that nothing leaves the log without its entry. Raises NotSaved with the cause and what to do when the disk
    or another program does not let it.
    """
    part: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=place.parent)
        part = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        _forget(part)
        raise _refused(place, error) from error
    try:
        enter()
    except DeskError:
        _forget(part)
        raise
    try:
        part.replace(place)
    except OSError as error:
        _forget(part)
        # Windows: a file that is open cannot be replaced. It says the same of a folder.
        if isinstance(error, PermissionError) and not place.is_dir():
            raise NotSaved(
                f"Another program has ‘{place.name}’ open.",
                next_step="Close it there, or save with another name.",
            ) from error
        raise _refused(place, error) from error


def _forget(part: Path | None) -> None:
    if part is not None:
        part.unlink(missing_ok=True)


def _refused(place: Path, error: OSError) -> NotSaved:
    cause = error.errno or 0
    if len(place.name) > _LONGEST:  # Windows says of it that the folder is not there
        cause = errno.ENAMETOOLONG
    elif isinstance(error, PermissionError) and place.is_dir():
        cause = errno.EISDIR
    sentence, next_step = _CAUSES.get(cause, _OTHER)
    return NotSaved(sentence.format(name=place.name), next_step=next_step)


_LONGEST = 255  # letters of a file's name, wherever it lies
_FULL = ("‘{name}’ is not saved: the disk is full.", "Free some space, or save it in another place.")
_LOCKED = ("‘{name}’ is not saved: this folder does not let you save files.", "Choose another folder.")
_GONE = ("‘{name}’ is not saved: the folder is not there any more.", "Choose another folder.")
_LONG = ("The PDF is not saved: its name is too long.", "Save it with a shorter name.")
_OTHER = ("‘{name}’ is not saved: the disk did not accept it.", "Choose another folder and save it again.")
_CAUSES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _LOCKED,
    errno.EPERM: _LOCKED,
    errno.EROFS: _LOCKED,
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.ENAMETOOLONG: _LONG,
    errno.EISDIR: ("‘{name}’ is the name of a folder here.", "Save it with another name."),
}
