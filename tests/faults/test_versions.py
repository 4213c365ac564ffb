"""Every log we ever wrote opens; one that a newer program wrote is refused, and not a byte of it changes."""

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from conduct_desk.caselog import backup_places, backups, connection, keys, place, schema
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import LogTooNew
from tests.conftest import PASSPHRASE, SchoolDay
from tests.faults.conftest import show

pytestmark = pytest.mark.faults

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").glob("log-v*"))
FIXTURE_PASSPHRASE = "a fixture and not a secret"
LATER = (schema.SCHEMA + 1, 99)


def fingerprints(*folders: Path) -> dict[Path, str]:
    """Return the SHA-256 of every file in some folders, but for the lock, which says who looked last."""
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return {
        file: hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.name != place.LOCK_FILE
    }


def test_every_log_that_was_ever_written_opens(tmp_path: Path, school_day: SchoolDay) -> None:
    assert FIXTURES
    for fixture in FIXTURES:
        folder = tmp_path / fixture.name
        shutil.copytree(fixture, folder)
        for _ in range(2):  # brought to the present shape, and as it then is
            desk = Door(folder, school_day.clock).unlock(FIXTURE_PASSPHRASE, lambda _: None)
            (line,) = desk.cases.list(limit=9)
            exhibit = desk.exhibits.of_case(line.case_id)[0]
            assert desk.exhibits.original(exhibit.exhibit_id).startswith(b"\x89PNG")
            assert desk.keeping.sweep() == 0
            desk.keeping.close()
    names = ", ".join(fixture.name for fixture in FIXTURES)
    show(14, f"{len(FIXTURES)} of {len(FIXTURES)} logs of earlier programs open whole ({names})")


@pytest.mark.parametrize("number", LATER)
def test_an_older_program_leaves_a_newer_log_alone(
    desk: Desk, a_case: CaseView, door: Door, number: int
) -> None:
    sheet = "".join(desk.keeping.sheet().groups)
    desk.keeping.close()
    folder = door.folder
    _, root = keys.open_slot(keys.read_keys(folder), PASSPHRASE)
    with connection.alone(folder / "case-log.db", keys.db_key(root)) as newer:
        newer.exec_driver_sql(f"PRAGMA user_version = {number}")
        newer.exec_driver_sql("UPDATE meta SET value = '9.1' WHERE key = 'written_by'")
    kept = backup_places.local_place(folder)
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    with pytest.MonkeyPatch.context() as newer_program:
        newer_program.setattr(connection, "SCHEMA", number)
        backups.make(backups.still_of(folder, root), folder, root, kept, at=at, written_by="9.1")
    (backup,) = backups.found(kept)
    before = fingerprints(folder, kept)

    for way in (
        lambda: door.unlock(PASSPHRASE, lambda _: None),
        lambda: door.unlock_with_sheet(sheet, lambda _: None),
        lambda: Rescue(door).restore(backup.path, passphrase=PASSPHRASE),
    ):
        with pytest.raises(LogTooNew, match=r"newer Conduct Desk \(9\.1\)") as refused:
            way()
        assert refused.value.next_step.startswith("Install that version or a newer one.")

    assert fingerprints(folder, kept) == before
    show(14, f"a log and a backup of schema {number}, written by 9.1: refused, {len(before)} files unchanged")
