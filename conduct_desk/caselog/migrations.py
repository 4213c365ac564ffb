"""Bringing the log of an older Conduct Desk to the present shape: numbered steps, all of them or none.

A step is written out as SQL and never changes again: what the models say may move on, an old log does not.
"""

from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session

from conduct_desk.caselog import chronology, connection, schema


@dataclass(frozen=True)
class Step:
    """One step: the schema number that it leads to, what it does in plain words, and its statements."""

    to: int
    words: str
    statements: tuple[str, ...]


STEPS = (
    Step(
        2,
        "Keep in the log where its backups are, what may not be disposed of yet, and what was disposed of",
        (
            """CREATE TABLE disposal_hold ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            case_id INTEGER NOT NULL, why VARCHAR(40) NOT NULL, note VARCHAR NOT NULL, at TEXT NOT NULL,
            "by" VARCHAR NOT NULL, lifted_at TEXT, lifted_by VARCHAR NOT NULL,
            lifted_because VARCHAR NOT NULL )""",
            "CREATE INDEX ix_disposal_hold_case_id ON disposal_hold (case_id)",
            """CREATE TABLE disposal ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            case_id INTEGER NOT NULL, reference VARCHAR NOT NULL, retention VARCHAR(40) NOT NULL,
            closed_on DATE NOT NULL, review_on DATE NOT NULL, authorised_by VARCHAR NOT NULL,
            authorised_on DATE NOT NULL, disposed_at TEXT NOT NULL, disposed_by VARCHAR NOT NULL,
            exhibits INTEGER NOT NULL, letters INTEGER NOT NULL, entries INTEGER NOT NULL,
            fingerprints TEXT NOT NULL, event_seq INTEGER NOT NULL, UNIQUE (case_id) )""",
            """CREATE TABLE backup ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, place VARCHAR NOT NULL,
            name VARCHAR NOT NULL, made_at TEXT NOT NULL, seq INTEGER NOT NULL, code VARCHAR NOT NULL,
            cases INTEGER NOT NULL, exhibits INTEGER NOT NULL, size INTEGER NOT NULL,
            details TEXT NOT NULL )""",
            "CREATE INDEX backup_by_time ON backup (made_at)",
        ),
    ),
)


def due(number: int) -> tuple[Step, ...]:
    """Return the steps that lead from schema `number` to the present one."""
    return tuple(step for step in STEPS if step.to > number)


def upgrade(path: Path, key: bytes, number: int, written_by: str) -> None:
    """Take every step from schema `number` on, with the number itself: killed anywhere, all or none.

    Raises LogDamaged when what came out of it does not hold together, NotSaved when the disk refuses. Then
    the log is as it was. Make a verified backup first.
    """
    with connection.alone(path, key) as bound:
        for step in due(number):
            for statement in step.statements:
                bound.exec_driver_sql(statement)
        bound.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA}")
        for name, value in (("min_reader", str(schema.MIN_READER)), ("written_by", written_by)):
            bound.exec_driver_sql("UPDATE meta SET value = ? WHERE key = ?", (value, name))
        is_whole = bound.exec_driver_sql("PRAGMA quick_check").scalar() == "ok"
        if not is_whole or bound.exec_driver_sql("PRAGMA foreign_key_check").all():
            raise connection.damaged()
        with Session(bound) as session:
            chronology.verify(session)
