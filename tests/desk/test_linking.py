"""Concerns that belong together: the log sees what it was told, and the head links the rest by hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.linking import OFFERED
from conduct_desk.desk.subject_access import SubjectAccess
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.data_request import HoldBack
from conduct_desk.policy.links import LinkKind
from conduct_desk.policy.vocabulary import Outcome, Part, Role, Source
from tests.conftest import PICTURE

Another = Callable[..., CaseView]


@pytest.fixture
def another(desk: Desk, facts: Facts, walk_through: Callable[..., None]) -> Another:
    """Another saved concern, which shares nothing with `a_case` but what is said."""

    def make(picture: bytes = b"", **said: object) -> CaseView:
        case_id = desk.cases.open().case_id
        if picture:
            desk.exhibits.keep(case_id, picture, "post.png", Source.PASTED)
        nobody_alike = (PartGiven(Part.AUTHOR, Role.PARENT, "Tom Bell"),)
        own = {"parts": nobody_alike, "words": "Something else.", "link": ""}
        desk.cases.set_facts(case_id, replace(facts, **{**own, **said}))  # type: ignore[arg-type]
        walk_through(case_id)
        return desk.decisions.save(case_id, desk.decisions.suggestions(case_id))

    return make


def why(desk: Desk, case: CaseView) -> list[tuple[str, list[LinkKind]]]:
    return [(each.reference, list(each.why)) for each in desk.linking.of(case.case_id)]


def test_a_concern_of_its_own_belongs_to_none(desk: Desk, a_case: CaseView, another: Another) -> None:
    another()
    assert desk.linking.of(a_case.case_id) == ()


def test_the_same_author_and_the_same_person_are_seen_from_both_sides(
    desk: Desk, a_case: CaseView, facts: Facts, another: Another
) -> None:
    dunn = PartGiven(Part.SUBJECT, Role.STAFF, "Neil Dunn")
    desk.cases.set_facts(a_case.case_id, replace(facts, parts=(*facts.parts, dunn)))
    other = another(parts=(PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsh"), dunn))
    told = another(parts=(PartGiven(Part.REPORTER, Role.PARENT, "Kelly Marsh"),))  # told us of it, no more

    assert why(desk, a_case) == [(other.reference, [LinkKind.SAME_AUTHOR, LinkKind.SAME_PERSON])]
    assert desk.linking.of(told.case_id) == ()


@pytest.mark.parametrize(
    "said",
    [
        {"link": "https://m.facebook.com/groups/1443/posts/9981?ref=share"},
        {"words": "MR DUNN is a   useless clown."},
        {"picture": PICTURE.read_bytes()},
    ],
    ids=["address", "words", "picture"],
)
def test_the_same_post_is_known_by_its_address_its_words_or_its_picture(
    desk: Desk, a_case: CaseView, facts: Facts, another: Another, said: dict[str, object]
) -> None:
    link = "https://www.facebook.com/groups/1443/posts/9981/"
    desk.cases.set_facts(a_case.case_id, replace(facts, link=link))
    other = another(**said)
    another(link="https://www.facebook.com/groups/1443/posts/9982/", words="Mr Dunn is no useless clown.")
    assert why(desk, a_case) == [(other.reference, [LinkKind.SAME_POST])]


def test_what_the_log_cannot_know_is_linked_by_hand_with_a_reason(
    desk: Desk, a_case: CaseView, another: Another
) -> None:
    other = another()
    desk.linking.link(a_case.case_id, f" {other.reference} ", LinkKind.WENT_ON, " It went on elsewhere. ")

    (seen,), (back,) = desk.linking.of(a_case.case_id), desk.linking.of(other.case_id)

    assert seen.case_id == other.case_id and back.case_id == a_case.case_id
    assert seen.why == back.why == (LinkKind.WENT_ON,)
    assert seen.by_hand == back.by_hand == "It went on elsewhere."
    newest = desk.cases.chronology(other.case_id)[0].what
    assert newest == (
        f"Linked with another concern: the thread went on ({a_case.reference}). It went on elsewhere."
    )
    assert desk.cases.search("elsewhere").lines  # the reason can be found again


def test_the_other_concern_is_chosen_by_a_word_from_it_or_by_its_number(
    desk: Desk, a_case: CaseView, another: Another
) -> None:
    lamp, gate = another(words="The lamp at the crossing is broken."), another(words="Nobody locks the gate.")
    desk.cases.catch_up()
    desk.cases.open()  # still being recorded: it cannot be linked yet

    def offered(typed: str) -> list[str]:
        return [each.reference for each in desk.linking.offered(a_case.case_id, typed)]

    assert offered("") == offered("l") == [gate.reference, lamp.reference]
    assert offered("lamp cross") == offered(lamp.reference) == [lamp.reference]
    assert offered(lamp.reference.split("/")[1]) == [lamp.reference]
    assert offered("windmill") == offered(a_case.reference) == []


def test_no_more_concerns_are_offered_than_can_be_looked_over(
    desk: Desk, a_case: CaseView, another: Another
) -> None:
    made = [another() for _ in range(OFFERED + 2)]
    found = desk.linking.offered(a_case.case_id, "")
    assert [each.case_id for each in found] == [each.case_id for each in reversed(made)][:OFFERED]


@pytest.mark.parametrize("zeros", ["", "00"])
def test_a_number_alone_is_of_the_same_school_year(
    desk: Desk, a_case: CaseView, another: Another, zeros: str
) -> None:
    other = another()
    number = int(other.reference.split("/")[1])
    desk.linking.link(a_case.case_id, f"{zeros}{number}", LinkKind.OTHER, "The same evening")
    assert [each.case_id for each in desk.linking.of(a_case.case_id)] == [other.case_id]


@pytest.mark.parametrize(
    ("reference", "note", "field"),
    [("", "Because", "reference"), ("2026-27/999", "Because", "reference"), ("own", "Because", "reference"),
     ("other", " ", "note")],
)  # fmt: skip
def test_a_link_needs_another_concern_and_a_reason(
    desk: Desk, a_case: CaseView, another: Another, reference: str, note: str, field: str
) -> None:
    named = {"own": a_case.reference, "other": another().reference}
    with pytest.raises(DeskError) as refused:
        desk.linking.link(a_case.case_id, named.get(reference, reference), LinkKind.OTHER, note)
    assert refused.value.field == field
    assert desk.linking.of(a_case.case_id) == ()


def test_a_link_that_was_taken_away_can_be_put_back(desk: Desk, a_case: CaseView, another: Another) -> None:
    other = another(words="Mr Dunn is a useless clown.")
    desk.linking.link(a_case.case_id, other.reference, LinkKind.WENT_ON, "The same group.")
    before = desk.linking.of(a_case.case_id)
    assert before[0].why == (LinkKind.SAME_POST, LinkKind.WENT_ON)

    was = desk.linking.unlink(a_case.case_id, other.case_id)
    assert why(desk, a_case) == [(other.reference, [LinkKind.SAME_POST])]  # what the log saw stays
    assert desk.linking.of(other.case_id) == ()  # that one is still being recorded

    desk.linking.put_back(a_case.case_id, was)
    assert desk.linking.of(a_case.case_id) == before


def test_a_concern_that_is_gone_is_linked_no_more(desk: Desk, a_case: CaseView, another: Another) -> None:
    other = another()
    desk.linking.link(other.case_id, a_case.reference, LinkKind.OTHER, "Told on one day.")
    desk.cases.discard(a_case.case_id)
    assert desk.linking.of(other.case_id) == ()


def test_a_closed_concern_can_be_linked_and_says_how_it_ended(
    desk: Desk, a_case: CaseView, another: Another
) -> None:
    other = another()
    desk.cases.close(other.case_id, Outcome.DUPLICATE)
    desk.linking.link(other.case_id, a_case.reference, LinkKind.SAME_POST, "Told twice.")
    assert desk.linking.of(a_case.case_id)[0].outcome is Outcome.DUPLICATE


def test_whoever_asks_what_is_held_learns_of_no_other_concern(
    desk: Desk, a_case: CaseView, another: Another
) -> None:
    desk.linking.link(a_case.case_id, another().reference, LinkKind.SAME_AUTHOR, "Rang on one day.")
    author = next(each.person.person_id for each in a_case.parts if each.part is Part.AUTHOR)
    access: SubjectAccess = desk.subject_access
    entry = next(each for each in access.held(author) if "Linked with another concern" in each.words)
    assert entry.usual.why is HoldBack.ANOTHER and "2026-27/002" not in entry.shown
