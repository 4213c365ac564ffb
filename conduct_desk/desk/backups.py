"""Backups, as the head sees them: where they are, making them by themselves, rehearsing, one file."""

import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from conduct_desk import __version__
from conduct_desk.caselog import (
    backup_places,
    backup_rows,
    backups,
    chronology,
    disk,
    settings,
    swap,
)
from conduct_desk.caselog.backups import EXHIBITS, Made, Still
from conduct_desk.caselog.log import open_log
from conduct_desk.desk.backup_nag import FAILED, REHEARSED, nag
from conduct_desk.desk.backup_shelves import Shelf, Shelves, details, figures
from conduct_desk.desk.backup_views import BackedUp, BackupFigures, BackupNag, BackupView, Place, PlaceView
from conduct_desk.desk.exhibits_back import bring_back, lost_words
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import BackupFailed, DeskError, DiskFull, LogDamaged, NotSaved

SUFFIX = ".cdbackup"


@dataclass(frozen=True)
class Source:
    """What a backup is made from: the log itself, or a backup of it that was just made."""

    still: Still
    folder: Path
    exhibits: Path


class Backups:
    """The backups of one unlocked log. A practice log has none."""

    def __init__(self, opened: Opened, root: bytes) -> None:
        """Stand on an unlocked log."""
        self._opened = opened
        self._root = root
        self._shelves = Shelves(opened, root)
        self._one_at_a_time = threading.Lock()

    @property
    def log_folder(self) -> str:
        """Where the case log itself is: the first of the three copies."""
        return str(self._opened.log.folder)

    def places(self) -> tuple[PlaceView, ...]:
        """Return the place on this computer and the second one, with what is in them and what is wrong."""
        if self._opened.is_practice:
            return ()
        return tuple(self._shelves.view(shelf) for shelf in self._shelves.both())

    def last_made(self) -> datetime | None:
        """Return when the newest backup was made that the log remembers, without looking at any place."""
        with self._opened.reading() as session:
            rows = backup_rows.rows(session)
        return rows[0].made_at if rows else None

    def set_second_place(self, folder: Path | None) -> None:
        """Choose the second place: a folder on a stick, a server or in a synchronised folder; or none.

        Raises DeskError (field: folder) when it is not there or is the log's own, BackupFailed when nothing
        can be written there, NotSaved.
        """
        if self._opened.is_practice:
            return
        if folder is not None:
            self._shelves.prepare(folder)
        backup_places.set_second_place(self._opened.log.folder, folder, at=self._opened.clock.now())
        with self._opened.writing("backup") as writing:
            writing.enter(
                "Chose a second place for backups" if folder else "Gave up the second place for backups"
            )

    def is_due(self) -> bool:
        """Say whether there is something in the chronology that a place in reach has no backup of."""
        if self._opened.is_practice:
            return False
        with self._opened.reading() as session:
            head, rows = chronology.head(session), backup_rows.rows(session)
        return not all(shelf.holds(head, rows) for shelf in self._shelves.both() if shelf.is_there)

    def back_up(self) -> BackedUp:
        """Back up on this computer, then in the second place when it is there; all compared. Long.

        A place that did not take it is told in a sentence; raises DeskError when none did. Any thread may
        call it while the desk is used; the desk may be locked only when it has ended.
        """
        if self._opened.is_practice:
            return BackedUp(())
        with self._one_at_a_time:
            return self._back_up()

    def rehearse(self, path: Path) -> BackupFigures:
        """Do all that bringing back a backup does, in a folder that is erased afterwards. Long.

        Raises LogDamaged, EvidenceMissing, WrongKey or LogTooNew when the backup is of no use, BackupFailed
        when it cannot be read, NotSaved when this computer has no room for it.
        """
        self._refuse_practice()
        log = self._opened.log
        ready = swap.make_ready(log.folder)  # cut off, it goes at the next start
        try:
            counts = backups.unpack(path, ready, self._root)
            with closing(open_log(ready, self._root, by=log.by, clock=log.clock, written_by=__version__)):
                pass  # the chronology was verified, and an older log brought to the present shape
        except DiskFull as error:
            raise BackupFailed(
                "The disk of this computer is full, so the rehearsal could not be finished.",
                next_step="The case log and the backup are as they were. Make room, and rehearse again.",
            ) from error
        finally:
            shutil.rmtree(ready, ignore_errors=True)
        with self._opened.writing("backup") as writing:
            settings.write(writing.session, REHEARSED, self._opened.clock.now().isoformat())
            writing.enter(
                "Rehearsed bringing back a backup",
                cases=counts.cases,
                exhibits=counts.exhibits,
                entries=counts.entries,
                code=counts.code,
            )
        return figures(counts)

    def export_one_file(self, target: Path) -> BackupView:
        """Write a fresh backup into one file (.cdbackup), read it back and compare everything. Long.

        Afterwards the stick may be taken away. Raises DeskError (field: target) for a file that may not be
        replaced, BackupFailed, LogDamaged, NotSaved.
        """
        self._refuse_practice()
        target = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
        self._refuse_replacing(target)
        with self._one_at_a_time, self._fresh(target.parent) as made:
            self._refuse_replacing(target, made.missing)
            backups.export(made.path, self._root, target)
        self._remember(Place.STICK, "", made, target.name, "Saved a backup in one file")
        return self._shelves.view_of_made(made, Place.STICK, target)

    @property
    def exhibits_missing(self) -> int:
        """How many files of exhibits were not in the log's folder when it was last looked through."""
        return self._opened.found.exhibits_missing

    def bring_exhibits_back(self) -> int:
        """Copy missing files of exhibits out of the backups; returns how many. Long. Raises NotSaved."""
        return bring_back(self._opened, self._shelves.both())

    def nag(self) -> BackupNag | None:
        """Return what Home should say about backups; None when all is well."""
        return None if self._opened.is_practice else nag(self._opened)

    def holding(self, case_id: int) -> tuple[BackupView, ...]:
        """Return the backups, wherever they are, that still hold a concern which was disposed of."""
        return self._shelves.holding(case_id)

    def made_between(self, first: int, before: int) -> tuple[BackupView, ...]:
        """Return the backups, wherever they are, made from entry `first` on and before entry `before`."""
        return self._shelves.made_between(first, before)

    def _back_up(self) -> BackedUp:
        self._opened.catch_up()
        made: list[Made] = []
        views: list[BackupView] = []
        refused: list[DeskError] = []
        problems: list[str] = []
        now = self._opened.clock.now()
        for shelf in self._shelves.both():
            if not shelf.is_there:
                continue
            try:
                # The second place is often slow: it gets a copy of what is on this computer by then.
                source = self._from_backup(made[0]) if made else self._from_log()
                made.append(self._into(shelf, source, now))
                views.append(self._shelves.view_of_made(made[-1], shelf.place))
            except DeskError as error:
                refused.append(error)
                problems.append(f"{shelf.place.value}: {error.told}")
        self._note(" ".join(problems))
        if not made:
            raise refused[0]
        return BackedUp(tuple(views), (*problems, *self._missing(made)))

    def _from_log(self) -> Source:
        log = self._opened.log
        return Source(log.standing_still, log.folder, log.folder / EXHIBITS)

    def _from_backup(self, made: Made) -> Source:
        return Source(
            backups.still_of(made.path, self._root, is_backup=True), made.path, made.path.parent / EXHIBITS
        )

    @contextmanager
    def _fresh(self, folder: Path) -> Iterator[Made]:
        """Give a new backup: on this computer, or when it has no room for one, for now in `folder`."""
        now, log = self._opened.clock.now(), self._opened.log
        made = None
        with suppress(BackupFailed):
            made = self._into(self._shelves.local(), self._from_log(), now)
        if made is not None:
            yield made
            return
        for_now = folder / f"{disk.TEMPORARY}{log.log_id}"
        try:
            yield backups.make(log.standing_still, log.folder, self._root, for_now, at=now)
        finally:
            shutil.rmtree(for_now, ignore_errors=True)

    def _into(self, shelf: Shelf, source: Source, now: datetime) -> Made:
        """Make a backup in one place, remember it, and take away what need not be kept there any more."""
        if shelf.folder is None:
            raise ValueError("this place was never chosen")
        log_id = self._opened.log.log_id
        made = backups.make(
            source.still,
            source.folder,
            self._root,
            shelf.folder,
            at=now,
            written_by=__version__,
            exhibits=source.exhibits,
            may_make_place=shelf.place is Place.LOCAL,
        )
        with suppress(NotSaved):  # a full disk here is no reason to call that no backup
            self._remember(shelf.place, shelf.known_as, made, made.path.name)
            gone = backups.thin(shelf.folder, log_id, self._root, now=now, code_at=self._code_at)
            if gone:
                with self._opened.writing("backup") as writing:
                    names = {path.name for path in gone}
                    backup_rows.forget(writing.session, shelf.place.name, shelf.known_as, names)
        return made

    def _remember(self, place: Place, known_as: str, made: Made, name: str, entry: str = "") -> None:
        counts = made.counts
        with self._opened.writing("backup") as writing:
            backup_rows.add(
                writing.session,
                place=place.name,
                name=name,
                made_at=counts.made_at,
                seq=counts.seq,
                code=counts.code,
                cases=counts.cases,
                exhibits=counts.exhibits,
                size=made.size,
                details=details(counts, made.disposed, known_as),
            )
            if entry:
                writing.enter(entry, cases=counts.cases, exhibits=counts.exhibits, code=counts.code)

    def _code_at(self, seq: int) -> str:
        with self._opened.reading() as session:
            return chronology.code_at(session, seq)

    def _missing(self, made: Sequence[Made]) -> tuple[str, ...]:
        """Say how many exhibits and covered copies the log itself has lost, which no backup can hold."""
        lost = set.intersection(*(set(each.missing) for each in made))
        words = lost_words(self._opened, lost)
        return (f"{words} in the case log itself, and so in this backup.",) if words else ()

    def _note(self, failure: str) -> None:
        """Keep why the last backup failed, or that it did not, for Home at the next start."""
        with suppress(NotSaved):
            with self._opened.reading() as session:
                before = settings.read(session, FAILED, "")
            if before != failure:
                with self._opened.writing("backup") as writing:
                    settings.write(writing.session, FAILED, failure)

    def _refuse_practice(self) -> None:
        if self._opened.is_practice:
            raise DeskError("This log is for practice: back up from your own desk.")

    def _refuse_replacing(self, target: Path, missing: Sequence[str] = ()) -> None:
        """Refuse to put a backup, which lacks the exhibits `missing`, in the place of one that holds more."""
        if not target.exists():
            return
        with suppress(LogDamaged, BackupFailed):
            there = backups.look_at(target)
            is_ours = there.log_id == self._opened.log.log_id and there.counts is not None
            is_held = there.counts and self._code_at(there.counts.seq) == there.counts.code
            if is_ours and is_held and not backups.holds_any(target, missing):
                return
        raise DeskError(
            "There is already a file of that name, and it may hold what this backup would not.",
            next_step="Choose another name.",
            field="target",
        )
