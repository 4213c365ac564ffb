"""Telling from a damaged log's pages which rows it has and to which table each belongs."""

import re
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Boolean, Column, Date, Enum, Integer, LargeBinary, Table

from conduct_desk.caselog import schema
from conduct_desk.caselog.columns import Json, Moment
from conduct_desk.caselog.connection import damaged
from conduct_desk.caselog.pages import Pages, Rows, UnreadableError, Value
from conduct_desk.errors import LogDamaged

Record = dict[str, Value]
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MASTERS = ("table", "index", "trigger", "view")  # what sqlite_master lists
_SEQUENCE = "sqlite_sequence"


@dataclass
class Readable:
    """What can be read of a log: the rows of each table, and how many are known or likely to be lost."""

    tables: dict[str, list[Record]] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)
    strays: int = 0  # rows that fit no table, or more than one

    @property
    def count(self) -> int:
        """How many rows were read."""
        return sum(len(rows) for rows in self.tables.values())

    @property
    def rows_lost(self) -> int:
        """How many rows were lost, as far as can be known."""
        return sum(self.lost.values()) + self.strays


@dataclass
class _Found:
    """One table as it is being put together: its model, the order of its columns in the file, its rows."""

    model: Table
    columns: tuple[str, ...]
    rows: Rows
    is_lost: bool = False  # the file does not say where it begins


def read(path: Path, key: bytes) -> Readable:
    """Read every row that can be read. Raises LogDamaged when not one page opens with the key."""
    pages = Pages(path, key)
    masters = pages.table(1)
    if not masters.rows and not _any_opens(pages):
        raise LogDamaged(
            "Nothing in the file of the case log (case-log.db) can be read.",
            next_step="Only a backup helps now. The damaged file is kept as it is.",
        )
    if masters.holes:
        _find_masters(pages, masters)
    found, sequence = _tables(pages, masters)
    answer = Readable(strays=_place_strays(pages, found, sequence))
    _name_people(pages, masters, found)
    for table in found:
        name = table.model.name
        answer.tables[name] = [_record(table, rowid, row) for rowid, row in sorted(table.rows.rows.items())]
        answer.lost[name] = _lost(table.rows)
    answer.tables[_SEQUENCE] = sequence
    return answer


def _any_opens(pages: Pages) -> bool:
    for number in range(2, pages.count + 1):
        try:
            pages.page(number)
        except UnreadableError:
            continue
        return True
    return False


def _find_masters(pages: Pages, masters: Rows) -> None:
    """Add what says where the tables begin, from leaves that the damaged first page does not lead to."""
    for number, leaf in pages.leaves():
        if all(len(row) == 5 and row[0] in _MASTERS for row in leaf.rows.values()):
            masters.rows.update(leaf.rows)
            pages.seen.add(number)


def _tables(pages: Pages, masters: Rows) -> tuple[list[_Found], list[Record]]:
    """Return our tables with what their roots lead to, and the numbers that were given (sqlite_sequence)."""
    ours = {table.name: table for table in schema.EVERYTHING.sorted_tables}
    found: list[_Found] = []
    sequence: list[Record] = []
    for _, name, _, root, sql in (row for row in masters.rows.values() if row[0] == "table"):
        if not isinstance(root, int) or not root:
            continue
        rows = pages.table(root)  # of tables that are not ours too: their leaves are no strays then
        if name == _SEQUENCE:
            sequence = [{"name": row[0], "seq": row[1]} for row in rows.rows.values() if len(row) == 2]
        elif name in ours:
            found.append(_Found(ours.pop(str(name)), _columns(str(sql)), rows))
    for table in ours.values():  # the page that says where they begin is damaged
        lost = _Found(
            table, tuple(column.name for column in table.columns), Rows(), is_lost=bool(masters.holes)
        )
        found.append(lost)
    return found, sequence


def _columns(sql: str) -> tuple[str, ...]:
    """Return the names of a table's columns in their order, as the engine understands its SQL."""
    try:
        with _memory() as memory:
            memory.execute(sql)
            (name,) = memory.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchone()
            asked = memory.execute("SELECT name FROM pragma_table_info(?)", (name,))
            return tuple(str(row[0]) for row in asked.fetchall())
    except sqlcipher3.Error as error:
        raise damaged() from error


def _place_strays(pages: Pages, found: Iterable[_Found], sequence: list[Record]) -> int:
    """Give each leaf whose way is damaged to the one table that it fits; return how many rows fit none."""
    strays = 0
    names = {table.model.name for table in found}
    open_tables = [table for table in found if table.is_lost or table.rows.holes]
    for _, leaf in pages.leaves():
        rows = list(leaf.rows.values())
        if all(len(row) == 2 and row[0] in names and isinstance(row[1], int) for row in rows):
            sequence += [{"name": row[0], "seq": row[1]} for row in rows]
            continue
        fitting = [table for table in open_tables if _fits(table, leaf.rows)]
        if len(fitting) == 1:
            table = fitting[0]
            table.rows.rows.update(leaf.rows)
            table.rows.lost += leaf.lost
            table.rows.fullest = max(table.rows.fullest, leaf.fullest)
        elif open_tables:
            strays += sum(not _is_of_the_search_index(row) for row in rows)
    return strays


def _name_people(pages: Pages, masters: Rows, found: Iterable[_Found]) -> None:
    """Give people whose rows are lost their names back: an index has them a second time.

    Their addresses are gone, so that they stay counted as lost.
    """
    (people,) = [table for table in found if table.model.name == "person"]
    roots = [row[3] for row in masters.rows.values() if row[1] == "ix_person_name"]
    if not people.rows.short or not roots or not isinstance(roots[0], int):
        return
    for name, rowid in (entry for entry in pages.index(roots[0]) if len(entry) == 2):
        if isinstance(rowid, int) and rowid not in people.rows.rows:
            values = {"name": name, "title": "", "address": "[]", "roles": "[]", "also_known_as": "[]"}
            people.rows.rows[rowid] = tuple(values.get(column) for column in people.columns)


def _is_of_the_search_index(row: tuple[Value, ...]) -> bool:
    """Say whether a row is one of FTS5's own, which are made anew."""
    return len(row) in (2, 3) and row[0] is None and isinstance(row[1], bytes)


def _fits(table: _Found, rows: Mapping[int, tuple[Value, ...]]) -> bool:
    columns = [table.model.columns.get(name) for name in table.columns]
    if not rows.keys().isdisjoint(table.rows.rows) and _has_number(table.model):
        return False
    return all(
        len(row) == len(columns)
        and all(_may_hold(column, value) for column, value in zip(columns, row, strict=True))
        for row in rows.values()
    )


def _may_hold(column: Column[Any] | None, value: Value) -> bool:
    if column is None:
        return True
    if value is None:
        return bool(column.nullable) or _is_number(column)
    kind = column.type
    if isinstance(kind, LargeBinary):
        return isinstance(value, bytes)
    if isinstance(kind, Integer | Boolean):
        return isinstance(value, int) and not _is_number(column)
    return isinstance(value, str) and _is_worded_so(kind, value)


def _is_worded_so(kind: Any, value: str) -> bool:
    if isinstance(kind, Enum):
        return value in kind.enums
    if isinstance(kind, Moment):
        return bool(_MOMENT.fullmatch(value))
    if isinstance(kind, Date):
        return bool(_DAY.fullmatch(value))
    return not isinstance(kind, Json) or value[:1] in '[{"tfn-0123456789'


def _is_number(column: Column[Any]) -> bool:
    """Say whether the column is the row's own number, which the file keeps apart from its values."""
    return bool(column.primary_key) and isinstance(column.type, Integer) and _has_number(column.table)


def _has_number(table: Any) -> bool:
    keys = list(table.primary_key.columns)
    return len(keys) == 1 and isinstance(keys[0].type, Integer)


def _record(table: _Found, rowid: int, row: tuple[Value, ...]) -> Record:
    """Return a row by its columns' names; those that were added later may be missing in it."""
    values = dict(zip(table.columns, row, strict=False))
    for column in table.model.columns:
        if _is_number(column):
            values[column.name] = rowid
    return {name: value for name, value in values.items() if name in table.model.columns}


def _lost(rows: Rows) -> int:
    """Return how many rows a table lost: those seen, and as many as its lost pages can have held."""
    return rows.lost + sum(min(most, rows.fullest) if most else 0 for most in rows.short)


def _memory() -> Any:
    return closing(sqlcipher3.connect(":memory:"))
