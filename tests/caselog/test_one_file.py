"""A backup in one file is the same backup, and a doctored file does no harm."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from conduct_desk.caselog import backups, keys
from conduct_desk.caselog.log import Log
from conduct_desk.errors import LogDamaged, WrongKey
from tests.caselog.conftest import MONDAY

Entry = tuple[str, bytes]


@pytest.fixture
def one_file(log: Log, root: bytes, tmp_path: Path) -> Path:
    made = backups.make(log.standing_still, log.folder, root, tmp_path / "place", at=MONDAY)
    return backups.export(made.path, root, tmp_path / "stick.cdbackup").path


@pytest.fixture
def doctored(one_file: Path, tmp_path: Path) -> Callable[..., Path]:
    """Write the same file again, with members added, left out or packed."""

    def make(*added: Entry, without: str = "", packed: int = zipfile.ZIP_STORED) -> Path:
        target = tmp_path / "doctored.cdbackup"
        with zipfile.ZipFile(one_file) as before, zipfile.ZipFile(target, "w", packed) as after:
            for name in before.namelist():
                if name != without:
                    after.writestr(name, before.read(name))
            for more, content in added:
                after.writestr(more, content)
        return target

    return make


def test_one_file_is_checked_looked_at_and_unpacked_like_a_folder(
    one_file: Path, root: bytes, tmp_path: Path
) -> None:
    found = backups.look_at(one_file)
    assert found.path == one_file
    assert backups.check(one_file, root) == found.counts
    assert backups.unpack(one_file, tmp_path / "back", root) == found.counts
    assert (tmp_path / "back" / "case-log.db").is_file()
    with pytest.raises(WrongKey):
        backups.check(one_file, keys.new_root())


def test_it_is_a_zip_that_any_tool_opens_with_pieces_stored_as_they_are(one_file: Path) -> None:
    with zipfile.ZipFile(one_file) as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == {"list.json", "case-log.db", "keys.json"}
        assert {member.compress_type for member in archive.infolist()} == {zipfile.ZIP_STORED}


def test_an_earlier_file_of_the_name_is_replaced_only_by_a_whole_one(
    log: Log, root: bytes, tmp_path: Path, one_file: Path
) -> None:
    before = one_file.read_bytes()
    made = backups.make(log.standing_still, log.folder, root, tmp_path / "place", at=MONDAY)
    (made.path / "case-log.db").write_bytes(b"x" * 8192)
    with pytest.raises(LogDamaged):
        backups.export(made.path, root, one_file)
    assert one_file.read_bytes() == before
    assert not list(one_file.parent.glob(".tmp-*"))


@pytest.mark.parametrize(
    "name",
    [
        "../keys.json",
        "/etc/passwd",
        "exhibits/../../x",
        "C:\\keys.json",
        "exhibits/" + "g" * 32,
        "more",
        "list.json/",
    ],
)
def test_a_file_with_a_name_that_no_backup_has_is_refused(doctored: Callable[..., Path], name: str) -> None:
    with pytest.raises(LogDamaged):
        backups.look_at(doctored((name, b"x")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_with_a_name_twice_is_refused(doctored: Callable[..., Path], root: bytes) -> None:
    path = doctored(("keys.json", b"{}"))
    for verb in (backups.look_at, lambda chosen: backups.check(chosen, root)):
        with pytest.raises(LogDamaged):
            verb(path)


def test_an_exhibit_that_is_not_in_the_list_is_never_taken_out(
    doctored: Callable[..., Path], root: bytes, tmp_path: Path
) -> None:
    path = doctored(("exhibits/" + "0" * 32, b"x"))
    backups.unpack(path, tmp_path / "back", root)
    assert list((tmp_path / "back" / "exhibits").iterdir()) == []


def test_a_bomb_is_refused_before_anything_of_it_is_read(doctored: Callable[..., Path]) -> None:
    bomb = doctored(("exhibits/" + "0" * 32, bytes(50_000_000)), packed=zipfile.ZIP_DEFLATED)
    assert bomb.stat().st_size < 1_000_000
    with pytest.raises(LogDamaged):
        backups.look_at(bomb)


@pytest.mark.parametrize("name", ["list.json", "keys.json", "case-log.db"])
def test_a_file_without_one_of_its_pieces_is_refused(
    doctored: Callable[..., Path], root: bytes, name: str
) -> None:
    with pytest.raises(LogDamaged):
        backups.check(doctored(without=name), root)


def test_what_is_no_zip_or_cut_short_is_refused(one_file: Path, root: bytes, tmp_path: Path) -> None:
    content = one_file.read_bytes()
    other = tmp_path / "other.cdbackup"
    for wrong in (b"", b"PK", content[: len(content) // 2], content[:-10], content[100:]):
        other.write_bytes(wrong)
        with pytest.raises(LogDamaged):
            backups.look_at(other)


def test_each_changed_byte_is_noticed(one_file: Path, root: bytes, tmp_path: Path) -> None:
    content, other = one_file.read_bytes(), tmp_path / "other.cdbackup"
    with zipfile.ZipFile(one_file) as archive:
        for member in archive.infolist():
            start = content.index(archive.read(member))
            for place in range(start, start + member.file_size, member.file_size // 20):
                changed = bytearray(content)
                changed[place] ^= 0x40
                other.write_bytes(changed)
                with pytest.raises((LogDamaged, WrongKey)):
                    backups.check(other, root)
