"""Who opens a log that is brought back: whoever may open the present one, and not who might then.

A key that was taken away since the backup was made does not come back with it, and one that was given since
is not lost.
"""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from conduct_desk.caselog import keys
from conduct_desk.caselog.keys import KeyFile, Slot
from conduct_desk.errors import DeskError, WrongKey


@dataclass(frozen=True)
class Opener:
    """Who opens a backup, and with what. `present_root` is that of the present log, "" where it stays shut.

    `slot` is the one of the backup that was opened; None when the sheet or a passphrase of today did.
    """

    by: str
    root: bytes = field(repr=False)
    present_root: bytes = field(default=b"", repr=False)
    slot: Slot | None = None


def root_for(key_file: KeyFile, *, passphrase: str = "", sheet: str = "") -> tuple[str, bytes]:
    """Return who opens a backup or a damaged log, and its root. Raises WrongKey, SheetMistyped."""
    if not sheet:
        slot, root = keys.open_slot(key_file, passphrase)
        return slot.holder, root
    root = keys.root_from_sheet(sheet)
    if not key_file.fits(root):
        raise WrongKey(
            "That recovery sheet is not the one for this case log.",
            next_step="A sheet that was printed before the keys were changed opens only older backups.",
        )
    return "", root


def opener(folder: Path, key_file: KeyFile, *, passphrase: str = "", sheet: str = "") -> Opener:
    """Return who opens a backup with these keys, beside the present log in `folder`. Long.

    A passphrase of today does, as long as the keys themselves are the same; else one from then. Raises
    WrongKey, SheetMistyped.
    """
    if sheet:
        by, root = root_for(key_file, sheet=sheet)
        return Opener(by, root)
    present_root = b""
    with suppress(DeskError):
        present = keys.read_keys(folder)
        if present.log_id == key_file.log_id:
            slot, present_root = keys.open_slot(present, passphrase)
            if key_file.fits(present_root):
                return Opener(slot.holder, present_root, present_root)
    slot, root = keys.open_slot(key_file, passphrase)
    return Opener(slot.holder, root, present_root, slot)


def let_in(folder: Path, ready: Path, root: bytes, slot: Slot | None = None) -> bool:
    """Give the log in `ready`, which is to take the place of the one in `folder`, the keys of today.

    When all keys were changed since, those of then stay for who is still a holder. Whoever opened the backup
    with an older passphrase of theirs gets in with it too, so that nobody shuts themselves out. Without keys
    in `folder`, or with another log's, those of the backup stay. Returns whether all keys were changed since:
    then the recovery sheet from before that opens the log again. Raises NotSaved.
    """
    try:
        now, then = keys.read_keys(folder), keys.read_keys(ready)
    except DeskError:
        return False
    if now.log_id != then.log_id or not now.passphrase_slots:
        return False
    opened: tuple[Slot, ...] = (slot,) if slot is not None else ()
    if now.fits(root):
        opened = tuple(each for each in opened if each.holder in now.holders)
        slots = (*now.slots, *(each for each in opened if each not in now.slots))
    else:
        held = tuple(each for each in then.passphrase_slots if each.holder in now.holders)
        slots = (*held, *(each for each in opened if each not in held))
    keys.write_keys(ready, replace(then, slots=slots))
    return not now.fits(root)
