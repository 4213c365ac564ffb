"""The chronology: an append-only list of what was done, each entry chained to the one before.

commit = SHA-256(salt || body); hash = SHA-256(prev LF seq LF at LF commit), all as text. The words are kept
apart from the chain, so that a case can lawfully be erased while the chain still verifies.
"""

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import starmap
from typing import Any

from sqlalchemy import func, insert, select
from sqlmodel import Session, col

from conduct_desk.caselog import whole_chain
from conduct_desk.caselog.kept import once
from conduct_desk.caselog.tables import EventBodyRow, EventRow
from conduct_desk.caselog.whole_chain import BEGINNING, ERASED, commit_of, hash_of

__all__ = ["BEGINNING", "ERASED", "commit_of", "hash_of"]  # one door for all that reads the chain
CODE_LETTERS = "BCDFGHJKMNPQRSTVWXYZ"  # no vowels, so that no code spells a word on a letter
CODE_LENGTH = 20  # 86 bits of the hash
SALVAGED = "salvaged"  # where the detail of an entry saved from a damaged log has its old number and hash
BROUGHT_BACK = "Brought back from a backup"
SAVED_FROM_DAMAGE = "Saved what could still be read of a damaged case log"
CLOCK_WENT_BACK = "clock_went_back"  # where an entry's detail says by how many seconds
_AT = "%Y-%m-%dT%H:%M:%S.%fZ"


@dataclass(frozen=True)
class Entry:
    """One entry with its words. `what` is the sentence on screen; `detail` what the sentence leaves out."""

    seq: int
    at: datetime
    by: str
    case_id: int | None
    what: str
    detail: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Link:
    """One link of the chain as it was hashed; `salt` and `body` are None when its words were erased."""

    seq: int
    at: str
    prev: str
    commit: str
    hash: str
    salt: bytes | None
    body: str | None


def record(
    session: Session,
    *,
    at: datetime,
    by: str,
    case_id: int | None,
    what: str,
    detail: Mapping[str, object] | None = None,
) -> int:
    """Append one entry inside the caller's transaction and return its number. `detail` must be JSON.

    The order is the number, not the time: when the clock went back since the newest entry, the entry's
    detail says by how many seconds ("clock_went_back").
    """
    newest = _newest(session)
    seq, prev, moment = newest.seq + 1, newest.hash, at.astimezone(UTC).strftime(_AT)
    said = dict(detail or {})
    if moment < newest.at:
        back = datetime.fromisoformat(newest.at) - at
        said[CLOCK_WENT_BACK] = round(back.total_seconds(), 3)
    body = json.dumps({"by": by, "case_id": case_id, "what": what, "detail": said}, ensure_ascii=False)
    salt = secrets.token_bytes(16)
    commit = commit_of(salt, body)
    values = {
        "seq": seq,
        "at": moment,
        "prev": prev,
        "commit": commit,
        "hash": hash_of(prev, seq, moment, commit),
    }
    words = {"seq": seq, "case_id": case_id, "salt": salt, "body": body}
    session.connection().execute(_NEW_EVENT, values)
    session.connection().execute(_NEW_BODY, words)
    return seq


def head(session: Session) -> tuple[int, str]:
    """Return the newest entry's number and the 20-letter code of its hash, as papers print them."""
    newest = _newest(session)
    return newest.seq, code_of(newest.hash)


def code_at(session: Session, seq: int) -> str:
    """Return the code that a paper printed after entry `seq`, to compare with it; "" for no such entry."""
    found = session.connection().execute(select(col(EventRow.hash)).where(col(EventRow.seq) == seq)).scalar()
    return code_of(found) if found else ""


def salvaged_code(session: Session, seq: int) -> str:
    """Return the code that a paper printed after entry `seq` of a damaged log, which was entered here again.

    "" when no entry was; compare with code_at first.
    """
    asked = _LINES.where(func.json_extract(_BODY, f"$.detail.{SALVAGED}.seq") == seq)
    found = session.connection().execute(asked).first()
    hashed = json.loads(found.body)["detail"][SALVAGED]["hash"] if found else ""
    return code_of(hashed) if hashed else ""


def code_of(hashed: str) -> str:
    """Return the 20-letter code of an entry's hash (64 hex digits), as papers print it."""
    number, letters = int(hashed, 16), ""
    for _ in range(CODE_LENGTH):
        number, letter = divmod(number, len(CODE_LETTERS))
        letters += CODE_LETTERS[letter]
    return letters


def verify(session: Session) -> int:
    """Check the whole chain and return how many entries it has. Raises LogDamaged naming the first break.

    Words that are gone are lawful only when a later entry's detail lists their numbers under "erased": that
    entry is in the chain itself, and is shown.
    """
    return whole_chain.verify(session.connection().connection)


def lines(session: Session, case_id: int | None) -> tuple[Entry, ...]:
    """Return the entries of one case (None: of the whole log), oldest first; erased ones are left out."""
    wanted = _LINES if case_id is None else _LINES.where(col(EventBodyRow.case_id) == case_id)
    link = session.connection()
    return once(session, ("chronology", case_id), lambda: tuple(starmap(_entry, link.execute(wanted))))


def chain(session: Session) -> tuple[Link, ...]:
    """Return every link of the chain in order, with its salt and words where they were not erased."""
    found: Sequence[Any] = session.connection().execute(_CHAIN).all()
    return tuple(Link(*row) for row in found)


def erasures(session: Session) -> dict[int, int]:
    """Return whose words were erased: the entry's number, with that of the entry that says so."""
    found: dict[int, int] = {}
    with_words = set(session.connection().execute(select(col(EventBodyRow.seq))).scalars())
    for row in session.connection().execute(_LISTING).all():
        entry = _entry(*row)
        listed = entry.detail.get(ERASED, ())
        for seq in listed if isinstance(listed, list) else ():
            if seq < entry.seq and seq not in with_words:
                found.setdefault(seq, entry.seq)
    return found


@dataclass(frozen=True)
class Setback:
    """One entry that was made after the clock had gone back, and by how much."""

    seq: int
    at: datetime
    back: timedelta


def setbacks(session: Session) -> tuple[Setback, ...]:
    """Return where the clock had gone back, oldest first."""
    found = (_entry(*row) for row in session.connection().execute(_SETBACKS).all())
    said = ((entry, entry.detail.get(CLOCK_WENT_BACK)) for entry in found)
    return tuple(
        Setback(entry.seq, entry.at, timedelta(seconds=back))
        for entry, back in said
        if isinstance(back, int | float)
    )


def moment_at(session: Session, seq: int) -> datetime | None:
    """Return when entry `seq` was made, as the clock then said; None for no such entry."""
    found = session.connection().execute(select(col(EventRow.at)).where(col(EventRow.seq) == seq)).scalar()
    return datetime.fromisoformat(found) if found else None


def newest_of(session: Session, what: str) -> int:
    """Return the number of the newest entry outside any case that says `what`; 0 for none."""
    said = func.json_extract(_BODY, "$.what") == what
    asked = select(func.max(col(EventBodyRow.seq))).where(col(EventBodyRow.case_id).is_(None), said)
    return int(session.connection().execute(asked).scalar() or 0)


def first_by(session: Session) -> str:
    """Return who made the first entry of the log: whoever started it; empty when that cannot be read."""
    row = session.connection().execute(_LINES.limit(1)).first()
    return _entry(*row).by if row else ""


# Every save asks and says these: made once, they cost a fifth.
_NEWEST = (
    select(col(EventRow.seq), col(EventRow.at), col(EventRow.hash))
    .order_by(col(EventRow.seq).desc())
    .limit(1)
)
_NEW_EVENT, _NEW_BODY = insert(EventRow), insert(EventBodyRow)
_LINKED = tuple(col(getattr(EventRow, name)) for name in ("seq", "at", "prev", "commit", "hash"))
_BODY = col(EventBodyRow.body)
_LINES = (
    select(col(EventRow.seq), col(EventRow.at), col(EventBodyRow.body))
    .join(EventBodyRow, col(EventBodyRow.seq) == col(EventRow.seq))
    .order_by(col(EventRow.seq))
)
_LISTING = _LINES.where(col(EventBodyRow.body).contains(f'"{ERASED}"', autoescape=True))
_SETBACKS = _LINES.where(col(EventBodyRow.body).contains(CLOCK_WENT_BACK, autoescape=True))
_CHAIN = (
    select(*_LINKED, col(EventBodyRow.salt), _BODY)
    .join(EventBodyRow, col(EventBodyRow.seq) == col(EventRow.seq), isouter=True)
    .order_by(col(EventRow.seq))
)


@dataclass(frozen=True)
class _Newest:
    seq: int
    at: str
    hash: str


def _newest(session: Session) -> _Newest:
    row = session.connection().execute(_NEWEST).first()
    return _Newest(row.seq, row.at, row.hash) if row else _Newest(0, "", BEGINNING)


def _entry(seq: int, at: str, body: str) -> Entry:
    said = json.loads(body)
    moment = datetime.fromisoformat(at)
    return Entry(seq, moment, said["by"], said["case_id"], said["what"], said["detail"])
