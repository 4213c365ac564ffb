"""Each rung shows what is still missing below it, and no further step is taken without advice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conduct_desk.policy.ladder import CLIMBED, Rung, RungState, ladder
from conduct_desk.policy.repeats import Repeats, harassment_prompt
from conduct_desk.policy.vocabulary import Finding


def _rung(rung: Rung, *done: Rung) -> RungState:
    return next(each for each in ladder(frozenset(done), police_at_once=False) if each.rung is rung)


def test_at_first_the_author_is_asked_and_a_further_step_is_locked() -> None:
    assert _rung(Rung.CONTACT) == RungState(Rung.CONTACT, is_done=False, is_open=True, missing=())
    assert not _rung(Rung.SECOND_LETTER).is_open
    assert not _rung(Rung.FURTHER_STEP).is_open


def test_legal_advice_may_be_taken_at_any_stage() -> None:
    advice = _rung(Rung.LEGAL_ADVICE)

    assert advice.is_open
    assert advice.missing == (Rung.CONTACT, Rung.SECOND_LETTER, Rung.PLATFORM, Rung.HELPLINE)


def test_a_further_step_opens_once_advice_is_logged_and_says_what_was_left_out() -> None:
    step = _rung(Rung.FURTHER_STEP, Rung.CONTACT, Rung.LEGAL_ADVICE)

    assert step.is_open
    assert step.missing == (Rung.SECOND_LETTER, Rung.PLATFORM, Rung.HELPLINE)


def test_the_police_stand_first_when_they_come_at_once_and_may_always_be_asked() -> None:
    at_once = ladder(frozenset(), police_at_once=True)
    later = ladder(frozenset({Rung.POLICE}), police_at_once=False)

    assert at_once[0] == RungState(Rung.POLICE, is_done=False, is_open=True, missing=())
    assert [each.rung for each in later[-2:]] == [Rung.POLICE, Rung.SUPPORT]
    assert [each.is_done for each in later[-2:]] == [True, False]


@given(st.frozensets(st.sampled_from(Rung)), st.booleans())
def test_whatever_was_done_no_rung_is_lost_and_advice_guards_the_last(
    done: frozenset[Rung], police_at_once: bool
) -> None:
    states = {each.rung: each for each in ladder(done, police_at_once=police_at_once)}

    assert set(states) == set(Rung)
    assert states[Rung.FURTHER_STEP].is_open is (Rung.LEGAL_ADVICE in done)
    for each in states.values():
        assert done.isdisjoint(each.missing)
        assert set(each.missing) <= set(CLIMBED)


@pytest.mark.parametrize(
    ("repeats", "found", "is_prompted"),
    [
        (Repeats(), {Finding.FOUL}, False),
        (Repeats(same_author=3), {Finding.FOUL}, False),
        (Repeats(same_subject=1), {Finding.FOUL}, True),
        (Repeats(same_subject=2), {Finding.OTHERWISE_UNACCEPTABLE}, True),
        (Repeats(same_subject=2), {Finding.INACCURATE, Finding.BELONGS_TO_PROCEDURE}, False),
        (Repeats(same_subject=2), {Finding.LEGITIMATE_DEBATE}, False),
    ],
)
def test_two_or_more_on_one_person_raise_harassment_and_one_never_does(
    repeats: Repeats, found: set[Finding], *, is_prompted: bool
) -> None:
    assert harassment_prompt(repeats, frozenset(found)) is is_prompted
