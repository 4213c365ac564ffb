"""Where the program's own files and the head's log are on this computer."""

import os
import sys
from pathlib import Path

NAME = "Conduct Desk"


def resources() -> Path:
    """Return the folder of plain files: beside the package in a checkout, else inside the installed one."""
    here = Path(__file__).resolve().parent
    beside = here.parent / "resources"
    return beside if (here.parent / "forms" / "compile.py").exists() else here / "_resources"


def log_folder() -> Path:
    """Return the per-user local folder of the live log (never Documents, never a roaming profile)."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / NAME
