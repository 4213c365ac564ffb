"""The chronology: an append-only list of what was done, each entry chained to the one before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session


@dataclass(frozen=True)
class Entry:
    """One entry with its words. `what` is the sentence on screen; `detail` what the sentence leaves out."""

    seq: int
    at: datetime
    by: str
    case_id: int | None
    what: str
    detail: Mapping[str, object]


def record(
    session: Session,
    *,
    at: datetime,
    by: str,
    case_id: int | None,
    what: str,
    detail: Mapping[str, object] | None = None,
) -> int:
    """Append one entry inside the caller's transaction and return its number. `detail` must be JSON."""
    raise NotImplementedError


def head(session: Session) -> tuple[int, str]:
    """Return the newest entry's number and the 20-letter code of its hash, as papers print them."""
    raise NotImplementedError


def verify(session: Session) -> int:
    """Check the whole chain and return how many entries it has. Raises LogDamaged naming the first break."""
    raise NotImplementedError


def lines(session: Session, case_id: int | None) -> tuple[Entry, ...]:
    """Return the entries of one case (None: of the whole log), oldest first; erased ones are left out."""
    raise NotImplementedError
