"""The shape of the log's file: its tables, the triggers that guard the past, and the search index."""

import re
from collections.abc import Callable

from sqlalchemy import Connection
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from conduct_desk.caselog import (
    tables_of_exhibits,
    tables_of_keeping,
    tables_of_letters,
    tables_of_steps,
)

APPLICATION_ID = 0x43444C47  # "CDLG": tells a case log from any other SQLite file
SCHEMA = 4  # PRAGMA user_version
MIN_READER = 4  # the oldest schema number whose program may still open what we write

# Naming them is what fills the metadata.
ROOMS = (tables_of_steps, tables_of_keeping, tables_of_letters, tables_of_exhibits)
EVERYTHING = SQLModel.metadata

GUARDS = (
    """CREATE TRIGGER event_stays BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event cannot be changed'); END""",
    """CREATE TRIGGER event_remains BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event cannot be removed'); END""",
    # Without this INSERT OR REPLACE overwrites an event and fires neither of the two above.
    """CREATE TRIGGER event_follows BEFORE INSERT ON event
    WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM event)
    BEGIN SELECT RAISE(ABORT, 'an event must follow the newest'); END""",
    """CREATE TRIGGER event_body_stays BEFORE UPDATE ON event_body
    BEGIN SELECT RAISE(ABORT, 'the words of an event cannot be changed'); END""",
    """CREATE TRIGGER event_body_follows BEFORE INSERT ON event_body
    WHEN NEW.seq IS NOT (SELECT MAX(seq) FROM event) OR EXISTS (SELECT 1 FROM event_body WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'words belong to the newest event'); END""",
)

SEARCH = (
    """CREATE VIRTUAL TABLE case_fts USING fts5(words, content='case_text', content_rowid='case_id',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
    "CREATE VIRTUAL TABLE case_vocabulary USING fts5vocab(case_fts, row)",
    """CREATE TRIGGER case_text_added AFTER INSERT ON case_text
    BEGIN INSERT INTO case_fts(rowid, words) VALUES (NEW.case_id, NEW.words); END""",
    """CREATE TRIGGER case_text_removed AFTER DELETE ON case_text
    BEGIN INSERT INTO case_fts(case_fts, rowid, words) VALUES ('delete', OLD.case_id, OLD.words); END""",
    """CREATE TRIGGER case_text_changed AFTER UPDATE ON case_text
    BEGIN INSERT INTO case_fts(case_fts, rowid, words) VALUES ('delete', OLD.case_id, OLD.words);
    INSERT INTO case_fts(rowid, words) VALUES (NEW.case_id, NEW.words); END""",
)
# Kept inside the index itself; without it words that were deleted stay readable even after VACUUM.
_FORGET_WORDS = "INSERT INTO case_fts(case_fts, rank) VALUES ('secure-delete', 1)"


def create(connection: Connection) -> None:
    """Make everything in an empty file, inside the caller's transaction."""
    EVERYTHING.create_all(connection, checkfirst=False)
    for statement in (*GUARDS, *SEARCH, _FORGET_WORDS):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")


def found(fetch: Callable[[str], list[tuple[str, ...]]]) -> frozenset[str]:
    """Return what a file says its shape is. `fetch` runs one SELECT and returns its rows."""
    rows = fetch("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    shadows = re.compile(r"case_fts_(data|idx|docsize|config)|sqlite_sequence")  # made by SQLite itself
    return frozenset(_plain(sql) for name, sql in rows if not shadows.fullmatch(name))


def expected(connection: Connection) -> frozenset[str]:
    """Return the shape that the models say."""
    models = EVERYTHING.sorted_tables
    statements = [str(CreateTable(table).compile(connection)) for table in models]
    for table in models:
        statements += [str(CreateIndex(index).compile(connection)) for index in table.indexes]
    return frozenset(_plain(sql) for sql in (*statements, *GUARDS, *SEARCH))


def _plain(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).strip()
