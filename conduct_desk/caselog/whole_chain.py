"""Checking the whole chronology: that each entry hangs on the one before, and that no word was altered.

It takes the driver's own connection and nothing but the standard library, so that it can go on while
everything else is still being fetched: who opens the log waits for it.
"""

import json
from hashlib import sha256
from typing import Any

from conduct_desk.errors import LogDamaged

BEGINNING = "0" * 64  # what the first entry is chained to
ERASED = "erased"  # where an entry's detail lists the entries whose words are lawfully gone
_SAYS_ERASED = f'"{ERASED}"'
_BY_KEY, _CASE_KEY = '{"by": "', '"case_id": '  # as chronology.record writes them
_WHOLE = """
    SELECT event.seq, at, prev, "commit", hash, salt, body, case_id
    FROM event LEFT JOIN event_body ON event_body.seq = event.seq ORDER BY event.seq"""
_BODIES = "SELECT count(*) FROM event_body"
_LOOSE = "SELECT min(seq) FROM event_body WHERE seq NOT IN (SELECT seq FROM event)"


def verify(raw: Any) -> int:
    """Check the whole chain through a raw connection and return how many entries it has.

    Raises LogDamaged naming the first break, and what the driver raises. Words that are gone are lawful only
    when a later entry's detail lists their numbers under "erased": that entry is in the chain itself, and is
    shown.
    """
    prev, count, bare, erased = BEGINNING, 0, set[int](), set[int]()
    # One by one: the words of many years, all at once, take more memory than the whole program.
    for seq, at, before, commit, hashed, salt, body, case_id in raw.execute(_WHOLE):
        count += 1
        # Forty thousand times in a long log: the digests of `hash_of` and `commit_of` stand here themselves.
        told = sha256(f"{before}\n{seq}\n{at}\n{commit}".encode()).hexdigest()
        if seq != count or before != prev or hashed != told:
            raise broken(count)
        if salt is None:
            bare.add(seq)
        else:
            try:
                if sha256(salt + body.encode()).hexdigest() != commit or _case_said(body) != case_id:
                    raise broken(seq)
                if _SAYS_ERASED in body:
                    erased |= _listed(seq, body)
            except (TypeError, ValueError, AttributeError, KeyError) as error:
                raise broken(seq) from error  # doctored: nothing that `record` ever wrote
        prev = hashed
    unlawful = (bare - erased) | _loose(raw, count - len(bare))
    if unlawful:
        raise broken(min(unlawful))
    return count


def hash_of(prev: str, seq: int, at: str, commit: str) -> str:
    """Return the hash of an entry, which the next one is chained to."""
    return sha256(f"{prev}\n{seq}\n{at}\n{commit}".encode()).hexdigest()


def commit_of(salt: bytes, body: str) -> str:
    """Return the salted digest of an entry's words."""
    return sha256(salt + body.encode()).hexdigest()


def broken(seq: int) -> LogDamaged:
    """Return the sentence for a chain that does not hold together at an entry."""
    return LogDamaged(
        f"The chronology does not hold together at entry {seq}: the past was changed outside Conduct Desk.",
        next_step="Nothing was changed now. Compare it with your last backup and with printed letters.",
    )


def _loose(raw: Any, with_entry: int) -> set[int]:
    """Return the first body without an entry, given how many bodies have one; nothing when all have."""
    if raw.execute(_BODIES).fetchone()[0] == with_entry:
        return set()
    (loose,) = raw.execute(_LOOSE).fetchone()
    return set() if loose is None else {loose}


def _case_said(body: str) -> int | None:
    """Return the case that an entry's words name.

    `record` writes who did it and then the case. No text of JSON holds a quotation mark that is not escaped,
    so the first such key is that of the entry itself, and nothing that somebody typed. Reading every body as
    JSON would take most of an unlock's time.
    """
    _, key, rest = body.partition(_CASE_KEY)
    if key and body.startswith(_BY_KEY):
        number = rest[: rest.index(",")]
        if number == "null":
            return None
        if number.isdecimal():
            return int(number)
    said: int | None = json.loads(body)["case_id"]
    return said


def _listed(seq: int, body: str) -> set[int]:
    """Return the entries before this one whose words it says were erased."""
    return {each for each in json.loads(body)["detail"].get(ERASED, ()) if each < seq}
