"""Backups of the log: finding them, checking them, and unpacking one into a whole log again.

<place>/<log id>/<YYYY-MM-DD HHMMSS>/   case-log.db, keys.json, list.json
<place>/<log id>/exhibits/<32 hex>      shared by the backups there: an exhibit's file never changes
"""

import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from conduct_desk.caselog import backup_check, backup_list, disk, keys, one_file, thinning
from conduct_desk.caselog.backup_exhibits import clear
from conduct_desk.caselog.backup_list import (
    EXHIBITS,
    KEYS_PIECE,
    LIST_FILE,
    LOG_PIECE,
    BackupCounts,
    BackupList,
    counts,
    not_whole,
)
from conduct_desk.caselog.backup_making import Made, Still, make, sealed_lists, still_of
from conduct_desk.caselog.backup_pieces import FolderPieces, Pieces, copy, list_bytes, unreadable
from conduct_desk.caselog.backup_places import DATED
from conduct_desk.caselog.keys import KeyFile
from conduct_desk.errors import DeskError, LogDamaged

__all__ = [
    "EXHIBITS",
    "LIST_FILE",
    "BackupCounts",
    "Made",
    "Still",
    "make",
    "still_of",
]  # one door for all that has to do with backups

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Found:
    """A backup as it is seen without a key. `counts` is None when its list cannot be read."""

    path: Path
    log_id: str
    counts: BackupCounts | None
    size: int = 0  # bytes of its log
    holders: tuple[str, ...] = ()
    disposed: tuple[int, ...] = ()  # numbers of concerns that had been disposed of before it was made
    key: str = ""  # the mark of the keys that open it


def found(place: Path, *, log_id: str = "") -> tuple[Found, ...]:
    """Return the backups in a place, of one log or of all, newest first. It needs no key and trusts nothing.

    A place that cannot be reached has none.
    """
    folders = [place / log_id] if log_id else _folders(place)
    dated = [each for folder in folders for each in _folders(folder) if DATED.fullmatch(each.name)]
    seen = [_seen(path) for path in dated]
    return tuple(sorted(seen, key=_age, reverse=True))


def look_at(path: Path, *, ours: str = "") -> Found:
    """Return the backup that somebody chose: a .cdbackup file, a dated folder, or the newest in a place.

    Where backups of several logs lie, the newest of the log `ours` is meant, if there is one.
    Raises DeskError when there is none, LogDamaged when a file is no whole backup, BackupFailed when it
    cannot be read.
    """
    try:
        is_file, is_dated = path.is_file(), (path / LIST_FILE).is_file() or (path / LOG_PIECE).is_file()
    except OSError as error:
        raise unreadable() from error
    if is_file or is_dated:
        seen = _seen(path)
        if is_file and seen.counts is None:
            raise not_whole()
        return seen
    inside = (*found(path.parent, log_id=path.name), *found(path))
    if not inside:
        raise DeskError(
            "There is no backup of Conduct Desk there.",
            next_step="Choose a folder named after a day and time, or a file that ends in .cdbackup.",
        )
    return max(inside, key=lambda seen: (seen.log_id == ours and seen.counts is not None, _age(seen)))


def holds_any(path: Path, exhibits: Collection[str]) -> bool:
    """Say whether the list of a backup names any of these files. Raises LogDamaged, BackupFailed."""
    with _pieces(path) as pieces:
        return not backup_list.read(list_bytes(pieces)).exhibits.keys().isdisjoint(exhibits)


def check(path: Path, root: bytes) -> BackupCounts:
    """Open a backup and compare everything in it with its sealed list, to the last row and exhibit. Long.

    Raises LogDamaged, EvidenceMissing, WrongKey; BackupFailed when it cannot be read.
    """
    with _pieces(path) as pieces:
        return counts(backup_check.compare(pieces, root))


def unpack(path: Path, into: Path, root: bytes, *, are_keys_lost: bool = False) -> BackupCounts:
    """Put the whole log of a backup into an empty folder, on the disk, and compare everything there. Long.

    `are_keys_lost`: its passphrase file is gone or damaged; it gets one that only the recovery sheet opens.
    Raises what `check` does, and NotSaved when the disk refuses. What is in `into` then is of no use.
    """
    with _pieces(path) as pieces:
        listed = backup_check.sealed(pieces, root)
        try:
            lost = (KEYS_PIECE,) if are_keys_lost else ()
            _copy_all(pieces, listed, into, lost)
            if are_keys_lost:
                keys.write_keys(into, keys.new_keys(root, listed.facts.log_id))
            compared = backup_check.compare(FolderPieces(into, into / EXHIBITS), root, without=lost)
            (into / LIST_FILE).unlink()
            disk.sync_folder(into)
        except OSError as error:
            raise disk.not_saved(error) from error
    return counts(compared)


def keys_of(path: Path) -> KeyFile:
    """Return who can open a backup. Raises LogMissing, LogDamaged; BackupFailed when it cannot be read."""
    with _pieces(path) as pieces, tempfile.TemporaryDirectory(prefix="conduct-desk-") as folder:
        with pieces.open(KEYS_PIECE) as source:
            copy(source, Path(folder) / keys.KEYS_FILE)
        return keys.read_keys(Path(folder))


def export(path: Path, root: bytes, target: Path) -> Found:
    """Write a backup into one file, read it back and compare everything; then it may be taken away. Long.

    Raises what `check` does for the backup, BackupFailed for the file; then there is no new file.
    """
    with _pieces(path) as pieces:
        listed = backup_check.compare(pieces, root)
        one_file.write(pieces, listed, root, target)
    return _seen(target)


def thin(
    place: Path, log_id: str, root: bytes, *, now: datetime, code_at: Callable[[int], str]
) -> tuple[Path, ...]:
    """Take away the backups that need not be kept any more, and exhibits that none names; return which.

    `code_at` gives the code of an entry of the log's own chronology. A backup whose newest entry is not in
    it holds history that the log does not hold: it is never taken away, nor is one that cannot be read.
    """
    folder, gone = place / log_id, list[Path]()
    with suppress(OSError):
        lists = sealed_lists(folder, root)
        ours = {path: each for path, each in lists.items() if each and _is_held(each, code_at)}
        kept = thinning.to_keep((each.made_at for each in ours.values()), now)
        for path, each in ours.items():
            if each.made_at not in kept:
                _take_away(path)
                gone.append(path)
        _clear_exhibits(folder)
    return tuple(gone)


def _is_held(listed: BackupList, code_at: Callable[[int], str]) -> bool:
    facts = listed.facts
    return facts.seq > 0 and code_at(facts.seq) == facts.code


def _take_away(path: Path) -> None:
    # Without its name first: cut off half way, it is no backup that looks whole.
    leaving = path.with_name(f"{disk.TEMPORARY}{path.name}")
    disk.put_in_place(path, leaving)
    shutil.rmtree(leaving, ignore_errors=True)


def _clear_exhibits(folder: Path) -> None:
    """Take away exhibits that no backup names; when a list cannot be read, nobody can say which those are.

    Raises OSError, also when the folder cannot be looked through: no backup seen is not no backup there.
    """
    named: set[str] = set()
    for path in folder.iterdir():
        if DATED.fullmatch(path.name):
            try:
                named.update(backup_list.read((path / LIST_FILE).read_bytes()).exhibits)
            except LogDamaged:
                return
    clear(folder / EXHIBITS, named)


def _copy_all(pieces: Pieces, listed: BackupList, into: Path, lost: Collection[str]) -> None:
    disk.make_private_folder(into / EXHIBITS)
    names = [LIST_FILE, *listed.pieces, *(f"{EXHIBITS}/{name}" for name in listed.exhibits)]
    for name in (name for name in names if name not in lost):
        with pieces.open(name) as source:
            copy(source, into / name)
    if KEYS_PIECE not in lost:
        with pieces.open(KEYS_PIECE) as source:
            copy(source, into / keys.SPARE_FILE)
    disk.sync_folder(into / EXHIBITS)


@contextmanager
def _pieces(path: Path) -> Iterator[Pieces]:
    """Give the pieces of a backup. Raises BackupFailed when its disk does not let us read it."""
    try:
        if path.is_file():
            with one_file.opened(path) as pieces:
                yield pieces
        else:
            is_together = (path / EXHIBITS).is_dir()  # somebody took it out of its place
            yield FolderPieces(path, (path if is_together else path.parent) / EXHIBITS)
    except OSError as error:
        raise unreadable() from error


def _seen(path: Path) -> Found:
    holders: tuple[str, ...] = ()
    with suppress(DeskError):
        holders = keys_of(path).holders
    try:
        with _pieces(path) as pieces:
            listed = backup_list.read(list_bytes(pieces))
    except DeskError:
        return Found(path, "", None, holders=holders)
    facts, size = listed.facts, listed.pieces[LOG_PIECE].size
    return Found(path, facts.log_id, counts(listed), size, holders, facts.disposed, listed.key)


def _age(seen: Found) -> tuple[datetime, int, str]:
    if seen.counts is None:
        return (_LONG_AGO, 0, seen.path.name)
    return (seen.counts.made_at, seen.counts.seq, seen.path.name)


def _folders(folder: Path) -> list[Path]:
    try:
        return [each for each in folder.iterdir() if each.is_dir() and not each.name.startswith(".")]
    except OSError:
        return []
