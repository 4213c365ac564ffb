"""Small libraries that stand in for large ones that are never called.

Three libraries in the wheels want others for work that Conduct Desk never asks of them: writing HEIC
pictures (x265), and fetching pictures and language data from the web or out of archives (libcurl,
libarchive, and behind them OpenSSL, SSH and the data of ICU). Each is replaced by a library of a few
kilobytes that has the functions that are wanted and says “no” to every call. So 70 MB stay out, an encoder
under the GPL and a web client among them. (Qt6Network stays: QtPdf is linked to it, and a second start of
the program speaks to the first through it.)
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from winbuild.pe import wanted
from winbuild.tools import run

COMPILER = "x86_64-w64-mingw32-gcc"
# Beginning of the library's name -> what each function returns.
STAND_INS: Mapping[str, str] = {"libx265-": "nothing", "libcurl-": "0", "archive-": "0"}
MEMORY = "static char nothing[4096];\n"  # what asks for a table of functions gets an empty one


def is_replaced(library: str) -> bool:
    """Say whether a library (lower case) is one that a small one stands in for."""
    return library.startswith(tuple(STAND_INS))


def source(library: str, functions: tuple[str, ...]) -> str:
    """Return the C source of a library with these functions."""
    answer = next(value for begins, value in STAND_INS.items() if library.startswith(begins))
    lines = [
        f"__declspec(dllexport) void *{name}(void) {{ return (void *) {answer}; }}\n" for name in functions
    ]
    return (
        MEMORY
        + "".join(lines)
        + "int __stdcall DllMainCRTStartup(void *h, unsigned r, void *v) { return 1; }\n"
    )


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
