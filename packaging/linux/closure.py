"""Which library each file of a bundle asks for, and whether it is ours or one that Debian brings.

A bundle that lacks a library does not fail where it was made: it takes the one of another Qt that happens to
be installed, and fails on a PC that has none, when the part is first used.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from kept import ALSO_NEEDED, SYSTEM

ELF = b"\x7fELF"


class NotClosed(Exception):
    """Something in the bundle asks for a library that nobody brings."""


def binaries(bundle: Path) -> Iterator[Path]:
    """Yield every program and library of a bundle, each once."""
    for path in sorted(bundle.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == ELF:
                    yield path


def needed(binary: Path) -> list[str]:
    """Return the names of the libraries that a file asks the loader for."""
    said = subprocess.run(["objdump", "-p", str(binary)], capture_output=True, text=True, check=True).stdout
    return [line.split()[1] for line in said.splitlines() if line.strip().startswith("NEEDED")]


def packages(bundle: Path) -> list[str]:
    """Return the Debian packages that a bundle depends on.

    Raises NotClosed with every library that is neither in the bundle nor brought by a package we know.
    """
    own = {path.name for path in bundle.rglob("*.so*")}
    found, missing = set(ALSO_NEEDED), []
    for binary in binaries(bundle):
        for name in needed(binary):
            if name in own:
                continue
            if name in SYSTEM:
                found.add(SYSTEM[name])
            else:
                missing.append(f"{binary.relative_to(bundle)} asks for {name}")
    if missing:
        raise NotClosed("\n".join(missing))
    return sorted(found)
