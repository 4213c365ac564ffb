"""Compiling for Windows the small libraries that stand in for large ones (packaging/standins.py says which).

So 70 MB stay out, an encoder under the GPL and a web client among them. (Qt6Network stays: QtPdf is linked to
it, and a second start of the program speaks to the first through it.)
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from winbuild.pe import wanted
from winbuild.tools import run

sys.path.append(str(Path(__file__).resolve().parents[2]))
from standins import source as plain_source  # type: ignore[import-not-found,unused-ignore]
from standins import stand_in_for  # type: ignore[import-not-found,unused-ignore]

COMPILER = "x86_64-w64-mingw32-gcc"
EXPORT = "__declspec(dllexport) "
ENTRY = "int __stdcall DllMainCRTStartup(void *h, unsigned r, void *v) { return 1; }\n"


def is_replaced(library: str) -> bool:
    """Say whether a library (lower case) is one that a small one stands in for."""
    return stand_in_for(library) is not None


def source(library: str, functions: tuple[str, ...]) -> str:
    """Return the C source of a library with these functions."""
    return str(plain_source(stand_in_for(library), functions, EXPORT)) + ENTRY


def wanted_of(library: str, among: list[Path]) -> tuple[str, ...]:
    """Return every function that any of the files wants of a library, at once or later, in order."""
    names: set[str] = set()
    for path in among:
        needs = wanted(path.read_bytes())
        names |= {*needs.at_once.get(library, ()), *needs.when_called.get(library, ())}
    return tuple(sorted(names))


def make(library: str, functions: tuple[str, ...], target: Path) -> None:
    """Compile a library that stands in for one. Raises Refused."""
    with tempfile.TemporaryDirectory() as scratch:
        code = Path(scratch) / "stand_in.c"
        code.write_text(source(library, functions), "utf-8")
        # Else the base in memory follows from where it is written: the same source is to give the same bytes.
        steady = "-Wl,--no-insert-timestamp,--disable-auto-image-base"
        run(COMPILER, "-shared", "-nostdlib", "-O2", "-s", steady,
            "-e", "DllMainCRTStartup", "-o", str(target), str(code))  # fmt: skip
