"""Comparing every exhibit with its fingerprint, and what is entered of it."""

from pathlib import Path

import pytest

from conduct_desk.caselog import covered_copies
from conduct_desk.desk import Desk
from conduct_desk.desk.exhibit_views import Verified
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.vocabulary import Source

PICTURES = Path(__file__).resolve().parents[2] / "resources" / "practice"
Steps = list[tuple[int, int]]


@pytest.fixture
def three(desk: Desk, a_case: CaseView) -> CaseView:
    """A concern with two exhibits, and another with one."""
    trip = (PICTURES / "trip.png").read_bytes()
    desk.exhibits.keep(a_case.case_id, trip, "b.png", Source.PASTED)
    desk.exhibits.keep(desk.cases.open().case_id, trip, "b.png", Source.PASTED)
    return desk.cases.get(a_case.case_id)


def file_of(desk: Desk, exhibit_id: int) -> Path:
    """Return the encrypted file of an exhibit."""
    row = desk.exhibits._row(exhibit_id)
    return desk.exhibits._opened.log.folder / "exhibits" / row.file


def files_of(desk: Desk) -> set[str]:
    """Return the names of all encrypted files."""
    return {each.name for each in (desk.exhibits._opened.log.folder / "exhibits").glob("?" * 32)}


def custody(desk: Desk, exhibit_id: int) -> list[Custody]:
    """Return what the exhibit's page lists."""
    return [line.what for line in desk.exhibits.detail(exhibit_id).custody]


def test_all_exhibits_of_the_log_are_compared_and_each_concern_has_one_line(
    desk: Desk, three: CaseView
) -> None:
    told: Steps = []

    found = desk.exhibits.verify_all(lambda done, of: told.append((done, of)))

    assert found == Verified(3, (), ())
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    history = [line.what for line in desk.cases.chronology(three.case_id)]
    assert history[0] == "Compared 2 exhibits with the fingerprints: 2 as kept"
    for exhibit in three.exhibits:
        assert custody(desk, exhibit.exhibit_id) == [Custody.KEPT, Custody.CHECKED]


def test_one_that_differs_and_one_that_is_gone_are_named_by_concern_and_number(
    desk: Desk, three: CaseView
) -> None:
    first, second = (each.exhibit_id for each in three.exhibits)
    file_of(desk, second).replace(file_of(desk, first))

    found = desk.exhibits.verify_all(lambda _done, _of: None, case_id=three.case_id)

    assert found == Verified(0, ((three.reference, 1),), ((three.reference, 2),))
    assert custody(desk, first)[-2:] == [Custody.CHECKED, Custody.DIFFERED]
    last = desk.exhibits.detail(second).custody[-1]
    assert (last.what, last.note) == (Custody.DIFFERED, "its file is gone")


def test_covered_copies_are_compared_with_their_exhibit(desk: Desk, three: CaseView) -> None:
    exhibit_id = three.exhibits[0].exhibit_id
    before = files_of(desk)
    for left in (0, 32, 64):
        desk.exhibits.cover(exhibit_id, [(left, 0, left + 9, 9)])
    with desk.exhibits._opened.reading() as session:
        first, second, third = covered_copies.of_exhibit(session, exhibit_id)
    folder = desk.exhibits._opened.log.folder / "exhibits"
    assert {each.file for each in (first, second, third)} == files_of(desk) - before
    (folder / third.file).replace(folder / first.file)

    found = desk.exhibits.verify_all(lambda _done, _of: None)

    assert found == Verified(3, (), (), ((three.reference, 1, 1), (three.reference, 1, 3)))
    lines = desk.exhibits.detail(exhibit_id).custody[-2:]
    assert [(line.what, line.note) for line in lines] == [
        (Custody.DIFFERED, "only its covered copy 1"),
        (Custody.DIFFERED, "only its covered copy 3: its file is gone"),
    ]


def test_removed_and_isolated_exhibits_are_compared_too(desk: Desk, three: CaseView) -> None:
    first, second = (each.exhibit_id for each in three.exhibits)
    desk.exhibits.remove(first)
    desk.exhibits.isolate(second, "The police said so")

    assert desk.exhibits.verify_all(lambda _done, _of: None, case_id=three.case_id).whole == 2


def test_stopping_enters_what_was_compared_by_then(desk: Desk, three: CaseView) -> None:
    answers = iter([True, False])

    with pytest.raises(DeskError, match="1 of 3 exhibits were compared"):
        desk.exhibits.verify_all(lambda _done, _of: None, lambda: next(answers))

    first, second = three.exhibits
    assert custody(desk, first.exhibit_id)[-1] is Custody.CHECKED
    assert custody(desk, second.exhibit_id) == [Custody.KEPT]


def test_a_log_without_evidence_has_nothing_to_compare(desk: Desk) -> None:
    assert desk.exhibits.verify_all(lambda _done, _of: None) == Verified(0, (), ())


def test_one_exhibit_alone_is_compared_and_no_other_has_a_line_of_it(desk: Desk, three: CaseView) -> None:
    first, second = (each.exhibit_id for each in three.exhibits)

    assert desk.exhibits.verify(first) == Verified(1, (), ())

    line = desk.exhibits.detail(first).custody[-1]
    assert (line.what, line.note) == (Custody.CHECKED, "as kept")
    assert custody(desk, second) == [Custody.KEPT]


def test_one_exhibit_that_is_not_what_was_kept_or_gone_is_said_to_be_so(desk: Desk, three: CaseView) -> None:
    first, second = (each.exhibit_id for each in three.exhibits)
    file_of(desk, second).replace(file_of(desk, first))

    assert desk.exhibits.verify(first) == Verified(0, ((three.reference, 1),), ())
    assert desk.exhibits.verify(second) == Verified(0, (), ((three.reference, 2),))

    assert custody(desk, first)[-2:] == [Custody.CHECKED, Custody.DIFFERED]
    assert desk.exhibits.detail(second).custody[-1].note == "its file is gone"
