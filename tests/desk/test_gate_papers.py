"""The sheets for whoever decides instead of the headteacher: enough to decide by, and nobody named."""

from dataclasses import replace

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import Accused, DecisionMaker, Part, Role, TakenOut, Value
from tests.conftest import SchoolDay, WalkThrough


def _text(desk: Desk, case_id: int) -> str:
    document = pypdfium2.PdfDocument(desk.gates.sheet(case_id))
    try:
        return " ".join(" ".join(p.get_textpage().get_text_bounded() for p in document).split())
    finally:
        document.close()


@pytest.fixture
def about_the_head(desk: Desk, facts: Facts, walk_through: WalkThrough) -> CaseView:
    """A foul post about the headteacher, which the chair decides."""
    parts = (*facts.parts, PartGiven(Part.SUBJECT, Role.STAFF, "Mary Ashworth"),
             PartGiven(Part.SUBJECT, Role.PUPIL, "Oliver Peel"))  # fmt: skip
    case_id = desk.cases.set_facts(desk.cases.open().case_id, replace(facts, parts=parts)).case_id
    said = {"foul": Answer("foul", Value.YES, "Swears at Mary Ashworth; Oliver heard.", chosen=("Staff",))}
    walk_through(case_id, conflict=Value.YES, **said)
    desk.gates.hand_over(case_id, DecisionMaker.CHAIR, "Margaret Ellis", "I am the one spoken of.")
    return desk.cases.get(case_id)


@pytest.fixture
def allegation(desk: Desk, a_case: CaseView) -> CaseView:
    """A post that says that the headteacher harmed a child."""
    said = Answer("allegation", Value.YES, chosen=(Accused.HEADTEACHER.value,))
    desk.decisions.answer(a_case.case_id, [said])
    return a_case


def test_the_chair_reads_why_it_is_theirs_what_is_known_and_what_the_policy_asks(
    desk: Desk, about_the_head: CaseView
) -> None:
    text = _text(desk, about_the_head.case_id)

    assert "For Margaret Ellis, the chair of governors" in text
    assert "This comes to you because the post is about the headteacher" in text
    assert "A parent posted it on 20 November 2026, on Facebook" in text
    assert "About A member of staff and a pupil." in text
    assert "Found so far Foul." in text
    assert "What can be done" in text and "S1 Write to the author" in text
    assert "Do not decide this one yourself" not in text  # that is for the headteacher
    assert "Your decision" in text and "Signature" in text


def test_nobody_of_the_case_is_named_to_the_chair(desk: Desk, about_the_head: CaseView) -> None:
    text = _text(desk, about_the_head.case_id)

    for name in ("Kelly", "Marsh", "Anita", "Rao", "Oliver", "Peel", "Ashworth", "clown"):
        assert name not in text, name
    assert "Swears at the member of staff; the pupil heard." in text


def test_handing_over_is_not_asked_of_whom_it_was_handed_to(desk: Desk, about_the_head: CaseView) -> None:
    assert "hand the decision" not in _text(desk, about_the_head.case_id).lower()


def test_a_deputy_without_a_conflict_reads_that_the_case_was_handed_over(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    walk_through(a_case.case_id)
    desk.gates.hand_over(a_case.case_id, DecisionMaker.DEPUTY, "Ruth Hale", "I am away.")

    text = _text(desk, a_case.case_id)

    assert "For Ruth Hale, the deputy headteacher" in text and "this one was handed to you" in text


def test_before_it_is_handed_over_the_sheet_goes_to_whoever_decides(desk: Desk, a_case: CaseView) -> None:
    text = _text(desk, a_case.case_id)

    assert "For whoever decides" in text and "One exhibit, kept unchanged." in text
    assert "No picture is kept." in _text(desk, desk.cases.open().case_id)


def test_what_is_waiting_already_is_on_the_sheet(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    walk_through(a_case.case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)))
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    waiting = desk.cases.get(a_case.case_id).actions[0]

    assert waiting.words in _text(desk, a_case.case_id)


def test_the_chair_is_told_to_ring_the_officer_and_nobody_else(
    desk: Desk, allegation: CaseView, school_day: SchoolDay
) -> None:
    desk.school.set_office(Office.DESIGNATED_OFFICER, "Duty officer", "01744 671 262", "")
    desk.school.set_office(Office.CHAIR, "Margaret Ellis", "", "")

    text = _text(desk, allegation.case_id)

    assert "For the chair of governors" in text and "Margaret Ellis: this is yours alone." in text
    assert "Duty officer 01744 671 262" in text
    assert "by Mon 23 Nov" in text  # the working day after staff were told has come: today
    assert "The school was told on 21 November 2026." in text
    for name in ("Kelly", "Marsh", "Anita", "Rao", "Ashworth", "clown"):
        assert name not in text, name


def test_without_a_number_the_chair_has_a_line_to_write_it_on(desk: Desk, allegation: CaseView) -> None:
    assert "Telephone number: ask the local authority’s switchboard" in _text(desk, allegation.case_id)


def test_an_allegation_about_somebody_else_has_no_sheet_for_the_chair(desk: Desk, a_case: CaseView) -> None:
    said = Answer("allegation", Value.YES, chosen=(Accused.SOMEBODY.value,))
    desk.decisions.answer(a_case.case_id, [said])

    assert "this is yours alone" not in _text(desk, a_case.case_id).lower()


def test_each_copy_is_in_the_chronology(desk: Desk, a_case: CaseView, about_the_head: CaseView) -> None:
    said = Answer("allegation", Value.YES, chosen=(Accused.HEADTEACHER.value,))
    desk.decisions.answer(a_case.case_id, [said])

    desk.gates.sheet_taken(about_the_head.case_id, TakenOut.PRINTED)
    desk.gates.sheet_taken(a_case.case_id, TakenOut.SAVED)

    assert desk.cases.chronology(about_the_head.case_id)[0].what == "Printed: the decision sheet"
    assert desk.cases.chronology(a_case.case_id)[0].what == (
        "Saved as a PDF: the sheet for the chair of governors"
    )


def test_the_same_state_gives_the_same_sheet(desk: Desk, about_the_head: CaseView) -> None:
    assert desk.gates.sheet(about_the_head.case_id) == desk.gates.sheet(about_the_head.case_id)


def test_somebody_with_a_name_and_no_role_is_not_called_unknown(desk: Desk, facts: Facts) -> None:
    parts = (PartGiven(Part.AUTHOR, Role.NOT_KNOWN, "Carl Voss"),)
    case_id = desk.cases.set_facts(desk.cases.open().case_id, replace(facts, parts=parts)).case_id
    assert "A person whose role is not known posted it" in _text(desk, case_id)
