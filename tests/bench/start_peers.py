"""What is measured beside our start: a keeper of passwords and a keeper of books, with as much in them."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

PASSPHRASE = "harvest lantern gravel"
DERIVATION = 100  # ms that KeePassXC is told to take for its key: the least it accepts


@dataclass(frozen=True)
class Peer:
    """One of them, ready to be started: what is typed into it, what stands in its title once all is open."""

    name: str
    command: list[str]
    title: str
    not_yet: str = "\0"
    words: str = ""
    derivation: float = 0.0  # ms
    env: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Absent:
    """One that is not installed, and how it would be."""

    name: str
    package: str


def keepassxc(folder: Path, count: int) -> Peer | Absent:
    """Make a database with so many entries in its first group, opened with a passphrase."""
    if not shutil.which("keepassxc"):
        return Absent("KeePassXC", "keepassxc")
    file = folder / "peer.kdbx"
    if not file.exists():
        _make_kdbx(folder / "peer.xml", file, count)
    settings = folder / "keepassxc.ini"
    settings.write_text(
        "[General]\nConfigVersion=2\nSingleInstance=false\nUpdateCheckMessageShown=true\n"
        "UseAtomicSaves=true\nRememberLastDatabases=false\n[GUI]\nCheckForUpdates=false\n",
        encoding="utf-8",
    )
    command = [
        "keepassxc",
        "--config",
        str(settings),
        "--localconfig",
        str(settings),
        "--pw-stdin",
        str(file),
    ]
    return Peer("KeePassXC", command, "peer.*KeePassXC", "[Locked]", PASSPHRASE + "\n", DERIVATION)


def _make_kdbx(listed: Path, file: Path, count: int) -> None:
    def entry(number: int) -> str:
        texts = {
            "Title": f"2026-27/{number:05}", "UserName": f"Person {number % 2000}",
            "Password": f"made up {number}", "URL": f"https://example.org/{number}",
            "Notes": f"What was posted about the school, number {number}. " * 3,
        }  # fmt: skip
        strings = "".join(
            f"<String><Key>{key}</Key><Value>{escape(value)}</Value></String>" for key, value in texts.items()
        )
        return f"<Entry>{strings}</Entry>"

    entries = "".join(entry(number) for number in range(1, count + 1))
    listed.write_text(
        '<?xml version="1.0" encoding="utf-8"?><KeePassFile><Meta><DatabaseName>peer</DatabaseName></Meta>'
        f"<Root><Group><Name>Root</Name><IsExpanded>True</IsExpanded>{entries}</Group></Root></KeePassFile>",
        encoding="utf-8",
    )
    subprocess.run(
        ["keepassxc-cli", "import", "-p", "-t", str(DERIVATION), str(listed), str(file)],
        input=f"{PASSPHRASE}\n{PASSPHRASE}\n", text=True, check=True, capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip


_FILL = """
import sys
from calibre.db.legacy import LibraryDatabase
from calibre.ebooks.metadata.book.base import Metadata
db = LibraryDatabase(sys.argv[-2]).new_api
db.backend.execute("PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY")  # while it is made
for number in range(1, int(sys.argv[-1]) + 1):
    book = Metadata(f"2026-27/{number:05}", [f"Person {number % 2000}"])
    book.comments = f"What was posted about the school, number {number}. " * 3
    book.tags = [("inaccurate", "abusive", "foul")[number % 3]]
    db.create_book_entry(book)
"""


def calibre(folder: Path, count: int) -> Peer | Absent:
    """Make a library with so many books that have no file."""
    if not (shutil.which("calibre") and shutil.which("calibre-debug")):
        return Absent("calibre", "calibre")
    library, settings = folder / "library", folder / "calibre"
    env = {"CALIBRE_CONFIG_DIRECTORY": str(settings), "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    if not library.exists():
        library.mkdir()
        settings.mkdir()
        for name, told in {
            "dynamic.pickle.json": {"welcome_wizard_was_run": True},
            "global.py.json": {"library_path": str(library), "new_version_notification": False},
        }.items():
            (settings / name).write_text(json.dumps(told), encoding="utf-8")
        script = folder / "fill.py"
        script.write_text(_FILL, encoding="utf-8")
        subprocess.run(
            ["calibre-debug", "-e", str(script), "--", str(library), str(count)], check=True,
            capture_output=True, env={**os.environ, **env, "QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
    command = ["calibre", "--with-library", str(library), "--no-update-check"]
    return Peer("calibre", command, "library", env=env)  # the splash has another title


def title_says(display: str, peer: Peer) -> Callable[[], bool]:
    """Return what asks whether a window of this program says that everything is open."""

    def asked() -> bool:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", peer.title, "getwindowname", "%@"],
            env={**os.environ, "DISPLAY": display}, capture_output=True, text=True,
        ).stdout  # fmt: skip
        return bool(found.strip()) and peer.not_yet not in found

    return asked
