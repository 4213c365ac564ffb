"""Looking after the log itself: its recovery sheet, who has it open, and locking it."""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from conduct_desk.caselog import disposals, exhibit_rows, keys, place, settings
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.discarding import let_go
from conduct_desk.desk.door_views import SheetView
from conduct_desk.desk.ended_keys import note as note_ended
from conduct_desk.desk.holder_views import HolderRole, SheetCheck
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.practice_folders import sweep_folders
from conduct_desk.desk.proving import prove
from conduct_desk.desk.school import school
from conduct_desk.desk.views import Changed
from conduct_desk.desk.whereabouts import ERASING
from conduct_desk.errors import DeskError, NotSaved, WrongKey
from conduct_desk.policy.vocabulary import TakenOut

GROUPS = 9
OPENINGS, SHEET_MADE, SHEET_CHECKED = "openings", "sheet_made_on", "sheet_checked_on"
CHECKED_FOR = timedelta(days=365)
NOT_YET = "Two groups, typed back, show that the paper is there and can be read."
A_YEAR = "It is a year since you last looked for it. Two groups show that it is still where it was put."


class Keeping:
    """The keeping of one unlocked log."""

    def __init__(self, opened: Opened, root: bytes) -> None:
        """Stand on an unlocked log."""
        self._opened = opened
        self._root = root
        self._at_close: Callable[[], None] = opened.log.close

    @property
    def holder(self) -> str:
        """Whose passphrase opened the log; this name stands beside every entry."""
        return self._opened.log.by

    def sheet(self) -> SheetView:
        """Return the recovery sheet again, with its PDF."""
        from conduct_desk.paper.recovery import make_recovery_sheet  # a quarter of a second, needed once

        groups = keys.sheet_groups(self._root)
        with self._opened.reading() as session:
            name = school(session, self._opened.rules.policy).name
        today, log_id = self._opened.clock.today(), self._opened.log.log_id
        return SheetView(groups, make_recovery_sheet(groups, name, today, log_id))

    def sheet_again(self, own: str) -> SheetView:
        """Return the recovery sheet for another print; `own` is the passphrase of whoever asks. Long.

        An unlocked desk alone gives nobody the paper that opens every copy of the log. Raises WrongKey
        (field: own), which the chronology then knows of, and NotSaved.
        """
        if self._opened.is_practice:
            return self.sheet()
        try:
            prove(keys.read_keys(self._opened.log.folder), own)
        except WrongKey:
            with self._opened.writing("school") as writing:
                writing.enter("Somebody wanted the recovery sheet and did not know the passphrase")
            raise
        return self.sheet()

    def sheet_taken(self, how: TakenOut) -> None:
        """Enter in the chronology that the recovery sheet was saved or printed. Raises NotSaved."""
        with self._opened.writing("school") as writing:
            writing.enter(f"{how}: the recovery sheet")

    def sheet_questions(self) -> tuple[int, int]:
        """Return which two groups (1 to 9) are asked back; the same two until they are given."""
        number = int.from_bytes(hashlib.sha256(self._opened.log.log_id.encode()).digest())
        first, step = number % GROUPS, 1 + number // GROUPS % (GROUPS - 1)
        low, high = sorted((first + 1, (first + step) % GROUPS + 1))
        return low, high

    def check_sheet(self, groups: Mapping[int, str]) -> None:
        """Compare groups typed from the printed sheet; right ones mark the sheet as checked.

        Raises SheetMistyped (field: "group_N") when one does not match.
        """
        for number, typed in sorted(groups.items()):
            keys.check_group(self._root, number, typed)
        with self._opened.writing("school") as writing:
            settings.write(writing.session, SHEET_CHECKED, self._opened.clock.today().isoformat())
            writing.enter("Checked the printed recovery sheet", groups=sorted(groups))

    def sheet_check(self) -> SheetCheck:
        """Return whether two groups are to be typed back now, and why: at the second opening, then yearly."""
        with self._opened.reading() as session:
            return sheet_check(session, self._opened.clock.today(), is_practice=self._opened.is_practice)

    def sweep(self) -> int:
        """Compare the exhibits' files with their rows, after a start; returns how many are missing. Long.

        Left-overs of interrupted saves and of practice go, and files without a row are set aside (a full or
        read-only disk leaves that to the next start). Home says it when something is missing, or when the
        folder holds what looks like another computer's copy of the log.
        """
        let_go(self._opened, spared=self._opened.waiting.cases)  # a crash may have come before the lock
        disposals.clear_files(self._opened.log)  # a crash may have come between a disposal and its files
        files = self._opened.log.exhibits
        sweep_folders(self._opened.clock.now())
        with suppress(NotSaved):
            files.sweep(self._wanted_files(), self._opened.clock.now())
        missing = len(files.missing(self._wanted_files()))  # asked again: a concern may have gone meanwhile
        copies = len(place.conflict_copies(self._opened.log.folder))
        found = self._opened.found
        if (missing, copies) != (found.exhibits_missing, found.foreign_copies):
            found.exhibits_missing, found.foreign_copies = missing, copies
            self._opened.tell(Changed("exhibit"))
        return missing

    def _wanted_files(self) -> tuple[str, ...]:
        with self._opened.reading() as session:
            return exhibit_rows.files(session)

    def close(self) -> None:
        """Lock the log. No drawer of this desk works afterwards; a practice log is deleted."""
        was_open, self._root = bool(self._root), b""
        self._opened.waiting.forget()
        with self._opened.reading_ahead, self._opened.catching_up:  # nobody is at it when the log is closed
            if was_open and not self._opened.is_practice:
                let_go(self._opened)
                with suppress(DeskError):  # what is not indexed now is at the next opening
                    self._opened.catch_up()
            self._at_close()

    def on_close(self, give_back: Callable[[], None]) -> None:
        """Have the door close the log and give back what it took (the folder's lock, a practice folder)."""
        self._at_close = give_back

    def set_passphrase(self, passphrase: str, holder: str) -> None:
        """Let the headteacher's new passphrase open the log, in place of what she forgot.

        The recovery sheet stays the same, and so do the keys of others. The new slot is written and opened
        once before the older one goes. Raises NotSaved.
        """
        folder, log_id = self._opened.log.folder, self._opened.log.log_id
        fresh = keys.new_keys(self._root, log_id)
        try:
            before = keys.read_keys(folder)
        except DeskError:
            before = fresh  # it was lost: that is what the sheet is for
        if not before.fits(self._root):
            before = fresh  # of another log
        head = HolderRole.HEADTEACHER.value
        both = keys.add_slot(before, self._root, holder=holder, passphrase=passphrase, role=head)
        keys.write_keys(folder, both)
        keys.open_slot(keys.read_keys(folder), passphrase)
        others = [slot for slot in before.passphrase_slots if slot.role != head and slot.holder != holder]
        after = replace(fresh, slots=(*others, both.slots[-1]))
        keys.write_keys(folder, after)
        with suppress(OSError):
            (folder / ERASING).unlink(missing_ok=True)  # what was half erased is wanted after all
        with self._opened.writing("school") as writing:
            writing.enter("Set a new passphrase with the recovery sheet")
            note_ended(writing.session, before, after)


def openings(session: Session) -> int:
    """Return how often the log was opened, this time included."""
    return int(settings.read(session, OPENINGS, 0))


def sheet_check(session: Session, today: date, *, is_practice: bool) -> SheetCheck:
    """Say whether two groups of the recovery sheet are to be typed back: at first, and then once a year."""
    if is_practice:
        return SheetCheck(is_due=False)
    checked = settings.read(session, SHEET_CHECKED)
    if checked is None:
        is_due = openings(session) > 1
        return SheetCheck(is_due, NOT_YET if is_due else "")
    is_old = today - date.fromisoformat(checked) > CHECKED_FOR
    return SheetCheck(is_old, A_YEAR if is_old else "", is_yearly=is_old)
