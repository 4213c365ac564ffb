"""The program's own quick tests under Wine, on the window system of Windows, with the wheels as they come."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from winbuild import interpreter
from winbuild.bottle import Bottle
from winbuild.tools import Refused, run

Trial = tuple[str, Callable[[], str]]
# The cheapest first; "." is what lies in tests itself.
ROOMS = (
    "ui/models", "ui/widgets", "policy", "packaging", ".", "attacks", "caselog", "paper", "evidence",
    "ui/pages", "ui", "desk",
)  # fmt: skip
PATIENCE = 7_200  # seconds a room
PLATFORM = "x86_64-pc-windows-msvc"


def run_suite(bottle: Bottle, embed: Path, report: Path, top: Path) -> Iterator[Trial]:
    """Yield the tests of each room as a trial."""
    python = lay_out(embed, report, top)
    for room in ROOMS:
        named = "tests itself" if room == "." else f"tests/{room}"
        yield f"{named} on the `windows` platform", partial(_room, bottle, python, top, room)


def files_of(top: Path, room: str) -> list[str]:
    """Return what pytest is given of a room: its folder, or its own files where rooms lie inside it."""
    folder = top / "tests" / room
    has_rooms = any(folder in (top / "tests" / each).parents for each in ROOMS)
    found = sorted(folder.glob("test_*.py")) if has_rooms else [folder]
    return [path.relative_to(top).as_posix() for path in found]


def lay_out(embed: Path, report: Path, top: Path) -> Path:
    """Lay out the interpreter with every wheel of uv.lock, the tests' own too; return its python.exe."""
    folder, wheels, wishes = report / "python", report / "wheels", report / "requirements.txt"
    for each in (folder, wheels):
        shutil.rmtree(each, ignore_errors=True)
    version = interpreter.unpack(embed, folder)
    run("uv", "export", "-q", "--frozen", "--all-extras", "--no-emit-project", "-o", str(wishes), room=top)
    run("uv", "pip", "install", "-q", "--target", str(wheels), "--python-platform", PLATFORM,
        "--python-version", version, "--only-binary", ":all:", "--no-deps", "--require-hashes",
        "-r", str(wishes), room=top)  # fmt: skip
    (folder / "_wmi.pyd").unlink(missing_ok=True)
    stem = f"python{version.replace('.', '')}"
    ours = (wheels, top, top / "packaging", top / "packaging" / "windows")
    places = [f"{stem}.zip", ".", *map(_drive, ours)]
    (folder / f"{stem}._pth").write_text("\r\n".join([*places, ""]), "utf-8", newline="")
    return folder / "python.exe"


def _drive(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


def _room(bottle: Bottle, python: Path, top: Path, room: str) -> str:
    _, said, seconds = bottle.wine(
        str(python), "-m", "pytest", "-p", "winbuild.patience", "-q", "--tb=line", "-rfE",
        "-m", "not outside and not faults", "-o", "faulthandler_timeout=600", *files_of(top, room),
        seconds=PATIENCE, room=top, QT_QPA_PLATFORM="windows",
    )  # fmt: skip
    told = re.findall(r"(\d+) (passed|failed|error|errors|skipped)\b", said)
    counts = ", ".join(f"{number} {word}" for number, word in told)
    if not counts or any(word not in ("passed", "skipped") for _, word in told):
        named = "; ".join(re.findall(r"^(?:FAILED|ERROR) (\S+)", said, re.MULTILINE))
        raise Refused(f"{counts or 'it ended early'} in {seconds:.0f} s: {named or said[-300:]}")
    return f"{counts} in {seconds:.0f} s"
