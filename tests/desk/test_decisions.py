"""The walk at the desk: answers in force, what is suggested, and saving the concern."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlmodel import select

from conduct_desk.caselog.tables import AnswerRow
from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven, Suggestion
from conduct_desk.errors import AnswerNeeded
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.ladder import Rung
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Part, Role, Stage, Truth, Value

if TYPE_CHECKING:
    from tests.conftest import SchoolDay, WalkThrough


def test_the_walk_begins_with_the_stop_page(desk: Desk, a_case: CaseView) -> None:
    page = desk.decisions.next_page(a_case.case_id)

    assert page is not None and page.key == "stop"


def test_an_answer_says_who_gave_it_and_when(desk: Desk, a_case: CaseView, school_day: "SchoolDay") -> None:
    desk.decisions.answer(a_case.case_id, [Answer("foul", Value.YES, "A swear word", ("Staff",))])

    answer = desk.cases.get(a_case.case_id).answers["foul"]
    assert (answer.by, answer.at) == ("Mary Ashworth", school_day.moment)
    assert (answer.reason, answer.chosen) == ("A swear word", ("Staff",))
    with desk.cases._opened.reading() as session:
        (row,) = session.exec(select(AnswerRow)).all()
    assert row.clause == "abuse"


def test_statements_are_kept_one_by_one(desk: Desk, a_case: CaseView) -> None:
    statements = (
        Statement("Everybody pays", Truth.FALSE, "The trip letter", "Bursar"),
        Statement("Shame", Truth.OPINION),
    )

    desk.decisions.answer(a_case.case_id, [Answer("inaccurate", Value.YES, statements=statements)])

    assert desk.cases.get(a_case.case_id).answers["inaccurate"].statements == statements
    assert Finding.INACCURATE in desk.decisions.findings(a_case.case_id)


def test_a_statement_without_words_is_asked_for(desk: Desk, a_case: CaseView) -> None:
    given = Answer("inaccurate", Value.YES, statements=(Statement(" ", Truth.FALSE),))

    with pytest.raises(AnswerNeeded) as refused:
        desk.decisions.answer(a_case.case_id, [given])

    assert refused.value.field == "inaccurate"


def test_anything_else_unacceptable_needs_its_reason(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(AnswerNeeded) as refused:
        desk.decisions.answer(a_case.case_id, [Answer("otherwise_unacceptable", Value.YES)])

    assert refused.value.field == "otherwise_unacceptable"
    assert desk.cases.get(a_case.case_id).answers == {}


def test_a_concern_is_not_saved_before_the_walk_is_done(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(AnswerNeeded, match="not answered yet"):
        desk.decisions.save(a_case.case_id, ())


def test_what_the_policy_demands_is_chosen_or_answered_for(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)

    with pytest.raises(AnswerNeeded) as refused:
        desk.decisions.save(a_case.case_id, ())
    saved = desk.decisions.save(a_case.case_id, (), instead="She comes in this afternoon.")

    assert refused.value.field == "instead"
    assert saved.stage is Stage.OPEN
    assert [each.kind for each in saved.actions] == [ActionKind.CLOSE_CASE]  # it does not lie forgotten
    assert "She comes in this afternoon." in desk.cases.chronology(a_case.case_id)[0].what


def test_what_is_an_action_already_is_not_suggested_again(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))

    assert desk.decisions.suggestions(a_case.case_id) == ()
    desk.decisions.answer(a_case.case_id, [Answer("child_in_words", Value.YES)])
    new = desk.decisions.suggestions(a_case.case_id)

    assert new and all(each.letter_kind is not LetterKind.THANKS for each in new)


def test_an_answer_repeated_makes_no_entry(desk: Desk, a_case: CaseView) -> None:
    desk.decisions.answer(a_case.case_id, [Answer("foul", Value.NO)])
    before = desk.cases.chronology(a_case.case_id)

    desk.decisions.answer(a_case.case_id, [Answer("foul", Value.NO)])

    assert desk.cases.chronology(a_case.case_id) == before


def test_a_child_in_the_picture_comes_before_anything_else(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    walk_through(a_case.case_id, child_in_pictures=Value.NOT_YET_KNOWN, foul=Value.YES)

    first = desk.decisions.suggestions(a_case.case_id)[0]

    assert "safeguarding lead" in first.words
    assert first.due_on == a_case.opened_at.date()
    assert desk.decisions.must_not(a_case.case_id)


def test_what_is_not_yet_known_stands_on_home_until_it_is_found_out(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    walk_through(a_case.case_id, school_replied=Value.NOT_YET_KNOWN)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))

    assert desk.cases.home().to_find_out


def test_a_letter_is_required_once_the_word_it_waits_for_is_given(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    def letter() -> Suggestion:
        return next(each for each in desk.decisions.suggestions(a_case.case_id) if each.sections)

    walk_through(a_case.case_id, foul=Value.YES, danger=Value.YES)
    assert not letter().is_required
    desk.gates.say(
        a_case.case_id, Hold.POLICE, Word.MAY_WRITE, said_by="Sergeant Cole", said_on=date(2026, 11, 23)
    )

    assert letter().is_required


def test_the_same_person_again_speaks_for_the_police_and_for_advice(
    desk: Desk, facts: Facts, walk_through: "WalkThrough"
) -> None:
    about = replace(facts, parts=(PartGiven(Part.SUBJECT, Role.STAFF, "Peter Dunn"),))
    first, second = (desk.cases.set_facts(desk.cases.open().case_id, about).case_id for _ in range(2))
    for case_id in (first, second):
        walk_through(case_id, foul=Value.YES)
        desk.decisions.save(case_id, desk.decisions.suggestions(case_id))

    kinds = [{each.kind for each in desk.cases.get(case_id).actions} for case_id in (first, second)]

    assert ActionKind.CALL_POLICE not in kinds[0] and ActionKind.CALL_POLICE in kinds[1]
    assert desk.actions.ladder(second)[0].rung is Rung.POLICE
