"""Keyed digests of all rows of each table of a log, so that a copy of it can be compared row by row.

They are keyed, so that nobody can guess at what is in a small table.
"""

import hashlib
import hmac
from typing import Any

_SHAPE = "SELECT type, name, tbl_name, sql FROM sqlite_master"


class _Text(bytes):
    """Text as its bytes: what is no UTF-8 is compared like everything else, and no blob equals a text."""


def tables(raw: Any) -> list[str]:
    """Return the names of the tables that have rows of their own, in order."""
    # A virtual table has no rows of its own: they are in tables that are compared themselves.
    asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    return sorted(str(row[0]) for row in raw.execute(asked))


def digests(raw: Any, names: list[str], key: bytes) -> dict[str, str]:
    """Return a digest of all rows of each table, and of the statements that make up the file's shape."""
    before, raw.text_factory = raw.text_factory, _Text
    try:
        found = {"sqlite_master": _digest(raw, "sqlite_master", _SHAPE, key)}
        for name in names:
            quoted = name.replace('"', '""')
            found[name] = _digest(raw, name, f'SELECT * FROM "{quoted}"', key)  # noqa: S608  (quoted)
    finally:
        raw.text_factory = before
    return found


def _digest(raw: Any, name: str, query: str, key: bytes) -> str:
    # Sorted, because a copy may hold the rows of a table in another order.
    rows = sorted(hashlib.sha256(_plain(row)).digest() for row in raw.execute(query))
    return hmac.new(key, b"".join((name.encode() + b"\n", *rows)), hashlib.sha256).hexdigest()


def _plain(row: tuple[Any, ...]) -> bytes:
    """Return the row as bytes that no other row has: kind, length and value of each field.

    A log of ten thousand concerns has a million fields, and who closes it waits for them. The lists of older
    backups hold digests of these very bytes.
    """
    parts: list[bytes] = []
    for value in row:
        if value is None:
            parts.append(b"NoneType 4 None")
            continue
        kind = type(value)
        content = value if kind is _Text or kind is bytes else repr(value).encode()
        parts += (_BEGINS[kind] % len(content), content)
    return b"".join(parts)


_BEGINS = {_Text: b"_Text %d ", bytes: b"bytes %d ", int: b"int %d ", float: b"float %d "}
