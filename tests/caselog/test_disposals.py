"""A concern that is disposed of is gone to the last word, and nothing else is."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.caselog import (
    cases,
    chronology,
    closures,
    disposals,
    keys,
    nearby,
    people,
    retention,
    search,
    settings,
)
from conduct_desk.caselog.disposals import Erased
from conduct_desk.caselog.exhibits import SET_ASIDE
from conduct_desk.caselog.kept import Session
from conduct_desk.caselog.log import LOG_FILE, Log, create_log
from conduct_desk.caselog.schema import EVERYTHING
from conduct_desk.clock import Clock
from conduct_desk.policy.closing import Retention
from tests.faults.full_case import NOT_OF_A_CASE, FullCase, hits, put_in

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
STAYS = {
    "disposal_hold",
    "disposal",
    "case_text",
}  # in numbers only; the words of case_text go with the index


@pytest.fixture
def backup(tmp_path: Path, root: bytes, clock: Clock) -> Iterator[Log]:
    """Another log, which stands for an unpacked backup."""
    made = create_log(tmp_path / "unpacked", root, log_id="0123456789abcdef", by="Mrs Patel", clock=clock)
    yield made
    made.close()


def _dispose(session: Session, full: FullCase) -> Erased:
    erased = disposals.erase(session, full.case_id)
    what = f"Disposed of {full.reference}"
    seq = chronology.record(
        session, at=NINE, by="Mrs Patel", case_id=None, what=what, detail={"erased": erased.seqs}
    )
    row: dict[str, Any] = {
        "case_id": full.case_id,
        "reference": full.reference,
        "retention": Retention.SHORT,
        "closed_on": date(2025, 9, 1),
        "review_on": date(2026, 9, 1),
        "authorised_by": "The signed list",
        "authorised_on": NINE.date(),
        "disposed_at": NINE,
        "disposed_by": "Mrs Patel",
        "fingerprints": list(erased.fingerprints),
        "event_seq": seq,
    }
    disposals.add(session, **row)
    return erased


def test_every_table_that_knows_a_concern_lets_go_of_it() -> None:
    knowing = {str(table.name) for table in EVERYTHING.sorted_tables if "case_id" in table.c}

    assert knowing - STAYS <= {str(table.__tablename__) for table in cases.HANGING}


def test_no_word_of_it_is_left_in_any_page_and_the_chain_is_whole(
    log: Log, folder: Path, root: bytes
) -> None:
    other = put_in(log, 3)
    gone = put_in(log, 4, bystander=other.person_id)
    key = keys.db_key(root)
    assert len(gone.words) > 60
    assert set(hits(folder / LOG_FILE, key, gone.words)) == set(gone.words)

    with log.writing() as session:
        erased = _dispose(session, gone)

    assert hits(folder / LOG_FILE, key, gone.words) == []
    assert set(hits(folder / LOG_FILE, key, other.words)) == set(other.words)
    assert (erased.letters, len(erased.fingerprints), len(erased.seqs)) == (1, 2, 1)
    with log.reading() as session:
        assert chronology.verify(session) == 3
        assert search.find(session, gone.words[0]).case_ids == ()
        assert search.find(session, other.words[0]).case_ids == (3,)
        assert [each.id for each in people.everybody(session)] == [other.person_id]
        assert cases.references(session, [3, 4]) == {3: other.reference}
    assert nearby.meant(log.reading, gone.words[0][:-1] + "y") == ""


def test_its_files_go_at_once_even_when_a_crash_came_between(log: Log, folder: Path) -> None:
    gone = put_in(log, 4)
    with log.writing() as session:
        _dispose(session, gone)
    # The program ended here: the next start finds the files without rows, and may have set one aside.
    aside = folder / "exhibits" / SET_ASIDE
    aside.mkdir()
    (folder / "exhibits" / gone.files[0]).rename(aside / gone.files[0])

    assert disposals.clear_files(log) == 0

    assert [each for each in (folder / "exhibits").rglob("*") if each.is_file()] == []
    with log.reading() as session:
        assert settings.read(session, disposals.FILES_TO_GO) == []
    assert disposals.clear_files(log) == 0


def test_what_was_written_about_somebody_who_is_gone_goes_too(log: Log) -> None:
    gone = put_in(log, 4)
    detail = {"person_id": gone.person_id, "before": {"name": "zqelsewherex"}}
    with log.writing() as session:
        seq = chronology.record(session, at=NINE, by="Mrs Patel", case_id=None, what="Changed", detail=detail)
        chronology.record(session, at=NINE, by="Mrs Patel", case_id=None, what="Opened the case log")

    with log.writing() as session:
        erased = _dispose(session, gone)

    assert seq in erased.seqs
    with log.reading() as session:
        assert [each.what for each in chronology.lines(session, None)] == [
            "Opened the case log",
            f"Disposed of {gone.reference}",
        ]
        chronology.verify(session)


def test_an_unknown_concern_cannot_be_erased(log: Log) -> None:
    with pytest.raises(LookupError), log.writing() as session:
        disposals.erase(session, 12)


def test_a_backup_from_before_gives_nothing_back(log: Log, folder: Path) -> None:
    """The log stands for a backup that was unpacked: it holds what was disposed of since."""
    kept, gone = put_in(log, 3), put_in(log, 4)

    assert disposals.dispose_again(log, {4, 9}, by="Mrs Patel") == 1
    assert disposals.dispose_again(log, {4, 9}, by="Mrs Patel") == 0

    with log.reading() as session:
        assert cases.references(session, [3, 4]) == {3: kept.reference}
        (row,) = disposals.every(session)
        assert disposals.disposed_ids(session) == {4}
        assert chronology.verify(session) == 3
        assert chronology.lines(session, None)[-1].seq == row.event_seq == 3
    assert (row.reference, row.exhibits, row.letters, row.entries) == (gone.reference, 2, 1, 1)
    assert sorted(each.name for each in (folder / "exhibits").iterdir()) == sorted(kept.files)


def test_the_rows_of_the_log_before_are_taken_over(log: Log, backup: Log) -> None:
    put_in(log, 3)
    for number in (4, 6):
        full = put_in(log, number)
        with log.writing() as session:
            _dispose(session, full)
    with log.reading() as session:
        was = disposals.every(session)
    put_in(backup, 3)
    put_in(backup, 4)

    assert disposals.dispose_again(backup, {4, 6}, by="Mrs Patel", was=was) == 1

    with backup.reading() as session:
        rows = disposals.every(session)
        assert [(row.case_id, row.authorised_by) for row in rows] == [
            (4, "The signed list"),
            (6, "The signed list"),
        ]
        chronology.verify(session)
    with backup.writing() as session:  # no new concern may be taken for one that was disposed of
        assert cases.open_case(session, school_year="2026-27", at=NINE, by="Mrs Patel") == 7


def test_another_concern_under_the_same_number_stays(log: Log) -> None:
    """After an old backup was brought back, numbers may have been given twice."""
    put_in(log, 4)
    other = disposals.KeptDisposal(
        4, "2024-25/001", Retention.SHORT, NINE.date(), NINE.date(), "", NINE.date(), NINE, "", 0, 0, 0, (), 1
    )

    assert disposals.dispose_again(log, {4}, by="Mrs Patel", was=(other,)) == 0

    with log.reading() as session:
        assert cases.references(session, [4])


def test_another_concern_with_other_evidence_stays(log: Log, backup: Log) -> None:
    full = put_in(log, 4)
    with log.writing() as session:
        _dispose(session, full)
        was = disposals.every(session)
    put_in(backup, 4)
    with backup.writing() as session:
        session.connection().exec_driver_sql("UPDATE exhibit SET fingerprint = 'another' WHERE number = 1")

    assert disposals.dispose_again(backup, {4}, by="Mrs Patel", was=was) == 0

    with backup.reading() as session:
        assert cases.references(session, [4]) == {4: full.reference}


def test_the_day_to_look_again_is_set_anew(log: Log) -> None:
    put_in(log, 4)
    with log.writing() as session:
        session.connection().exec_driver_sql("UPDATE closure SET reopened_at = NULL")
        retention.look_again(session, 4, date(2027, 1, 4))
        (closure,) = closures.of_case(session, 4)

    assert closure.review_on == date(2027, 1, 4)


def test_nothing_that_is_no_concerns_was_forgotten_here() -> None:
    assert {str(table.name) for table in EVERYTHING.sorted_tables} >= NOT_OF_A_CASE
