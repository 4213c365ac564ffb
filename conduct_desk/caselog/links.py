"""Which concerns the head linked: a link has no table, its lines are in the chronology of both concerns."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import delete, select
from sqlmodel import Session, col

from conduct_desk.caselog import case_text, chronology
from conduct_desk.caselog.chronology import Entry
from conduct_desk.caselog.kept import among
from conduct_desk.caselog.tables import CaseRow, EventBodyRow
from conduct_desk.policy.links import LinkKind
from conduct_desk.policy.vocabulary import Outcome, Stage

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


@dataclass(frozen=True)
class Standing:
    """One concern as another one names it, with the words and the address of its post."""

    id: int
    reference: str
    stage: Stage
    outcome: Outcome | None
    opened_at: datetime
    link: str
    words: str


def standings(session: Session, case_ids: Iterable[int]) -> dict[int, Standing]:
    """Return these concerns by id, in one question; what is gone is left out."""
    columns = [getattr(CaseRow, each.name) for each in fields(Standing)]
    asked = select(*columns).where(among(CaseRow.id, case_ids))
    found = (Standing(*row) for row in session.connection().execute(asked))
    return {each.id: each for each in found}


def with_reference(session: Session, reference: str) -> int | None:
    """Return the concern of a reference as it is written (2026-27/004), None for none."""
    asked = select(col(CaseRow.id)).where(col(CaseRow.reference) == reference)
    return session.connection().execute(asked).scalar()


def forget(session: Session, case_id: int) -> tuple[int, ...]:
    """Take the entries of other concerns that linked them with one that goes for good; returns their numbers.

    Call it while the concern's own entries still say with which it was linked, and list the numbers as
    `erased`: what was typed about a link is about both.
    """
    mine = chronology.lines(session, case_id)
    linked = {other for entry in mine if isinstance(other := entry.detail.get(OTHER), int)}
    there = sorted(set(standings(session, linked)) - {case_id})
    seqs = tuple(
        entry.seq
        for other in there
        for entry in chronology.lines(session, other)
        if entry.detail.get(OTHER) == case_id
    )
    session.connection().execute(delete(EventBodyRow).where(among(EventBodyRow.seq, seqs)))
    for other in there:
        case_text.index(session, other)
    return seqs
