"""Giving a log a new root: all of it written anew under new keys, compared, and only then put in its place.

Whoever kept an old passphrase or an old recovery sheet opens nothing of it afterwards. Old backups stay as
they are: they still open with the old sheet.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import select, update
from sqlmodel import Session, col

from conduct_desk.caselog import connection, disk, keys, swap
from conduct_desk.caselog.exhibits import ExhibitFiles
from conduct_desk.caselog.keys import KeyFile
from conduct_desk.caselog.log import LOG_FILE, Log, open_log
from conduct_desk.caselog.tables import ExhibitRow
from conduct_desk.clock import Clock
from conduct_desk.errors import EvidenceMissing

EXHIBITS = "exhibits"
Told = Callable[[int, int], None]  # how many exhibits are done, of how many


@dataclass(frozen=True)
class Rekeyed:
    """What a change of keys took over. `unreadable`: exhibits that were missing or damaged before it."""

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
                for number, name in names.items():
                    chosen = update(ExhibitRow).where(col(ExhibitRow.id) == number)
                    session.connection().execute(chosen.values(file=name))
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


def _exhibits(source: ExhibitFiles, log: Log, told: Told) -> tuple[dict[int | None, str], int]:
    """Encrypt each exhibit anew under a new name and read it back; return the names by row.

    What was missing before stays missing; what was damaged goes along as it is, for whoever may mend it.
    """
    asked = select(col(ExhibitRow.id), col(ExhibitRow.file), col(ExhibitRow.fingerprint))
    with log.reading() as session:
        rows = session.connection().execute(asked.order_by(col(ExhibitRow.id))).all()
    names: dict[int | None, str] = {}
    for done, (number, file, fingerprint) in enumerate(rows):
        told(done, len(rows))
        try:
            kept = log.exhibits.keep(source.open_bytes(file, fingerprint))
        except EvidenceMissing:
            damaged = log.folder.parent / EXHIBITS / file
            if damaged.is_file():
                disk.make_private_folder(log.folder / EXHIBITS)
                disk.write_whole(log.folder / EXHIBITS / file, damaged.read_bytes())
            continue
        log.exhibits.open_bytes(kept.file, fingerprint)
        names[number] = kept.file
    told(len(rows), len(rows))
    return names, len(rows) - len(names)
