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
    Step(
        3,
        "Keep in the log how a letter is made, what was let stand in it, and the school’s own wording",
        (
            """CREATE TABLE letter_form ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, letter_id INTEGER NOT
            NULL, sections TEXT NOT NULL, is_easy_read BOOLEAN NOT NULL, has_reply_slip BOOLEAN NOT NULL,
            is_confidential BOOLEAN NOT NULL, envelope VARCHAR(40) NOT NULL, enclosures TEXT NOT NULL,
            copies_to TEXT NOT NULL, replaces_id INTEGER, PRIMARY KEY (id), UNIQUE (letter_id), FOREIGN
            KEY(case_id) REFERENCES "case" (id), FOREIGN KEY(letter_id) REFERENCES letter (id), FOREIGN
            KEY(replaces_id) REFERENCES letter (id) )""",
            "CREATE INDEX ix_letter_form_case_id ON letter_form (case_id)",
            """CREATE TABLE letter_override ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id INTEGER
            NOT NULL, letter_id INTEGER NOT NULL, rule VARCHAR NOT NULL, about VARCHAR NOT NULL, reason
            VARCHAR NOT NULL, at TEXT NOT NULL, "by" VARCHAR NOT NULL, FOREIGN KEY(case_id) REFERENCES
            "case" (id), FOREIGN KEY(letter_id) REFERENCES letter (id) )""",
            "CREATE INDEX ix_letter_override_case_id ON letter_override (case_id)",
            "CREATE INDEX ix_letter_override_letter_id ON letter_override (letter_id)",
            """CREATE TABLE likely_author ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, person_id INTEGER
            NOT NULL, PRIMARY KEY (id), UNIQUE (case_id, person_id), FOREIGN KEY(case_id) REFERENCES "case"
            (id), FOREIGN KEY(person_id) REFERENCES person (id) )""",
            "CREATE INDEX ix_likely_author_case_id ON likely_author (case_id)",
            "CREATE INDEX ix_likely_author_person_id ON likely_author (person_id)",
            """CREATE TABLE own_wording ( "key" VARCHAR NOT NULL, text VARCHAR NOT NULL, shipped VARCHAR NOT
            NULL, at TEXT NOT NULL, "by" VARCHAR NOT NULL, PRIMARY KEY ("key") )""",
        ),
    ),
    Step(
        4,
        "Keep in the log what an exhibit is and says, where it came from, its covered copies and isolation",
        (
            """CREATE TABLE exhibit_detail ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, exhibit_id INTEGER
            NOT NULL, kind VARCHAR(40) NOT NULL, pages INTEGER NOT NULL, likeness VARCHAR NOT NULL, came_with
            INTEGER, chosen TEXT NOT NULL, words VARCHAR NOT NULL, words_from VARCHAR(40), places TEXT NOT
            NULL, PRIMARY KEY (id), UNIQUE (exhibit_id), FOREIGN KEY(case_id) REFERENCES "case" (id), FOREIGN
            KEY(exhibit_id) REFERENCES exhibit (id), FOREIGN KEY(came_with) REFERENCES exhibit (id) )""",
            "CREATE INDEX ix_exhibit_detail_case_id ON exhibit_detail (case_id)",
            """CREATE TABLE exhibit_origin ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, exhibit_id INTEGER
            NOT NULL, grade VARCHAR(40), captured_on DATE, captured_at VARCHAR NOT NULL, captured_by VARCHAR
            NOT NULL, device VARCHAR NOT NULL, address VARCHAR NOT NULL, account VARCHAR NOT NULL, shows TEXT
            NOT NULL, note VARCHAR NOT NULL, PRIMARY KEY (id), UNIQUE (exhibit_id), FOREIGN KEY(case_id)
            REFERENCES "case" (id), FOREIGN KEY(exhibit_id) REFERENCES exhibit (id) )""",
            "CREATE INDEX ix_exhibit_origin_case_id ON exhibit_origin (case_id)",
            """CREATE TABLE covered_copy ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT
            NULL, exhibit_id INTEGER NOT NULL, number INTEGER NOT NULL, page INTEGER NOT NULL, boxes TEXT NOT
            NULL, file VARCHAR NOT NULL, fingerprint VARCHAR NOT NULL, size INTEGER NOT NULL, width INTEGER
            NOT NULL, height INTEGER NOT NULL, made_at TEXT NOT NULL, made_by VARCHAR NOT NULL, UNIQUE
            (exhibit_id, number), FOREIGN KEY(case_id) REFERENCES "case" (id), FOREIGN KEY(exhibit_id)
            REFERENCES exhibit (id), UNIQUE (file) )""",
            "CREATE INDEX ix_covered_copy_case_id ON covered_copy (case_id)",
            """CREATE TABLE isolation ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT
            NULL, exhibit_id INTEGER NOT NULL, isolated_at TEXT NOT NULL, isolated_by VARCHAR NOT NULL, why
            VARCHAR NOT NULL, destroyed_at TEXT, destroyed_by VARCHAR NOT NULL, advised_by VARCHAR NOT NULL,
            advice_reference VARCHAR NOT NULL, UNIQUE (exhibit_id), FOREIGN KEY(case_id) REFERENCES "case"
            (id), FOREIGN KEY(exhibit_id) REFERENCES exhibit (id) )""",
            "CREATE INDEX ix_isolation_case_id ON isolation (case_id)",
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
