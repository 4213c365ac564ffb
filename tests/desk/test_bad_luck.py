"""What goes wrong all at once: old keys, other people's sticks, planted files, a careless hand."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from conduct_desk.caselog import backup_places, disposals, keys, swap
from conduct_desk.desk import Desk
from conduct_desk.desk.backup_views import newest_first
from conduct_desk.desk.door import Door
from conduct_desk.desk.holder_views import HolderRole
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import DeskError, KeysLost, LogInUse, WrongKey
from conduct_desk.ui.rescue_words import restored_words
from tests.conftest import PASSPHRASE, SchoolDay

DEPUTY, DEPUTYS_WORDS = "Jo Okafor", "copper thistle harbour"
NEW_WORDS = "orchard velvet canyon"
Unlock = Callable[..., Desk]


@pytest.fixture
def rescue(door: Door) -> Rescue:
    return Rescue(door)


@pytest.fixture
def unlock(door: Door, told: list[Changed]) -> Iterator[Unlock]:
    opened: list[Desk] = []

    def again(words: str = PASSPHRASE, at: Door = door) -> Desk:
        opened.append(at.unlock(words, told.append))
        return opened[-1]

    yield again
    for desk in opened:
        desk.keeping.close()


def dispose(desk: Desk, case_id: int) -> None:
    disposals.dispose_again(desk.cases._opened.log, [case_id], by="Mary Ashworth")


# --- keys that come back ---
def test_a_key_that_was_taken_away_does_not_come_back_with_a_backup(
    desk: Desk, a_case: CaseView, rescue: Rescue, unlock: Unlock
) -> None:
    desk.key_holders.add(DEPUTY, HolderRole.DEPUTY, DEPUTYS_WORDS, own=PASSPHRASE)
    desk.backups.back_up()
    desk.key_holders.take_out(DEPUTY, own=PASSPHRASE)
    desk.keeping.close()

    rescue.restore(rescue.backups()[0].path, passphrase=PASSPHRASE)

    with pytest.raises(WrongKey):
        unlock(DEPUTYS_WORDS)
    assert [each.name for each in unlock().key_holders.list()] == ["Mary Ashworth"]


def test_the_passphrase_of_today_brings_back_a_backup_from_before_it_was_changed(
    desk: Desk, a_case: CaseView, rescue: Rescue, unlock: Unlock
) -> None:
    desk.backups.back_up()
    desk.key_holders.change_passphrase(PASSPHRASE, NEW_WORDS)
    desk.keeping.close()

    rescue.restore(rescue.backups()[0].path, passphrase=NEW_WORDS)

    assert unlock(NEW_WORDS).cases.get(a_case.case_id) == a_case


def test_who_forgot_the_new_passphrase_gets_in_with_the_old_one_of_a_backup(
    desk: Desk, a_case: CaseView, rescue: Rescue, unlock: Unlock
) -> None:
    desk.backups.back_up()
    desk.key_holders.change_passphrase(PASSPHRASE, NEW_WORDS)
    desk.keeping.close()

    rescue.restore(rescue.backups()[0].path, passphrase=PASSPHRASE)

    assert unlock(PASSPHRASE).cases.get(a_case.case_id) == a_case


def test_a_holder_since_the_backup_still_gets_in_after_it_was_brought_back(
    desk: Desk, a_case: CaseView, rescue: Rescue, unlock: Unlock
) -> None:
    desk.backups.back_up()
    desk.key_holders.add(DEPUTY, HolderRole.DEPUTY, DEPUTYS_WORDS, own=PASSPHRASE)
    desk.keeping.close()

    rescue.restore(rescue.backups()[0].path, passphrase=PASSPHRASE)

    assert unlock(DEPUTYS_WORDS).cases.get(a_case.case_id) == a_case


def test_the_keys_of_another_log_in_the_folder_do_not_spoil_a_backup(
    desk: Desk, a_case: CaseView, door: Door, rescue: Rescue, unlock: Unlock
) -> None:
    desk.backups.back_up()
    desk.keeping.close()
    root = keys.new_root()
    other = keys.add_slot(keys.new_keys(root, keys.new_log_id()), root, holder="X", passphrase=NEW_WORDS)
    keys.write_keys(door.folder, other)

    rescue.restore(rescue.backups()[0].path, passphrase=PASSPHRASE)

    with pytest.raises(WrongKey):
        unlock(NEW_WORDS)
    assert unlock().cases.get(a_case.case_id) == a_case


def test_an_old_passphrase_file_put_back_by_somebody_opens_nothing(
    desk: Desk, door: Door, unlock: Unlock
) -> None:
    desk.key_holders.add(DEPUTY, HolderRole.DEPUTY, DEPUTYS_WORDS, own=PASSPHRASE)
    old = (door.folder / "keys.json").read_bytes()
    desk.key_holders.take_out(DEPUTY, own=PASSPHRASE)
    desk.keeping.close()
    for name in ("keys.json", "keys.json.bak"):
        (door.folder / name).write_bytes(old)

    with pytest.raises(WrongKey):
        unlock(DEPUTYS_WORDS)
    assert [each.name for each in unlock().key_holders.list()] == ["Mary Ashworth"]


# --- what was disposed of ---
def test_new_keys_do_not_bring_back_what_was_disposed_of(
    desk: Desk, a_case: CaseView, rescue: Rescue, unlock: Unlock, school_day: SchoolDay
) -> None:
    desk.backups.back_up()
    school_day.wait(days=1)
    dispose(desk, a_case.case_id)
    made = desk.key_holders.new_sheet(PASSPHRASE)
    change = made.check({number: made.sheet.groups[number - 1] for number in made.questions})
    desk.keeping.close()
    assert change.carry_out().is_done

    back = rescue.restore(rescue.backups()[0].path, passphrase=PASSPHRASE)

    assert back.disposed_again == 1 and back.has_older_keys
    assert any("from before all keys were changed" in words for words in restored_words(back))
    assert unlock().cases.list(limit=9) == ()


def test_all_keys_changed_since_shut_a_leaver_out_as_far_as_an_old_backup_can(
    desk: Desk, a_case: CaseView, rescue: Rescue, unlock: Unlock
) -> None:
    desk.key_holders.add(DEPUTY, HolderRole.DEPUTY, DEPUTYS_WORDS, own=PASSPHRASE)
    desk.backups.back_up()
    made = desk.key_holders.new_sheet(PASSPHRASE)
    change = made.check({number: made.sheet.groups[number - 1] for number in made.questions})
    desk.keeping.close()
    assert change.carry_out().is_done

    back = rescue.restore(rescue.backups()[0].path, passphrase=PASSPHRASE)

    assert back.has_older_keys
    with pytest.raises(WrongKey):
        unlock(DEPUTYS_WORDS)
    assert unlock().cases.get(a_case.case_id) == a_case


def test_a_log_that_was_put_aside_does_not_bring_back_what_was_disposed_of(
    desk: Desk, a_case: CaseView, rescue: Rescue, unlock: Unlock, school_day: SchoolDay
) -> None:
    desk.backups.back_up()
    desk.keeping.close()
    kept = rescue.restore(rescue.backups()[0].path, passphrase=PASSPHRASE).kept_as
    assert kept is not None
    school_day.wait(days=1)
    again = unlock()
    dispose(again, a_case.case_id)
    again.keeping.close()

    back = rescue.restore(kept, passphrase=PASSPHRASE)

    assert back.disposed_again == 1
    assert unlock().cases.list(limit=9) == ()


# --- erasing, and wanting it after all ---
def test_a_backup_brought_back_into_a_half_erased_folder_keeps_its_keys(
    desk: Desk, a_case: CaseView, door: Door, rescue: Rescue, unlock: Unlock, tmp_path: Path
) -> None:
    desk.backups.export_one_file(tmp_path / "log.cdbackup")
    desk.keeping.close()
    (door.folder / "erasing.json").write_bytes(b"{}")  # cut off right there

    rescue.restore(tmp_path / "log.cdbackup", passphrase=PASSPHRASE)

    again = unlock()
    assert again.cases.get(a_case.case_id) == a_case
    again.keeping.close()
    unlock()


def test_a_new_log_in_a_half_erased_folder_keeps_its_keys(
    desk: Desk, door: Door, unlock: Unlock, told: list[Changed]
) -> None:
    desk.keeping.close()
    (door.folder / "case-log.db").unlink()
    (door.folder / "erasing.json").write_bytes(b"{}")

    door.start_new(school_name="St Thomas", head_name="Joan Bell", passphrase=NEW_WORDS, tell=told.append)[
        0
    ].keeping.close()

    assert unlock(NEW_WORDS).keeping.holder == "Joan Bell"


def test_a_log_brought_into_a_half_erased_folder_keeps_its_keys(
    desk: Desk, a_case: CaseView, door: Door, unlock: Unlock, tmp_path: Path
) -> None:
    desk.keeping.close()
    shutil.copytree(door.folder, tmp_path / "old PC")
    for left in door.folder.glob("case-log*"):
        left.unlink()
    (door.folder / "erasing.json").write_bytes(b"{}")

    Rescue(door).restore(tmp_path / "old PC", passphrase=PASSPHRASE)

    assert unlock().cases.get(a_case.case_id) == a_case


# --- sticks ---
def test_on_a_stick_with_two_schools_backups_ours_is_meant(
    desk: Desk, a_case: CaseView, door: Door, rescue: Rescue, unlock: Unlock, tmp_path: Path,
    school_day: SchoolDay, told: list[Changed],
) -> None:  # fmt: skip
    desk.backups.back_up()
    desk.keeping.close()
    school_day.wait(hours=1)
    other = Door(tmp_path / "other", door.clock)
    theirs, _ = other.start_new(
        school_name="St Mary", head_name="Joan Bell", passphrase=NEW_WORDS, tell=told.append
    )
    theirs.backups.back_up()
    theirs.keeping.close()
    stick = tmp_path / "stick"
    stick.mkdir()
    for each in (door, other):
        for folder in backup_places.local_place(each.folder).iterdir():
            shutil.copytree(folder, stick / folder.name)

    assert rescue.look_at(stick).is_of_this_log
    rescue.restore(stick, passphrase=PASSPHRASE)
    assert unlock().cases.get(a_case.case_id) == a_case


def test_a_folder_inside_the_backups_is_no_second_place(desk: Desk, a_case: CaseView, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.backups.set_second_place(stick)
    made = desk.backups.back_up().made[-1].path
    assert made.is_relative_to(stick)

    for inside in (made, made.parent, made.parent / "exhibits"):
        with pytest.raises(DeskError) as refused:
            desk.backups.set_second_place(inside)
        assert refused.value.field == "folder"


def test_a_file_with_an_exhibit_that_the_log_has_lost_is_not_replaced(
    desk: Desk, a_case: CaseView, door: Door, tmp_path: Path
) -> None:
    stick = tmp_path / "log.cdbackup"
    desk.backups.export_one_file(stick)
    shutil.rmtree(backup_places.local_place(door.folder))
    for lost in (door.folder / "exhibits").glob("?" * 32):
        lost.unlink()
    before = stick.read_bytes()

    with pytest.raises(DeskError) as refused:
        desk.backups.export_one_file(stick)

    assert refused.value.field == "target"
    assert stick.read_bytes() == before


@pytest.mark.parametrize("harm", [b"", b"{", None])
def test_the_sheet_opens_a_backup_whose_passphrase_file_is_lost(
    desk: Desk, a_case: CaseView, door: Door, told: list[Changed], tmp_path: Path, harm: bytes | None
) -> None:
    sheet = " ".join(desk.keeping.sheet().groups)
    made = desk.backups.back_up().made[0].path
    desk.keeping.close()
    new = Door(tmp_path / "new", door.clock)
    if harm is None:
        (made / "keys.json").unlink()
    else:
        (made / "keys.json").write_bytes(harm)

    with pytest.raises(DeskError):
        Rescue(new).restore(made, passphrase=PASSPHRASE)
    with pytest.raises(DeskError):
        Rescue(new).restore(made, sheet=" ".join(keys.sheet_groups(bytes(16))))
    Rescue(new).restore(made, sheet=sheet)
    there = new.unlock_with_sheet(sheet, told.append)

    assert there.cases.get(a_case.case_id) == a_case
    assert there.exhibits.original(a_case.exhibits[0].exhibit_id)
    there.keeping.close()


@pytest.mark.parametrize("key", ["made_at", "newest_at"])
@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"])
def test_a_list_with_a_moment_that_no_clock_has_is_not_shown(
    desk: Desk, a_case: CaseView, rescue: Rescue, key: str, at: str
) -> None:
    made = desk.backups.back_up().made[0].path
    forged = json.loads((made / "list.json").read_bytes())
    forged["list"][key] = at
    (made / "list.json").write_text(json.dumps(forged), "ascii")

    assert newest_first(desk.backups.places()) == ()
    assert [each.figures for each in rescue.backups()] == [None]
    assert len(desk.backups.back_up().made) == 1


# --- a log from elsewhere ---
def test_a_log_that_is_open_elsewhere_is_not_brought_in(
    desk: Desk, a_case: CaseView, door: Door, tmp_path: Path
) -> None:
    new = Door(tmp_path / "new", door.clock)

    with pytest.raises(LogInUse):
        Rescue(new).restore(door.folder, passphrase=PASSPHRASE)


def test_a_log_whose_last_save_was_cut_off_is_brought_in_with_what_undoes_it(
    desk: Desk, a_case: CaseView, door: Door, unlock: Unlock, tmp_path: Path
) -> None:
    log = desk.cases._opened.log
    old = tmp_path / "old PC"
    with log.standing_still() as raw:
        raw.execute("PRAGMA cache_size = 1")
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("CREATE TABLE big (words TEXT)")
        raw.executemany("INSERT INTO big VALUES (?)", [("x" * 3000,)] * 200)
        raw.execute("PRAGMA cache_spill = 1")
        shutil.copytree(door.folder, old)  # the power goes
        raw.execute("ROLLBACK")
    assert (old / "case-log.db-journal").stat().st_size
    new = Door(tmp_path / "new", door.clock)

    Rescue(new).restore(old, passphrase=PASSPHRASE)

    assert unlock(at=new).cases.get(a_case.case_id) == a_case


# --- planted files ---
@pytest.mark.parametrize(
    "doctored",
    [
        {"memory_kib": 1},
        {"memory_kib": 8, "lanes": 16},
        {"salt": "00"},
        {"nonce": "00"},
        {"nonce": "00" * 200},
        {"sealed": ""},
        {"holder": 7},
        {"holder": None},
        {"salt": 7},
        {"proven_on": 7},
        {"role": []},
    ],
)
def test_a_doctored_slot_is_a_file_that_cannot_be_read(
    desk: Desk, door: Door, unlock: Unlock, doctored: dict[str, object]
) -> None:
    desk.keeping.close()
    data = json.loads((door.folder / "keys.json").read_text("utf-8"))
    data.pop("sha256")
    data["slots"][0] |= doctored
    for name in ("keys.json", "keys.json.bak"):
        (door.folder / name).write_text(json.dumps(data), "utf-8")

    with pytest.raises((KeysLost, WrongKey)):
        unlock()
    door.state()


@pytest.mark.parametrize("words", ["[" * 200_000, "\x00", "[]", '{"format": 1}', "1" * 5000, ""])
@pytest.mark.parametrize("name", ["keys.json", "backup-places.json", "swap.json", "erasing.json"])
def test_files_beside_the_log_with_anything_in_them_are_no_bug(
    desk: Desk, a_case: CaseView, door: Door, rescue: Rescue, unlock: Unlock, name: str, words: str
) -> None:
    desk.backups.back_up()
    desk.keeping.close()
    for file in (name, "keys.json.bak") if name == "keys.json" else (name,):
        (door.folder / file).write_text(words, "utf-8")

    door.state()
    rescue.backups()
    try:
        again = unlock()
    except DeskError:
        return
    again.backups.places()
    again.backups.nag()


@pytest.mark.parametrize(
    "folder", ["a\0b", "\ud900", "relative", "", "x" * 300, "/" + "y/" * 3000, 7, None, []]
)
def test_a_second_place_that_somebody_wrote_in_is_no_bug(
    desk: Desk, a_case: CaseView, door: Door, rescue: Rescue, folder: object
) -> None:
    (door.folder / "backup-places.json").write_text(
        json.dumps({"second": {"folder": folder, "chosen_at": "x"}}), "utf-8"
    )
    desk.backups.places()
    desk.backups.nag()
    desk.backups.back_up()
    desk.backups.is_due()
    newest_first(desk.backups.places())
    desk.key_holders.new_sheet(PASSPHRASE)
    desk.keeping.close()
    rescue.backups()


@pytest.mark.parametrize(
    "name", ["kept-9999-99-99-999999", "kept-2026-02-30-084000", "kept-x", "damaged-0000-00-00-000000"]
)
def test_planted_folders_that_look_like_kept_logs_are_no_bug(
    desk: Desk, a_case: CaseView, door: Door, name: str
) -> None:
    (door.folder / name).mkdir()

    disposals.kept_logs(door.folder)
    desk.disposal.kept()
    desk.key_holders.new_sheet(PASSPHRASE)


def write_order(folder: Path, **said: object) -> None:
    swap._write(folder, replace(swap.Order("x", ".outgoing", True), **said))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "order",
    [
        {"ready": "exhibits", "outgoing": "kept-x", "erase": False, "is_out": True},
        {"ready": ".next-0", "outgoing": "exhibits", "erase": True, "is_out": True},
        {"ready": "exhibits", "outgoing": ".outgoing", "erase": True, "is_out": False},
        {"ready": "kept-2026-11-23-084000", "outgoing": ".outgoing", "erase": True, "is_out": False},
    ],
)
def test_an_order_that_somebody_wrote_takes_nothing_away(
    desk: Desk, a_case: CaseView, door: Door, rescue: Rescue, unlock: Unlock, order: dict[str, object]
) -> None:
    desk.backups.back_up()
    desk.keeping.close()
    names = {each.name for each in (door.folder / "exhibits").iterdir()}
    write_order(door.folder, **order)

    with pytest.raises(DeskError):
        unlock()

    assert {each.name for each in (door.folder / "exhibits").iterdir()} == names
    assert (door.folder / "case-log.db").is_file()


def test_an_order_that_went_missing_half_way_loses_neither_log(
    desk: Desk, a_case: CaseView, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.keeping.close()
    ready = swap.make_ready(door.folder)
    for piece in ("case-log.db", "keys.json"):
        shutil.copy(door.folder / piece, ready / piece)
    swap._write(door.folder, swap.Order(ready.name, ".outgoing", True, is_out=True))
    (door.folder / ".outgoing").mkdir()
    (door.folder / "case-log.db").rename(door.folder / ".outgoing" / "case-log.db")
    (door.folder / "swap.json").unlink()

    swap.clear_left_overs(door.folder)

    assert (ready / "case-log.db").is_file()
