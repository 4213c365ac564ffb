"""A file is replaced whole, and the disk’s refusal becomes a sentence."""

import errno
import sys
from pathlib import Path

import pytest

from conduct_desk.caselog import disk
from conduct_desk.errors import NotSaved


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    disk.write_whole(tmp_path / "keys.json", b"old")
    disk.write_whole(tmp_path / "keys.json", b"new")

    assert (tmp_path / "keys.json").read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 1


def test_what_cannot_be_replaced_stays(tmp_path: Path) -> None:
    target = tmp_path / "keys.json"
    target.mkdir()
    (target / "inside").write_bytes(b"old")

    with pytest.raises(NotSaved):
        disk.write_whole(target, b"new")

    assert [path.name for path in tmp_path.rglob("*")] == ["keys.json", "inside"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EACCES, "may not write"),
        (errno.EROFS, "may not write"),
        (errno.EIO, "did not take it"),
        (None, "did not take it"),
    ],
)
def test_each_refusal_has_its_sentence_and_names_no_file(number: int | None, words: str) -> None:
    error = OSError(number, "text", "/home/Mrs Kowalski/log") if number else OSError("text")

    told = disk.not_saved(error)

    assert words in told.sentence
    assert "still here" in told.next_step
    assert "Kowalski" not in told.sentence + told.next_step


class _ScannedError(OSError):
    winerror = 32  # a virus scanner has the file open


def _refuse(monkeypatch: pytest.MonkeyPatch, error: type[OSError], times: int) -> list[Path]:
    tries: list[Path] = []
    real = Path.replace

    def replace(source: Path, target: Path) -> Path:
        tries.append(source)
        if len(tries) <= times:
            raise error
        return real(source, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(disk, "_PATIENCE", (0, 0, 0, 0))
    return tries


@pytest.mark.skipif(sys.platform == "win32", reason="Windows replaces a file by a call of its own")
def test_a_virus_scanner_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = _refuse(monkeypatch, _ScannedError, times=3)

    disk.write_whole(tmp_path / "keys.json", b"new")

    assert (len(tries), (tmp_path / "keys.json").read_bytes()) == (4, b"new")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows replaces a file by a call of its own")
def test_but_not_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = _refuse(monkeypatch, _ScannedError, times=99)

    with pytest.raises(NotSaved):
        disk.write_whole(tmp_path / "keys.json", b"new")

    assert (len(tries), list(tmp_path.iterdir())) == (5, [])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows replaces a file by a call of its own")
def test_another_refusal_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = _refuse(monkeypatch, PermissionError, times=99)

    with pytest.raises(NotSaved):
        disk.write_whole(tmp_path / "keys.json", b"new")

    assert len(tries) == 1
