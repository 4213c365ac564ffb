"""Where backups go: beside the log on this computer, and a second place that the head chose.

The second place stands in a small plain file beside the log, so that it is known when the log cannot be read.
"""

import hashlib
import json
import os
import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from conduct_desk.caselog import disk

FILE = "backup-places.json"
DATED = re.compile(r"\d{4}-\d\d-\d\d \d{6}")
_OURS = re.compile(r"\d{4}-\d\d-\d\d \d{6}|[0-9a-f]{32}|case-log|keys|list|exhibits")
_EXACTLY = re.compile(rf"{DATED.pattern}|[0-9a-f]{{32}}|case-log\.db(-journal)?|(keys|list)\.json|exhibits")


@dataclass(frozen=True)
class Chosen:
    """The second place: its folder, and when it was chosen (ISO, UTC)."""

    folder: str
    chosen_at: str = ""

    @property
    def known_as(self) -> str:
        """16 hex digits that tell this place from another one, without its name."""
        return hashlib.sha256(self.folder.encode(errors="surrogateescape")).hexdigest()[:16]


def local_place(log_folder: Path) -> Path:
    """Return the folder for backups on this computer: beside the log's, with "backups" in its name."""
    return log_folder.with_name(log_folder.name + " backups")


def second_place(log_folder: Path) -> Path | None:
    """Return the folder that was chosen as the second place, reachable or not; None when none was."""
    chosen = read(log_folder)
    return Path(chosen.folder) if chosen else None


def set_second_place(log_folder: Path, place: Path | None, *, at: datetime | None = None) -> None:
    """Remember the second place, or (None) that there is none. Raises NotSaved."""
    content: dict[str, object] = {}
    if place is not None:
        moment = at.isoformat() if at else ""
        content = asdict(Chosen(str(place.absolute()), moment))
    disk.write_whole(log_folder / FILE, json.dumps({"second": content}, ensure_ascii=False).encode())


def read(log_folder: Path) -> Chosen | None:
    """Return what was chosen; None when nothing was or the file cannot be read."""
    with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
        second = json.loads((log_folder / FILE).read_bytes())["second"]
        if second and _is_whole_path(str(second["folder"])):
            return Chosen(str(second["folder"]), str(second["chosen_at"]))
    return None


def _is_whole_path(folder: str) -> bool:
    """Say whether a system can have such a folder. Raises ValueError for letters that no path has."""
    return "\0" not in os.fsencode(folder).decode(errors="replace") and Path(folder).is_absolute()


def conflict_copies(place: Path, log_id: str) -> tuple[Path, ...]:
    """Return files that a synchronising program made beside ours: "list (1).json", "keys-OFFICE-PC.json".

    Reads names only; a place that cannot be read has none.
    """
    found: list[Path] = []
    with suppress(OSError):
        found += [each for each in place.iterdir() if each.name.startswith(log_id) and each.name != log_id]
        for folder in (place / log_id).iterdir():
            found += [folder] if _is_copy(folder.name) else []
            if folder.is_dir() and not folder.name.startswith("."):
                found += [each for each in folder.iterdir() if _is_copy(each.name)]
    return tuple(sorted(found))


def _is_copy(name: str) -> bool:
    is_like_ours = _OURS.match(name) is not None
    return is_like_ours and not _EXACTLY.fullmatch(name)
