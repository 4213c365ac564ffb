"""The school year at a glance: terms, the concerns of each week, the checks to come."""

from datetime import UTC, date, datetime

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import TermView
from conduct_desk.desk.year import YearView, YearWeek
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, Outcome, Value
from tests.conftest import SchoolDay, WalkThrough

TERMS = [
    TermView("Autumn term", date(2026, 9, 1), date(2026, 12, 18), date(2026, 10, 26), date(2026, 10, 30), ()),
    TermView("Spring term", date(2027, 1, 4), date(2027, 3, 25), None, None, ()),
    TermView("Next autumn", date(2027, 9, 2), date(2027, 12, 17), None, None, ()),
]


def year(desk: Desk) -> YearView:
    shown = desk.cases.home().year
    assert shown is not None
    return shown


def week(shown: YearView, day: date) -> YearWeek:
    return next(each for each in shown.weeks if each.first_day <= day <= each.last_day)


@pytest.fixture
def save(desk: Desk, walk_through: WalkThrough) -> "Save":
    return Save(desk, walk_through)


class Save:
    """Records and saves a concern that is left alone."""

    def __init__(self, desk: Desk, walk_through: WalkThrough) -> None:
        self.desk, self.walk_through = desk, walk_through

    def __call__(self) -> int:
        case_id = self.desk.cases.open().case_id
        self.walk_through(case_id)
        self.desk.decisions.save(case_id, self.desk.decisions.suggestions(case_id))
        return case_id


def test_before_the_first_concern_there_is_no_year_to_show(desk: Desk) -> None:
    assert desk.cases.home().year is None


def test_each_concern_stands_in_its_week_open_or_closed(
    desk: Desk, save: Save, school_day: SchoolDay
) -> None:
    desk.terms.set(TERMS)
    school_day.go_to(14, 9)
    first = save()
    school_day.go_to(18, 9)
    save()
    desk.cases.close(first, Outcome.LEFT_ALONE_DEBATE, "Fair.")
    school_day.go_to(10, 11)
    alone = save()

    shown = year(desk)

    assert (shown.first_day, shown.last_day) == (date(2026, 9, 1), date(2027, 7, 27))
    assert [term.name for term in shown.terms] == ["Autumn term", "Spring term"]
    busy = week(shown, date(2026, 9, 16))
    assert (busy.first_day, busy.logged, busy.still_open, busy.only) == (date(2026, 9, 14), 2, 1, None)
    assert week(shown, date(2026, 11, 11)).only == alone
    assert shown.logged == 3 and sum(each.is_empty for each in shown.weeks) == len(shown.weeks) - 2


def test_a_concern_still_being_recorded_and_one_of_last_year_do_not_count(
    desk: Desk, save: Save, school_day: SchoolDay
) -> None:
    school_day.go_to(8, 6)
    save()
    school_day.go_to(14, 9)
    desk.cases.open()

    assert year(desk).logged == 0


def test_late_on_a_sunday_evening_in_summer_it_is_monday_at_the_school(
    desk: Desk, save: Save, school_day: SchoolDay
) -> None:
    school_day.moment = datetime(2026, 9, 13, 23, 30, tzinfo=UTC)  # 0:30 on Monday 14 September in England
    save()

    assert week(year(desk), date(2026, 9, 14)).logged == 1


def test_checks_that_are_due_stand_in_the_week_of_their_day(
    desk: Desk, walk_through: WalkThrough, school_day: SchoolDay
) -> None:
    case_id = desk.cases.open().case_id
    walk_through(case_id, child_in_pictures=Answer("child_in_pictures", Value.YES))
    case = desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    check = next(each for each in case.actions if each.kind is ActionKind.CHECK_POST)
    assert check.due_on is not None

    assert week(year(desk), check.due_on).checks == 1


def test_in_august_the_year_still_reaches_to_today(desk: Desk, save: Save, school_day: SchoolDay) -> None:
    school_day.go_to(20, 8, 2027)
    save()

    shown = year(desk)

    assert shown.last_day == date(2027, 8, 20) and week(shown, date(2027, 8, 20)).logged == 1
