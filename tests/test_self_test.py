"""The trial of itself: a program that works says so, and one that lacks something says what."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, Qt
from pytestqt.qtbot import QtBot

from conduct_desk import paths, self_test
from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.self_test import FAILED, LATE, WELL, Trial, ink

TOP = Path(__file__).resolve().parent.parent


def test_a_program_that_is_whole_says_so_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "tmp").mkdir()
    env = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path / "tmp")}
    command = [sys.executable, "-m", "conduct_desk", "--self-test"]

    done = subprocess.run(command, cwd=TOP, env=env, capture_output=True, text=True, timeout=120)

    assert done.returncode == WELL, done.stdout + done.stderr
    assert done.stdout.endswith("All is well.\n") and "NOT WELL" not in done.stdout
    assert list((tmp_path / "tmp").iterdir()) == [] and not (tmp_path / "home").exists()


@pytest.fixture
def said() -> list[str]:
    return []


def test_a_package_that_lacks_a_part_ends_at_the_step_that_wants_it(tmp_path: Path) -> None:
    bare = tmp_path / "resources"
    shutil.copytree(paths.resources(), bare, ignore=lambda _, names: {"letters"}.intersection(names))
    script = (
        "import sys; from pathlib import Path; from conduct_desk import __main__ as m, paths;"
        f"paths.resources = lambda: Path({str(bare)!r}); sys.argv[1:] = ['--self-test']; sys.exit(m.main())"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], cwd=TOP, capture_output=True, text=True, timeout=120
    )

    assert done.returncode == FAILED, done.stderr
    step, why = done.stdout.splitlines()[-2:]
    assert step == "A letter is written and made final:"
    assert why.startswith("  NOT WELL: The wording of the letter ‘removal’ cannot be read.")


def test_a_step_that_comes_out_wrong_fails_the_trial(
    said: list[str], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(self_test, "LEAST_PARTS", 10_000)

    assert self_test.self_test(said.append) == FAILED
    assert said[1] == "Every part of the program is there:"
    assert said[2].startswith("  NOT WELL: only ") and said[2].endswith(" modules were found")


def test_a_step_that_hangs_ends_the_process() -> None:
    script = (
        "import time; from conduct_desk import self_test as t;"
        "t.Trial.steps = lambda _: [('Something hangs', lambda: time.sleep(60))];"
        "t.self_test(lambda words: print(words, flush=True), patience=0.2)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=TOP, capture_output=True, text=True, timeout=30)
    assert done.returncode == LATE
    assert done.stdout.splitlines()[-2:] == ["Something hangs:", "  NOT WELL: not done after 0.2 seconds"]


@pytest.mark.parametrize(
    ("colour", "share"),
    [(Qt.GlobalColor.white, 0), (Qt.GlobalColor.transparent, 0), (Qt.GlobalColor.black, 1)],
)
def test_paper_that_is_empty_has_no_ink(colour: Qt.GlobalColor, share: float) -> None:
    page = QImage(20, 30, QImage.Format.Format_ARGB32_Premultiplied)
    page.fill(colour)
    assert ink(page) == share


def test_a_qt_from_somewhere_else_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    trial = Trial(tmp_path)
    assert trial.own_parts().endswith("of them")

    monkeypatch.setattr(self_test, "loaded", lambda: [Path("/usr/lib/x86_64-linux-gnu/libQt6Core.so.6")])
    with pytest.raises(self_test.NotAsItShouldBe, match=r"libQt6Core\.so\.6"):
        trial.own_parts()


def test_it_draws_into_memory_only_where_there_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform in ("win32", "darwin"):
        pytest.skip("these always have a screen")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":7")
    self_test.choose_platform()
    assert "QT_QPA_PLATFORM" not in os.environ
    monkeypatch.delenv("DISPLAY")
    self_test.choose_platform()
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_a_package_that_opens_no_photograph_of_a_phone_is_not_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = Trial(tmp_path)
    assert trial.photo() in ("", "words in pictures are not read")

    photo = (paths.resources() / "self_test" / self_test.PHOTO).read_bytes()
    (tmp_path / "self_test").mkdir()
    (tmp_path / "self_test" / self_test.PHOTO).write_bytes(photo[:-2000])
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(EvidenceUnreadable):
        trial.photo()
