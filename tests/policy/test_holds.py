"""Whose word a letter waits for: nobody is written to behind the back of those who keep people safe."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from conduct_desk.policy.answers import Answer, accused
from conduct_desk.policy.holds import Hold, Word, holds, what_waits
from conduct_desk.policy.vocabulary import Accused, LetterKind, Value

Answered = Callable[..., dict[str, Answer]]
YES, NO, UNKNOWN = Value.YES, Value.NO, Value.NOT_YET_KNOWN
LOW = Answer("allegation", YES, chosen=(Accused.LOW_LEVEL.value,))
HEAD = Answer("allegation", YES, chosen=(Accused.HEADTEACHER.value,))
TO_AUTHORS = (
    LetterKind.REMOVAL, LetterKind.OTHERWISE, LetterKind.CORRECTION, LetterKind.PROCEDURE,
    LetterKind.CHILD, LetterKind.MEETING, LetterKind.SECOND, LetterKind.AFTER_ADVICE, LetterKind.SETTLED,
)  # fmt: skip


@pytest.mark.parametrize(
    ("given", "held"),
    [
        ({}, []),
        ({"foul": YES}, []),
        ({"danger": UNKNOWN}, [Hold.POLICE]),
        ({"threatening": Answer("threatening", YES, chosen=("Other parents or carers",))}, [Hold.POLICE]),
        ({"allegation": YES}, [Hold.OFFICER]),
        ({"allegation": UNKNOWN}, [Hold.OFFICER]),
        ({"allegation": LOW}, []),
        ({"allegation": HEAD}, [Hold.OFFICER, Hold.DECISION]),
        ({"child_in_words": UNKNOWN, "private_use": YES}, [Hold.SAFEGUARDING]),
        ({"conflict": YES}, [Hold.DECISION]),
        ({"indecent_image": UNKNOWN}, [Hold.POLICE, Hold.SAFEGUARDING]),
        (
            {"proportionate": Answer("proportionate", YES, "Risky", ("Take advice before anything",))},
            [Hold.ADVICE],
        ),
    ],
)
def test_a_letter_waits_for_those_whose_word_comes_first(
    answered: Answered, given: dict[str, Value | Answer], held: list[Hold]
) -> None:
    assert holds(answered(**given), {}) == tuple(held)


def test_only_a_plain_yes_lifts_a_hold(answered: Answered) -> None:
    answers = answered(child_in_words=YES)

    assert holds(answers, {Hold.SAFEGUARDING: Word.NOT_YET}) == (Hold.SAFEGUARDING,)
    assert holds(answers, {Hold.SAFEGUARDING: Word.MAY_NOT}) == (Hold.SAFEGUARDING,)
    assert holds(answers, {Hold.SAFEGUARDING: Word.MAY_WRITE}) == ()


def test_a_no_holds_even_where_the_answers_would_not_have_asked(answered: Answered) -> None:
    assert holds(answered(), {Hold.POLICE: Word.MAY_NOT}) == (Hold.POLICE,)
    assert holds(answered(), {Hold.POLICE: Word.NOT_YET}) == ()


def test_a_complaint_that_is_open_holds_letters_and_one_that_is_answered_does_not(answered: Answered) -> None:
    assert holds(answered(foul=YES), {Hold.COMPLAINT: Word.NOT_YET}) == (Hold.COMPLAINT,)
    assert holds(answered(foul=YES), {Hold.COMPLAINT: Word.MAY_WRITE}) == ()


@pytest.mark.parametrize("hold", Hold)
def test_letters_to_authors_wait_for_everybody(hold: Hold) -> None:
    assert all(what_waits(kind, [hold]) for kind in TO_AUTHORS)
    assert not any(what_waits(kind, []) for kind in LetterKind)


@pytest.mark.parametrize("hold", Hold)
@pytest.mark.parametrize(
    "kind",
    [
        LetterKind.SAFEGUARDING, LetterKind.CHAIR, LetterKind.ADVISER, LetterKind.FILE_NOTE,
        LetterKind.PLATFORM,
    ],
)  # fmt: skip
def test_papers_to_those_who_help_wait_for_nobody(hold: Hold, kind: LetterKind) -> None:
    assert not what_waits(kind, [hold])


def test_staff_and_witnesses_wait_for_the_officer_and_families_for_the_lead_too() -> None:
    waits = {
        kind: {hold for hold in Hold if what_waits(kind, [hold])}
        for kind in (LetterKind.STAFF, LetterKind.THANKS, LetterKind.FAMILY)
    }

    assert waits == {
        LetterKind.STAFF: {Hold.OFFICER},
        LetterKind.THANKS: {Hold.OFFICER},
        LetterKind.FAMILY: {Hold.OFFICER, Hold.SAFEGUARDING},
    }


def test_whom_an_allegation_is_about_is_never_taken_too_lightly(answered: Answered) -> None:
    both = Answer("allegation", YES, chosen=(Accused.LOW_LEVEL.value, Accused.SOMEBODY.value))
    unsure = Answer("allegation", UNKNOWN, chosen=(Accused.LOW_LEVEL.value,))

    assert accused(answered()) is None
    assert accused(answered(allegation=YES)) is Accused.SOMEBODY
    assert accused(answered(allegation=both)) is Accused.SOMEBODY
    assert accused(answered(allegation=unsure)) is Accused.SOMEBODY
    assert accused(answered(allegation=LOW)) is Accused.LOW_LEVEL
    assert accused(answered(allegation=HEAD)) is Accused.HEADTEACHER
    assert accused(answered(allegation=replace(HEAD, value=UNKNOWN))) is Accused.HEADTEACHER
