"""After contact: when to look again, and what follows from what is seen."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from conduct_desk.policy.actions import Suggested, after_check, follow_up
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Seen, Value

Answered = Callable[..., dict[str, Answer]]
YES = Value.YES


@pytest.mark.parametrize(
    ("given", "letter", "contacted_on", "due_on"),
    [
        ("foul", LetterKind.REMOVAL, date(2026, 9, 17), date(2026, 9, 18)),
        ("foul", LetterKind.REMOVAL, date(2026, 12, 17), date(2026, 12, 18)),
        ("inaccurate", LetterKind.CORRECTION, date(2026, 9, 25), date(2026, 10, 2)),
        ("inaccurate", LetterKind.CORRECTION, date(2026, 12, 17), date(2027, 1, 8)),
        ("child_in_words", LetterKind.REMOVAL, date(2026, 10, 22), date(2026, 10, 23)),
        ("child_in_words", LetterKind.PROCEDURE, date(2026, 10, 22), date(2026, 10, 23)),
    ],
)
def test_the_check_after_a_letter_falls_on_the_right_day(
    answered: Answered,
    rules: Rules,
    calendar: SchoolCalendar,
    given: str,
    letter: LetterKind,
    contacted_on: date,
    due_on: date,
) -> None:
    check = follow_up(letter, answered(**{given: YES}), rules, calendar=calendar, contacted_on=contacted_on)

    assert check is not None
    assert (check.kind, check.due_on) == (ActionKind.CHECK_POST, due_on)


def test_a_letter_about_a_procedure_leads_to_closing(
    answered: Answered, rules: Rules, calendar: SchoolCalendar
) -> None:
    answers = answered(belongs_to_procedure=YES)
    then = follow_up(LetterKind.PROCEDURE, answers, rules, calendar=calendar, contacted_on=date(2026, 10, 8))

    assert then is not None
    assert (then.kind, then.due_on) == (ActionKind.CLOSE_CASE, date(2026, 10, 12))


def test_thanks_need_no_follow_up(answered: Answered, rules: Rules, calendar: SchoolCalendar) -> None:
    then = follow_up(LetterKind.THANKS, answered(), rules, calendar=calendar, contacted_on=date(2026, 9, 17))

    assert then is None


@pytest.fixture
def saw(answered: Answered, rules: Rules, calendar: SchoolCalendar) -> Callable[..., tuple[Suggested, ...]]:
    def look(seen: Seen, *, more: dict[str, bool] | None = None, **given: Value) -> tuple[Suggested, ...]:
        return after_check(
            seen, answered(**given), rules, calendar=calendar, checked_on=date(2026, 10, 22), **(more or {})
        )

    return look


Saw = Callable[..., tuple[Suggested, ...]]


def _kinds(suggested: Sequence[Suggested]) -> list[ActionKind]:
    return [each.kind for each in suggested]


def test_a_removed_post_can_be_closed_and_looked_for_again(saw: Saw) -> None:
    close, week, month = saw(Seen.REMOVED, foul=YES)

    assert close.kind is ActionKind.CLOSE_CASE
    assert (week.due_on, month.due_on) == (date(2026, 10, 29), date(2026, 11, 21))
    assert not any(each.is_required for each in (close, week, month))


def test_a_corrected_fact_can_be_closed(saw: Saw) -> None:
    (close,) = saw(Seen.CORRECTED, inaccurate=YES)

    assert close.words == "Close the concern: the post was corrected"


@pytest.mark.parametrize(
    "given", [{"foul": YES, "inaccurate": YES}, {"child_in_words": YES, "inaccurate": YES}]
)
def test_a_correction_does_not_settle_what_else_was_wrong(saw: Saw, given: dict[str, Value]) -> None:
    (close,) = saw(Seen.CORRECTED, **given)

    assert close.words.startswith("Read the changed post")


def test_a_foul_post_still_up_gets_a_second_letter_and_the_next_steps(saw: Saw) -> None:
    letter, platform, advice, check = saw(Seen.STILL_UP, foul=YES)

    assert (letter.kind, letter.letter_kind) == (ActionKind.WRITE_LETTER, LetterKind.REMOVAL)
    assert (letter.due_on, letter.is_required) == (date(2026, 11, 3), True)
    assert (platform.kind, advice.kind) == (ActionKind.PASS_ON, ActionKind.SEEK_LEGAL_ADVICE)
    assert (check.kind, check.due_on) == (ActionKind.CHECK_POST, date(2026, 11, 2))


def test_nobody_is_written_to_a_third_time(saw: Saw) -> None:
    assert _kinds(saw(Seen.STILL_UP, inaccurate=YES, more={"second_letter_sent": True})) == [
        *(ActionKind.PASS_ON, ActionKind.CHECK_POST),
    ]


def test_a_child_still_to_be_seen_goes_back_to_the_safeguarding_lead(saw: Saw) -> None:
    lead, letter, *_, check = saw(Seen.STILL_UP, child_in_words=YES, inaccurate=YES)

    assert lead.kind is ActionKind.TELL_SAFEGUARDING_LEAD
    assert letter.is_required is False
    assert letter.why.startswith("Wait: the safeguarding lead")
    assert check.due_on == date(2026, 10, 23)


def test_an_allegation_locks_the_second_letter_too(saw: Saw) -> None:
    assert ActionKind.WRITE_LETTER not in _kinds(saw(Seen.STILL_UP, foul=YES, allegation=YES))


def test_a_grievance_still_up_gets_no_second_letter(saw: Saw) -> None:
    assert ActionKind.WRITE_LETTER not in _kinds(saw(Seen.STILL_UP, belongs_to_procedure=YES))


def test_a_post_nobody_can_see_is_looked_at_by_somebody_else(saw: Saw) -> None:
    (check,) = saw(Seen.CANNOT_SEE, foul=YES)

    assert (check.kind, check.due_words) == (ActionKind.CHECK_POST, "Mon 2 Nov (half-term skipped)")
