"""Where backups go is known without the log, and copies by a synchronising program are seen there."""

from datetime import UTC, datetime
from pathlib import Path

from conduct_desk.caselog import backup_places


def test_the_first_place_is_beside_the_log(tmp_path: Path) -> None:
    assert backup_places.local_place(tmp_path / "Conduct Desk") == tmp_path / "Conduct Desk backups"


def test_the_second_place_is_remembered_beside_the_log_and_given_up_again(tmp_path: Path) -> None:
    assert backup_places.second_place(tmp_path) is None

    backup_places.set_second_place(
        tmp_path, tmp_path / "Łucja’s stick", at=datetime(2026, 11, 23, tzinfo=UTC)
    )
    chosen = backup_places.read(tmp_path)
    assert backup_places.second_place(tmp_path) == tmp_path / "Łucja’s stick"
    assert chosen is not None
    assert chosen.chosen_at == "2026-11-23T00:00:00+00:00"
    assert len(chosen.known_as) == 16

    backup_places.set_second_place(tmp_path, None)
    assert backup_places.second_place(tmp_path) is None


def test_a_note_of_the_second_place_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    for content in (b"", b"{", b"[]", b'{"second": 5}', b"\xff"):
        (tmp_path / backup_places.FILE).write_bytes(content)
        assert backup_places.second_place(tmp_path) is None


def test_conflict_copies_are_seen_and_our_own_files_are_not(tmp_path: Path) -> None:
    dated = tmp_path / "ab12" / "2026-11-23 091500"
    exhibits = tmp_path / "ab12" / "exhibits"
    for folder in (dated, exhibits):
        folder.mkdir(parents=True)
    for name in ("case-log.db", "case-log.db-journal", "keys.json", "list.json", "desktop.ini", ".DS_Store"):
        (dated / name).touch()
    (exhibits / ("0" * 32)).touch()
    assert backup_places.conflict_copies(tmp_path, "ab12") == ()

    copies = [
        tmp_path / "ab12 (1)",
        tmp_path / "ab12" / "2026-11-23 091500 (1)",
        dated / "case-log (OFFICE-PC's conflicted copy 2026-11-23).db",
        dated / "list-OFFICE-PC.json",
        exhibits / ("0" * 32 + " (2)"),
    ]
    for copy in copies:
        copy.touch()
    assert backup_places.conflict_copies(tmp_path, "ab12") == tuple(sorted(copies))


def test_a_place_that_is_gone_has_no_conflict_copies(tmp_path: Path) -> None:
    assert backup_places.conflict_copies(tmp_path / "gone", "ab12") == ()
