"""Logs that were put aside: seen with their day and why, and erased for good once it is safe."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.desk.backup_views import OldKeysView, Place, newest_first
from conduct_desk.desk.door import Door, open_rehearsal
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import DeskError, LogDamaged, NotSaved
from tests.conftest import PASSPHRASE, SchoolDay


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
def restored(
    desk: Desk, a_case: CaseView, door: Door, unlock: Callable[[], Desk], school_day: SchoolDay
) -> Desk:
    """The log after a real restore, an hour later; the one of before is kept beside it."""
    backup = desk.backups.back_up().made[0].path
    desk.keeping.close()
    school_day.wait(hours=1)
    Rescue(door).restore(backup, passphrase=PASSPHRASE)
    return unlock()


def words_of(desk: Desk) -> list[str]:
    with desk.cases._opened.reading() as session:
        return [entry.what for entry in chronology.lines(session, None)]


def test_a_log_that_made_way_for_a_backup_is_seen_and_can_be_erased_once_there_is_a_new_backup(
    restored: Desk, door: Door, school_day: SchoolDay
) -> None:
    (kept,) = restored.put_aside.logs()
    assert kept.at == school_day.clock.now()
    assert (kept.is_damaged, kept.has_other_keys) == (False, False)

    with pytest.raises(DeskError, match="no checked backup of the present case log"):
        restored.put_aside.erase_log(kept.name, "erase")
    assert (door.folder / kept.name / "case-log.db").exists()

    restored.backups.back_up()
    restored.put_aside.erase_log(kept.name, " Erase ")

    assert restored.put_aside.logs() == ()
    assert not (door.folder / kept.name).exists()
    assert words_of(restored)[-1] == "Erased a log that was put aside"
    assert len(restored.cases.list(limit=9)) == 1


def test_nothing_goes_unless_the_word_is_typed(restored: Desk, door: Door) -> None:
    restored.backups.back_up()
    (kept,) = restored.put_aside.logs()
    with pytest.raises(DeskError) as refused:
        restored.put_aside.erase_log(kept.name, "")
    assert refused.value.field == "word"
    assert restored.put_aside.logs() == (kept,)


@pytest.mark.parametrize("name", ["exhibits", "..", "kept-2026-11-23-084000/../exhibits", ""])
def test_nothing_but_a_log_that_was_put_aside_can_be_erased(restored: Desk, door: Door, name: str) -> None:
    restored.backups.back_up()
    before = sorted(door.folder.rglob("*"))
    with pytest.raises(DeskError, match="not there any more"):
        restored.put_aside.erase_log(name, "erase")
    assert sorted(door.folder.rglob("*")) == before


def test_what_a_link_points_to_is_never_erased(restored: Desk, door: Door, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (door.folder / "kept-2020-01-01-000000").symlink_to(elsewhere, target_is_directory=True)
    assert len(restored.put_aside.logs()) == 1


def test_after_a_change_of_keys_it_is_said_that_it_opens_with_the_earlier_ones(
    restored: Desk, unlock: Callable[[], Desk]
) -> None:
    made = restored.key_holders.new_sheet(PASSPHRASE)
    assert made.old_logs == 1
    change = made.check({number: made.sheet.groups[number - 1] for number in made.questions})
    restored.keeping.close()
    assert change.carry_out().is_done

    (kept,) = unlock().put_aside.logs()
    assert kept.has_other_keys


def test_a_damaged_log_that_was_salvaged_is_told_as_such(
    desk: Desk, a_case: CaseView, door: Door, unlock: Callable[[], Desk]
) -> None:
    desk.keeping.close()
    Rescue(door).salvage(passphrase=PASSPHRASE)
    again = unlock()

    (kept,) = again.put_aside.logs()
    assert kept.is_damaged
    again.backups.back_up()
    again.put_aside.erase_log(kept.name, "erase")
    assert words_of(again)[-1] == "Erased a damaged log that was put aside"


def test_a_disk_that_refuses_leaves_it_in_the_list_and_enters_nothing(
    restored: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    restored.backups.back_up()
    (kept,) = restored.put_aside.logs()
    entered = words_of(restored)

    def refuse(_file: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        with pytest.raises(NotSaved, match="did not let go"):
            restored.put_aside.erase_log(kept.name, "erase")

    assert [each.name for each in restored.put_aside.logs()] == [kept.name]
    assert words_of(restored) == entered


def test_a_practice_log_has_put_nothing_aside(school_day: SchoolDay) -> None:
    practice = open_rehearsal(school_day.clock, lambda _: None)
    assert practice.put_aside.logs() == ()
    practice.keeping.close()


@pytest.fixture
def new_keys(
    desk: Desk, a_case: CaseView, unlock: Callable[[], Desk], school_day: SchoolDay, tmp_path: Path
) -> Desk:
    """The log after a change of all keys, with backups from before it in two places."""
    (tmp_path / "stick").mkdir()
    desk.backups.set_second_place(tmp_path / "stick")
    desk.backups.back_up()
    made = desk.key_holders.new_sheet(PASSPHRASE)
    change = made.check({number: made.sheet.groups[number - 1] for number in made.questions})
    desk.keeping.close()
    assert change.carry_out().is_done
    school_day.wait(hours=1)
    return unlock()


def test_backups_with_earlier_keys_go_place_by_place_once_a_new_one_lies_there(
    new_keys: Desk, tmp_path: Path
) -> None:
    desk = new_keys
    assert desk.put_aside.old_backups() == (
        OldKeysView(Place.LOCAL, 1, may_go=False),
        OldKeysView(Place.SECOND, 1, may_go=False),
    )
    with pytest.raises(DeskError, match="no backup with the present keys"):
        desk.put_aside.erase_old_backups(Place.SECOND, "erase")
    assert len(newest_first(desk.backups.places())) == 2

    assert [each.newest and each.newest.has_old_keys for each in desk.backups.places()] == [True, True]

    desk.backups.back_up()
    assert [each.newest and each.newest.has_old_keys for each in desk.backups.places()] == [False, False]
    assert all(each.may_go for each in desk.put_aside.old_backups())
    assert desk.put_aside.erase_old_backups(Place.SECOND, "erase") == 1

    assert [each.place for each in desk.put_aside.old_backups()] == [Place.LOCAL]
    left = [view for view in newest_first(desk.backups.places()) if view.place is Place.SECOND]
    assert len(left) == 1
    assert desk.backups.rehearse(left[0].path).exhibits == 1
    exhibits = next((tmp_path / "stick").iterdir()) / "exhibits"
    assert len(list(exhibits.iterdir())) == 1  # the one under the earlier keys went too
    assert "Erased the backups that earlier keys open" in words_of(desk)


def test_backups_with_earlier_keys_stay_while_the_new_one_is_damaged_or_an_exhibit_is_missing(
    new_keys: Desk,
) -> None:
    desk = new_keys
    made = desk.backups.back_up().made[0]
    file = made.path / "case-log.db"
    whole = file.read_bytes()
    file.write_bytes(whole[:9000] + bytes([whole[9000] ^ 1]) + whole[9001:])
    with pytest.raises(LogDamaged):
        desk.put_aside.erase_old_backups(Place.LOCAL, "erase")
    file.write_bytes(whole)
    desk.cases._opened.found.exhibits_missing = 1
    with pytest.raises(DeskError, match="may have them"):
        desk.put_aside.erase_old_backups(Place.LOCAL, "erase")
    assert len(desk.put_aside.old_backups()) == 2


def test_a_stick_that_was_destroyed_is_named_no_more(desk: Desk, a_case: CaseView, tmp_path: Path) -> None:
    desk.backups.export_one_file(tmp_path / "School.cdbackup")
    (held,) = desk.put_aside.one_files()
    assert held.name == "School.cdbackup"
    assert Place.STICK in {view.place for view in desk.backups.holding(a_case.case_id)}

    desk.put_aside.one_file_destroyed(held.number)

    assert desk.put_aside.one_files() == ()
    assert Place.STICK not in {view.place for view in desk.backups.holding(a_case.case_id)}
    assert words_of(desk)[-1] == "Noted that a backup in one file was destroyed"
    with pytest.raises(DeskError):
        desk.put_aside.one_file_destroyed(held.number)
