"""Saving what can still be read of a damaged log into a new one; the damaged one is kept as it is."""

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from conduct_desk.caselog import (
    case_text,
    connection,
    disk,
    isolated_again,
    keys,
    readable,
    restore,
    salvaged_chronology,
    salvaged_links,
    schema,
)
from conduct_desk.caselog.exhibits import SET_ASIDE, ExhibitFiles
from conduct_desk.caselog.log import LOG_FILE, open_log
from conduct_desk.caselog.readable import Readable, Record
from conduct_desk.caselog.tables import CaseRow
from conduct_desk.clock import Clock
from conduct_desk.errors import EvidenceMissing, LogMissing

DAMAGED = "damaged"
APART = ("meta", "event", "event_body", "sqlite_sequence")  # written in ways of their own


@dataclass(frozen=True)
class Saved:
    """What was saved, what was lost as far as can be known, and where the damaged log is kept."""

    rows: int
    rows_lost: int
    exhibits: int
    exhibits_lost: int
    kept_as: Path


@dataclass(frozen=True)
class Work:
    """One salvage under way: the damaged log's folder, its root, and where the new log is put together."""

    folder: Path
    ready: Path
    root: bytes
    by: str
    at: datetime
    written_by: str


def salvage(
    folder: Path, root: bytes, key_file: keys.KeyFile, *, by: str, clock: Clock, written_by: str = ""
) -> Saved:
    """Save every row that can be read into a new log in the place of the damaged one. Long.

    The caller holds place.OwnerLock. `key_file` has no log id when the damaged folder has no readable one.
    Raises LogDamaged when nothing can be read (then only a backup helps), LogMissing, NotSaved.
    """
    if not (folder / LOG_FILE).is_file():
        raise LogMissing(
            "The case log is not in its folder, so there is nothing to save.",
            next_step="If it was moved, say where it is; if it was lost, bring back a backup.",
        )
    read = readable.read(folder / LOG_FILE, keys.db_key(root))
    with restore.made_ready(folder) as ready:
        work = Work(folder, ready, root, by, clock.now(), written_by)
        wanted = _wanted(read.tables)
        exhibits, exhibits_lost = _take_exhibits(work, wanted)
        rows, lost = _write(work, read, _identity(read, key_file), exhibits, exhibits_lost)
        _write_keys(work, read, key_file)
        open_log(ready, root, by=by, clock=clock, root_is_proven=True).close()
        kept_as = restore.put_in_force(folder, ready, DAMAGED, work.at)
    return Saved(rows, lost, exhibits, exhibits_lost, kept_as or folder)


def _wanted(tables: Mapping[str, Iterable[Record]]) -> dict[str, str]:
    """Return the fingerprint of each exhibit and covered copy by its file; destroyed ones have none."""
    gone = {row["exhibit_id"] for row in tables["isolation"] if row["destroyed_at"]}
    rows = [row for row in tables["exhibit"] if row["id"] not in gone]
    rows += [row for row in tables["covered_copy"] if row["exhibit_id"] not in gone]
    return {str(row["file"]): str(row["fingerprint"]) for row in rows}


def _identity(read: Readable, key_file: keys.KeyFile) -> str:
    said = {str(row["key"]): str(row["value"]) for row in read.tables["meta"]}
    return key_file.log_id or said.get("log_id") or keys.new_log_id()


def _write_keys(work: Work, read: Readable, key_file: keys.KeyFile) -> None:
    log_id = _identity(read, key_file)
    fresh = keys.new_keys(work.root, log_id)
    keys.write_keys(work.ready, key_file if key_file.log_id == log_id else fresh)


def _write(work: Work, read: Readable, log_id: str, exhibits: int, exhibits_lost: int) -> tuple[int, int]:
    """Write the new log in one transaction; return how many rows it took over and how many are lost."""
    disk.open_new(work.ready / LOG_FILE).close()
    with connection.alone(work.ready / LOG_FILE, keys.db_key(work.root)) as bound:
        schema.create(bound)
        about = {"log_id": log_id, "written_by": work.written_by, "min_reader": str(schema.MIN_READER)}
        _insert(bound, "meta", [{"key": key, "value": value} for key, value in about.items()])
        bound.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        refused = sum(_insert(bound, name, rows) for name, rows in read.tables.items() if name not in APART)
        with Session(bound) as session:
            told = salvaged_chronology.carry_over(
                session, read.tables["event"], read.tables["event_body"], by=work.by
            )
            made_up, let_go = salvaged_links.mend(session, work.at, work.by)
            isolated_again.mend(session)
            _restore_numbers(bound, read.tables["sqlite_sequence"])
            _index_anew(session)
            # Words for searching are made anew.
            lost = read.rows_lost - read.lost["case_text"] + refused + let_go + told.lost_beyond(read.lost)
            apart = sum(len(read.tables[name]) for name in APART)
            rows = read.count - apart - refused - let_go + told.rows
            figures = {
                "rows": rows,
                "rows_lost": lost,
                "exhibits": exhibits,
                "exhibits_lost": exhibits_lost,
                "made_up": made_up,
            }
            salvaged_chronology.conclude(session, told, figures, at=work.at, by=work.by)
            session.flush()
    return rows, lost


def _insert(bound: Connection, table: str, rows: Iterable[Record]) -> int:
    """Write rows as they were; return how many the tables' own rules refused."""
    refused = 0
    for row in rows:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        try:
            bound.exec_driver_sql(
                f'INSERT INTO "{table}" ({names}) VALUES ({marks})',  # noqa: S608  # names of our own tables
                tuple(row.values()),
            )
        except IntegrityError:
            refused += 1
    return refused


def _restore_numbers(bound: Connection, sequence: Iterable[Mapping[str, Any]]) -> None:
    """No number that was given once may be given again, even when its row is lost."""
    known = {table.name for table in schema.EVERYTHING.sorted_tables}
    for row in sequence:
        if row["name"] in known:
            number, name = row["seq"], row["name"]
            bound.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ? AND seq < ?", (name, number))
            bound.exec_driver_sql(
                "INSERT INTO sqlite_sequence (name, seq) SELECT ?, ? "
                "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)",
                (name, number, name),
            )


def _index_anew(session: Session) -> None:
    # Some lost their words, and those of others were still to be indexed: a millisecond for each to look.
    for case_id in session.exec(select(CaseRow.id)).all():
        case_text.index(session, case_id or 0)


def _take_exhibits(work: Work, wanted: Mapping[str, str]) -> tuple[int, int]:
    """Give the new log the exhibits that its rows want; return how many are whole, and how many are not."""
    source, target = work.folder / "exhibits", work.ready / "exhibits"
    files = ExhibitFiles(source, keys.exhibit_identity(work.root))
    disk.make_private_folder(target)
    whole = 0
    for name, fingerprint in wanted.items():
        from_where = source / name if (source / name).is_file() else source / SET_ASIDE / name
        if not from_where.is_file() or Path(name).name != name:
            continue
        _link(from_where, target / name)
        with suppress(EvidenceMissing):
            files = ExhibitFiles(from_where.parent, keys.exhibit_identity(work.root))
            files.open_bytes(name, fingerprint)
            whole += 1
    disk.sync_folder(target)
    return whole, len(wanted) - whole


def _link(source: Path, target: Path) -> None:
    """Let the file have a second name; where the disk knows no such thing, copy it."""
    try:
        os.link(source, target)
    except OSError:
        try:
            with source.open("rb") as read, disk.open_new(target) as written:
                shutil.copyfileobj(read, written)
                disk.sync_file(written)
        except OSError as error:
            raise disk.not_saved(error) from error
