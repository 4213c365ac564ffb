"""Where the look of the screen is remembered: with the account, or in the folder of a carried program."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from conduct_desk.ui.appearance import Appearance, remembered
from conduct_desk.ui.tokens import Motion


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packed program."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(sys, "executable", str(folder / "Conduct Desk.exe"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    return folder


@pytest.fixture
def followed(drawn: QApplication) -> Iterator[list[Appearance]]:
    """Appearances that a test made; they go with it, else they follow the computer for ever."""
    made: list[Appearance] = []
    yield made
    for each in made:
        each.deleteLater()


def test_a_carried_program_leaves_the_pc_as_it_was_and_remembers_beside_the_log(
    program: Path, drawn: QApplication, followed: list[Appearance]
) -> None:
    (program / "portable.txt").touch()
    followed.append(Appearance(drawn, remembered()))
    followed[0].choose_motion(Motion.REDUCED)
    remembered().sync()
    assert "motion=Reduced" in (program / "appearance.ini").read_text("utf-8")
    followed.append(Appearance(drawn, remembered()))
    assert followed[1].motion is Motion.REDUCED


def test_an_installed_program_remembers_with_the_account(program: Path) -> None:
    kept = remembered()
    assert kept.format() == QSettings.Format.NativeFormat
    assert kept.scope() == QSettings.Scope.UserScope
    assert (kept.organizationName(), kept.applicationName()) == ("Conduct Desk", "Conduct Desk")
    assert not list(program.iterdir())
