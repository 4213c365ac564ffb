"""What holds for the whole cohort of a period: said only where it held for everybody."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.summary_making import read_new
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.policy.summary_words import Practice
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Outcome, Part, Role, Seen, Value
from tests.desk.school_years import NO_WORDS, REMOVED, YEAR, close, logged, recorded

if TYPE_CHECKING:
    from tests.conftest import SchoolDay

FOUL = {"foul": Value.YES}
AUTHOR = PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsh")
REPORTER = PartGiven(Part.REPORTER, Role.PARENT, "Anita Rao")
TEACHER = PartGiven(Part.SUBJECT, Role.STAFF, "Tom Dunn")
Done = Callable[[int, ActionKind], None]


@pytest.fixture(autouse=True)
def terms(desk: Desk) -> None:
    """Three terms; it is Monday 23 November 2026."""
    desk.terms.set(YEAR)


def practice(desk: Desk, term_name: str = "Autumn term 2026") -> Practice:
    """Return what holds for everybody, as a summary issued now would have it."""
    with desk.summaries._opened.reading() as session:
        return read_new(desk.summaries._opened, session, term_name).practice


def with_people(desk: Desk, *people: PartGiven, told_on: date | None = None) -> int:
    """Record and save a foul post about or by these people, with all that is suggested to be done."""
    case_id = recorded(desk, **FOUL)
    desk.cases.set_facts(case_id, Facts(words="What was posted", parts=people, told_head_on=told_on))
    desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    return case_id


def do(desk: Desk, case_id: int, kind: ActionKind, letter: LetterKind | None = None) -> None:
    """Do what is to be done of a kind."""
    for each in desk.cases.get(case_id).actions:
        if each.kind is kind and each.done_on is None and letter in (None, each.letter_kind):
            desk.actions.done(each.action_id)


def check(desk: Desk, case_id: int) -> None:
    """Look at the post as the next check asks for it."""
    due = [each for each in desk.cases.get(case_id).actions if each.kind is ActionKind.CHECK_POST]
    desk.actions.check(next(each.action_id for each in due if each.done_on is None), Seen.REMOVED)


def test_of_nobody_nothing_is_said(desk: Desk) -> None:
    assert practice(desk) == Practice(None, None, None, None, all_closed=True)


def test_an_author_who_heard_within_two_school_days_was_told_in_time(
    desk: Desk, school_day: "SchoolDay"
) -> None:
    friday = date(2026, 11, 20)
    case_id = with_people(desk, AUTHOR, told_on=friday)
    school_day.go_to(24, 11)  # the second school day after it
    do(desk, case_id, ActionKind.WRITE_LETTER)

    assert practice(desk).contact_in_time is True
    assert practice(desk).all_closed is False


def test_one_author_who_heard_late_is_enough_to_say_nothing(desk: Desk, school_day: "SchoolDay") -> None:
    in_time, late = with_people(desk, AUTHOR), with_people(desk, AUTHOR, told_on=date(2026, 11, 19))
    for case_id in (in_time, late):
        school_day.go_to(24, 11)
        do(desk, case_id, ActionKind.WRITE_LETTER)

    assert practice(desk).contact_in_time is False


def test_an_author_who_is_still_to_be_written_to_waits(desk: Desk, school_day: "SchoolDay") -> None:
    with_people(desk, AUTHOR)
    assert practice(desk).contact_in_time is None

    school_day.go_to(26, 11)

    assert practice(desk).contact_in_time is False


def test_a_late_contact_is_said_of_the_period_it_was_made_in(desk: Desk, school_day: "SchoolDay") -> None:
    case_id = with_people(desk, AUTHOR)
    desk.summaries.issue("Autumn term 2026", NO_WORDS)
    school_day.go_to(5, 1, 2027)
    do(desk, case_id, ActionKind.WRITE_LETTER)
    assert practice(desk, "Spring term 2027").contact_in_time is False
    school_day.go_to(20, 3, 2027)
    desk.summaries.issue("Spring term 2027", NO_WORDS)

    school_day.go_to(13, 4, 2027)

    assert practice(desk, "Summer term 2027").contact_in_time is None


def test_whoever_told_the_school_is_thanked_in_time_or_not(desk: Desk, school_day: "SchoolDay") -> None:
    first = with_people(desk, AUTHOR, REPORTER)
    assert practice(desk).thanked_in_time is None
    school_day.go_to(25, 11)
    do(desk, first, ActionKind.WRITE_LETTER, LetterKind.THANKS)
    assert practice(desk).thanked_in_time is True

    with_people(desk, AUTHOR, REPORTER, told_on=date(2026, 11, 20))

    assert practice(desk).thanked_in_time is False


def test_a_check_that_was_made_late_or_never_is_not_in_time(desk: Desk, school_day: "SchoolDay") -> None:
    case_id = with_people(desk, AUTHOR)
    do(desk, case_id, ActionKind.WRITE_LETTER)
    school_day.go_to(24, 11)
    assert practice(desk).checks_in_time is None  # it can still be made today
    check(desk, case_id)
    assert practice(desk).checks_in_time is True

    school_day.go_to(4, 12)  # the look again after a week was due on 1 December

    assert practice(desk).checks_in_time is False


def test_a_check_that_ended_with_its_concern_before_its_day_is_not_late(
    desk: Desk, school_day: "SchoolDay"
) -> None:
    case_id = with_people(desk, AUTHOR)
    do(desk, case_id, ActionKind.WRITE_LETTER)
    close(desk, case_id, REMOVED)
    school_day.go_to(4, 12)

    assert practice(desk).checks_in_time is True


def test_every_member_of_staff_a_post_speaks_of_is_supported(desk: Desk) -> None:
    by_talk = with_people(desk, AUTHOR, TEACHER)
    assert practice(desk).staff_supported is False
    do(desk, by_talk, ActionKind.SUPPORT_STAFF)
    assert practice(desk).staff_supported is True

    by_register = logged(desk)
    desk.cases.set_facts(by_register, Facts(words="What was posted", parts=(TEACHER,)))
    assert practice(desk).staff_supported is False
    person = desk.cases.get(by_register).parts[0].person
    desk.support.add(by_register, person.person_id, "Talked it over", date(2026, 11, 23))

    assert practice(desk).staff_supported is True


def test_all_are_closed_when_none_is_open(desk: Desk) -> None:
    case_id = logged(desk)
    assert practice(desk).all_closed is False

    close(desk, case_id, Outcome.NOT_VERIFIED)

    assert practice(desk).all_closed is True
