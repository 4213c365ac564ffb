"""An exhibit is kept to the byte, or the head is told."""

import hashlib
import io
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from conduct_desk.caselog import keys
from conduct_desk.caselog.exhibits import ExhibitFiles
from conduct_desk.errors import EvidenceMissing, NotSaved

PICTURE = os.urandom(300_000)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
IDENTITY = keys.exhibit_identity(bytes(16))


@pytest.fixture
def files(tmp_path: Path) -> ExhibitFiles:
    return ExhibitFiles(tmp_path / "exhibits", IDENTITY)


def _in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_the_bytes_come_back_untouched(files: ExhibitFiles) -> None:
    kept = files.keep(PICTURE)

    assert (kept.size, kept.fingerprint) == (300_000, hashlib.sha256(PICTURE).hexdigest())
    assert files.open_bytes(kept.file, kept.fingerprint) == PICTURE


def test_a_stream_is_kept_as_it_comes(files: ExhibitFiles) -> None:
    kept = files.keep(io.BytesIO(PICTURE))

    assert files.open_bytes(kept.file) == PICTURE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights to a file otherwise")
def test_names_say_nothing_and_are_never_the_same(files: ExhibitFiles, tmp_path: Path) -> None:
    first, second = files.keep(PICTURE), files.keep(PICTURE)

    assert first.file != second.file
    assert _in(tmp_path) == sorted([first.file, second.file])
    assert (tmp_path / "exhibits" / first.file).stat().st_mode & 0o077 == 0


def test_the_file_on_the_disk_is_sealed(files: ExhibitFiles, tmp_path: Path) -> None:
    kept = files.keep(b"ZEBRA" * 100)

    assert b"ZEBRA" not in (tmp_path / "exhibits" / kept.file).read_bytes()


def test_a_discarded_exhibit_is_gone(files: ExhibitFiles, tmp_path: Path) -> None:
    kept = files.keep(PICTURE)
    files.discard(kept.file)
    files.discard(kept.file)

    assert _in(tmp_path) == []
    with pytest.raises(EvidenceMissing, match="not in its folder"):
        files.open_bytes(kept.file)


@pytest.mark.parametrize("at", [0, 100, 1000, -1])
def test_a_changed_bit_is_noticed(files: ExhibitFiles, tmp_path: Path, at: int) -> None:
    kept = files.keep(PICTURE)
    path = tmp_path / "exhibits" / kept.file
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)

    with pytest.raises(EvidenceMissing, match="damaged"):
        files.open_bytes(kept.file)


def test_another_exhibit_in_its_place_is_noticed(files: ExhibitFiles, tmp_path: Path) -> None:
    kept, other = files.keep(PICTURE), files.keep(b"another")
    (tmp_path / "exhibits" / other.file).replace(tmp_path / "exhibits" / kept.file)

    with pytest.raises(EvidenceMissing, match="not the one"):
        files.open_bytes(kept.file, kept.fingerprint)


@pytest.mark.parametrize("name", ["../case-log.db", "", "a" * 32 + "/x", "A" * 32, ".."])
def test_a_name_never_leads_out_of_the_folder(files: ExhibitFiles, name: str) -> None:
    with pytest.raises(EvidenceMissing):
        files.open_bytes(name)
    with pytest.raises(EvidenceMissing):
        files.discard(name)


def test_a_source_that_fails_leaves_nothing(files: ExhibitFiles, tmp_path: Path) -> None:
    class Unplugged(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            raise OSError(5, "unplugged")

    with pytest.raises(NotSaved, match="did not take it"):
        files.keep(Unplugged())

    assert _in(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights to a file otherwise")
def test_a_folder_that_is_a_file_costs_a_sentence(files: ExhibitFiles, tmp_path: Path) -> None:
    (tmp_path / "exhibits").write_bytes(b"")

    with pytest.raises(NotSaved):
        files.keep(PICTURE)
    with pytest.raises(NotSaved):
        files.sweep([], NOON)
    with pytest.raises(NotSaved):
        files.discard("0" * 32)


def test_the_sweep_after_a_start(files: ExhibitFiles, tmp_path: Path) -> None:
    folder = tmp_path / "exhibits"
    known, stray, lost = files.keep(b"known"), files.keep(b"stray"), files.keep(b"lost")
    (folder / lost.file).unlink()
    (folder / ".tmp-0011").write_bytes(b"half")
    after_restart = ExhibitFiles(folder, IDENTITY)

    found = after_restart.sweep([known.file, lost.file], NOON)

    assert (found.missing, found.set_aside) == ((lost.file,), (stray.file,))
    assert _in(folder) == sorted([known.file, stray.file])
    assert (folder / "set-aside" / stray.file).exists()


def test_what_was_set_aside_comes_back_when_a_row_wants_it(files: ExhibitFiles, tmp_path: Path) -> None:
    kept = files.keep(PICTURE)
    after_restart = ExhibitFiles(tmp_path / "exhibits", IDENTITY)
    after_restart.sweep([], NOON)

    found = after_restart.sweep([kept.file], NOON)

    assert (found.missing, found.set_aside) == ((), ())
    assert after_restart.open_bytes(kept.file) == PICTURE


def test_what_was_set_aside_goes_after_thirty_days(files: ExhibitFiles, tmp_path: Path) -> None:
    files.keep(PICTURE)
    after_restart = ExhibitFiles(tmp_path / "exhibits", IDENTITY)
    after_restart.sweep([], NOON)

    after_restart.sweep([], NOON + timedelta(days=29))
    assert len(_in(tmp_path)) == 1

    after_restart.sweep([], NOON + timedelta(days=31))
    assert _in(tmp_path) == []


def test_an_exhibit_on_its_way_into_the_log_is_left_alone(files: ExhibitFiles, tmp_path: Path) -> None:
    kept = files.keep(PICTURE)

    found = files.sweep([], NOON)

    assert found.set_aside == ()
    assert (tmp_path / "exhibits" / kept.file).exists()
