"""Why we did what we did: a page about a concern that is whole, and in which nobody has a name."""

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.vocabulary import ActionKind, Outcome, Part, Role, TakenOut, Truth, Value
from tests.conftest import SchoolDay, WalkThrough


def _text(desk: Desk, case_id: int) -> str:
    document = pypdfium2.PdfDocument(desk.cases.reasons(case_id))
    try:
        assert len(document) == 1
        return " ".join(document[0].get_textpage().get_text_bounded().split())
    finally:
        document.close()


@pytest.fixture
def about_mr_dunn(desk: Desk, facts: Facts) -> CaseView:
    """A concern about a teacher and a pupil who are both in the log."""
    parts = (
        *facts.parts,
        PartGiven(Part.SUBJECT, Role.STAFF, "Mr Robert Dunn"),
        PartGiven(Part.SUBJECT, Role.PUPIL, "Oliver Peel"),
    )
    return desk.cases.set_facts(desk.cases.open().case_id, replace(facts, parts=parts))


def _decide(desk: Desk, case_id: int, walk_through: WalkThrough, **said: Value | Answer) -> None:
    walk_through(case_id, **said)
    desk.decisions.save(case_id, desk.decisions.suggestions(case_id))


FOUL = Answer("foul", Value.YES, "Kelly Marsh swears at Mr Dunn, and DUNN’s class heard.", chosen=("Staff",))


def test_it_says_what_was_posted_when_and_who_decided(
    desk: Desk, about_mr_dunn: CaseView, walk_through: WalkThrough
) -> None:
    _decide(desk, about_mr_dunn.case_id, walk_through, foul=FOUL)

    text = _text(desk, about_mr_dunn.case_id)

    assert about_mr_dunn.reference in text and "St Thomas Primary School" in text
    assert "A parent posted it on Facebook (Town noticeboard)." in text
    assert "It is about a member of staff and a pupil." in text
    assert "Posted 20 November 2026" in text or "20 November 2026" in text
    assert "Decided by the headteacher (Mary Ashworth), under the policy of October 2017." in text
    assert "Its review had been due by 31 October 2020." in text
    assert "Found: foul" in text and "still open" in text


def test_nobody_in_the_case_is_named_whatever_was_typed(
    desk: Desk, about_mr_dunn: CaseView, walk_through: WalkThrough
) -> None:
    _decide(desk, about_mr_dunn.case_id, walk_through, foul=FOUL)
    action = next(
        each
        for each in desk.cases.get(about_mr_dunn.case_id).actions
        if each.kind not in (ActionKind.CHECK_POST, ActionKind.CLOSE_CASE)
    )
    desk.actions.done(action.action_id, "Rang Mrs Marsh. Anita was right, and Oliver's mum agrees.")

    text = _text(desk, about_mr_dunn.case_id)

    for name in ("Kelly", "Marsh", "Anita", "Rao", "Dunn", "DUNN", "Robert", "Oliver", "Peel"):
        assert name not in text, name
    assert "The author swears at the member of staff, and the member of staff’s class heard." in text
    assert "Rang the author. The person who told us was right, and the pupil's mum agrees." in text


def test_only_what_mattered_has_a_row_and_the_noes_have_one_line(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    _decide(desk, a_case.case_id, walk_through, foul=FOUL, abusive=Value.NOT_YET_KNOWN)

    text = _text(desk, a_case.case_id)

    assert "S1 Foul Yes. Staff." in text
    assert "S1 Abusive Not yet known." in text
    noes = text[text.index("Asked and answered no:") :]
    assert "danger or a threat" in noes and "threatening" in noes and "about our school" not in text


def test_a_child_that_may_be_known_by_the_words_keeps_them_off_the_page(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    stated = (Statement("The boy with red glasses bit her", Truth.FALSE, "The accident book", "Deputy"),)
    _decide(
        desk, a_case.case_id, walk_through,
        child_in_words=Value.YES, inaccurate=Answer("inaccurate", Value.YES, statements=stated),
    )  # fmt: skip

    text = _text(desk, a_case.case_id)

    assert "red glasses" not in text
    assert "Statement 1: false (The accident book; checked by Deputy)." in text


def test_a_closed_concern_tells_how_it_ended_and_that_it_was_opened_again(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough, school_day: SchoolDay
) -> None:
    _decide(desk, a_case.case_id, walk_through, foul=FOUL)
    desk.cases.close(a_case.case_id, Outcome.REMOVED_BY_AUTHOR, "She took it down at once.")
    school_day.go_to(30, 11)
    desk.cases.reopen(a_case.case_id, "It is up again.")
    desk.cases.close(a_case.case_id, Outcome.REMOVED_BY_PLATFORM, "Gone for good.")

    text = _text(desk, a_case.case_id)

    assert "Closed 30 November 2026" in text or "30 November 2026" in text
    assert "reopened on 30 November 2026: It is up again." in text
    assert "Removed by the platform or group organiser. Gone for good." in text


def test_a_concern_that_was_only_begun_can_be_printed_too(desk: Desk) -> None:
    text = _text(desk, desk.cases.open().case_id)

    assert "Somebody not known posted it." in text and "not yet" in text


def test_the_page_of_a_practice_log_says_so(school_day: SchoolDay) -> None:
    from conduct_desk.desk.door import open_practice

    practice = open_practice(school_day.clock, lambda _: None)
    try:
        texts = [_text(practice, line.case_id) for line in practice.cases.list()]
    finally:
        practice.keeping.close()

    assert texts and all("PRACTICE" in text for text in texts)
    assert not any("(somebody)" in text for text in texts)


def test_the_same_state_gives_the_same_page(desk: Desk, a_case: CaseView) -> None:
    first, second = desk.cases.reasons(a_case.case_id), desk.cases.reasons(a_case.case_id)

    assert first == second
    with pikepdf.open(io.BytesIO(first)) as document:
        assert str(document.docinfo["/CreationDate"]).startswith("D:20261123")


def test_a_copy_that_left_the_program_is_in_the_chronology(desk: Desk, a_case: CaseView) -> None:
    desk.cases.reasons_taken(a_case.case_id, TakenOut.PRINTED)

    assert desk.cases.chronology(a_case.case_id)[0].what == "Printed: why we did what we did"


def test_its_day_is_the_day_it_was_made(desk: Desk, a_case: CaseView, school_day: SchoolDay) -> None:
    school_day.go_to(11, 1, 2027)

    assert school_day.clock.today() == date(2027, 1, 11)
    assert "as of 11 January 2027" in _text(desk, a_case.case_id)
