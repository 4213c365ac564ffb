"""What goes along with a letter: a covered copy may, and each time stands in the custody of its exhibit."""

from dataclasses import replace
from pathlib import Path

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.exhibit_views import Origin
from conduct_desk.desk.views import CaseView, LetterView
from conduct_desk.errors import PaperRefused
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.vocabulary import Grade, LetterKind, Source, Value
from tests.conftest import WalkThrough

TRIP = (Path(__file__).resolve().parents[2] / "resources" / "practice" / "trip.png").read_bytes()
ADDRESS = ("2 Mill Row", "St Helens", "WA10 2BB")


@pytest.fixture
def letter(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> LetterView:
    """A letter to the author that may be made final as it is."""
    walk_through(a_case.case_id, foul=Value.YES)
    desk.school.amend(address=("Church Lane", "St Helens", "WA10 1AA"))
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    draft = desk.letters.start(a_case.case_id, LetterKind.REMOVAL)
    return desk.letters.amend(
        draft.letter_id, address=ADDRESS, subject="A post about our school", body="We ask you to remove it."
    )


def enclosed(desk: Desk, exhibit_id: int) -> list[str]:
    """Return what the custody of an exhibit says of letters."""
    lines = desk.exhibits.detail(exhibit_id).custody
    return [line.note for line in lines if line.what is Custody.ENCLOSED]


def test_a_covered_copy_goes_along_and_its_exhibit_knows_it(
    desk: Desk, a_case: CaseView, letter: LetterView
) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    desk.exhibits.cover(exhibit_id, [(0, 0, 32, 32)])
    desk.letters.make(letter.letter_id, enclosures=["Covered copy 1 of exhibit 1"])

    desk.letters.issue(letter.letter_id)

    assert enclosed(desk, exhibit_id) == ["covered copy 1"]


def test_neither_the_exhibit_nor_a_copy_that_is_not_there_goes_along(
    desk: Desk, a_case: CaseView, letter: LetterView
) -> None:
    desk.exhibits.cover(a_case.exhibits[0].exhibit_id, [(0, 0, 32, 32)])

    for line in ("Exhibit 1", "Covered copy 2 of exhibit 1", "Covered copy 1 of exhibit 2"):
        desk.letters.make(letter.letter_id, enclosures=[line])
        with pytest.raises(PaperRefused, match="encloses the evidence itself"):
            desk.letters.issue(letter.letter_id)

    assert enclosed(desk, a_case.exhibits[0].exhibit_id) == []


def test_the_exhibit_itself_goes_along_only_with_a_reason_and_that_is_recorded(
    desk: Desk, a_case: CaseView, letter: LetterView
) -> None:
    desk.letters.make(letter.letter_id, enclosures=["Exhibit 1"])
    (remark,) = [each for each in desk.letters.remarks(desk.letters.get(letter.letter_id)) if each.blocks]

    desk.letters.let_stand(letter.letter_id, remark.rule, remark.about, "The police asked for it as it is")
    desk.letters.issue(letter.letter_id)

    assert enclosed(desk, a_case.exhibits[0].exhibit_id) == ["the exhibit itself"]


def test_a_copy_of_what_is_isolated_goes_along_no_more(
    desk: Desk, a_case: CaseView, letter: LetterView
) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    desk.exhibits.cover(exhibit_id, [(0, 0, 32, 32)])
    desk.letters.make(letter.letter_id, enclosures=["Covered copy 1 of exhibit 1"])

    desk.exhibits.isolate(exhibit_id, "The police said so")

    with pytest.raises(PaperRefused, match="encloses the evidence itself"):
        desk.letters.issue(letter.letter_id)


def test_proof_that_is_only_a_description_keeps_the_words_of_the_post_out_of_a_letter(
    desk: Desk, a_case: CaseView, letter: LetterView
) -> None:
    quoting = "You wrote:\n\n> useless clown\n\nWe ask you to remove it."
    assert not [rule for rule in rules(desk, letter, quoting) if rule.startswith("quote")]

    desk.exhibits.describe(a_case.exhibits[0].exhibit_id, Origin(Grade.DESCRIBED))

    assert [rule for rule in rules(desk, letter, quoting) if rule.startswith("quote")]


def rules(desk: Desk, letter: LetterView, body: str) -> list[str]:
    """Return the rules that a letter with these words breaks."""
    return [each.rule for each in desk.letters.remarks(replace(letter, body=body)) if each.blocks]


def test_the_best_grade_is_the_proof_of_a_concern_for_which_the_head_chose_none(
    desk: Desk, a_case: CaseView
) -> None:
    first = a_case.exhibits[0].exhibit_id
    other = desk.exhibits.keep(a_case.case_id, TRIP, "b.png", Source.PASTED).exhibit_id
    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, grade=None))

    def proof() -> Grade | None:
        return desk.cases.get(a_case.case_id).facts.grade

    desk.exhibits.describe(first, Origin(Grade.DESCRIBED))
    assert proof() is Grade.DESCRIBED
    desk.exhibits.describe(other, Origin(Grade.SUPPLIED))
    assert proof() is Grade.SUPPLIED

    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, grade=Grade.PHOTO_OF_SCREEN))
    desk.exhibits.describe(first, Origin(Grade.SEEN_LIVE))
    assert proof() is Grade.PHOTO_OF_SCREEN  # her word stands
