"""Where the program's own files and the head's log are on this computer."""

import os
import sys
from functools import cache
from pathlib import Path

NAME = "Conduct Desk"
PORTABLE = "portable.txt"  # beside a packed program: the log lies beside it too (packaging/windows)
APPEARANCE = "appearance.ini"  # then the look of the screen as well, and nothing in the PC's registry


@cache
def resources() -> Path:
    """Return the folder of plain files: beside the package in a checkout, else inside the installed one."""
    here = Path(__file__).resolve().parent
    beside = here.parent / "resources"
    return beside if (here.parent / "forms" / "compile.py").exists() else here / "_resources"


def log_folder() -> Path:
    """Return the per-user local folder of the live log (never Documents, never a roaming profile).

    A portable program keeps it in its own folder.
    """
    if (carried := portable_folder()) is not None:
        base = str(carried)
    elif sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / NAME


def portable_folder() -> Path | None:
    """Return the folder of a packed program that is carried about with its log; None for any other."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent
    return folder if (folder / PORTABLE).is_file() else None


def appearance_file() -> Path | None:
    """Return where a carried program remembers the look of the screen; None: with the user's account."""
    carried = portable_folder()
    return None if carried is None else carried / APPEARANCE
