"""Before this computer is given away: taking the case log off it for good.

The keys go first, overwritten: from then on no passphrase opens what is left, whatever becomes of the rest.
A small file says that it was begun, so that the next start finishes it or says so.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from conduct_desk.caselog import (
    backup_places,
    backup_rows,
    chronology,
    disk,
    exhibit_rows,
    keys,
    place,
)
from conduct_desk.desk.backup_views import Place
from conduct_desk.desk.holder_views import Ended, ErasureView, OldBackup
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.proving import prove
from conduct_desk.desk.sign_in import forget as forget_sign_in
from conduct_desk.desk.whereabouts import ERASING, is_half_erased
from conduct_desk.errors import DeskError, NotSaved

Told = Callable[[int, int], None]
ORDER = ERASING
WORD = "erase"  # what has to be typed
LOCK = "conduct-desk.lock"
SOLID_STATE = (
    "A disk may keep traces of erased files where no program reaches them. They are encrypted, and the keys "
    "that lay here were overwritten first. Have the whole disk erased before somebody else uses the computer."
)
STILL_OPENS = "The recovery sheet still opens any backup that lies somewhere else. Keep them apart."


@dataclass(frozen=True)
class Erasure:
    """An erasure that may be carried out. Close the desk first; then off the window's thread."""

    folder: Path
    log_id: str = ""
    words: str = "Erasing the case log from this computer…"
    meanwhile: str = (
        "Leave the computer on. Should it stop all the same, start Conduct Desk again to finish it."
    )

    def carry_out(self, _told: Told = lambda _done, _total: None) -> Ended:
        """Erase everything of the log from this computer. Long. Cut off, the next start can finish it."""
        try:
            with ExitStack() as done:
                lock = place.OwnerLock(self.folder)
                lock.take()
                done.callback(lock.release)
                _erase(self.folder)
        except DeskError as error:
            is_begun = is_half_erased(self.folder)
            what = "The case log is only partly erased" if is_begun else "The case log was not erased"
            return Ended(what, (error.told,), is_done=False)
        forget_sign_in(self.log_id)
        with suppress(OSError):
            (self.folder / LOCK).unlink(missing_ok=True)
        words = ("Nothing of it is left in the folders of Conduct Desk.", STILL_OPENS, SOLID_STATE)
        return Ended("The case log is erased from this computer", words, is_log_here=False)


class Erasing:
    """What would go and what would still exist; and the order to erase."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def look(self) -> ErasureView:
        """Return what would be erased here, and the newest backup that lies somewhere else."""
        with self._opened.reading() as session:
            exhibits = len(exhibit_rows.every(session))
            made = backup_rows.rows(session)
            newest, _ = chronology.head(session)
        elsewhere = next((each for each in made if each.place != Place.LOCAL.name), None)
        return ErasureView(
            exhibits,
            sum(1 for each in made if each.place == Place.LOCAL.name),
            OldBackup(Place[elsewhere.place], elsewhere.made_at) if elsewhere else None,
            newest - elsewhere.seq if elsewhere else newest,
        )

    def order(self, passphrase: str, word: str, *, without_backup: bool = False) -> Erasure:
        """Return the erasure, once it is certain that it is meant. Nothing is erased yet. Long.

        Raises DeskError (fields: passphrase, word, backup).
        """
        if self._opened.is_practice:
            raise DeskError("The practice desk erases itself. Close it, and nothing of it is left.")
        if self.look().elsewhere is None and not without_backup:
            raise DeskError(
                "There is no checked backup in a second place or in one file",
                next_step="Make one first: in Settings, under Backups. Or say that it may go for good.",
                field="backup",
            )
        if word.strip().casefold() != WORD:
            raise DeskError(f"Type the word {WORD}", field="word")
        key_file = keys.read_keys(self._opened.log.folder)
        prove(key_file, passphrase, field="passphrase")
        return Erasure(self._opened.log.folder, key_file.log_id)


def carry_on(folder: Path) -> None:
    """Let no passphrase open a log whose erasing was begun; the rest waits until she says so.

    The caller holds place.OwnerLock. Raises NotSaved when the keys cannot be erased.
    """
    try:
        _erase_keys(folder)
    except OSError as error:
        raise _cannot_be_erased() from error


def _erase_keys(folder: Path) -> None:
    for found in _key_files(folder, backup_places.local_place(folder)):
        disk.overwrite(found)


def _erase(folder: Path) -> None:
    disk.write_whole(folder / ORDER, b"{}")
    local = backup_places.local_place(folder)
    try:
        _erase_keys(folder)
        rest = [entry for entry in folder.iterdir() if entry.name not in (ORDER, LOCK)]
        # The log's own file before its exhibits: without it nobody knows what they are.
        for entry in sorted(rest, key=lambda entry: not entry.name.startswith("case-log")):
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()
        if local.is_dir():
            shutil.rmtree(local)
        (folder / ORDER).unlink()
        disk.sync_folder(folder)
    except OSError as error:
        raise _cannot_be_erased() from error


def _cannot_be_erased() -> NotSaved:
    return NotSaved(
        "Something in the folder of the case log cannot be erased.",
        next_step="The keys go first: without them no passphrase opens what is left. Close other programs "
        "and start Conduct Desk again to finish it.",
    )


def _key_files(*folders: Path) -> Iterator[Path]:
    """Yield every key file: beside the log, in logs that were put aside, and in the backups here."""
    for folder in folders:
        for name in (keys.KEYS_FILE, keys.SPARE_FILE):
            yield from sorted(folder.rglob(name))
