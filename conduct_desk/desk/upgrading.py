"""Before a log of an older Conduct Desk is brought to the new shape: a verified backup of it as it was."""

from datetime import datetime
from pathlib import Path

from conduct_desk import __version__
from conduct_desk.caselog import backup_places, backups
from conduct_desk.errors import BackupFailed, DeskError


def back_up_first(folder: Path, root: bytes, at: datetime) -> None:
    """Back the log up into the place on this computer; the caller holds the folder. Long.

    Raises BackupFailed when that cannot be done: then the log may not be touched either.
    """
    place, still = backup_places.local_place(folder), backups.still_of(folder, root)
    try:
        backups.make(still, folder, root, place, at=at, written_by=__version__)
    except DeskError as error:
        raise BackupFailed(
            "The case log was not brought to this version of Conduct Desk, because no backup of it could be "
            "made first.",
            next_step=f"Nothing in it was changed. {error.told}",
        ) from error
