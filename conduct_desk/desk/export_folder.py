"""A new folder that is filled under a passing name and gets its own only when it is whole."""

import errno
import hashlib
import shutil
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from conduct_desk.caselog import disk
from conduct_desk.errors import DeskError, NotSaved

SUMS = "SHA256SUMS.txt"
LONGEST_NAME = 100  # characters, the ending included
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"))
)
_FORBIDDEN = frozenset('<>:"/\\|?*')


def safe_name(name: str, taken: set[str]) -> str:
    """Return a file's name that every system takes, unlike those in `taken` (case-folded), and add it there.

    Source: Microsoft, "Naming Files, Paths, and Namespaces": forbidden characters, device names, no space or
    full stop at the end.
    """
    shown = "".join(each if each.isprintable() and each not in _FORBIDDEN else "-" for each in name)
    stem, dot, ending = shown.rpartition(".")
    if not dot or not (ending.isascii() and ending.isalnum() and len(ending) <= 5):
        stem, ending = shown, ""
    stem = stem.strip(" .") or "file"
    if stem.split(".")[0].rstrip().casefold() in _DEVICES:
        stem = f"- {stem}"
    tail = f".{ending}" if ending else ""
    number = 1
    while True:
        mark = f" ({number})" if number > 1 else ""
        fits = stem[: LONGEST_NAME - len(mark) - len(tail)].rstrip(" .")
        found = f"{fits}{mark}{tail}"
        if found.casefold() not in taken:
            taken.add(found.casefold())
            return found
        number += 1


class NewFolder:
    """Written by `put`, finished by `finish`; left in any other way, nothing of it stays."""

    def __init__(self, place: Path, name: str) -> None:
        """Take a free name in `place`; nothing is made yet."""
        self._place, self._name = place, name
        self._passing = place / f"{name} (not finished)"
        self._sums: dict[str, str] = {}
        self._made = False
        self.size = 0  # bytes written

    def __enter__(self) -> "NewFolder":
        """Make the folder. Raises NotSaved, and then nothing is there."""
        try:
            number = 1
            while self._passing.exists():
                number += 1
                self._passing = self._place / f"{self._name} (not finished, {number})"
            self._passing.mkdir(mode=disk.PRIVATE_FOLDER)
        except OSError as error:
            raise refused(error) from error
        self._made = True
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Take away what was not finished."""
        if self._made:
            shutil.rmtree(self._passing, ignore_errors=True)

    @property
    def files(self) -> int:
        """How many files were put in."""
        return len(self._sums)

    def put(self, name: str, content: bytes) -> None:
        """Write one file; `name` has forward slashes. Raises NotSaved."""

        def write(file: BinaryIO) -> str:
            file.write(content)
            return hashlib.sha256(content).hexdigest()

        self.put_from(name, write)

    def put_from(self, name: str, write: Callable[[BinaryIO], str]) -> None:
        """Let `write` write one file and return its SHA-256; raising, it leaves no file. Raises NotSaved."""
        path = self._passing / name
        try:
            path.parent.mkdir(mode=disk.PRIVATE_FOLDER, parents=True, exist_ok=True)
            with ExitStack() as undo, disk.open_new(path) as file:
                undo.callback(disk.clear_away, path)
                self._sums[name] = write(file)
                disk.sync_file(file)
                self.size += file.tell()
                undo.pop_all()
        except OSError as error:
            raise refused(error) from error

    def finish(self) -> Path:
        """Write the list of fingerprints, read every file again, and give the folder its name.

        Raises NotSaved when the disk refuses or does not hold what was written.
        """
        listed = "".join(f"{sum_}  {name}\n" for name, sum_ in sorted(self._sums.items()))
        self.put(SUMS, listed.encode())
        try:
            for name, expected in self._sums.items():
                if _fingerprint(self._passing / name) != expected:
                    raise NotSaved(
                        "The disk does not hold what was written to it, so nothing was taken out.",
                        next_step="Choose another place and begin again. The case log is unharmed.",
                    )
            for folder in sorted({(self._passing / name).parent for name in self._sums}):
                disk.sync_folder(folder)
            target = self._free()
            disk.put_in_place(self._passing, target)
        except OSError as error:
            raise refused(error) from error
        self._made = False
        return target

    def _free(self) -> Path:
        target, number = self._place / self._name, 1
        while target.exists() or target.is_symlink():
            number += 1
            target = self._place / f"{self._name} ({number})"
        return target


def _fingerprint(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check_target(place: Path, log_folder: Path) -> None:
    """Refuse a place that is no folder, or lies in the folder of the log itself. Raises DeskError."""
    with suppress(OSError):
        place, log_folder = place.resolve(), log_folder.resolve()
    if place == log_folder or log_folder in place.parents:
        raise DeskError(
            "This is the folder of the case log itself.", next_step="Choose another folder.", field="place"
        )
    if not place.is_dir():
        raise DeskError("This folder is not there any more", next_step="Choose another one.", field="place")


def refused(error: OSError) -> NotSaved:
    """Return the sentence for what the disk answered. Names no file: a path can hold a person's name."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        sentence, then = "That disk is full, so nothing was taken out.", "Make room there, or choose another"
    elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        sentence, then = "That folder lets nobody write in it, so nothing was taken out.", "Choose another"
    else:
        sentence, then = "That disk did not take it, so nothing was taken out.", "Choose another"
    return NotSaved(sentence, next_step=f"{then} place and begin again. The case log is unharmed.")
