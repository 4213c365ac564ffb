"""Starting the tools of the build, and saying it when one refuses."""

from __future__ import annotations

import subprocess
from pathlib import Path


class Refused(Exception):
    """A stage of the build cannot go on; the text says why and what to do."""


def run(*command: str, room: Path | None = None) -> str:
    """Run a tool in a folder and return what it says. Raises Refused with its own words when it fails."""
    done = subprocess.run(
        ["nice", *command], cwd=room, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        said = f"{done.stdout[-2000:]}{done.stderr[-2000:]}"
        raise Refused(f"{command[0]} ended with {done.returncode}: {said.strip()}")
    return done.stdout.strip()


def told_by(*command: str) -> str:
    """Run a tool and return all that it says, whatever came of it."""
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    return done.stdout + done.stderr
