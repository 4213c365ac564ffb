"""Logs with anything in them that a log can hold, and all that is in one, to compare it with another."""

import hashlib
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Enum
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from conduct_desk.caselog import chronology, connection, keys, wanted_files
from conduct_desk.caselog.columns import Json, Moment
from conduct_desk.caselog.exhibits import ExhibitFiles
from conduct_desk.caselog.log import LOG_FILE, Log, create_log
from conduct_desk.caselog.schema import EVERYTHING
from conduct_desk.clock import Clock

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WORDS = (
    "",
    "clown",
    "Łucja O’Brien",
    "naïve café",
    "שלום",
    "👨‍👩‍👧",
    '\'; DROP TABLE "case"; --',
    "a\x00b",
    "x" * 5000,
)
GUARDED = ("event", "event_body", "meta")  # written by the log itself


def random_log(folder: Path, root: bytes, random: Random) -> Log:
    """Start a log and write a few random rows into every table, drafts and exhibits among them."""
    held = keys.add_slot(
        keys.new_keys(root, "ab12"), root, holder=random.choice(WORDS[1:5]), passphrase="a b"
    )
    log = create_log(
        folder,
        root,
        log_id="ab12",
        by="Mrs Patel",
        clock=Clock(lambda: NINE),
        before=lambda: keys.write_keys(folder, held),
    )
    pictures = {
        name: [log.exhibits.keep(random.randbytes(random.randint(0, 30_000))) for _ in range(most)]
        for name, most in (("exhibit", random.randint(0, 4)), ("covered_copy", random.randint(0, 3)))
    }
    with log.writing() as session:
        for table in EVERYTHING.sorted_tables:
            if table.name in pictures:
                for picture in pictures[table.name]:
                    _insert(session, table, random, file=picture.file, fingerprint=picture.fingerprint)
            elif table.name not in GUARDED:
                for _ in range(random.randint(0, 5)):
                    _insert(session, table, random)
        for number in range(random.randint(0, 9)):
            chronology.record(session, at=NINE, by="Mrs Patel", case_id=number, what=random.choice(WORDS))
    return log


def contents(folder: Path, root: bytes, exhibits: Path | None = None) -> dict[str, object]:
    """Return every row of every table in the folder's log, and what its exhibits are once decrypted."""
    with closing(connection.connect(folder / LOG_FILE, keys.db_key(root), mode="ro")) as raw:
        shape = raw.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
        found: dict[str, object] = {"shape": sorted(map(repr, shape))}
        for kind, name, _, sql in shape:
            if kind == "table" and "VIRTUAL" not in sql:
                rows = raw.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608  # our own
                found[name] = sorted(map(repr, rows))
        files = ExhibitFiles(exhibits or folder / "exhibits", keys.exhibit_identity(root))
        for name, fingerprint in wanted_files.fingerprints(raw, found).items():
            found[f"exhibit {name}"] = hashlib.sha256(files.open_bytes(name, fingerprint)).hexdigest()
    found["holders"] = keys.read_keys(folder)
    return found


def _insert(session: Session, table: Any, random: Random, **given: Any) -> None:
    values = {
        column.name: given[column.name] if column.name in given else _value(session, column, random)
        for column in table.c
        if column.name != "id"
    }
    try:
        with session.begin_nested():
            session.connection().execute(table.insert().values(values))
    except IntegrityError:
        return  # one of a kind, and there is one already


def _value(session: Session, column: Any, random: Random) -> Any:
    if column.nullable and random.random() < 0.3:
        return None
    for key in column.foreign_keys:
        there = session.connection().execute(select(key.column)).scalars().all()
        return random.choice(there) if there else None
    kind = column.type
    if isinstance(kind, Enum):
        enum: Any = kind.enum_class
        return random.choice(list(enum))
    if isinstance(kind, Moment):
        return NINE + timedelta(seconds=random.randint(-(10**8), 10**8))
    if isinstance(kind, Json):
        return {random.choice(WORDS[1:5]): [random.choice(WORDS), random.randint(-9, 9)]}
    return _plain(kind.python_type, random)


def _plain(kind: type, random: Random) -> object:
    if kind is str:
        return random.choice(WORDS) + str(random.randint(0, 10**9))
    if kind is bytes:
        return random.randbytes(random.randint(0, 3000))
    if kind is date:
        return date(2026, 1, 1) + timedelta(days=random.randint(0, 364))
    return bool(random.randint(0, 1)) if kind is bool else random.randint(0, 10**6)
