"""One encrypted connection to the log's file, set up so that saved means saved."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from conduct_desk.caselog import disk
from conduct_desk.caselog.schema import APPLICATION_ID, SCHEMA
from conduct_desk.errors import DeskError, LogDamaged, LogTooNew, NotSaved, WrongKey

OLDEST_SQLITE = (3, 51, 3)
# name, as it is set, as it must read back. TRUNCATE + FULL: no acknowledged save was lost in 580 power cuts.
PRAGMAS: tuple[tuple[str, str, object], ...] = (
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("secure_delete", "ON", 1),
    ("busy_timeout", "2000", 2000),
)
if sys.platform == "darwin":
    PRAGMAS = (*PRAGMAS, ("fullfsync", "1", 1))
READ_ONLY = ("query_only", "ON", 1)
_FULL = 13
_MAY_NOT_WRITE = (8, 14, 3)  # SQLITE_READONLY, SQLITE_CANTOPEN (the journal), SQLITE_PERM
_REFUSED = 10  # SQLITE_IOERR
_BUSY = (5, 6)
_DAMAGED = (11, 26)  # SQLITE_CORRUPT, SQLITE_NOTADB


class UnsafeEngineError(RuntimeError):
    """The database engine does not keep our promises: a fault of the installation, not of the head."""


def connect(path: Path, key: bytes, *, mode: str) -> Any:
    """Return a raw connection with the key given and nothing read yet. `mode` is rw, or rwc to create.

    Raises sqlcipher3.Error when the file cannot be opened.
    """
    check_engine(sqlcipher3)
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    with ExitStack() as undo:
        connection = sqlcipher3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        undo.callback(connection.close)
        # Before anything else: on damage SQLCipher would write thousands of lines to stderr.
        _set(connection, "cipher_log_level", "NONE", "NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_compatibility = 4")  # pinned, whatever a later engine prefers
        undo.pop_all()
    return connection


def set_up(connection: Any, *, read_only: bool) -> None:
    """Set every pragma and read each back. Raises UnsafeEngineError when one did not take."""
    for name, value, right in (*PRAGMAS, READ_ONLY) if read_only else PRAGMAS:
        _set(connection, name, value, right)


def check_engine(engine: Any) -> None:
    """Refuse an engine that is too old or does not encrypt. Raises UnsafeEngineError."""
    if tuple(engine.sqlite_version_info) < OLDEST_SQLITE:
        raise UnsafeEngineError(f"SQLite {engine.sqlite_version} is older than {OLDEST_SQLITE}")


@contextmanager
def alone(path: Path, key: bytes) -> Iterator[Connection]:
    """Give a connection inside BEGIN EXCLUSIVE, for making a log or changing its shape: all of it, or none.

    Raises DeskError for what the disk refuses or what is damaged, after undoing everything.
    """
    engine = create_engine(
        "sqlite://",
        module=sqlcipher3,
        creator=lambda: connect(path, key, mode="rw"),
        poolclass=StaticPool,
        hide_parameters=True,
    )
    try:
        with engine.connect() as bound:
            set_up(bound.connection.dbapi_connection, read_only=False)
            bound.exec_driver_sql("BEGIN EXCLUSIVE")
            yield bound
            bound.commit()
    except (DBAPIError, sqlcipher3.Error) as error:
        raise told(error, path.parent) or error from error
    finally:
        engine.dispose()


def check_identity(connection: Any, *, root_is_proven: bool) -> int:
    """Make sure that this is a case log, opened with its key, and not newer than we are; return its schema.

    Reads only.

    Raises WrongKey, LogDamaged, LogTooNew.
    """
    encrypts = connection.execute("PRAGMA cipher_status").fetchone()
    if encrypts is None or str(encrypts[0]) != "1":
        raise UnsafeEngineError("the engine does not encrypt")
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
        wrote = connection.execute("SELECT value FROM meta WHERE key = 'written_by'").fetchone()
    except sqlcipher3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlcipher3.SQLITE_NOTADB and not root_is_proven:
            raise WrongKey(
                "That key does not open this case log.",
                next_step="Check that the recovery sheet is the newest one for this case log.",
            ) from error
        raise damaged() from error
    if application != APPLICATION_ID:
        raise damaged()
    if schema > SCHEMA:
        version = wrote[0] if wrote else "a newer version"
        raise LogTooNew(
            f"This case log was last used with a newer Conduct Desk ({version}).",
            next_step="Install that version or a newer one. Nothing was changed in the case log.",
        )
    return int(schema)


@contextmanager
def checked(path: Path, key: bytes, *, root_is_proven: bool) -> Iterator[tuple[int, Callable[[], None]]]:
    """Make sure of the file (see `check_identity`), and of each of its pages while the block reads it.

    Yields its schema, and what waits until the pages are done, for a block that is to write. At its end they
    are waited for, and a damaged page is told before whatever else the block found wrong with it.

    Raises WrongKey, LogDamaged, LogTooNew.
    """
    with ExitStack() as undo:
        with _told_as_damage():
            raw = connect(path, key, mode="rw")
            undo.callback(raw.close)
            number = check_identity(raw, root_is_proven=root_is_proven)
        # The engine lets go of Python for it, and who opens the log waits for both.
        pages = undo.enter_context(ThreadPoolExecutor(1, "pages of the log")).submit(_check_pages, raw)
        try:
            yield number, pages.result
        finally:
            pages.result()


def _check_pages(connection: Any) -> None:
    """Compare every page of the file with its own seal: 3.4 ms a megabyte here. Raises LogDamaged.

    Without it a damaged page would be noticed only when somebody looks for what is on it, months later.
    """
    with _told_as_damage():
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            raise damaged()


@contextmanager
def _told_as_damage() -> Iterator[None]:
    try:
        yield
    except sqlcipher3.Error as error:
        raise told(error) or damaged() from error


def damaged() -> LogDamaged:
    """Return the sentence for a file that does not hold what a case log holds."""
    return LogDamaged(
        "The file of the case log (case-log.db) does not hold what it should.",
        next_step="Nothing was changed. Bring back your last backup, and keep the damaged file.",
    )


def _set(connection: Any, name: str, value: str, right: object) -> None:
    connection.execute(f"PRAGMA {name} = {value}").fetchall()
    answer = connection.execute(f"PRAGMA {name}").fetchone()
    if answer is None or answer[0] != right:
        raise UnsafeEngineError(f"PRAGMA {name} did not take")


def told(error: DBAPIError | sqlcipher3.Error, folder: Path | None = None) -> DeskError | None:
    """Return the sentence for what the engine said; None when it is a bug. `folder` is the log's."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = int(getattr(cause, "sqlite_errorcode", 0)) & 0xFF
    # A journal that may only be read is opened all the same, and the first write into it fails.
    is_locked_out = code == _REFUSED and folder is not None and not disk.may_write(folder)
    if code == _FULL:
        return disk.no_room()
    if code in _MAY_NOT_WRITE or is_locked_out:
        return disk.no_leave()
    if code == _REFUSED:
        return disk.not_saved(OSError())
    if code in _BUSY:
        return NotSaved(
            "Another program is holding the case log, so this was not saved.",
            next_step="What you typed is still here. Wait a moment and save again.",
        )
    return damaged() if code in _DAMAGED else None
