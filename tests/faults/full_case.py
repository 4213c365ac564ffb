"""A concern with a word of its own in every field that takes words, and looking for those words in a file."""

import hashlib
import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from sqlalchemy import Enum
from sqlmodel import Session

from conduct_desk.caselog import chronology, search
from conduct_desk.caselog.columns import Json, Moment
from conduct_desk.caselog.log import Log
from conduct_desk.caselog.schema import EVERYTHING
from conduct_desk.policy.found_in import FoundIn

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PAGE, RESERVED, SALT, VECTOR = 4096, 80, 16, 16  # bytes; SQLCipher 4: 16 of vector and 64 of HMAC-SHA512
TAIL = 10  # letters of a word that no other word ends with
# Rows of the log that are not a concern's: they stay, and are tried apart.
NOT_OF_A_CASE = frozenset(
    {"meta", "setting", "edition", "policy", "own_wording", "backup", "disposal", "event", "event_body"}
)


@dataclass
class FullCase:
    """A concern that was put into the log whole. `words` are what must be gone after its disposal."""

    case_id: int = 0
    reference: str = ""
    person_id: int = 0
    words: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def word(self, where: str) -> str:
        """Return a word that stands nowhere else, for one field."""
        known = f"{self.case_id} {where} {len(self.words)}"
        self.words.append(f"zq{where.replace('_', '')}{hashlib.sha256(known.encode()).hexdigest()[:TAIL]}")
        return self.words[-1]


def put_in(log: Log, number: int, *, bystander: int = 0) -> FullCase:
    """Write a closed concern with a row in every table that can hold something of one, every field filled.

    `bystander` is the id of somebody of another concern who has a part in this one too.
    """
    full = FullCase()
    full.files = [log.exhibits.keep(f"picture {number} {each}".encode()).file for each in range(3)]
    with log.writing() as session:
        full.case_id = number
        full.reference = f"2025-26/{number:03}"
        _row(session, full, "case", id=number, reference=full.reference, number=number, stage="CLOSED")
        full.person_id = _row(session, full, "person")
        letter = exhibit = 0
        for table in EVERYTHING.sorted_tables:
            name = str(table.name)
            if name in NOT_OF_A_CASE | {"case", "person"}:
                continue
            given: dict[str, Any] = {"letter_id": letter} if "letter_id" in table.c else {}
            given |= {"exhibit_id": exhibit} if "exhibit_id" in table.c else {}
            if name == "exhibit":
                given |= {"number": 1, "file": full.files[0], "removed_at": None, "fingerprint": "1" * 64}
            if name == "covered_copy":
                given |= {"file": full.files[2]}
            if name == "disposal_hold":  # who holds the keys stays, as beside every entry
                given |= {"by": "Mrs Patel", "lifted_by": "Mrs Patel"}
            made = _row(session, full, name, **given)
            letter = made if name == "letter" else letter
            exhibit = made if name == "exhibit" else exhibit
        _row(session, full, "exhibit", number=2, file=full.files[1], removed_at=NINE, fingerprint="2" * 64)
        if bystander:
            _row(session, full, "part", person_id=bystander)
        about: dict[str, Any] = {
            "case_id": number,
            "at": NINE,
            "by": full.word("by"),
            "what": full.word("what"),
        }
        chronology.record(session, **about, detail={"note": full.word("note"), "deep": [full.word("deep")]})
        search.index(session, number, {FoundIn.POST: " ".join(full.words)})
    return full


def _row(session: Session, full: FullCase, name: str, **given: Any) -> int:
    """Write one row with every column filled: a word of its own in each that takes one."""
    table = EVERYTHING.tables[name]
    values = {
        column.name: given[column.name] if column.name in given else _value(full, name, column)
        for column in table.c
        if column.name != "id" or "id" in given
    }
    done = session.connection().execute(table.insert().values(values))
    number = done.inserted_primary_key[0] if done.inserted_primary_key else 0
    return number if isinstance(number, int) else 0


def _value(full: FullCase, name: str, column: Any) -> Any:
    if column.name == "case_id":
        return full.case_id
    if column.name == "person_id":
        return full.person_id
    if column.foreign_keys:
        return None
    return _of_kind(column, full, f"{name}{column.name}")


def _of_kind(column: Any, full: FullCase, where: str) -> Any:
    kind = column.type
    if isinstance(kind, Enum):
        enum: Any = kind.enum_class
        return next(iter(enum))
    if isinstance(kind, Moment):
        return NINE
    if isinstance(kind, Json):
        return [full.word(where)]
    if "VARCHAR" in str(kind):
        return full.word(where)
    if kind.python_type is bytes:
        return full.word(where).encode()
    return {date: NINE.date(), bool: True, int: 1}[kind.python_type]


def pages(path: Path, key: bytes) -> Iterator[bytes]:
    """Return every page of an encrypted log in the clear, free ones too: nothing is left out as an export is.

    AES-256-CBC with the raw key, each page's vector in its reserved end, its HMAC-SHA512 checked first.
    Source: SQLCipher Design, https://www.zetetic.net/sqlcipher/design/
    """
    whole = path.read_bytes()
    salt = whole[:SALT]
    hmac_salt = bytes(each ^ 0x3A for each in salt)
    hmac_key = PBKDF2HMAC(hashes.SHA512(), 32, hmac_salt, 2).derive(key)
    for number in range(len(whole) // PAGE):
        page = whole[number * PAGE : (number + 1) * PAGE]
        start = SALT if number == 0 else 0
        sealed, end = page[start : PAGE - RESERVED], page[PAGE - RESERVED :]
        _check(hmac_key, sealed + end[:VECTOR] + struct.pack("<I", number + 1), end[VECTOR:])
        opened = Cipher(algorithms.AES256(key), modes.CBC(end[:VECTOR])).decryptor()
        yield (b"SQLite format 3\0" if number == 0 else b"") + opened.update(sealed) + opened.finalize()


def _check(key: bytes, signed: bytes, seal: bytes) -> None:
    from cryptography.hazmat.primitives.hmac import HMAC

    hmac = HMAC(key, hashes.SHA512())
    hmac.update(signed)
    hmac.verify(seal)


def hits(path: Path, key: bytes, words: list[str]) -> list[str]:
    """Return which of the words stand in any page, in capitals or small, as UTF-8 or UTF-16, or in pieces.

    The index keeps words by what they differ in from the one before: so the tails of the words count too.
    """
    clear = b"".join(pages(path, key)).lower()
    return [word for word in words if any(each in clear for each in _ways(word))]


def _ways(word: str) -> tuple[bytes, ...]:
    return (
        word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), word[-TAIL:].encode(),
        json.dumps(word)[1:-1].encode(),
    )  # fmt: skip
