"""What the check finds in a letter, what may stand with a reason, and what is told of that."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.desk.views import CaseView, LetterView, PartGiven
from conduct_desk.errors import DeskError, PaperRefused
from conduct_desk.policy.vocabulary import LetterKind, LetterState, Part, Role, Value
from tests.conftest import PASSPHRASE

if TYPE_CHECKING:
    from tests.desk.conftest import Saved

ADDRESS = ("2 Mill Row", "ST HELENS", "WA10 2BB")
OTHER = "Priya Nandakumar"  # somebody of another concern
REASON = "It is the name of the crossing warden."


@pytest.fixture
def letter(desk: Desk, a_case: CaseView, saved: "Saved") -> LetterView:
    """A letter about foul words, addressed and with nothing in its way, in a log that knows others too."""
    desk.school.amend(
        address=("Church Lane", "ST HELENS", "WA10 1AA"), telephone="01744 960 200", contact="Mrs Hughes"
    )
    elsewhere = desk.cases.open().case_id
    desk.cases.set_facts(
        elsewhere, replace(a_case.facts, parts=(PartGiven(Part.AUTHOR, Role.PARENT, OTHER),))
    )
    case = saved(a_case, foul=Value.YES)
    begun = desk.letters.start(case.case_id, LetterKind.REMOVAL)
    return desk.letters.amend(begun.letter_id, address=ADDRESS)


def typed(desk: Desk, letter: LetterView, sentence: str) -> LetterView:
    """Add a paragraph of her own before the last one."""
    *first, last = letter.body.split("\n\n")
    return desk.letters.amend(letter.letter_id, body="\n\n".join([*first, sentence, last]))


def in_the_way(desk: Desk, letter: LetterView) -> list[RemarkView]:
    return [each for each in desk.letters.remarks(letter) if each.is_in_the_way]


def test_the_schools_wording_has_nothing_in_its_way(desk: Desk, letter: LetterView) -> None:
    assert in_the_way(desk, letter) == []
    assert desk.letters.issue(letter.letter_id).state is LetterState.ISSUED


def test_what_is_in_the_way_comes_first_and_the_first_of_it_refuses(desk: Desk, letter: LetterView) -> None:
    named = typed(desk, letter, "We have been told by Anita Rao. The school will sue you!")

    found = desk.letters.remarks(named)

    blocking = [each.is_in_the_way for each in found]
    assert blocking == sorted(blocking, reverse=True) and sum(blocking) >= 2
    assert all(each.mend for each in found if each.is_in_the_way)
    with pytest.raises(PaperRefused) as refused:
        desk.letters.issue(named.letter_id)
    assert (refused.value.sentence, refused.value.field) == (found[0].sentence, found[0].field)
    assert desk.letters.get(letter.letter_id).state is LetterState.DRAFT


def test_a_letter_that_lacks_its_address_is_not_final(desk: Desk, letter: LetterView) -> None:
    bare = desk.letters.amend(letter.letter_id, address=[], recipient=" ")

    assert {each.field for each in in_the_way(desk, bare)} == {"recipient", "address"}


def test_an_address_too_long_for_the_window_is_said_and_another_envelope_mends_it(
    desk: Desk, letter: LetterView
) -> None:
    long = ["Flat 3", "The Old Corn Exchange", "2 Mill Row", "Upper Marsh", "Near St Helens", *ADDRESS[1:]]

    crowded = desk.letters.amend(letter.letter_id, address=long)

    assert any(each.field == "address" for each in desk.letters.remarks(crowded))


def test_somebody_of_another_concern_is_found_by_the_whole_name(desk: Desk, letter: LetterView) -> None:
    (found,) = in_the_way(desk, typed(desk, letter, f"You can ask {OTHER.upper()} about the crossing."))

    assert found.rule == "name_other" and found.about == OTHER.upper() and found.may_stand


def test_a_finding_stands_with_a_reason_that_is_kept(desk: Desk, letter: LetterView) -> None:
    named = typed(desk, letter, f"You can ask {OTHER} about the crossing.")
    (found,) = in_the_way(desk, named)
    with pytest.raises(DeskError) as refused:
        desk.letters.let_stand(named.letter_id, found.rule, found.about, "  ")
    assert refused.value.field == "reason"

    desk.letters.let_stand(named.letter_id, found.rule, found.about, REASON)

    (stood,) = [each for each in desk.letters.remarks(named) if each.rule == found.rule]
    assert stood.reason == REASON and not stood.is_in_the_way
    assert desk.letters.issue(named.letter_id).state is LetterState.ISSUED


def test_the_chronology_has_the_rule_and_neither_the_words_nor_the_reason(
    desk: Desk, letter: LetterView
) -> None:
    named = typed(desk, letter, f"You can ask {OTHER} about the crossing.")
    desk.letters.let_stand(named.letter_id, "name_other", OTHER, REASON)
    desk.letters.issue(named.letter_id)

    lines = [each.what for each in desk.cases.chronology(named.case_id)]

    told = [line for line in lines if "stand" in line]
    assert len(told) == 2  # when it was let stand, and when the letter was made final
    assert any(line.startswith("Issued a letter") for line in told)
    assert not any("Priya" in line or "crossing" in line for line in lines)


def test_a_reason_holds_only_for_the_words_it_was_given_for(desk: Desk, letter: LetterView) -> None:
    named = typed(desk, letter, f"You can ask {OTHER} about the crossing.")
    desk.letters.let_stand(named.letter_id, "name_other", OTHER, REASON)

    other = desk.letters.amend(named.letter_id, body=named.body.replace(OTHER, OTHER.upper()))

    assert [each.rule for each in in_the_way(desk, other)] == ["name_other"]
    assert in_the_way(desk, desk.letters.amend(named.letter_id, body=named.body)) == []


def test_what_may_not_stand_stays_in_the_way_whatever_the_reason(desk: Desk, letter: LetterView) -> None:
    named = typed(desk, letter, "We have been told by Anita Rao.")
    (found,) = in_the_way(desk, named)

    with pytest.raises(DeskError, match="cannot be let stand"):
        desk.letters.let_stand(named.letter_id, found.rule, found.about, REASON)
    with pytest.raises(DeskError, match="have changed"):
        desk.letters.let_stand(named.letter_id, found.rule, "other words", REASON)


def test_an_author_who_is_only_likely_is_not_told_that_they_wrote_it(
    desk: Desk, letter: LetterView, a_case: CaseView
) -> None:
    mine = typed(desk, letter, "You wrote this post, and you posted it on Friday.")
    certain = {each.rule for each in in_the_way(desk, mine)}
    parts = tuple(replace(part, is_likely=part.part is Part.AUTHOR) for part in a_case.facts.parts)

    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=parts))

    assert {each.rule for each in in_the_way(desk, mine)} - certain == {"authorship"}


def test_what_is_taken_out_shows_what_was_let_stand_and_why(
    desk: Desk, letter: LetterView, tmp_path: Path
) -> None:
    named = typed(desk, letter, f"You can ask {OTHER} about the crossing.")
    desk.letters.let_stand(named.letter_id, "name_other", OTHER, REASON)

    done = desk.export.everything(tmp_path, PASSPHRASE)

    tables = [each.read_text("utf-8-sig") for each in (done.folder / "Tables").glob("*.csv")]
    (told,) = [each for each in tables if REASON in each]
    assert OTHER in told and "name_other" in told


def test_a_letter_is_checked_against_days_when_school_is_closed(desk: Desk, letter: LetterView) -> None:
    weekend = desk.letters.amend(letter.letter_id, answer_by=date(2026, 11, 28))

    assert any(each.field == "answer_by" and not each.blocks for each in desk.letters.remarks(weekend))
