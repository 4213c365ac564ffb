"""Making a backup: everything is written under a temporary name, read back and compared, and then named."""

import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlcipher3

from conduct_desk.caselog import backup_check, backup_list, connection, disk, keys
from conduct_desk.caselog.backup_exhibits import SharedExhibits
from conduct_desk.caselog.backup_list import (
    EXHIBITS,
    KEYS_PIECE,
    LIST_FILE,
    LOG_PIECE,
    BackupCounts,
    BackupList,
    Facts,
    Piece,
)
from conduct_desk.caselog.backup_pieces import (
    FolderPieces,
    disk_refused,
    measured,
    no_leave,
    no_room,
    not_kept,
    refused,
)
from conduct_desk.caselog.backup_places import DATED
from conduct_desk.caselog.keys import KeyFile
from conduct_desk.clock import SCHOOL_ZONE
from conduct_desk.errors import (
    BackupFailed,
    DeskError,
    EvidenceMissing,
    LogDamaged,
    LogMissing,
    NotSaved,
    WrongKey,
)

Still = Callable[[], AbstractContextManager[Any]]
NAME = "%Y-%m-%d %H%M%S"
_FULL, _MAY_NOT_WRITE = 13, (8, 14, 3)


@dataclass(frozen=True)
class Made:
    """A backup that was just made, opened and compared."""

    path: Path
    log_id: str
    counts: BackupCounts
    size: int  # bytes of its log
    missing: tuple[str, ...] = ()  # files of exhibits that the log itself had lost
    disposed: tuple[int, ...] = ()  # numbers of concerns that had been disposed of before


def still_of(folder: Path, root: bytes, *, is_backup: bool = False) -> Still:
    """Return what stands still for a backup of the log in `folder`, which nobody has open (see make).

    `is_backup`: the folder is a backup itself, of which another is made; nothing in it is touched.
    """

    @contextmanager
    def still() -> Iterator[Any]:
        mode = "ro" if is_backup else "rw"
        with closing(connection.connect(folder / LOG_PIECE, keys.db_key(root), mode=mode)) as raw:
            if not is_backup:
                connection.set_up(raw, read_only=False)
            yield raw

    return still


def make(
    still: Still,
    folder: Path,
    root: bytes,
    place: Path,
    *,
    at: datetime,
    written_by: str = "",
    exhibits: Path | None = None,
    may_make_place: bool = True,
) -> Made:
    """Make a backup of the log in `folder` in `place`, open it, compare everything, and only then name it.

    `still` gives a raw connection while nobody writes (Log.standing_still); it is held only while the log's
    file is copied and its rows are read. `exhibits` is where the exhibits are, when not in `folder`. Without
    `may_make_place` the place must have been used before: an empty folder may be where a stick is plugged in.
    Raises BackupFailed, leaving nothing that looks like a backup; LogDamaged when the log itself is damaged.
    One at a time in a place.
    """
    try:
        with ExitStack() as undo:
            with still() as raw:
                facts, fingerprints = backup_list.read_facts(raw, root)
                log_folder = place / facts.log_id
                coming = _begin(place, log_folder, may_make_place=may_make_place)
                undo.callback(shutil.rmtree, coming, ignore_errors=True)
                raw.execute("VACUUM INTO ?", (str(coming / LOG_PIECE),))
            with (coming / LOG_PIECE).open("rb+") as file:
                disk.sync_file(file)
            held = _write_keys(folder, coming, root, facts.log_id)
            sealing = _Sealing(log_folder, coming, root, held, at, written_by)
            listed = sealing.finish(facts, fingerprints, exhibits or folder / EXHIBITS)
            path = _name(log_folder, coming, at)
    except sqlcipher3.Error as error:
        raise _told(error) from error
    except OSError as error:
        raise refused(error) from error
    except NotSaved as error:  # its words are about what is typed
        raise _in_words_of_a_backup(error) from error
    counts, size = backup_list.counts(listed), listed.pieces[LOG_PIECE].size
    return Made(path, facts.log_id, counts, size, listed.missing, facts.disposed)


def sealed_lists(log_folder: Path, root: bytes) -> dict[Path, BackupList | None]:
    """Return the list of each backup in a place, newest first; None for one whose seal does not hold.

    Raises OSError when the place cannot be read.
    """
    found: dict[Path, BackupList | None] = {}
    for path in sorted((each for each in log_folder.iterdir() if DATED.fullmatch(each.name)), reverse=True):
        found[path] = None
        with suppress(LogDamaged, OSError):
            found[path] = backup_list.read((path / LIST_FILE).read_bytes(), root)
    return found


@dataclass(frozen=True)
class _Sealing:
    """A backup that is under way in the folder `coming`; the copy of the log and its keys are there."""

    log_folder: Path
    coming: Path
    root: bytes
    held: KeyFile
    at: datetime
    written_by: str

    def finish(self, facts: Facts, fingerprints: Mapping[str, str], source: Path) -> BackupList:
        """Add the exhibits and the sealed list; then read everything from the disk and compare it."""
        folder = self.log_folder / EXHIBITS
        shared = SharedExhibits(folder, self.root, self._known())
        there, missing = shared.add(source, fingerprints)
        listed = BackupList(
            made_at=self.at,
            written_by=self.written_by,
            key=backup_list.mark(self.root),
            facts=facts,
            pieces={name: measured(self.coming / name) for name in (LOG_PIECE, KEYS_PIECE)},
            exhibits=there,
            missing=missing,
        )
        disk.write_whole(self.coming / LIST_FILE, backup_list.write(listed, self.root))
        try:
            compared = backup_check.compare(FolderPieces(self.coming, folder), self.root, trusted=there)
            held = keys.read_keys(self.coming)
        except (LogDamaged, LogMissing, EvidenceMissing, WrongKey) as error:
            raise not_kept() from error
        if compared != listed or held != self.held:
            raise not_kept()
        return listed

    def _known(self) -> Mapping[str, Piece]:
        """Return what the newest backup there, whose seal holds, says of the exhibits."""
        lists = sealed_lists(self.log_folder, self.root).values()
        return next((listed.exhibits for listed in lists if listed is not None), {})


def _begin(place: Path, log_folder: Path, *, may_make_place: bool) -> Path:
    """Return a new temporary folder in the place, which may have to be made. Raises OSError."""
    if may_make_place and not log_folder.is_dir():
        log_folder.mkdir(mode=disk.PRIVATE_FOLDER, parents=True)
        for made in (place, place.parent):
            disk.sync_folder(made)
    for left_over in log_folder.glob(f"{disk.TEMPORARY}*"):
        shutil.rmtree(left_over, ignore_errors=True)
    coming = log_folder / f"{disk.TEMPORARY}{secrets.token_hex(8)}"
    coming.mkdir(mode=disk.PRIVATE_FOLDER)
    return coming


def _write_keys(folder: Path, coming: Path, root: bytes, log_id: str) -> KeyFile:
    """Add keys.json, so that a passphrase opens the backup too; without one only the recovery sheet does.

    Returns what is in it.
    """
    try:
        held = keys.read_keys(folder)
    except DeskError:
        held = keys.new_keys(root, log_id)
    if held.log_id != log_id or not held.fits(root):
        held = keys.new_keys(root, log_id)
    keys.write_keys(coming, held)
    (coming / keys.SPARE_FILE).unlink()
    return held


def _name(log_folder: Path, coming: Path, at: datetime) -> Path:
    """Give a finished backup its name: the time of day in England, moved on while another has that name."""
    moment = at.astimezone(SCHOOL_ZONE)
    while (path := log_folder / moment.strftime(NAME)).exists():
        moment += timedelta(seconds=1)
    disk.put_in_place(coming, path)
    return path


def _in_words_of_a_backup(error: NotSaved) -> DeskError:
    cause = error.__cause__
    if isinstance(cause, sqlcipher3.Error):
        return _told(cause)
    return refused(cause) if isinstance(cause, OSError) else disk_refused()


def _told(error: sqlcipher3.Error) -> BackupFailed | LogDamaged:
    """Return the sentence for what the engine said while it copied: about the log, or about the place."""
    damaged = connection.told(error)
    if isinstance(damaged, LogDamaged):
        return damaged
    code = int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
    if code == _FULL:
        return no_room()
    return no_leave() if code in _MAY_NOT_WRITE else disk_refused()
