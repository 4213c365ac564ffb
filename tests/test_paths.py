"""Where the log is looked for."""

import sys
from pathlib import Path

import pytest

from conduct_desk import paths


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A packed program in a folder of its own."""
    exe = tmp_path / "stick" / "Conduct Desk.exe"
    exe.parent.mkdir()
    exe.touch()
    monkeypatch.setattr(sys, "executable", str(exe))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return exe


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="each system has its own folder")
def test_an_installed_program_keeps_the_log_with_the_user(program: Path, tmp_path: Path) -> None:
    assert paths.log_folder() == tmp_path / "home" / "Conduct Desk"


def test_a_portable_program_keeps_the_log_beside_it(program: Path) -> None:
    (program.parent / "portable.txt").touch()
    assert paths.log_folder() == program.parent / "Conduct Desk"


def test_a_mark_beside_an_interpreter_means_nothing(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program.parent / "portable.txt").touch()
    monkeypatch.delattr(sys, "frozen")
    assert paths.portable_folder() is None
