"""After contact: when to look again, and what follows from what is seen or answered."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from conduct_desk.policy.actions import Suggested, after_check, after_reply, follow_up
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.follow_up import nothing_left
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.ladder import Rung
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Reply, Seen, Value

Answered = Callable[..., dict[str, Answer]]
YES = Value.YES
CHILD, REMOVAL, OTHERWISE = LetterKind.CHILD, LetterKind.REMOVAL, LetterKind.OTHERWISE
CORRECTION, PROCEDURE = LetterKind.CORRECTION, LetterKind.PROCEDURE
ASKED = frozenset({Rung.CONTACT})


@pytest.mark.parametrize(
    ("given", "sections", "contacted_on", "due_on"),
    [
        ("foul", [REMOVAL], date(2026, 9, 17), [date(2026, 9, 18)]),
        ("foul", [REMOVAL, PROCEDURE], date(2026, 12, 17), [date(2026, 12, 18)]),
        ("otherwise_unacceptable", [OTHERWISE], date(2026, 11, 10), [date(2026, 11, 11)]),
        ("inaccurate", [CORRECTION], date(2026, 9, 25), [date(2026, 10, 2)]),
        ("inaccurate", [CORRECTION], date(2026, 12, 17), [date(2027, 1, 8)]),
        ("foul", [REMOVAL, CORRECTION], date(2026, 9, 25), [date(2026, 9, 28), date(2026, 10, 2)]),
        ("child_in_words", [CHILD], date(2026, 10, 22), [date(2026, 10, 23)]),
        ("child_in_words", [CHILD, REMOVAL], date(2026, 10, 21), [date(2026, 10, 22)] * 2),
        ("child_in_words", [CHILD, REMOVAL], date(2026, 10, 22), [date(2026, 10, 23), date(2026, 11, 2)]),
        ("child_in_words", [PROCEDURE], date(2026, 10, 22), [date(2026, 10, 23)]),
    ],
)
def test_each_section_of_a_letter_brings_its_own_check_on_the_right_day(
    answered: Answered,
    rules: Rules,
    calendar: SchoolCalendar,
    given: str,
    sections: list[LetterKind],
    contacted_on: date,
    due_on: list[date],
) -> None:
    checks = follow_up(
        sections, answered(**{given: YES}), rules, calendar=calendar, contacted_on=contacted_on
    )

    assert [(each.kind, each.due_on) for each in checks] == [(ActionKind.CHECK_POST, day) for day in due_on]


def test_nobody_is_asked_to_look_at_a_picture_that_may_be_indecent(
    answered: Answered, rules: Rules, calendar: SchoolCalendar
) -> None:
    answers = answered(indecent_image=YES, child_in_pictures=YES)
    (only,) = follow_up([CHILD], answers, rules, calendar=calendar, contacted_on=date(2026, 10, 8))
    after = after_check(Seen.STILL_UP, answers, rules, calendar=calendar, checked_on=date(2026, 10, 9))

    assert only.kind is ActionKind.CLOSE_CASE
    assert ActionKind.REPORT_TO_PLATFORM not in _kinds(after)


def test_a_letter_about_a_procedure_leads_to_closing(
    answered: Answered, rules: Rules, calendar: SchoolCalendar
) -> None:
    answers = answered(belongs_to_procedure=YES)
    (then,) = follow_up([PROCEDURE], answers, rules, calendar=calendar, contacted_on=date(2026, 10, 8))

    assert (then.kind, then.due_on) == (ActionKind.CLOSE_CASE, date(2026, 10, 12))


@pytest.mark.parametrize("kind", [LetterKind.THANKS, LetterKind.STAFF, LetterKind.ADVISER, LetterKind.FAMILY])
def test_papers_that_ask_an_author_for_nothing_need_no_follow_up(
    answered: Answered, rules: Rules, calendar: SchoolCalendar, kind: LetterKind
) -> None:
    answers = answered(foul=YES)

    assert follow_up([kind], answers, rules, calendar=calendar, contacted_on=date(2026, 9, 17)) == ()


Saw = Callable[..., tuple[Suggested, ...]]


@pytest.fixture
def saw(answered: Answered, rules: Rules, calendar: SchoolCalendar) -> Saw:
    def look(
        seen: Seen,
        *,
        done: frozenset[Rung] = ASKED,
        contacted_on: date | None = date(2026, 10, 21),
        checked_on: date = date(2026, 10, 22),
        words: dict[Hold, Word] | None = None,
        is_recheck: bool = False,
        **given: Value,
    ) -> tuple[Suggested, ...]:
        return after_check(
            seen,
            answered(**given),
            rules,
            calendar=calendar,
            checked_on=checked_on,
            contacted_on=contacted_on,
            done=done,
            words=words,
            is_recheck=is_recheck,
        )

    return look


def _kinds(suggested: Sequence[Suggested]) -> list[ActionKind]:
    return [each.kind for each in suggested]


def test_what_is_removed_is_looked_for_again_after_a_week_and_a_month_whether_closed_or_not(saw: Saw) -> None:
    thanks, week, month, close = saw(Seen.REMOVED, foul=YES, checked_on=date(2026, 9, 18))

    assert (thanks.letter_kind, close.kind) == (LetterKind.SETTLED, ActionKind.CLOSE_CASE)
    assert (week.due_on, month.due_on) == (date(2026, 9, 25), date(2026, 10, 18))
    assert [each.outlives_closing for each in (thanks, week, month, close)] == [False, True, True, False]


def test_the_look_after_a_month_brings_no_further_looks(saw: Saw) -> None:
    assert _kinds(saw(Seen.REMOVED, is_recheck=True, foul=YES)) == [ActionKind.CLOSE_CASE]


def test_nobody_is_thanked_who_was_never_asked(saw: Saw) -> None:
    assert LetterKind.SETTLED not in [each.letter_kind for each in saw(Seen.REMOVED, done=frozenset())]


def test_a_concern_in_which_all_is_done_is_offered_to_be_closed(
    rules: Rules, calendar: SchoolCalendar
) -> None:
    close = nothing_left(rules, calendar=calendar, today=date(2026, 10, 22))

    assert (close.kind, close.due_on) == (ActionKind.CLOSE_CASE, date(2026, 11, 3))
    assert not close.is_required


def test_a_corrected_fact_is_as_good_an_ending_as_a_removed_one(saw: Saw) -> None:
    thanks, week, month, close = saw(Seen.CORRECTED, inaccurate=YES)

    assert thanks.letter_kind is LetterKind.SETTLED
    assert (week.outlives_closing, month.outlives_closing) == (True, True)
    assert close.words == "Close the concern: the post was corrected"


@pytest.mark.parametrize(
    "given", [{"foul": YES, "inaccurate": YES}, {"child_in_words": YES, "inaccurate": YES}]
)
def test_a_correction_does_not_settle_what_else_was_wrong(saw: Saw, given: dict[str, Value]) -> None:
    close = saw(Seen.CORRECTED, **given)[-1]

    assert close.words.startswith("Read the changed post")


def test_a_foul_post_still_up_gets_a_second_letter_and_the_next_rungs(saw: Saw) -> None:
    letter, platform, advice, check = saw(Seen.STILL_UP, foul=YES)

    assert (letter.letter_kind, letter.sections) == (LetterKind.SECOND, (REMOVAL,))
    assert (letter.due_on, letter.due_words) == (date(2026, 11, 2), "Mon 2 Nov (half-term skipped)")
    assert letter.is_required
    assert (platform.kind, advice.kind) == (ActionKind.REPORT_TO_PLATFORM, ActionKind.SEEK_LEGAL_ADVICE)
    assert (check.kind, check.due_on) == (ActionKind.CHECK_POST, date(2026, 11, 2))


def test_a_second_letter_whose_day_has_passed_is_due_today(saw: Saw) -> None:
    letter = saw(Seen.STILL_UP, inaccurate=YES, checked_on=date(2026, 11, 4))[0]

    assert (letter.letter_kind, letter.due_words) == (LetterKind.SECOND, "Today")
    assert letter.words.endswith("removed or corrected")


def test_nobody_is_written_to_a_third_time(saw: Saw) -> None:
    done = ASKED | {Rung.SECOND_LETTER}

    assert LetterKind.SECOND not in [
        each.letter_kind for each in saw(Seen.STILL_UP, inaccurate=YES, done=done)
    ]


def test_no_second_letter_goes_to_somebody_who_was_never_asked(saw: Saw) -> None:
    seen = saw(Seen.STILL_UP, foul=YES, done=frozenset(), contacted_on=None)

    assert LetterKind.SECOND not in [each.letter_kind for each in seen]


def test_the_helpline_follows_the_platform_and_a_further_step_follows_advice(saw: Saw) -> None:
    some = ASKED | {Rung.SECOND_LETTER, Rung.PLATFORM}
    most = some | {Rung.HELPLINE, Rung.LEGAL_ADVICE}

    assert _kinds(saw(Seen.STILL_UP, foul=YES, done=some)) == [
        *(ActionKind.ASK_HELPLINE, ActionKind.SEEK_LEGAL_ADVICE, ActionKind.CHECK_POST),
    ]
    assert _kinds(saw(Seen.STILL_UP, foul=YES, done=most)) == [
        *(ActionKind.FURTHER_STEP, ActionKind.CHECK_POST),
    ]


def test_a_child_still_to_be_seen_goes_back_to_the_safeguarding_lead(saw: Saw) -> None:
    lead, letter, *_, check = saw(Seen.STILL_UP, child_in_words=YES, inaccurate=YES)

    assert lead.kind is ActionKind.TELL_SAFEGUARDING_LEAD
    assert (letter.is_required, letter.sections) == (False, (CHILD, CORRECTION))
    assert letter.why.startswith("Wait: the safeguarding lead")
    assert check.due_on == date(2026, 10, 23)


def test_a_word_that_was_given_frees_the_second_letter_too(saw: Saw) -> None:
    words = {Hold.SAFEGUARDING: Word.MAY_WRITE}
    letter = saw(Seen.STILL_UP, child_in_words=YES, words=words)[1]

    assert (letter.letter_kind, letter.is_required) == (LetterKind.SECOND, True)


def test_an_allegation_holds_the_second_letter_too(saw: Saw) -> None:
    letter = saw(Seen.STILL_UP, foul=YES, allegation=YES)[0]

    assert letter.is_required is False
    assert letter.why.startswith("Wait: the designated officer advises first.")


def test_a_grievance_still_up_gets_no_second_letter(saw: Saw) -> None:
    assert LetterKind.SECOND not in [
        each.letter_kind for each in saw(Seen.STILL_UP, belongs_to_procedure=YES)
    ]


@pytest.mark.parametrize("seen", [Seen.EDITED, Seen.REPOSTED])
def test_a_post_that_changed_or_moved_is_read_again_before_anything_else(saw: Saw, seen: Seen) -> None:
    first, *_, last = saw(seen, foul=YES)

    assert (first.kind, last.kind) == (ActionKind.FIND_OUT, ActionKind.CHECK_POST)


def test_a_post_nobody_can_see_is_looked_at_by_somebody_else(saw: Saw) -> None:
    (check,) = saw(Seen.CANNOT_SEE, foul=YES)
    (for_a_child,) = saw(Seen.CANNOT_SEE, child_in_words=YES)

    assert (check.kind, check.due_words) == (ActionKind.CHECK_POST, "Mon 2 Nov (half-term skipped)")
    assert for_a_child.due_on == date(2026, 10, 23)


Answers = Callable[..., tuple[Suggested, ...]]


@pytest.fixture
def replied(answered: Answered, rules: Rules, calendar: SchoolCalendar) -> Answers:
    def answer(reply: Reply, words: dict[Hold, Word] | None = None, **given: Value) -> tuple[Suggested, ...]:
        on = date(2026, 11, 24)
        return after_reply(reply, answered(**given), rules, calendar=calendar, replied_on=on, words=words)

    return answer


def test_an_author_who_agrees_is_taken_at_their_word_and_the_post_looked_at(replied: Answers) -> None:
    (check,) = replied(Reply.AGREES, foul=YES)
    (for_a_child,) = replied(Reply.AGREES, child_in_words=YES)

    assert (check.kind, check.due_on) == (ActionKind.CHECK_POST, date(2026, 11, 25))
    assert for_a_child.kind is ActionKind.CHECK_POST


def test_an_author_who_disputes_the_facts_has_them_checked_by_somebody_else(replied: Answers) -> None:
    (again,) = replied(Reply.DISPUTES_FACTS, inaccurate=YES)

    assert (again.kind, again.clause) == (ActionKind.FIND_OUT, "facts")
    assert "somebody else as checker" in again.words
    assert "in writing" in again.why


def test_a_complaint_goes_to_somebody_who_did_not_write_the_letter(replied: Answers) -> None:
    (complaint,) = replied(Reply.COMPLAINS, foul=YES)

    assert complaint.kind is ActionKind.HANDLE_COMPLAINT
    assert "did not write the letter" in complaint.words


def test_an_author_who_wants_to_meet_is_invited_once_nobody_has_to_be_waited_for(replied: Answers) -> None:
    (meeting,) = replied(Reply.WANTS_MEETING, foul=YES)
    (held,) = replied(Reply.WANTS_MEETING, child_in_words=YES)

    assert meeting.letter_kind is LetterKind.MEETING
    assert held.why.startswith("Wait: the safeguarding lead")


def test_a_threat_in_the_answer_goes_to_the_police(replied: Answers) -> None:
    assert _kinds(replied(Reply.THREATENS, foul=YES)) == [
        *(ActionKind.CALL_POLICE, ActionKind.KEEP_SAFE, ActionKind.SEEK_LEGAL_ADVICE),
    ]


def test_what_is_asked_about_data_has_the_clocks_of_the_law(replied: Answers) -> None:
    (request,) = replied(Reply.ASKS_FOR_DATA, foul=YES)
    (complaint,) = replied(Reply.COMPLAINS_ABOUT_DATA, foul=YES)

    assert (request.kind, request.due_on) == (ActionKind.ANSWER_DATA_REQUEST, date(2026, 12, 24))
    assert (complaint.kind, complaint.due_on) == (ActionKind.ANSWER_DATA_COMPLAINT, date(2026, 12, 24))
