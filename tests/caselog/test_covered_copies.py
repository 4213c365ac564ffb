"""The rows beside exhibits: what one is and says, its covered copies, and which files the log wants."""

from collections.abc import Callable
from contextlib import closing

import pytest
from sqlmodel import Session

from conduct_desk.caselog import (
    connection,
    covered_copies,
    exhibit_details,
    exhibit_rows,
    isolations,
    keys,
    wanted_files,
)
from conduct_desk.caselog.exhibit_details import KeptDetail, KeptOrigin, Marks
from conduct_desk.caselog.log import LOG_FILE, Log
from conduct_desk.caselog.tables import CaseRow
from conduct_desk.policy.exhibits import ExhibitKind, WordsFrom
from conduct_desk.policy.vocabulary import Grade, Source
from tests.caselog.conftest import MONDAY


def add_exhibit(session: Session, case_id: int, file: str, **more: object) -> int:
    """Write the row of an exhibit; its fingerprint follows from its file, so no two agree by chance."""
    values = {
        "name": "post.png", "media_type": "image/png", "size": 3, "width": 1, "height": 1,
        "fingerprint": file * 2, "source": Source.PASTED, "file": file, "thumbnail": b"small",
        "kept_at": MONDAY, "kept_by": "Mrs Patel",
    }  # fmt: skip
    return exhibit_rows.add(session, case_id, **(values | more))


def add_copy(session: Session, exhibit_id: int, file: str) -> int:
    """Write the row of a covered copy."""
    return covered_copies.add(
        session, 1, exhibit_id, page=1, boxes=((0, 0, 16, 16),), file=file, fingerprint=file * 2,
        size=3, width=1, height=1, made_at=MONDAY, made_by="Mrs Patel",
    )  # fmt: skip


@pytest.fixture
def two(log: Log, a_case: Callable[..., CaseRow]) -> tuple[int, int]:
    """A concern with two exhibits; their ids."""
    with log.writing() as session:
        session.add(a_case(1))
        session.flush()
        return add_exhibit(session, 1, "a" * 32), add_exhibit(session, 1, "b" * 32)


def test_an_exhibit_of_an_older_log_is_a_picture_of_one_page(log: Log, two: tuple[int, int]) -> None:
    with log.reading() as session:
        assert exhibit_details.read(session, two[0]) == KeptDetail(two[0])
        assert exhibit_details.origin(session, two[0]) == KeptOrigin(two[0])
        assert exhibit_details.marks(session, 1)[two[0]] == Marks() == exhibit_details.PLAIN


def test_what_is_not_said_anew_stays(log: Log, two: tuple[int, int]) -> None:
    first, second = two
    with log.writing() as session:
        exhibit_details.write(session, 1, second, kind=ExhibitKind.MAIL, came_with=first, chosen=(2, 3))
        exhibit_details.set_words(session, 1, second, words="clown", whence=WordsFrom.FILE)

        kept = exhibit_details.read(session, second)
        assert (kept.kind, kept.came_with, kept.chosen) == (ExhibitKind.MAIL, first, (2, 3))
        assert (kept.words, kept.words_from, kept.places) == ("clown", WordsFrom.FILE, {})
        assert exhibit_details.marks(session, 1)[second] == Marks(ExhibitKind.MAIL, came_with=1)


def test_copies_are_numbered_in_their_exhibit(log: Log, two: tuple[int, int]) -> None:
    with log.writing() as session:
        ids = [
            add_copy(session, number, file * 32) for number, file in zip((*two, two[0]), "cde", strict=True)
        ]

        assert [covered_copies.read(session, number).number for number in ids] == [1, 1, 2]
        assert [each.file[0] for each in covered_copies.of_exhibit(session, two[0])] == ["c", "e"]
        assert [each.file[0] for each in covered_copies.of_case(session, 1)] == ["c", "e", "d"]
        assert exhibit_details.marks(session, 1)[two[0]].copies == 2


def test_the_log_wants_every_file_but_those_that_were_destroyed(
    log: Log, two: tuple[int, int], root: bytes
) -> None:
    with log.writing() as session:
        add_copy(session, two[0], "c" * 32)
        exhibit_rows.set_removed(session, two[1], MONDAY)
        assert set(exhibit_rows.files(session)) == {"a" * 32, "b" * 32, "c" * 32}
        row = exhibit_rows.read(session, two[0])
        isolations.isolate(session, row, isolated_at=MONDAY, isolated_by="Mrs Patel", why="x")
        assert len(exhibit_rows.files(session)) == 3
        isolated = isolations.of_exhibit(session, two[0])
        assert isolated is not None
        isolations.destroyed(session, isolated, destroyed_at=MONDAY)

        assert exhibit_rows.fingerprints(session) == {"b" * 32: "b" * 64}
        assert [each.id for each in exhibit_rows.every(session)] == [two[1]]
        assert exhibit_rows.count(session, 1) == 0  # one is destroyed and one removed
    log.close()
    with closing(connection.connect(log.folder / LOG_FILE, keys.db_key(root), mode="ro")) as raw:
        assert wanted_files.fingerprints(raw, ["isolation"]) == {"b" * 32: "b" * 64}
        assert set(wanted_files.fingerprints(raw, [])) == {"a" * 32, "b" * 32}  # as a log of before is asked


def test_the_grades_of_what_still_stands(log: Log, two: tuple[int, int]) -> None:
    with log.writing() as session:
        for number, grade in zip(two, (Grade.SUPPLIED, Grade.DESCRIBED), strict=True):
            exhibit_details.set_origin(session, 1, number, grade=grade)
        assert set(exhibit_details.grades(session, 1)) == {Grade.SUPPLIED, Grade.DESCRIBED}

        exhibit_details.set_origin(session, 1, two[0], device="a tablet")  # in place of what stood there
        assert exhibit_details.grades(session, 1) == (Grade.DESCRIBED,)
        exhibit_rows.set_removed(session, two[1], MONDAY)
        assert exhibit_details.grades(session, 1) == ()
