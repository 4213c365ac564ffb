"""Twelve posts that schools really get, walked from the first question to what is done and by when."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

import pytest

from conduct_desk.policy.actions import Suggested, after_check, follow_up, suggest
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.findings import findings
from conduct_desk.policy.holds import Hold, Word, holds, what_waits
from conduct_desk.policy.ladder import Rung
from conduct_desk.policy.people import Involved
from conduct_desk.policy.repeats import Repeats
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import ActionKind as Do
from conduct_desk.policy.vocabulary import Finding, LetterKind, Part, Role, Seen, Truth, Value

Answered = Callable[..., dict[str, Answer]]
YES, NO = Value.YES, Value.NO
ADVICE = Answer("legal_advice", YES, "It speaks for itself.")
MOTHER = Involved(Part.AUTHOR, Role.PARENT, 1)
TEACHER = Involved(Part.SUBJECT, Role.STAFF, 2)
REPORTER = Involved(Part.REPORTER, Role.PARENT, 3)


def _at(key: str, *targets: str) -> Answer:
    return Answer(key, YES, "", chosen=targets)


def _procedure(*names: str) -> Answer:
    return Answer("belongs_to_procedure", YES, chosen=names)


@dataclass(frozen=True)
class Post:
    """One post: what the head answers on which day, and what has to come of it."""

    today: date
    answers: dict[str, Value | Answer]
    found: set[Finding]
    does: list[tuple[Do, date]]
    letters: list[str]  # to people, by their short names, in the order suggested
    papers: list[str] = field(default_factory=list)  # to those who help, and to the file
    people: tuple[Involved, ...] = (MOTHER,)
    held: tuple[Hold, ...] = ()
    repeats: Repeats = Repeats()  # noqa: RUF009 - it is frozen


def _authors(*roles: Role) -> tuple[Involved, ...]:
    return tuple(Involved(Part.AUTHOR, role, number) for number, role in enumerate(roles, start=11))


FAMILIES = tuple(Involved(Part.SUBJECT, Role.PUPIL, number) for number in (21, 22))
HELPERS = {
    LetterKind.SAFEGUARDING, LetterKind.ADVISER, LetterKind.CHAIR, LetterKind.PLATFORM,
    LetterKind.FILE_NOTE, LetterKind.PUBLIC_CORRECTION, LetterKind.ORGANISER,
}  # fmt: skip

POSTS = {
    "S-01 a foul post about a teacher": Post(
        date(2026, 9, 17),
        {
            "foul": _at("foul", "Staff"),
            "abusive": _at("abusive", "Staff"),
            "belongs_to_procedure": _procedure("Complaints"),
        },
        {Finding.FOUL, Finding.ABUSIVE, Finding.BELONGS_TO_PROCEDURE},
        [
            (Do.SUPPORT_STAFF, date(2026, 9, 17)),
            (Do.WRITE_LETTER, date(2026, 9, 18)),
            (Do.TAKE_UP_CONCERN, date(2026, 9, 21)),
            (Do.WRITE_LETTER, date(2026, 9, 21)),
        ],
        ["L11", "L2", "L1"],
        people=(MOTHER, TEACHER, REPORTER),
    ),
    "S-02 a wrong fact, shared around": Post(
        date(2026, 9, 25),
        {"inaccurate": Answer("inaccurate", YES, statements=(Statement("All must pay £60", Truth.FALSE),))},
        {Finding.INACCURATE},
        [*[(Do.WRITE_LETTER, date(2026, 9, 29))] * 3, (Do.CORRECT_IN_PUBLIC, date(2026, 10, 2))],
        ["L3"] * 3,
        ["L19"],
        people=_authors(Role.PARENT, Role.PARENT, Role.PARENT),
    ),
    "S-03 a proud class photo": Post(
        date(2026, 10, 5),
        {"child_in_pictures": YES, "fair_comment": YES},
        {Finding.CHILD_IN_PICTURES, Finding.LEGITIMATE_DEBATE},
        [
            (Do.TELL_SAFEGUARDING_LEAD, date(2026, 10, 5)),
            (Do.TELL_FAMILY, date(2026, 10, 5)),
            (Do.SPEAK_TO_AUTHOR, date(2026, 10, 5)),
            (Do.WRITE_LETTER, date(2026, 10, 6)),
            (Do.CHECK_POST, date(2026, 10, 6)),
            (Do.REPORT_TO_PLATFORM, date(2026, 10, 6)),
            (Do.REPORT_TO_PLATFORM, date(2026, 10, 6)),
        ],
        ["L10", "L5"],
        ["L16", "L15", "L17"],
        held=(Hold.SAFEGUARDING,),
    ),
    "S-04 a grievance aired": Post(
        date(2026, 10, 8),
        {
            "belongs_to_procedure": _procedure("Additional needs", "Complaints"),
            "inaccurate": Answer(
                "inaccurate", YES, statements=(Statement("Third meeting cancelled", Truth.CANNOT_TELL),)
            ),
            "fair_comment": YES,
        },
        {Finding.BELONGS_TO_PROCEDURE, Finding.LEGITIMATE_DEBATE},
        [
            (Do.WRITE_LETTER, date(2026, 10, 12)),
            (Do.TAKE_UP_CONCERN, date(2026, 10, 12)),
            (Do.FIND_OUT, date(2026, 10, 12)),
        ],
        ["L4"],
        people=_authors(Role.CARER),
    ),
    "S-05 a threat to the head": Post(
        date(2026, 10, 13),
        {"danger": YES, "conflict": YES, "threatening": _at("threatening", "Staff"), "legal_advice": ADVICE},
        {Finding.THREATENING},
        [
            (Do.CALL_POLICE, date(2026, 10, 13)),
            (Do.KEEP_SAFE, date(2026, 10, 13)),
            (Do.HAND_OVER_DECISION, date(2026, 10, 13)),
            (Do.SUPPORT_STAFF, date(2026, 10, 13)),
            (Do.SEEK_LEGAL_ADVICE, date(2026, 10, 15)),
            (Do.WRITE_LETTER, date(2026, 10, 14)),
            (Do.CHECK_POST, date(2026, 10, 14)),
        ],
        ["L11", "L2"],
        ["L13", "L12"],
        people=(MOTHER, TEACHER),
        held=(Hold.POLICE, Hold.DECISION),
    ),
    "S-06 discriminatory remarks that point to two pupils": Post(
        date(2026, 10, 20),
        {
            "child_in_words": YES,
            "abusive": _at("abusive", "Staff"),
            "discriminatory": _at("discriminatory", "Pupils", "Staff"),
            "legal_advice": ADVICE,
        },
        {Finding.ABUSIVE, Finding.DISCRIMINATORY, Finding.CHILD_IN_WORDS},
        [
            (Do.OFFER_HATE_REPORT, date(2026, 10, 20)),
            (Do.TELL_SAFEGUARDING_LEAD, date(2026, 10, 20)),
            *[(Do.TELL_FAMILY, date(2026, 10, 20))] * 2,
            (Do.SUPPORT_STAFF, date(2026, 10, 20)),
            (Do.SEEK_LEGAL_ADVICE, date(2026, 10, 22)),
            (Do.SPEAK_TO_AUTHOR, date(2026, 10, 20)),
            (Do.WRITE_LETTER, date(2026, 10, 21)),
            (Do.CHECK_POST, date(2026, 10, 21)),
            *[(Do.REPORT_TO_PLATFORM, date(2026, 10, 21))] * 2,
        ],
        ["L10", "L10", "L11", "L2"],
        ["L16", "L12", "L15", "L17"],
        people=(MOTHER, TEACHER, *FAMILIES),
        held=(Hold.SAFEGUARDING,),
    ),
    "S-07 a child identified by talk, the day before half-term": Post(
        date(2026, 10, 22),
        {"child_in_words": YES, "other_risk": YES},
        {Finding.CHILD_IN_WORDS, Finding.OTHER_RISK_TO_PUPIL},
        [
            (Do.TELL_SAFEGUARDING_LEAD, date(2026, 10, 22)),
            (Do.TELL_FAMILY, date(2026, 10, 22)),
            (Do.SPEAK_TO_AUTHOR, date(2026, 10, 22)),
            *[(Do.WRITE_LETTER, date(2026, 10, 23))] * 2,
            (Do.CHECK_POST, date(2026, 10, 23)),
            *[(Do.REPORT_TO_PLATFORM, date(2026, 10, 23))] * 2,
        ],
        ["L10", "L5", "L5"],
        ["L16", "L15", "L17"],
        people=_authors(Role.PARENT, Role.PARENT),
        held=(Hold.SAFEGUARDING,),
    ),
    "S-08 cross words about branded uniform": Post(
        date(2026, 11, 4),
        {"fair_comment": YES},
        {Finding.LEGITIMATE_DEBATE},
        [(Do.LEAVE_ALONE, date(2026, 11, 4))],
        [],
        ["L20"],
    ),
    "S-09 the caretaker’s home address": Post(
        date(2026, 11, 10),
        {
            "otherwise_unacceptable": Answer(
                "otherwise_unacceptable", YES, "It sends people to his door.", chosen=("Staff",)
            ),
            "legal_advice": ADVICE,
        },
        {Finding.OTHERWISE_UNACCEPTABLE},
        [
            (Do.SUPPORT_STAFF, date(2026, 11, 10)),
            (Do.SEEK_LEGAL_ADVICE, date(2026, 11, 12)),
            (Do.WRITE_LETTER, date(2026, 11, 11)),
            (Do.REPORT_TO_PLATFORM, date(2026, 11, 10)),
            (Do.CALL_POLICE, date(2026, 11, 10)),
        ],
        ["L11", "L2b"],
        ["L12", "L15"],
        people=(MOTHER, TEACHER),
    ),
    "S-10 the same author again, at the end of term": Post(
        date(2026, 12, 16),
        {"foul": _at("foul", "Staff"), "abusive": _at("abusive", "Staff"), "legal_advice": ADVICE},
        {Finding.FOUL, Finding.ABUSIVE},
        [
            (Do.CALL_POLICE, date(2026, 12, 18)),
            (Do.SUPPORT_STAFF, date(2026, 12, 16)),
            (Do.SEEK_LEGAL_ADVICE, date(2026, 12, 18)),
            (Do.WRITE_LETTER, date(2026, 12, 17)),
        ],
        ["L11", "L2"],
        ["L12"],
        people=(MOTHER, TEACHER),
        repeats=Repeats(same_author=1, same_subject=1),
    ),
    "S-11 a visitor’s video of the class": Post(
        date(2026, 11, 17),
        {"child_in_pictures": YES},
        {Finding.CHILD_IN_PICTURES},
        [
            (Do.TELL_SAFEGUARDING_LEAD, date(2026, 11, 17)),
            (Do.TELL_FAMILY, date(2026, 11, 17)),
            (Do.SPEAK_TO_AUTHOR, date(2026, 11, 17)),
            (Do.WRITE_LETTER, date(2026, 11, 18)),
            (Do.CHECK_POST, date(2026, 11, 18)),
            *[(Do.REPORT_TO_PLATFORM, date(2026, 11, 18))] * 2,
        ],
        ["L10", "L5"],
        ["L16", "L15", "L17"],
        people=_authors(Role.VISITOR),
        held=(Hold.SAFEGUARDING,),
    ),
    "S-12 an allegation in a post": Post(
        date(2026, 11, 19),
        {"allegation": YES, "belongs_to_procedure": _procedure("Safeguarding")},
        {Finding.BELONGS_TO_PROCEDURE},
        [
            (Do.TELL_DESIGNATED_OFFICER, date(2026, 11, 20)),
            (Do.SUPPORT_STAFF, date(2026, 11, 19)),
            (Do.SEEK_LEGAL_ADVICE, date(2026, 11, 23)),
            (Do.WRITE_LETTER, date(2026, 11, 23)),
            (Do.TAKE_UP_CONCERN, date(2026, 11, 23)),
            (Do.WRITE_LETTER, date(2026, 11, 23)),
        ],
        ["L11", "L4", "L1"],
        ["L16", "L12"],
        people=(MOTHER, TEACHER, REPORTER),
        held=(Hold.OFFICER,),
    ),
}


@dataclass(frozen=True)
class School:
    """The rules and the calendar that each case is decided by."""

    rules: Rules
    calendar: SchoolCalendar

    def decide(
        self, post: Post, answers: Mapping[str, Answer], words: Mapping[Hold, Word] | None = None
    ) -> tuple[Suggested, ...]:
        return suggest(
            answers,
            self.rules,
            calendar=self.calendar,
            today=post.today,
            people=post.people,
            words=words,
            repeats=post.repeats,
        )

    def checks(self, letter: Suggested, answers: Mapping[str, Answer], on: date) -> list[date | None]:
        found = follow_up(letter.sections, answers, self.rules, calendar=self.calendar, contacted_on=on)
        return [each.due_on for each in found]

    def looked(
        self, seen: Seen, answers: Mapping[str, Answer], *, on: date, contacted_on: date
    ) -> tuple[Suggested, ...]:
        return after_check(
            seen,
            answers,
            self.rules,
            calendar=self.calendar,
            checked_on=on,
            contacted_on=contacted_on,
            done={Rung.CONTACT},
        )


@pytest.fixture
def school(rules: Rules, calendar: SchoolCalendar) -> School:
    return School(rules, calendar)


def _case(answered: Answered, number: str) -> tuple[Post, dict[str, Answer]]:
    post = next(post for name, post in POSTS.items() if name.startswith(number))
    return post, answered(**post.answers)


def _to_author(suggested: tuple[Suggested, ...]) -> Suggested:
    return next(each for each in suggested if each.sections)


@pytest.mark.parametrize("name", POSTS)
def test_a_post_leads_to_what_the_policy_asks_for(answered: Answered, school: School, name: str) -> None:
    post = POSTS[name]
    answers = answered(**post.answers)

    suggested = school.decide(post, answers)

    assert findings(answers) == post.found
    assert [(each.kind, each.due_on) for each in suggested] == post.does
    papers = [each.letter_kind for each in suggested if each.letter_kind]
    assert [kind.code for kind in papers if kind not in HELPERS] == post.letters
    assert [kind.code for kind in papers if kind in HELPERS] == post.papers


@pytest.mark.parametrize("name", POSTS)
def test_every_letter_waits_for_whoever_comes_first(answered: Answered, school: School, name: str) -> None:
    post = POSTS[name]
    answers = answered(**post.answers)
    lifted = dict.fromkeys(Hold, Word.MAY_WRITE)

    assert holds(answers, {}) == post.held
    assert holds(answers, lifted) == ()
    for each in school.decide(post, answers):
        if each.letter_kind and what_waits(each.letter_kind, post.held):
            assert not each.is_required
            assert each.why.startswith("Wait: ")
    for each in school.decide(post, answers, lifted):
        assert not each.why.startswith("Wait: ")


def test_s01_the_foul_post_is_gone_by_the_next_day_and_looked_for_again(
    answered: Answered, school: School
) -> None:
    post, answers = _case(answered, "S-01")
    letter = _to_author(school.decide(post, answers))

    thanks, week, month, close = school.looked(
        Seen.REMOVED, answers, on=date(2026, 9, 18), contacted_on=date(2026, 9, 17)
    )

    assert letter.sections == (LetterKind.REMOVAL, LetterKind.PROCEDURE)
    assert school.checks(letter, answers, date(2026, 9, 17)) == [date(2026, 9, 18)]
    assert thanks.letter_kind is not None
    assert thanks.letter_kind.code == "L9"
    assert (week.due_on, month.due_on) == (date(2026, 9, 25), date(2026, 10, 18))
    assert close.kind is Do.CLOSE_CASE


def test_s02_the_wrong_fact_is_looked_at_after_five_school_days_and_a_correction_will_do(
    answered: Answered, school: School
) -> None:
    post, answers = _case(answered, "S-02")
    letters = [each for each in school.decide(post, answers) if each.sections]

    corrected = school.looked(Seen.CORRECTED, answers, on=date(2026, 10, 2), contacted_on=date(2026, 9, 25))

    assert [each.person_id for each in letters] == [11, 12, 13]
    assert school.checks(letters[0], answers, date(2026, 9, 25)) == [date(2026, 10, 2)]
    assert corrected[-1].words == "Close the concern: the post was corrected"


def test_s04_the_grievance_is_never_asked_to_come_down(answered: Answered, school: School) -> None:
    post, answers = _case(answered, "S-04")
    letter = _to_author(school.decide(post, answers))

    assert letter.sections == (LetterKind.PROCEDURE,)


def test_s05_the_threat_waits_for_the_police_after_somebody_else_has_taken_the_decision(
    answered: Answered, school: School
) -> None:
    post, answers = _case(answered, "S-05")
    words = {Hold.DECISION: Word.MAY_WRITE}

    assert holds(answers, words) == (Hold.POLICE,)
    assert not _to_author(school.decide(post, answers, words)).is_required
    free = words | {Hold.POLICE: Word.MAY_WRITE}
    assert _to_author(school.decide(post, answers, free)).is_required


def test_s06_the_child_keeps_the_calendar_clock_and_the_abuse_the_school_days(
    answered: Answered, school: School
) -> None:
    post, answers = _case(answered, "S-06")
    letter = _to_author(school.decide(post, answers))
    contact = date(2026, 10, 21)

    lead, second, *_, again = school.looked(
        Seen.STILL_UP, answers, on=date(2026, 10, 22), contacted_on=contact
    )

    assert letter.sections == (LetterKind.CHILD, LetterKind.REMOVAL)
    assert school.checks(letter, answers, contact) == [date(2026, 10, 22)] * 2
    assert lead.kind is Do.TELL_SAFEGUARDING_LEAD
    assert (second.letter_kind, second.due_on) == (LetterKind.SECOND, date(2026, 11, 2))
    assert again.due_on == date(2026, 10, 23)


def test_s07_the_child_is_looked_at_on_the_training_day_and_the_rest_after_half_term(
    answered: Answered, school: School, calendar: SchoolCalendar
) -> None:
    post, answers = _case(answered, "S-07")
    letter = _to_author(school.decide(post, answers))

    assert school.checks(letter, answers, date(2026, 10, 22)) == [date(2026, 10, 23)]
    assert calendar.add_school_days(date(2026, 10, 22), 1) == date(2026, 11, 2)


def test_s09_the_address_is_looked_at_the_next_day(answered: Answered, school: School) -> None:
    post, answers = _case(answered, "S-09")
    letter = _to_author(school.decide(post, answers))

    assert letter.clause == "steps"
    assert school.checks(letter, answers, date(2026, 11, 10)) == [date(2026, 11, 11)]


def test_s10_the_last_days_of_term_are_counted_and_the_holidays_are_not(
    answered: Answered, school: School, calendar: SchoolCalendar
) -> None:
    post, answers = _case(answered, "S-10")
    letter = _to_author(school.decide(post, answers))

    assert "earlier request" in letter.why
    assert school.checks(letter, answers, date(2026, 12, 17)) == [date(2026, 12, 18)]
    assert calendar.add_school_days(date(2026, 12, 17), 5) == date(2027, 1, 8)


def test_s11_the_visitor_is_written_to_as_anybody_is(answered: Answered, school: School) -> None:
    post, answers = _case(answered, "S-11")
    letter = _to_author(school.decide(post, answers, {Hold.SAFEGUARDING: Word.MAY_WRITE}))

    assert (letter.letter_kind, letter.is_required) == (LetterKind.CHILD, True)


def test_s12_once_the_officer_agrees_the_letter_names_the_route(answered: Answered, school: School) -> None:
    post, answers = _case(answered, "S-12")
    letter = _to_author(school.decide(post, answers, {Hold.OFFICER: Word.MAY_WRITE}))

    assert letter.sections == (LetterKind.PROCEDURE,)
    assert letter.is_required
