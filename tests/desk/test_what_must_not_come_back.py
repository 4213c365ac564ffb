"""Undo brings nothing back that the law, the police or a signature took away meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.disposal_views import DisposalGiven
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.links import LinkKind
from conduct_desk.policy.vocabulary import Outcome, Part, Role, Source
from tests.conftest import PASSPHRASE, PICTURE, SchoolDay
from tests.desk.conftest import Saved
from tests.desk.test_putting_back import files

TOMORROW = date(2026, 11, 24)


@pytest.fixture
def twin(desk: Desk, facts: Facts, a_case: CaseView) -> CaseView:
    """A second concern with the very same picture as `a_case`."""
    case_id = desk.cases.open().case_id
    desk.exhibits.keep(case_id, PICTURE.read_bytes(), "again.png", Source.PASTED)
    return desk.cases.set_facts(case_id, replace(facts, parts=()))


@pytest.fixture
def dispose(desk: Desk, school_day: SchoolDay) -> Callable[[CaseView], None]:
    """Close a concern that was saved, and dispose of it once its day has come."""

    def go(case: CaseView) -> None:
        given = ClosingGiven(Outcome.LEFT_ALONE_DEBATE, "Nothing to do.", review_on=TOMORROW)
        desk.closing.close(case.case_id, given)
        school_day.go_to(24, 11)
        desk.disposal.dispose(case.case_id, DisposalGiven(case.reference, "Tom Green, chair", TOMORROW))

    return go


@pytest.mark.parametrize("is_destroyed", [False, True], ids=["isolated", "destroyed"])
def test_a_concern_comes_back_without_a_picture_that_was_taken_from_everybody_meanwhile(
    desk: Desk, a_case: CaseView, twin: CaseView, is_destroyed: bool
) -> None:
    exhibit = a_case.exhibits[0].exhibit_id
    desk.exhibits.set_words(exhibit, "a wombatious thing")
    desk.cases.discard(a_case.case_id, can_come_back=True)
    desk.exhibits.isolate(twin.exhibits[0].exhibit_id, "The police said so.")
    if is_destroyed:
        desk.exhibits.destroy(twin.exhibits[0].exhibit_id, "PC Bell", "CR-1")

    back = desk.cases.put_back(a_case.case_id)

    assert [each.thumbnail for each in back.exhibits] == [b""]
    with pytest.raises(DeskError):
        desk.exhibits.original(exhibit)
    with pytest.raises(DeskError):
        desk.exhibits.picture(exhibit)
    assert desk.cases.search("wombatious").lines == ()
    assert len(files(desk)) == (0 if is_destroyed else 2)
    how = "destroyed on advice" if is_destroyed else "isolated"
    assert f"Kept exhibit 1 {how}, though the concern was put back" in [
        line.what for line in desk.cases.chronology(a_case.case_id)
    ]
    with desk.cases._opened.reading() as session:
        chronology.verify(session)


def test_nobody_of_a_concern_that_was_disposed_of_comes_back_by_taking_two_entries_apart(
    desk: Desk, a_case: CaseView, facts: Facts, saved: Saved, dispose: Callable[[CaseView], None]
) -> None:
    other = desk.cases.open().case_id
    desk.cases.set_facts(other, replace(facts, parts=(PartGiven(Part.AUTHOR, Role.PARENT, "Kel Marsh"),)))
    kept = desk.cases.get(other).parts[0].person.person_id
    gone = next(each.person.person_id for each in a_case.parts if each.part is Part.AUTHOR)
    desk.people.amend(gone, title="Mrs", address=["1 Mill Row"])
    desk.people.merge(kept, gone)
    dispose(saved(desk.cases.get(a_case.case_id)))

    with pytest.raises(LookupError):
        desk.people.take_apart(gone)

    assert [each.person_id for each in desk.people.search("Marsh")] == [kept]


def test_what_was_typed_in_a_concern_that_is_gone_is_not_put_back(
    desk: Desk, a_case: CaseView, saved: Saved, dispose: Callable[[CaseView], None]
) -> None:
    case = saved(a_case)
    typed = {"note": "Kelly Marsh rang and shouted"}
    desk.drafts.save("case", typed, case.case_id)
    desk.drafts.discard("case", case.case_id)
    dispose(case)

    with pytest.raises(LookupError):
        desk.drafts.put_back("case", typed, case.case_id)

    assert desk.drafts.all() == ()


def test_words_typed_of_a_picture_do_not_come_back_once_it_is_isolated(desk: Desk, a_case: CaseView) -> None:
    exhibit = a_case.exhibits[0].exhibit_id
    typed = {"words": "a wombatious thing"}
    desk.drafts.save(f"words:{exhibit}", typed, a_case.case_id)
    desk.drafts.discard(f"words:{exhibit}", a_case.case_id)
    desk.exhibits.isolate(exhibit, "The police said so.")

    with pytest.raises(DeskError):
        desk.drafts.put_back(f"words:{exhibit}", typed, a_case.case_id)

    assert desk.drafts.all() == ()


def test_a_draft_that_was_typed_again_meanwhile_is_not_written_over(desk: Desk, a_case: CaseView) -> None:
    desk.drafts.save("facts", {"place": "Town notic"}, a_case.case_id)
    desk.drafts.discard("facts", a_case.case_id)
    desk.drafts.save("facts", {"place": "Mill Row group"}, a_case.case_id)

    with pytest.raises(DeskError):
        desk.drafts.put_back("facts", {"place": "Town notic"}, a_case.case_id)

    assert desk.drafts.read("facts", a_case.case_id) == {"place": "Mill Row group"}


def test_a_link_leaves_no_word_of_a_concern_that_was_disposed_of(
    desk: Desk, a_case: CaseView, twin: CaseView, saved: Saved, dispose: Callable[[CaseView], None]
) -> None:
    case = saved(a_case)
    desk.linking.link(case.case_id, twin.reference, LinkKind.WENT_ON, "Kelly Marsh wrote both")
    dispose(case)

    assert desk.linking.of(twin.case_id) == ()
    assert desk.cases.search("Kelly").lines == ()
    said = [line.what for line in desk.cases.chronology(twin.case_id)]
    assert not [line for line in said if "Kelly" in line]


def test_no_word_of_a_concern_thrown_away_leaves_with_what_is_taken_out(
    desk: Desk, a_case: CaseView, tmp_path: Path
) -> None:
    desk.cases.note(a_case.case_id, "Rang the wombatious office")
    desk.cases.discard(a_case.case_id, can_come_back=True)
    desk.export.everything(tmp_path, PASSPHRASE)

    out = b"".join(each.read_bytes() for each in tmp_path.rglob("Conduct Desk */**/*") if each.is_file())
    assert out and b"wombatious" not in out and b"Kelly Marsh" not in out
    with pytest.raises(LookupError):
        desk.cases.put_back(a_case.case_id)
    assert files(desk) == []


def test_nor_with_the_chronology_that_is_saved_for_checking(desk: Desk, a_case: CaseView) -> None:
    desk.cases.note(a_case.case_id, "Rang the wombatious office")
    desk.cases.discard(a_case.case_id, can_come_back=True)

    assert b"wombatious" not in desk.history.export_chain()
    assert desk.cases.put_back(a_case.case_id).facts == a_case.facts  # without words it takes nothing along
    desk.cases.discard(a_case.case_id, can_come_back=True)
    assert b"wombatious" not in desk.history.export_chain(with_words=True)
    with pytest.raises(LookupError):
        desk.cases.put_back(a_case.case_id)


@pytest.mark.parametrize("can_come_back", [True, False])
def test_a_link_with_a_concern_thrown_away_stands_again_or_leaves_no_word(
    desk: Desk, door: Door, a_case: CaseView, twin: CaseView, can_come_back: bool
) -> None:
    desk.linking.link(twin.case_id, a_case.reference, LinkKind.WENT_ON, "Kelly Marsh wrote wombatious both")
    linked = desk.linking.of(twin.case_id)
    desk.cases.discard(a_case.case_id, can_come_back=can_come_back)
    assert desk.linking.of(twin.case_id) == ()
    if can_come_back:
        desk.cases.put_back(a_case.case_id)
        assert desk.linking.of(twin.case_id) == linked
        desk.cases.discard(a_case.case_id, can_come_back=True)
    desk.keeping.close()

    again = door.unlock(PASSPHRASE, lambda _: None)
    assert "wombatious" not in "".join(line.what for line in again.cases.chronology(twin.case_id))
    assert again.cases.search("wombatious").lines == ()
    with again.cases._opened.reading() as session:
        chronology.verify(session)
    again.keeping.close()


def test_the_figures_count_nothing_that_was_thrown_away(desk: Desk, a_case: CaseView) -> None:
    before = desk.cases.home()
    other = desk.cases.open()
    desk.cases.note(other.case_id, "By mistake")
    desk.cases.discard(other.case_id, can_come_back=True)

    now = desk.cases.home()
    assert now.interrupted == before.interrupted
    assert desk.cases.open().reference == "2026-27/003"  # its number is never given again
    assert desk.cases.put_back(other.case_id).reference == "2026-27/002"
