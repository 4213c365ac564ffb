"""An exhibit whose file is gone comes back from a backup, the same to the byte."""

from pathlib import Path

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView


def lose_exhibits(desk: Desk) -> None:
    """Take the exhibits out of the log's folder, as a program that tidies up does."""
    for file in (Path(desk.backups.log_folder) / "exhibits").iterdir():
        if file.is_file():
            file.unlink()
    desk.keeping.sweep()


def test_a_missing_exhibit_comes_back_and_is_what_was_kept(desk: Desk, a_case: CaseView) -> None:
    before = desk.exhibits.picture(a_case.exhibits[0].exhibit_id)
    desk.backups.back_up()
    lose_exhibits(desk)
    assert desk.backups.exhibits_missing == 1

    assert desk.backups.bring_exhibits_back() == 1

    assert desk.backups.exhibits_missing == 0 and desk.cases.home().exhibits_missing == 0
    assert desk.exhibits.picture(a_case.exhibits[0].exhibit_id) == before


def test_a_damaged_copy_is_not_taken_for_the_exhibit(desk: Desk, a_case: CaseView) -> None:
    desk.backups.back_up()
    lose_exhibits(desk)
    shelf = Path(f"{desk.backups.log_folder} backups")
    (copy,) = shelf.glob("*/exhibits/*")
    damaged = bytearray(copy.read_bytes())
    damaged[-1] ^= 1
    copy.write_bytes(damaged)

    assert desk.backups.bring_exhibits_back() == 0

    assert desk.backups.exhibits_missing == 1
    assert [each for each in (Path(desk.backups.log_folder) / "exhibits").iterdir() if each.is_file()] == []


def test_the_second_place_has_what_this_computer_lost(desk: Desk, a_case: CaseView, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    desk.backups.set_second_place(tmp_path / "stick")
    desk.backups.back_up()
    lose_exhibits(desk)
    for copy in Path(f"{desk.backups.log_folder} backups").glob("*/exhibits/*"):
        copy.unlink()

    assert desk.backups.bring_exhibits_back() == 1


def test_without_a_backup_it_stays_missing(desk: Desk, a_case: CaseView) -> None:
    lose_exhibits(desk)

    assert desk.backups.bring_exhibits_back() == 0
    assert desk.backups.exhibits_missing == 1
