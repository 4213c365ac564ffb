"""How soon the log locks itself when nobody is there."""

from conduct_desk.caselog import settings
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import DeskError

LOCK_AFTER = "lock_after"  # the setting under which the minutes are kept
SHOWN_AT_ONCE = "pictures_shown_at_once"
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

    def shows_at_once(self) -> bool:
        """Say whether pictures are shown without asking; they are blurred first until she says otherwise."""
        with self._opened.reading() as session:
            kept: object = settings.read(session, SHOWN_AT_ONCE)
        return kept is True

    def set_shows_at_once(self, *, at_once: bool) -> None:
        """Choose whether pictures are blurred first; it is entered in the chronology."""
        if at_once == self.shows_at_once():
            return
        with self._opened.writing("privacy") as writing:
            settings.write(writing.session, SHOWN_AT_ONCE, at_once)
            writing.enter("Changed whether pictures are blurred until asked for", at_once=at_once)
