"""Giving a log a new root: all of it written anew under new keys, compared, and only then put in its place.

Whoever kept an old passphrase or an old recovery sheet opens nothing of it afterwards. Old backups stay as
they are: they still open with the old sheet.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import update
from sqlmodel import Session, col

from conduct_desk.caselog import connection, disk, exhibit_rows, keys, swap
from conduct_desk.caselog.exhibits import ExhibitFiles
from conduct_desk.caselog.keys import KeyFile
from conduct_desk.caselog.log import LOG_FILE, Log, open_log
from conduct_desk.caselog.tables import ExhibitRow
from conduct_desk.caselog.tables_of_exhibits import CoveredCopyRow
from conduct_desk.clock import Clock
from conduct_desk.errors import EvidenceMissing

EXHIBITS = "exhibits"
Told = Callable[[int, int], None]  # how many exhibits are done, of how many


@dataclass(frozen=True)
class Rekeyed:
    """What a change of keys took over, covered copies too; `unreadable`: those missing or damaged before."""

    exhibits: int
    unreadable: int


def rekey(
    folder: Path,
    old: bytes,
    new: bytes,
    key_file: KeyFile,
    *,
    by: str,
    clock: Clock,
    amend: Callable[[Session], None],
    told: Told = lambda _done, _total: None,
) -> Rekeyed:
    """Put the log of `folder` under the root `new`, with the slots of `key_file`. Long.

    The caller holds place.OwnerLock and the log is closed. `amend` writes into the new log only, in the one
    transaction that points the exhibits to their new files: the chronology entry belongs there. Killed at
    any moment, exactly one of the two logs opens (after swap.carry_on). Raises NotSaved, LogDamaged: then
    nothing has changed.
    """
    if not key_file.fits(new):
        raise ValueError("the key file is of another root")
    ready = swap.make_ready(folder)
    try:
        _copy(folder / LOG_FILE, ready / LOG_FILE, keys.db_key(old), keys.db_key(new))
        _compare(folder / LOG_FILE, ready / LOG_FILE, keys.db_key(old), keys.db_key(new))
        log = open_log(ready, new, by=by, clock=clock, root_is_proven=True)
        with closing(log):
            names, unreadable = _exhibits(
                ExhibitFiles(folder / EXHIBITS, keys.exhibit_identity(old)), log, told
            )
            with log.writing() as session:
                _rename(session, names)
                amend(session)
        keys.write_keys(ready, key_file)
        swap.put_in_force(folder, ready)
    finally:
        if not swap.is_under_way(folder):
            shutil.rmtree(ready, ignore_errors=True)
    return Rekeyed(len(names), unreadable)


def _copy(source: Path, target: Path, old: bytes, new: bytes) -> None:
    """Write the log anew beside the old one, then under its own key."""
    try:
        with closing(connection.connect(source, old, mode="rw")) as raw:
            connection.set_up(raw, read_only=False)
            raw.execute("VACUUM INTO ?", (str(target),))
        with closing(connection.connect(target, old, mode="rw")) as raw:
            connection.set_up(raw, read_only=False)
            raw.execute(f"PRAGMA rekey = \"x'{new.hex()}'\"")
    except sqlcipher3.Error as error:
        raise connection.told(error, source.parent) or error from error


def _compare(source: Path, target: Path, old: bytes, new: bytes) -> None:
    """Compare every row of every table, as the new key reads it, with the old log. Raises LogDamaged."""
    try:
        with (
            closing(connection.connect(source, old, mode="rw")) as before,
            closing(connection.connect(target, new, mode="rw")) as after,
        ):
            for one, other in zip_longest(_everything(before), _everything(after)):
                if one != other:
                    raise connection.damaged()
    except sqlcipher3.Error as error:
        raise connection.told(error, source.parent) or error from error


def _everything(raw: Any) -> Iterator[tuple[object, ...]]:
    for pragma in ("application_id", "user_version"):
        yield raw.execute(f"PRAGMA {pragma}").fetchone()
    shape = raw.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    yield from shape
    for kind, name, sql in shape:
        if kind == "table" and not str(sql).startswith("CREATE VIRTUAL"):
            yield (name,)
            yield from raw.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - a name of the log's own schema


def _rename(session: Session, names: Mapping[str, str]) -> None:
    """Point the rows of exhibits and covered copies to the files that took the place of theirs."""
    for was, now in names.items():
        for table in (ExhibitRow, CoveredCopyRow):
            session.connection().execute(update(table).where(col(table.file) == was).values(file=now))


def _exhibits(source: ExhibitFiles, log: Log, told: Told) -> tuple[dict[str, str], int]:
    """Encrypt each exhibit and covered copy anew under a new name and read it back; return the new names.

    What was missing before stays missing; what was damaged goes along as it is, for whoever may mend it.
    """
    with log.reading() as session:
        wanted = exhibit_rows.fingerprints(session)
    names: dict[str, str] = {}
    for done, (file, fingerprint) in enumerate(wanted.items()):
        told(done, len(wanted))
        try:
            names[file] = _anew(source, log, file, fingerprint)
        except EvidenceMissing:
            damaged = log.folder.parent / EXHIBITS / file
            if damaged.is_file():
                _as_it_is(damaged, log.folder / EXHIBITS / file)
    told(len(wanted), len(wanted))
    return names, len(wanted) - len(names)


def _anew(source: ExhibitFiles, log: Log, file: str, fingerprint: str) -> str:
    """Write one file anew and return its name: piece by piece, as a recording may be larger than memory."""
    read_end, write_end = os.pipe()
    with ThreadPoolExecutor(1) as beside, os.fdopen(read_end, "rb") as opened:
        pouring = beside.submit(_pour, source, file, fingerprint, write_end)
        kept = log.exhibits.keep(opened)
    if damaged := pouring.exception():
        log.exhibits.discard(kept.file)
        raise damaged
    log.exhibits.compare(kept.file, fingerprint)
    return kept.file


def _pour(source: ExhibitFiles, file: str, fingerprint: str, write_end: int) -> None:
    with os.fdopen(write_end, "wb") as poured:
        source.copy_into(file, fingerprint, poured)


def _as_it_is(damaged: Path, target: Path) -> None:
    disk.make_private_folder(target.parent)
    try:
        with damaged.open("rb") as read, disk.open_new(target) as written:
            shutil.copyfileobj(read, written)
            disk.sync_file(written)
        disk.sync_folder(target.parent)
    except OSError as error:
        raise disk.not_saved(error) from error
