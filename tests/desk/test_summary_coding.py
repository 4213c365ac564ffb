"""A concern as the governors' figures count it: how far it went, what it was about, what is kept back."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from conduct_desk.desk import Desk
from conduct_desk.desk.door import open_practice
from conduct_desk.desk.ended import ENDED
from conduct_desk.desk.summary_coding import FURTHER, TO_AN_AUTHOR, coded
from conduct_desk.desk.views import ActionView, Facts, PartGiven
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.counting import NOT_ABOUT_CONDUCT, Concern, Far, Matter
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import (
    Accused,
    ActionKind,
    LetterKind,
    LetterState,
    Outcome,
    Part,
    Role,
    SentHow,
    Stage,
    Truth,
    Value,
)
from tests.desk.school_years import REMOVED, close, logged, recorded

if TYPE_CHECKING:
    from tests.conftest import SchoolDay

FOUL = {"foul": Value.YES}
WRONG = Answer("inaccurate", Value.YES, statements=(Statement("All pay", Truth.FALSE, "The letter"),))
ADDRESS = ("2 Mill Row", "St Helens", "WA10 2BB")


def code(desk: Desk, case_id: int) -> Concern:
    """Return a concern as it would be counted now."""
    opened = desk.summaries._opened
    with opened.reading() as session:
        return coded(session, [case_id], opened.clock.now())[case_id]


def waiting(desk: Desk, case_id: int, kind: ActionKind) -> ActionView:
    """Return what is to be done in a concern of a kind."""
    case = desk.cases.get(case_id)
    return next(each for each in case.actions if each.kind is kind and each.done_on is None)


def choose(desk: Desk, case_id: int, *kinds: ActionKind) -> None:
    """Save a concern with these things to do, besides what has to be done."""
    suggested = desk.decisions.suggestions(case_id)
    desk.decisions.save(case_id, [each for each in suggested if each.is_required or each.kind in kinds])


def with_author(desk: Desk, *names: str, **said: Value | Answer) -> int:
    """Record a concern about what these parents posted, and save it."""
    case_id = recorded(desk, **said)
    parts = tuple(PartGiven(Part.AUTHOR, Role.PARENT, name) for name in names)
    desk.cases.set_facts(case_id, Facts(platform="Facebook", words="What was posted", parts=parts))
    choose(desk, case_id)
    return case_id


def write(desk: Desk, case_id: int, kind: LetterKind, on: date) -> None:
    """Write a letter to an author who has none yet, and send it."""
    desk.school.amend(address=("Church Lane", "St Helens", "WA10 1AA"), telephone="01744 960 200")
    letter = desk.letters.start(case_id, kind)
    desk.letters.amend(letter.letter_id, address=ADDRESS, subject="A post", body="Remove or correct it.")
    desk.letters.issue(letter.letter_id)
    desk.letters.sent(letter.letter_id, on, SentHow.POST)


def test_an_open_concern_is_open_whatever_was_done(desk: Desk) -> None:
    case_id = with_author(desk, "Kelly Marsh", **FOUL)
    desk.actions.done(waiting(desk, case_id, ActionKind.WRITE_LETTER).action_id)

    assert (code(desk, case_id).far, code(desk, case_id).what) == (None, "open")


def test_what_is_left_alone_is_told_by_how_it_ended(desk: Desk) -> None:
    for outcome in (Outcome.LEFT_ALONE_DEBATE, Outcome.LEFT_ALONE_OUT_OF_SCOPE):
        case_id = logged(desk, fair_comment=Value.YES)
        close(desk, case_id, outcome)

        assert code(desk, case_id) == Concern(case_id, Far.LEFT_ALONE, Matter.OTHER, is_kept_back=False)


def test_one_conversation_or_letter_was_enough(desk: Desk) -> None:
    said = with_author(desk, "Kelly Marsh", **FOUL)
    desk.actions.done(waiting(desk, said, ActionKind.WRITE_LETTER).action_id)  # by word of mouth
    written = with_author(desk, "Kelly Marsh", inaccurate=WRONG)
    write(desk, written, LetterKind.CORRECTION, date(2026, 11, 23))
    for case_id in (said, written):
        close(desk, case_id, REMOVED)

    assert code(desk, said).what == "ONE_APPROACH/PEOPLE"
    assert code(desk, written).what == "ONE_APPROACH/FACTS"


def test_a_letter_that_ended_its_own_action_counts_once_and_a_draft_not_at_all(desk: Desk) -> None:
    case_id = with_author(desk, "Kelly Marsh", **FOUL)
    write(desk, case_id, LetterKind.REMOVAL, date(2026, 11, 23))
    desk.letters.start(case_id, LetterKind.SECOND)
    close(desk, case_id, REMOVED)

    assert code(desk, case_id).far is Far.ONE_APPROACH


def test_a_second_letter_or_the_platform_is_more(desk: Desk, school_day: "SchoolDay") -> None:
    twice, reported = (with_author(desk, "Kelly Marsh", **FOUL) for _ in range(2))
    write(desk, twice, LetterKind.REMOVAL, date(2026, 11, 23))
    write(desk, reported, LetterKind.REMOVAL, date(2026, 11, 23))
    school_day.go_to(26, 11)
    write(desk, twice, LetterKind.SECOND, date(2026, 11, 26))
    desk.gates.say(reported, Hold.ADVICE, Word.MAY_WRITE, said_by="Ms Khan", said_on=date(2026, 11, 26))
    for case_id in (twice, reported):
        close(desk, case_id, REMOVED)
        assert code(desk, case_id).what == "MORE/PEOPLE"


def test_two_authors_with_a_letter_each_had_one_letter_each(desk: Desk) -> None:
    case_id = with_author(desk, "Kelly Marsh", "Sam Holt", **FOUL)
    for _ in range(2):
        write(desk, case_id, LetterKind.REMOVAL, date(2026, 11, 23))
    close(desk, case_id, REMOVED)

    assert code(desk, case_id).far is Far.ONE_APPROACH


def test_what_ended_with_its_concern_was_never_done(desk: Desk) -> None:
    case_id = with_author(desk, "Kelly Marsh", **FOUL)
    close(desk, case_id, Outcome.AUTHOR_NOT_TRACED)

    assert code(desk, case_id).what == "OTHERWISE/PEOPLE"


def test_what_it_was_mainly_about_is_the_gravest_of_what_was_found(desk: Desk) -> None:
    procedure = Answer("belongs_to_procedure", Value.YES, chosen=("Complaints procedure",))
    both = logged(desk, foul=Value.YES, inaccurate=WRONG)
    route = logged(desk, belongs_to_procedure=procedure)

    assert code(desk, both).matter is Matter.PEOPLE
    assert code(desk, route).matter is Matter.PROCEDURE


@pytest.mark.parametrize("key", ["danger", "indecent_image", "allegation", "child_in_words", "other_risk"])
@pytest.mark.parametrize("value", [Value.YES, Value.NOT_YET_KNOWN])
def test_what_may_touch_a_childs_safety_is_kept_back(desk: Desk, key: str, value: Value) -> None:
    assert code(desk, logged(desk, **{key: value})).is_kept_back


def test_a_low_level_concern_about_somebody_at_school_is_kept_back_too(desk: Desk) -> None:
    low = Answer("allegation", Value.YES, chosen=(Accused.LOW_LEVEL.value,))

    assert code(desk, logged(desk, allegation=low)).is_kept_back


def test_a_threat_is_kept_back_also_after_the_answer_was_changed(desk: Desk) -> None:
    case_id = logged(desk, threatening=Value.YES)
    desk.decisions.answer(case_id, [Answer("threatening", Value.NO)])

    assert code(desk, case_id).is_kept_back  # ringing the police was among what was to be done


def test_an_offer_to_report_hate_is_kept_back(desk: Desk) -> None:
    case_id = recorded(desk, discriminatory=Value.YES)
    choose(desk, case_id, ActionKind.OFFER_HATE_REPORT)
    other = logged(desk, discriminatory=Value.YES)

    assert code(desk, case_id).is_kept_back and not code(desk, other).is_kept_back


def test_what_the_police_said_or_somebody_took_over_is_kept_back(desk: Desk) -> None:
    spoken, passed_on, ordinary = (logged(desk, **FOUL) for _ in range(3))
    desk.gates.say(spoken, Hold.POLICE, Word.NOT_YET, said_by="PC Lee", said_on=date(2026, 11, 23))
    close(desk, passed_on, Outcome.PASSED_ON)
    close(desk, ordinary, REMOVED)

    assert code(desk, spoken).is_kept_back and code(desk, passed_on).what == "kept back"
    assert not code(desk, ordinary).is_kept_back


def test_many_concerns_are_coded_with_as_many_questions_as_one(desk: Desk) -> None:
    ids = [logged(desk, **FOUL) for _ in range(3)]
    opened, asked = desk.summaries._opened, list[str]()
    with opened.reading() as session:
        event.listen(session.get_bind(), "before_cursor_execute", lambda *given: asked.append(given[2]))
        coded(session, ids[:1], opened.clock.now())
        of_one = asked.copy()
        asked.clear()
        coded(session, ids, opened.clock.now())

    assert asked == [each for each in of_one if each != "BEGIN"] and len(asked) == 5


def test_a_duplicate_counts_as_a_concern_that_ended_in_another_way(desk: Desk) -> None:
    first, again = logged(desk, **FOUL), logged(desk, **FOUL)
    close(desk, again, Outcome.DUPLICATE)

    assert (code(desk, first).what, code(desk, again).what) == ("open", "OTHERWISE/PEOPLE")


def test_two_entries_of_one_person_are_asked_as_one_once_they_are_joined(desk: Desk) -> None:
    case_id = with_author(desk, "Kelly Marsh", "Sam Holt", **FOUL)
    for _ in range(2):
        write(desk, case_id, LetterKind.REMOVAL, date(2026, 11, 23))
    close(desk, case_id, REMOVED)
    assert code(desk, case_id).far is Far.ONE_APPROACH

    kelly, holt = (each.person.person_id for each in desk.cases.get(case_id).parts)
    desk.people.merge(kelly, holt)

    assert code(desk, case_id).far is Far.MORE


def test_every_practice_concern_is_coded_as_its_page_tells_it(school_day: "SchoolDay") -> None:
    """Worked out a second time, concern by concern, from what the pages show."""
    desk = open_practice(school_day.clock, lambda _: None)
    cases = [desk.cases.get(each.case_id) for each in desk.cases.list(limit=200)]
    saved = {each.case_id: each for each in cases if each.stage is not Stage.BEING_RECORDED}
    opened = desk.summaries._opened
    with opened.reading() as session:
        found = coded(session, list(saved), opened.clock.now())

    assert len(saved) > 5
    for case_id, case in saved.items():
        done = [each for each in case.actions if each.done_on and each.note != ENDED]
        asked = [
            each for each in case.letters if each.state is LetterState.SENT and each.kind in TO_AN_AUTHOR
        ]
        said = [
            each
            for each in done
            if each.kind is ActionKind.SPEAK_TO_AUTHOR
            or (
                (each.kind is ActionKind.WRITE_LETTER and each.letter_kind in TO_AN_AUTHOR)
                and each.letter_id is None
            )
        ]
        is_child = any("CHILD" in each.name or "PUPIL" in each.name for each in case.findings)
        further = {each.kind for each in done} & set(FURTHER.actions)
        code_ = found[case_id]
        assert (code_.far is None) == (case.outcome is None)
        assert (code_.far is Far.LEFT_ALONE) == (case.outcome in NOT_ABOUT_CONDUCT)
        assert (code_.far is Far.OTHERWISE) <= (not asked and not said)
        assert (code_.far is Far.ONE_APPROACH) <= (bool(asked or said) and not further)
        assert is_child <= code_.is_kept_back
    desk.keeping.close()
