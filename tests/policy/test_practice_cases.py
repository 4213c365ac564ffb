"""Twelve posts that schools really get, walked from the first question to what is done and by when."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import pytest

from conduct_desk.policy.actions import suggest
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.findings import findings
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import ActionKind as Do
from conduct_desk.policy.vocabulary import Finding, LetterKind, Role, Truth, Value

Answered = Callable[..., dict[str, Answer]]
YES, NO = Value.YES, Value.NO


def _at(key: str, *targets: str) -> Answer:
    return Answer(key, YES, chosen=targets)


def _procedure(*names: str) -> Answer:
    return Answer("belongs_to_procedure", YES, chosen=names)


@dataclass(frozen=True)
class Post:
    """One post: what the head answers on which day, and what has to come of it."""

    today: date
    answers: dict[str, Value | Answer]
    found: set[Finding]
    does: list[tuple[Do, date]]
    letters: list[LetterKind]
    authors: list[Role] = field(default_factory=lambda: [Role.PARENT])
    reporter_known: bool = False


POSTS = {
    "a foul post about a teacher": Post(
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
            (Do.WRITE_LETTER, date(2026, 9, 21)),
        ],
        [LetterKind.REMOVAL, LetterKind.THANKS],
        reporter_known=True,
    ),
    "a wrong fact, shared around": Post(
        date(2026, 9, 25),
        {"inaccurate": Answer("inaccurate", YES, statements=(Statement("All must pay £60", Truth.FALSE),))},
        {Finding.INACCURATE},
        [(Do.WRITE_LETTER, date(2026, 9, 29))] * 3,
        [LetterKind.CORRECTION] * 3,
        authors=[Role.PARENT] * 3,
    ),
    "a proud class photo": Post(
        date(2026, 10, 5),
        {"child_in_pictures": YES},
        {Finding.CHILD_IN_PICTURES},
        [(Do.TELL_SAFEGUARDING_LEAD, date(2026, 10, 5)), (Do.CHECK_POST, date(2026, 10, 6))],
        [],
    ),
    "a grievance aired": Post(
        date(2026, 10, 8),
        {"belongs_to_procedure": _procedure("Additional needs", "Complaints"), "fair_comment": YES},
        {Finding.BELONGS_TO_PROCEDURE, Finding.LEGITIMATE_DEBATE},
        [(Do.WRITE_LETTER, date(2026, 10, 12))],
        [LetterKind.PROCEDURE],
    ),
    "a threat to the head": Post(
        date(2026, 10, 13),
        {"danger": YES, "conflict": YES, "threatening": _at("threatening", "Staff")},
        {Finding.THREATENING},
        [
            (Do.CALL_POLICE, date(2026, 10, 13)),
            (Do.HAND_OVER_DECISION, date(2026, 10, 13)),
            (Do.SUPPORT_STAFF, date(2026, 10, 13)),
            (Do.WRITE_LETTER, date(2026, 10, 14)),
            (Do.CHECK_POST, date(2026, 10, 14)),
            (Do.SEEK_LEGAL_ADVICE, date(2026, 10, 15)),
        ],
        [LetterKind.REMOVAL],
    ),
    "discriminatory remarks that point to two pupils": Post(
        date(2026, 10, 20),
        {
            "child_in_words": YES,
            "abusive": _at("abusive", "Staff"),
            "discriminatory": _at("discriminatory", "Pupils", "Staff"),
        },
        {Finding.ABUSIVE, Finding.DISCRIMINATORY, Finding.CHILD_IN_WORDS},
        [
            (Do.TELL_SAFEGUARDING_LEAD, date(2026, 10, 20)),
            (Do.SUPPORT_STAFF, date(2026, 10, 20)),
            (Do.WRITE_LETTER, date(2026, 10, 21)),
            (Do.CHECK_POST, date(2026, 10, 21)),
            (Do.SEEK_LEGAL_ADVICE, date(2026, 10, 22)),
        ],
        [LetterKind.REMOVAL],
    ),
    "a child identified by talk, the day before half-term": Post(
        date(2026, 10, 22),
        {"child_in_words": YES, "other_risk": YES},
        {Finding.CHILD_IN_WORDS, Finding.OTHER_RISK_TO_PUPIL},
        [(Do.TELL_SAFEGUARDING_LEAD, date(2026, 10, 22)), (Do.CHECK_POST, date(2026, 10, 23))],
        [],
        authors=[Role.PARENT, Role.PUBLIC],
    ),
    "cross words about branded uniform": Post(
        date(2026, 11, 4),
        {"fair_comment": YES},
        {Finding.LEGITIMATE_DEBATE},
        [(Do.LEAVE_ALONE, date(2026, 11, 4))],
        [],
    ),
    "the caretaker’s home address": Post(
        date(2026, 11, 10),
        {
            "otherwise_unacceptable": Answer(
                "otherwise_unacceptable", YES, "It sends people to his door.", chosen=("Staff",)
            )
        },
        {Finding.OTHERWISE_UNACCEPTABLE},
        [
            (Do.SUPPORT_STAFF, date(2026, 11, 10)),
            (Do.WRITE_LETTER, date(2026, 11, 11)),
            (Do.SEEK_LEGAL_ADVICE, date(2026, 11, 12)),
        ],
        [LetterKind.REMOVAL],
    ),
    "the same author again, at the end of term": Post(
        date(2026, 12, 16),
        {"foul": _at("foul", "Staff"), "abusive": _at("abusive", "Staff")},
        {Finding.FOUL, Finding.ABUSIVE},
        [(Do.SUPPORT_STAFF, date(2026, 12, 16)), (Do.WRITE_LETTER, date(2026, 12, 17))],
        [LetterKind.REMOVAL],
    ),
    "a visitor’s video of the class": Post(
        date(2026, 11, 17),
        {"child_in_pictures": YES},
        {Finding.CHILD_IN_PICTURES},
        [(Do.TELL_SAFEGUARDING_LEAD, date(2026, 11, 17)), (Do.CHECK_POST, date(2026, 11, 18))],
        [],
        authors=[Role.VISITOR],
    ),
    "an allegation in a post": Post(
        date(2026, 11, 19),
        {"allegation": YES},
        set(),
        [(Do.TELL_DESIGNATED_OFFICER, date(2026, 11, 20))],
        [],
        reporter_known=True,
    ),
}


@pytest.mark.parametrize("name", POSTS)
def test_a_post_leads_to_what_the_policy_asks_for(
    answered: Answered, rules: Rules, calendar: SchoolCalendar, name: str
) -> None:
    post = POSTS[name]
    answers = answered(**post.answers)

    suggested = suggest(
        answers,
        rules,
        calendar=calendar,
        today=post.today,
        authors=post.authors,
        reporter_known=post.reporter_known,
    )

    assert findings(answers) == post.found
    assert [(each.kind, each.due_on) for each in suggested] == post.does
    assert [each.letter_kind for each in suggested if each.letter_kind] == post.letters
