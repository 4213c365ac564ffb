"""Bringing a log back from a backup: unpacked beside the present log, compared, and only then put in force.

The log that was there is kept in a folder of its own. What was lawfully disposed of since stays disposed of.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import sqlcipher3
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from conduct_desk.caselog import (
    backup_making,
    backup_places,
    backups,
    chronology,
    disposals,
    isolated_again,
    swap,
)
from conduct_desk.caselog.backup_list import BackupCounts
from conduct_desk.caselog.disposals import KeptDisposal
from conduct_desk.caselog.isolated_again import Was
from conduct_desk.caselog.keys import Slot
from conduct_desk.caselog.log import Log, open_log
from conduct_desk.caselog.restored_keys import let_in, opener, root_for
from conduct_desk.clock import Clock
from conduct_desk.errors import DeskError

__all__ = ["let_in", "opener", "root_for"]  # one door for all that brings a log back
KEPT = "kept"
Kept = TypeVar("Kept")


@dataclass(frozen=True)
class BroughtBack:
    """What was brought back, and where the log that was there before is kept (None: there was none)."""

    counts: BackupCounts
    kept_as: Path | None
    disposed_again: int
    has_older_keys: bool = False  # all keys had been changed since
    isolated_again: int = 0  # exhibits in it that were isolated, or destroyed on advice, since


def bring_back(
    folder: Path,
    path: Path,
    root: bytes,
    *,
    by: str,
    clock: Clock,
    written_by: str = "",
    present_root: bytes = b"",
    slot: Slot | None = None,
    are_keys_lost: bool = False,
) -> BroughtBack:
    """Put the log of the backup at `path` in force in `folder`; the caller holds place.OwnerLock. Long.

    `present_root` opens the present log when its keys are others; `slot` is the one that opened the backup.
    `are_keys_lost`: the backup's passphrase file cannot be read; the recovery sheet opened it without.
    Raises LogDamaged, EvidenceMissing or BackupFailed when the backup is not whole, LogTooNew, WrongKey,
    NotSaved when the disk refuses. Then the present log is as it was.
    """
    with made_ready(folder) as ready:
        counts = backups.unpack(path, ready, root, are_keys_lost=are_keys_lost)
        log = open_log(ready, root, by=by, clock=clock, root_is_proven=True, written_by=written_by)
        try:
            again = dispose_again(folder, log, (root, present_root), counts.made_at)
            isolated = isolate_again(folder, log, (root, present_root))
            _enter(log, counts, again, isolated)
        finally:
            log.close()
        is_older = let_in(folder, ready, root, slot)
        return BroughtBack(counts, put_in_force(folder, ready, KEPT, clock.now()), again, is_older, isolated)


@contextmanager
def made_ready(folder: Path) -> Iterator[Path]:
    """Give the folder in which another log is put together; when that fails nothing of it is left."""
    ready = swap.make_ready(folder)
    with ExitStack() as unless_done:
        unless_done.callback(_take_back, folder, ready)
        yield ready
        unless_done.pop_all()


def _take_back(folder: Path, ready: Path) -> None:
    if not swap.is_under_way(folder):  # else it is carried on at the next opening
        shutil.rmtree(ready, ignore_errors=True)


def put_in_force(folder: Path, ready: Path, beginning: str, at: datetime) -> Path | None:
    """Let the log in `ready` take its place; return where the one before is kept, if there was one."""
    name = swap.name_for(folder, beginning, at)
    swap.put_in_force(folder, ready, keep_as=name)
    return folder / name if (folder / name).exists() else None


def _enter(log: Log, counts: BackupCounts, again: int, isolated: int) -> None:
    detail: dict[str, object] = {
        "made_at": counts.made_at.isoformat(),
        "entries": counts.entries,
        "code": counts.code,
        "cases": counts.cases,
        "exhibits": counts.exhibits,
        "disposed_again": again,
        "isolated_again": isolated,
    }
    with log.writing() as session:
        chronology.record(
            session,
            at=log.clock.now(),
            by=log.by,
            case_id=None,
            what=chronology.BROUGHT_BACK,
            detail=detail,
        )


def dispose_again(folder: Path, log: Log, roots: Iterable[bytes], made_at: datetime) -> int:
    """Erase from a log that is made ready what was disposed of since `made_at`; return how many there were.

    `roots`: with what the present log in `folder` and the backups in its places may open.
    """
    was: tuple[KeptDisposal, ...] = ()
    gone: set[int] = set()
    for root in {root for root in roots if root}:
        was = was or _disposed_here(folder, root, log.by, log.clock)
        gone |= _disposed_later(folder, root, made_at, log.log_id)
    return disposals.dispose_again(log, gone | {row.case_id for row in was}, by=log.by, was=was)


def isolate_again(folder: Path, log: Log, roots: Iterable[bytes]) -> int:
    """Isolate in a log made ready what the present log isolated; return how many exhibits came back else.

    `roots`: with what the present log in `folder` may open. What it destroyed on advice goes here too.
    """
    was: tuple[Was, ...] = ()
    for root in filter(None, roots):
        was = was or _of_present(folder, root, log.by, log.clock, isolated_again.of_log)
    return isolated_again.isolate_again(log, was)


def _disposed_here(folder: Path, root: bytes, by: str, clock: Clock) -> tuple[KeptDisposal, ...]:
    """Return what the present log says was disposed of, if it opens with the same root."""
    return _of_present(folder, root, by, clock, disposals.every)


def _of_present(
    folder: Path, root: bytes, by: str, clock: Clock, asked: Callable[[Session], tuple[Kept, ...]]
) -> tuple[Kept, ...]:
    # A damaged log, or one with other keys, does not stop its own replacement.
    with suppress(DeskError, DBAPIError, sqlcipher3.Error):
        log = Log(folder, root, by=by, clock=clock)
        try:
            with log.reading() as session:
                return asked(session)
        finally:
            log.close()
    return ()


def _disposed_later(folder: Path, root: bytes, made_at: datetime, log_id: str) -> set[int]:
    """Return what the sealed lists of newer backups in the known places say was disposed of.

    A list whose seal does not fit is not believed: anybody could have written it.
    """
    gone: set[int] = set()
    for place in (backup_places.local_place(folder), backup_places.second_place(folder)):
        if place is None:
            continue
        with suppress(OSError):  # the place cannot be reached now
            for listed in backup_making.sealed_lists(place / log_id, root).values():
                if listed is not None and listed.made_at > made_at:
                    gone.update(listed.facts.disposed)
    return gone
