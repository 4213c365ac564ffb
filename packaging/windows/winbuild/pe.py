"""Reading what a Windows program or library (a PE file) wants from other libraries, and what it offers.

Written from Microsoft's “PE Format” (image optional header, import, delay-load import and export tables).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

EXPORTS, IMPORTS, DELAYED = 0, 1, 13  # places in the table of data directories
PE32_PLUS, AMD64 = 0x20B, 0x8664
BY_NUMBER = 1 << 63
_IMPORT, _DELAY = struct.Struct("<5I"), struct.Struct("<8I")


class NoProgram(ValueError):
    """A file is no 64-bit program or library for Windows."""


@dataclass(frozen=True)
class Wanted:
    """What a file wants: library (lower case) -> names of functions (#number where it goes by number)."""

    at_once: Mapping[str, tuple[str, ...]]
    when_called: Mapping[str, tuple[str, ...]]

    @property
    def libraries(self) -> frozenset[str]:
        """Return every library it wants, at once or when a function is first called."""
        return frozenset(self.at_once) | frozenset(self.when_called)


class _File:
    """One file, its bytes found by the addresses it has in memory."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        start = struct.unpack_from("<I", data, 0x3C)[0] if data[:2] == b"MZ" and len(data) > 0x40 else 0
        if not start or data[start : start + 4] != b"PE\0\0":
            raise NoProgram("not a PE file")
        machine, sections = struct.unpack_from("<HH", data, start + 4)
        optional = start + 24
        if machine != AMD64 or struct.unpack_from("<H", data, optional)[0] != PE32_PLUS:
            raise NoProgram("not for 64-bit Windows")
        size = struct.unpack_from("<H", data, start + 20)[0]
        count = struct.unpack_from("<I", data, optional + 108)[0]
        self._directories = [struct.unpack_from("<II", data, optional + 112 + 8 * at) for at in range(count)]
        self._sections = [
            struct.unpack_from("<IIII", data, optional + size + 40 * at + 8) for at in range(sections)
        ]

    def directory(self, which: int) -> int:
        """Return the address of one of the tables, 0 when the file has none."""
        return self._directories[which][0] if which < len(self._directories) else 0

    def at(self, address: int) -> int:
        """Return where in the file an address is."""
        for size, begins, _, place in self._sections:
            if begins <= address < begins + max(size, 1):
                return int(place + address - begins)
        raise NoProgram("an address lies outside the file")

    def word(self, address: int) -> str:
        """Return the name that stands at an address."""
        place = self.at(address)
        return self._data[place : self._data.index(b"\0", place)].decode("ascii", "replace")

    def rows(self, address: int, row: struct.Struct) -> Iterator[tuple[int, ...]]:
        """Yield the rows of a table until the empty one."""
        place = self.at(address)
        while any(found := row.unpack_from(self._data, place)):
            yield found
            place += row.size

    def functions(self, address: int) -> tuple[str, ...]:
        """Return the functions that a table of names lists."""
        rows = (found[0] for found in self.rows(address, struct.Struct("<Q")))
        return tuple(f"#{each & 0xFFFF}" if each & BY_NUMBER else self.word(each + 2) for each in rows)


def wanted(data: bytes) -> Wanted:
    """Return what a PE file wants from others. Raises NoProgram."""
    file = _File(data)
    at_once: dict[str, tuple[str, ...]] = {}
    if table := file.directory(IMPORTS):
        for names, _, _, library, bound in file.rows(table, _IMPORT):
            at_once[file.word(library).lower()] = file.functions(names or bound)
    later: dict[str, tuple[str, ...]] = {}
    if table := file.directory(DELAYED):
        for row in file.rows(table, _DELAY):
            later[file.word(row[1]).lower()] = file.functions(row[4])
    return Wanted(at_once, later)


def offered(data: bytes) -> tuple[str, ...]:
    """Return the names a PE file offers to others. Raises NoProgram."""
    file = _File(data)
    table = file.directory(EXPORTS)
    if not table:
        return ()
    place = file.at(table)
    count = struct.unpack_from("<I", data, place + 24)[0]
    names = file.at(struct.unpack_from("<I", data, place + 32)[0])
    return tuple(file.word(struct.unpack_from("<I", data, names + 4 * at)[0]) for at in range(count))


def programs(folder: Path) -> Iterator[Path]:
    """Yield every PE file in a folder and those below, in order, told by its first bytes, not by its name."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                if file.read(2) == b"MZ":
                    yield path
