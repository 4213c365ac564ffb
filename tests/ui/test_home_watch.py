"""What Home looks after: asked for beside the window, and not at every visit."""

import pytest
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import Changed
from conduct_desk.ui.home_watch import HomeWatch, Watched
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from tests.conftest import SchoolDay


@pytest.fixture
def watch(desk: Desk, at_once: Jobs, notices: Notices, school_day: SchoolDay) -> HomeWatch:
    return HomeWatch(desk, at_once, notices, school_day.clock)


def test_on_a_healthy_day_it_finds_nothing(qtbot: QtBot, watch: HomeWatch) -> None:
    with qtbot.assertNotEmitted(watch.changed):
        watch.look()
    assert watch.seen == Watched()


def test_it_looks_again_after_ten_minutes_or_when_a_backup_was_made(
    qtbot: QtBot, watch: HomeWatch, notices: Notices, school_day: SchoolDay
) -> None:
    watch.look()
    school_day.wait(days=8)
    with qtbot.waitSignal(watch.changed):
        watch.look()
    assert watch.seen.nag is not None

    watch._seen = Watched()
    with qtbot.assertNotEmitted(watch.changed):
        watch.look()  # it was done just now
    notices.tell(Changed("backup"))
    with qtbot.waitSignal(watch.changed):
        watch.look()
