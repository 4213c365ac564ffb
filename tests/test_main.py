"""Starting the program: what it answers without a window, and what it refuses."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conduct_desk import __version__
from conduct_desk.__main__ import WrongOption, read_options

TOP = Path(__file__).resolve().parent.parent


def run(*words: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    env = {"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": str(home or "/nonexistent")}
    return subprocess.run(
        [sys.executable, "-m", "conduct_desk", *words],
        cwd=TOP,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_it_says_its_version_and_what_it_can_do() -> None:
    assert run("--version").stdout.strip() == f"Conduct Desk {__version__}"
    said = run("--help")
    assert said.returncode == 0 and "--practice" in said.stdout


def test_an_unknown_option_gets_a_sentence_and_code_2() -> None:
    said = run("--quick")
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr.strip() == "There is no option ‘--quick’. Try conduct-desk --help."


def test_a_folder_that_cannot_be_used_gets_a_sentence_and_code_2(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    said = run("--log", str(tmp_path / "file"), home=tmp_path)
    assert said.returncode == 2
    assert "cannot be used" in said.stderr and "Traceback" not in said.stderr


def test_a_backup_that_was_double_clicked_is_opened() -> None:
    options = read_options(["C:\\Users\\Head\\School.CDBACKUP"])
    assert options.backup.endswith("School.CDBACKUP") and not options.log
    both = read_options(["--log", "x", "School.cdbackup"])
    assert (both.log, both.backup) == ("x", "School.cdbackup")


@pytest.mark.parametrize(
    "words",
    [["--log"], ["--log", "--practice"], ["--log", "x", "--practice"], ["--practice", "School.cdbackup"]],
)
def test_options_that_contradict_each_other_are_refused(words: list[str]) -> None:
    with pytest.raises(WrongOption):
        read_options(words)


def test_nothing_heavy_is_imported_before_the_first_window() -> None:
    script = (
        "import sys, conduct_desk.__main__, conduct_desk.ui.opening, conduct_desk.app;"
        "print([m for m in ('sqlalchemy', 'sqlmodel', 'pydantic', 'reportlab', 'PIL') if m in sys.modules])"
    )
    env = {"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"}
    said = subprocess.run([sys.executable, "-c", script], cwd=TOP, env=env, capture_output=True, text=True)
    assert said.stdout.strip() == "[]", said.stdout + said.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' own shell would put it on the real desktop")
def test_the_shortcut_starts_this_very_program(tmp_path: Path) -> None:
    (tmp_path / "Desktop").mkdir()
    said = run("--install-shortcut", home=tmp_path)
    entry = tmp_path / "Desktop" / "conduct-desk.desktop"
    assert said.returncode == 0 and "to start" in said.stdout
    assert sys.executable.rsplit("/", 1)[0] in entry.read_text("utf-8")
    assert entry.stat().st_mode & 0o111


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux says what may be dumped")
def test_a_hard_end_leaves_no_copy_of_the_memory() -> None:
    script = (
        "import resource, ctypes; from conduct_desk.__main__ import leave_no_dump; leave_no_dump();"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    said = subprocess.run([sys.executable, "-c", script], cwd=TOP, capture_output=True, text=True)
    assert said.stdout.strip() == "(0, 0) 0", said.stderr


def test_a_fault_before_the_first_window_names_its_place_and_no_word() -> None:
    script = (
        "import sys; from conduct_desk.__main__ import end_quietly; sys.excepthook = end_quietly;"
        "raise ValueError('Mr Dunn is a clown')"
    )
    said = subprocess.run([sys.executable, "-c", script], cwd=TOP, capture_output=True, text=True)
    assert said.stderr.startswith("Conduct Desk ended: ValueError at <string>:1")
    assert "clown" not in said.stderr and "Traceback" not in said.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux says what its loader loads")
def test_what_is_planted_around_the_program_is_not_taken(tmp_path: Path) -> None:
    """A real plug-in and modules lie where the surroundings point to, and in the present folder."""
    import PySide6

    for plugin in (Path(str(PySide6.__file__)).parent / "Qt" / "plugins").glob("platforms/*offscreen*"):
        (tmp_path / "platforms").mkdir()
        shutil.copy(plugin, tmp_path / "platforms")
    for name in ("sitecustomize", "sqlalchemy", "conduct_desk"):
        (tmp_path / f"{name}.py").write_text("open('imported', 'w')")
    env = {
        "QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": str(tmp_path),
        "QT_PLUGIN_PATH": str(tmp_path), "QT_QPA_PLATFORM_PLUGIN_PATH": str(tmp_path / "platforms"),
        "QT_STYLE_OVERRIDE": "planted", "PYTHONSTARTUP": str(tmp_path / "sitecustomize.py"),
        "LD_DEBUG": "files", "LD_DEBUG_OUTPUT": str(tmp_path / "loader"),
    }  # fmt: skip

    said = subprocess.run(
        [Path(sys.executable).with_name("conduct-desk"), "--log", str(tmp_path / "sqlalchemy.py")],
        cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert said.returncode == 2 and "cannot be used" in said.stderr, said.stderr
    loaded = "".join(path.read_text("utf-8", "replace") for path in tmp_path.glob("loader.*"))
    assert "libqoffscreen.so" in loaded
    assert f"file={tmp_path}" not in loaded and not (tmp_path / "imported").exists()
