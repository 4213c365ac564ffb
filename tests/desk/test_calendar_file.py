"""The school's calendar gets the dates, and nothing from which anybody could be known."""

from datetime import date, timedelta

import pytest
from icalendar import Alarm, Calendar, Event

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, Value
from tests.conftest import SchoolDay, WalkThrough

DAY = timedelta(days=1)


def _events(desk: Desk) -> list[Event]:
    found = Calendar.from_ical(desk.actions.calendar_file())
    return [event for event in found.walk("VEVENT") if isinstance(event, Event)]


def _saved(desk: Desk, case: CaseView, walk_through: WalkThrough) -> None:
    walk_through(case.case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)), danger=Value.YES)
    desk.decisions.save(case.case_id, desk.decisions.suggestions(case.case_id))


@pytest.fixture
def saved(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A concern with things to do."""
    _saved(desk, a_case, walk_through)
    return desk.cases.get(a_case.case_id)


def test_each_date_is_a_private_day_with_a_reminder(desk: Desk, saved: CaseView) -> None:
    dated = [action for action in saved.actions if action.due_on]

    events = _events(desk)

    assert len(events) == len(dated) > 1
    for event in events:
        assert event.end - event.start == DAY and not hasattr(event.start, "hour")
        assert (event["class"], event["transp"]) == ("PRIVATE", "TRANSPARENT")
        alarms = [each.TRIGGER for each in event.walk("VALARM") if isinstance(each, Alarm)]
        assert alarms == [timedelta(hours=8, minutes=30)]
    assert sorted(str(event.start) for event in events) == sorted(str(action.due_on) for action in dated)


def test_the_file_names_a_concern_and_nobody(desk: Desk, saved: CaseView) -> None:
    words = desk.actions.calendar_file().decode("utf-8")

    assert f"Write a letter\\, concern {saved.reference}" in words.replace("\r\n ", "")
    for secret in ("Kelly", "Marsh", "Anita", "Rao", "clown", "Dunn", "Facebook", "olice", "Ashworth"):
        assert secret not in words


def test_what_an_action_is_about_is_not_told_to_a_shared_calendar(desk: Desk, saved: CaseView) -> None:
    assert ActionKind.CALL_POLICE in {action.kind for action in saved.actions}

    assert f"Take the next step, concern {saved.reference}" in {str(e["summary"]) for e in _events(desk)}


def test_a_second_file_moves_what_the_first_one_brought(
    desk: Desk, saved: CaseView, school_day: SchoolDay
) -> None:
    before = {str(event["uid"]): event for event in _events(desk)}
    letter = next(action for action in saved.actions if action.kind is ActionKind.WRITE_LETTER)

    desk.actions.postpone(letter.action_id, date(2026, 12, 2), "The office is closed.")
    school_day.wait(hours=1)
    after = {str(event["uid"]): event for event in _events(desk)}

    assert before.keys() == after.keys()
    assert len(before) == len([action for action in saved.actions if action.due_on])
    [moved] = [uid for uid in after if after[uid].start == date(2026, 12, 2)]
    assert f"action-{letter.action_id}@" in moved
    assert after[moved].sequence > before[moved].sequence
    assert after[moved].DTSTAMP > before[moved].DTSTAMP


def test_what_is_overdue_stands_on_today(desk: Desk, saved: CaseView, school_day: SchoolDay) -> None:
    school_day.go_to(14, 12)

    assert {event.start for event in _events(desk)} == {date(2026, 12, 14)}


def test_what_is_done_is_no_date_to_keep(desk: Desk, saved: CaseView) -> None:
    before = len(_events(desk))
    police = next(action for action in saved.actions if action.kind is ActionKind.CALL_POLICE)

    desk.actions.done(police.action_id)

    assert len(_events(desk)) == before - 1


def test_an_empty_log_gives_a_calendar_without_dates(desk: Desk) -> None:
    assert _events(desk) == []


def test_lines_are_as_the_standard_wants_them(desk: Desk, saved: CaseView) -> None:
    data = desk.actions.calendar_file()

    assert data.endswith(b"END:VCALENDAR\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_a_copy_that_left_the_program_is_in_the_chronology(desk: Desk, saved: CaseView) -> None:
    before = _events(desk)[0].sequence

    desk.actions.calendar_taken()

    assert _events(desk)[0].sequence == before + 1  # it counts the entries of the chronology
