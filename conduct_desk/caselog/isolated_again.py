"""Keeping isolated what was isolated, and destroyed what was destroyed, when an older log takes its place.

A backup from before, or rows that were lost with a damaged page, must not bring back what nobody may see.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from conduct_desk.caselog import (
    case_text,
    chronology,
    covered_copies,
    custody,
    disposals,
    exhibit_rows,
    isolations,
)
from conduct_desk.caselog.isolations import KeptIsolation
from conduct_desk.caselog.kept import KeptExhibit
from conduct_desk.caselog.log import Log
from conduct_desk.caselog.tables import CaseRow
from conduct_desk.policy.exhibits import Custody

FIELDS = ("isolated_at", "isolated_by", "why")
GONE_FIELDS = ("destroyed_at", "destroyed_by", "advised_by", "advice_reference")


@dataclass(frozen=True)
class Was:
    """One isolation of the log that is replaced, with the fingerprint of its exhibit."""

    fingerprint: str
    row: KeptIsolation


def of_log(session: Session) -> tuple[Was, ...]:
    """Return every isolation of a log."""
    rows = isolations.every(session)
    return tuple(Was(exhibit_rows.read(session, row.exhibit_id).fingerprint, row) for row in rows)


def isolate_again(log: Log, was: Iterable[Was]) -> int:
    """Let nothing be shown in a log made ready of what the one before it isolated; returns how many came.

    What was destroyed goes from it too, with its covered copies; its chronology says so.
    """
    count = 0
    with log.writing() as session:
        for each in was:
            values = vars(each.row)
            for row in isolations.same_bytes(session, each.fingerprint):
                count += _again(session, row, values, log.clock.now(), log.by, "a backup was brought back")
    disposals.clear_files(log)
    return count


def isolate_in_case(session: Session, case_id: int, *, at: datetime, by: str) -> None:
    """Let nothing be shown in a concern that is put back of what was isolated elsewhere meanwhile.

    Run `disposals.clear_files` after the commit: what was destroyed goes from it too.
    """
    for row in exhibit_rows.every(session, case_id):
        was = isolations.of_bytes(session, row.fingerprint)
        for each in isolations.together(session, row.id) if was else ():
            _again(session, each, vars(was), at, by, "the concern was put back")


def _again(
    session: Session, row: KeptExhibit, values: dict[str, Any], at: datetime, by: str, though: str
) -> bool:
    there = isolations.of_exhibit(session, row.id)
    is_gone = values["destroyed_at"] is not None
    if there and (there.destroyed_at is not None or not is_gone):
        return False
    _put(session, row, values)
    what = "destroyed on advice" if is_gone else "isolated"
    chronology.record(
        session,
        at=at,
        by=by,
        case_id=row.case_id,
        what=f"Kept exhibit {row.number} {what}, though {though}",
        detail={
            custody.WHAT: (Custody.DESTROYED if is_gone else Custody.ISOLATED).name,
            custody.EXHIBIT: row.number,
        },
    )
    case_text.index(session, row.case_id)
    return True


def mend(session: Session) -> int:
    """Isolate again, in a log saved from damage, what its chronology says was isolated; returns how many.

    The rows that said so may have been lost with a damaged page.
    """
    count = 0
    for case_id in session.exec(select(col(CaseRow.id)).order_by(col(CaseRow.id))).all():
        rows = {row.number: row for row in exhibit_rows.every(session, case_id)}
        for entry in chronology.lines(session, case_id):
            said = custody.of_entry(entry)
            if said is None or said[0] not in (Custody.ISOLATED, Custody.DESTROYED):
                continue
            count += sum(_mend(session, rows[number], said[0], entry) for number in said[1] if number in rows)
    return count


def _mend(session: Session, row: KeptExhibit, what: Custody, entry: chronology.Entry) -> bool:
    there = isolations.of_exhibit(session, row.id)
    is_gone = what is Custody.DESTROYED
    if there and (there.destroyed_at is not None or not is_gone):
        return False
    said: dict[str, Any] = dict.fromkeys(("destroyed_by", "advised_by", "advice_reference", "why"), "")
    said |= {"isolated_at": entry.at, "isolated_by": entry.by, "destroyed_at": entry.at if is_gone else None}
    _put(session, row, said)
    return True


def _put(session: Session, row: KeptExhibit, values: dict[str, Any]) -> None:
    there = isolations.of_exhibit(session, row.id)
    if there is None:
        isolations.isolate(session, row, **{key: values[key] for key in FIELDS})
        there = isolations.of_exhibit(session, row.id)
    if there is not None and values["destroyed_at"] is not None:
        isolations.destroyed(session, there, **{key: values[key] for key in GONE_FIELDS})
        copies = (each.file for each in covered_copies.of_exhibit(session, row.id))
        disposals.let_go(session, (row.file, *copies))
