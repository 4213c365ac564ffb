"""Putting a whole other log in the place of the one in a folder: all of it, or none of it.

Restoring a backup, salvaging a damaged log and changing the keys all end so. The new log is made ready in
a folder of its own inside the log's folder; then one small file, the order, says that it is to take the
place of the present one. Until that file is on the disk the present log stands; from then on the new one
does: whatever was cut off is carried on before the folder is opened the next time.
"""

import json
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from conduct_desk.caselog import disk
from conduct_desk.errors import LogDamaged

ORDER = "swap.json"
NEXT = ".next-"
OUTGOING = ".outgoing"
LOG_PIECE = "case-log.db"
PIECES = ("keys.json", "keys.json.bak", "exhibits", f"{LOG_PIECE}-journal", LOG_PIECE)


def make_ready(folder: Path) -> Path:
    """Return a new empty folder, for this user only, in which the other log is put together. Raises NotSaved.

    Write all of it with the functions of `disk`, so that it is on the disk before `put_in_force`.
    """
    ready = folder / f"{NEXT}{secrets.token_hex(8)}"
    disk.make_private_folder(ready)
    return ready


def put_in_force(folder: Path, ready: Path, *, keep_as: str = "") -> None:
    """Let the log in `ready` take the place of the present one, whose connections are closed.

    `keep_as` names the folder, inside `folder`, that the present log goes to; "" erases it. The caller holds
    place.OwnerLock. Raises NotSaved: then, unless the order was already written, nothing has changed.
    """
    if not (ready / LOG_PIECE).is_file():
        raise ValueError("there is no log to put in force")
    order = {"ready": ready.name, "outgoing": keep_as or OUTGOING, "erase": not keep_as}
    disk.write_whole(folder / ORDER, json.dumps(order).encode())
    carry_on(folder)


def is_under_way(folder: Path) -> bool:
    """Say whether an order waits to be carried out."""
    return (folder / ORDER).is_file()


def carry_on(folder: Path) -> None:
    """Carry out what is left of an order, if there is one. Every step can be cut off and taken again.

    The caller holds place.OwnerLock and nothing in the folder is open. Raises NotSaved, and LogDamaged when
    the order cannot be read.
    """
    if not is_under_way(folder):
        return
    ready, outgoing, erase = _read(folder)
    try:
        if ready.is_dir():
            disk.make_private_folder(outgoing)
            for piece in PIECES:
                _move(folder / piece, ready / piece, outgoing / piece)
            disk.sync_folder(folder)
            shutil.rmtree(ready)
        if erase and outgoing.is_dir():
            shutil.rmtree(outgoing)
        (folder / ORDER).unlink()
        disk.sync_folder(folder)
    except OSError as error:
        raise disk.not_saved(error) from error


def clear_left_overs(folder: Path) -> None:
    """Take away what was being made ready without an order when it was cut off; the caller holds the lock."""
    if not is_under_way(folder):
        for left in folder.glob(f"{NEXT}*"):
            with suppress(OSError):
                shutil.rmtree(left)


def _move(present: Path, coming: Path, outgoing: Path) -> None:
    """Move one piece out and its successor in; a piece whose successor is in place is left alone."""
    # The log's own file comes last: until it has moved, `coming` of it still exists.
    is_still_old = coming.exists() or (coming.parent / LOG_PIECE).exists()
    if is_still_old and present.exists() and not outgoing.exists():
        disk.put_in_place(present, outgoing)
    if coming.exists():
        disk.put_in_place(coming, present)


def _read(folder: Path) -> tuple[Path, Path, bool]:
    try:
        order = json.loads((folder / ORDER).read_bytes())
        names = (str(order["ready"]), str(order["outgoing"]))
        if any(name != Path(name).name or name in ("", ".", "..") for name in names):
            raise ValueError("a name leads out of the folder")
        return folder / names[0], folder / names[1], bool(order["erase"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LogDamaged(
            "Something was half way through in the folder of the case log, and its note cannot be read.",
            next_step="Bring back the last good backup.",
        ) from error
