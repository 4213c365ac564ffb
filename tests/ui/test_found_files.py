"""The newest files of the usual folders are listed by name alone."""

import os
import sys
from pathlib import Path

import pytest

from conduct_desk.ui.found_files import MOST, newest, usual_folders


def put(folder: Path, name: str, at: int) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_bytes(b"x" * (at % 1000))
    os.utime(file, (at, at))
    return file


def test_the_newest_come_first_from_all_folders_and_no_more_than_twenty(tmp_path: Path) -> None:
    folders = [("Downloads", tmp_path / "a"), ("Desktop", tmp_path / "b")]
    for number in range(15):
        for _, folder in folders:
            put(folder, f"{folder.name}{number}.png", 1_000_000 + number)

    found = newest(folders)

    assert len(found) == MOST
    assert [file.path.name for file in found[:3]] == ["b14.png", "a14.png", "b13.png"]
    assert (found[0].folder, found[0].size) == ("Desktop", 14)


@pytest.mark.parametrize(
    ("name", "is_listed"),
    [
        ("post.PNG", True), ("photo.heic", True), ("letter.pdf", True), ("mail.eml", True),
        ("mail.msg", True),
        ("film.mp4", True), ("voice.opus", True), ("page.mhtml", True), ("WhatsApp Chat.zip", True),
        ("WhatsApp Chat with us.txt", True), ("shopping.txt", False), ("budget.xlsx", False),
        ("setup.exe", False),
        (".hidden.png", False), ("noending", False),
    ],
)  # fmt: skip
def test_only_what_can_be_kept_is_listed(tmp_path: Path, name: str, is_listed: bool) -> None:
    put(tmp_path / "a", name, 1_000_000)

    assert bool(newest([("Downloads", tmp_path / "a")])) is is_listed


def test_links_folders_and_what_cannot_be_listed_are_left_out(tmp_path: Path) -> None:
    real = put(tmp_path / "elsewhere", "post.png", 1_000_000)
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "album.png").mkdir()
    if sys.platform != "win32":  # it lets few people make links, and keeps pipes elsewhere
        (folder / "link.png").symlink_to(real)
        os.mkfifo(folder / "pipe.png")

    assert newest([("Downloads", folder), ("Pictures", tmp_path / "missing")]) == ()


def test_a_folder_inside_another_lists_each_file_once(tmp_path: Path) -> None:
    put(tmp_path / "a", "post.png", 1_000_000)

    assert len(newest([("Pictures", tmp_path / "a"), ("Screenshots", tmp_path / "a")])) == 1


def test_the_usual_folders_are_those_of_the_computer() -> None:
    assert [words for words, _ in usual_folders()] == ["Downloads", "Pictures", "Screenshots", "Desktop"]
    assert dict(usual_folders())["Screenshots"].parent == dict(usual_folders())["Pictures"]
