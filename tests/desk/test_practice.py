"""The practice log: twelve concerns and one that was interrupted, moved to end just before today."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk, practice
from conduct_desk.desk.door import open_practice
from conduct_desk.desk.practice_stories import stories
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import ActionKind, Outcome, Stage

TODAY = date(2027, 4, 7)  # the Wednesday after Easter: bank holidays lie among the days that were moved
DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))


@given(last=DAYS, today=DAYS)
def test_the_days_move_by_whole_weeks_to_end_in_the_week_before_today(last: date, today: date) -> None:
    moved = practice.shift(last, today)

    assert moved % practice.WEEK == timedelta()
    assert timedelta(days=1) <= today - (last + moved) <= practice.WEEK


@pytest.fixture(scope="module")
def log() -> Iterator[Desk]:
    """A practice log as somebody opens it on that day."""
    desk = open_practice(Clock(lambda: datetime(2027, 4, 7, 8, 40, tzinfo=UTC)), lambda _: None)
    yield desk
    desk.keeping.close()


def test_every_story_is_there_in_the_order_of_its_days(log: Desk) -> None:
    lines = log.cases.list()

    assert len(lines) == len(stories()) == 13
    assert [line.opened_on for line in lines] == sorted((line.opened_on for line in lines), reverse=True)
    assert lines[0].opened_on == date(2027, 4, 1)  # Thursday 17 December of the stories, fifteen weeks later
    assert sum(line.stage is Stage.CLOSED for line in lines) == 10
    assert {line.outcome for line in lines} > {Outcome.LEFT_ALONE_DEBATE, Outcome.DIRECTED_TO_PROCEDURE}


def test_one_is_interrupted_one_is_locked_and_one_wants_looking_at(log: Desk) -> None:
    home = log.cases.home()
    interrupted, again, allegation = log.cases.list()[:3]

    assert [line.case_id for line in home.interrupted] == [interrupted.case_id]
    assert interrupted.stage is Stage.BEING_RECORDED
    late = [each for each in home.needs_you if each.is_overdue]
    assert [(each.case_id, each.kind) for each in late] == [(again.case_id, ActionKind.CHECK_POST)]
    assert log.people.repeats(again.case_id).same_subject == 1
    gates = log.gates.of(allegation.case_id)
    assert gates.is_locked_for_letters and Hold.OFFICER in gates.holds
    waiting = [each for each in home.needs_you if each.case_id == allegation.case_id]
    assert all(each.due_words == "Tue 4 May" for each in waiting)  # what was moved says its new day


def test_words_are_found_and_the_terms_moved_alike(log: Desk) -> None:
    assert log.cases.search("fractions").lines
    autumn, spring, summer = log.terms.all()
    assert (autumn.first_day, spring.first_day) == (date(2026, 12, 15), date(2027, 4, 19))
    assert summer.first_day.weekday() == date(2027, 4, 12).weekday()
    assert log.cases.home().figures.logged == 12  # the term of the stories is not over in practice
    assert len(log.governors.all()) == 5
