"""A log of another version in the real window: an older one comes along, a newer one is left alone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conduct_desk.caselog import backup_places, backups, connection, keys, schema
from tests.faults.test_versions import FIXTURE_PASSPHRASE, FIXTURES, fingerprints
from tests.outside.person import Person

pytestmark = [pytest.mark.outside, pytest.mark.long]  # packaging/linux/try-in-a-bare-root asks for it

OLDEST = FIXTURES[0]


@pytest.fixture
def unlocks(person: Person) -> Callable[[], None]:
    """Return what starts the program and types the passphrase of the fixtures."""

    def unlock() -> None:
        person.start()
        person.waits_for("unlock_page.passphrase_edit", patience=60)
        person.activates()
        person.fills("unlock_page.passphrase_edit", FIXTURE_PASSPHRASE, is_hidden=True)
        person.keys("Return")

    person.log_folder.parent.mkdir(parents=True)
    return unlock


def version(log: Path, root: bytes, *, change_to: int | None = None) -> int:
    """Return the number of a log's schema; write another one into it when asked."""
    with connection.alone(log / "case-log.db", keys.db_key(root)) as opened:
        if change_to is not None:
            opened.exec_driver_sql(f"PRAGMA user_version = {change_to}")
        found: int = opened.exec_driver_sql("PRAGMA user_version").scalar_one()
        return found


def test_an_old_log_comes_along_after_a_backup_of_it(person: Person, unlocks: Callable[[], None]) -> None:
    shutil.copytree(OLDEST, person.log_folder)
    _, root = keys.open_slot(keys.read_keys(person.log_folder), FIXTURE_PASSPHRASE)
    old = version(person.log_folder, root)

    unlocks()
    person.waits_for("home_page.paste_button", patience=60)
    person.leave()

    assert old < schema.SCHEMA == version(person.log_folder, root)
    kept = backups.found(backup_places.local_place(person.log_folder))
    assert kept and backups.check(kept[-1].path, root).cases == 1
    assert version(kept[-1].path, root) == old


def test_a_newer_log_is_left_as_it_is(person: Person, unlocks: Callable[[], None]) -> None:
    shutil.copytree(FIXTURES[-1], person.log_folder)
    _, root = keys.open_slot(keys.read_keys(person.log_folder), FIXTURE_PASSPHRASE)
    version(person.log_folder, root, change_to=schema.SCHEMA + 1)
    before = {path.name: told for path, told in fingerprints(person.log_folder).items()}

    unlocks()
    person.reads("newer Conduct Desk", patience=60)
    person.leave()

    after = {path.name: told for path, told in fingerprints(person.log_folder).items()}
    assert {name: after.get(name) for name in before} == before
    assert not backups.found(backup_places.local_place(person.log_folder))
