"""Backups at the desk: made in two places, told in plain words, thinned, rehearsed, saved in one file."""

import errno
import os
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import IO

import pytest

from conduct_desk.caselog import backups, chronology, keys
from conduct_desk.caselog.backup_places import DATED
from conduct_desk.caselog.tables_of_keeping import DisposalRow
from conduct_desk.desk import Desk
from conduct_desk.desk.backup_views import Place, newest_first
from conduct_desk.desk.door import Door, open_rehearsal
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import BackupFailed, DeskError, EvidenceMissing, LogDamaged
from conduct_desk.policy.closing import Retention
from tests.conftest import PASSPHRASE, SchoolDay


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def two_places(desk: Desk, a_case: CaseView, stick: Path) -> Path:
    """A concern with an exhibit, and a stick chosen as the second place."""
    desk.backups.set_second_place(stick)
    return stick


@pytest.fixture
def disposed(desk: Desk) -> Callable[[int], None]:
    """Note that a concern was disposed of, as disposal does."""

    def note(case_id: int) -> None:
        opened = desk.cases._opened
        with opened.writing("case") as writing:
            writing.enter("Disposed of a concern")
            row = DisposalRow(
                case_id=case_id,
                reference=f"2026-27/{case_id:03}",
                retention=Retention.SHORT,
                closed_on=date(2026, 11, 1),
                review_on=date(2026, 11, 2),
                authorised_by="Mary Ashworth",
                authorised_on=date(2026, 11, 3),
                disposed_at=opened.clock.now(),
                disposed_by="Mary Ashworth",
                event_seq=chronology.head(writing.session)[0],
            )
            writing.session.add(row)

    return note


def words_of(desk: Desk) -> list[str]:
    with desk.cases._opened.reading() as session:
        return [entry.what for entry in chronology.lines(session, None)]


def test_a_backup_goes_to_this_computer_and_to_the_second_place(
    desk: Desk, two_places: Path, door: Door, told: list[Changed]
) -> None:
    assert desk.backups.is_due()
    done = desk.backups.back_up()

    assert [view.place for view in done.made] == [Place.LOCAL, Place.SECOND]
    assert done.problems == ()
    local, second = done.made
    assert local.path.parent.parent == door.folder.with_name("Conduct Desk backups")
    assert second.path.parent.parent == two_places
    assert local.figures == second.figures
    assert (local.figures.cases, local.figures.exhibits) == (1, 1)
    assert Changed("backup") in told
    assert not desk.backups.is_due()


def test_only_what_is_in_the_chronology_makes_the_next_one_due(desk: Desk, two_places: Path) -> None:
    desk.backups.back_up()
    before = words_of(desk)
    desk.backups.back_up()
    assert words_of(desk) == before

    desk.cases.open()
    assert desk.backups.is_due()


def test_a_stick_that_is_plugged_in_late_makes_one_due(desk: Desk, two_places: Path) -> None:
    two_places.rename(two_places.with_name("in a drawer"))
    assert [view.place for view in desk.backups.back_up().made] == [Place.LOCAL]
    assert not desk.backups.is_due()

    two_places.with_name("in a drawer").rename(two_places)
    assert desk.backups.is_due()
    desk.backups.back_up()
    assert not desk.backups.is_due()


def test_a_backup_that_somebody_deleted_makes_one_due(desk: Desk, a_case: CaseView) -> None:
    (made,) = desk.backups.back_up().made
    made.path.rename(made.path.with_name("gone"))
    assert desk.backups.is_due()


def test_each_place_tells_how_it_stands(desk: Desk, two_places: Path) -> None:
    desk.backups.back_up()
    local, second = desk.backups.places()
    assert (local.place, local.is_there, local.problem) == (Place.LOCAL, True, "")
    assert local.newest == local.backups[0]
    assert (second.folder, second.is_there) == (two_places, True)
    assert newest_first(desk.backups.places()) == (local.backups[0], second.backups[0])

    two_places.rename(two_places.with_name("in a drawer"))
    _, away = desk.backups.places()
    assert (away.is_there, away.newest) == (False, second.newest)
    assert newest_first(desk.backups.places()) == local.backups


def test_an_empty_folder_where_the_stick_was_gets_nothing(desk: Desk, two_places: Path) -> None:
    two_places.rename(two_places.with_name("in a drawer"))
    two_places.mkdir()

    assert [view.place for view in desk.backups.back_up().made] == [Place.LOCAL]
    assert list(two_places.iterdir()) == []
    assert not desk.backups.places()[1].is_there


def test_a_place_that_refuses_is_told_and_the_other_one_still_takes_it(desk: Desk, two_places: Path) -> None:
    (log_folder,) = two_places.iterdir()
    (log_folder / "exhibits").write_text("a file where a folder should be")
    done = desk.backups.back_up()

    assert [view.place for view in done.made] == [Place.LOCAL]
    (problem,) = done.problems
    assert problem.startswith("In the second place: ")
    nag = desk.backups.nag()
    assert nag is not None
    assert nag.is_urgent
    assert nag.detail == problem

    (log_folder / "exhibits").unlink()
    desk.backups.back_up()
    assert desk.backups.nag() is None


def test_when_no_place_takes_it_that_is_an_error(desk: Desk, door: Door) -> None:
    door.folder.with_name("Conduct Desk backups").write_text("a file where a folder should be")
    with pytest.raises(BackupFailed):
        desk.backups.back_up()
    assert newest_first(desk.backups.places()) == ()
    assert desk.backups.is_due()


def test_a_backup_that_was_compared_counts_though_its_folder_is_closed_straight_after(
    desk: Desk, a_case: CaseView, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename, opening = os.replace, Path.open

    def name_and_close(source: Path, target: Path) -> None:
        rename(source, target)
        if DATED.fullmatch(Path(target).name):
            monkeypatch.setattr(Path, "open", no_more)

    def no_more(path: Path, *how: object, **and_how: object) -> IO[bytes]:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "replace", name_and_close)
    done = desk.backups.back_up()
    monkeypatch.setattr(Path, "open", opening)
    monkeypatch.setattr(os, "replace", rename)

    assert [view.figures.exhibits for view in done.made] == [1]
    assert newest_first(desk.backups.places()) == done.made


def test_an_exhibit_that_the_log_has_lost_is_told(desk: Desk, a_case: CaseView, door: Door) -> None:
    next(each for each in (door.folder / "exhibits").iterdir() if each.is_file()).unlink()
    done = desk.backups.back_up()
    assert len(done.made) == 1
    assert done.problems == (
        "One exhibit is missing or damaged in the case log itself, and so in this backup.",
    )


def test_the_desk_is_used_while_a_backup_is_made(desk: Desk, two_places: Path) -> None:
    backing_up = threading.Thread(target=desk.backups.back_up)
    backing_up.start()
    for _ in range(20):
        desk.cases.open()
    backing_up.join()

    assert len(newest_first(desk.backups.places())) == 2
    assert desk.backups.rehearse(newest_first(desk.backups.places())[0].path).cases <= 21


def test_copies_that_a_synchronising_program_made_are_told(desk: Desk, two_places: Path) -> None:
    made = desk.backups.back_up().made[1]
    (made.path / "list (1).json").touch()
    assert "synchronising program" in desk.backups.places()[1].problem


def test_a_backup_that_cannot_be_read_is_told_and_is_in_no_list(desk: Desk, two_places: Path) -> None:
    made = desk.backups.back_up().made[1]
    (made.path / "list.json").write_bytes(b"")
    second = desk.backups.places()[1]
    assert (second.backups, second.newest) == ((), None)
    assert "cannot be read" in second.problem


@pytest.mark.parametrize("inside", [".", "exhibits", "../Conduct Desk backups"])
def test_the_log_s_own_folder_is_no_second_place(desk: Desk, door: Door, inside: str) -> None:
    desk.backups.back_up()
    with pytest.raises(DeskError, match="belongs to the case log") as caught:
        desk.backups.set_second_place(door.folder / inside)
    assert caught.value.field == "folder"


def test_a_folder_that_is_not_there_is_no_second_place(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="not there"):
        desk.backups.set_second_place(tmp_path / "unplugged")


@pytest.mark.parametrize("name", ["OneDrive", "Dropbox", "My Drive"])
def test_a_synchronised_folder_may_be_the_second_place(desk: Desk, tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    desk.backups.set_second_place(tmp_path / name)
    assert len(desk.backups.back_up().made) == 2


def test_the_chronology_says_that_a_place_was_chosen_but_not_which(desk: Desk, two_places: Path) -> None:
    desk.backups.set_second_place(None)
    with desk.cases._opened.reading() as session:
        said = [entry for entry in chronology.lines(session, None) if "second place" in entry.what]
    assert [entry.what for entry in said] == [
        "Chose a second place for backups",
        "Gave up the second place for backups",
    ]
    assert not any("stick" in str(entry) for entry in said)
    assert desk.backups.places()[1].folder is None


def test_old_backups_are_thinned_and_forgotten(desk: Desk, two_places: Path, school_day: SchoolDay) -> None:
    for _ in range(30):
        school_day.wait(days=1)
        desk.cases.open()
        desk.backups.back_up()

    local, second = desk.backups.places()
    assert len(local.backups) == len(second.backups) == 12 + 3
    two_places.rename(two_places.with_name("in a drawer"))
    assert desk.backups.places()[1].backups == second.backups


def test_a_rehearsal_does_it_all_and_leaves_nothing_behind(
    desk: Desk, two_places: Path, door: Door, tmp_path: Path
) -> None:
    made = desk.backups.back_up().made[1]
    before = {each.name for each in door.folder.iterdir()}
    assert desk.backups.rehearse(made.path) == made.figures
    assert {each.name for each in door.folder.iterdir()} == before
    assert words_of(desk)[-1] == "Rehearsed bringing back a backup"


def test_a_rehearsal_finds_what_has_been_damaged_since(desk: Desk, two_places: Path) -> None:
    local, second = desk.backups.back_up().made
    (local.path / "case-log.db").write_bytes(b"x" * 8192)
    exhibit = next((second.path.parent / "exhibits").iterdir())
    exhibit.write_bytes(exhibit.read_bytes()[:-1])

    with pytest.raises(LogDamaged):
        desk.backups.rehearse(local.path)
    with pytest.raises(EvidenceMissing):
        desk.backups.rehearse(second.path)
    assert "Rehearsed bringing back a backup" not in words_of(desk)


def test_one_file_holds_the_whole_log_of_now(desk: Desk, a_case: CaseView, tmp_path: Path) -> None:
    view = desk.backups.export_one_file(tmp_path / "for the chair")
    assert view.path == tmp_path / "for the chair.cdbackup"
    assert view.place is Place.STICK
    assert (view.figures.cases, view.figures.exhibits) == (1, 1)
    assert words_of(desk)[-1] == "Saved a backup in one file"
    assert desk.backups.rehearse(view.path) == view.figures


def test_one_file_is_written_also_when_this_computer_has_no_place_for_a_backup(
    desk: Desk, a_case: CaseView, door: Door, stick: Path
) -> None:
    door.folder.with_name("Conduct Desk backups").write_text("a file where a folder should be")
    view = desk.backups.export_one_file(stick / "x.cdbackup")
    assert list(stick.iterdir()) == [view.path]
    assert desk.backups.rehearse(view.path) == view.figures


def test_one_file_that_the_stick_does_not_take_is_told(desk: Desk, a_case: CaseView, stick: Path) -> None:
    before = words_of(desk)
    with pytest.raises(BackupFailed, match="went away"):
        desk.backups.export_one_file(stick / "gone" / "x.cdbackup")
    assert words_of(desk) == before


def test_one_file_replaces_an_earlier_one_of_this_log_and_nothing_else(
    desk: Desk, a_case: CaseView, tmp_path: Path
) -> None:
    first = desk.backups.export_one_file(tmp_path / "x.cdbackup")
    assert desk.backups.export_one_file(first.path).figures.entries > first.figures.entries

    for content in (b"", b"another file".ljust(100)):
        (tmp_path / "y.cdbackup").write_bytes(content)
        with pytest.raises(DeskError, match="already a file") as caught:
            desk.backups.export_one_file(tmp_path / "y.cdbackup")
        assert caught.value.field == "target"
        assert (tmp_path / "y.cdbackup").read_bytes() == content


def test_one_file_with_more_history_than_this_log_is_not_replaced(
    desk: Desk, a_case: CaseView, door: Door, tmp_path: Path, told: list[Changed]
) -> None:
    """Somebody went back to a backup of last week, and has the newest one on a stick."""
    other = Door(tmp_path / "other", door.clock)
    earlier = desk.backups.back_up().made[0]
    desk.cases.open()
    rich = desk.backups.export_one_file(tmp_path / "x.cdbackup")
    content = rich.path.read_bytes()

    _, root = keys.open_slot(keys.read_keys(door.folder), PASSPHRASE)
    backups.unpack(earlier.path, other.folder, root)
    poorer = other.unlock(PASSPHRASE, told.append)
    try:
        with pytest.raises(DeskError, match="already a file"):
            poorer.backups.export_one_file(rich.path)
    finally:
        poorer.keeping.close()
    assert rich.path.read_bytes() == content


def test_home_says_after_a_week_that_there_is_no_second_place(desk: Desk, school_day: SchoolDay) -> None:
    assert desk.backups.nag() is None
    school_day.wait(days=8)
    nag = desk.backups.nag()
    assert nag is not None
    assert nag.sentence == "All backups are on this computer."


def test_home_says_when_the_second_place_has_had_none_for_a_week(
    desk: Desk, two_places: Path, school_day: SchoolDay
) -> None:
    school_day.wait(days=8)
    desk.backups.back_up()
    assert desk.backups.nag() is None

    school_day.wait(days=9)
    nag = desk.backups.nag()
    assert nag is not None
    assert nag.sentence == "The second place has had no backup for 9 days."
    assert not nag.is_urgent
    school_day.wait(days=30)
    nag = desk.backups.nag()
    assert nag is not None
    assert nag.is_urgent


def test_home_says_when_no_rehearsal_was_for_a_year(
    desk: Desk, two_places: Path, school_day: SchoolDay
) -> None:
    school_day.wait(days=366)
    (made, _) = desk.backups.back_up().made
    nag = desk.backups.nag()
    assert nag is not None
    assert "rehears" in nag.sentence
    desk.backups.rehearse(made.path)
    assert desk.backups.nag() is None


def test_backups_that_still_hold_what_was_disposed_of_are_named(
    desk: Desk, two_places: Path, disposed: Callable[[int], None], school_day: SchoolDay, tmp_path: Path
) -> None:
    desk.backups.back_up()
    desk.cases.open()
    one_file = desk.backups.export_one_file(tmp_path / "x.cdbackup")
    disposed(1)
    disposed(2)
    school_day.wait(hours=1)
    desk.backups.back_up()

    held = {(view.place, view.figures.cases) for view in desk.backups.holding(1)}
    assert held == {(Place.LOCAL, 1), (Place.SECOND, 1), (Place.LOCAL, 2), (Place.STICK, 2)}
    assert {view.figures.cases for view in desk.backups.holding(2)} == {2}
    assert [view.disposed for view in newest_first(desk.backups.places()) if view.place is Place.LOCAL] == [
        (),
        ("2026-27/001", "2026-27/002"),
        ("2026-27/001",),
    ]
    assert one_file.path.name in {view.path.name for view in desk.backups.holding(2)}

    two_places.rename(two_places.with_name("in a drawer"))
    assert {(view.place, view.figures.cases) for view in desk.backups.holding(1)} == held


@pytest.fixture
def practice(school_day: SchoolDay) -> Iterator[Desk]:
    desk = open_rehearsal(school_day.clock, lambda _changed: None)
    yield desk
    desk.keeping.close()


def test_a_practice_log_is_never_backed_up(practice: Desk, tmp_path: Path, stick: Path) -> None:
    practice.backups.set_second_place(stick)
    assert not practice.backups.is_due()
    assert practice.backups.back_up().made == ()
    assert practice.backups.places() == ()
    assert newest_first(practice.backups.places()) == practice.backups.holding(1) == ()
    assert practice.backups.nag() is None
    with pytest.raises(DeskError, match="for practice"):
        practice.backups.export_one_file(tmp_path / "x.cdbackup")
    assert list(stick.iterdir()) == []
    folder = practice.cases._opened.log.folder
    assert not folder.with_name(f"{folder.name} backups").exists()
