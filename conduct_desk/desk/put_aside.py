"""Earlier copies that the present log does not need any more: seeing them, and erasing them for good."""

from pathlib import Path

from conduct_desk.caselog import aside, backup_making, backup_places, chronology, keys
from conduct_desk.caselog.aside import Aside
from conduct_desk.desk.backup_views import PutAsideView
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import DeskError, NotSaved

WORD = "erase"  # what has to be typed


class PutAside:
    """What lies about beside one unlocked log. A practice log has none of it."""

    def __init__(self, opened: Opened, root: bytes) -> None:
        """Stand on an unlocked log."""
        self._opened = opened
        self._root = root

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
            erase(found.path)

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


def erase(folder: Path) -> None:
    """Erase a folder with its keys. Raises NotSaved."""
    try:
        aside.erase(folder)
    except OSError as error:
        raise NotSaved(
            "The disk did not let go of all of it.",
            next_step="Its keys go first, so that no passphrase opens what is left. Close other programs and "
            "try it once more.",
        ) from error
