"""A letter that was ready before its time: asked too early, or overtaken by what came up since."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, LetterView
from conduct_desk.errors import PaperRefused
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import LetterKind, LetterState, SentHow, Value
from tests.conftest import in_the_way

if TYPE_CHECKING:
    from tests.desk.conftest import Saved

TODAY = date(2026, 11, 23)
ADDRESS = ("2 Mill Row", "St Helens", "WA10 2BB")


@pytest.fixture
def a_school(desk: Desk) -> None:
    """A letterhead that is filled in."""
    desk.school.amend(address=("Church Lane", "St Helens", "WA10 1AA"), telephone="01744 960 200")


def drafted(desk: Desk, case: CaseView, kind: LetterKind = LetterKind.REMOVAL) -> LetterView:
    """Write a letter that lacks nothing."""
    letter = desk.letters.start(case.case_id, kind)
    return desk.letters.amend(
        letter.letter_id, address=ADDRESS, subject="A post about our school", body="We ask you to remove it."
    )


@pytest.mark.usefixtures("a_school")
def test_nobody_is_written_to_before_danger_and_children_were_asked_about(
    desk: Desk, a_case: CaseView
) -> None:
    letter = drafted(desk, a_case)

    with pytest.raises(PaperRefused, match="Stop and check"):
        desk.letters.issue(letter.letter_id)

    assert desk.letters.get(letter.letter_id).state is LetterState.DRAFT


@pytest.mark.usefixtures("a_school")
def test_a_draft_says_for_whom_it_waits_so_that_it_is_not_printed_either(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    letter = drafted(desk, saved(a_case, foul=Value.YES))
    assert in_the_way(desk.letters, letter) == ()

    desk.decisions.answer(a_case.case_id, [Answer("allegation", Value.YES), Answer("danger", Value.YES)])

    assert in_the_way(desk.letters, letter) == ("This waits for the police and the designated officer.",)


@pytest.mark.usefixtures("a_school")
def test_a_final_letter_says_what_came_up_before_it_was_sent(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    letter = desk.letters.issue(drafted(desk, saved(a_case, foul=Value.YES)).letter_id)
    assert desk.letters.waits(letter.letter_id) == ""

    desk.decisions.answer(a_case.case_id, [Answer("allegation", Value.YES)])
    assert desk.letters.waits(letter.letter_id) == "This waits for the designated officer."
    desk.letters.sent(letter.letter_id, TODAY, SentHow.POST)

    assert desk.letters.waits(letter.letter_id) == ""
    line = desk.cases.chronology(a_case.case_id)[0].what
    assert line == "Sent a letter on 23 November 2026 (posted). This waits for the designated officer."
