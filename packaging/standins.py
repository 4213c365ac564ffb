"""Small libraries that stand in for large ones that are never called, in both packages.

Libraries in the wheels want others for work that Conduct Desk never asks of them: writing HEIC pictures
(x265), the pictures of fax machines inside TIFF (JBIG-KIT; Pillow reads TIFF, and without it), fetching
pictures and language data from the web or out of archives (libcurl, libarchive, and behind them OpenSSL,
SSH and the data of ICU). Each is replaced by a library of a few kilobytes that has the functions that are
wanted and says “no” to every call. So nothing under the GPL is in a package, and no web client.

The builds for Windows and Linux find out what is wanted and compile, each in its own way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True)
class StandIn:
    """What stands in for a library: what every function answers, and what the large one was for."""

    answer: str  # in C
    instead_of: str  # as it is called, and as a wheel's own list of parts begins to call it
    work: str
    functions: str = ""  # how the names of its own functions begin


# Beginning of the library's name (lower case) -> what stands in for it.
STAND_INS: Mapping[str, StandIn] = {
    "libx265": StandIn("nothing", "x265", "writing HEIC pictures", "x265_"),
    "libjbig": StandIn("nothing", "jbigkit", "the pictures of fax machines", "jbg_"),
    "libcurl-": StandIn("0", "curl", "fetching from the web"),
    "archive-": StandIn("0", "libarchive", "opening archives"),
}
MOST_BYTES = 32 * 1024  # of a library that does nothing
MEMORY = "static char nothing[4096];\n"  # a table of functions is an empty one; words are no words


def stand_in_for(library: str) -> StandIn | None:
    """Return what stands in for a library, by its file's name; None when it comes along itself."""
    name = PurePath(library).name.lower()
    return next((stand_in for begins, stand_in in STAND_INS.items() if name.startswith(begins)), None)


def is_left_out(part: str) -> bool:
    """Say whether a part, by the name it has in a wheel's own list, is one that a small one stands in for."""
    return any(part.lower().startswith(stand_in.instead_of) for stand_in in STAND_INS.values())


def source(stand_in: StandIn, functions: Iterable[str], export: str = "") -> str:
    """Return the C source of a library with these functions; `export` is what marks them for the linker."""
    answer = f"{{ return (void *) {stand_in.answer}; }}"
    return MEMORY + "".join(f"{export}void *{name}(void) {answer}\n" for name in functions)
