"""What papers quote: the post as it is, without names for those who help, and nothing that nobody saw."""

from dataclasses import replace

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, PartGiven
from conduct_desk.paper.words import unfilled
from conduct_desk.policy.vocabulary import Grade, LetterKind, Part, Role

MR_DUNN = PartGiven(Part.SUBJECT, Role.STAFF, "Tom Dunn")


@pytest.mark.parametrize("kind", [LetterKind.ADVISER, LetterKind.SAFEGUARDING])
def test_who_helps_reads_the_post_with_the_names_taken_out(
    desk: Desk, a_case: CaseView, kind: LetterKind
) -> None:
    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=(*a_case.facts.parts, MR_DUNN)))

    letter = desk.letters.start(a_case.case_id, kind)

    assert "with the names taken out:\n\n> The member of staff is a useless clown." in letter.body
    assert [each for each in desk.letters.remarks(letter) if each.rule.startswith(("quote", "name"))] == []


@pytest.mark.parametrize("easy", [False, True], ids=["plain", "easy"])
def test_what_was_only_described_is_told_in_the_schools_own_words(
    desk: Desk, a_case: CaseView, easy: bool
) -> None:
    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, grade=Grade.DESCRIBED))

    letter = desk.letters.start(a_case.case_id, LetterKind.REMOVAL)
    if easy:
        letter = desk.letters.make(letter.letter_id, is_easy_read=True)

    assert "useless clown" not in letter.body
    assert "I have not seen the post myself." in letter.body
    assert "[told_us]" in unfilled(letter.body)
    assert not any(each.rule.startswith("quote") for each in desk.letters.remarks(letter))
