"""A folder of files that every system takes, whole or not at all."""

import errno
import hashlib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conduct_desk.desk.export_folder import (
    LONGEST_NAME,
    SUMS,
    NewFolder,
    check_target,
    refused,
    safe_name,
)
from conduct_desk.errors import DeskError

DEVICES = ["con", "PRN.txt", "aux.", "NUL", "COM1.png", "lpt9", "com¹.pdf", "nul .txt"]


@given(st.lists(st.text(max_size=300), max_size=8))
@example(DEVICES)
@example(["a" * 300 + ".png", "A" * 300 + ".PNG"])
@example(["..", "...", " ", "", "a:b", "x.", "x "])
def test_a_name_is_one_that_every_system_takes(names: list[str]) -> None:
    taken: set[str] = set()
    found = [safe_name(name, taken) for name in names]

    assert len({name.casefold() for name in found}) == len(names)
    for name in found:
        stem = name.split(".")[0].rstrip().casefold()
        assert 0 < len(name) <= LONGEST_NAME
        assert not set(name) & set('<>:"/\\|?*')
        assert name.isprintable()
        assert name == name.strip() and not name.endswith(".")
        assert stem not in {"con", "prn", "aux", "nul", "com1", "lpt9", "com¹"}


def test_an_ending_stays() -> None:
    assert safe_name("2026-27-001 exhibit 1.png", set()) == "2026-27-001 exhibit 1.png"


def test_a_finished_folder_has_its_name_and_the_fingerprints(tmp_path: Path) -> None:
    with NewFolder(tmp_path, "Out") as folder:
        folder.put("Tables/case.csv", b"words")
        assert not (tmp_path / "Out").exists()
        done = folder.finish()

    assert done == tmp_path / "Out"
    assert (done / SUMS).read_text() == f"{hashlib.sha256(b'words').hexdigest()}  Tables/case.csv\n"
    assert [path.name for path in tmp_path.iterdir()] == ["Out"]


def test_what_is_there_already_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "Out").mkdir()
    (tmp_path / "Out (not finished)").mkdir()
    with NewFolder(tmp_path, "Out") as folder:
        folder.put("a", b"1")
        done = folder.finish()
    assert done.name == "Out (2)"
    assert list((tmp_path / "Out").iterdir()) == list((tmp_path / "Out (not finished)").iterdir()) == []


def test_what_ends_early_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), NewFolder(tmp_path, "Out") as folder:
        folder.put("a", b"1")
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_what_was_written_stops_it(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="does not hold"), NewFolder(tmp_path, "Out") as folder:
        folder.put("a", b"1")
        next(tmp_path.glob("*/a")).write_bytes(b"2")
        folder.finish()
    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_the_log_and_one_that_is_gone_are_refused(tmp_path: Path) -> None:
    log = tmp_path / "log"
    (log / "exhibits").mkdir(parents=True)
    for place in (log, log / "exhibits", tmp_path / "gone"):
        with pytest.raises(DeskError) as error:
            check_target(place, log)
        assert error.value.field == "place"
    check_target(tmp_path, log)


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "full"), (errno.EROFS, "lets nobody write"), (errno.EIO, "did not take")],
)
def test_each_refusal_has_its_sentence(number: int, words: str) -> None:
    error = refused(OSError(number, "what the disk says", "/home/mary/secret"))
    assert words in error.sentence
    assert "mary" not in f"{error.sentence}{error.next_step}"
