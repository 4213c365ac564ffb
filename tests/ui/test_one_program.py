"""Before the window: the folder of the log is made for a first run, and otherwise left as it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from conduct_desk.ui.one_program import unusable


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "Conduct Desk"
    folder.mkdir()
    folder.chmod(0o500)
    yield folder
    folder.chmod(0o700)


def test_the_folder_is_made_for_a_first_run(tmp_path: Path) -> None:
    assert unusable(tmp_path / "share" / "Conduct Desk") == ""
    assert (tmp_path / "share" / "Conduct Desk").is_dir()


def test_a_folder_that_is_gone_while_its_backups_are_there_is_not_made_anew(tmp_path: Path) -> None:
    (tmp_path / "Conduct Desk backups" / "ab12").mkdir(parents=True)
    assert unusable(tmp_path / "Conduct Desk") == ""
    assert not (tmp_path / "Conduct Desk").exists()


def test_a_folder_that_may_not_be_used_is_left_to_the_pages(locked: Path) -> None:
    assert unusable(locked) == "" and unusable(locked / "in it") == ""


def test_a_file_in_its_place_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert "a file is in its place" in unusable(tmp_path / "file")
    assert "a file is in its place" in unusable(tmp_path / "file" / "log")
