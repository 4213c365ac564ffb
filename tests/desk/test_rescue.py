"""When the case log does not open: what is said, which ways out there are, and that each of them works."""

import errno
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from conduct_desk.caselog import backup_places, chronology, connection, disk, keys, place, swap
from conduct_desk.desk import Desk
from conduct_desk.desk.backup_views import Place
from conduct_desk.desk.door import Door
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.rescue_views import Trouble, Way
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import DeskError, LogDamaged, LogInUse, LogMissing, WrongKey
from tests.conftest import PASSPHRASE, SchoolDay

NEVER = ("sorry", "please", "invalid", "error", "sqlite", "errno", "traceback", "delete it", "open anyway")


@pytest.fixture
def rescue(door: Door) -> Rescue:
    return Rescue(door)


@pytest.fixture
def unlock(door: Door, told: list[Changed]) -> Iterator[Callable[[], Desk]]:
    opened: list[Desk] = []

    def again() -> Desk:
        opened.append(door.unlock(PASSPHRASE, told.append))
        return opened[-1]

    yield again
    for desk in opened:
        desk.keeping.close()


@pytest.fixture
def closed(desk: Desk, a_case: CaseView) -> CaseView:
    """A log with a backed-up concern, closed."""
    desk.backups.back_up()
    desk.keeping.close()
    return a_case


def spoil(path: Path, at: int = 5000) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def trouble_of(rescue: Rescue, attempt: Callable[[], object]) -> Trouble:
    with pytest.raises(DeskError) as refused:
        attempt()
    trouble = rescue.trouble(refused.value)
    words = " ".join(
        (trouble.heading, trouble.what_happened, trouble.what_is_safe, trouble.next_step)
    ).lower()
    assert trouble.heading and trouble.what_happened and trouble.what_is_safe
    assert trouble.ways[-1] is Way.CLOSE
    assert not [word for word in NEVER if word in words], words
    return trouble


def test_another_computer_s_copies_beside_a_log_that_does_not_open_are_explained(
    rescue: Rescue, closed: CaseView, door: Door
) -> None:
    assert rescue.trouble(LogDamaged("It is damaged.")).beside == ""
    shutil.copy(door.folder / "case-log.db", door.folder / "case-log-OFFICE-PC.db")

    said = rescue.trouble(LogDamaged("It is damaged.")).beside

    assert said.startswith("One file there looks like another computer’s copy of the case log")
    assert "uses only the files called case-log.db and keys.json" in said
    assert "OFFICE" not in said and str(door.folder) not in said

    shutil.copy(door.folder / "keys.json", door.folder / "keys (1).json")
    assert rescue.trouble(LogMissing("It is gone.")).beside.startswith("2 files there look")


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(folder)): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file() and p.name not in (place.LOCK_FILE, "failed-openings.txt")
    }


def words_of(desk: Desk) -> list[str]:
    with desk.cases._opened.reading() as session:
        return [entry.what for entry in chronology.lines(session, None)]


# --- every way an opening can fail ---
def test_a_damaged_log_offers_the_last_backup_first_then_what_can_still_be_read(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk]
) -> None:
    spoil(door.folder / "case-log.db")
    before = everything(door.folder)

    trouble = trouble_of(rescue, unlock)

    assert trouble.ways == (Way.RESTORE, Way.SALVAGE, Way.CLOSE)
    assert "never deleted" in trouble.what_is_safe
    assert everything(door.folder) == before


def test_without_a_backup_what_can_still_be_read_comes_first(
    desk: Desk, door: Door, rescue: Rescue, unlock: Callable[[], Desk]
) -> None:
    desk.keeping.close()
    spoil(door.folder / "case-log.db")

    assert trouble_of(rescue, unlock).ways == (Way.SALVAGE, Way.RESTORE, Way.CLOSE)


def test_a_doctored_chronology_is_damage_too(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk]
) -> None:
    _, root = keys.open_slot(keys.read_keys(door.folder), PASSPHRASE)
    with connection.alone(door.folder / "case-log.db", keys.db_key(root)) as bound:
        bound.exec_driver_sql("DROP TRIGGER event_body_stays")
        bound.exec_driver_sql(
            "UPDATE event_body SET body = replace(body, 'Started', 'Stopped') WHERE seq = 1"
        )

    trouble = trouble_of(rescue, unlock)

    assert "does not hold together at entry 1" in trouble.what_happened
    assert trouble.ways[:2] == (Way.RESTORE, Way.SALVAGE)


@pytest.mark.parametrize("harm", ["gone", "damaged"])
def test_without_its_passphrase_file_the_sheet_opens_it(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk], harm: str
) -> None:
    for name in ("keys.json", "keys.json.bak"):
        if harm == "gone":
            (door.folder / name).unlink()
        else:
            (door.folder / name).write_bytes(b"{")

    trouble = trouble_of(rescue, unlock)

    assert trouble.ways[:2] == (Way.USE_SHEET, Way.RESTORE)
    assert "recovery sheet opens it" in trouble.what_is_safe


def test_one_damaged_passphrase_file_is_no_trouble_at_all(
    closed: CaseView, door: Door, unlock: Callable[[], Desk]
) -> None:
    (door.folder / "keys.json").write_bytes(b"{")

    assert unlock().cases.get(closed.case_id) == closed


def test_a_missing_log_is_looked_for_or_brought_back_and_none_is_made(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk]
) -> None:
    (door.folder / "case-log.db").rename(door.folder.parent / "elsewhere")

    trouble = trouble_of(rescue, unlock)

    assert trouble.ways == (Way.TRY_AGAIN, Way.RESTORE, Way.FIND, Way.START_NEW, Way.CLOSE)
    assert door.state().is_missing
    assert not (door.folder / "case-log.db").exists()


def test_a_folder_that_is_gone_is_said_to_be_gone_and_not_made_anew(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk]
) -> None:
    door.folder.rename(door.folder.parent / "unplugged")

    trouble = trouble_of(rescue, unlock)

    assert "folder of the case log is not there" in trouble.what_happened
    assert "plug it in" in trouble.next_step
    assert trouble.ways[0] is Way.TRY_AGAIN
    assert door.state().is_missing, "its backups beside it say that a log is expected here"
    assert not door.folder.exists()


def test_a_wrong_passphrase_is_tried_again_or_the_sheet_is_used(
    closed: CaseView, door: Door, rescue: Rescue, told: list[Changed]
) -> None:
    trouble = trouble_of(rescue, lambda: door.unlock("harvest lantern grovel", told.append))

    assert trouble.ways == (Way.TRY_AGAIN, Way.USE_SHEET, Way.CLOSE)


def test_a_mistyped_sheet_says_which_group(
    closed: CaseView, door: Door, rescue: Rescue, told: list[Changed]
) -> None:
    trouble = trouble_of(rescue, lambda: door.unlock_with_sheet("2222 " * 9, told.append))

    assert trouble.ways[0] is Way.USE_SHEET


def test_a_log_of_a_newer_program_is_left_as_it_is_byte_for_byte(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk]
) -> None:
    _, root = keys.open_slot(keys.read_keys(door.folder), PASSPHRASE)
    with connection.alone(door.folder / "case-log.db", keys.db_key(root)) as bound:
        bound.exec_driver_sql("PRAGMA user_version = 99")
        bound.exec_driver_sql("UPDATE meta SET value = '9.1' WHERE key = 'written_by'")
    before = everything(door.folder)

    trouble = trouble_of(rescue, unlock)

    assert trouble.ways == (Way.CLOSE,)
    assert "9.1" in trouble.what_happened
    assert everything(door.folder) == before


def test_a_log_that_is_open_elsewhere_names_whom_and_where_and_cannot_be_forced(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(place, "_me", lambda: {"computer": "OFFICE-2", "user": "deputy"})
        other = place.OwnerLock(door.folder)
        other.take()

    trouble = trouble_of(rescue, unlock)
    with pytest.raises(LogInUse):
        rescue.salvage(passphrase=PASSPHRASE)
    with pytest.raises(LogInUse):
        rescue.restore(rescue.backups()[0].path, passphrase=PASSPHRASE)
    other.release()

    assert "OFFICE-2" in trouble.what_happened and "deputy" in trouble.what_happened
    assert trouble.ways == (Way.TRY_AGAIN, Way.CLOSE)
    assert unlock().cases.get(closed.case_id) == closed


def test_a_folder_that_is_not_safe_is_refused_with_a_way_out(
    closed: CaseView, door: Door, told: list[Changed]
) -> None:
    cloud = Door(door.folder.parent / "OneDrive" / "log", door.clock)
    shutil.copytree(door.folder, cloud.folder)

    trouble = trouble_of(Rescue(cloud), lambda: cloud.unlock(PASSPHRASE, told.append))

    assert trouble.ways == (Way.TRY_AGAIN, Way.CLOSE), "what is brought into this folder is refused as well"
    assert "without naming this folder" in trouble.next_step

    own = Door(door.folder.parent / "new computer", door.clock)
    Rescue(own).restore(cloud.folder, passphrase=PASSPHRASE)
    there = own.unlock(PASSPHRASE, told.append)
    assert there.cases.get(closed.case_id) == closed
    there.keeping.close()


def test_a_note_of_something_half_done_that_cannot_be_read_is_damage(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk]
) -> None:
    (door.folder / swap.ORDER).write_text("{", "ascii")

    assert trouble_of(rescue, unlock).ways[0] is Way.RESTORE
    rescue.restore(rescue.backups()[0].path, passphrase=PASSPHRASE)

    assert unlock().cases.get(closed.case_id) == closed


# --- bringing a backup back ---
def test_a_backup_takes_the_place_of_a_damaged_log_which_is_kept(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk], school_day: SchoolDay
) -> None:
    spoil(door.folder / "case-log.db")
    damaged = (door.folder / "case-log.db").read_bytes()
    found = rescue.backups()[0]
    assert (found.place, found.holders, found.is_of_this_log) == (Place.LOCAL, ("Mary Ashworth",), True)

    back = rescue.restore(found.path, passphrase=PASSPHRASE)
    desk = unlock()

    assert desk.cases.get(closed.case_id) == closed
    assert desk.exhibits.original(closed.exhibits[0].exhibit_id)
    assert back.kept_as == door.folder / "kept-2026-11-23-084000"
    assert (back.kept_as / "case-log.db").read_bytes() == damaged
    assert "Brought back from a backup" in words_of(desk)
    assert (back.figures.cases, back.figures.exhibits, back.disposed_again) == (1, 1, 0)


def test_the_recovery_sheet_and_any_backup_bring_everything_to_a_new_computer(
    desk: Desk, a_case: CaseView, door: Door, tmp_path: Path, told: list[Changed]
) -> None:
    desk.backups.back_up()
    sheet = " ".join(desk.keeping.sheet().groups)
    desk.keeping.close()
    shutil.copytree(backup_places.local_place(door.folder), tmp_path / "stick")
    new = Door(tmp_path / "new computer" / "Conduct Desk", door.clock)

    assert Rescue(new).backups() == ()
    found = Rescue(new).look_at(tmp_path / "stick")
    back = Rescue(new).restore(found.path, sheet=sheet)
    there = new.unlock(PASSPHRASE, told.append)

    assert there.cases.get(a_case.case_id) == a_case
    assert there.exhibits.original(a_case.exhibits[0].exhibit_id)
    assert back.kept_as is None
    there.keeping.close()


def test_a_backup_in_one_file_is_brought_in_by_the_same_verb(
    desk: Desk, a_case: CaseView, door: Door, tmp_path: Path, told: list[Changed]
) -> None:
    desk.backups.back_up()
    desk.backups.export_one_file(tmp_path / "log.cdbackup")
    desk.keeping.close()
    new = Door(tmp_path / "new computer", door.clock)

    found = Rescue(new).look_at(tmp_path / "log.cdbackup")
    Rescue(new).restore(found.path, passphrase=PASSPHRASE)
    there = new.unlock(PASSPHRASE, told.append)

    assert found.place is Place.STICK
    assert there.cases.get(a_case.case_id) == a_case
    there.keeping.close()


def test_a_whole_log_from_another_computer_is_brought_in_by_the_same_verb(
    closed: CaseView, door: Door, tmp_path: Path, told: list[Changed]
) -> None:
    new = Door(tmp_path / "new computer", door.clock)

    found = Rescue(new).look_at(door.folder)
    back = Rescue(new).restore(door.folder, passphrase=PASSPHRASE)
    there = new.unlock(PASSPHRASE, told.append)

    assert found.holders == ("Mary Ashworth",)
    assert (back.figures.cases, back.kept_as) == (1, None)
    assert there.cases.get(closed.case_id) == closed
    assert there.exhibits.original(closed.exhibits[0].exhibit_id)
    there.keeping.close()


def test_a_wrong_key_or_a_damaged_backup_changes_nothing(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk]
) -> None:
    found, before = rescue.backups()[0], everything(door.folder)

    with pytest.raises(WrongKey):
        rescue.restore(found.path, passphrase="marble kettle sparrow")
    spoil(found.path / "case-log.db")
    with pytest.raises(LogDamaged):
        rescue.restore(found.path, passphrase=PASSPHRASE)

    assert everything(door.folder) == before
    assert unlock().cases.get(closed.case_id) == closed


def test_a_backup_of_another_log_is_marked_and_comes_last(
    closed: CaseView, door: Door, rescue: Rescue, tmp_path: Path, told: list[Changed], school_day: SchoolDay
) -> None:
    school_day.wait(hours=1)
    other = Door(tmp_path / "other", door.clock)
    desk, _ = other.start_new(
        school_name="St Mary", head_name="Joan Bell", passphrase=PASSPHRASE, tell=told.append
    )
    desk.backups.back_up()
    desk.keeping.close()
    local = backup_places.local_place(door.folder)
    for folder in backup_places.local_place(other.folder).iterdir():
        shutil.copytree(folder, local / folder.name)

    assert [found.is_of_this_log for found in rescue.backups()] == [True, False]


def test_what_was_chosen_and_is_no_backup_is_said_so(rescue: Rescue, tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="no backup"):
        rescue.look_at(tmp_path)


def test_a_backup_is_not_taken_for_a_log_that_can_be_used_as_it_is(closed: CaseView, rescue: Rescue) -> None:
    backup = rescue.backups()[0].path
    assert (backup / "case-log.db").is_file() and (backup / "keys.json").is_file()

    assert rescue.look_at(backup).figures is not None, "a whole log from elsewhere has no figures yet"


# --- what was disposed of stays disposed of ---
def test_a_restore_does_not_bring_back_what_was_disposed_of_since(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk], school_day: SchoolDay
) -> None:
    old = rescue.backups()[0].path
    school_day.wait(days=1)
    desk = unlock()
    dispose(desk, closed.case_id)
    desk.keeping.close()

    back = rescue.restore(old, passphrase=PASSPHRASE)
    desk = unlock()

    assert back.disposed_again == 1
    assert desk.cases.list(limit=9) == ()
    assert list((door.folder / "exhibits").glob("????????????????????????????????")) == []


def dispose(desk: Desk, case_id: int) -> None:
    """Erase a concern, as the disposal of concerns whose time has come does."""
    from conduct_desk.caselog import disposals

    opened = desk.cases._opened
    disposals.dispose_again(opened.log, [case_id], by="Mary Ashworth")


def test_the_sealed_list_of_a_newer_backup_is_believed_and_a_forged_one_is_not(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk], school_day: SchoolDay
) -> None:
    old = rescue.backups()[0].path
    school_day.wait(days=1)
    desk = unlock()
    dispose(desk, closed.case_id)
    desk.backups.back_up()
    desk.keeping.close()
    (door.folder / "case-log.db").write_bytes(b"junk" * 1024)  # only the lists know of it now
    newer = rescue.backups()[0].path
    listed = (newer / "list.json").read_bytes()

    said = json.loads(listed)
    (newer / "list.json").write_text(json.dumps(said | {"seal": "0" * 64}), "utf-8")
    forged = rescue.restore(old, passphrase=PASSPHRASE)
    (newer / "list.json").write_bytes(listed)
    school_day.wait(minutes=1)
    (door.folder / "case-log.db").write_bytes(b"junk" * 1024)
    believed = rescue.restore(old, passphrase=PASSPHRASE)

    assert (forged.disposed_again, believed.disposed_again) == (0, 1)


# --- saving what can still be read ---
def test_what_can_still_be_read_is_saved_and_the_damaged_log_kept(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk]
) -> None:
    spoil(door.folder / "case-log.db", 4096 * 3 + 50)
    damaged = (door.folder / "case-log.db").read_bytes()
    trouble_of(rescue, unlock)

    done = rescue.salvage(passphrase=PASSPHRASE)
    desk = unlock()

    assert desk.cases.get(closed.case_id).facts == closed.facts
    assert desk.exhibits.original(closed.exhibits[0].exhibit_id)
    assert (done.exhibits, done.exhibits_lost) == (1, 0)
    assert done.kept_as == door.folder / "damaged-2026-11-23-084000"
    assert (done.kept_as / "case-log.db").read_bytes() == damaged
    assert "Saved what could still be read of a damaged case log" in words_of(desk)


def test_the_sheet_saves_a_log_whose_passphrase_file_is_gone_too(
    desk: Desk, a_case: CaseView, door: Door, rescue: Rescue, told: list[Changed]
) -> None:
    sheet = "".join(desk.keeping.sheet().groups)
    desk.keeping.close()
    spoil(door.folder / "case-log.db")
    for name in ("keys.json", "keys.json.bak"):
        (door.folder / name).unlink()

    rescue.salvage(sheet=sheet)
    there = door.unlock_with_sheet(sheet, told.append)

    assert there.cases.get(a_case.case_id).facts == a_case.facts
    there.keeping.close()


def test_when_nothing_can_be_read_only_a_backup_is_left_and_nothing_changes(
    closed: CaseView, door: Door, rescue: Rescue
) -> None:
    (door.folder / "case-log.db").write_bytes(b"junk" * 4096)
    before = everything(door.folder)

    with pytest.raises(LogDamaged, match="Nothing in the file") as refused:
        rescue.salvage(passphrase=PASSPHRASE)
    (door.folder / "case-log.db").unlink()
    with pytest.raises(LogMissing):
        rescue.salvage(passphrase=PASSPHRASE)

    assert "Only a backup" in refused.value.next_step
    assert everything(door.folder) == {n: c for n, c in before.items() if n != "case-log.db"}


def test_truly_starting_anew_keeps_what_was_left(closed: CaseView, door: Door, told: list[Changed]) -> None:
    (door.folder / "case-log.db").unlink()
    left = everything(door.folder)

    desk, _ = door.start_new(
        school_name="St Thomas", head_name="Joan Bell", passphrase=PASSPHRASE, tell=told.append
    )
    desk.keeping.close()

    kept = everything(door.folder / "kept-2026-11-23-084000")
    assert kept == {name: part for name, part in left.items() if not name.startswith("backup-places")}


# --- disks that refuse ---
def test_a_full_disk_while_a_backup_is_brought_back_leaves_all_as_it_was(
    closed: CaseView, door: Door, rescue: Rescue, unlock: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, path = everything(door.folder), rescue.backups()[0].path
    real, left = disk.sync_file, [3]

    def full(file: BinaryIO) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "no room")
        real(file)

    with monkeypatch.context() as patch:
        patch.setattr(disk, "sync_file", full)
        trouble = trouble_of(rescue, lambda: rescue.restore(path, passphrase=PASSPHRASE))

    assert trouble.what_happened == "The backup was not brought back: the disk is full."
    assert trouble.next_step.startswith("Everything is as it was.")
    assert "What you typed" not in trouble.next_step
    assert trouble.ways == (Way.TRY_AGAIN, Way.CLOSE)
    assert everything(door.folder) == before
    assert unlock().cases.get(closed.case_id) == closed


def test_after_an_unlock_the_passphrase_file_and_its_spare_are_the_same_again(
    closed: CaseView, door: Door, unlock: Callable[[], Desk]
) -> None:
    whole = (door.folder / "keys.json").read_bytes()
    (door.folder / "keys.json").write_bytes(whole.replace(b"Mary", b"Nary"))
    assert door.state().holders == ("Mary Ashworth",), "an altered name is not shown"

    unlock()

    assert (door.folder / "keys.json").read_bytes() == whole
