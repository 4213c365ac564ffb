"""Putting a whole other log in the place of the one in a folder: all of it, or none of it.

Restoring a backup, salvaging a damaged log and changing the keys all end so. The new log is made ready in
a folder of its own inside the log's folder; then one small file, the order, says that it is to take the
place of the present one. Until that file is on the disk the present log stands; from then on the new one
does: whatever was cut off is carried on before the folder is opened the next time. First all of the present
log moves out; then the order is written anew; then the new log moves in, its own file last.
"""

import hashlib
import json
import re
import secrets
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from conduct_desk.caselog import disk
from conduct_desk.errors import LogDamaged, NotSaved

ORDER = "swap.json"
NEXT = ".next-"
OUTGOING = ".outgoing"
ERASING = "erasing.json"  # the note that erasing the log of this folder was begun
LOG_PIECE = "case-log.db"
_READY = re.compile(rf"{re.escape(NEXT)}[0-9a-f]{{16}}")
_KEPT = re.compile(r"(kept|damaged)-[0-9A-Za-z-]+")
PIECES = ("keys.json", "keys.json.bak", "exhibits", f"{LOG_PIECE}-journal", LOG_PIECE)


@dataclass(frozen=True)
class Order:
    """Which folder's log comes, where the present one goes, and how far it has got. Names, no paths."""

    ready: str
    outgoing: str
    erase: bool
    is_out: bool = False  # all of the present log has moved out


def make_ready(folder: Path) -> Path:
    """Return a new empty folder, for this user only, in which the other log is put together. Raises NotSaved.

    Write all of it with the functions of `disk`, so that it is on the disk before `put_in_force`.
    """
    ready = folder / f"{NEXT}{secrets.token_hex(8)}"
    disk.make_private_folder(ready)
    return ready


def name_for(folder: Path, beginning: str, at: datetime) -> str:
    """Return a name for `keep_as` that nothing in the folder has yet: kept-2026-11-23-084000."""
    name = f"{beginning}-{at:%Y-%m-%d-%H%M%S}"
    taken = {entry.name for entry in folder.iterdir()} if folder.is_dir() else set()
    more = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(each for each in more if each not in taken)


def put_in_force(folder: Path, ready: Path, *, keep_as: str = "") -> None:
    """Let the log in `ready` take the place of the present one, whose connections are closed.

    `keep_as` names the folder, inside `folder`, that the present log goes to; "" erases it. The caller holds
    place.OwnerLock. Raises NotSaved: then, unless the order was already written, nothing has changed.
    """
    if not (ready / LOG_PIECE).is_file():
        raise ValueError("there is no log to put in force")
    if keep_as and (folder / keep_as).exists():
        raise ValueError("the place where the present log is kept must be new")
    try:
        if is_under_way(folder):
            _keep_what_is_half_way(folder, ready, keep_as)
        for synced in (ready / "exhibits", ready, folder):
            if synced.is_dir():
                disk.sync_folder(synced)
        # What was to be erased makes room; else the next start would erase the keys of the new log too.
        (folder / ERASING).unlink(missing_ok=True)
    except OSError as error:
        raise disk.not_saved(error) from error
    _write(folder, Order(ready.name, keep_as or OUTGOING, not keep_as))
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
    order = _read(folder)
    ready, outgoing = folder / order.ready, folder / order.outgoing
    try:
        if not order.is_out:
            _move_all(folder, outgoing)
            _write(folder, replace(order, is_out=True))
        _move_all(ready, folder)
        if not (folder / LOG_PIECE).is_file():
            raise _unreadable()
        if ready.is_dir():
            shutil.rmtree(ready)
        if order.erase and outgoing.is_dir():
            shutil.rmtree(outgoing)
        (folder / ORDER).unlink()
        disk.sync_folder(folder)
    except (OSError, NotSaved) as error:
        raise _not_finished(error) from error


def keep_traces(folder: Path, at: datetime) -> None:
    """Keep what is left of a log whose own file is missing, before a new one is started in its place.

    Does nothing when that file is there, or nothing is left. Raises NotSaved.
    """
    exhibits = folder / "exhibits"
    left = [piece for piece in PIECES if (folder / piece).exists()]
    if LOG_PIECE in left or (left == ["exhibits"] and not any(exhibits.iterdir())):
        return
    try:
        _move_all(folder, folder / name_for(folder, "kept", at))
    except OSError as error:
        raise disk.not_saved(error) from error


def clear_left_overs(folder: Path) -> None:
    """Take away what was being made ready without an order when it was cut off; the caller holds the lock.

    Nothing goes while a log has moved out and none is there: the order itself is what was lost.
    """
    is_half_way = (folder / OUTGOING).is_dir() and not (folder / LOG_PIECE).is_file()
    if not is_under_way(folder) and not is_half_way:
        for left in folder.glob(f"{NEXT}*"):
            with suppress(OSError):
                shutil.rmtree(left)


def _move_all(source: Path, target: Path) -> None:
    """Move every piece that is still in `source`, the log's own file last."""
    pieces = [piece for piece in PIECES if (source / piece).exists()]
    if pieces:
        disk.make_private_folder(target)
    for piece in pieces:
        disk.put_in_place(source / piece, target / piece)


def _keep_what_is_half_way(folder: Path, ready: Path, keep_as: str) -> None:
    """Another swap was cut off and its order is damaged: nothing that it had moved may get lost."""
    try:
        carry_on(folder)
    except LogDamaged:
        if not keep_as:
            raise
    else:
        return
    kept = folder / keep_as
    disk.make_private_folder(kept)
    for left in (*folder.glob(f"{NEXT}*"), folder / OUTGOING, folder / ORDER):
        if left != ready and left.exists():
            disk.put_in_place(left, kept / left.name.removeprefix("."))


def _write(folder: Path, order: Order) -> None:
    said = json.dumps(asdict(order))
    check = hashlib.sha256(said.encode()).hexdigest()
    disk.write_whole(folder / ORDER, json.dumps({"order": said, "sha256": check}).encode())


def _read(folder: Path) -> Order:
    try:
        kept = json.loads((folder / ORDER).read_bytes())
        # A doctored or damaged order must never be carried out in part.
        if hashlib.sha256(kept["order"].encode()).hexdigest() != kept["sha256"]:
            raise ValueError("not the order that was written")
        order = Order(**json.loads(kept["order"]))
        # Anybody can write such a file: it may lead nowhere else, and never to the exhibits.
        goes_to = order.outgoing == OUTGOING if order.erase else _KEPT.fullmatch(order.outgoing)
        if not (_READY.fullmatch(order.ready) and goes_to):
            raise ValueError("a name that no order has")
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _unreadable() from error
    return order


def _unreadable() -> LogDamaged:
    return LogDamaged(
        "Something was half way through in the folder of the case log, and its note cannot be read.",
        next_step="Bring back the last good backup. What is in the folder is kept.",
    )


def _not_finished(error: OSError | NotSaved) -> NotSaved:
    refused = disk.not_saved(error) if isinstance(error, OSError) else error
    return NotSaved(
        "Putting the other case log in its place was not finished: the disk did not take it.",
        next_step="Nothing is lost: it is finished when the case log is opened the next time. "
        + refused.next_step.removeprefix("What you typed is still here. "),
    )
