"""Carrying the chronology of a damaged log over into a new one, without pretending that nothing was lost.

As long as the chain holds, its entries are taken over as they are, so that every printed code still fits.
After the first gap what can be read is entered again: with its moment and its words, and with its old number
and hash in the detail `salvaged` (chronology.salvaged_code finds it by them).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session

from conduct_desk.caselog import chronology
from conduct_desk.caselog.readable import Record
from conduct_desk.caselog.tables import EventBodyRow, EventRow

SALVAGED = chronology.SALVAGED
WORDLESS = "An entry whose words were erased before, or could not be read"
_ERASED = "erased"


@dataclass(frozen=True)
class Told:
    """What became of the chronology: entries taken over, entered again, lost; and those without words."""

    kept: int
    again: int
    gone: int
    bare: tuple[int, ...]  # taken over, but their words are gone: lawfully, or with the damaged page
    words_lost: int

    @property
    def rows(self) -> int:
        """How many rows the chronology has now: a link and words for each entry, but for those without."""
        return 2 * (self.kept + self.again) - len(self.bare)

    def lost_beyond(self, lost: Mapping[str, int]) -> int:
        """Return by how much what is really lost differs from what the pages let us guess."""
        return self.gone - lost.get("event", 0) + self.words_lost - lost.get("event_body", 0)


def carry_over(session: Session, links: Iterable[Record], bodies: Iterable[Record], *, by: str) -> Told:
    """Write the chronology anew from what was read of it. `by` stands where it is not known who did it."""
    known = {_int(link["seq"]): link for link in links}
    words = {_int(body["seq"]): body for body in bodies}
    newest = max((*known, *words), default=0)
    whole = _unbroken(known)
    bare = [seq for seq in range(1, whole + 1) if not _write_link(session, known[seq], words.get(seq))]
    erased = _lawfully_erased(words)
    again, moment = 0, str(known[whole]["at"]) if whole else "1970-01-01T00:00:00.000000Z"
    for seq in range(whole + 1, newest + 1):
        if seq in known or seq in words:
            moment = str(known[seq]["at"]) if seq in known else moment
            _enter_again(session, seq, known.get(seq), words.get(seq), moment, by)
            again += 1
    gone = newest - whole - again
    words_lost = len(
        [seq for seq in (*bare, *(known.keys() - words.keys() - set(bare))) if seq not in erased]
    )
    return Told(whole, again, gone, tuple(bare), words_lost)


def conclude(session: Session, told: Told, figures: Mapping[str, object], *, at: datetime, by: str) -> None:
    """Enter what was saved and what was lost, in numbers; entries without words are named as erased."""
    detail = {
        **figures,
        "entries_kept": told.kept,
        "entries_again": told.again,
        "entries_lost": told.gone,
        "words_lost": told.words_lost,
        _ERASED: list(told.bare),
    }
    chronology.record(session, at=at, by=by, case_id=None, what=chronology.SAVED_FROM_DAMAGE, detail=detail)


def _unbroken(known: Mapping[int, Record]) -> int:
    """Return up to which entry the chain holds."""
    prev, seq = chronology.BEGINNING, 0
    while (link := known.get(seq + 1)) is not None:
        right = chronology.hash_of(prev, seq + 1, str(link["at"]), str(link["commit"]))
        if link["prev"] != prev or link["hash"] != right:
            break
        prev, seq = right, seq + 1
    return seq


def _write_link(session: Session, link: Record, body: Record | None) -> bool:
    """Take one entry over as it is; says whether it still has its words."""
    session.connection().execute(insert(EventRow), dict(link))
    if body is None or not _fits(link, body):
        return False
    session.connection().execute(insert(EventBodyRow), dict(body))
    return True


def _fits(link: Record, body: Record) -> bool:
    salt, words = body["salt"], body["body"]
    return (
        isinstance(salt, bytes)
        and isinstance(words, str)
        and chronology.commit_of(salt, words) == link["commit"]
    )


def _enter_again(
    session: Session, seq: int, link: Record | None, body: Record | None, moment: str, by: str
) -> None:
    said = _said(body)
    detail = dict(said.get("detail") or {})
    was: dict[str, Any] = {"seq": seq, "at": moment if link else "", "hash": link["hash"] if link else ""}
    for key in (SALVAGED, _ERASED):  # the numbers in it are those of the old chain
        if key in detail:
            was[f"{key}_before"] = detail.pop(key)
    chronology.record(
        session,
        at=datetime.fromisoformat(moment),
        by=str(said.get("by") or by),
        case_id=said.get("case_id"),
        what=str(said.get("what") or WORDLESS),
        detail={**detail, SALVAGED: was},
    )


def _said(body: Record | None) -> dict[str, Any]:
    try:
        said = json.loads(str(body["body"])) if body else {}
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _lawfully_erased(words: Mapping[int, Record]) -> set[int]:
    found: set[int] = set()
    for body in words.values():
        if f'"{_ERASED}"' in str(body["body"]):
            found |= set((_said(body).get("detail") or {}).get(_ERASED, ()))
    return found


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0
