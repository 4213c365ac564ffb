"""When somebody tried to open the log and could not: times only, kept beside it until the next unlock."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

FILE = "failed-openings.txt"
MOST = 1000  # lines; a machine that guesses may not fill the disk


def note_failed_opening(folder: Path, at: datetime) -> None:
    """Add a time. A disk that refuses is no reason to keep the head from her next try."""
    try:
        path = folder / FILE
        if not path.exists() or len(path.read_text("ascii").splitlines()) < MOST:
            with path.open("a", encoding="ascii") as file:
                file.write(f"{at.isoformat(timespec='seconds')}\n")
    except (OSError, UnicodeError):
        return


def failed_openings(folder: Path) -> tuple[str, ...]:
    """Return the times as they were written; nobody vouches for this file, so lines that are no time go."""
    try:
        lines = (folder / FILE).read_text("ascii", errors="ignore").splitlines()[:MOST]
    except OSError:
        return ()
    return tuple(line for line in lines if _is_time(line))


def forget_failed_openings(folder: Path) -> None:
    """Take the times away, once they are in the chronology; quietly when the folder does not let us."""
    with suppress(OSError):
        (folder / FILE).unlink(missing_ok=True)


def _is_time(line: str) -> bool:
    try:
        return datetime.fromisoformat(line).tzinfo is not None
    except ValueError:
        return False
