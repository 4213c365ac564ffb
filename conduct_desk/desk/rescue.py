"""When the case log cannot be opened: what is the matter, what is safe, and the ways out.

Nothing is ever deleted here, and no empty log is made where one is expected: each way puts a whole log in
its place and keeps the one that was there.
"""

from contextlib import ExitStack, suppress
from pathlib import Path

from conduct_desk import __version__
from conduct_desk.caselog import backup_places, backups, keys, place, restore, salvage
from conduct_desk.caselog.backup_list import BackupCounts
from conduct_desk.caselog.restore import BroughtBack
from conduct_desk.desk.backup_views import BackupFigures, Place
from conduct_desk.desk.bringing_in import bring_log, holders, is_log, keys_of
from conduct_desk.desk.door import SHEET_HOLDER, Door
from conduct_desk.desk.refusals import said_of
from conduct_desk.desk.rescue_views import FoundBackup, Restored, Salvaged, Trouble
from conduct_desk.desk.troubles import copies_words, trouble
from conduct_desk.errors import DeskError, LogDamaged, LogMissing

SAFE = "Everything is as it was."


class Rescue:
    """The ways out for the log behind one door. It needs no open log, and holds the folder while it works."""

    def __init__(self, door: Door) -> None:
        """Stand before a door; nothing is read yet."""
        self._door = door

    def trouble(self, error: DeskError) -> Trouble:
        """Say in plain words why the log was not opened, what is safe, and what can be done, best first."""
        return trouble(error, has_backups=bool(self.backups()), beside=self.beside())

    def beside(self) -> str:
        """Return what else lies where the log should be: another computer's copies of it; empty for none."""
        return copies_words(len(place.conflict_copies(self._door.folder)))

    def backups(self) -> tuple[FoundBackup, ...]:
        """Return the backups on this computer and in the second place, newest first; reads no key.

        Those of another log (an earlier one of this school, say) come last.
        """
        folder, ours = self._door.folder, self._log_id()
        there = [
            _found(each, lies_in, ours)
            for lies_in, where in (
                (Place.LOCAL, backup_places.local_place(folder)),
                (Place.SECOND, backup_places.second_place(folder)),
            )
            if where is not None
            for each in backups.found(where)
        ]
        return tuple(sorted(there, key=_made, reverse=True))

    def look_at(self, path: Path) -> FoundBackup:
        """Return what is at a place that the head chose: a backup, a place of backups, or a whole log.

        Raises DeskError when there is neither.
        """
        if is_log(path):
            return FoundBackup(path, Place.STICK, None, holders(path))
        ours = self._log_id()
        return _found(backups.look_at(path, ours=ours), self._place_of(path), ours)

    def restore(self, path: Path, *, passphrase: str = "", sheet: str = "") -> Restored:
        """Put the log of a backup (or a whole log from elsewhere) in the place of the present one. Long.

        `path` is as `look_at` takes it. The present log is kept in a folder of its own. Raises WrongKey,
        SheetMistyped, LogDamaged, EvidenceMissing, BackupFailed, LogTooNew, LogInUse, PlaceUnsafe or
        NotSaved; then everything is as it was.
        """
        with ExitStack() as held, said_of("The backup was not brought back", SAFE):
            if is_log(path):
                self._hold(held)
                return self._bring_log(path, passphrase, sheet)
            path = backups.look_at(path, ours=self._log_id()).path
            held_by, are_keys_lost = _keys_in(path, sheet)
            opened = restore.opener(self._door.folder, held_by, passphrase=passphrase, sheet=sheet)
            self._hold(held)
            done = restore.bring_back(
                self._door.folder,
                path,
                opened.root,
                by=opened.by or SHEET_HOLDER,
                clock=self._door.clock,
                written_by=__version__,
                present_root=opened.present_root,
                slot=opened.slot,
                are_keys_lost=are_keys_lost,
            )
        return _restored(done)

    def salvage(self, *, passphrase: str = "", sheet: str = "") -> Salvaged:
        """Save every row that can still be read into a new log; the damaged one is kept. Long.

        Raises WrongKey, SheetMistyped, KeysLost (use the sheet), LogInUse, PlaceUnsafe, NotSaved, and
        LogDamaged when nothing at all can be read: then only a backup helps.
        """
        folder, clock = self._door.folder, self._door.clock
        with ExitStack() as held, said_of("Nothing was saved out of the damaged log", SAFE):
            self._hold(held)
            key_file = self._door.read_keys() if not sheet else self._known_keys(sheet)
            by, root = restore.root_for(key_file, passphrase=passphrase, sheet=sheet)
            done = salvage.salvage(
                folder, root, key_file, by=by or SHEET_HOLDER, clock=clock, written_by=__version__
            )
        return Salvaged(done.rows, done.rows_lost, done.exhibits, done.exhibits_lost, done.kept_as)

    def _hold(self, held: ExitStack) -> None:
        # An order that cannot be read does not stop a whole log from taking its place.
        with suppress(LogDamaged):
            self._door.hold(held)

    def _bring_log(self, path: Path, passphrase: str, sheet: str) -> Restored:
        key_file = keys_of(path, sheet)
        folder, clock = self._door.folder, self._door.clock
        opened = restore.opener(folder, key_file, passphrase=passphrase, sheet=sheet)
        done = bring_log(path, folder, opened, by=opened.by or SHEET_HOLDER, clock=clock)
        return _restored(done)

    def _known_keys(self, sheet: str) -> keys.KeyFile:
        """Return the key file; made anew from the sheet when it is gone or damaged."""
        try:
            return keys.read_keys(self._door.folder)
        except DeskError:
            return keys.new_keys(keys.root_from_sheet(sheet), "")

    def _log_id(self) -> str:
        with suppress(DeskError, OSError):
            return keys.read_keys(self._door.folder).log_id
        return ""

    def _place_of(self, path: Path) -> Place:
        if path.is_file():
            return Place.STICK
        is_local = path.is_relative_to(backup_places.local_place(self._door.folder))
        return Place.LOCAL if is_local else Place.SECOND


def _restored(done: BroughtBack) -> Restored:
    figures_, again = figures(done.counts), (done.disposed_again, done.has_older_keys, done.isolated_again)
    return Restored(figures_, done.kept_as, *again)


def _keys_in(path: Path, sheet: str) -> tuple[keys.KeyFile, bool]:
    """Return the keys of a backup, and whether they are lost and the recovery sheet has to do without."""
    try:
        return backups.keys_of(path), False
    except (LogMissing, LogDamaged):
        if not sheet:
            raise
    return keys.new_keys(keys.root_from_sheet(sheet), ""), True


def figures(counts: BackupCounts) -> BackupFigures:
    """Return the numbers in a backup, as they are shown."""
    return BackupFigures(
        made_at=counts.made_at,
        cases=counts.cases,
        exhibits=counts.exhibits,
        entries=counts.entries,
        newest_at=counts.newest_at,
        code=counts.code,
    )


def _found(seen: backups.Found, lies_in: Place, ours: str) -> FoundBackup:
    return FoundBackup(
        seen.path,
        lies_in,
        figures(seen.counts) if seen.counts else None,
        seen.holders,
        is_of_this_log=not ours or not seen.log_id or seen.log_id == ours,
    )


def _made(each: FoundBackup) -> tuple[bool, str]:
    return (each.is_of_this_log, each.figures.made_at.isoformat() if each.figures else "")
