"""Lawful erasing: the words of a disposed concern leave every table, the search index and the disk.

What stays is the chain of the chronology (numbers, moments and salted digests) and one row in numbers only.
The exhibits' files go after the commit; until then the log remembers them (`FILES_TO_GO`), so that a crash
in between leaves nothing behind for longer than until the next start.
"""

import re
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import delete, select, text, update
from sqlmodel import Session, col

from conduct_desk.caselog import cases, chronology, closures, kept, links, people, settings
from conduct_desk.caselog.chronology import ERASED
from conduct_desk.caselog.log import Log
from conduct_desk.caselog.tables import EventBodyRow, ExhibitRow, LetterRow
from conduct_desk.caselog.tables_of_keeping import DisposalHoldRow, DisposalRow
from conduct_desk.clock import SCHOOL_ZONE
from conduct_desk.errors import NotSaved
from conduct_desk.policy.closing import Retention

FILES_TO_GO = "files of disposed concerns"  # a setting: the random names of files that are still to go


@dataclass(frozen=True)
class Erased:
    """What was erased of one concern, in numbers, random file names and digests: nothing of it names anybody.

    `files` are gone once `clear_files` ran after the commit; `seqs` the chronology entries that lost their
    words, which the entry that says so must list as `erased`.
    """

    files: tuple[str, ...]
    fingerprints: tuple[str, ...]
    letters: int
    seqs: tuple[int, ...]


@dataclass(frozen=True)
class KeptDisposal:
    """One concern that was disposed of."""

    case_id: int
    reference: str
    retention: Retention
    closed_on: date
    review_on: date
    authorised_by: str
    authorised_on: date
    disposed_at: datetime
    disposed_by: str
    exhibits: int
    letters: int
    entries: int
    fingerprints: tuple[str, ...]
    event_seq: int


def every(session: Session) -> tuple[KeptDisposal, ...]:
    """Return what was disposed of, in the order in which it was done."""
    return kept.read(session, KeptDisposal, DisposalRow, order=[col(DisposalRow.id)])


def disposed_ids(session: Session) -> frozenset[int]:
    """Return the ids of the concerns that were disposed of: no restore may bring one of them back."""
    return frozenset(session.connection().execute(select(col(DisposalRow.case_id))).scalars())


def add(session: Session, **values: Any) -> int:
    """Write that a concern was disposed of, and return the row's id."""
    return kept.add(session, DisposalRow, **values)


def erase(session: Session, case_id: int) -> Erased:
    """Take every word of a concern out of the log, in the caller's transaction; says nothing about it itself.

    With it go the people whom no other concern names, the entries about them outside any concern, what was
    typed about holds, and the entries of other concerns that linked them with it. Record an entry that lists
    `seqs` as `erased` in the same transaction, and run `clear_files` after the commit. Raises LookupError for
    an unknown id.
    """
    cases.read(session, case_id)
    link = session.connection()
    letters = _ids(session, LetterRow, case_id)
    asked = select(col(ExhibitRow.fingerprint)).where(col(ExhibitRow.case_id) == case_id)
    fingerprints = tuple(link.execute(asked.order_by(col(ExhibitRow.number))).scalars())
    named = _named_in(session, case_id)
    linked = links.forget(session, case_id)
    files, seqs = cases.take_out(session, case_id)
    people.forget_unused(session, named)
    seqs += linked + _forget_entries_about_nobody(session)
    typed = {"note": "", "lifted_because": ""}
    link.execute(update(DisposalHoldRow).where(col(DisposalHoldRow.case_id) == case_id).values(**typed))
    let_go(session, files)
    return Erased(files, fingerprints, len(letters), tuple(sorted(seqs)))


def let_go(session: Session, files: Iterable[str]) -> None:
    """Remember, in the caller's transaction, files that are to go; run `clear_files` after the commit."""
    settings.write(session, FILES_TO_GO, [*settings.read(session, FILES_TO_GO, []), *files])


def clear_files(log: Log) -> int:
    """Take away the exhibits' files of disposed concerns, set aside or not; returns how many are still left.

    Call it after the commit and at every start: a full disk or a crash leaves the rest to the next time.
    """
    with log.reading() as session:
        waiting = tuple(settings.read(session, FILES_TO_GO, []))
    if not waiting:
        return 0
    left = tuple(file for file in waiting if not _is_gone(log, file))
    with suppress(NotSaved), log.writing() as session:
        now = settings.read(session, FILES_TO_GO, [])
        settings.write(session, FILES_TO_GO, [file for file in now if file in left or file not in waiting])
    return len(left)


def dispose_again(log: Log, case_ids: Collection[int], *, by: str, was: Iterable[KeptDisposal] = ()) -> int:
    """Erase concerns that were disposed of after this backup was made; returns how many there were.

    For a backup that was unpacked and is not in force yet. `was` is `every` of the log that it replaces, as
    far as that can be read: its rows are taken over, so that an older backup cannot bring anything back
    later either. A concern of that id with another reference or other evidence is another one, and stays.
    """
    rows = {row.case_id: row for row in was}
    with log.writing() as session:
        known = disposed_ids(session)
        there = cases.references(session, set(case_ids) - known)
        again = sorted(i for i in there if i not in rows or _is_the_one(session, i, there[i], rows[i]))
        at = log.clock.now()
        values = {number: _as_it_was(session, number, at, by) for number in again}
        values |= {number: _as_noted(rows[number]) for number in rows if number not in known | there.keys()}
        values |= {number: _as_noted(rows[number]) for number in again if number in rows}
        erased = {number: erase(session, number) for number in again}
        if values:
            seq = _record(session, at, by, values, erased)
        for number, row in sorted(values.items()):
            gone = numbers(erased[number]) if number in erased else {}
            add(session, **{**row, **gone, "event_seq": seq})
        _never_again(session, max((*case_ids, *rows), default=0))
    clear_files(log)
    return len(again)


def kept_logs(folder: Path) -> tuple[datetime, ...]:
    """Return when each log was put aside that lies in the log's folder since another one took its place.

    Those still hold what was disposed of later. `folder` is the log's own; reads names only.
    """
    found = (_STAMP.fullmatch(entry.name) for entry in folder.iterdir() if entry.is_dir())
    moments: list[datetime] = []
    for stamp in filter(None, found):
        with suppress(ValueError):  # a folder that somebody named like that
            moments.append(datetime.strptime(f"{stamp[1]}+0000", "%Y-%m-%d-%H%M%S%z"))
    return tuple(sorted(moments))


_STAMP = re.compile(r"(?:kept|damaged)-(\d{4}-\d\d-\d\d-\d{6})(?:-\d+)?")  # swap.name_for gives these


def _is_the_one(session: Session, case_id: int, reference: str, row: KeptDisposal) -> bool:
    """Say whether the concern of that id is the one that was disposed of: numbers may be given twice."""
    asked = select(col(ExhibitRow.fingerprint)).where(col(ExhibitRow.case_id) == case_id)
    evidence = set(session.connection().execute(asked).scalars())
    return reference == row.reference and evidence <= set(row.fingerprints)


def _as_it_was(session: Session, case_id: int, at: datetime, by: str) -> dict[str, Any]:
    """Return a disposal's row for a concern of which only this backup still knows anything."""
    case, made = cases.read(session, case_id), closures.of_case(session, case_id)
    closed_on = (case.closed_at or at).astimezone(SCHOOL_ZONE).date()
    return {
        "case_id": case_id,
        "reference": case.reference,
        "retention": made[-1].retention if made else Retention.ORDINARY,
        "closed_on": closed_on,
        "review_on": made[-1].review_on if made else closed_on,
        "authorised_by": "",  # it stands in the log that this backup is older than
        "authorised_on": at.astimezone(SCHOOL_ZONE).date(),
        "disposed_at": at,
        "disposed_by": by,
    }


def _as_noted(row: KeptDisposal) -> dict[str, Any]:
    return {**vars(row), "fingerprints": list(row.fingerprints)}


def numbers(erased: Erased) -> dict[str, Any]:
    """Return the columns of a disposal's row that count what went."""
    return {
        "exhibits": len(erased.fingerprints),
        "letters": erased.letters,
        "entries": len(erased.seqs),
        "fingerprints": list(erased.fingerprints),
    }


def _record(
    session: Session,
    at: datetime,
    by: str,
    rows: dict[int, dict[str, Any]],
    erased: dict[int, Erased],
) -> int:
    references = ", ".join(sorted(str(row["reference"]) for row in rows.values()))
    return chronology.record(
        session,
        at=at,
        by=by,
        case_id=None,
        what=f"Kept disposed of, though a backup was brought back: {references}",
        detail={ERASED: sorted(seq for each in erased.values() for seq in each.seqs)},
    )


def _ids(session: Session, table: Any, case_id: int) -> tuple[int, ...]:
    return tuple(
        session.connection().execute(select(col(table.id)).where(col(table.case_id) == case_id)).scalars()
    )


def _named_in(session: Session, case_id: int) -> set[int]:
    """Return everybody whom a concern names: by a part, a letter, an action or a line of support."""
    found: set[int] = set()
    for table in people.NAMING:
        person, case = (col(getattr(table, name)) for name in ("person_id", "case_id"))
        found |= set(session.connection().execute(select(person).where(case == case_id)).scalars())
    return found - {None}


def _forget_entries_about_nobody(session: Session) -> tuple[int, ...]:
    """Erase the entries outside any concern that are about somebody who is in the log no more."""
    found = tuple(session.connection().execute(_ABOUT_NOBODY).scalars())
    session.connection().execute(delete(EventBodyRow).where(col(EventBodyRow.seq).in_(found)))
    return found


_ABOUT_NOBODY = text(
    "SELECT seq FROM event_body WHERE case_id IS NULL "
    "AND json_extract(body, '$.detail.person_id') IS NOT NULL "
    "AND json_extract(body, '$.detail.person_id') NOT IN (SELECT id FROM person)"
)
_NEVER_AGAIN = (
    text("INSERT INTO sqlite_sequence (name, seq) SELECT 'case', 0 "
         "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'case')"),
    text("UPDATE sqlite_sequence SET seq = :number WHERE name = 'case' AND seq < :number"),
)  # fmt: skip


def _never_again(session: Session, number: int) -> None:
    """Let no new concern have the id of one that was disposed of: a later restore would erase it."""
    for statement in _NEVER_AGAIN:
        session.connection().execute(statement, {"number": number} if ":number" in statement.text else {})


def _is_gone(log: Log, file: str) -> bool:
    try:
        log.exhibits.discard(file)
    except NotSaved:
        return False
    return True
