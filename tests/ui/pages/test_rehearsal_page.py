"""Twelve made-up posts to try, from the list through the walk to the coach."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import open_rehearsal
from conduct_desk.desk.practice_stories import answer_of, stories
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.rehearsal_page import RehearsalPage
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay


@pytest.fixture
def log(school_day: SchoolDay) -> Iterator[Desk]:
    desk = open_rehearsal(school_day.clock, lambda _: None)
    yield desk
    desk.keeping.close()


@pytest.fixture
def practice(
    log: Desk, school_day: SchoolDay, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> Workspace:
    made = Workspace(log, school_day.clock, at_once, notices, Answered(), appearance)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.journeys.go_to_place("rehearsal")
    return made


def words_on(page: RehearsalPage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(page: RehearsalPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def walk(log: Desk, case_id: int, name: str) -> None:
    told = stories()[name].told.get("answers", {})
    while (page := log.decisions.next_page(case_id)) is not None:
        log.decisions.answer(case_id, [answer_of(q.key, told.get(q.key, {})) for q in page.questions])


def test_the_list_has_all_twelve_and_says_how_far_she_is(practice: Workspace) -> None:
    page = practice.pages.rehearsal

    assert page.isVisible()
    shown = words_on(page)
    assert "Twelve posts to try yourself" in shown and "None walked so far" in shown
    assert all(f"{post.number}. {post.title}" in shown for post in practice._desk.rehearsal.posts())


def test_a_post_is_read_before_it_is_walked(practice: Workspace) -> None:
    page = practice.pages.rehearsal
    press(page, "post_3_button")

    shown = words_on(page)
    assert "Post 3 of 12" in shown and "Harvest assembly" in shown
    assert "So proud of all of them" in shown and "A court has said" in shown

    page.go_back()

    assert "Twelve posts to try yourself" in words_on(page)


def test_walking_a_post_begins_at_the_stop_questions_with_its_picture_in_view(
    log: Desk, practice: Workspace
) -> None:
    page = practice.pages.rehearsal
    press(page, "post_1_button")
    press(page, "walk_button")

    (line,) = log.cases.list()
    assert practice.pages.decision.isVisible()
    assert log.rehearsal.is_of(line.case_id) and line.exhibits == 1

    practice.pages.decision.go_back()

    assert page.isVisible()
    assert "Post 1 of 12" in words_on(page)
    press(page, "walk_button")
    assert practice.shown is practice.pages.decision and len(log.cases.list()) == 1


def test_a_post_that_was_begun_is_carried_on_or_started_afresh(log: Desk, practice: Workspace) -> None:
    page = practice.pages.rehearsal
    press(page, "post_8_button")
    press(page, "walk_button")
    practice.journeys.go_to_place("rehearsal")
    assert "Begun" in words_on(page)

    press(page, "post_8_button")
    press(page, "walk_button")
    assert len(log.cases.list()) == 1

    practice.journeys.go_to_place("rehearsal")
    press(page, "post_8_button")
    press(page, "again_button")
    assert len(log.cases.list()) == 2


def test_saving_a_walked_post_leads_to_the_coach(log: Desk, practice: Workspace) -> None:
    case_id = log.rehearsal.start("uniform-debate")
    walk(log, case_id, "uniform-debate")
    practice.journeys.go_to(case_id, "check")
    practice.pages.check.saved.emit(case_id)

    assert practice.shown is practice.pages.coach
    practice.journeys.go_to_place("rehearsal")
    shown = words_on(practice.pages.rehearsal)
    assert "Walked" in shown and "1 of 12 walked so far" in shown
    press(practice.pages.rehearsal, "post_8_button")
    assert practice.shown is practice.pages.coach


def test_a_log_of_her_own_asks_for_a_throw_away_one(qtbot: QtBot, workspace: Workspace) -> None:
    with qtbot.waitSignal(workspace.practice_asked) as asked:
        workspace.journeys.go_to_place("rehearsal")

    assert asked.args == ["rehearsal"]
    assert workspace.shown is not workspace.pages.rehearsal


def test_the_filled_desk_is_asked_for_from_the_list(qtbot: QtBot, practice: Workspace) -> None:
    with qtbot.waitSignal(practice.practice_asked) as asked:
        press(practice.pages.rehearsal, "filled_button")

    assert asked.args == ["filled"]
