"""Reading the file of a damaged log page by page, where the engine gives up at the first bad one.

SQLCipher 4, standard settings: each page of 4096 bytes ends in its IV (16) and HMAC-SHA512 (64) over what is
encrypted, the IV and its number; the file begins with the salt (www.zetetic.net/sqlcipher/design). Inside are
the b-trees of SQLite (www.sqlite.org/fileformat2.html, sections 1.6 and 2.1).
"""

import hashlib
import hmac
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE, SALT, IV, SEAL = 4096, 16, 16, 64
USABLE = PAGE - IV - SEAL
INTERIOR, LEAF = 0x05, 0x0D  # b-tree pages of a table
INDEX_INTERIOR, INDEX_LEAF = 0x02, 0x0A
_FIRST = b"SQLite format 3\0"
_SEAL_SALT = 0x3A  # what SQLCipher turns the salt with for the key of the seals
_MOST_LOCAL = USABLE - 35
_MOST_IN_INDEX = (USABLE - 12) * 64 // 255 - 23
_LEAST_LOCAL = (USABLE - 12) * 32 // 255 - 23
_MOST_DEEP = 50

Value = int | float | str | bytes | None


class UnreadableError(Exception):
    """A page or a row cannot be read."""


@dataclass
class Rows:
    """What was read of one table: its rows by number, rows known to be lost, and pages that were bad."""

    rows: dict[int, tuple[Value, ...]] = field(default_factory=dict)
    lost: int = 0
    holes: int = 0
    fullest: int = 1  # rows on the fullest page
    short: list[int] = field(default_factory=list)  # of each lost leaf: the most rows that it can have held


class Pages:
    """The pages of one file. A page whose seal does not fit is not read: nothing altered comes out."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Read the file (all of it is held in memory, still encrypted)."""
        self._content = path.read_bytes()
        self._key = key
        salt = bytes(byte ^ _SEAL_SALT for byte in self._content[:SALT])
        self._seal_key = hashlib.pbkdf2_hmac("sha512", key, salt, 2, 32)
        self.seen: set[int] = set()

    @property
    def count(self) -> int:
        """How many whole pages the file has."""
        return len(self._content) // PAGE

    def page(self, number: int) -> bytes:
        """Return what is on a page (1 is the first). Raises UnreadableError."""
        start = (number - 1) * PAGE
        sealed = self._content[start : start + PAGE]
        if number < 1 or len(sealed) != PAGE:
            raise UnreadableError
        skip = SALT if number == 1 else 0
        body, iv, seal = sealed[skip:USABLE], sealed[USABLE : USABLE + IV], sealed[USABLE + IV :]
        right = hmac.digest(self._seal_key, body + iv + number.to_bytes(4, "little"), "sha512")
        if not hmac.compare_digest(right, seal):
            raise UnreadableError
        opener = Cipher(AES(self._key), CBC(iv)).decryptor()
        return _FIRST[:skip] + opener.update(body) + opener.finalize()

    def table(self, root: int) -> Rows:
        """Return what can be read of the table whose b-tree begins on page `root`."""
        found = Rows()
        self._walk(root, found, most=0, depth=0)
        return found

    def index(self, root: int) -> Iterator[tuple[Value, ...]]:
        """Yield what can be read of an index: the columns that it is about, and the number of their row."""
        waiting, done = [root], set[int]()
        while waiting:
            number = waiting.pop()
            with suppress(UnreadableError, IndexError, UnicodeDecodeError):
                page = self.page(number)
                is_leaf = page[0] == INDEX_LEAF
                if number in done or not (is_leaf or page[0] == INDEX_INTERIOR):
                    continue
                done.add(number)
                skip = 0 if is_leaf else 4
                cells = _cells(page, 0, 8 + skip)
                if not is_leaf:
                    waiting += [_number(page, place, 4) for place in (*cells, 8)]
                for place in cells:
                    size, start = _varint(page, place + skip)
                    if size <= _MOST_IN_INDEX:  # nobody's name is longer
                        yield record(page[start : start + size])

    def leaves(self) -> Iterator[tuple[int, Rows]]:
        """Yield number and rows of each leaf that no table led to: the way to it from the root is damaged."""
        for number in range(2, self.count + 1):
            if number not in self.seen:
                found = Rows()
                try:
                    page = self.page(number)
                    if page[0] == LEAF:
                        self._read_leaf(page, 0, found)
                except (UnreadableError, IndexError):
                    continue
                if found.rows:
                    yield number, found

    def _walk(self, number: int, found: Rows, *, most: int, depth: int) -> bool:
        """Read a page and those below it; says whether it is a leaf. `most`: how many rows it can have."""
        if number in self.seen or depth > _MOST_DEEP:
            return False
        self.seen.add(number)
        try:
            page = self.page(number)
            start = 100 if number == 1 else 0
            if page[start] == LEAF:
                self._read_leaf(page, start, found)
                return True
            if page[start] != INTERIOR:
                raise UnreadableError
            self._walk_below(page, start, found, depth)
        except (UnreadableError, IndexError):
            found.holes += 1
            found.short.append(most)
        return False

    def _walk_below(self, page: bytes, start: int, found: Rows, depth: int) -> None:
        children, before = [], 0
        for place in _cells(page, start, 12):
            highest, _ = _varint(page, place + 4)
            children.append((_number(page, place, 4), max(highest - before, 0)))
            before = highest
        children.append((_number(page, start + 8, 4), PAGE))
        bad = len(found.short)
        are_leaves = [self._walk(child, found, most=most, depth=depth + 1) for child, most in children]
        if not any(are_leaves):
            del found.short[bad:]  # what was lost is a page of the way, and its leaves are found without it

    def _read_leaf(self, page: bytes, start: int, found: Rows) -> None:
        cells = _cells(page, start, 8)
        found.fullest = max(found.fullest, len(cells))
        for place in cells:
            try:
                size, place = _varint(page, place)
                rowid, place = _varint(page, place)
                found.rows[_signed(rowid)] = record(self._payload(page, place, size))
            except (UnreadableError, IndexError, UnicodeDecodeError):
                found.lost += 1

    def _payload(self, page: bytes, place: int, size: int) -> bytes:
        if size <= _MOST_LOCAL:
            return page[place : place + size]
        local = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (USABLE - 4)
        local = local if local <= _MOST_LOCAL else _LEAST_LOCAL
        parts, left = [page[place : place + local]], size - local
        following = _number(page, place + local, 4)
        while left > 0:
            self.seen.add(following)
            more = self.page(following)
            parts.append(more[4 : 4 + left])
            left -= USABLE - 4
            following = _number(more, 0, 4)
        return b"".join(parts)


def record(payload: bytes) -> tuple[Value, ...]:
    """Return the values of one row. Raises UnreadableError, IndexError, UnicodeDecodeError."""
    end, place = _varint(payload, 0)
    kinds = []
    while place < end:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    values = []
    for kind in kinds:
        size = _size(kind)
        if place + size > len(payload):
            raise UnreadableError
        values.append(_value(kind, payload[place : place + size]))
        place += size
    return tuple(values)


_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


def _size(kind: int) -> int:
    if kind in (10, 11):
        raise UnreadableError
    return _SIZES[kind] if kind < len(_SIZES) else (kind - 12) // 2


def _value(kind: int, content: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        return float(struct.unpack(">d", content)[0])
    if kind < 7:
        return int.from_bytes(content, "big", signed=True)
    return content.decode() if kind % 2 else content


def _cells(page: bytes, start: int, header: int) -> list[int]:
    count = _number(page, start + 3, 2)
    if start + header + 2 * count > USABLE:
        raise UnreadableError
    return [_number(page, start + header + 2 * each, 2) for each in range(count)]


def _number(content: bytes, place: int, size: int) -> int:
    if place + size > len(content):
        raise UnreadableError
    return int.from_bytes(content[place : place + size], "big")


def _varint(content: bytes, place: int) -> tuple[int, int]:
    number = 0
    for count in range(9):
        byte = content[place + count]
        if count == 8:
            return number << 8 | byte, place + 9
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place + count + 1
    raise UnreadableError


def _signed(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number
