"""A log of an older Conduct Desk gets the present shape: all of it or nothing, and never without a backup."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from conduct_desk.caselog import backup_places, backups, connection, keys, migrations, schema
from conduct_desk.caselog.log import LOG_FILE, open_log
from conduct_desk.caselog.migrations import Step
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from conduct_desk.errors import BackupFailed, LogDamaged

FIXTURES = Path(__file__).parents[1] / "fixtures"
PASSPHRASE = "a fixture and not a secret"
ROOT = bytes.fromhex("000102030405060708090a0b0c0d0e0f")


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Path]:
    """The folder of a log of schema 1."""
    shutil.copytree(FIXTURES / "log-v1", tmp_path / "log")
    yield tmp_path / "log"


def fetch(folder: Path, query: str) -> list[tuple[Any, ...]]:
    raw = connection.connect(folder / LOG_FILE, keys.db_key(ROOT), mode="ro")
    try:
        return [tuple(row) for row in raw.execute(query).fetchall()]
    finally:
        raw.close()


def upgrade(folder: Path) -> None:
    open_log(folder, ROOT, by="Mrs Patel", clock=Clock(), written_by="9.9").close()


def test_the_steps_lead_from_the_first_schema_to_the_present_one_without_a_gap() -> None:
    assert [step.to for step in migrations.STEPS] == list(range(2, schema.SCHEMA + 1))
    assert all(step.words for step in migrations.STEPS)


def test_an_old_log_gets_exactly_the_shape_that_the_models_say(old: Path) -> None:
    upgrade(old)

    with connection.alone(old / LOG_FILE, keys.db_key(ROOT)) as bound:
        expected = schema.expected(bound)
    assert schema.found(lambda query: fetch(old, query)) == expected
    assert fetch(old, "PRAGMA user_version") == [(schema.SCHEMA,)]
    assert dict(fetch(old, "SELECT key, value FROM meta"))["written_by"] == "9.9"
    assert dict(fetch(old, "SELECT key, value FROM meta"))["min_reader"] == str(schema.MIN_READER)


def test_a_log_of_the_present_shape_is_not_touched(old: Path) -> None:
    upgrade(old)
    before = (old / LOG_FILE).read_bytes()

    called: list[bool] = []
    open_log(old, ROOT, by="", clock=Clock(), before_upgrade=lambda: called.append(True)).close()

    assert (old / LOG_FILE).read_bytes() == before
    assert called == []


def test_a_step_that_fails_leaves_the_old_log_byte_for_byte(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (old / LOG_FILE).read_bytes()
    bad = Step(2, "Half of it", ("CREATE TABLE half (id INTEGER)", "CREATE TABLE half (id INTEGER)"))
    monkeypatch.setattr(migrations, "STEPS", (bad,))

    with pytest.raises(OperationalError):
        upgrade(old)

    assert (old / LOG_FILE).read_bytes() == before


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE event_body SET body = '{}'",  # the chronology does not hold together afterwards
        'DELETE FROM "case"',  # something hangs on nothing afterwards
    ],
)
def test_what_does_not_hold_together_afterwards_is_not_kept(
    old: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    before = (old / LOG_FILE).read_bytes()
    bad = Step(2, "Harm", ("PRAGMA defer_foreign_keys = ON", "DROP TRIGGER event_body_stays", harm))
    monkeypatch.setattr(migrations, "STEPS", (bad,))

    with pytest.raises(LogDamaged):
        upgrade(old)

    assert (old / LOG_FILE).read_bytes() == before


def test_the_backup_is_asked_for_before_anything_changes(old: Path) -> None:
    before, then = (old / LOG_FILE).read_bytes(), []

    open_log(
        old, ROOT, by="", clock=Clock(), before_upgrade=lambda: then.append((old / LOG_FILE).read_bytes())
    ).close()

    assert then == [before]


def test_the_door_makes_a_verified_backup_of_the_old_log_first(old: Path) -> None:
    desk = Door(old, Clock()).unlock(PASSPHRASE, lambda _: None)
    desk.keeping.close()

    (made,) = backups.found(backup_places.local_place(old))
    counts = backups.check(made.path, ROOT)
    raw = connection.connect(made.path / LOG_FILE, keys.db_key(ROOT), mode="ro")
    number = raw.execute("PRAGMA user_version").fetchone()[0]
    raw.close()
    assert (number, counts.cases, counts.exhibits, counts.entries) == (1, 1, 1, 2)
    assert fetch(old, "PRAGMA user_version") == [(schema.SCHEMA,)]


def test_without_a_backup_the_door_does_not_touch_the_old_log(old: Path) -> None:
    backup_places.local_place(old).write_bytes(b"a file where the folder should be")
    before = (old / LOG_FILE).read_bytes()

    with pytest.raises(BackupFailed, match="no backup of it could be made first") as refused:
        Door(old, Clock()).unlock(PASSPHRASE, lambda _: None)

    assert refused.value.next_step.startswith("Nothing in it was changed.")
    assert (old / LOG_FILE).read_bytes() == before
