"""Reading every table of the log as it stands, whatever its shape, so that all of it can be taken out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Boolean, Connection, Enum
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from conduct_desk.caselog import schema
from conduct_desk.caselog.columns import Json

Cell = str | int | float | None
Row = dict[str, Cell]

SMALL_BLOB = 64  # bytes: what is longer is a picture or a PDF, and goes into a file of its own
_OWN = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
_NOT_OURS = ("sqlite_", "case_fts")  # SQLite's own, and the search index, which is made of what is there


@dataclass(frozen=True)
class WholeTable:
    """One table: its columns, its rows in the order in which they were written, and how many are unreadable.

    Dates, moments and closed words are the text that is kept. A small BLOB is hex digits; of a longer one the
    cell says how many bytes it has.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    unread: int = 0
    words: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict
    )  # of closed words, as screens say them
    lists: frozenset[str] = frozenset()  # columns that hold JSON
    flags: frozenset[str] = frozenset()  # columns that hold 1 or 0 for yes or no


def read_whole(session: Session) -> tuple[WholeTable, ...]:
    """Return every table of the log, as one unchanging state. A row that cannot be read is counted."""
    link = session.connection()
    names = [str(row[0]) for row in link.exec_driver_sql(_OWN).all()]
    return tuple(_table(link, name) for name in names if not name.startswith(_NOT_OURS))


def blobs(session: Session, table: str, column: str, number: int) -> bytes | None:
    """Return one BLOB whole; None where there is none. The names are those of `read_whole`."""
    asked = f"SELECT {_quoted(column)} FROM {_quoted(table)} WHERE id = ?"  # noqa: S608 - names of the schema
    found = session.connection().exec_driver_sql(asked, (number,)).scalar()
    return bytes(found) if found is not None else None


def _table(link: Connection, name: str) -> WholeTable:
    # rows of PRAGMA table_info: number, name, declared type, ...
    about = link.exec_driver_sql(f"PRAGMA table_info({_quoted(name)})").all()
    columns = tuple(str(row[1]) for row in about)
    shown = ", ".join(_shown(str(row[1]), str(row[2])) for row in about)
    asked = f"SELECT {shown} FROM {_quoted(name)}"  # noqa: S608 - names of the schema
    try:
        found: list[Any] = list(link.exec_driver_sql(f"{asked} ORDER BY rowid").all())
        unread = 0
    except (DBAPIError, UnicodeError):
        found, unread = _one_by_one(link, name, asked)
    rows = tuple(dict(zip(columns, row, strict=True)) for row in found)
    return WholeTable(name, columns, rows, unread, *_kinds(name))


def _kinds(name: str) -> tuple[dict[str, dict[str, str]], frozenset[str], frozenset[str]]:
    """Return what the models know of a table's columns; nothing of a table that they do not know."""
    model = schema.EVERYTHING.tables.get(name)
    known = list(model.columns) if model is not None else []
    words = {
        column.name: {word.name: word.value for word in column.type.enum_class}
        for column in known
        if isinstance(column.type, Enum) and column.type.enum_class is not None
    }
    lists = frozenset(column.name for column in known if isinstance(column.type, Json))
    return words, lists, frozenset(column.name for column in known if isinstance(column.type, Boolean))


def _one_by_one(link: Connection, name: str, asked: str) -> tuple[list[Any], int]:
    """Return the rows that can be read, and how many cannot: after damage one row may not cost the others."""
    found, unread = list[Any](), 0
    for number in _numbers(link, name):
        try:
            found += link.exec_driver_sql(f"{asked} WHERE rowid = ?", (number,)).all()
        except (DBAPIError, UnicodeError):
            unread += 1
    return found, unread


def _numbers(link: Connection, name: str) -> Iterator[int]:
    try:
        rows = link.exec_driver_sql(f"SELECT rowid FROM {_quoted(name)} ORDER BY rowid").all()  # noqa: S608
        yield from (int(row[0]) for row in rows)
    except DBAPIError:
        # Not even the numbers can be listed: all up to the greatest that can be reached are tried.
        try:
            asked = f"SELECT MAX(rowid) FROM {_quoted(name)}"  # noqa: S608 - a name of the schema
            yield from range(1, int(link.exec_driver_sql(asked).scalar() or 0) + 1)
        except DBAPIError:
            yield 0  # nothing of it can be reached: it counts as one row that cannot be read


def _shown(column: str, declared: str) -> str:
    if declared != "BLOB":
        return _quoted(column)
    name = _quoted(column)
    long = f"length({name}) || ' bytes'"
    return f"CASE WHEN length({name}) > {SMALL_BLOB} THEN {long} ELSE lower(hex({name})) END"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
