"""The days of one concern, in their order: what happened, today, what is due."""

from dataclasses import replace
from datetime import date, timedelta

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import ActionKind, Outcome, Value
from conduct_desk.ui.case_days import MOST, When, days_of
from tests.conftest import SchoolDay, WalkThrough

TODAY = date(2026, 11, 23)


def saved(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    walk_through(a_case.case_id, foul=Value.YES)
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


def test_a_new_concern_goes_from_the_post_to_what_is_due(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    days = days_of(saved(desk, a_case, walk_through), (), TODAY)

    assert days[0].words == "Friday 20 November 2026: Posted"
    assert days[1].words == "Saturday 21 November 2026: Staff were told"
    assert days[2].when is When.TODAY
    assert days[2].words.startswith("Today, Monday 23 November 2026: You were told; Recorded; Exhibit 1 kept")
    assert {each.when for each in days[3:]} == {When.DUE}
    assert [each.on for each in days] == sorted({each.on for each in days})


def test_what_was_due_and_was_not_done_is_late(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough, school_day: SchoolDay
) -> None:
    saved(desk, a_case, walk_through)
    school_day.go_to(30, 11)

    days = days_of(desk.cases.get(a_case.case_id), (), school_day.clock.today())

    assert next(each for each in days if each.when is When.LATE).what[-1].startswith("Was due: ")
    assert days[-1].words == "Today, Monday 30 November 2026: nothing is entered or due"


def test_a_closed_concern_ends_with_its_closing_and_what_was_never_done_is_not_there(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough, school_day: SchoolDay
) -> None:
    case = saved(desk, a_case, walk_through)
    done = next(each for each in case.actions if each.kind is ActionKind.WRITE_LETTER)
    desk.actions.done(done.action_id, "Rang instead.")
    school_day.go_to(25, 11)
    desk.cases.close(a_case.case_id, Outcome.REMOVED_BY_AUTHOR)

    days = days_of(desk.cases.get(a_case.case_id), desk.closing.closures(a_case.case_id), TODAY)

    assert days[-1].words == "Wednesday 25 November 2026: Closed: Removed by the author"
    assert any(f"Done: {done.words}" in each.what for each in days)
    assert not any("Done: " in what for what in days[-1].what)


def test_a_concern_that_was_reopened_says_both(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough, school_day: SchoolDay
) -> None:
    saved(desk, a_case, walk_through)
    desk.cases.close(a_case.case_id, Outcome.REMOVED_BY_AUTHOR)
    school_day.go_to(27, 11)
    desk.cases.reopen(a_case.case_id, "It is back.")
    days = days_of(
        desk.cases.get(a_case.case_id), desk.closing.closures(a_case.case_id), school_day.clock.today()
    )
    assert "Closed: Removed by the author" in next(each for each in days if each.on == TODAY).what
    assert "Reopened" in next(each for each in days if each.when is When.TODAY).what


def test_a_long_concern_keeps_its_first_day_and_the_latest_ones(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    case = saved(desk, a_case, walk_through)
    one = case.exhibits[0]
    many = tuple(replace(one, kept_at=one.kept_at + timedelta(days=day)) for day in range(1, 29))

    days = days_of(replace(case, exhibits=many), (), TODAY + timedelta(days=40))

    assert len(days) == MOST and days[0].what == ("Posted",)
    assert days[-1].when is When.TODAY and days[-2].what == ("Exhibit 1 kept",)
