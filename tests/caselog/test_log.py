"""Saved means saved, and a log that cannot be trusted is not opened."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from conduct_desk.caselog import chronology, connection, keys
from conduct_desk.caselog.log import LOG_FILE, Log, create_log, open_log
from conduct_desk.caselog.tables import CaseRow, MetaRow, SettingRow
from conduct_desk.clock import Clock
from conduct_desk.errors import LogDamaged, LogMissing, LogTooNew, NotSaved, WrongKey

ACase = Callable[..., CaseRow]


def _raw(folder: Path, root: bytes) -> "sqlcipher3.Connection":
    raw = connection.connect(folder / LOG_FILE, keys.db_key(root), mode="rw")
    connection.set_up(raw, read_only=False)
    return raw


def test_what_was_saved_is_there_after_opening_again(
    log: Log, root: bytes, clock: Clock, a_case: ACase
) -> None:
    with log.writing() as session:
        session.add(a_case(1, "It was the caretaker’s fault"))
    log.close()

    again = open_log(log.folder, root, by="Mr Lund", clock=clock)
    with again.reading() as session:
        kept = session.exec(select(CaseRow)).one()
    again.close()

    assert (kept.words, kept.opened_at) == ("It was the caretaker’s fault", clock.now())
    assert again.log_id == "0123456789abcdef"


def test_an_error_in_the_middle_undoes_all_of_it(log: Log, a_case: ACase) -> None:
    with pytest.raises(KeyError), log.writing() as session:
        session.add(a_case(1))
        session.flush()
        raise KeyError

    with log.reading() as session:
        assert session.exec(select(CaseRow)).all() == []


def test_a_broken_promise_of_the_tables_is_a_bug_and_stays_one(log: Log, a_case: ACase) -> None:
    with pytest.raises(IntegrityError) as refused, log.writing() as session:
        session.add_all([a_case(1, "about Mrs Kowalski"), a_case(1)])

    assert "Kowalski" not in str(refused.value)


def test_reading_sees_only_what_is_saved(log: Log, a_case: ACase) -> None:
    seen: list[int] = []

    def look() -> None:
        with log.reading() as session:
            seen.append(len(session.exec(select(CaseRow.id)).all()))

    with log.writing() as session:
        session.add(a_case(1))
        session.flush()
        _in_a_thread(look)
    look()

    assert seen == [0, 1]


def test_reading_cannot_write(log: Log, a_case: ACase) -> None:
    with pytest.raises(NotSaved), log.reading() as session:
        session.add(a_case(1))
        session.flush()


def test_threads_take_turns(log: Log, a_case: ACase) -> None:
    def save(first: int) -> None:
        for number in range(first, first + 10):
            with log.writing() as session:
                session.add(a_case(number))
            with log.reading() as session:
                session.exec(select(CaseRow.id)).all()

    threads = [threading.Thread(target=save, args=(first,)) for first in (0, 100, 200, 300)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with log.reading() as session:
        assert len(session.exec(select(CaseRow.id)).all()) == 40


def test_the_window_reads_while_something_long_is_read_beside_it(log: Log, a_case: ACase) -> None:
    begun, ended = threading.Event(), threading.Event()

    def read_for_long() -> None:
        with log.reading() as session:
            session.exec(select(CaseRow.id)).all()
            begun.set()
            assert ended.wait(20)

    beside = threading.Thread(target=read_for_long)
    beside.start()
    assert begun.wait(20)
    try:
        with log.reading() as session:
            assert session.exec(select(CaseRow.id)).all() == []
        assert not ended.is_set()
    finally:
        ended.set()
        beside.join()
    with log.writing() as session:
        session.add(a_case(1))
    with log.reading() as session:
        assert len(session.exec(select(CaseRow.id)).all()) == 1


def test_nesting_is_refused_before_it_can_block(log: Log) -> None:
    with pytest.raises(RuntimeError, match="nested"), log.writing(), log.reading():
        pass
    with pytest.raises(RuntimeError, match="nested"), log.reading(), log.writing():
        pass
    with pytest.raises(RuntimeError, match="nested"), log.writing():
        log.close()
    with log.writing():
        pass


def test_a_closed_log_says_so(log: Log) -> None:
    log.close()
    log.close()

    with pytest.raises(RuntimeError, match="closed"), log.reading() as session:
        session.exec(select(CaseRow)).all()


def test_every_pragma_took_on_both_connections(log: Log) -> None:
    for block in (log.writing, log.reading):
        with block() as session:
            bound = session.connection()
            for name, _, right in connection.PRAGMAS:
                assert bound.exec_driver_sql(f"PRAGMA {name}").scalar() == right, name


def test_a_pragma_that_does_not_take_stops_the_start() -> None:
    raw = sqlcipher3.connect(":memory:")  # a log in memory keeps its own journal mode
    with pytest.raises(connection.UnsafeEngineError, match="journal_mode"):
        connection.set_up(raw, read_only=False)
    raw.close()


def test_an_engine_that_is_too_old_is_refused() -> None:
    class Old:
        sqlite_version = "3.51.2"
        sqlite_version_info = (3, 51, 2)

    with pytest.raises(connection.UnsafeEngineError, match="older"):
        connection.check_engine(Old)


def test_an_engine_without_encryption_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    plain = sqlite3.connect(":memory:")
    with pytest.raises(connection.UnsafeEngineError, match="does not encrypt"):
        connection.check_identity(plain, root_is_proven=True)
    plain.close()

    monkeypatch.setattr(sqlcipher3, "connect", sqlite3.connect)
    with pytest.raises(connection.UnsafeEngineError, match="cipher_log_level"):
        connection.connect(tmp_path / "log", bytes(32), mode="rwc")


def test_a_log_that_may_not_be_read_costs_a_sentence(
    log: Log, root: bytes, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(LogDamaged, match="cannot be read"):
        open_log(log.folder, root, by="Mrs Patel", clock=clock)


def test_nothing_lies_beside_the_log_at_rest(log: Log, a_case: ACase) -> None:
    with log.writing() as session:
        session.add(a_case(1))
    log.close()

    journal = log.folder / f"{LOG_FILE}-journal"
    assert not journal.exists() or journal.stat().st_size == 0
    assert {file.name for file in log.folder.iterdir()} - {journal.name} == {LOG_FILE, "exhibits"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights to a file otherwise")
def test_only_this_user_can_read_the_log(log: Log) -> None:
    for path in (log.folder, log.folder / LOG_FILE, log.folder / "exhibits"):
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_thief_reads_nothing(log: Log, a_case: ACase) -> None:
    with log.writing() as session:
        session.add(a_case(1, "ZEBRA-canary"))
        session.add(SettingRow(key="school", value={"name": "ZEBRA-canary"}))
    log.close()

    for file in log.folder.rglob("*"):
        if file.is_file():
            assert b"ZEBRA" not in file.read_bytes()
            assert "ZEBRA".encode("utf-16-le") not in file.read_bytes()


def test_what_a_cut_off_save_left_is_cleared_at_the_next_opening(log: Log, root: bytes, clock: Clock) -> None:
    log.close()
    (log.folder / ".tmp-0123").write_bytes(b"half a key file")

    open_log(log.folder, root, by="Mrs Patel", clock=clock).close()

    assert not (log.folder / ".tmp-0123").exists()


def test_an_undoing_that_fails_lets_go_of_the_connection(log: Log, a_case: ACase) -> None:
    with pytest.raises(KeyError), log.writing() as session:
        session.add(a_case(1))
        session.flush()
        session.connection().connection.dbapi_connection.close()  # type: ignore[union-attr]
        raise KeyError

    with log.writing() as session:
        session.add(a_case(2))
    with log.reading() as session:
        assert session.exec(select(CaseRow.number)).all() == [2]


def test_a_log_is_never_started_over_another(log: Log, root: bytes, clock: Clock) -> None:
    with pytest.raises(LogDamaged, match="already"):
        create_log(log.folder, root, log_id="ab", by="Mrs Patel", clock=clock)


def test_keys_are_written_before_the_log_has_its_name(folder: Path, root: bytes, clock: Clock) -> None:
    seen: list[bool] = []

    create_log(
        folder,
        root,
        log_id="ab",
        by="P",
        clock=clock,
        before=lambda: seen.append((folder / LOG_FILE).exists()),
    ).close()

    assert seen == [False]


def test_a_missing_log_is_never_made(tmp_path: Path, root: bytes, clock: Clock) -> None:
    with pytest.raises(LogMissing):
        open_log(tmp_path, root, by="Mrs Patel", clock=clock)

    assert list(tmp_path.iterdir()) == []


def test_another_root_does_not_open_it(log: Log, clock: Clock) -> None:
    with pytest.raises(WrongKey):
        open_log(log.folder, keys.new_root(), by="Mrs Patel", clock=clock)
    with pytest.raises(LogDamaged):
        open_log(log.folder, keys.new_root(), by="Mrs Patel", clock=clock, root_is_proven=True)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _not_encrypted(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(4080))


def _first_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[200] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("damage", [_empty, _cut_off, _not_encrypted, _first_page])
def test_a_file_that_is_no_whole_log_is_refused_untouched(
    log: Log, root: bytes, clock: Clock, damage: Callable[[Path], None]
) -> None:
    log.close()
    path = log.folder / LOG_FILE
    damage(path)
    before = path.read_bytes()

    with pytest.raises(LogDamaged, match="does not hold what it should"):
        open_log(log.folder, root, by="Mrs Patel", clock=clock, root_is_proven=True)

    assert path.read_bytes() == before


def test_any_changed_bit_is_noticed(log: Log, root: bytes, clock: Clock, a_case: ACase) -> None:
    with log.writing() as session:
        session.add(a_case(1, "words " * 2000))
    log.close()
    whole = bytearray((log.folder / LOG_FILE).read_bytes())

    for at in range(2000, len(whole), 4096 * 5):
        whole[at] ^= 8
        (log.folder / LOG_FILE).write_bytes(whole)
        whole[at] ^= 8
        with pytest.raises(LogDamaged):
            _read_all(open_log(log.folder, root, by="P", clock=clock, root_is_proven=True))


def test_a_damaged_page_is_told_before_a_chronology_that_does_not_hold_together(
    log: Log, root: bytes, clock: Clock, a_case: ACase
) -> None:
    with log.writing() as session:
        session.add(a_case(1, "words " * 2000))
        chronology.record(session, at=clock.now(), by="P", case_id=1, what="Opened concern 1")
    log.close()
    raw = _raw(log.folder, root)
    for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {name}")
    raw.execute("UPDATE event SET hash = ? WHERE seq = 1", ("0" * 64,))
    raw.close()
    with pytest.raises(LogDamaged, match="does not hold together at entry 1"):
        open_log(log.folder, root, by="P", clock=clock, root_is_proven=True)

    whole = bytearray((log.folder / LOG_FILE).read_bytes())
    whole[-2000] ^= 8
    (log.folder / LOG_FILE).write_bytes(whole)
    with pytest.raises(LogDamaged, match="does not hold what it should"):
        open_log(log.folder, root, by="P", clock=clock, root_is_proven=True)


def test_a_newer_log_is_refused_with_its_version_and_untouched(log: Log, root: bytes, clock: Clock) -> None:
    log.close()
    raw = _raw(log.folder, root)
    raw.execute("PRAGMA user_version = 99")
    raw.execute("UPDATE meta SET value = '3.1' WHERE key = 'written_by'")
    raw.close()
    before = (log.folder / LOG_FILE).read_bytes()

    with pytest.raises(LogTooNew, match=r"newer Conduct Desk \(3\.1\)"):
        open_log(log.folder, root, by="Mrs Patel", clock=clock)

    assert (log.folder / LOG_FILE).read_bytes() == before


def test_a_file_of_another_program_is_refused(log: Log, root: bytes, clock: Clock) -> None:
    log.close()
    raw = _raw(log.folder, root)
    raw.execute("PRAGMA application_id = 1")
    raw.close()

    with pytest.raises(LogDamaged):
        open_log(log.folder, root, by="Mrs Patel", clock=clock)


def test_another_program_holding_the_log_costs_a_sentence(log: Log, root: bytes, a_case: ACase) -> None:
    raw = _raw(log.folder, root)
    raw.execute("BEGIN IMMEDIATE")

    with pytest.raises(NotSaved, match="holding"), log.writing() as session:
        session.add(a_case(1))

    raw.execute("ROLLBACK")
    raw.close()
    with log.writing() as session:
        session.add(a_case(1))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("a small disk needs mount and root")
    place = tmp_path / "small disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], check=False)
    if made.returncode:
        pytest.skip("this machine lets nobody mount")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk_costs_a_sentence_and_nothing_else(
    small_disk: Path, root: bytes, clock: Clock, a_case: ACase
) -> None:
    log = create_log(small_disk / "log", root, log_id="ab", by="Mrs Patel", clock=clock)
    kept = 0
    with pytest.raises(NotSaved, match="disk is full"):
        for number in range(200):
            with log.writing() as session:
                session.add(a_case(number, "x" * 20_000))
            kept += 1
    with pytest.raises(NotSaved, match="disk is full"):
        log.exhibits.keep(bytes(2_000_000))

    assert kept > 3
    with log.reading() as session:
        assert len(session.exec(select(CaseRow.id)).all()) == kept
        assert session.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    assert list((small_disk / "log" / "exhibits").iterdir()) == []
    with log.writing() as session:  # something small still fits
        session.get_one(MetaRow, "min_reader")
    log.close()


def test_a_log_that_may_not_be_written_costs_a_sentence(
    small_disk: Path, root: bytes, clock: Clock, a_case: ACase
) -> None:
    create_log(small_disk / "log", root, log_id="ab", by="Mrs Patel", clock=clock).close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    log = open_log(small_disk / "log", root, by="Mrs Patel", clock=clock)

    with pytest.raises(NotSaved, match="may not write"), log.writing() as session:
        session.add(a_case(1))
    with pytest.raises(NotSaved, match="may not write"):
        log.exhibits.keep(b"picture")

    log.close()


def test_starting_on_a_full_disk_leaves_nothing_behind(small_disk: Path, root: bytes, clock: Clock) -> None:
    (small_disk / "junk").write_bytes(bytes(1_000_000))

    with pytest.raises(NotSaved, match="disk is full"):
        create_log(small_disk / "log", root, log_id="ab", by="Mrs Patel", clock=clock)

    assert [file for file in (small_disk / "log").rglob("*") if file.is_file()] == []


def _read_all(log: Log) -> None:
    try:
        with log.reading() as session:
            for table in ("case", "case_text", "event", "meta", "person", "sqlite_master"):
                session.connection().exec_driver_sql(f'SELECT * FROM "{table}"').all()  # noqa: S608  # our own names
            answer = session.connection().exec_driver_sql("PRAGMA cipher_integrity_check").all()
        if answer:
            raise LogDamaged("found by the check of every page")
    finally:
        log.close()


def _in_a_thread(work: Callable[[], None]) -> None:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
