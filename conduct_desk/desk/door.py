"""Opening a case log: starting a new one, and unlocking."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from conduct_desk import __version__
from conduct_desk.desk import Desk
from conduct_desk.desk.door_views import FolderState, SheetView
from conduct_desk.desk.failed_openings import note_failed_opening
from conduct_desk.desk.refusals import said_of
from conduct_desk.desk.starting import check_passphrase, check_start
from conduct_desk.desk.whereabouts import check_there, is_half_erased
from conduct_desk.errors import KeysLost, LogDamaged, LogMissing, NotSaved, WrongKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from conduct_desk.caselog.keys import KeyFile, Slot
    from conduct_desk.caselog.log import Log
    from conduct_desk.clock import Clock
    from conduct_desk.desk.views import Changed

    Tell = Callable[[Changed], None]

# The case log's imports take a second: they are made inside the verbs, off the way to the first window.
SHEET_HOLDER = "Recovery sheet"


class Door:
    """The way into the log of one folder.

    `tell` is called, on the writing thread, after every committed write.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        """Stand before a folder; nothing is read or made yet."""
        self.folder = folder
        self.clock = clock

    def state(self) -> FolderState:
        """Say what is in the folder, without a key."""
        from conduct_desk.desk.whereabouts import state_of

        return state_of(self.folder)

    def start_new(
        self, *, school_name: str, head_name: str, passphrase: str, tell: Tell
    ) -> tuple[Desk, SheetView]:
        """Start a new log and return it unlocked, with its recovery sheet. Long.

        Raises DeskError (fields: school_name, head_name, passphrase), PlaceUnsafe, LogInUse or NotSaved.
        """
        from conduct_desk.desk.starting import start_log

        school_name, head_name = school_name.strip(), head_name.strip()
        check_start(school_name, head_name, passphrase)
        with ExitStack() as unless_open:
            self.hold(unless_open)
            log, root = start_log(self.folder, self.clock, head_name=head_name, passphrase=passphrase)
            unless_open.callback(log.close)
            desk = _desk(log, self.clock, tell, root, is_new=(school_name, head_name))
            sheet = desk.keeping.sheet()
            self._hand_over(unless_open, desk)
        return desk, sheet

    def unlock(self, passphrase: str, tell: Tell) -> Desk:
        """Open the log with a holder's passphrase. Long.

        Raises WrongKey (the attempt is noted by its time), KeysLost, LogMissing, LogDamaged, LogTooNew,
        LogInUse, PlaceUnsafe, and NotSaved when the disk takes no entry of this opening.
        """
        from conduct_desk.caselog import keys
        from conduct_desk.desk import sign_in

        with self._held() as unless_open:
            try:
                slot, root = keys.open_slot(self.read_keys(), passphrase)
                desk = self._open_held(
                    unless_open, root, slot.holder, tell, root_is_proven=True, opened_by=slot
                )
            except WrongKey:
                self.note_failed_opening()
                raise
            with suppress(NotSaved):
                keys.even_out(self.folder)
            sign_in.renew(self.folder, root, slot.holder, self.clock.today())
            return desk

    def unlock_with_sign_in(self, tell: Tell) -> Desk:
        """Open the log with the computer's own sign-in, for the holder who chose that. Long.

        Raises SignInRefused where the passphrase is wanted, and what `unlock` raises.
        """
        from conduct_desk.desk import sign_in

        with self._held() as unless_open:
            holder, root = sign_in.open_with(self.folder, self.clock.today())
            return self._open_held(unless_open, root, holder, tell, root_is_proven=True, with_sign_in=True)

    def unlock_with_sheet(self, text: str, tell: Tell) -> Desk:
        """Open the log with the 36 characters of the recovery sheet. Long. Also raises SheetMistyped."""
        from conduct_desk.caselog import keys

        check_there(self.folder)
        root = keys.root_from_sheet(text)
        try:
            return self._open(root, SHEET_HOLDER, tell, root_is_proven=False)
        except WrongKey:
            self.note_failed_opening()
            raise

    def set_passphrase(self, desk: Desk, passphrase: str) -> None:
        """Give the log a new passphrase, after the sheet opened it; older passphrases end.

        Raises DeskError (field: passphrase) when it is too short, NotSaved.
        """
        check_passphrase(passphrase)
        desk.keeping.set_passphrase(passphrase, desk.school.get().head_name)

    def note_failed_opening(self) -> None:
        """Note the time of a failed opening beside the log; the next unlock enters it in the chronology."""
        note_failed_opening(self.folder, self.clock.now())

    def hold(self, stack: ExitStack) -> None:
        """Hold the folder for this program alone until the stack is unwound, and finish what was cut off.

        Raises PlaceUnsafe for a folder that is not safe, LogInUse, NotSaved, LogDamaged.
        """
        from conduct_desk.caselog import place, swap

        place.check_place(self.folder)
        lock = place.OwnerLock(self.folder)
        lock.take()
        stack.callback(lock.release)
        swap.carry_on(self.folder)
        swap.clear_left_overs(self.folder)
        if is_half_erased(self.folder):
            from conduct_desk.desk import erasing  # all of the log's libraries: the key waits for none

            erasing.carry_on(self.folder)

    def read_keys(self) -> KeyFile:
        """Return who can open the log. Raises KeysLost."""
        from conduct_desk.caselog import keys

        try:
            return keys.read_keys(self.folder)
        except (LogMissing, LogDamaged) as error:
            raise KeysLost(error.sentence, next_step=error.next_step) from error

    @contextmanager
    def _held(self) -> Iterator[ExitStack]:
        """Hold the folder of a log that is there; what the disk refuses meanwhile is said of the opening."""
        check_there(self.folder)
        refusing = said_of("The case log was not opened", "Nothing in it was changed.")
        with refusing, ExitStack() as unless_open:
            self.hold(unless_open)
            yield unless_open

    def _open(self, root: bytes, holder: str, tell: Tell, *, root_is_proven: bool) -> Desk:
        with self._held() as unless_open:
            return self._open_held(unless_open, root, holder, tell, root_is_proven=root_is_proven)

    def _open_held(
        self,
        unless_open: ExitStack,
        root: bytes,
        holder: str,
        tell: Tell,
        *,
        root_is_proven: bool,
        opened_by: Slot | None = None,
        with_sign_in: bool = False,
    ) -> Desk:
        from conduct_desk.caselog.log import open_log
        from conduct_desk.desk import ended_keys
        from conduct_desk.desk.upgrading import back_up_first

        log = open_log(
            self.folder,
            root,
            by=holder,
            clock=self.clock,
            root_is_proven=root_is_proven,
            written_by=__version__,
            before_upgrade=lambda: back_up_first(self.folder, root, self.clock.now()),
        )
        unless_open.callback(log.close)
        ended_keys.refuse(log, opened_by)
        desk = _desk(log, self.clock, tell, root, with_sign_in=with_sign_in)
        self._hand_over(unless_open, desk)
        return desk

    def _hand_over(self, unless_open: ExitStack, desk: Desk) -> None:
        """Leave the folder held for as long as the desk is open."""
        desk.keeping.on_close(unless_open.pop_all().close)


def _desk(
    log: Log,
    clock: Clock,
    tell: Tell,
    root: bytes,
    *,
    is_new: tuple[str, str] | None = None,
    with_sign_in: bool = False,
) -> Desk:
    """Return the drawers over a log that was just opened, with the opening entered in its chronology."""
    from conduct_desk.desk.laying_out import lay_out
    from conduct_desk.desk.listing import index_anew
    from conduct_desk.desk.opened import Opened
    from conduct_desk.desk.opening import enter_opening

    opened = Opened(log, clock, tell)
    opened.catch_up()  # the program may have died in between
    index_anew(opened)
    enter_opening(opened, is_new, with_sign_in=with_sign_in)
    return lay_out(opened, root)


def open_practice(clock: Clock, tell: Tell) -> Desk:
    """Open a throw-away log filled with practice cases; it is deleted when it is closed. Long."""
    from conduct_desk.desk.laying_out import lay_out
    from conduct_desk.desk.practice import open_filled

    return open_filled(clock, tell, lay_out)


def open_rehearsal(clock: Clock, tell: Tell) -> Desk:
    """Open a throw-away log in which twelve posts wait to be tried; it is deleted when it is closed. Long."""
    from conduct_desk.desk.laying_out import lay_out
    from conduct_desk.desk.practice import open_rehearsal

    return open_rehearsal(clock, tell, lay_out)
