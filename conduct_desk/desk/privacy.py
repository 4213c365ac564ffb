"""How soon the log locks itself when nobody is there."""

from conduct_desk.caselog import settings
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import DeskError

LOCK_AFTER = "lock_after"  # the setting under which the minutes are kept
CHOICES = (2, 5, 10, 20, 30)  # minutes; a log that never locks is no choice
USUAL = 10


class Privacy:
    """What keeps other eyes off an unlocked log."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def lock_after(self) -> int:
        """Return after how many minutes without a key or a movement the log locks."""
        with self._opened.reading() as session:
            kept = settings.read(session, LOCK_AFTER, USUAL)
        return kept if kept in CHOICES else USUAL

    def set_lock_after(self, minutes: int) -> None:
        """Choose another time; it is entered in the chronology. Raises DeskError (field: lock_after)."""
        if minutes not in CHOICES:
            raise DeskError("Choose between 2 and 30 minutes", field="lock_after")
        before = self.lock_after()
        if minutes == before:
            return
        with self._opened.writing("privacy") as writing:
            settings.write(writing.session, LOCK_AFTER, minutes)
            writing.enter("Changed how soon the log locks", minutes=minutes, before=before)
