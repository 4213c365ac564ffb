"""Earlier copies that the present log does not need any more: seeing them, and erasing them for good."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from conduct_desk.caselog import (
    aside,
    backup_making,
    backup_places,
    backup_rows,
    backups,
    chronology,
    keys,
)
from conduct_desk.caselog.aside import Aside
from conduct_desk.desk.backup_shelves import Shelf, Shelves
from conduct_desk.desk.backup_views import OldKeysView, OneFileView, Place, PutAsideView
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import DeskError, NotSaved

WORD = "erase"  # what has to be typed


class PutAside:
    """What lies about beside one unlocked log. A practice log has none of it."""

    def __init__(self, opened: Opened, root: bytes) -> None:
        """Stand on an unlocked log."""
        self._opened = opened
        self._root = root
        self._places = Shelves(opened, root)

    def logs(self) -> tuple[PutAsideView, ...]:
        """Return the logs that were put aside when another one took their place, newest first."""
        return tuple(self._view(each) for each in self._aside())

    def erase_log(self, name: str, word: str) -> None:
        """Erase one of them for good, its keys first, once it is certain that it is meant. Long.

        Refused while there is no checked backup of the present log that was made after it was put aside.
        Raises DeskError (field: word), NotSaved when the disk refuses.
        """
        check_word(word)
        found = next((each for each in self._aside() if each.path.name == name), None)
        if found is None:
            raise DeskError("That log is not there any more.", next_step="Nothing has to be erased.")
        if not self._has_backup_since(found):
            raise DeskError(
                "There is no checked backup of the present case log from after that day.",
                next_step="Select ‘Back up now’ first. Then the log that was put aside can go.",
            )
        with self._opened.writing("backup") as writing:
            what = "a damaged log" if found.is_damaged else "a log"
            writing.enter(f"Erased {what} that was put aside", put_aside_at=found.at.isoformat())
            with refused_in_words():
                aside.erase(found.path)

    # --- backups that earlier keys open ---
    def old_backups(self) -> tuple[OldKeysView, ...]:
        """Return for each place in reach the backups there that were made before the keys were changed."""
        found = ((shelf, self._with_other_keys(shelf)) for shelf in self._shelves())
        return tuple(
            OldKeysView(shelf.place, len(old), self._newest_with_present_keys(shelf) is not None)
            for shelf, old in found
            if old
        )

    def erase_old_backups(self, place: Place, word: str) -> int:
        """Erase those in one place for good, once a backup with the present keys there was compared. Long.

        Returns how many there were. Raises DeskError (field: word), LogDamaged, EvidenceMissing or
        BackupFailed when that one is not whole, NotSaved.
        """
        check_word(word)
        if self._opened.found.exhibits_missing:
            raise DeskError(
                "Exhibits are missing in the case log, and one of these backups may have them.",
                next_step="Select ‘Bring missing exhibits back’ first.",
            )
        shelf = next((each for each in self._shelves() if each.place is place), None)
        newest = self._newest_with_present_keys(shelf) if shelf else None
        if shelf is None or newest is None:
            raise DeskError(
                "There is no backup with the present keys in that place yet.",
                next_step="Select ‘Back up now’ first. Then the earlier ones can go.",
            )
        backups.check(newest, self._root)
        old = self._with_other_keys(shelf)
        with self._opened.writing("backup") as writing, refused_in_words():
            backup_rows.forget(writing.session, place.name, shelf.known_as, {path.name for path in old})
            writing.enter("Erased the backups that earlier keys open", place=place.value, count=len(old))
            for path in old:
                aside.erase_backup(path)
        self._clear_exhibits(shelf)
        return len(old)

    # --- backups in one file ---
    def one_files(self) -> tuple[OneFileView, ...]:
        """Return the backups in one file that were made of this log and may still be somewhere."""
        if self._opened.is_practice:
            return ()
        with self._opened.reading() as session:
            rows = [row for row in backup_rows.rows(session) if row.place == Place.STICK.name]
        return tuple(OneFileView(row.id, row.made_at, row.name) for row in rows)

    def one_file_destroyed(self, number: int) -> None:
        """Enter that a backup in one file, or its stick, was destroyed: nothing names it any more.

        Raises DeskError when it is not remembered, NotSaved.
        """
        found = next((each for each in self.one_files() if each.number == number), None)
        if found is None:
            raise DeskError("That backup is not in the list any more. Look at the list again.")
        with self._opened.writing("backup") as writing:
            backup_rows.forget_one(writing.session, number)
            made_at = found.made_at.isoformat()
            writing.enter("Noted that a backup in one file was destroyed", made_at=made_at)

    def _shelves(self) -> tuple[Shelf, ...]:
        return () if self._opened.is_practice else tuple(s for s in self._places.both() if s.is_there)

    def _with_other_keys(self, shelf: Shelf) -> tuple[Path, ...]:
        try:
            return aside.with_other_keys(shelf.folder or Path(), shelf.log_id, self._root)
        except OSError:
            return ()  # out of reach

    def _newest_with_present_keys(self, shelf: Shelf) -> Path | None:
        """Return the newest backup there that is of the present log and its present keys."""
        try:
            lists = backup_making.sealed_lists((shelf.folder or Path()) / shelf.log_id, self._root)
        except OSError:
            return None
        facts = {path: listed.facts for path, listed in lists.items() if listed}
        return next((path for path, each in facts.items() if self._code_at(each.seq) == each.code), None)

    def _code_at(self, seq: int) -> str:
        with self._opened.reading() as session:
            return chronology.code_at(session, seq)

    def _clear_exhibits(self, shelf: Shelf) -> None:
        """Take away exhibits that no backup there names any more, as each backup does."""
        if shelf.folder is not None:
            now = self._opened.clock.now()
            backups.thin(shelf.folder, shelf.log_id, self._root, now=now, code_at=self._code_at)

    # --- what they share ---
    def _aside(self) -> tuple[Aside, ...]:
        return () if self._opened.is_practice else aside.logs(self._opened.log.folder)

    def _view(self, found: Aside) -> PutAsideView:
        return PutAsideView(found.path.name, found.at, found.is_damaged, self._has_other_keys(found.path))

    def _has_other_keys(self, folder: Path) -> bool:
        try:
            return not keys.read_keys(folder).fits(self._root)
        except DeskError:
            return False  # nobody can say

    def _has_backup_since(self, found: Aside) -> bool:
        """Say whether a backup in reach holds the present log as it was at some time after that."""
        folder = self._opened.log.folder
        places = (backup_places.local_place(folder), backup_places.second_place(folder))
        return any(self._is_since(found, place) for place in places if place is not None)

    def _is_since(self, found: Aside, place: Path) -> bool:
        try:
            lists = backup_making.sealed_lists(place / self._opened.log.log_id, self._root).values()
        except OSError:
            return False  # out of reach
        with self._opened.reading() as session:
            return any(
                listed.made_at >= found.at
                and chronology.code_at(session, listed.facts.seq) == listed.facts.code
                for listed in lists
                if listed is not None
            )


def check_word(word: str) -> None:
    """Make sure that erasing is meant. Raises DeskError (field: word)."""
    if word.strip().casefold() != WORD:
        raise DeskError(f"Type the word {WORD}", field="word")


@contextmanager
def refused_in_words() -> Iterator[None]:
    """Tell what a disk does not let go of. Raises NotSaved."""
    try:
        yield
    except OSError as error:
        raise NotSaved(
            "The disk did not let go of all of it.",
            next_step="Close other programs, then do it once more.",
        ) from error
