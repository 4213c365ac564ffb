"""Opening the encrypted case log, and saving into it so that "Saved" is true."""

import os
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Dialect, Engine, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import LRUCache
from sqlmodel import Session, create_engine

from conduct_desk.caselog import chronology, connection, disk, keys, migrations, schema
from conduct_desk.caselog.exhibits import ExhibitFiles
from conduct_desk.caselog.remembering import remember, remember_until_written
from conduct_desk.caselog.tables import MetaRow
from conduct_desk.clock import Clock
from conduct_desk.errors import LogDamaged, LogMissing

LOG_FILE = "case-log.db"
MOST_STATEMENTS = 1500  # kept as SQL; a whole day makes some hundreds


class Log:
    """One open log. Any thread may call it: one writer at a time, and the window reads beside the others."""

    def __init__(self, folder: Path, root: bytes, *, by: str, clock: Clock) -> None:
        self.folder = folder
        self.by = by  # whose passphrase opened it
        self.clock = clock
        self.log_id = ""
        self.exhibits = ExhibitFiles(folder / "exhibits", keys.exhibit_identity(root))
        self._key: bytearray | None = bytearray(keys.db_key(root))
        self._write_lock = threading.Lock()
        # What the window reads never waits for what is read beside it, which may take a second.
        self._read_locks = {is_window: threading.Lock() for is_window in (True, False)}
        self._inside = threading.local()
        self.saved = threading.Event()  # not set while a save waits for whoever reads
        self.saved.set()
        # What one connection has made SQL of, the others need not: that is most of the first time of a verb.
        self._made = LRUCache[Any, Any](MOST_STATEMENTS)
        self._writer = self._engine("BEGIN IMMEDIATE", read_only=False)
        self._readers = {each: self._engine("BEGIN", read_only=True) for each in self._read_locks}

    @property
    def is_open(self) -> bool:
        """Say whether `close` was not called yet."""
        return self._key is not None

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session whose changes are all written when the block ends, or none of them.

        On leaving, the commit is on the disk. Raises NotSaved when the disk refuses (nothing was written);
        any error inside the block undoes everything. Do not nest it, or reading, inside itself or reading.
        Rows stay readable after the block. Flush before using the id of a new row.
        """
        with self._alone(self._write_lock), self._plain_words():
            session = Session(self._writer, expire_on_commit=False)
            try:
                session.connection()  # takes the write lock now: nothing read below can be outdated
                remember_until_written(session)
                yield session
                session.flush()
                self.saved.clear()
                with self._read_locks[True], self._read_locks[False]:  # what is being read blocks a commit
                    session.commit()
            finally:
                self.saved.set()
                self._put_away(session, self._writer)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one unchanging state of the log; what it is asked to write is refused.

        Fetch each result whole, and be quick: a save waits for it. Do not nest.
        """
        is_window = threading.current_thread() is threading.main_thread()
        reader = self._readers[is_window]
        with self._alone(self._read_locks[is_window]), self._plain_words():
            session = Session(reader, expire_on_commit=False, autoflush=False)
            remember(session)
            try:
                yield session
            finally:
                self._put_away(session, reader)

    @contextmanager
    def standing_still(self) -> Iterator[Any]:
        """Give a raw connection in no transaction, for a backup, while nobody writes. Do not nest.

        It reads (and VACUUM INTO another file). Saves wait until the block ends: be quick.
        """
        with self._alone(self._write_lock), self._plain_words():
            raw = self._connect(read_only=False)
            try:
                yield raw
            finally:
                raw.close()

    def close(self) -> None:
        """Close both connections and overwrite the key as far as Python allows. Safe to call twice.

        It waits for a save that is under way in another thread.
        """
        self._refuse_nesting()
        with self._write_lock, self._read_locks[True], self._read_locks[False]:
            for engine in (*self._readers.values(), self._writer):
                engine.dispose()
            if self._key is not None:
                self._key[:] = bytes(len(self._key))
                self._key = None
            self._made.clear()  # each holds what was first asked with it

    def _engine(self, begin: str, *, read_only: bool) -> Engine:
        pool = StaticPool(lambda: self._connect(read_only=read_only), dialect=_dialect())
        engine = Engine(
            pool,
            _dialect(),
            make_url("sqlite://"),
            hide_parameters=True,
            execution_options={"compiled_cache": self._made},
        )

        @event.listens_for(engine, "begin")
        def begin_for_real(bound: Any) -> None:
            # The driver begins nothing by itself (isolation_level None), so schema changes are undone too.
            bound.exec_driver_sql(begin)

        return engine

    def _connect(self, *, read_only: bool) -> Any:
        if self._key is None:
            raise RuntimeError("the log is closed")
        raw = connection.connect(self.folder / LOG_FILE, bytes(self._key), mode="rw")
        with ExitStack() as undo:  # Windows moves no file away that a refused connection still holds
            undo.callback(raw.close)
            connection.set_up(raw, read_only=read_only)
            undo.pop_all()
        return raw

    @contextmanager
    def _alone(self, lock: threading.Lock) -> Iterator[None]:
        self._refuse_nesting()
        with lock:
            self._inside.block = True
            try:
                yield
            finally:
                self._inside.block = False

    def _refuse_nesting(self) -> None:
        # The locks would wait for ever for their own thread.
        if getattr(self._inside, "block", False):
            raise RuntimeError("reading(), writing() and close() may not be nested")

    @contextmanager
    def _plain_words(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlcipher3.Error) as error:
            told = connection.told(error, self.folder)
            if told is None:
                raise
            raise told from error

    def _put_away(self, session: Session, engine: Engine) -> None:
        try:
            session.close()  # undoes what was not committed
        except (DBAPIError, sqlcipher3.Error):
            # Not even the undoing worked: let go of the connection; the next one undoes the journal.
            with suppress(DBAPIError, sqlcipher3.Error):
                engine.dispose()


@cache
def _dialect() -> Dialect:
    """Return what speaks SQLite for all connections: statements that one of them made fit them all."""
    engine = create_engine("sqlite://", module=sqlcipher3, poolclass=StaticPool)
    engine.connect().close()  # only then it knows the engine's version
    engine.dispose()
    return engine.dialect


def create_log(
    folder: Path,
    root: bytes,
    *,
    log_id: str,
    by: str,
    clock: Clock,
    written_by: str = "",
    before: Callable[[], None] = lambda: None,
) -> Log:
    """Start a new log in `folder` (made when missing) under a temporary name, then put it in place.

    `before` runs when the new file is whole and before it gets its name: write keys.json there.
    `written_by` is the program's version. Raises LogDamaged when a log is already there, NotSaved when the
    disk refuses; then nothing is left behind.
    """
    os.umask(0o077)
    disk.make_private_folder(folder)
    target = folder / LOG_FILE
    if target.exists():
        raise LogDamaged(
            "There is already a case log in this folder.",
            next_step="Open that one, or choose another folder for the new one.",
        )
    temporary = folder / f"{disk.TEMPORARY}{secrets.token_hex(8)}"
    try:
        _make(temporary, keys.db_key(root), {"log_id": log_id, "written_by": written_by})
        disk.make_private_folder(folder / "exhibits")
        before()
        disk.put_in_place(temporary, target)
    except OSError as error:
        raise disk.not_saved(error) from error
    finally:
        for left in (temporary, temporary.with_name(temporary.name + "-journal")):
            disk.clear_away(left)
    return open_log(folder, root, by=by, clock=clock, root_is_proven=True)


def open_log(
    folder: Path,
    root: bytes,
    *,
    by: str,
    clock: Clock,
    root_is_proven: bool = False,
    written_by: str = "",
    before_upgrade: Callable[[], None] = lambda: None,
) -> Log:
    """Open the log in `folder` and verify its chronology. The caller holds place.OwnerLock.

    `root_is_proven`: a passphrase slot gave the root, so that a file which it does not open is damaged.
    A log of an older Conduct Desk is brought to the present shape first, after `before_upgrade` (make a
    verified backup there); `written_by` is the program's version.
    Raises LogMissing (a log is never created here), WrongKey, LogDamaged, LogTooNew (file untouched).
    """
    os.umask(0o077)
    path = folder / LOG_FILE
    _check_file(path)
    key = keys.db_key(root)
    with ExitStack() as undo:
        with connection.checked(path, key, root_is_proven=root_is_proven) as (number, wait):
            if migrations.due(number):
                wait()
                before_upgrade()
                migrations.upgrade(path, key, number, written_by)
            log = Log(folder, root, by=by, clock=clock)
            undo.callback(log.close)
            with log.reading() as session:
                row = session.get(MetaRow, "log_id")
                log.log_id = row.value if row else ""
                chronology.verify(session)
        for left in folder.glob(f"{disk.TEMPORARY}*"):  # of a save that was cut off
            disk.clear_away(left)
        undo.pop_all()
    return log


def _check_file(path: Path) -> None:
    if not path.is_file():
        raise LogMissing(
            "The case log is not in its folder.",
            next_step="If it was moved, say where it is; if it was lost, bring back a backup.",
        )
    try:
        with path.open("rb") as file:
            start = file.read(16)
        size = path.stat().st_size
    except OSError as error:
        raise LogDamaged(
            "The file of the case log (case-log.db) cannot be read.",
            next_step="Ask whoever looks after this computer to let you read the folder of Conduct Desk.",
        ) from error
    # An empty file would be taken for a new log, and a plain SQLite file was never written by us.
    if size == 0 or size % 4096 or start == b"SQLite format 3\0":
        raise connection.damaged()


def _make(path: Path, key: bytes, about: dict[str, str]) -> None:
    disk.open_new(path).close()  # for this user only from its first byte
    with connection.alone(path, key) as bound:
        schema.create(bound)
        for key_, value in (about | {"min_reader": str(schema.MIN_READER)}).items():
            bound.execute(MetaRow.__table__.insert().values(key=key_, value=value))  # type: ignore[attr-defined]
