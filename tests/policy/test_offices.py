"""Whom the school turns to for what it has to do."""

from conduct_desk.policy.offices import Office, turned_to
from conduct_desk.policy.vocabulary import ActionKind, LetterKind


def test_an_allegation_goes_to_the_designated_officer_and_about_the_head_to_the_chair() -> None:
    officer = ActionKind.TELL_DESIGNATED_OFFICER

    assert turned_to(officer, LetterKind.SAFEGUARDING) == (Office.DESIGNATED_OFFICER,)
    assert turned_to(officer, LetterKind.CHAIR) == (Office.CHAIR,)


def test_the_local_authority_hears_of_a_threat_at_the_gate() -> None:
    assert turned_to(ActionKind.KEEP_SAFE) == (Office.LOCAL_AUTHORITY,)


def test_a_letter_needs_nobody_elses_number() -> None:
    assert turned_to(ActionKind.WRITE_LETTER, LetterKind.REMOVAL) == ()
