"""Asking about many cases at once, however many they are."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col


def among(column: Any, ids: Iterable[int]) -> Any:
    """Return the condition that a column is one of many numbers: one value, as SQLite takes no long lists."""
    listed = func.json_each(json.dumps(list(ids))).table_valued("value")
    return col(column).in_(select(listed.c.value))
