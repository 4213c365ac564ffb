"""Where the year on Home leads."""

from conduct_desk.desk import Desk
from conduct_desk.desk.case_list import Narrowed
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay, WalkThrough


def test_a_week_of_the_strip_leads_to_the_list_of_its_concerns(
    desk: Desk, workspace: Workspace, school_day: SchoolDay, walk_through: WalkThrough
) -> None:
    for day in (9, 17, 18):
        school_day.go_to(day, 11)
        case_id = desk.cases.open().case_id
        walk_through(case_id)
        desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    school_day.go_to(23, 11)
    workspace.journeys.go_home()
    year = desk.cases.home().year
    assert year is not None
    busy = next(week for week in year.weeks if week.logged == 2)

    workspace.pages.home.week_asked.emit(busy)

    assert workspace.shown is workspace.pages.concerns
    assert workspace.pages.concerns._model.rowCount() == 2
    both = desk.cases.list(Narrowed(days=(busy.first_day, busy.last_day)))
    assert [line.reference for line in both] == ["2026-27/003", "2026-27/002"]


def test_checks_of_a_week_lead_to_the_links(workspace: Workspace) -> None:
    workspace.journeys.go_home()
    workspace.pages.home._form.year_strip.checks_asked.emit()

    assert workspace.shown is workspace.pages.watch_links
