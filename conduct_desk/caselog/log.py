"""Opening the encrypted case log, and saving into it so that "Saved" is true."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlmodel import Session

from conduct_desk.caselog.exhibits import ExhibitFiles
from conduct_desk.clock import Clock

LOG_FILE = "case-log.db"


class Log:
    """One open log. Any thread may call it: one writer at a time, reads beside it."""

    folder: Path
    log_id: str
    by: str  # whose slot opened it
    clock: Clock
    exhibits: ExhibitFiles

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session whose changes are all written when the block ends, or none of them.

        On leaving, the commit is on the disk. Raises NotSaved when the disk refuses (nothing was written);
        any error inside the block undoes everything. Do not nest; keep no row objects after the block
        (read what you need inside; rows are not expired by the commit). Flush before using a new id.
        """
        raise NotImplementedError
        yield

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one unchanging state of the log. Fetch each result whole. Do not nest."""
        raise NotImplementedError
        yield

    def close(self) -> None:
        """Close both connections and forget the key as far as Python allows. Safe to call twice."""
        raise NotImplementedError


def create_log(folder: Path, root: bytes, *, log_id: str, by: str, clock: Clock) -> Log:
    """Start a new log in `folder` (made when missing) under a temporary name, then put it in place.

    Write keys.json first (keys.write_keys). Raises LogDamaged when a log is already there, NotSaved when
    the disk refuses.
    """
    raise NotImplementedError


def open_log(folder: Path, root: bytes, *, by: str, clock: Clock) -> Log:
    """Open the log in `folder`. The caller holds place.OwnerLock.

    Raises LogMissing (never creates one), WrongKey (not this log's root), LogDamaged, LogTooNew (untouched).
    """
    raise NotImplementedError
