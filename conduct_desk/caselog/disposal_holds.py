"""The rows of what keeps a closed concern from being disposed of, until it is lifted with a reason."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables_of_keeping import DisposalHoldRow
from conduct_desk.policy.closing import HoldReason


@dataclass(frozen=True)
class KeptHold:
    """One hold as it was made."""

    id: int
    case_id: int
    why: HoldReason
    note: str
    at: datetime
    by: str
    lifted_at: datetime | None


def add(session: Session, **values: Any) -> int:
    """Write a hold and return its id."""
    return kept.add(session, DisposalHoldRow, **values)


def read(session: Session, hold_id: int) -> KeptHold:
    """Return one hold. Raises LookupError for an unknown id."""
    return kept.read_one(session, KeptHold, DisposalHoldRow, hold_id)


def standing(session: Session) -> dict[int, list[KeptHold]]:
    """Return the holds that were not lifted by their case, oldest first."""
    which = col(DisposalHoldRow.lifted_at).is_(None)
    found: dict[int, list[KeptHold]] = {}
    for hold in kept.read(session, KeptHold, DisposalHoldRow, which, order=[col(DisposalHoldRow.id)]):
        found.setdefault(hold.case_id, []).append(hold)
    return found


def lift(session: Session, hold_id: int, *, at: datetime, by: str, because: str) -> None:
    """Note on a hold that it was lifted; nothing else of it changes."""
    kept.amend(session, DisposalHoldRow, hold_id, lifted_at=at, lifted_by=by, lifted_because=because)
