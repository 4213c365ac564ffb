"""Opening a backup and comparing everything in it: only what passes here is called a backup."""

import os
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

import sqlcipher3

from conduct_desk.caselog import backup_list, connection, keys
from conduct_desk.caselog.backup_list import EXHIBITS, BackupList, Facts, not_whole
from conduct_desk.caselog.backup_pieces import Pieces, exhibit_lost, list_bytes, measure, read_exhibit
from conduct_desk.errors import WrongKey


def compare(
    pieces: Pieces, root: bytes, *, trusted: Collection[str] = (), without: Collection[str] = ()
) -> BackupList:
    """Compare all of a backup with its sealed list, reading it from the disk, and return the list.

    The seal; the bytes of every piece; the log, opened with its key, its integrity, every row of every table
    and its shape; every exhibit, decrypted and compared with the fingerprint in its row. Those in `trusted`
    were just read from the disk and compared; of them it is made sure that they are there.
    Pieces in `without` are known to be lost and were made anew.
    Raises LogDamaged, EvidenceMissing, WrongKey, OSError.
    """
    listed = sealed(pieces, root)
    for name, piece in ((name, piece) for name, piece in listed.pieces.items() if name not in without):
        with pieces.open(name) as file:
            if measure(file) != piece:
                raise not_whole()
    with pieces.log_file() as path:
        facts, fingerprints = read_copy(path, root)
    if facts != listed.facts or set(fingerprints) != {*listed.exhibits, *listed.missing}:
        raise not_whole()
    _compare_exhibits(pieces, listed, fingerprints, keys.exhibit_identity(root), trusted)
    return listed


def read_copy(path: Path, root: bytes) -> tuple[Facts, dict[str, str]]:
    """Open a copy of a log for reading only, check it page by page, and return what it holds.

    Raises LogDamaged, WrongKey.
    """
    try:
        with closing(connection.connect(path, keys.db_key(root), mode="ro")) as raw:
            for pragma in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON"):
                raw.execute(f"PRAGMA {pragma}").fetchall()
            connection.check_identity(raw, root_is_proven=False)
            if raw.execute("PRAGMA cipher_integrity_check").fetchall():
                raise not_whole()
            told = [str(row[0]) for row in raw.execute("PRAGMA integrity_check")]
            # An index of words that is out of step is so in the log too, and can be made anew from its rows.
            if any(each != "ok" and "fts5" not in each.casefold() for each in told):
                raise not_whole()
            return backup_list.read_facts(raw, root)
    except (sqlcipher3.Error, ValueError, TypeError) as error:  # a row that is not what we wrote
        raise not_whole() from error


def sealed(pieces: Pieces, root: bytes) -> BackupList:
    """Return the list of a backup, whose seal holds. Raises LogDamaged, WrongKey, OSError."""
    content = list_bytes(pieces)
    unsealed = backup_list.read(content)
    if unsealed.key != backup_list.mark(root):
        _refuse_other_key(pieces, root)
    return backup_list.read(content, root)


def _refuse_other_key(pieces: Pieces, root: bytes) -> None:
    """Raise WrongKey when the log inside does not open either; else the list was changed."""
    with pieces.log_file() as path:
        try:
            with closing(connection.connect(path, keys.db_key(root), mode="ro")) as raw:
                raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlcipher3.Error as error:
            raise WrongKey(
                "That key does not open this backup.",
                next_step="Use the passphrase or the recovery sheet from the time when it was made.",
            ) from error
    raise not_whole()


def _compare_exhibits(
    pieces: Pieces,
    listed: BackupList,
    fingerprints: dict[str, str],
    identity: str,
    trusted: Collection[str],
) -> None:
    for name, piece in listed.exhibits.items():
        with pieces.open(f"{EXHIBITS}/{name}") as file:
            if name in trusted:
                is_whole = file.seek(0, os.SEEK_END) == piece.size
            else:
                is_whole = read_exhibit(file, identity) == (piece, fingerprints[name])
        if not is_whole:
            raise exhibit_lost()
