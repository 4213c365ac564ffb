"""What a change of keys and erasing bring with them is said plainly, whatever there is."""

from datetime import UTC, datetime

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.backup_views import Place
from conduct_desk.desk.door import Door
from conduct_desk.desk.holder_views import ErasureView, OldBackup
from conduct_desk.ui.key_words import changes, what_goes
from tests.desk.test_erasing import note_backup

AT = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


def test_old_backups_are_listed_by_place_with_what_to_do(desk: Desk, door: Door, passphrase: str) -> None:
    for place in (Place.LOCAL, Place.LOCAL, Place.STICK):
        note_backup(desk, place, 1)
    for name in ("kept-2026-11-20-090000", "damaged-2026-11-21-090000"):
        (door.folder / name).mkdir()

    rows = {row.name: row for row in changes(desk.key_holders.new_sheet(passphrase))}

    assert [*rows] == ["sheet", "backups_local", "backups_stick", "old_logs", "log"]
    assert rows["backups_local"].title == "On this computer: 2 backups, the newest of 20 November 2026"
    assert rows["backups_stick"].title == "In one file: 1 backup, of 20 November 2026"
    assert "Make a new one" in rows["backups_stick"].detail
    assert rows["old_logs"].title == "2 logs put aside on this computer"


@pytest.mark.parametrize(
    ("view", "goes", "stays"),
    [
        (ErasureView(0, 0, None, 9), "put aside", "no checked backup"),
        (ErasureView(1, 1, OldBackup(Place.STICK, AT), 0), "1 exhibit, ", "It holds everything"),
        (ErasureView(2, 3, OldBackup(Place.SECOND, AT), 1), "3 backups", "One thing was done since"),
        (ErasureView(2, 3, OldBackup(Place.SECOND, AT), 7), "2 exhibits", "it stays here too"),
    ],
)
def test_what_goes_and_what_stays(view: ErasureView, goes: str, stays: str) -> None:
    gone, left = what_goes(view)
    assert goes in gone.detail and stays in left.detail
