"""The newest files in the usual folders: their names, sizes and times; none of them is opened."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import nlargest
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from conduct_desk.ui.kinds_by_name import Named, named

MOST = 20
Folder = tuple[str, Path]  # what it is called on the screen, and where it is


@dataclass(frozen=True)
class FoundFile:
    """One file as its folder lists it."""

    path: Path
    folder: str  # "Downloads"
    size: int  # bytes
    put_there_at: datetime  # UTC


def usual_folders() -> tuple[Folder, ...]:
    """Return where browsers, phones and the snipping tool put files, moved into OneDrive or not."""
    place, kinds = QStandardPaths.writableLocation, QStandardPaths.StandardLocation
    pictures = Path(place(kinds.PicturesLocation))
    return (
        ("Downloads", Path(place(kinds.DownloadLocation))),
        ("Pictures", pictures),
        ("Screenshots", pictures / "Screenshots"),
        ("Desktop", Path(place(kinds.DesktopLocation))),
    )


def newest(folders: Sequence[Folder], most: int = MOST) -> tuple[FoundFile, ...]:
    """Return the newest files whose names promise something that can be kept, newest first. Long.

    Links are left out: they may lead anywhere. A folder that is not there, or is shut, has nothing in it.
    """
    found = {each.path: each for words, folder in folders for each in _in_folder(words, folder)}
    return tuple(nlargest(most, found.values(), key=lambda each: (each.put_there_at, str(each.path))))


def _in_folder(words: str, folder: Path) -> Iterator[FoundFile]:
    try:
        listed = os.scandir(folder)
    except OSError:
        return
    with listed:
        for entry in listed:
            if _is_wanted(entry.name) and (about := _of_file(entry)) is not None:
                yield FoundFile(Path(entry.path), words, about.st_size, _put_there_at(about))


def _is_wanted(name: str) -> bool:
    """Say whether a name promises evidence; a text does only where it is called a chat."""
    if name.startswith("."):
        return False
    if name.lower().endswith(".txt"):
        return "chat" in name.lower()
    return named(name) is not Named.OTHER


def _of_file(entry: os.DirEntry[str]) -> os.stat_result | None:
    try:
        is_file = entry.is_file(follow_symlinks=False)
        return entry.stat(follow_symlinks=False) if is_file else None
    except OSError:  # it went away while we looked
        return None


def _put_there_at(about: os.stat_result) -> datetime:
    """Return when it came: a photo copied from a phone keeps its own time, but Windows knows the copying."""
    newest_time = max(about.st_mtime, about.st_ctime) if sys.platform == "win32" else about.st_mtime
    return datetime.fromtimestamp(newest_time, UTC)
