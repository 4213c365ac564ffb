"""The rows of exhibits that are shown to nobody, and of those that were destroyed on advice."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from conduct_desk.caselog import drafts, exhibit_details, kept
from conduct_desk.caselog.kept import KeptExhibit
from conduct_desk.caselog.tables import ExhibitRow
from conduct_desk.caselog.tables_of_exhibits import IsolationRow


@dataclass(frozen=True)
class KeptIsolation:
    """One exhibit that is shown to nobody."""

    id: int
    case_id: int
    exhibit_id: int
    isolated_at: datetime
    isolated_by: str
    why: str
    destroyed_at: datetime | None
    destroyed_by: str
    advised_by: str
    advice_reference: str


def of_exhibit(session: Session, exhibit_id: int) -> KeptIsolation | None:
    """Return the isolation of an exhibit; None where it may be shown."""
    which = col(IsolationRow.exhibit_id) == exhibit_id
    found = kept.read(session, KeptIsolation, IsolationRow, which)
    return found[0] if found else None


def every(session: Session) -> tuple[KeptIsolation, ...]:
    """Return every isolation of the log, oldest first."""
    return kept.read(session, KeptIsolation, IsolationRow, order=[col(IsolationRow.id)])


def of_case(session: Session, case_id: int) -> tuple[KeptIsolation, ...]:
    """Return the isolations of a case, oldest first."""
    return kept.of_case(session, KeptIsolation, IsolationRow, case_id)


def of_bytes(session: Session, fingerprint: str) -> KeptIsolation | None:
    """Return the isolation of an exhibit of any case with the very same bytes; None where there is none."""
    same = select(col(ExhibitRow.id)).where(col(ExhibitRow.fingerprint) == fingerprint)
    found = kept.read(session, KeptIsolation, IsolationRow, col(IsolationRow.exhibit_id).in_(same))
    return found[0] if found else None


def same_bytes(session: Session, fingerprint: str) -> tuple[KeptExhibit, ...]:
    """Return the exhibits of all cases with the very same bytes."""
    which = col(ExhibitRow.fingerprint) == fingerprint
    return kept.read(session, KeptExhibit, ExhibitRow, which, order=[col(ExhibitRow.id)])


def isolate(session: Session, row: KeptExhibit, **values: Any) -> None:
    """Let nothing be shown of an exhibit any more: its small likeness goes, and all its words."""
    kept.amend(session, ExhibitRow, row.id, thumbnail=b"")
    exhibit_details.write(
        session, row.case_id, row.id, words="", words_from=None, places={}, chosen=[]
    )  # how it looks stays, as a number: a picture that looks the same can be told
    drafts.discard(session, f"words:{row.id}", row.case_id)  # words of it that were being typed
    kept.add(session, IsolationRow, case_id=row.case_id, exhibit_id=row.id, **values)


def destroyed(session: Session, row: KeptIsolation, **values: Any) -> None:
    """Write that the bytes of an isolated exhibit are gone for good, and on whose word."""
    kept.amend(session, IsolationRow, row.id, **values)


def together(session: Session, exhibit_id: int) -> tuple[KeptExhibit, ...]:
    """Return all exhibits that hold the same: those of the same bytes, and the messages they came out of.

    The exhibit itself comes first, the others by id.
    """
    found: dict[int, KeptExhibit] = {}
    waiting = [exhibit_id]
    while waiting:
        row = kept.read_one(session, KeptExhibit, ExhibitRow, waiting.pop())
        if row.id not in found:
            found[row.id] = row
            waiting += _holding(session, row)
    first = found.pop(exhibit_id)
    return (first, *(found[number] for number in sorted(found)))


def _holding(session: Session, row: KeptExhibit) -> list[int]:
    came_with = exhibit_details.read(session, row.id).came_with
    same = [each.id for each in same_bytes(session, row.fingerprint)]
    return [*same, came_with] if came_with else same
