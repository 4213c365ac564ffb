"""Putting small libraries in the place of large ones in a bundle (packaging/standins.py says which and why).

A library for Linux does not say from which other it wants a function; so what is wanted is what those that
ask for the large one leave open and it has. It may also have parts of the C++ library that its makers
compiled in, and others may have come to use them: those are named here, each with what stands in.
"""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.append(str(Path(__file__).resolve().parents[1]))

from closure import binaries, needed
from standins import StandIn, source, stand_in_for

# Function of the C++ library: what stands in for it, in C; empty where libstdc++ itself has it since GCC 11.
OF_CPP = {
    "_ZSt21ios_base_library_initv": "void _ZSt21ios_base_library_initv(void) { }\n",  # as x265's own
    "_ZSt28__throw_bad_array_new_lengthv": "",
}


class CannotStandIn(Exception):
    """Something is wanted of a large library that no small one gives."""


def stand_in(bundle: Path) -> dict[str, int]:
    """Replace each large library of a bundle; return how many bytes of each went. Raises CannotStandIn."""
    everything = list(binaries(bundle))
    found = {}
    for path in everything:
        small = stand_in_for(path.name)
        if small is not None:
            found[path.name] = path.stat().st_size
            make(small, wanted_of(path, everything), path)
    return found


def wanted_of(library: Path, among: list[Path]) -> tuple[str, ...]:
    """Return the functions that those of the files that ask for a library want of it, in order."""
    there = symbols(library, is_there=True)
    askers = [path for path in among if library.name in needed(path)]
    return tuple(sorted({name for path in askers for name in symbols(path, is_there=False) & there}))


def symbols(binary: Path, *, is_there: bool) -> set[str]:
    """Return the names that a file has for others, or that it leaves open (those of a version with it)."""
    table = subprocess.run(
        ["readelf", "--dyn-syms", "--wide", str(binary)], capture_output=True, text=True, check=True
    ).stdout
    rows = [row for line in table.splitlines() if len(row := line.split()) >= 8 and row[0][:-1].isdigit()]
    return {row[7] for row in rows if (row[6] != "UND") == is_there}


def make(small: StandIn, wanted: tuple[str, ...], target: Path) -> None:
    """Compile what stands in for a library into its place. Raises CannotStandIn."""
    own = [name for name in wanted if name.startswith(small.functions)]
    others = [name for name in wanted if not name.startswith(small.functions)]
    if strange := [name for name in others if name not in OF_CPP]:
        raise CannotStandIn(f"{target.name}: {', '.join(strange)}")
    target.unlink()  # it may be one file under two names
    code = source(small, own) + "".join(OF_CPP[name] for name in others)
    subprocess.run(
        [
            "gcc", "-shared", "-nostdlib", "-fPIC", "-O2", "-s", "-w", "-x", "c", "-", "-o", str(target),
            "-Wl,--build-id=none", f"-Wl,-soname,{target.name}",
        ],
        input=code, text=True, check=True,
    )  # fmt: skip
