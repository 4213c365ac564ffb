"""Rows of concerns: numbers, lists by key, people joined, answers that stay."""

from datetime import UTC, datetime, timedelta

import pytest

from conduct_desk.caselog import answers, cases, figures, people, settings
from conduct_desk.caselog.log import Log
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.vocabulary import Finding, Part, Role, Stage, Truth, Value

MONDAY = datetime(2026, 11, 23, 9, 15, tzinfo=UTC)


def opened(log: Log, number: int = 1, at: datetime = MONDAY) -> list[int]:
    """Open some concerns and return their ids."""
    with log.writing() as session:
        return [cases.open_case(session, school_year="2026-27", at=at, by="Mrs Patel") for _ in range(number)]


def test_numbers_run_through_the_year_and_none_is_given_twice(log: Log) -> None:
    first, second = opened(log, 2)
    with log.writing() as session:
        assert cases.read(session, second).reference == "2026-27/002"
        cases.take_out(session, second)
    (third,) = opened(log)

    with log.reading() as session:
        assert cases.read(session, third).reference == "2026-27/003"
        assert [line.case_id for line in cases.lines(session)] == [third, first]


def test_an_unknown_number_is_a_bug_and_says_so(log: Log) -> None:
    with log.reading() as session, pytest.raises(LookupError):
        cases.read(session, 99)
    with log.writing() as session, pytest.raises(LookupError):
        cases.amend(session, 99, words="x")


def test_lists_go_on_from_the_last_line_shown(log: Log) -> None:
    ids = opened(log, 7)

    with log.reading() as session:
        first = cases.lines(session, limit=3)
        rest = cases.lines(session, before=first[-1].case_id, limit=10)
        assert [line.case_id for line in (*first, *rest)] == ids[::-1]
        assert cases.lines(session, stage=Stage.OPEN) == ()
        assert [line.case_id for line in cases.lines(session, only=ids[:2])] == ids[1::-1]


def test_a_person_without_a_part_leaves_the_log_but_one_with_another_case_stays(log: Log) -> None:
    first, second = opened(log, 2)
    with log.writing() as session:
        people.set_parts(session, first, [people.Named(Part.AUTHOR, Role.PARENT, "Kelly Marsh")])
        people.set_parts(session, second, [people.Named(Part.AUTHOR, Role.PARENT, "kelly marsh")])
        people.set_parts(session, second, [people.Named(Part.AUTHOR, Role.PARENT, "Sam Holt")])
        assert [person.name for person in people.everybody(session)] == ["Kelly Marsh", "Sam Holt"]
        people.set_parts(session, second, [])
        assert [person.name for person in people.everybody(session)] == ["Kelly Marsh"]
        kelly = people.everybody(session)[0].id
        assert people.cases_of(session, kelly) == (first,)


def test_a_superseded_answer_stays_with_its_statements(log: Log) -> None:
    (case_id,) = opened(log)
    statements = (Statement("Everybody pays", Truth.FALSE, "The trip letter", "Bursar"),)
    first = Answer("inaccurate", Value.YES, "A wrong fact", ("The school",), statements)
    with log.writing() as session:
        answers.add(session, case_id, first, clause="facts", by="Mrs Patel", at=MONDAY)
        later = MONDAY + timedelta(hours=1)
        answers.add(session, case_id, Answer("inaccurate", Value.NO), clause="facts", by="Mr Khan", at=later)

    with log.reading() as session:
        assert [answer.value for answer in answers.every(session, case_id)] == [Value.YES, Value.NO]
        assert answers.every(session, case_id)[0].statements == statements
        assert answers.in_force(session, case_id)["inaccurate"].by == "Mr Khan"


def test_figures_count_saved_concerns_of_the_days_asked_for(log: Log) -> None:
    before, inside, recorded = (
        *opened(log, at=MONDAY - timedelta(days=90)),
        *opened(log, 2),
    )
    with log.writing() as session:
        for case_id in (before, inside):
            cases.amend(session, case_id, stage=Stage.OPEN)
            answers.set_findings(session, case_id, {Finding.FOUL, Finding.ABUSIVE})
        counted = figures.counts(session, MONDAY - timedelta(days=1), MONDAY + timedelta(days=1))
        found = figures.findings(session, [inside, recorded])

        assert figures.saved(session, MONDAY + timedelta(days=1)) == {before, inside}
        assert figures.saved(session, MONDAY - timedelta(days=1)) == {before}
    assert counted == {(Stage.OPEN, None): 1}
    assert found == {inside: {Finding.FOUL, Finding.ABUSIVE}}


def test_as_many_concerns_as_there_are_can_be_asked_about_at_once(log: Log) -> None:
    opened(log, 1)
    with log.writing() as session:
        answers.set_findings(session, 1, {Finding.FOUL})

        assert figures.findings(session, range(200_000)) == {1: {Finding.FOUL}}


def test_a_setting_is_replaced_whole(log: Log) -> None:
    with log.writing() as session:
        settings.write(session, "terms", [{"name": "Autumn"}])
        settings.write(session, "terms", [])
        assert settings.read(session, "terms", "nothing") == []
        assert settings.read(session, "crest", "nothing") == "nothing"
