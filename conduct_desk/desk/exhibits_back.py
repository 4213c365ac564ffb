"""Bringing back files of exhibits that are gone from the log's folder, out of the backups."""

from collections.abc import Collection, Iterable

from conduct_desk.caselog import covered_copies, exhibit_rows
from conduct_desk.caselog.backup_list import EXHIBITS
from conduct_desk.desk.backup_shelves import Shelf
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.views import Changed


def bring_back(opened: Opened, shelves: Iterable[Shelf]) -> int:
    """Copy each missing file out of the first of these places that has it whole; returns how many came.

    Each is compared with its fingerprint. Raises NotSaved; what came back before stays. Long.
    """
    with opened.reading() as session:
        wanted = exhibit_rows.fingerprints(session)
    files, log_id = opened.log.exhibits, opened.log.log_id
    places = [shelf.folder / log_id / EXHIBITS for shelf in shelves if shelf.folder and shelf.is_there]
    missing = files.missing(wanted)
    came = sum(any(files.bring_back(file, wanted[file], place) for place in places) for file in missing)
    if came:
        with opened.writing("backup") as writing:
            writing.enter("Brought files of exhibits back from a backup", count=came)
    opened.found.exhibits_missing = len(missing) - came
    opened.tell(Changed("exhibit"))
    return came


def lost_words(opened: Opened, lost: Collection[str]) -> str:
    """Return what the log lost of these files: "2 exhibits and one covered copy are missing or damaged".

    Nothing where it wants none of them any more: a concern may have gone meanwhile.
    """
    with opened.reading() as session:
        wanted = set(exhibit_rows.files(session)).intersection(lost)
        copies = {row.file for row in covered_copies.every(session)}
    exhibits, copied = len(wanted - copies), len(wanted & copies)
    parts = (_counted(exhibits, "exhibit", "exhibits"), _counted(copied, "covered copy", "covered copies"))
    what = " and ".join(filter(None, parts))
    are = "is" if len(wanted) == 1 else "are"
    return f"{what[:1].upper()}{what[1:]} {are} missing or damaged" if what else ""


def _counted(count: int, one: str, many: str) -> str:
    return "" if not count else f"one {one}" if count == 1 else f"{count} {many}"
