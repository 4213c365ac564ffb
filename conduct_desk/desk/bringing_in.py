"""Bringing in a case log that is already somewhere else: copied, and compared byte for byte."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from conduct_desk import __version__
from conduct_desk.caselog import backup_list, disk, keys, place, restore
from conduct_desk.caselog.backup_list import BackupCounts
from conduct_desk.caselog.log import Log, open_log
from conduct_desk.caselog.restore import BroughtBack
from conduct_desk.caselog.restored_keys import Opener
from conduct_desk.clock import Clock
from conduct_desk.errors import DeskError, LogDamaged, NotSaved

LOG_FILE, EXHIBITS = "case-log.db", "exhibits"
JOURNAL = f"{LOG_FILE}-journal"
BACKUP_MARK = "list.json"  # what a backup has, and a log has not
KEY_FILES = ("keys.json", "keys.json.bak")
PART = 1024 * 1024


def copy_log(source: Path, folder: Path) -> None:
    """Copy the log in `source` into `folder`; the log's file gets its name last, when all else is there.

    Raises LogDamaged when a copy differs from what was read, NotSaved when the disk refuses. Then nothing
    new is left in `folder`.
    """
    names = [name for name in KEY_FILES if (source / name).is_file()]
    exhibits = [f"{EXHIBITS}/{each.name}" for each in sorted((source / EXHIBITS).glob("*")) if each.is_file()]
    with ExitStack() as unless_done:
        try:
            disk.make_private_folder(folder)
            disk.make_private_folder(folder / EXHIBITS)
            for name in [*exhibits, *names, *_half_saved(source), LOG_FILE]:
                unless_done.callback((folder / name).unlink, missing_ok=True)
                _copy(source / name, folder / name)
        except OSError as error:
            raise disk.not_saved(error) from error
        unless_done.pop_all()


def _half_saved(source: Path) -> list[str]:
    """Return the journal of a save that was cut off: without it the log would be half before, half after."""
    journal = source / JOURNAL
    return [JOURNAL] if journal.is_file() and journal.stat().st_size else []


def is_log(path: Path) -> bool:
    """Say whether a chosen folder holds a whole log, and is no backup."""
    return (path / LOG_FILE).is_file() and not (path / BACKUP_MARK).exists()


def holders(path: Path) -> tuple[str, ...]:
    """Return whose passphrase opens a log that was chosen; nobody's when its key file cannot be read."""
    with suppress(DeskError):
        return keys.read_keys(path).holders
    return ()


def keys_of(path: Path, sheet: str = "") -> keys.KeyFile:
    """Return the key file of a log that was chosen; without one, what its recovery sheet proves.

    Raises LogMissing or LogDamaged when there is none and no sheet, SheetMistyped.
    """
    try:
        return keys.read_keys(path)
    except DeskError:
        if not sheet:
            raise
        return keys.new_keys(keys.root_from_sheet(sheet), "")


def bring_log(path: Path, folder: Path, opened: Opener, *, by: str, clock: Clock) -> BroughtBack:
    """Put a copy of the log at `path` in force in `folder`; the caller holds place.OwnerLock. Long.

    The log that was there is kept, and what it disposed of stays disposed of. Raises what opening a log
    raises, LogInUse when the one at `path` is open, and NotSaved; then all is as it was.
    """
    root = opened.root
    with restore.made_ready(folder) as ready:
        with _nobody_in(path, folder):
            copy_log(path, ready)
        log = open_log(ready, root, by=by, clock=clock, root_is_proven=True, written_by=__version__)
        try:
            counts = _counts(log, root)
            again = restore.dispose_again(folder, log, (root, opened.present_root), counts.made_at)
            isolated = restore.isolate_again(folder, log, (root, opened.present_root))
        finally:
            log.close()
        is_older = restore.let_in(folder, ready, root, opened.slot)
        kept_as = restore.put_in_force(folder, ready, restore.KEPT, clock.now())
    return BroughtBack(counts, kept_as, again, is_older, isolated)


@contextmanager
def _nobody_in(path: Path, folder: Path) -> Iterator[None]:
    """Make sure that no window has the log of a folder open while it is copied. Raises LogInUse."""
    lock = place.OwnerLock(path)
    is_asked = path.resolve() != folder.resolve() and (path / place.LOCK_FILE).is_file()
    try:
        if is_asked:
            with suppress(NotSaved):  # a disk that may only be read has no window at work on it
                lock.take()
        yield
    finally:
        lock.release()


def _counts(log: Log, root: bytes) -> BackupCounts:
    with log.standing_still() as raw:
        facts, fingerprints = backup_list.read_facts(raw, root)
    missing = log.exhibits.missing(fingerprints)
    return BackupCounts(
        facts.newest_at or log.clock.now(),
        facts.cases,
        len(fingerprints) - len(missing),
        facts.entries,
        facts.newest_at,
        facts.seq,
        facts.code,
        facts.newest_case,
        len(missing),
    )


def _copy(source: Path, target: Path) -> None:
    temporary = target.with_name(f"{disk.TEMPORARY}{target.name}")
    try:
        with source.open("rb") as read, disk.open_new(temporary) as written:
            shutil.copyfileobj(read, written, PART)
            disk.sync_file(written)
        if _sha256(source) != _sha256(temporary):
            raise LogDamaged(
                "A copied file is not the same as the one it was copied from.",
                next_step="Nothing was brought in. Try another cable, stick or drive.",
            )
        disk.put_in_place(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
