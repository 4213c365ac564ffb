"""Starting a new case log, with its first holder and nothing in it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from conduct_desk import __version__
from conduct_desk.desk.whereabouts import ERASING
from conduct_desk.errors import DeskError

if TYPE_CHECKING:
    from pathlib import Path

    from conduct_desk.caselog.log import Log
    from conduct_desk.clock import Clock

SHORTEST_PASSPHRASE = 12  # characters: three unconnected words, as the NCSC advises


def check_start(school_name: str, head_name: str, passphrase: str) -> None:
    """Raise DeskError (fields: school_name, head_name, passphrase) for what a log cannot be started with."""
    if not school_name:
        raise DeskError("Enter the school’s name", field="school_name")
    if not head_name:
        raise DeskError("Enter the headteacher’s name", field="head_name")
    check_passphrase(passphrase)


def check_passphrase(passphrase: str) -> None:
    """Raise DeskError (field: passphrase) for one that is too easy to guess."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise DeskError(
            f"The passphrase must have at least {SHORTEST_PASSPHRASE} characters",
            next_step="Three or four words that do not belong together are easy to remember.",
            field="passphrase",
        )


def start_log(folder: Path, clock: Clock, *, head_name: str, passphrase: str) -> tuple[Log, bytes]:
    """Make an empty log with its first holder; the caller holds the folder. Returns it with its root.

    What is left there of a log that is missing (its keys, its exhibits) is kept in a folder of its own.
    Raises LogDamaged when there is a log already, NotSaved.
    """
    from conduct_desk.caselog import keys
    from conduct_desk.caselog.log import create_log
    from conduct_desk.caselog.swap import keep_traces

    root, log_id = keys.new_root(), keys.new_log_id()
    key_file = keys.add_slot(
        keys.new_keys(root, log_id), root, holder=head_name, passphrase=passphrase, role="Headteacher"
    )
    keep_traces(folder, clock.now())
    with suppress(OSError):  # else the next start would erase the keys of the new log too
        (folder / ERASING).unlink(missing_ok=True)
    log = create_log(
        folder,
        root,
        log_id=log_id,
        by=head_name,
        clock=clock,
        written_by=__version__,
        before=lambda: keys.write_keys(folder, key_file),
    )
    return log, root
