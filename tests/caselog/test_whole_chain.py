"""The whole chronology is checked through the driver alone: what somebody typed never passes for a key."""

import hashlib
import json
from datetime import UTC, datetime

import pytest

from conduct_desk.caselog import chronology, whole_chain
from conduct_desk.caselog.kept import Session
from conduct_desk.caselog.log import Log
from conduct_desk.errors import LogDamaged

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
SALT = b"0123456789abcdef"


def enter_by_hand(session: Session, body: str, case_id: int | None) -> None:
    """Add an entry that hangs on the one before, with a body that `record` would not write."""
    seq, prev = session.connection().exec_driver_sql("SELECT max(seq), hash FROM event").one()
    commit = hashlib.sha256(SALT + body.encode()).hexdigest()
    at = "2026-11-23T09:00:00.000000Z"
    hashed = whole_chain.hash_of(prev, seq + 1, at, commit)
    session.connection().exec_driver_sql(
        "INSERT INTO event VALUES (?, ?, ?, ?, ?)", (seq + 1, at, prev, commit, hashed)
    )
    session.connection().exec_driver_sql(
        "INSERT INTO event_body (seq, case_id, salt, body) VALUES (?, ?, ?, ?)",
        (seq + 1, case_id, SALT, body),
    )


def verified(log: Log) -> int:
    with log.reading() as session:
        return chronology.verify(session)


def start(log: Log) -> None:
    with log.writing() as session:
        chronology.record(session, at=NINE, by="Mrs Patel", case_id=None, what="Started the case log")


@pytest.mark.parametrize(
    "by",
    ['"case_id": 9, ', 'a "case_id": 9, b', "\\", '\\"case_id\\": 9, "', "{", 'x", "case_id": 9, "y": "'],
)
def test_a_name_that_looks_like_a_case_is_a_name(log: Log, by: str) -> None:
    with log.writing() as session:
        chronology.record(session, at=NINE, by=by, case_id=3, what='"case_id": 8, ', detail={"case_id": 7})

    assert verified(log) == 1


@pytest.mark.parametrize("case_id", [4, None])
def test_an_entry_whose_words_come_in_another_order_is_read_as_what_it_is(
    log: Log, case_id: int | None
) -> None:
    start(log)
    with log.writing() as session:
        enter_by_hand(
            session, json.dumps({"what": "Saved", "case_id": case_id, "by": "A", "detail": {}}), case_id
        )

    assert verified(log) == 2


@pytest.mark.parametrize(
    "body",
    [
        '{"by": "A", "case_id": 5, "what": "Moved", "detail": {}}',  # named under another concern
        '{"by": "A", "case_id": -4, "what": "Moved", "detail": {}}',
        '{"by": "A", "what": "No case at all", "detail": {}}',
        '{"by": "A", "case_id": 4',
        "no JSON",
        '["erased"]',
        '{"by": "A", "case_id": 4, "what": "x", "detail": {"erased": 7}}',
        '{"by": "A", "case_id": 4, "what": "x", "detail": ["erased"]}',
    ],
)
def test_words_that_nobody_entered_are_noticed_though_the_chain_fits_them(log: Log, body: str) -> None:
    start(log)
    with log.writing() as session:
        enter_by_hand(session, body, 4)

    with pytest.raises(LogDamaged, match="at entry 2"):
        verified(log)
