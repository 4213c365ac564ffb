"""Letters of all concerns by how they stand, what is also useful, and what of it reaches Home."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, LetterView
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Reply, Seen, SentHow, Truth, Value

if TYPE_CHECKING:
    from tests.conftest import SchoolDay
    from tests.desk.conftest import Saved

YES = Value.YES
TODAY = date(2026, 11, 23)
ADDRESS = ("2 Mill Row", "ST HELENS", "WA10 2BB")
WRONG_FACT = Answer(
    "inaccurate", YES, statements=(Statement("Everybody pays", Truth.FALSE, "Nobody has to pay."),)
)


@pytest.fixture(autouse=True)
def school(desk: Desk) -> None:
    """The school has an address, and somebody to ring."""
    desk.school.amend(
        address=("Church Lane", "ST HELENS", "WA10 1AA"), telephone="01744 960 200", contact="Mrs Hughes"
    )


@pytest.fixture
def concern(desk: Desk, facts: Facts, saved: "Saved") -> Callable[..., CaseView]:
    """Save one more concern with these answers, about the same author."""

    def save(**said: Value | Answer) -> CaseView:
        case = desk.cases.set_facts(desk.cases.open().case_id, facts)
        return saved(case, **said)

    return save


def final(desk: Desk, case: CaseView, kind: LetterKind) -> LetterView:
    letter = desk.letters.start(case.case_id, kind)
    desk.letters.amend(letter.letter_id, address=ADDRESS)
    return desk.letters.issue(letter.letter_id)


def sent(desk: Desk, case: CaseView, kind: LetterKind, on: date = TODAY) -> LetterView:
    return desk.letters.sent(final(desk, case, kind).letter_id, on, SentHow.POST)


def numbers(letters: tuple[LetterView, ...]) -> list[int]:
    assert all(letter.body == "" for letter in letters)
    return [letter.letter_id for letter in letters]


def test_a_letter_is_a_draft_then_to_be_sent_then_waited_for_then_done(
    desk: Desk, concern: Callable[..., CaseView], school_day: "SchoolDay"
) -> None:
    case = concern(foul=YES)
    letter = desk.letters.start(case.case_id, LetterKind.REMOVAL)
    assert numbers(desk.letters.board().drafts) == [letter.letter_id]
    final(desk, case, LetterKind.REMOVAL)
    assert numbers(desk.letters.board().to_be_sent) == [letter.letter_id]
    assert desk.letters.board().drafts == ()
    desk.letters.sent(letter.letter_id, TODAY, SentHow.POST)
    assert numbers(desk.letters.board().waiting) == [letter.letter_id]

    school_day.go_to(24, 11)
    (check,) = [a for a in desk.cases.get(case.case_id).actions if a.kind is ActionKind.CHECK_POST]
    desk.actions.check(check.action_id, Seen.REMOVED)

    board = desk.letters.board()
    assert (board.drafts, board.to_be_sent, board.waiting) == ((), (), ())
    assert numbers(board.done) == [letter.letter_id]


def test_what_is_awaited_soonest_stands_first(desk: Desk, concern: Callable[..., CaseView]) -> None:
    later = sent(desk, concern(inaccurate=WRONG_FACT), LetterKind.CORRECTION)  # looked at on 30 November
    sooner = sent(desk, concern(foul=YES), LetterKind.REMOVAL)  # looked at on 24 November

    waiting = desk.letters.board().waiting
    assert numbers(waiting) == [sooner.letter_id, later.letter_id]
    assert [each.looked_at_on for each in waiting] == [date(2026, 11, 24), date(2026, 11, 30)]


def test_a_letter_is_looked_after_again_on_the_day_of_the_next_check(
    desk: Desk, concern: Callable[..., CaseView], school_day: "SchoolDay"
) -> None:
    case = concern(foul=YES)
    letter = sent(desk, case, LetterKind.REMOVAL)
    school_day.go_to(24, 11)
    (check,) = [a for a in desk.cases.get(case.case_id).actions if a.kind is ActionKind.CHECK_POST]
    after = desk.actions.check(check.action_id, Seen.CANNOT_SEE)
    due = [a.due_on for a in after.actions if a.kind is ActionKind.CHECK_POST and a.done_on is None]

    (waiting,) = desk.letters.board().waiting
    assert waiting.letter_id == letter.letter_id and due == [waiting.looked_at_on]
    assert waiting.looked_at_on is not None and waiting.looked_at_on > date(2026, 11, 24)


def test_an_invitation_waits_until_the_author_answered(desk: Desk, concern: Callable[..., CaseView]) -> None:
    case = concern(foul=YES)
    invitation = sent(desk, case, LetterKind.MEETING)
    assert invitation.answer_by is not None

    (waiting,) = desk.letters.board().waiting
    assert (waiting.letter_id, waiting.looked_at_on) == (invitation.letter_id, invitation.answer_by)
    desk.actions.answered(case.case_id, Reply.AGREES, "", TODAY)
    assert numbers(desk.letters.board().done) == [invitation.letter_id]


def test_a_brief_that_nothing_asked_for_waits_until_advice_is_recorded(
    desk: Desk, concern: Callable[..., CaseView]
) -> None:
    case = concern(foul=YES)
    letter = desk.letters.start(case.case_id, LetterKind.ADVISER)
    desk.letters.amend(letter.letter_id, recipient="Mr Ian Cole", address=ADDRESS)
    desk.letters.issue(letter.letter_id)
    desk.letters.sent(letter.letter_id, TODAY, SentHow.EMAIL)
    assert numbers(desk.letters.board().waiting) == [letter.letter_id]

    desk.gates.say(case.case_id, Hold.ADVICE, Word.MAY_WRITE, said_by="Mr Ian Cole", said_on=TODAY)
    assert numbers(desk.letters.board().done) == [letter.letter_id]


def test_a_letter_that_asks_for_nothing_is_done_once_it_was_sent(
    desk: Desk, concern: Callable[..., CaseView]
) -> None:
    case = concern(foul=YES)
    thanks = sent(desk, case, LetterKind.THANKS)
    sent(desk, case, LetterKind.REMOVAL)

    assert numbers(desk.letters.board().done) == [thanks.letter_id]


def test_a_brief_waits_for_its_answer(desk: Desk, concern: Callable[..., CaseView]) -> None:
    case = concern(foul=YES, legal_advice=YES)
    letter = desk.letters.start(case.case_id, LetterKind.ADVISER)
    desk.letters.amend(letter.letter_id, recipient="Mr Ian Cole", address=ADDRESS)
    desk.letters.issue(letter.letter_id)
    desk.letters.sent(letter.letter_id, TODAY, SentHow.EMAIL)

    assert numbers(desk.letters.board().waiting) == [letter.letter_id]


def test_a_note_for_the_file_is_done_once_it_is_final(desk: Desk, concern: Callable[..., CaseView]) -> None:
    case = concern(fair_comment=Answer("fair_comment", YES, "It is criticism of the uniform's price."))

    note = final(desk, case, LetterKind.FILE_NOTE)

    board = desk.letters.board()
    assert numbers(board.done) == [note.letter_id] and board.to_be_sent == ()
    assert "It is criticism of the uniform" in desk.letters.get(note.letter_id).body
    assert desk.cases.home().letters_waiting == ()


def test_a_letter_that_was_corrected_before_it_was_sent_is_not_to_be_sent(
    desk: Desk, concern: Callable[..., CaseView]
) -> None:
    old = final(desk, concern(foul=YES), LetterKind.REMOVAL)
    new = desk.letters.correct(old.letter_id)
    assert numbers(desk.letters.board().to_be_sent) == [old.letter_id]  # a draft corrects nothing yet
    desk.letters.amend(new.letter_id, body=new.body.replace("[not_right]", "the day of your post"))
    desk.letters.issue(new.letter_id)

    board = desk.letters.board()
    assert numbers(board.to_be_sent) == [new.letter_id]
    assert [(each.letter_id, each.is_corrected) for each in board.done] == [(old.letter_id, True)]


def test_only_letters_that_the_policy_asks_for_reach_home(
    desk: Desk, concern: Callable[..., CaseView]
) -> None:
    case = concern(foul=YES)
    asked = {(each.kind, each.letter_kind) for each in case.actions}
    assert (ActionKind.WRITE_LETTER, LetterKind.THANKS) in asked

    desk.letters.start(case.case_id, LetterKind.PLATFORM)
    draft = desk.letters.start(case.case_id, LetterKind.REMOVAL)

    home = desk.cases.home()
    letters = [each.letter_kind for each in home.needs_you if each.kind is ActionKind.WRITE_LETTER]
    assert letters == [LetterKind.REMOVAL] and home.letters_waiting == ()
    assert draft.letter_id in {each.letter_id for each in home.needs_you}
    assert len(desk.letters.board().drafts) == 2


def test_the_others_are_offered_on_the_page_of_the_concern(
    desk: Desk, concern: Callable[..., CaseView]
) -> None:
    case = concern(foul=YES)

    offered = desk.letters.useful(case.case_id)

    assert LetterKind.CHAIR in offered and LetterKind.MEETING in offered
    assert LetterKind.REMOVAL not in offered  # the policy asks for it
    assert LetterKind.THANKS not in offered  # it waits to be done already
    desk.letters.start(case.case_id, LetterKind.MEETING)
    assert LetterKind.MEETING not in desk.letters.useful(case.case_id)


def test_what_waits_for_somebodys_word_is_not_offered(desk: Desk, concern: Callable[..., CaseView]) -> None:
    offered = desk.letters.useful(concern(threatening=YES).case_id)

    assert LetterKind.MEETING not in offered and LetterKind.ORGANISER not in offered
    assert LetterKind.CHAIR in offered


def test_thanks_are_offered_until_they_were_sent(desk: Desk, concern: Callable[..., CaseView]) -> None:
    case = concern(foul=YES)
    for each in case.actions:
        if each.letter_kind is LetterKind.THANKS:
            desk.actions.done(each.action_id)
    assert LetterKind.THANKS in desk.letters.useful(case.case_id)
    sent(desk, case, LetterKind.THANKS)

    assert LetterKind.THANKS not in desk.letters.useful(case.case_id)
