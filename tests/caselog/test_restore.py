"""A backup becomes the log again: compared before it counts, older shapes too, nothing half done."""

import shutil
import sys
from pathlib import Path

import pytest

from conduct_desk.caselog import backups, chronology, disk, keys, restore, schema, swap
from conduct_desk.caselog.log import LOG_FILE, Log, open_log
from conduct_desk.clock import Clock
from conduct_desk.errors import DeskError, LogDamaged, NotSaved, SheetMistyped, WrongKey

OLD = Path(__file__).parents[1] / "fixtures" / "log-v1"
ROOT = bytes.fromhex("000102030405060708090a0b0c0d0e0f")


@pytest.fixture
def old_backup(tmp_path: Path, clock: Clock) -> Path:
    """A backup of a log of schema 1."""
    shutil.copytree(OLD, tmp_path / "was")
    still = backups.still_of(tmp_path / "was", ROOT)
    return backups.make(still, tmp_path / "was", ROOT, tmp_path / "place", at=clock.now()).path


def opened(folder: Path, clock: Clock) -> Log:
    return open_log(folder, ROOT, by="Mrs Patel", clock=clock, root_is_proven=True)


def test_a_backup_of_an_older_shape_is_brought_back_in_the_present_one(
    old_backup: Path, tmp_path: Path, clock: Clock
) -> None:
    folder = tmp_path / "new"
    folder.mkdir()

    back = restore.bring_back(folder, old_backup, ROOT, by="Mrs Patel", clock=clock, written_by="9.9")

    log = opened(folder, clock)
    with log.reading() as session:
        number = session.connection().exec_driver_sql("PRAGMA user_version").scalar()
        entries = chronology.lines(session, None)
    log.close()
    assert number == schema.SCHEMA
    assert (back.kept_as, back.counts.cases, back.disposed_again) == (None, 1, 0)
    assert entries[-1].what == "Brought back from a backup"
    assert entries[-1].detail["entries"] == 2
    assert not list(folder.glob(f"{swap.NEXT}*"))


def test_the_chosen_second_place_stays_chosen(old_backup: Path, tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "was"
    (folder / "backup-places.json").write_bytes(b"as it was")

    back = restore.bring_back(folder, old_backup, ROOT, by="Mrs Patel", clock=clock)

    assert (folder / "backup-places.json").read_bytes() == b"as it was"
    assert back.kept_as == folder / "kept-2026-11-23-091500"
    opened(folder, clock).close()


def test_a_backup_that_is_not_whole_changes_nothing_and_leaves_nothing(
    old_backup: Path, tmp_path: Path, clock: Clock
) -> None:
    folder = tmp_path / "was"
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    content = bytearray((old_backup / "case-log.db").read_bytes())
    content[9000] ^= 4
    (old_backup / "case-log.db").write_bytes(content)

    with pytest.raises(LogDamaged):
        restore.bring_back(folder, old_backup, ROOT, by="Mrs Patel", clock=clock)

    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_a_disk_that_refuses_leaves_the_present_log_and_nothing_else(
    old_backup: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "was"
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}

    def refuse(*_: object, **__: object) -> None:
        raise NotSaved("The disk is full, so this was not saved.")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "write_whole", refuse)
        with pytest.raises(DeskError):
            restore.bring_back(folder, old_backup, ROOT, by="Mrs Patel", clock=clock)

    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before
    opened(folder, clock).close()


def test_the_key_must_be_the_one_of_that_backup(old_backup: Path) -> None:
    held = backups.keys_of(old_backup)
    sheet = " ".join(keys.sheet_groups(ROOT))

    assert restore.root_for(held, passphrase="a fixture and not a secret") == ("Mrs Patel", ROOT)
    assert restore.root_for(held, sheet=sheet) == ("", ROOT)
    with pytest.raises(WrongKey):
        restore.root_for(held, passphrase="another passphrase")
    with pytest.raises(WrongKey, match="not the one for this case log"):
        restore.root_for(held, sheet=" ".join(keys.sheet_groups(bytes(16))))
    with pytest.raises(SheetMistyped):
        restore.root_for(held, sheet="2222 " * 9)


@pytest.mark.skipif(sys.platform == "darwin", reason="it does not say which files a program has open")
def test_a_damaged_log_is_let_go_of_so_that_another_can_take_its_place(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / LOG_FILE
    file.write_bytes(b"junk" * 1024)
    log = Log(tmp_path, ROOT, by="Mrs Patel", clock=clock)

    with pytest.raises(LogDamaged) as told, log.reading() as session:
        session.connection()
    log.close()

    if sys.platform == "win32":
        file.rename(tmp_path / "kept")  # refused while it is open, as it would be if the error held it
    else:
        held = [each.readlink() for each in Path("/proc/self/fd").iterdir() if each.is_symlink()]
        assert file not in held, told.value
