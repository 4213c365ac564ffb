"""Bringing back files of exhibits that are gone from the log's folder, out of the backups."""

from collections.abc import Iterable

from conduct_desk.caselog import exhibit_rows
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
