"""How the log keeps moments, closed words and lists, so that any SQLite tool can read them."""

import json
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Enum, Text
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel


class Row(SQLModel):
    """What the rows of every table have in common.

    Rows are checked in the desk, and a table's class checks nothing: what pydantic would check with is not
    built, which took a seventh of the time of fetching the tables.
    """

    model_config = {"defer_build": True}


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, kept as text (2026-11-22T18:40:00.000000Z); only aware moments are taken."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: object) -> str | None:
        """Return the text of the moment."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without its zone cannot be kept")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: str | None, _dialect: object) -> datetime | None:
        """Return the aware moment."""
        return None if value is None else datetime.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """A list or mapping, kept as JSON text (declared TEXT: a JSON column would turn "5" into a number)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: object) -> str | None:
        """Return the JSON text."""
        return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: str | None, _dialect: object) -> Any:
        """Return what the text holds."""
        return None if value is None else json.loads(value)


def word(words: type[StrEnum], *, needed: bool = True, key: bool = False) -> Column[Any]:
    """Return a column for one word of a closed list, kept by the name of the member."""
    # A fixed length keeps the schema the same when a longer word joins the list.
    return Column(Enum(words, native_enum=False, length=40), primary_key=key, nullable=not needed)


def moment(*, needed: bool = True) -> Column[Any]:
    """Return a column for a moment."""
    return Column(Moment, nullable=not needed)


def json_text() -> Column[Any]:
    """Return a column for a list or mapping."""
    return Column(Json, nullable=False)
