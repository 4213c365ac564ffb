"""Before this computer is given away: the log goes, and only what lies elsewhere still opens."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from conduct_desk.caselog import backup_places, keys
from conduct_desk.caselog.tables_of_keeping import BackupRow
from conduct_desk.desk import Desk
from conduct_desk.desk.backup_views import Place
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.desk.whereabouts import is_half_erased
from conduct_desk.errors import DeskError, LogMissing


def note_backup(desk: Desk, place: Place, seq: int) -> None:
    """Let the log remember a backup."""
    at = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
    with desk.cases._opened.log.writing() as session:
        row = BackupRow(place=place.name, name="b", made_at=at, seq=seq, code="", cases=1, exhibits=1, size=1)
        session.add(row)


def test_what_goes_and_what_stays_elsewhere_is_shown_first(desk: Desk, a_case: CaseView) -> None:
    before = desk.erasing.look()
    assert (before.exhibits, before.backups_here, before.elsewhere) == (1, 0, None)
    note_backup(desk, Place.LOCAL, 1)
    note_backup(desk, Place.STICK, 2)

    view = desk.erasing.look()

    assert view.backups_here == 1 and view.elsewhere is not None
    assert view.elsewhere.place is Place.STICK and view.entries_since == before.entries_since - 2


def test_it_is_refused_until_it_is_certain(desk: Desk, passphrase: str) -> None:
    for words, field in (
        ((passphrase, "erase", False), "backup"), ((passphrase, "delete", True), "word"),
        (("not hers at all", "erase", True), "passphrase"),
    ):  # fmt: skip
        with pytest.raises(DeskError) as refused:
            desk.erasing.order(words[0], words[1], without_backup=words[2])
        assert refused.value.field == field
    note_backup(desk, Place.SECOND, 1)
    assert desk.erasing.order(passphrase, " Erase ").folder.is_dir()


def test_nothing_of_it_is_left_on_this_computer(
    desk: Desk, a_case: CaseView, door: Door, passphrase: str
) -> None:
    folder, local = door.folder, backup_places.local_place(door.folder)
    for other in (folder / "kept-2026-11-20-080000", local / "ab" / "2026-11-20 080000"):
        other.mkdir(parents=True)
        (other / "keys.json").write_bytes((folder / "keys.json").read_bytes())
    (folder / "conduct-desk.log").write_text("START")
    desk.drafts.save("facts_page", {"words_edit": "typed before"}, a_case.case_id)
    order = desk.erasing.order(passphrase, "erase", without_backup=True)
    desk.keeping.close()

    ended = order.carry_out()

    assert ended.is_done and not ended.is_log_here
    assert "recovery sheet" in ended.words[1] and "traces" in ended.words[2]
    assert list(folder.iterdir()) == [] and not local.exists()
    assert not door.state().has_log and not door.state().is_missing


def test_cut_off_half_way_no_passphrase_opens_what_is_left(
    desk: Desk, a_case: CaseView, door: Door, passphrase: str, told: list[Changed]
) -> None:
    groups = desk.keeping.sheet().groups
    order = desk.erasing.order(passphrase, "erase", without_backup=True)
    desk.keeping.close()
    # Stopped right after the keys went: the folder of exhibits cannot be gone through.
    (door.folder / "erasing.json").write_bytes(b"{}")
    for name in ("keys.json", "keys.json.bak"):
        (door.folder / name).unlink()

    assert is_half_erased(door.folder)
    with pytest.raises(DeskError):
        door.unlock(passphrase, told.append)
    door.unlock_with_sheet(" ".join(groups), told.append).keeping.close()
    assert door.state().is_half_erased

    assert order.carry_out().is_done
    assert not is_half_erased(door.folder)


def test_what_is_opened_with_the_sheet_and_given_a_passphrase_is_kept_after_all(
    desk: Desk, door: Door, told: list[Changed]
) -> None:
    groups = desk.keeping.sheet().groups
    desk.keeping.close()
    (door.folder / "erasing.json").write_bytes(b"{}")
    by_sheet = door.unlock_with_sheet(" ".join(groups), told.append)

    door.set_passphrase(by_sheet, "marble kettle sparrow")

    assert not door.state().is_half_erased
    by_sheet.keeping.close()


def test_a_log_that_is_open_is_not_erased(desk: Desk, passphrase: str) -> None:
    order = desk.erasing.order(passphrase, "erase", without_backup=True)
    ended = order.carry_out()
    assert not ended.is_done and "not erased" in ended.heading
    assert desk.key_holders.list()


def test_what_cannot_be_erased_is_said_and_the_keys_are_gone(
    desk: Desk, door: Door, passphrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = desk.erasing.order(passphrase, "erase", without_backup=True)
    desk.keeping.close()
    held = door.folder / "case-log.db"

    def refuse(self: Path, missing_ok: bool = False) -> None:
        if self == held:
            raise PermissionError
        real(self, missing_ok=missing_ok)

    real = Path.unlink
    monkeypatch.setattr(Path, "unlink", refuse)
    ended = order.carry_out()

    assert not ended.is_done and "partly" in ended.heading
    with pytest.raises(LogMissing):
        keys.read_keys(door.folder)
