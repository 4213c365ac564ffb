"""No word is cut off on the way to the question, after a stop, and where an exhibit is isolated."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.road import EVIDENCE
from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.widgets.paste_zone import PasteZone
from conduct_desk.ui.widgets.picture_offer import chosen
from conduct_desk.ui.workspace import Workspace
from tests.ui.test_nothing_is_cut_off import DRAWN, MONDAY, cut_off

LONG = "Screenshot of the Year 4 parents group, forwarded, forwarded again 2026-11-20 at 19.20.14.png"


def steps(workspace: Workspace, desk: Desk, case: CaseView, folder: Path) -> Iterator[str]:
    """Go through what a head sees, and name each."""
    pages, exhibit_id = workspace.pages, case.exhibits[0].exhibit_id
    pages.home.picture_offered.emit(chosen([folder / LONG, folder / "film.mp4"]))
    yield "the question"
    pages.gate._form.gate.stop()
    pages.gate._form.gate.tell("Saved as ‘Sheet to hand on.pdf’")
    yield "the advice"
    pages.home.findChildren(PasteZone)[0].found_asked.emit()
    press(workspace, "add_button")
    yield "the newest files"
    workspace.journeys.go_to(case.case_id, EVIDENCE)
    pages.evidence._form.children_frame.show()
    yield "other children"
    pages.evidence.offer(chosen([folder / LONG]))
    yield "the question beside the pictures"
    pages.evidence._form.gate.stop()
    yield "the advice beside the pictures"
    pages.evidence._form.gate.record_button.click()
    press(workspace, "record_button")
    yield "recording it without the picture"
    workspace.journeys._exhibits.isolate(case.case_id, exhibit_id)
    press(workspace, "isolate_button")
    yield "isolating"
    if desk.exhibits.detail(exhibit_id).isolation is None:
        pages.isolate._why.set_text("It may show a child")
        press(workspace, "isolate_button")
    press(workspace, "destroy_button")
    yield "isolated"
    desk.exhibits.destroy(exhibit_id, "PC Lee, Merseyside Police", "CR/1234/26")
    workspace.journeys._exhibits.isolate(case.case_id, exhibit_id)
    yield "destroyed"


def press(workspace: Workspace, name: str) -> None:
    for button in workspace.shown.findChildren(QPushButton, name) if workspace.shown else ():
        button.click()


@pytest.mark.parametrize(("size", "scale", "theme"), DRAWN, ids=("small", "dark", "large", "contrast"))
def test_nothing_on_these_pages_is_cut_off(
    desk: Desk,
    a_case: CaseView,
    at_once: Jobs,
    notices: Notices,
    appearance: Appearance,
    qtbot: QtBot,
    tmp_path: Path,
    size: tuple[int, int],
    scale: int,
    theme: Theme,
) -> None:
    for name in (LONG, "film.mp4", "a.pdf"):
        (tmp_path / name).write_bytes(b"of no kind")
    workspace = Workspace(desk, MONDAY, at_once, notices, Answered(), appearance)
    workspace.pages.found._folders = lambda: (("Downloads", tmp_path),)
    qtbot.addWidget(workspace)
    workspace.show()
    appearance.choose(theme, scale)
    workspace.resize(*size)

    bad = [
        f"{step}: {what}" for step in steps(workspace, desk, a_case, tmp_path) for what in cut_off(workspace)
    ]

    assert bad == []
