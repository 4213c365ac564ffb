"""What is isolated stays so: with all that holds the same, after damage, and when an older log comes back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlmodel import Session, delete

from conduct_desk.caselog import (
    chronology,
    custody,
    exhibit_details,
    exhibit_rows,
    isolated_again,
    isolations,
    keys,
    salvage,
)
from conduct_desk.caselog.isolations import KeptIsolation
from conduct_desk.caselog.log import Log, open_log
from conduct_desk.caselog.tables import CaseRow
from conduct_desk.caselog.tables_of_exhibits import IsolationRow
from conduct_desk.clock import Clock
from conduct_desk.policy.exhibits import Custody, WordsFrom
from tests.caselog.conftest import MONDAY
from tests.caselog.test_covered_copies import add_copy, add_exhibit

BY = {"isolated_at": MONDAY, "isolated_by": "Mrs Patel", "why": "The police said so"}
GONE = {"destroyed_at": MONDAY, "destroyed_by": "Mrs Patel", "advised_by": "PC Bell", "advice_reference": "1"}


@pytest.fixture
def exhibit(log: Log, a_case: Callable[..., CaseRow]) -> int:
    """An exhibit of a concern with words, a small likeness and a covered copy; its files are there."""
    files = [log.exhibits.keep(content).file for content in (b"picture", b"covered")]
    with log.writing() as session:
        session.add(a_case(1))
        session.flush()
        number = add_exhibit(session, 1, files[0])
        exhibit_details.set_words(session, 1, number, words="clown", whence=WordsFrom.HEAD)
        add_copy(session, number, files[1])
        return number


def isolate(session: Session, number: int, *, gone: bool = False) -> KeptIsolation:
    """Isolate an exhibit, and destroy it too when that is asked for."""
    isolations.isolate(session, exhibit_rows.read(session, number), **BY)
    found = isolations.of_exhibit(session, number)
    assert found is not None
    if gone:
        isolations.destroyed(session, found, **GONE)
    return found


def test_its_likeness_and_words_are_emptied_and_its_row_stays(log: Log, exhibit: int) -> None:
    with log.writing() as session:
        before = exhibit_rows.read(session, exhibit)
        isolate(session, exhibit)

        row, detail = exhibit_rows.read(session, exhibit), exhibit_details.read(session, exhibit)
        assert (row.thumbnail, detail.words, detail.words_from, detail.places) == (b"", "", None, {})
        assert (row.fingerprint, row.file, row.number) == (before.fingerprint, before.file, before.number)
        assert isolations.of_bytes(session, before.fingerprint) == isolations.of_exhibit(session, exhibit)
        assert isolations.of_bytes(session, "f" * 64) is None
        assert isolations.of_case(session, 1) == isolations.every(session)


def test_what_holds_the_same_goes_together_however_long_the_way_is(log: Log, exhibit: int) -> None:
    with log.writing() as session:
        mine = exhibit_rows.read(session, exhibit).fingerprint
        mail, same = add_exhibit(session, 1, "d" * 32), add_exhibit(session, 1, "e" * 32, fingerprint=mine)
        add_exhibit(session, 1, "f" * 32)
        exhibit_details.write(session, 1, same, came_with=mail)

        assert [row.id for row in isolations.together(session, exhibit)] == [exhibit, mail, same]
        assert [row.id for row in isolations.together(session, same)] == [same, exhibit, mail]
        assert [row.id for row in isolations.together(session, mail)] == [
            mail
        ]  # not what else came out of it


@pytest.mark.parametrize("gone", [False, True])
def test_an_older_log_in_its_place_is_told_what_was_isolated(log: Log, exhibit: int, gone: bool) -> None:
    with log.writing() as session:
        isolate(session, exhibit, gone=gone)
        was = isolated_again.of_log(session)
        session.connection().execute(delete(IsolationRow))  # as it was in a backup from before

    assert isolated_again.isolate_again(log, was) == 1
    assert isolated_again.isolate_again(log, was) == 0

    with log.reading() as session:
        found = isolations.of_exhibit(session, exhibit)
        assert found is not None and (found.destroyed_at is not None) is gone
        (last,) = (entry for _, entry in custody.custody(session, 1, 1))
        assert last.what.startswith(f"Kept exhibit 1 {'destroyed on advice' if gone else 'isolated'}")
        chronology.verify(session)
    there = [each for each in (log.folder / "exhibits").iterdir() if each.is_file()]
    assert len(there) == (0 if gone else 2)


def test_what_was_only_isolated_then_is_destroyed_when_that_came_later(log: Log, exhibit: int) -> None:
    with log.writing() as session:
        isolate(session, exhibit, gone=True)
        was = isolated_again.of_log(session)
        session.connection().execute(delete(IsolationRow))
        isolate(session, exhibit)

    assert isolated_again.isolate_again(log, was) == 1

    with log.reading() as session:
        found = isolations.of_exhibit(session, exhibit)
        assert found is not None and found.destroyed_at is not None and found.advised_by == "PC Bell"


def test_another_exhibit_with_other_bytes_is_left_alone(log: Log, exhibit: int) -> None:
    with log.writing() as session:
        isolate(session, exhibit)
        (was,) = isolated_again.of_log(session)
        session.connection().execute(delete(IsolationRow))

    other = isolated_again.Was("f" * 64, was.row)
    assert isolated_again.isolate_again(log, [other]) == 0


@pytest.mark.parametrize("gone", [False, True])
def test_a_row_that_is_lost_with_a_damaged_page_is_made_again_from_the_chronology(
    log: Log, exhibit: int, root: bytes, clock: Clock, gone: bool, tmp_path: Path
) -> None:
    keys.write_keys(log.folder, keys.new_keys(root, log.log_id))
    with log.writing() as session:
        for what in (Custody.ISOLATED, Custody.DESTROYED)[: 1 + gone]:
            said = {custody.WHAT: what.name, custody.EXHIBIT: 1}
            chronology.record(session, at=MONDAY, by="Mrs Patel", case_id=1, what="Isolated", detail=said)
    log.close()

    salvage.salvage(log.folder, root, keys.read_keys(log.folder), by="Mrs Patel", clock=clock)

    saved = open_log(log.folder, root, by="Mrs Patel", clock=clock, root_is_proven=True)
    try:
        with saved.reading() as session:
            found = isolations.of_exhibit(session, exhibit)
            assert found is not None and (found.destroyed_at is not None) is gone
            assert exhibit_rows.read(session, exhibit).thumbnail == b""
    finally:
        saved.close()
