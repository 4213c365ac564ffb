"""Concerns: facts that can be true, lists, searching, discarding, closing and reopening."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.case_list import Narrowed
from conduct_desk.desk.views import CaseView, Changed, Facts, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import Kind, Outcome, Part, Role, Stage

if TYPE_CHECKING:
    from tests.conftest import SchoolDay, WalkThrough


def test_the_facts_come_back_as_they_were_given(desk: Desk, a_case: CaseView, facts: Facts) -> None:
    assert desk.cases.get(a_case.case_id).facts == facts
    assert [part.person.name for part in a_case.parts] == ["Kelly Marsh", "Anita Rao"]


@pytest.mark.parametrize(
    ("field", "days"),
    [("posted_on", (1, None, None)), ("told_staff_on", (0, 1, None)), ("told_head_on", (0, 0, 1))],
)
def test_a_date_in_the_future_is_refused_beside_its_field(
    desk: Desk, facts: Facts, school_day: "SchoolDay", field: str, days: tuple[int | None, ...]
) -> None:
    case_id = desk.cases.open().case_id
    today = school_day.clock.today()
    posted, staff, head = (None if each is None else today + timedelta(days=each) for each in days)

    with pytest.raises(DeskError, match="must be today or in the past") as refused:
        desk.cases.set_facts(
            case_id, replace(facts, posted_on=posted, told_staff_on=staff, told_head_on=head)
        )

    assert refused.value.field == field


def test_nobody_is_told_before_it_was_posted(desk: Desk, facts: Facts) -> None:
    case_id = desk.cases.open().case_id
    assert facts.posted_on

    with pytest.raises(DeskError, match="same as or after the date it was posted") as refused:
        desk.cases.set_facts(case_id, replace(facts, told_staff_on=facts.posted_on - timedelta(days=1)))

    assert refused.value.field == "told_staff_on"


def test_the_author_is_named_or_not_known_but_not_both(desk: Desk, facts: Facts) -> None:
    case_id = desk.cases.open().case_id

    with pytest.raises(DeskError, match="not both"):
        desk.cases.set_facts(case_id, replace(facts, authors_not_known=True))


def test_another_kind_of_social_media_is_named(desk: Desk, facts: Facts) -> None:
    case_id = desk.cases.open().case_id

    with pytest.raises(DeskError) as refused:
        desk.cases.set_facts(case_id, replace(facts, kind=Kind.OTHER))

    assert refused.value.field == "kind_other"


def test_a_name_typed_twice_is_one_person(desk: Desk, a_case: CaseView) -> None:
    second = desk.cases.open().case_id
    given = PartGiven(Part.REPORTER, Role.PARENT, "  kelly   MARSH ")

    case = desk.cases.set_facts(second, Facts(parts=(given,)))

    assert case.parts[0].person == a_case.parts[0].person


def test_a_name_corrected_in_the_facts_leaves_nobody_behind(desk: Desk, a_case: CaseView) -> None:
    given = PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsden")

    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=(given,)))

    assert [person.name for person in desk.people.search("kelly")] == ["Kelly Marsden"]
    assert not desk.cases.search("Anita").lines


def test_facts_that_did_not_change_make_no_entry(desk: Desk, a_case: CaseView, told: list[Changed]) -> None:
    before = desk.cases.chronology(a_case.case_id)
    told.clear()

    desk.cases.set_facts(a_case.case_id, a_case.facts)

    assert desk.cases.chronology(a_case.case_id) == before
    assert told == []


def test_the_list_is_newest_first_and_pages_by_the_last_line(desk: Desk) -> None:
    made = [desk.cases.open().case_id for _ in range(5)]

    first = desk.cases.list(limit=2)
    rest = desk.cases.list(after=first[-1], limit=10)

    assert [line.case_id for line in (*first, *rest)] == made[::-1]
    assert desk.cases.list(Narrowed(stage=Stage.CLOSED)) == ()


def test_any_word_finds_the_concern_and_a_slip_is_put_right(desk: Desk, a_case: CaseView) -> None:
    desk.cases.note(a_case.case_id, "Spoke to the lollipop man")

    for typed in ("clown", "marsh", "noticeb", "lollipop", a_case.reference, "clown.png"):
        assert [line.case_id for line in desk.cases.search(typed).lines] == [a_case.case_id], typed
    assert desk.cases.search("lolipop").lines == ()
    assert desk.cases.meant("lolipop").casefold() == "lollipop"


def test_a_discarded_concern_leaves_its_number_unused_and_no_word_behind(
    desk: Desk, a_case: CaseView
) -> None:
    folder = desk.cases._opened.log.folder / "exhibits"
    assert list(folder.iterdir())

    desk.cases.discard(a_case.case_id)

    assert desk.cases.list() == ()
    assert not desk.cases.search("clown").lines
    assert not list(folder.iterdir())
    assert [line.what for line in desk.cases.chronology(a_case.case_id)] == [
        "Discarded 2026-27/001 before it was saved"
    ]
    assert desk.cases.open().reference == "2026-27/002"


def test_a_saved_concern_is_closed_never_discarded(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    with pytest.raises(DeskError, match="not saved yet"):
        desk.cases.close(a_case.case_id, Outcome.NOT_VERIFIED)
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))

    with pytest.raises(DeskError, match="cannot be discarded"):
        desk.cases.discard(a_case.case_id)
    desk.cases.close(a_case.case_id, Outcome.NOT_VERIFIED)
    with pytest.raises(DeskError, match="closed"):
        desk.cases.set_facts(a_case.case_id, replace(a_case.facts, words="Other words"))


def test_reopening_needs_a_reason(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(DeskError, match="why you are reopening") as refused:
        desk.cases.reopen(a_case.case_id, "  ")

    assert refused.value.field == "reason"


def test_every_write_tells_what_changed(desk: Desk, a_case: CaseView, told: list[Changed]) -> None:
    assert Changed("case", a_case.case_id) in told
    assert Changed("exhibit", a_case.case_id) in told


def test_an_entry_never_says_a_name_or_a_word_of_the_post(desk: Desk, a_case: CaseView) -> None:
    sentences = " ".join(line.what for line in desk.cases.chronology(a_case.case_id))

    assert "Marsh" not in sentences and "clown" not in sentences
