"""Every window of the program with every page in it: on the desk, in a rehearsal, and before the desk."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QPushButton, QWidget

from conduct_desk.desk.door import open_rehearsal
from conduct_desk.desk.holder_views import Ended
from conduct_desk.desk.rescue import Rescue
from conduct_desk.errors import LogDamaged
from conduct_desk.policy.vocabulary import Value
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.ended_page import EndedPage
from conduct_desk.ui.pages.first_run_page import FirstRunPage
from conduct_desk.ui.pages.missing_log_page import MissingLogPage
from conduct_desk.ui.pages.rescue_page import RescuePage
from conduct_desk.ui.pages.restore_page import RestorePage
from conduct_desk.ui.pages.unlock_page import UnlockPage
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.workspace import Workspace
from tests.ui.every_page import a_workspace, every_page, the
from tests.ui.full_desk import USUAL, FullDesk, answer


def every_window(
    full: FullDesk, jobs: Jobs, notices: Notices, appearance: Appearance
) -> Iterator[tuple[str, QWidget]]:
    """Show each page in each of its states: on the desk, in a rehearsal, and before the desk."""
    workspace = a_workspace(full, jobs, notices, appearance)
    workspace.show()
    for name in every_page(workspace, full):
        yield name, workspace
    workspace.hide()
    workspace.let_go()
    yield from every_rehearsal(full, jobs, notices, appearance)
    pages = dict[DeskPage, None]()
    for name, page in every_door(full, jobs, notices):
        pages[page] = None
        page.show()
        yield name, page
        page.hide()
    for page in pages:  # each was shown at several of its steps
        page.deleteLater()


def every_rehearsal(
    full: FullDesk, jobs: Jobs, notices: Notices, appearance: Appearance
) -> Iterator[tuple[str, QWidget]]:
    """Show the posts to try oneself in their own log, and what the coach says, with its name."""
    practice = open_rehearsal(full.day.clock, lambda _: None)
    try:
        workspace = Workspace(practice, full.day.clock, jobs, notices, Answered(), appearance)
        workspace.show()
        workspace.journeys.go_to_place("rehearsal")
        yield "rehearsal", workspace
        the(workspace.pages.rehearsal, QPushButton, "post_3_button").click()
        yield "rehearsal, a post", workspace
        case_id = practice.rehearsal.start(practice.rehearsal.posts()[2].name)
        while (page := practice.decisions.next_page(case_id)) is not None:
            said = [USUAL.get(each.key, Value.NO) for each in page.questions]
            keys = [each.key for each in page.questions]
            practice.decisions.answer(
                case_id, [answer(key, each) for key, each in zip(keys, said, strict=True)]
            )
        workspace.pages.rehearsal.coach_asked.emit(case_id)
        yield "coach", workspace
        workspace.hide()
        workspace.let_go()
    finally:
        practice.keeping.close()


def every_door(full: FullDesk, jobs: Jobs, notices: Notices) -> Iterator[tuple[str, DeskPage]]:
    """Make each page that stands before the desk and show it at each of its steps, with its name."""
    door, rescue = full.door, Rescue(full.door)
    for stepped in (
        RescuePage(rescue, jobs, LogDamaged("Part of the case log is damaged.")),
        RestorePage(rescue, jobs, door.clock, Answered()),
    ):
        stepped.begin()
        for step in range(4):  # the last one is empty until something came of it
            stepped._stack.setCurrentIndex(step)
            yield f"{stepped.key} {step}", stepped
    for page, steps in (
        (FirstRunPage(door, jobs, notices, Answered()), 4), (UnlockPage(door, jobs, notices), 3),
    ):  # fmt: skip
        for step in range(steps):
            page.show_step(step)
            yield f"{page.key} {step}", page
    yield "missing log", MissingLogPage(door.folder, rescue.beside())
    ended = EndedPage("Writing everything anew under the new keys…", "Leave the computer on.")
    yield "at work", ended
    ended.show_ended(Ended("The keys are changed", ("The old sheet opens it no more. " * 3,)))
    yield "ended", ended
    ended.offer_to_finish()
    yield "half erased", ended
