"""The diagnostic log: which event, what type of error, and where; never a name or a word of a post."""

import os
import traceback
from datetime import UTC, datetime
from pathlib import Path

NAME = "conduct-desk.log"
LONGEST = 256 * 1024  # bytes; then the older half goes


def place_of(error: BaseException) -> str:
    """Return the type of an error and the place it came from, without its text (which may hold words)."""
    frames = traceback.extract_tb(error.__traceback__)
    where = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames[-4:]))
    return f"{type(error).__name__} at {where or 'unknown'}"


class Diagnostics:
    """Lines of one file in the log's folder; `event` is a fixed code in capitals, such as START or CRASH."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def note(self, event: str, error: BaseException | None = None) -> None:
        """Add a line. When even that cannot be written (full disk), nothing else is disturbed."""
        line = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {event}{' ' + place_of(error) if error else ''}\n"
        try:
            self._shorten()
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(handle, "a", encoding="ascii", errors="replace") as file:
                file.write(line)
        except OSError:
            return

    def _shorten(self) -> None:
        if self._path.exists() and self._path.stat().st_size > LONGEST:
            lines = self._path.read_text("ascii", "replace").splitlines(keepends=True)
            self._path.write_text("".join(lines[len(lines) // 2 :]), "ascii", "replace")
