"""The diagnostic log: which event, what type of error, and where; never a name or a word of a post."""

import faulthandler
import os
import threading
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

NAME = "conduct-desk.log"
OLDER = (f"{NAME}.1", f"{NAME}.2")
LONGEST = 1024 * 1024  # bytes a file; three are kept
HARD_END, HARD_END_BEFORE = "conduct-desk-crash.txt", "conduct-desk-crash-before.txt"
FRAMES = 4  # places told of an error, the innermost first


def place_of(error: BaseException) -> str:
    """Return the type of an error and the place it came from, without its text (which may hold words)."""
    told = _place(error)
    cause = error.__cause__ or error.__context__
    return f"{told}; after {_place(cause)}" if cause is not None else told


def _place(error: BaseException) -> str:
    frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)
    where = " < ".join(f"{Path(f.filename).name}:{f.lineno}:{f.name}" for f in reversed(frames[-FRAMES:]))
    return f"{type(error).__name__} at {where or 'unknown'}"


class Diagnostics:
    """Lines of a file in the log's folder; `event` is a fixed code in capitals, such as START or CRASH.

    What is full becomes an older file, and the third goes. Any thread may write.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()

    def note(self, event: str, error: BaseException | None = None, **figures: float | str) -> None:
        """Add a line: figures are counts and seconds, or fixed words of the program, never what was typed.

        When even that cannot be written (full disk), nothing else is disturbed.
        """
        told = [f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", event]
        told += [f"{name}={value}" for name, value in figures.items()]
        if error is not None:
            told.append(place_of(error))
        with self._lock, suppress(OSError):
            self._turn_over()
            handle = os.open(self._folder / NAME, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(handle, "a", encoding="ascii", errors="replace") as file:
                file.write(" ".join(told) + "\n")

    def last_lines(self, most: int) -> tuple[str, ...]:
        """Return the newest lines, oldest first; none when the file cannot be read."""
        lines: list[str] = []
        for name in (NAME, *OLDER):
            with suppress(OSError):
                lines = (self._folder / name).read_text("ascii", "replace").splitlines() + lines
            if len(lines) >= most:
                break
        return tuple(lines[-most:])

    def _turn_over(self) -> None:
        newest, older, oldest = (self._folder / name for name in (NAME, *OLDER))
        if newest.exists() and newest.stat().st_size > LONGEST:
            if older.exists():
                older.replace(oldest)
            newest.replace(older)


class HardEnd:
    """Takes down where the program stood when the computer ended it (a fault in a library, not in Python)."""

    def __init__(self, folder: Path) -> None:
        self._path, self._before = folder / HARD_END, folder / HARD_END_BEFORE
        self._file: TextIO | None = None

    def begin(self) -> bool:
        """Watch from now on; return whether the last run ended so. What it left is set aside."""
        ended = False
        try:
            if self._path.exists() and self._path.stat().st_size:
                self._path.replace(self._before)
                ended = True
            handle = os.open(self._path, os.O_WRONLY | os.O_TRUNC | os.O_CREAT, 0o600)
        except OSError:
            return ended
        self._file = os.fdopen(handle, "w", encoding="ascii")
        faulthandler.enable(self._file)
        return ended

    def end(self) -> None:
        """Watch no more: the program ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def told(self) -> tuple[str, ...]:
        """Return the places at which the run before the last one ended, without the folders they lie in."""
        try:
            lines = self._before.read_text("ascii", "replace").splitlines()
        except OSError:
            return ()
        return tuple(_without_folder(line) for line in lines)


def _without_folder(line: str) -> str:
    """Return a line of a hard end; a path in it (it names the user) becomes the name of its file."""
    before, quote, rest = line.partition('File "')
    path, end, after = rest.partition('"')
    return f"{before}{quote}{path.replace(chr(92), '/').rpartition('/')[2]}{end}{after}" if quote else before
