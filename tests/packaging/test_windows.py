"""The package for Windows: what goes in, what stays out, and what an installer takes away again."""

import ast
import hashlib
import re
import shutil
import struct
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from winbuild import chosen, installers, interpreter, manifest, pe, standins
from winbuild.bottle import TOOLS
from winbuild.closure import close_over
from winbuild.launcher import four_numbers
from winbuild.suite import ROOMS, files_of
from winbuild.tools import Refused
from winbuild.wine_report import NOT_SHOWN, Seen, words_of

from conduct_desk import __version__, paths

TOP = Path(__file__).resolve().parents[2]
WINDOWS = TOP / "packaging" / "windows"


def library(wants: dict[str, tuple[str, ...]]) -> bytes:
    """Return the bytes of a library for 64-bit Windows that wants these functions, and has no code."""
    begins, base = 0x200, 0x1000  # where its one section lies in the file, and in memory
    body = bytearray(20 * (len(wants) + 1))
    rows = []
    for name, functions in wants.items():
        names = [base + len(body) + 8 * (len(functions) + 1)]
        words = b""
        for each in functions:
            words += b"\0\0" + each.encode() + b"\0"
            names.append(names[0] + len(words))
        table = base + len(body)
        body += struct.pack(f"<{len(functions) + 1}Q", *names[: len(functions)], 0) + words
        rows.append((table, 0, 0, base + len(body), table))
        body += name.encode() + b"\0"
    for at, row in enumerate(rows):
        struct.pack_into("<5I", body, 20 * at, *row)
    head = bytearray(begins)
    head[:2], head[0x80:0x84] = b"MZ", b"PE\0\0"
    struct.pack_into("<I", head, 0x3C, 0x80)
    struct.pack_into("<HH", head, 0x84, pe.AMD64, 1)
    struct.pack_into("<H", head, 0x94, 240)
    struct.pack_into("<H", head, 0x98, pe.PE32_PLUS)
    struct.pack_into("<I", head, 0x98 + 108, 16)
    struct.pack_into("<II", head, 0x98 + 112 + 8, base, len(body))
    struct.pack_into("<IIII", head, 0x98 + 240 + 8, len(body), base, len(body), begins)
    return bytes(head + body)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small program's folder: an exe, a library it wants, and what is plain."""
    top = tmp_path / "Conduct Desk"
    (top / "lib" / "deep").mkdir(parents=True)
    (top / "Conduct Desk.exe").write_bytes(
        library({"KERNEL32.dll": ("ExitProcess",), "help.dll": ("a", "b")})
    )
    (top / "lib" / "help.dll").write_bytes(library({"KERNEL32.dll": ("Sleep",)}))
    (top / "lib" / "deep" / "words.txt").write_text("words", "utf-8")
    return top


# --- which libraries come along ---
def test_what_a_library_wants_is_read_from_its_table() -> None:
    told = pe.wanted(library({"Help.dll": ("first", "second"), "KERNEL32.dll": ("Sleep",)}))
    assert told.at_once == {"help.dll": ("first", "second"), "kernel32.dll": ("Sleep",)}
    with pytest.raises(pe.NoProgram):
        pe.wanted(b"\x7fELF and so on")


def test_a_library_brings_what_it_wants_itself() -> None:
    wants = {"desk.exe": ["gui.dll"], "gui.dll": ["core.dll", "user32.dll"], "core.dll": ["gui.dll"]}
    found = close_over(["desk.exe"], ["gui.dll", "core.dll", "web.dll"], lambda who: wants.get(who, ()))
    assert found.taken == {"gui.dll": "desk.exe", "core.dll": "gui.dll"}, "and the web stays out"
    assert not found.nowhere


def test_a_library_that_nobody_has_is_named() -> None:
    found = close_over(
        ["desk.exe"], [], lambda _: ["gone.dll", "api-ms-win-crt-heap-l1-1-0.dll", "icuuc.dll"]
    )
    assert found.nowhere == {"gone.dll": "desk.exe"}


def test_all_of_qt_that_the_program_imports_is_chosen_and_nothing_else() -> None:
    named = re.compile(r"from PySide6\.(\w+) import|import PySide6\.(\w+)")
    files = (TOP / "conduct_desk").rglob("*.py")
    imported = {a or b for path in files for a, b in named.findall(path.read_text("utf-8"))}
    assert imported - {"QtDBus"} == set(chosen.QT_MODULES), "the bus is Linux’s own"


@pytest.mark.parametrize(
    ("name", "goes_in"),
    [
        ("PySide6/QtPdf.pyd", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/plugins/imageformats/qtiff.dll", False),
        ("PySide6/plugins/tls/qopensslbackend.dll", False),
        ("PySide6/QtNetworkAuth.pyd", False),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/designer.exe", False),
        ("tzdata/zoneinfo/Europe/London", True),
        ("keyring-25.7.0.dist-info/entry_points.txt", True),
        ("icalendar/tests/test_icalendar.py", False),
        ("sqlalchemy/engine/base.py", True),
    ],
)
def test_what_goes_in_of_the_wheels(name: str, goes_in: bool) -> None:
    assert (chosen.why_left_out(name) == "") is goes_in


def test_windows_brings_nothing_that_is_a_part_of_qt_or_of_python() -> None:
    assert not [each for each in chosen.OF_WINDOWS if each.startswith(("qt", "python", "msvcp", "vcruntime"))]


def test_what_could_speak_to_a_network_is_stood_in_for() -> None:
    assert standins.is_replaced("libcurl-e0fdbb06.dll") and standins.is_replaced("libx265-217.dll")
    assert not standins.is_replaced("qt6network.dll"), (
        "QtPdf is linked to it, and one program talks to itself"
    )
    assert {"_ssl.pyd", "libssl-3.dll", "_wmi.pyd"} <= chosen.INTERPRETER_LEFT_OUT.keys()


def test_a_stand_in_has_just_what_is_wanted(tmp_path: Path) -> None:
    for name, wants in (("a.pyd", ("curl_b", "curl_a")), ("b.dll", ("curl_c",))):
        (tmp_path / name).write_bytes(library({"libcurl-1.dll": wants}))
    wanted = standins.wanted_of("libcurl-1.dll", list(pe.programs(tmp_path)))
    assert wanted == ("curl_a", "curl_b", "curl_c")
    source = standins.source("libcurl-1.dll", wanted)
    assert source.count("__declspec(dllexport) void *curl_") == len(wanted) == source.count("(void *) 0")


# --- accounted for ---
def test_a_folder_that_is_whole_has_nothing_to_be_said_of_it(folder: Path) -> None:
    manifest.write(folder)
    assert manifest.differences(folder) == []
    assert manifest.unaccounted(folder, ["kernel32.dll"], ()) == []


def test_each_changed_missing_or_planted_file_is_named(folder: Path) -> None:
    manifest.write(folder)
    (folder / "lib" / "deep" / "words.txt").write_text("other words", "utf-8")
    (folder / "lib" / "help.dll").unlink()
    (folder / "version.dll").write_bytes(library({}))
    assert manifest.differences(folder) == [
        "lib/deep/words.txt is changed", "lib/help.dll is missing", "version.dll is not in the list",
    ]  # fmt: skip
    assert manifest.unaccounted(folder, ["kernel32.dll"], ()) == [
        "help.dll is wanted by Conduct Desk.exe and is not there", "version.dll is wanted by nothing",
    ]  # fmt: skip


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum is here to read it")
def test_the_list_is_one_that_sha256sum_reads(folder: Path) -> None:
    manifest.write(folder)
    told = subprocess.run(["sha256sum", "-c", manifest.NAME], cwd=folder, capture_output=True, text=True)
    assert told.returncode == 0 and told.stdout.count(": OK") == 3


# --- installers ---
def test_removing_takes_away_what_was_installed_and_no_more(folder: Path) -> None:
    installed = [line for line in installers.install_lines(folder) if line.startswith("File")]
    lines = list(installers.remove_lines(folder))
    assert len([line for line in lines if line.startswith("Delete")]) == len(installed) == 3
    assert lines[-2:] == ['RMDir "$INSTDIR\\lib\\deep"', 'RMDir "$INSTDIR\\lib"'], "only when they are empty"
    assert 'Delete "$INSTDIR\\lib\\deep\\words.txt"' in lines
    script = (WINDOWS / "setup.nsi").read_text("utf-8")
    assert "RMDir /r" not in script and "RequestExecutionLevel user" in script
    assert not re.search(r"Delete .*LOCALAPPDATA", script), "the case log stays"


def test_the_msi_names_each_file_once_and_keeps_its_number(folder: Path) -> None:
    told = [installers.msi_source(version, folder, Path("desk.ico")) for version in ("0.1.0", "0.2.0")]
    numbers = [re.findall(r'<Component Id="c\w+" Guid="([\w-]+)"', each) for each in told]
    assert numbers[0] == numbers[1] and len(set(numbers[0])) == 3
    products = [re.findall(r'Product Id="([\w-]+)"', each) for each in told]
    assert products[0] != products[1], "another version is another product of one family"


def test_the_portable_program_is_marked_as_the_program_looks_for_it(folder: Path, tmp_path: Path) -> None:
    made = installers.portable(tmp_path, "0.1.0", folder, tmp_path / "desk.ico")
    again = installers.portable(tmp_path, "0.1.1", folder, tmp_path / "desk.ico")
    with zipfile.ZipFile(made) as package:
        assert f"Conduct Desk/{paths.PORTABLE}" in package.namelist()
        assert "Conduct Desk/lib/help.dll" in package.namelist()
    assert hashlib.sha256(made.read_bytes()).digest() == hashlib.sha256(again.read_bytes()).digest()


def test_the_version_is_the_same_wherever_it_is_asked_for() -> None:
    written = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert written == __version__
    assert four_numbers(__version__)[3] == 0
    with pytest.raises(Refused):
        four_numbers("1.0rc1")


# --- the interpreter ---
def test_what_is_no_embeddable_interpreter_is_refused(tmp_path: Path) -> None:
    given = tmp_path / "given.zip"
    with zipfile.ZipFile(given, "w") as package:
        package.writestr("inside/python313._pth", "python313.zip\n.")
        package.writestr("inside/python313.dll", b"MZ")
    with pytest.raises(Refused, match="no embeddable package"):
        interpreter.unpack(given, tmp_path / "out")


def test_an_interpreter_is_found_inside_what_holds_it(tmp_path: Path) -> None:
    inner, outer = tmp_path / "inner.zip", tmp_path / "outer.zip"
    with zipfile.ZipFile(inner, "w") as package:
        for name in ("python313._pth", "python313.dll", "python313.zip"):
            package.writestr(f"cp313/{name}", b"")
    with zipfile.ZipFile(outer, "w") as package:
        package.write(inner, "somewhere/data.zip")
    assert interpreter.unpack(outer, tmp_path / "out") == "3.13"
    assert (tmp_path / "out" / "python313.zip").exists()


def test_which_interpreter_it_is_stands_in_its_library() -> None:
    told = b"MZ and so on" + struct.pack("<6I", 0xFEEF04BD, 0x10000, 3 << 16 | 13, 2150 << 16 | 1013, 0, 0)
    assert interpreter.release(told) == "3.13.2"
    with pytest.raises(Refused):
        interpreter.release(b"MZ and so on")


@pytest.mark.skipif(shutil.which("git") is None, reason="no git is here to say what is kept")
def test_no_program_for_windows_is_kept_in_the_repository() -> None:
    listed = subprocess.run(["git", "ls-files", "packaging"], cwd=TOP, capture_output=True, text=True)
    kept = [TOP / name for name in listed.stdout.splitlines() if (TOP / name).is_file()]
    assert kept, "the repository is there"
    assert [path.name for path in kept if path.read_bytes()[:2] == b"MZ"] == []


def test_every_script_of_the_package_can_be_read_by_the_oldest_python() -> None:
    for path in (*WINDOWS.glob("*.py"), *(WINDOWS / "winbuild").glob("*.py")):
        ast.parse(path.read_text("utf-8"), feature_version=(3, 11))


COMMAND = "uv run python packaging/windows/build.py --python-embed"


def test_the_one_command_is_the_same_wherever_it_is_written() -> None:
    written = [WINDOWS / "README.md", WINDOWS / "build.py", TOP / ".github" / "workflows" / "delivery.yml"]
    assert [path.name for path in written if COMMAND not in path.read_text("utf-8")] == []


def test_the_trial_names_each_tool_that_is_missing(tmp_path: Path) -> None:
    command = [sys.executable, str(WINDOWS / "try-under-wine"), "--report", str(tmp_path)]
    done = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "wine is missing: it is in the Debian package wine and wine64." in done.stdout
    assert done.stdout.count(" is missing: ") == len(TOOLS) and not list(tmp_path.iterdir())


def test_the_report_says_what_went_wrong_and_what_it_cannot_show() -> None:
    seen = [Seen("It is installed", "12 s"), Seen("It is removed", "left behind: lib", is_well=False)]
    told = words_of(seen, "0.1.0", "wine-8.0")
    assert (
        "| It is installed | yes | 12 s |" in told and "| It is removed | **no** | left behind: lib |" in told
    )
    assert all(each in told for each in NOT_SHOWN)


def test_every_quick_test_has_its_turn_under_wine_once() -> None:
    slow = {TOP / "tests" / name for name in ("outside", "faults", "bench")}
    quick = {path for path in (TOP / "tests").rglob("test_*.py") if not slow.intersection(path.parents)}
    given = [TOP / name for room in ROOMS for name in files_of(TOP, room)]
    taken = [path for each in given for path in (each.rglob("test_*.py") if each.is_dir() else [each])]
    assert sorted(taken) == sorted(quick)
