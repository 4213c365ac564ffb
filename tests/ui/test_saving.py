"""Saving a PDF: the whole file or the old one, and a sentence that helps."""

import errno
import os
from pathlib import Path

import pytest

from conduct_desk.errors import NotSaved
from conduct_desk.ui.choosers import file_name
from conduct_desk.ui.saving import save_file


def test_the_file_offered_names_a_case_and_nobody() -> None:
    assert file_name("Letter", "2026-27/004") == "Letter 2026-27-004.pdf"


def test_an_older_copy_is_replaced_whole(tmp_path: Path) -> None:
    place = tmp_path / "Letter 2026-27-004.pdf"
    place.write_bytes(b"older")

    save_file(place, b"newer and longer")

    assert place.read_bytes() == b"newer and longer"
    assert list(tmp_path.iterdir()) == [place]


def test_a_file_that_could_not_be_entered_in_the_log_is_not_there(tmp_path: Path) -> None:
    place = tmp_path / "Answer.pdf"
    place.write_bytes(b"older")

    def log_is_full() -> None:
        assert place.read_bytes() == b"older"
        raise NotSaved("The log is not saved: the disk is full.", next_step="Free some space.")

    with pytest.raises(NotSaved, match="The log"):
        save_file(place, b"newer", log_is_full)

    assert place.read_bytes() == b"older" and list(tmp_path.iterdir()) == [place]


def test_a_full_disk_leaves_the_older_copy_and_no_crumbs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "Letter 2026-27-004.pdf"
    place.write_bytes(b"older")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(NotSaved, match=r"‘Letter 2026-27-004\.pdf’ is not saved: the disk is full") as told:
        save_file(place, b"newer")
    assert "Free some space" in told.value.next_step
    assert place.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [place]


def test_a_file_open_in_another_program_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "Letter 2026-27-004.pdf"

    def held(_self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", held)

    with pytest.raises(NotSaved, match=r"‘Letter 2026-27-004\.pdf’ open") as told:
        save_file(place, b"newer")
    assert told.value.next_step == "Close it there, or save with another name."
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gone/Letter.pdf", "is not there any more"),
        ("taken", "is the name of a folder"),
        ("x" * 300, "too long"),
    ],
)
def test_a_place_that_cannot_be_used_gets_its_own_sentence(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "taken").mkdir()

    with pytest.raises(NotSaved, match=words):
        save_file(tmp_path / name, b"newer")
