"""Opening a case log: starting a new one, unlocking, bringing one in."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from conduct_desk import __version__
from conduct_desk.desk import Desk
from conduct_desk.desk.door_views import FolderState, SheetView
from conduct_desk.desk.failed_openings import note_failed_opening
from conduct_desk.errors import DeskError, LogMissing, NotSaved, WrongKey

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conduct_desk.caselog.log import Log
    from conduct_desk.clock import Clock
    from conduct_desk.desk.opened import Opened
    from conduct_desk.desk.views import Changed

    Tell = Callable[[Changed], None]

# The case log's imports take a second: they are made inside the verbs, off the way to the first window.
LOG_FILE, KEYS_FILE, EXHIBITS = "case-log.db", "keys.json", "exhibits"
SHORTEST_PASSPHRASE = 12  # characters: three unconnected words, as the NCSC advises
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
        from conduct_desk.caselog import keys

        has_log = (self.folder / LOG_FILE).is_file()
        exhibits = self.folder / EXHIBITS
        traces = (self.folder / KEYS_FILE).exists() or (exhibits.is_dir() and any(exhibits.iterdir()))
        try:
            holders = keys.read_keys(self.folder).holders if has_log else ()
        except DeskError:
            holders = ()  # the recovery sheet opens it without keys.json
        return FolderState(self.folder, has_log, traces and not has_log, holders)

    def start_new(
        self, *, school_name: str, head_name: str, passphrase: str, tell: Tell
    ) -> tuple[Desk, SheetView]:
        """Start a new log and return it unlocked, with its recovery sheet. Long.

        Raises DeskError (fields: school_name, head_name, passphrase), PlaceUnsafe, LogInUse or NotSaved.
        """
        from conduct_desk.caselog import keys
        from conduct_desk.caselog.log import create_log

        school_name, head_name = school_name.strip(), head_name.strip()
        if not school_name:
            raise DeskError("Enter the school’s name", field="school_name")
        if not head_name:
            raise DeskError("Enter the headteacher’s name", field="head_name")
        check_passphrase(passphrase)
        root, log_id = keys.new_root(), keys.new_log_id()
        with ExitStack() as unless_open:
            self._take_place(unless_open)
            key_file = keys.add_slot(
                keys.new_keys(root, log_id), root, holder=head_name, passphrase=passphrase, role="Headteacher"
            )
            log = create_log(
                self.folder,
                root,
                log_id=log_id,
                by=head_name,
                clock=self.clock,
                written_by=__version__,
                before=lambda: keys.write_keys(self.folder, key_file),
            )
            unless_open.callback(log.close)
            desk = _desk(log, self.clock, tell, root, is_new=(school_name, head_name))
            sheet = desk.keeping.sheet()
            self._hand_over(unless_open, desk)
        return desk, sheet

    def unlock(self, passphrase: str, tell: Tell) -> Desk:
        """Open the log with a holder's passphrase. Long.

        Raises WrongKey (the attempt is noted by its time), LogMissing, LogDamaged, LogTooNew, LogInUse, and
        NotSaved when the disk takes no entry of this opening.
        """
        from conduct_desk.caselog import keys

        self._check_there()
        key_file = keys.read_keys(self.folder)
        try:
            slot, root = keys.open_slot(key_file, passphrase)
        except WrongKey:
            self.note_failed_opening()
            raise
        return self._open(root, slot.holder, tell, root_is_proven=True)

    def unlock_with_sheet(self, text: str, tell: Tell) -> Desk:
        """Open the log with the 36 characters of the recovery sheet. Long. Also raises SheetMistyped."""
        from conduct_desk.caselog import keys

        self._check_there()
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

    def bring_in(self, source: Path) -> None:
        """Copy an existing log folder into this one, checked byte for byte; unlock it afterwards. Long.

        Raises DeskError when there is no whole log in `source` or one is here already, PlaceUnsafe, NotSaved.
        """
        from conduct_desk.desk.bringing_in import copy_log

        with ExitStack() as done:
            self._take_place(done)
            copy_log(source, self.folder)

    def note_failed_opening(self) -> None:
        """Note the time of a failed opening beside the log; the next unlock enters it in the chronology."""
        note_failed_opening(self.folder, self.clock.now())

    def _check_there(self) -> None:
        if not (self.folder / LOG_FILE).is_file():
            raise LogMissing(
                "The case log is not in its folder.",
                next_step="If it was moved, bring it in from there. If it was lost, bring in a backup.",
            )

    def _take_place(self, stack: ExitStack) -> None:
        """Refuse an unsafe folder, and hold the folder for this program alone until the stack is unwound."""
        from conduct_desk.caselog import place

        place.check_place(self.folder)
        lock = place.OwnerLock(self.folder)
        lock.take()
        stack.callback(lock.release)

    def _open(self, root: bytes, holder: str, tell: Tell, *, root_is_proven: bool) -> Desk:
        from conduct_desk.caselog.log import open_log

        with ExitStack() as unless_open:
            try:
                self._take_place(unless_open)
                log = open_log(self.folder, root, by=holder, clock=self.clock, root_is_proven=root_is_proven)
                unless_open.callback(log.close)
                desk = _desk(log, self.clock, tell, root)
            except NotSaved as refused:
                raise NotSaved(
                    "The case log was not opened: the disk does not take the entry that every opening makes.",
                    next_step="Nothing in it was changed. Make room on the disk, or ask whoever looks after "
                    "this computer to let you write in its folder. Then open it again.",
                ) from refused
            self._hand_over(unless_open, desk)
        return desk

    def _hand_over(self, unless_open: ExitStack, desk: Desk) -> None:
        """Leave the folder held for as long as the desk is open."""
        desk.keeping.on_close(unless_open.pop_all().close)


def check_passphrase(passphrase: str) -> None:
    """Raise DeskError (field: passphrase) for one that is too easy to guess."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise DeskError(
            f"The passphrase must have at least {SHORTEST_PASSPHRASE} characters",
            next_step="Three or four words that do not belong together are easy to remember.",
            field="passphrase",
        )


def _desk(log: Log, clock: Clock, tell: Tell, root: bytes, *, is_new: tuple[str, str] | None = None) -> Desk:
    """Return the drawers over a log that was just opened, with the opening entered in its chronology."""
    from conduct_desk.desk.opened import Opened
    from conduct_desk.desk.opening import enter_opening

    opened = Opened(log, clock, tell)
    enter_opening(opened, is_new)
    return lay_out(opened, root)


def lay_out(opened: Opened, root: bytes) -> Desk:
    """Return the drawers over one unlocked log, which goes by its own policy and practice."""
    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.closing import Closing
    from conduct_desk.desk.decisions import Decisions
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.export import Export
    from conduct_desk.desk.gates import Gates
    from conduct_desk.desk.governors import Governors
    from conduct_desk.desk.keeping import Keeping
    from conduct_desk.desk.letters import Letters
    from conduct_desk.desk.people import People
    from conduct_desk.desk.policies import Policies
    from conduct_desk.desk.rules_in_force import bring_into_force
    from conduct_desk.desk.school import School
    from conduct_desk.desk.support import Support
    from conduct_desk.desk.terms import Terms

    bring_into_force(opened)
    return Desk(
        cases=Cases(opened),
        exhibits=Exhibits(opened),
        decisions=Decisions(opened),
        actions=Actions(opened),
        letters=Letters(opened),
        terms=Terms(opened),
        people=People(opened),
        keeping=Keeping(opened, root),
        school=School(opened),
        drafts=Drafts(opened),
        gates=Gates(opened),
        governors=Governors(opened),
        support=Support(opened),
        closing=Closing(opened),
        policies=Policies(opened),
        export=Export(opened),
        is_practice=opened.is_practice,
    )


def open_practice(clock: Clock, tell: Tell) -> Desk:
    """Open a throw-away log filled with practice cases; it is deleted when it is closed. Long."""
    import shutil
    import tempfile
    from pathlib import Path

    from conduct_desk.caselog import keys
    from conduct_desk.caselog.log import create_log
    from conduct_desk.desk.opened import Opened
    from conduct_desk.desk.practice import HEAD, PracticeClock, fill

    root, days = keys.new_root(), PracticeClock(clock)
    with ExitStack() as unless_open:
        folder = Path(tempfile.mkdtemp(prefix="conduct-desk-practice-"))
        unless_open.callback(shutil.rmtree, folder, ignore_errors=True)
        # Nobody unlocks it again, so that it has no passphrase: its key is forgotten with the window.
        log = create_log(folder, root, log_id=keys.new_log_id(), by=HEAD, clock=days.clock)
        unless_open.callback(log.close)
        opened = Opened(log, days.clock, tell, is_practice=True)
        desk = lay_out(opened, root)
        fill(opened, desk, days)
        desk.keeping.on_close(unless_open.pop_all().close)
    return desk
