"""Which concerns the head linked: a link has no table, its lines are in the chronology of both concerns."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from conduct_desk.caselog.chronology import Entry
from conduct_desk.caselog.tables import CaseRow
from conduct_desk.policy.links import LinkKind

# In the detail of an entry: the other concern's id, and why (a name of LinkKind; empty: no longer).
OTHER, WHY = "linked_with", "linked_because"
NOTE = "note"


@dataclass(frozen=True)
class KeptLink:
    """One link that was made by hand and stands."""

    other_id: int
    why: LinkKind
    note: str


def standing(entries: Iterable[Entry]) -> tuple[KeptLink, ...]:
    """Return the links of a concern that stand after these entries of its own, the newest last."""
    found: dict[int, KeptLink] = {}
    for entry in entries:
        other = entry.detail.get(OTHER)
        if not isinstance(other, int):
            continue
        found.pop(other, None)
        why = str(entry.detail.get(WHY, ""))
        if why in LinkKind.__members__:
            found[other] = KeptLink(other, LinkKind[why], str(entry.detail.get(NOTE, "")))
    return tuple(found.values())


def with_reference(session: Session, reference: str) -> int | None:
    """Return the concern of a reference as it is written (2026-27/004), None for none."""
    asked = select(col(CaseRow.id)).where(col(CaseRow.reference) == reference)
    return session.connection().execute(asked).scalar()
