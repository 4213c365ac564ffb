"""The list of everything that is in the program's folder: each file's SHA-256, and who wants each library."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from winbuild.pe import programs, wanted

NAME = "files.sha256"


def sums(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file in a folder by its path, but for the list itself."""
    found = {}
    for path in sorted(folder.rglob("*"), key=lambda each: each.relative_to(folder).as_posix()):
        if path.is_file() and path.name != NAME:
            found[path.relative_to(folder).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def write(folder: Path) -> str:
    """Write the list into the folder, as sha256sum reads it, and return the SHA-256 of the list."""
    text = "".join(f"{value}  {name}\n" for name, value in sums(folder).items())
    (folder / NAME).write_text(text, "utf-8", newline="\n")
    return hashlib.sha256(text.encode()).hexdigest()


def differences(folder: Path) -> list[str]:
    """Return one sentence for each file that is not as the list in the folder says."""
    lines = (folder / NAME).read_text("utf-8").splitlines()
    listed = {name: value for value, _, name in (line.partition("  ") for line in lines)}
    there = sums(folder)
    gone = [f"{name} is missing" for name in listed.keys() - there.keys()]
    new = [f"{name} is not in the list" for name in there.keys() - listed.keys()]
    changed = [f"{name} is changed" for name in there.keys() & listed.keys() if there[name] != listed[name]]
    return sorted(gone + new + changed)


def unaccounted(folder: Path, of_windows: Iterable[str], by_name: Iterable[str]) -> list[str]:
    """Return a sentence for each library that is wanted and not there, and for each that nobody wants.

    `of_windows`: what Windows itself brings; `by_name`: ends of the paths of what is opened by its name.
    """
    found = {path: wanted(path.read_bytes()).libraries for path in programs(folder)}
    there = Counter(path.name.lower() for path in found)
    windows, opened = frozenset(of_windows), tuple(by_name)
    missing = [
        f"{library} is wanted by {path.name} and is not there"
        for path, libraries in found.items()
        for library in libraries
        if library not in there and library not in windows
    ]
    everything = frozenset(library for libraries in found.values() for library in libraries)
    idle = [
        f"{path.name} is wanted by nothing"
        for path in found
        if path.suffix.lower() == ".dll"
        and path.name.lower() not in everything
        and not path.as_posix().endswith(opened)
    ]
    twice = [
        f"{name} is there {count} times" for name, count in there.items() if count > 1 and ".dll" in name
    ]
    return sorted(missing + idle + twice)


def sizes(folder: Path) -> Mapping[str, int]:
    """Return the bytes of each part of the folder (its first two steps), the largest first."""
    parts: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file():
            steps = path.relative_to(folder).parts
            parts["/".join(steps[: min(2, len(steps) - 1)]) or steps[0]] += path.stat().st_size
    return dict(parts.most_common())


def as_json(told: Mapping[str, object]) -> str:
    """Return a report as JSON that is the same for the same build."""
    return json.dumps(told, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
