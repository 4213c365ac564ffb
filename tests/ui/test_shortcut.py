"""The icon to double-click starts the very program that made it."""

import sys
from pathlib import Path

import pytest

from conduct_desk.ui.shortcut import windows_target


def test_the_packed_program_is_its_own_target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exe = tmp_path / "Conduct Desk.exe"
    monkeypatch.setattr(sys, "executable", str(exe))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert windows_target() == (exe, "")


def test_an_environment_starts_by_its_own_command_or_by_its_windowed_interpreter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    assert windows_target() == (tmp_path / "pythonw.exe", "-m conduct_desk")
    (tmp_path / "conduct-desk.exe").touch()
    assert windows_target() == (tmp_path / "conduct-desk.exe", "")
