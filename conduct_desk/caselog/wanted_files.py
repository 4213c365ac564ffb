"""Which files beside a log it wants, read from a log of any schema by its bare connection."""

from collections.abc import Collection
from typing import Any

_DESTROYED = "SELECT exhibit_id FROM isolation WHERE destroyed_at IS NOT NULL"
_BEFORE = "SELECT file, fingerprint FROM exhibit"  # before schema 4
_NOW = (
    f"SELECT file, fingerprint FROM exhibit WHERE id NOT IN ({_DESTROYED}) UNION ALL "  # noqa: S608 - all ours
    f"SELECT file, fingerprint FROM covered_copy WHERE exhibit_id NOT IN ({_DESTROYED})"
)
_COPIES = f"SELECT file FROM covered_copy WHERE exhibit_id NOT IN ({_DESTROYED}) ORDER BY file"  # noqa: S608


def fingerprints(raw: Any, tables: Collection[str]) -> dict[str, str]:
    """Return the fingerprint of every exhibit and covered copy by its file; destroyed ones have none.

    `raw` is a connection of sqlcipher3, `tables` the names of the log's tables. Raises sqlcipher3.Error.
    """
    asked = _NOW if "isolation" in tables else _BEFORE
    return {str(file): str(fingerprint) for file, fingerprint in raw.execute(asked)}


def copies(raw: Any, tables: Collection[str]) -> tuple[str, ...]:
    """Return which of those files are covered copies and no exhibits. Asked and refused as above."""
    return tuple(str(row[0]) for row in raw.execute(_COPIES)) if "isolation" in tables else ()
