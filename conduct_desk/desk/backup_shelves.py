"""The places where backups of a log lie, and what can be seen of each."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from conduct_desk.caselog import backup_list, backup_places, backup_rows, backups, disk
from conduct_desk.caselog.backup_pieces import refused
from conduct_desk.caselog.backups import BackupCounts, Found, Made
from conduct_desk.desk.backup_views import BackupFigures, BackupView, Place, PlaceView
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import DeskError

COPY_THERE = (
    "A synchronising program has made copies of files beside the backups. The backups themselves are as they "
    "were; let only one computer back up there."
)
NOT_READABLE = "A backup there cannot be read. The others are not affected."


@dataclass(frozen=True)
class Shelf:
    """One place for the backups of one log. `known_as` tells one second place from another."""

    place: Place
    folder: Path | None
    log_id: str
    known_as: str = ""

    @property
    def is_there(self) -> bool:
        """Whether it can be reached: a second place without the log's own folder is not the one chosen."""
        if self.folder is None:
            return False
        return self.place is Place.LOCAL or is_folder(self.folder / self.log_id)

    def has(self, row: Any) -> bool:
        """Say whether a remembered backup is one of this place."""
        return backup_rows.is_in(row, self.place.name, self.known_as)

    def holds(self, head: tuple[int, str], rows: Iterable[Any]) -> bool:
        """Say whether a backup here goes up to this entry of the chronology, and is still there."""
        newest = [row for row in rows if self.has(row) and (row.seq, row.code) == head]
        return any(is_folder(self.path_of(row)) for row in newest)

    def path_of(self, row: Any) -> Path:
        """Return where a remembered backup is, or was; of one file only its name is known."""
        return self.folder / self.log_id / row.name if self.folder else Path(row.name)


class Shelves:
    """The places of one unlocked log."""

    def __init__(self, opened: Opened, root: bytes) -> None:
        """Stand on an unlocked log; `root` tells what its present keys open."""
        self._opened, self._root = opened, root

    def local(self) -> Shelf:
        """Return the place on this computer."""
        log = self._opened.log
        return Shelf(Place.LOCAL, backup_places.local_place(log.folder), log.log_id)

    def second(self) -> Shelf:
        """Return the second place; without a folder while none was chosen."""
        log = self._opened.log
        chosen = backup_places.read(log.folder)
        if chosen is None:
            return Shelf(Place.SECOND, None, log.log_id)
        return Shelf(Place.SECOND, Path(chosen.folder), log.log_id, chosen.known_as)

    def both(self) -> tuple[Shelf, Shelf]:
        """Return the place on this computer and the second place."""
        return self.local(), self.second()

    def prepare(self, folder: Path) -> None:
        """Make a folder ready to be the second place. Raises DeskError (field: folder), BackupFailed."""
        real, log_folder = Path(os.path.realpath(folder)), Path(os.path.realpath(self._opened.log.folder))
        local = backup_places.local_place(log_folder)
        if real.is_relative_to(log_folder) or real.is_relative_to(local):
            raise DeskError(
                "That folder belongs to the case log itself.",
                next_step="Choose a folder on a stick, on the school’s server, or one that is synchronised.",
                field="folder",
            )
        if self._opened.log.log_id in real.parts:
            raise DeskError(
                "That folder is inside the backups.",
                next_step="Choose the folder above it, in which the backups lie.",
                field="folder",
            )
        if not is_folder(real):
            raise DeskError(
                "That folder is not there.",
                next_step="Plug the stick in or connect to the school’s server, then choose it again.",
                field="folder",
            )
        try:
            (folder / self._opened.log.log_id).mkdir(mode=disk.PRIVATE_FOLDER, exist_ok=True)
            disk.sync_folder(folder)
        except OSError as error:
            raise refused(error) from error

    def view(self, shelf: Shelf) -> PlaceView:
        """Return what can be seen of a place: of one that is not in reach what the log remembers."""
        if shelf.folder is None:
            return PlaceView(shelf.place, None, is_there=False, newest=None)
        problem = ""
        if shelf.is_there:
            seen = backups.found(shelf.folder, log_id=shelf.log_id)
            views = [self.view_of(each, shelf.place) for each in seen if each.counts]
            problem = NOT_READABLE if len(views) < len(seen) else ""
            problem = COPY_THERE if backup_places.conflict_copies(shelf.folder, shelf.log_id) else problem
        else:
            views = [_remembered(row, shelf, self._gone()) for row in self._rows() if shelf.has(row)]
        newest = views[0] if views else None
        return PlaceView(shelf.place, shelf.folder, shelf.is_there, newest, tuple(views), problem)

    def view_of(self, found: Found, place: Place) -> BackupView:
        """Return one backup. Its list must be readable."""
        if found.counts is None:
            raise ValueError("a backup whose list cannot be read has no figures")
        view = self._view(found.path, found.counts, found.size, found.disposed, place)
        return replace(view, has_old_keys=found.key != backup_list.mark(self._root))

    def view_of_made(self, made: Made, place: Place, path: Path | None = None) -> BackupView:
        """Return a backup that was just made and compared, from what that found: nothing is opened again."""
        return self._view(path or made.path, made.counts, made.size, made.disposed, place)

    def _view(
        self, path: Path, counts: BackupCounts, size: int, before: Iterable[int], place: Place
    ) -> BackupView:
        disposed = _still_in(self._gone(), counts.newest_case, before)
        return BackupView(path, place, figures(counts), size, disposed)

    def holding(self, case_id: int) -> tuple[BackupView, ...]:
        """Return the backups that hold a concern, in reach or remembered, newest first."""
        return self._that(lambda counts, disposed: _has(case_id, counts, disposed))

    def made_between(self, first: int, before: int) -> tuple[BackupView, ...]:
        """Return the backups whose newest entry is `first` or a later one, but comes before `before`."""
        return self._that(lambda counts, _: first <= counts.seq < before)

    def _that(self, holds: Callable[[BackupCounts, Iterable[int]], bool]) -> tuple[BackupView, ...]:
        views: list[BackupView] = []
        for shelf in self.both():
            if shelf.folder is not None and shelf.is_there:
                seen = backups.found(shelf.folder, log_id=shelf.log_id)
                held = [each for each in seen if each.counts and holds(each.counts, each.disposed)]
                views += [self.view_of(each, shelf.place) for each in held]
        in_reach = {shelf.known_as for shelf in self.both() if shelf.is_there}
        for row in self._rows():
            is_away = row.place == Place.STICK.name or row.details.get("known_as", "") not in in_reach
            if is_away and holds(_counts(row), row.details.get("disposed", ())):
                shelf = next((each for each in self.both() if each.has(row)), _ELSEWHERE)
                views.append(_remembered(row, shelf, self._gone()))
        return tuple(sorted(views, key=lambda view: view.figures.made_at, reverse=True))

    def _rows(self) -> tuple[Any, ...]:
        with self._opened.reading() as session:
            return backup_rows.rows(session)

    def _gone(self) -> tuple[tuple[int, str], ...]:
        with self._opened.reading() as session:
            return backup_rows.disposals(session)


def is_folder(path: Path) -> bool:
    """Say whether a folder is there; one on a server that does not answer is not."""
    try:
        return path.is_dir()
    except OSError:
        return False


_ELSEWHERE = Shelf(Place.STICK, None, "")


def figures(counts: BackupCounts) -> BackupFigures:
    """Return the figures of a backup as they are shown."""
    return BackupFigures(
        counts.made_at, counts.cases, counts.exhibits, counts.entries, counts.newest_at, counts.code
    )


def details(counts: BackupCounts, disposed: Iterable[int], known_as: str) -> dict[str, object]:
    """Return what a row remembers of a backup besides its columns."""
    return {
        "known_as": known_as,
        "entries": counts.entries,
        "newest_at": counts.newest_at.isoformat() if counts.newest_at else "",
        "newest_case": counts.newest_case,
        "missing": counts.missing,
        "disposed": list(disposed),
    }


def _counts(row: Any) -> BackupCounts:
    told, newest_at = row.details, row.details.get("newest_at", "")
    return BackupCounts(
        row.made_at,
        row.cases,
        row.exhibits,
        int(told.get("entries", row.seq)),
        datetime.fromisoformat(newest_at) if newest_at else None,
        row.seq,
        row.code,
        int(told.get("newest_case", 0)),
        int(told.get("missing", 0)),
    )


def _remembered(row: Any, shelf: Shelf, gone: tuple[tuple[int, str], ...]) -> BackupView:
    counts = _counts(row)
    disposed = _still_in(gone, counts.newest_case, row.details.get("disposed", ()))
    return BackupView(shelf.path_of(row), Place[row.place], figures(counts), row.size, disposed)


def _has(case_id: int, counts: BackupCounts, disposed: Iterable[int]) -> bool:
    return case_id <= counts.newest_case and case_id not in disposed


def _still_in(
    gone: tuple[tuple[int, str], ...], newest_case: int, disposed: Iterable[int]
) -> tuple[str, ...]:
    before = frozenset(disposed)
    return tuple(said for case_id, said in gone if case_id <= newest_case and case_id not in before)
