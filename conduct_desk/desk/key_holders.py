"""Who can open the log: each with a passphrase of their own, so that the chronology names who was here."""

from contextlib import suppress
from dataclasses import replace

from conduct_desk.caselog import aside, backup_rows, keys
from conduct_desk.caselog.keys import KeyFile, Slot
from conduct_desk.desk.backup_views import Place
from conduct_desk.desk.door_views import SheetView
from conduct_desk.desk.ended_keys import note as note_ended
from conduct_desk.desk.governors import same
from conduct_desk.desk.holder_views import HolderRole, HolderView, OldBackup, SignInState
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.proving import prove
from conduct_desk.desk.rekeying import HAND_OVER, NEW_SHEET, KeyChange, NewKeys, two_groups
from conduct_desk.desk.school import school
from conduct_desk.desk.sign_in import forget as forget_sign_in
from conduct_desk.desk.sign_in import state as sign_in_state
from conduct_desk.desk.sign_in import store_name
from conduct_desk.desk.sign_in import turned_on as sign_in_turned_on
from conduct_desk.desk.starting import check_passphrase
from conduct_desk.errors import DeskError, NotSaved, WrongKey
from conduct_desk.policy.vocabulary import TakenOut


class KeyHolders:
    """The holders of one unlocked log. Verbs that take a passphrase are long: about 0.2 s for each holder."""

    def __init__(self, opened: Opened, root: bytes) -> None:
        """Stand on an unlocked log."""
        self._opened = opened
        self._root = root

    def list(self) -> tuple[HolderView, ...]:
        """Return who can open the log with a passphrase, in the order they were given one."""
        key_file, here = self._keys(), same(self._opened.log.by)
        bound = key_file.sign_in.holder if key_file.sign_in else ""
        return tuple(
            HolderView(slot.holder, slot.role, same(slot.holder) == here, slot.holder == bound)
            for slot in key_file.passphrase_slots
        )

    def add(self, name: str, role: HolderRole, passphrase: str, *, own: str) -> None:
        """Let one more person open the log with their passphrase; `own` is that of whoever lets them.

        Raises DeskError (fields: name, passphrase, own) and NotSaved.
        """
        name = " ".join(name.split())
        if not name:
            raise DeskError("Enter their name, as it should stand in the chronology", field="name")
        check_passphrase(passphrase)
        before = self._prove(own)
        if same(name) in map(same, before.holders):
            raise DeskError(
                "Somebody of that name can open the log already",
                next_step="If it is another person, add a middle name.",
                field="name",
            )
        self._check_other(before, passphrase)
        after = keys.add_slot(before, self._root, holder=name, passphrase=passphrase, role=role.value)
        self._check_opens(after.slots[-1], passphrase)
        self._put(before, after, "Gave somebody else a key to the case log", holder=name, role=role.value)

    def change_passphrase(self, old: str, new: str) -> None:
        """Give whoever types `old` the passphrase `new`. Opening with the sign-in is turned off by it.

        Raises DeskError (fields: own, passphrase) and NotSaved; then the old one stays.
        """
        check_passphrase(new)
        before = self._prove(old)
        self._check_other(before, new)
        slot, _ = keys.open_slot(before, old)
        after = keys.change_passphrase(self._opened.log.folder, before, old=old, new=new)
        if before.sign_in is not None:
            forget_sign_in(before.log_id)
        with self._opened.writing("holders") as writing:
            writing.enter("Changed a passphrase of the case log", holder=slot.holder)
            note_ended(writing.session, before, after)

    def take_out(self, name: str, *, own: str) -> None:
        """Let somebody no longer open the log with their passphrase; what they did stays in the chronology.

        Whoever knows the recovery sheet still can: that needs a new sheet. Raises DeskError (field: own) for
        oneself and for the last one, NotSaved.
        """
        before = self._prove(own)
        slot, _ = keys.open_slot(before, own)
        after = before.without(holder=name)
        if not after.passphrase_slots or name not in before.holders:
            raise DeskError("The last key cannot be taken away.", next_step="Give somebody else one first.")
        if same(name) in (same(slot.holder), same(self._opened.log.by)):
            raise DeskError(
                "Nobody takes away their own key.", next_step="Somebody else with a key can do it."
            )
        self._put(before, after, "Took somebody’s key to the case log away", holder=name)
        if before.sign_in is not None and after.sign_in is None:
            forget_sign_in(before.log_id)

    # --- the computer's own sign-in ---
    def sign_in_offered(self) -> str:
        """Return what this computer calls its sign-in; empty where it cannot be used for this. Long."""
        return "" if self._opened.is_practice else store_name()

    def sign_in_state(self) -> SignInState:
        """Return whether the sign-in to this computer opens the log, and for whom."""
        return sign_in_state(self._opened.log.folder, self._opened.clock.today())

    def turn_on_sign_in(self, own: str) -> None:
        """Let the sign-in to this computer open the log for whoever types their passphrase.

        Raises DeskError (field: own), SignInRefused, NotSaved.
        """
        before = self._prove(own)
        slot, _ = keys.open_slot(before, own)
        after = sign_in_turned_on(before, self._root, slot.holder, self._opened.clock.today())
        self._put(before, after, "Let the sign-in to this computer open the case log", holder=slot.holder)

    def turn_off_sign_in(self) -> None:
        """Let nothing but passphrases and the recovery sheet open the log. Raises NotSaved."""
        before = self._keys()
        if before.sign_in is not None:
            words = "The sign-in to this computer no longer opens the case log"
            self._put(before, before.without(sign_in=True), words, holder=before.sign_in.holder)
        forget_sign_in(before.log_id)

    # --- all keys at once ---
    def new_sheet(self, own: str) -> NewKeys:
        """Make new keys for a sheet that is lost: whoever types their passphrase keeps it.

        Nothing changes until the change is carried out. Raises DeskError (field: own).
        """
        before = self._prove(own)
        slot, _ = keys.open_slot(before, own)
        others = tuple(name for name in before.holders if name != slot.holder)
        return self._new_keys(slot.holder, slot.role, own, NEW_SHEET, others)

    def sheet_taken(self, how: TakenOut) -> None:
        """Enter in the chronology that a sheet for new keys was saved or printed, used or not."""
        with self._opened.writing("holders") as writing:
            writing.enter(f"{how}: a recovery sheet for new keys")

    def hand_over(self, new_head: str, passphrase: str, *, own: str) -> NewKeys:
        """Make new keys for a new headteacher, whose passphrase alone opens the log then.

        Raises DeskError (fields: name, passphrase, own).
        """
        new_head = " ".join(new_head.split())
        if not new_head:
            raise DeskError("Enter the new headteacher’s name, as it stands under letters", field="name")
        check_passphrase(passphrase)
        before = self._prove(own)
        self._check_other(before, passphrase, but=new_head)
        others = tuple(name for name in before.holders if same(name) != same(new_head))
        role = HolderRole.HEADTEACHER.value
        return self._new_keys(new_head, role, passphrase, HAND_OVER, others, new_head=new_head)

    def _new_keys(
        self,
        holder: str,
        role: str,
        passphrase: str,
        what: str,
        others: tuple[str, ...],
        *,
        new_head: str = "",
    ) -> NewKeys:
        from conduct_desk.paper.recovery import make_recovery_sheet  # a quarter of a second, needed once

        opened, root = self._opened, keys.new_root()
        log_id, today = opened.log.log_id, opened.clock.today()
        key_file = keys.new_keys(root, log_id)
        key_file = keys.add_slot(key_file, root, holder=holder, passphrase=passphrase, role=role)
        keys.open_slot(key_file, passphrase)
        with opened.reading() as session:
            name = school(session, opened.rules.policy).name
            made = backup_rows.rows(session)
        groups = keys.sheet_groups(root)
        change = KeyChange(
            opened.log.folder, opened.clock, opened.log.by, what, self._root, root, key_file, new_head, others
        )
        return NewKeys(
            SheetView(groups, make_recovery_sheet(groups, name, today, log_id)),
            two_groups(),
            others,
            tuple(OldBackup(Place[each.place], each.made_at) for each in made),
            len(aside.logs(opened.log.folder)),
            change,
        )

    # --- what they share ---
    def _keys(self) -> KeyFile:
        """Return the keys as they lie beside the log; empty ones when they were lost (or never were)."""
        try:
            found = keys.read_keys(self._opened.log.folder)
        except DeskError:
            found = keys.new_keys(self._root, self._opened.log.log_id)
        return found

    def _prove(self, own: str) -> KeyFile:
        """Make sure that whoever is here knows a passphrase: an unlocked desk alone gives no key away."""
        if self._opened.is_practice:
            raise DeskError(
                "The practice desk has no keys.", next_step="Open your own case log to look after them."
            )
        found = self._keys()
        prove(found, own)
        return found

    def _check_other(self, key_file: KeyFile, passphrase: str, *, but: str = "") -> None:
        """Refuse a passphrase that somebody else has: it would not say who is at the desk."""
        try:
            slot, _ = keys.open_slot(key_file, passphrase)
        except WrongKey:
            return
        if same(slot.holder) != same(but):
            raise DeskError(
                "That passphrase opens the log already",
                next_step="Everybody needs one of their own: it says who is at the desk.",
                field="passphrase",
            )

    def _check_opens(self, slot: Slot, passphrase: str) -> None:
        alone = replace(keys.new_keys(self._root, self._opened.log.log_id), slots=(slot,))
        keys.open_slot(alone, passphrase)

    def _put(self, before: KeyFile, after: KeyFile, what: str, **detail: str) -> None:
        """Write the keys and the chronology entry: both, or (as far as the disk allows) neither."""
        folder = self._opened.log.folder
        try:
            with self._opened.writing("holders") as writing:
                writing.enter(what, "", **detail)
                note_ended(writing.session, before, after)
                keys.write_keys(folder, after)
        except NotSaved:
            with suppress(NotSaved):
                keys.write_keys(folder, before)
            raise
