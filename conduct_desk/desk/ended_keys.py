"""Keys that were taken away or changed: an old passphrase file, put back by somebody, opens nothing more."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from conduct_desk.errors import DeskError, WrongKey

if TYPE_CHECKING:
    from conduct_desk.caselog.kept import Session
    from conduct_desk.caselog.keys import KeyFile, Slot
    from conduct_desk.caselog.log import Log

ENDED = "ended_keys"


def note(session: Session, before: KeyFile, after: KeyFile) -> None:
    """Remember, inside the log, which slots of `before` are not in `after` any more."""
    from conduct_desk.caselog import settings

    gone = {_mark(slot) for slot in before.slots if slot not in after.slots}
    if gone:
        settings.write(session, ENDED, sorted(gone | set(settings.read(session, ENDED, []))))


def refuse(log: Log, opened: Slot | None) -> None:
    """Take keys that had ended out of the passphrase file. Raises WrongKey when `opened` is one of them."""
    from conduct_desk.caselog import keys, settings

    with log.reading() as session:
        ended = set(settings.read(session, ENDED, []))
    if not ended:
        return
    with suppress(DeskError):  # a file that was lost brings nobody back; a full disk leaves it for now
        found = keys.read_keys(log.folder)
        left = tuple(slot for slot in found.slots if _mark(slot) not in ended)
        if left != found.slots:
            keys.write_keys(log.folder, replace(found, slots=left))
    if opened is not None and _mark(opened) in ended:
        raise WrongKey(
            "That passphrase does not open this case log any more.",
            next_step="It was changed, or taken away. Use the one of today, or the recovery sheet.",
            field="passphrase_edit",
        )


def _mark(slot: Slot) -> str:
    """Return what tells a slot from every other one: its salt is random."""
    return sha256(slot.salt.encode()).hexdigest()[:16]
