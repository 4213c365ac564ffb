"""The sealed list in every backup: what the log held at that moment, and how to know each piece again.

It lies beside the encrypted pieces and is readable without a key, so it holds numbers, random names and
digests only: no person, no reference of a concern, no path. Digests of tables are keyed, so that nobody can
guess at what is in a small table. The seal is HMAC-SHA256 over the list with a key of its own.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from conduct_desk.caselog import keys, row_digests, wanted_files
from conduct_desk.errors import LogDamaged

LIST_FILE, LOG_PIECE, KEYS_PIECE, EXHIBITS = "list.json", "case-log.db", "keys.json", "exhibits"
FORMAT = "conduct-desk-backup-1"
LARGEST_LIST = 32 * 1024 * 1024  # bytes; a log with 100,000 exhibits has a list of 11 MB
_FIRST_YEAR, _LAST_YEAR = 1970, 9000
_LOG_ID = re.compile(r"[0-9A-Za-z]{1,64}")
_FILE = re.compile(r"[0-9a-f]{32}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Piece:
    """One file of a backup as it lies on the disk, encrypted: its size in bytes and its SHA-256."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Facts:
    """What a log held at one moment. `tables` has a keyed digest of all rows of each table."""

    log_id: str
    schema: int
    seq: int  # the head of its chronology
    code: str
    newest_at: datetime | None
    cases: int
    newest_case: int  # the highest number that a concern in it has
    entries: int
    disposed: tuple[int, ...]  # numbers of the concerns that had been disposed of
    tables: Mapping[str, str]
    copies: tuple[str, ...] = ()  # which of the files of exhibits are covered copies, made for sharing


@dataclass(frozen=True)
class BackupList:
    """What list.json says. `key` tells the log's present keys from earlier ones."""

    made_at: datetime
    written_by: str
    key: str
    facts: Facts
    pieces: Mapping[str, Piece]  # case-log.db and keys.json
    exhibits: Mapping[str, Piece]  # and covered copies, by random name
    missing: tuple[str, ...] = ()  # those whose files the log itself had lost


@dataclass(frozen=True)
class BackupCounts:
    """What a backup holds, in numbers. `seq` and `code` are the head of its chronology."""

    made_at: datetime
    cases: int
    exhibits: int  # without covered copies
    entries: int  # of the chronology
    newest_at: datetime | None  # the newest entry
    seq: int
    code: str
    newest_case: int = 0  # the highest number that a concern in it has
    missing: int = 0  # exhibits whose files the log itself had lost


def counts(listed: BackupList) -> BackupCounts:
    """Return the numbers in a list."""
    facts, copies = listed.facts, set(listed.facts.copies)
    return BackupCounts(
        listed.made_at,
        facts.cases,
        len(listed.exhibits.keys() - copies),
        facts.entries,
        facts.newest_at,
        facts.seq,
        facts.code,
        facts.newest_case,
        len(set(listed.missing) - copies),
    )


def is_exhibit(name: str) -> bool:
    """Say whether this is the name of an exhibit's file: 32 random hex digits."""
    return _FILE.fullmatch(name) is not None


def mark(root: bytes) -> str:
    """Return 8 hex digits that tell this log's keys from earlier ones; nothing can be derived from them."""
    return hashlib.sha256(b"mark " + keys.seal_key(root)).hexdigest()[:8]


def write(listed: BackupList, root: bytes) -> bytes:
    """Return the sealed list as it is written to the disk."""
    content = _content(listed)
    sealed = {"format": FORMAT, "list": content, "seal": _seal(content, root)}
    return json.dumps(sealed, sort_keys=True, indent=0).encode()


def read(content: bytes, root: bytes | None = None) -> BackupList:
    """Return what a list says; only with `root` is its seal checked. Raises LogDamaged."""
    try:
        sealed = json.loads(content)
        if sealed["format"] != FORMAT:
            raise ValueError("not a list of this format")
        listed = _listed(sealed["list"])
        is_ours = root is None or hmac.compare_digest(str(sealed["seal"]), _seal(sealed["list"], root))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise not_whole() from error
    if not is_ours:
        raise not_whole()
    return listed


def not_whole() -> LogDamaged:
    """Return the sentence for a backup that does not hold what its list says."""
    return LogDamaged(
        "This backup is not whole: what is in it is not what was put there.",
        next_step="Choose another backup. This one was left as it is.",
    )


def read_facts(raw: Any, root: bytes) -> tuple[Facts, dict[str, str]]:
    """Return what an open log holds, and the fingerprint of each exhibit by its file.

    `raw` is a connection of sqlcipher3, which must see one unchanging state. It works for every schema: what
    an older log does not have counts as none. Raises sqlcipher3.Error, and LogDamaged for no case log.
    """
    names = row_digests.tables(raw)
    log_id = str(_one(raw, "SELECT value FROM meta WHERE key = 'log_id'") or "")
    if not _LOG_ID.fullmatch(log_id):
        raise not_whole()
    newest = raw.execute("SELECT seq, at, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    seq, at, hashed = newest or (0, "", "")
    facts = Facts(
        log_id=log_id,
        schema=int(_one(raw, "PRAGMA user_version")),
        seq=int(seq),
        code=_code(hashed),
        newest_at=datetime.fromisoformat(at) if at else None,
        cases=int(_one(raw, 'SELECT count(*) FROM "case"')),
        newest_case=int(_one(raw, 'SELECT coalesce(max(id), 0) FROM "case"')),
        entries=int(_one(raw, "SELECT count(*) FROM event")),
        disposed=tuple(_disposed(raw, names)),
        tables=row_digests.digests(raw, names, keys.seal_key(root)),
        copies=wanted_files.copies(raw, names),
    )
    return facts, wanted_files.fingerprints(raw, names)


def _code(hashed: str) -> str:
    from conduct_desk.caselog.chronology import code_of  # the way to a list without a key is short

    return code_of(hashed) if hashed else ""


def _disposed(raw: Any, names: list[str]) -> list[int]:
    if "disposal" not in names:
        return []
    return [int(row[0]) for row in raw.execute("SELECT case_id FROM disposal ORDER BY case_id")]


def _one(raw: Any, query: str) -> Any:
    row = raw.execute(query).fetchone()
    return row[0] if row else None


def _seal(content: object, root: bytes) -> str:
    plain = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
    return hmac.new(keys.seal_key(root), plain, hashlib.sha256).hexdigest()


def _content(listed: BackupList) -> dict[str, object]:
    facts = listed.facts
    return {
        "made_at": listed.made_at.astimezone(UTC).isoformat(),
        "written_by": listed.written_by,
        "key": listed.key,
        "missing": list(listed.missing),
        "pieces": {name: [piece.size, piece.sha256] for name, piece in listed.pieces.items()},
        "exhibits": {name: [piece.size, piece.sha256] for name, piece in listed.exhibits.items()},
        "log_id": facts.log_id,
        "schema": facts.schema,
        "seq": facts.seq,
        "code": facts.code,
        "newest_at": facts.newest_at.isoformat() if facts.newest_at else None,
        "cases": facts.cases,
        "newest_case": facts.newest_case,
        "entries": facts.entries,
        "disposed": list(facts.disposed),
        "tables": dict(facts.tables),
        "copies": list(facts.copies),
    }


def _listed(content: Any) -> BackupList:
    pieces, exhibits = _pieces(content["pieces"]), _pieces(content["exhibits"])
    copies = tuple(content.get("copies", ()))  # a list of before has none
    names = [*exhibits, *content["missing"], *copies]
    if set(pieces) != {LOG_PIECE, KEYS_PIECE} or not all(is_exhibit(name) for name in names):
        raise ValueError("a name that no backup has")
    newest_at = content["newest_at"]
    facts = Facts(
        log_id=_fitting(_LOG_ID, content["log_id"]),
        schema=int(content["schema"]),
        seq=int(content["seq"]),
        code=str(content["code"]),
        newest_at=_moment(newest_at) if newest_at else None,
        cases=int(content["cases"]),
        newest_case=int(content["newest_case"]),
        entries=int(content["entries"]),
        disposed=tuple(int(number) for number in content["disposed"]),
        tables={str(name): str(digest) for name, digest in content["tables"].items()},
        copies=copies,
    )
    return BackupList(
        made_at=_moment(content["made_at"]),
        written_by=str(content["written_by"]),
        key=str(content["key"]),
        facts=facts,
        pieces=pieces,
        exhibits=exhibits,
        missing=tuple(content["missing"]),
    )


def _pieces(content: Any) -> dict[str, Piece]:
    return {str(name): Piece(_size(size), _fitting(_SHA256, sha)) for name, (size, sha) in content.items()}


def _size(size: Any) -> int:
    if not isinstance(size, int) or size < 0:
        raise ValueError("not a size")
    return size


def _fitting(pattern: re.Pattern[str], text: Any) -> str:
    if not pattern.fullmatch(text):
        raise ValueError("not what is written there")
    return str(text)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise ValueError("a moment that no clock has, or that cannot be told in another zone")
    return moment
