"""The past can be read, and cannot be changed unseen."""

import tracemalloc
from datetime import UTC, datetime, timedelta

import pytest
import sqlcipher3

from conduct_desk.caselog import chronology, connection, keys
from conduct_desk.caselog.log import LOG_FILE, Log, open_log
from conduct_desk.clock import Clock
from conduct_desk.errors import LogDamaged

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def _a_morning(log: Log, entries: int = 6) -> None:
    for number in range(entries):
        with log.writing() as session:
            chronology.record(
                session,
                at=NINE + timedelta(minutes=number),
                by="Mrs Patel",
                case_id=1 + number % 2,
                what=f"Step {number}",
                detail={"number": number},
            )


def _raw(log: Log, root: bytes) -> "sqlcipher3.Connection":
    log.close()
    return connection.connect(log.folder / LOG_FILE, keys.db_key(root), mode="rw")


def _without_guards(raw: "sqlcipher3.Connection") -> None:
    names = raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'event%'")
    for (name,) in names.fetchall():
        raw.execute(f"DROP TRIGGER {name}")


def test_entries_are_numbered_in_order_and_read_by_case(log: Log) -> None:
    _a_morning(log)

    with log.reading() as session:
        of_one = chronology.lines(session, 1)
        assert [entry.seq for entry in chronology.lines(session, None)] == [1, 2, 3, 4, 5, 6]
        assert chronology.verify(session) == 6

    assert [(entry.seq, entry.what) for entry in of_one] == [(1, "Step 0"), (3, "Step 2"), (5, "Step 4")]
    assert (of_one[0].at, of_one[0].by, of_one[0].detail) == (NINE, "Mrs Patel", {"number": 0})


def test_an_undone_save_leaves_no_entry(log: Log) -> None:
    _a_morning(log, 1)
    with pytest.raises(KeyError), log.writing() as session:
        chronology.record(session, at=NINE, by="Mrs Patel", case_id=1, what="Never")
        raise KeyError

    with log.reading() as session:
        assert chronology.head(session)[0] == 1


def test_the_printed_code_is_twenty_letters_and_stays(log: Log) -> None:
    with log.reading() as session:
        assert chronology.head(session)[0] == 0
    _a_morning(log)
    with log.reading() as session:
        seq, code = chronology.head(session)
    _a_morning(log, 1)

    assert (seq, len(code), code.isalpha()) == (6, 20, True)
    with log.reading() as session:
        assert chronology.code_at(session, 6) == code
        assert chronology.head(session) != (6, code)
        assert chronology.code_at(session, 99) == ""


def test_a_clock_that_went_back_is_recorded(log: Log) -> None:
    with log.writing() as session:
        chronology.record(session, at=NINE, by="P", case_id=None, what="Opened")
        chronology.record(session, at=NINE - timedelta(hours=1), by="P", case_id=None, what="Closed")

    with log.reading() as session:
        assert chronology.lines(session, None)[1].detail == {"clock_went_back": 3600.0}
        assert chronology.verify(session) == 2


@pytest.mark.parametrize(
    "attempt",
    [
        "UPDATE event SET at = '2026-01-01T00:00:00.000000Z' WHERE seq = 2",
        "DELETE FROM event WHERE seq = 6",
        "INSERT OR REPLACE INTO event SELECT seq, '2026', prev, \"commit\", hash FROM event WHERE seq = 6",
        'INSERT INTO event SELECT 9, at, prev, "commit", hash FROM event WHERE seq = 6',
        'INSERT INTO event SELECT 0, at, prev, "commit", hash FROM event WHERE seq = 6',
        "UPDATE event_body SET body = '{}' WHERE seq = 2",
        "INSERT OR REPLACE INTO event_body SELECT seq, case_id, salt, '{}' FROM event_body WHERE seq = 6",
        "INSERT INTO event_body VALUES (7, 1, x'00', '{}')",
    ],
)
def test_the_file_itself_refuses_to_change_the_past(log: Log, root: bytes, attempt: str) -> None:
    _a_morning(log)
    raw = _raw(log, root)

    with pytest.raises(sqlcipher3.IntegrityError):
        raw.execute(attempt)

    raw.close()


@pytest.mark.parametrize(
    ("tampering", "entry"),
    [
        ("UPDATE event SET at = '2026-01-01T00:00:00.000000Z' WHERE seq = 2", 2),
        ('UPDATE event SET "commit" = hash WHERE seq = 3', 3),
        ("DELETE FROM event WHERE seq = 4", 4),
        ("UPDATE event_body SET body = replace(body, 'Step', 'Stop') WHERE seq = 5", 5),
        ("UPDATE event_body SET case_id = 9 WHERE seq = 5", 5),
        ("UPDATE event_body SET salt = x'00' WHERE seq = 1", 1),
        ("UPDATE event_body SET body = 'doctored' WHERE seq = 4", 4),
        ("DELETE FROM event_body WHERE seq = 2", 2),
        ("INSERT INTO event_body VALUES (7, 1, x'00', '{}')", 7),
        ("UPDATE event SET seq = -seq", 1),
    ],
)
def test_who_goes_round_the_guards_is_found_at_the_next_opening(
    log: Log, root: bytes, clock: Clock, tampering: str, entry: int
) -> None:
    _a_morning(log)
    raw = _raw(log, root)
    _without_guards(raw)
    raw.execute(tampering)
    raw.close()

    with pytest.raises(LogDamaged, match=f"at entry {entry}:"):
        open_log(log.folder, root, by="Mrs Patel", clock=clock)


def test_words_that_were_lawfully_erased_leave_the_chain_whole(log: Log) -> None:
    _a_morning(log)
    with log.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM event_body WHERE case_id = 2")
        chronology.record(
            session, at=NINE, by="Mrs Patel", case_id=None, what="Disposed", detail={"erased": [2, 4, 6]}
        )

    with log.reading() as session:
        assert chronology.verify(session) == 7
        assert chronology.lines(session, 2) == ()


def test_the_words_of_many_years_are_never_all_in_memory_at_once(log: Log) -> None:
    words, entries = "w" * 20_000, 200
    with log.writing() as session:
        for _ in range(entries):
            chronology.record(session, at=NINE, by="Mrs Patel", case_id=1, what=words)

    with log.reading() as session:
        chronology.verify(session)
        tracemalloc.start()
        assert chronology.verify(session) == entries
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert most < entries * len(words) / 4
