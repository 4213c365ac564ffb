"""A backup counts after everything in it was compared, and a whole log comes out of it again."""

import errno
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from conduct_desk.caselog import backup_check, backups, chronology, keys
from conduct_desk.caselog import tables as t
from conduct_desk.caselog.backups import Made
from conduct_desk.caselog.log import Log, open_log
from conduct_desk.errors import BackupFailed, DeskError, EvidenceMissing, LogDamaged, WrongKey
from conduct_desk.policy.vocabulary import Source
from tests.caselog.conftest import MONDAY

FIXTURES = Path(__file__).parents[1] / "fixtures"
FIXTURE_ROOT = bytes.fromhex("000102030405060708090a0b0c0d0e0f")
BackUp = Callable[..., Made]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "a log backups"


@pytest.fixture
def filled(log: Log, root: bytes, a_case: Callable[..., t.CaseRow]) -> Log:
    """Two concerns with three exhibits, and a passphrase."""
    held = keys.add_slot(keys.new_keys(root, log.log_id), root, holder="Mrs Patel", passphrase="a b c d e f")
    keys.write_keys(log.folder, held)
    for number in (1, 2):
        with log.writing() as session:
            session.add(a_case(number, f"useless clown {number}"))
            chronology.record(session, at=MONDAY, by="Mrs Patel", case_id=number, what="Opened")
    for number in (1, 2, 3):
        keep_exhibit(log, 1, number)
    return log


def keep_exhibit(log: Log, case_id: int, number: int) -> str:
    kept = log.exhibits.keep(f"picture {number} ".encode() * 500)
    with log.writing() as session:
        session.add(exhibit_row(case_id, number, kept.file, kept.fingerprint))
        chronology.record(session, at=MONDAY, by="Mrs Patel", case_id=case_id, what="Kept an exhibit")
    return kept.file


def exhibit_row(case_id: int, number: int, file: str, fingerprint: str) -> t.ExhibitRow:
    return t.ExhibitRow(
        case_id=case_id,
        number=number,
        name="post.png",
        media_type="image/png",
        size=1,
        width=1,
        height=1,
        fingerprint=fingerprint,
        source=Source.PASTED,
        file=file,
        thumbnail=b"",
        kept_at=MONDAY,
        kept_by="Mrs Patel",
    )


@pytest.fixture
def back_up(filled: Log, root: bytes, place: Path) -> BackUp:
    def make(days: float = 0, **other: Any) -> Made:
        at = MONDAY + timedelta(days=days)
        given: dict[str, Any] = {
            "still": filled.standing_still,
            "folder": filled.folder,
            "root": root,
            "place": place,
        }
        return backups.make(**given | {"at": at} | other)

    return make


def test_a_backup_holds_what_the_log_holds(back_up: BackUp, place: Path, root: bytes) -> None:
    made = back_up(written_by="1.2")

    assert made.path == place / made.log_id / "2026-11-23 091500"
    assert sorted(each.name for each in made.path.iterdir()) == ["case-log.db", "keys.json", "list.json"]
    assert len(list((place / made.log_id / "exhibits").iterdir())) == 3
    assert (made.counts.cases, made.counts.exhibits, made.counts.entries) == (2, 3, 5)
    assert made.counts.newest_at == MONDAY
    assert backups.check(made.path, root) == made.counts
    assert made.missing == ()


def test_its_list_is_readable_without_a_key_and_says_nothing_of_anybody(back_up: BackUp, place: Path) -> None:
    made = back_up()
    (found,) = backups.found(place)
    text = (made.path / "list.json").read_text()

    assert (found.path, found.counts, found.holders) == (made.path, made.counts, ("Mrs Patel",))
    assert backups.keys_of(made.path).holders == ("Mrs Patel",)
    assert not any(word in text for word in ("Patel", "clown", "2026-27", "post.png", str(place), "a log"))


def test_a_passphrase_or_the_sheet_opens_what_was_unpacked(
    back_up: BackUp, tmp_path: Path, root: bytes, filled: Log
) -> None:
    counts = backups.unpack(back_up().path, tmp_path / "back", root)

    _, opened_with = keys.open_slot(keys.read_keys(tmp_path / "back"), "a b c d e f")
    again = open_log(tmp_path / "back", opened_with, by="Mrs Patel", clock=filled.clock)
    with closing(again), again.reading() as session:
        assert chronology.verify(session) == counts.entries == 5
        for row in session.exec(select(t.ExhibitRow)).all():
            assert again.exhibits.open_bytes(row.file, row.fingerprint).startswith(b"picture")
    names = {each.name for each in (tmp_path / "back").iterdir()} - {"case-log.db-journal"}
    assert names == {"case-log.db", "exhibits", "keys.json", "keys.json.bak"}


def test_exhibits_are_written_once_for_all_backups_of_a_place(
    back_up: BackUp, place: Path, filled: Log
) -> None:
    first = back_up()
    exhibits = place / first.log_id / "exhibits"
    before = {each.name: each.stat().st_mtime_ns for each in exhibits.iterdir()}
    keep_exhibit(filled, 2, 1)
    second = back_up(1)

    after = {each.name: each.stat().st_mtime_ns for each in exhibits.iterdir()}
    assert before.items() < after.items()
    assert (first.counts.exhibits, second.counts.exhibits, len(after)) == (3, 4, 4)


def test_two_backups_of_one_second_have_two_names(back_up: BackUp) -> None:
    assert [back_up().path.name for _ in range(2)] == ["2026-11-23 091500", "2026-11-23 091501"]


def test_a_shared_exhibit_that_was_damaged_meanwhile_is_written_anew(
    back_up: BackUp, place: Path, root: bytes
) -> None:
    first = back_up()
    damaged = next((place / first.log_id / "exhibits").iterdir())
    damaged.write_bytes(b"x" + damaged.read_bytes()[1:])
    with pytest.raises(EvidenceMissing):
        backups.check(first.path, root)

    back_up(1)
    assert backups.check(first.path, root) == first.counts


def test_an_exhibit_that_the_log_has_lost_is_kept_where_a_backup_has_it(
    back_up: BackUp, filled: Log, root: bytes
) -> None:
    back_up()
    shutil.rmtree(filled.folder / "exhibits")
    made = back_up(1)

    assert (made.counts.exhibits, made.missing) == (3, ())
    assert backups.check(made.path, root).exhibits == 3


def test_an_exhibit_that_nobody_has_any_more_is_told_and_stops_no_backup(
    back_up: BackUp, filled: Log, root: bytes
) -> None:
    gone, damaged, _ = sorted(each for each in (filled.folder / "exhibits").iterdir() if each.is_file())
    gone.unlink()
    damaged.write_bytes(damaged.read_bytes()[:-1])
    made = back_up()

    assert made.missing == (gone.name, damaged.name)
    assert (made.counts.exhibits, made.counts.missing) == (1, 2)
    assert backups.check(made.path, root) == made.counts


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a file that opens and cannot be read")
def test_an_exhibit_that_the_disk_cannot_read_any_more_stops_no_backup(back_up: BackUp, filled: Log) -> None:
    unreadable = next(each for each in (filled.folder / "exhibits").iterdir() if each.is_file())
    unreadable.unlink()
    unreadable.symlink_to("/proc/self/mem")  # its first byte is an input/output error
    made = back_up()
    assert (made.counts.exhibits, made.missing) == (2, (unreadable.name,))


def test_without_a_passphrase_file_the_sheet_still_opens_the_backup(
    back_up: BackUp, filled: Log, root: bytes
) -> None:
    for name in (keys.KEYS_FILE, keys.SPARE_FILE):
        (filled.folder / name).unlink()
    made = back_up()

    assert backups.keys_of(made.path).holders == ()
    assert backups.keys_of(made.path).fits(root)
    assert backups.check(made.path, root) == made.counts


def test_another_log_s_sheet_does_not_open_it(back_up: BackUp, tmp_path: Path) -> None:
    made = back_up()
    for verb in (backups.check, lambda path, root: backups.unpack(path, tmp_path / "back", root)):
        with pytest.raises(WrongKey):
            verb(made.path, keys.new_root())


@pytest.mark.parametrize("name", ["case-log.db", "keys.json", "list.json"])
@pytest.mark.parametrize("how", ["changed", "cut short", "empty", "gone"])
def test_a_piece_that_is_not_what_it_was_is_noticed(
    back_up: BackUp, tmp_path: Path, root: bytes, name: str, how: str
) -> None:
    piece = back_up().path / name
    content = bytearray(piece.read_bytes())
    content[len(content) // 2] ^= 1
    now = {"changed": bytes(content), "cut short": bytes(content[:-7]), "empty": b"", "gone": None}[how]
    if now is None:
        piece.unlink()
    else:
        piece.write_bytes(now)

    for verb in (backups.check, lambda path, root: backups.unpack(path, tmp_path / "back", root)):
        with pytest.raises(LogDamaged):
            verb(piece.parent, root)


def test_a_list_that_was_rewritten_by_somebody_else_is_noticed(back_up: BackUp, root: bytes) -> None:
    path = back_up().path / "list.json"
    told = json.loads(path.read_text())
    told["list"]["cases"] = 3
    path.write_text(json.dumps(told))

    with pytest.raises(LogDamaged):
        backups.check(path.parent, root)


def test_a_list_that_is_no_list_is_seen_as_a_backup_that_cannot_be_read(back_up: BackUp, place: Path) -> None:
    path = back_up().path / "list.json"
    for content in (b"", b"{}", b"[" * 100_000, b'{"format": "conduct-desk-backup-1", "list": []}', b"\xff"):
        path.write_bytes(content)
        (found,) = backups.found(place)
        assert found.counts is None


def test_a_name_in_the_list_never_leads_elsewhere(back_up: BackUp) -> None:
    path = back_up().path / "list.json"
    for doctored in ("../../" + "0" * 26, "0" * 31, "/etc/passwd"):
        told = json.loads(path.read_text())
        told["list"]["exhibits"] = {doctored: [1, "0" * 64]}
        path.write_text(json.dumps(told))
        assert backups.look_at(path.parent).counts is None


def test_a_place_is_looked_at_by_its_newest_backup(back_up: BackUp, place: Path, tmp_path: Path) -> None:
    back_up()
    newest = back_up(1)
    for chosen in (place, place / newest.log_id, newest.path):
        assert backups.look_at(chosen).path == newest.path
    assert [each.path.name[:10] for each in backups.found(place)] == ["2026-11-24", "2026-11-23"]
    with pytest.raises(DeskError, match="no backup"):
        backups.look_at(tmp_path)
    assert backups.found(tmp_path / "gone") == ()


def test_a_dated_folder_that_was_copied_with_its_exhibits_is_a_backup(
    back_up: BackUp, tmp_path: Path, root: bytes
) -> None:
    made = back_up()
    shutil.copytree(made.path, tmp_path / "on a desktop")
    shutil.copytree(made.path.parent / "exhibits", tmp_path / "on a desktop" / "exhibits")
    assert backups.check(tmp_path / "on a desktop", root) == made.counts


def test_a_second_backup_is_made_from_the_first_one_without_touching_it(
    back_up: BackUp, place: Path, tmp_path: Path, root: bytes
) -> None:
    first = back_up()
    before = {each: each.read_bytes() for each in first.path.iterdir()}
    second = backups.make(
        backups.still_of(first.path, root, is_backup=True),
        first.path,
        root,
        tmp_path / "stick",
        at=MONDAY,
        exhibits=place / first.log_id / "exhibits",
    )
    assert second.counts == first.counts
    assert backups.check(second.path, root) == first.counts
    assert {each: each.read_bytes() for each in first.path.iterdir()} == before


def test_a_stick_that_is_not_the_one_gets_nothing(back_up: BackUp, tmp_path: Path) -> None:
    (tmp_path / "another stick").mkdir()
    with pytest.raises(BackupFailed, match="went away"):
        back_up(place=tmp_path / "another stick", may_make_place=False)
    assert list((tmp_path / "another stick").iterdir()) == []


def test_what_a_cut_off_backup_left_goes_with_the_next_one(back_up: BackUp, place: Path) -> None:
    made = back_up()
    (place / made.log_id / ".tmp-cut-off").mkdir()
    back_up(1)
    assert not list((place / made.log_id).glob(".tmp-*"))


def test_a_damaged_log_is_not_backed_up(back_up: BackUp, filled: Log, root: bytes, place: Path) -> None:
    filled.close()
    path = filled.folder / "case-log.db"
    content = bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    path.write_bytes(content)

    with pytest.raises(LogDamaged):
        back_up(still=backups.still_of(filled.folder, root))
    assert backups.found(place) == ()


def test_an_index_of_words_that_is_out_of_step_stops_no_backup(
    back_up: BackUp, filled: Log, root: bytes
) -> None:
    with filled.writing() as session:
        session.connection().exec_driver_sql("INSERT INTO case_fts(rowid, words) VALUES (7, 'of no case')")
    with filled.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM case_fts_data WHERE id > 100")
    with filled.standing_still() as raw:
        assert "fts5" in raw.execute("PRAGMA integrity_check").fetchone()[0]
    assert backups.check(back_up().path, root).cases == 2


def test_old_backups_are_thinned_and_exhibits_that_none_names_go(
    back_up: BackUp, filled: Log, place: Path, root: bytes
) -> None:
    for day in range(40):
        back_up(day)
    (place / filled.log_id / "exhibits" / ("0" * 32)).touch()
    gone = thin(filled, place, root, days=40)

    left = backups.found(place)
    assert len(left) + len(gone) == 40
    assert len(left) == 12 + 5  # 12 days, the last Sundays, the end of November
    assert all(backups.check(each.path, root) for each in left)
    assert len(list((place / filled.log_id / "exhibits").iterdir())) == 3


def test_a_backup_that_holds_more_than_the_log_is_never_thinned(
    back_up: BackUp, filled: Log, place: Path, root: bytes, a_case: Callable[..., t.CaseRow]
) -> None:
    rich = back_up()
    backups.unpack(rich.path, filled.folder.with_name("poorer"), root)
    for number in (3, 4):
        with filled.writing() as session:
            session.add(a_case(number))
            chronology.record(session, at=MONDAY, by="Mrs Patel", case_id=number, what="Opened")
        rich = back_up(number)
    poorer = open_log(filled.folder.with_name("poorer"), root, by="Mrs Patel", clock=filled.clock)
    with closing(poorer):
        for _ in range(5):
            with poorer.writing() as session:
                chronology.record(session, at=MONDAY, by="Mrs Patel", case_id=None, what="Did something else")
        for day in range(5, 300, 7):
            at = MONDAY + timedelta(days=day)
            backups.make(poorer.standing_still, poorer.folder, root, place, at=at)
        thin(poorer, place, root, days=300)

    assert backups.check(rich.path, root) == rich.counts
    assert rich.counts.cases == 4


def test_where_a_list_cannot_be_read_no_exhibit_is_taken_away(
    back_up: BackUp, filled: Log, place: Path, root: bytes
) -> None:
    made = back_up()
    (made.path / "list.json").write_bytes(b"")
    (place / filled.log_id / "exhibits" / ("0" * 32)).touch()
    assert thin(filled, place, root, days=1) == ()
    assert len(list((place / filled.log_id / "exhibits").iterdir())) == 4


@pytest.mark.parametrize("refused", [1, 2, 3])
def test_thinning_in_a_folder_that_cannot_be_looked_through_takes_no_exhibit_away(
    back_up: BackUp, filled: Log, place: Path, root: bytes, monkeypatch: pytest.MonkeyPatch, refused: int
) -> None:
    made = back_up()
    looking, looked = Path.iterdir, [0]

    def refuse_once(folder: Path) -> Iterator[Path]:
        looked[0] += 1
        if looked[0] == refused:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return looking(folder)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "iterdir", refuse_once)
        assert thin(filled, place, root, days=1) == ()

    assert backups.check(made.path, root).exhibits == 3


def thin(log: Log, place: Path, root: bytes, *, days: int) -> tuple[Path, ...]:
    def code_at(seq: int) -> str:
        with log.reading() as session:
            return chronology.code_at(session, seq)

    return backups.thin(place, log.log_id, root, now=MONDAY + timedelta(days=days), code_at=code_at)


def test_a_log_of_the_first_schema_is_backed_up_as_it_is(tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "log-v1", tmp_path / "log")
    still = backups.still_of(tmp_path / "log", FIXTURE_ROOT)
    made = backups.make(still, tmp_path / "log", FIXTURE_ROOT, tmp_path / "place", at=MONDAY)

    assert (made.counts.cases, made.counts.exhibits, made.counts.entries) == (1, 1, 2)
    assert backups.check(made.path, FIXTURE_ROOT) == made.counts
    assert backups.unpack(made.path, tmp_path / "back", FIXTURE_ROOT) == made.counts
    before, _ = backup_check.read_copy(tmp_path / "log" / "case-log.db", FIXTURE_ROOT)
    after, _ = backup_check.read_copy(tmp_path / "back" / "case-log.db", FIXTURE_ROOT)
    assert before == after
    assert before.schema == 1
