"""On the pages about one exhibit no word is cut off, whatever the window, text size and theme."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.workspace import Workspace
from tests.conftest import PICTURE
from tests.ui.test_nothing_is_cut_off import DRAWN, MONDAY, cut_off, settle
from tests.ui.widgets.test_exhibit_viewer import PDF

FILM = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(64)


@pytest.mark.parametrize(("size", "scale", "theme"), DRAWN, ids=("small", "dark", "large", "contrast"))
def test_the_pages_of_an_exhibit(
    desk: Desk,
    a_case: CaseView,
    walk_through: Callable[..., None],
    at_once: Jobs,
    notices: Notices,
    appearance: Appearance,
    qtbot: QtBot,
    size: tuple[int, int],
    scale: int,
    theme: Theme,
) -> None:
    for data, name in ((PICTURE.read_bytes() + b"\0", "again.png"), (PDF, "post.pdf"), (FILM, "clip.mp4")):
        desk.exhibits.keep(a_case.case_id, data, name, Source.CHOSEN)
    picture, again, pages, film = desk.exhibits.of_case(a_case.case_id)
    desk.exhibits.cover(picture.exhibit_id, [(10, 10, 60, 40)])
    desk.exhibits.isolate(again.exhibit_id, "It may be indecent.")
    workspace = Workspace(desk, MONDAY, at_once, notices, Answered(), appearance)
    qtbot.addWidget(workspace)
    workspace.show()
    appearance.choose(theme, scale)
    workspace.resize(*size)
    page, cover = workspace.pages.exhibit, workspace.pages.cover
    bad = []

    for exhibit in (picture, again, pages, film):
        workspace.pages.case.exhibit_asked.emit(a_case.case_id, exhibit.exhibit_id)
        bad += [f"exhibit {exhibit.number}: {what}" for what in cut_off(workspace)]
    workspace.pages.case.exhibit_asked.emit(a_case.case_id, picture.exhibit_id)
    for part in page._column._folds:
        part.unfold()
    page._viewer.show_button.click()
    page._column.acts._ask("The copy that you save lies outside the case log. " * 3, lambda: None)
    page.refresh()
    page._column.origin._day.set_typed(("31", "2", "2026"))
    page._column.origin.saved.emit()
    bad += [f"all parts: {what}" for what in cut_off(workspace)]
    page.cover_asked.emit(a_case.case_id, picture.exhibit_id)
    cover.boxes.add((32, 32, 128, 80))
    cover.boxes.add((32, 96, 128, 128))
    cover._side.suggestions.show_suggestions([("A name of this log", (0, 0, 16, 16))] * 3, "")
    cover._side.sure.ask()
    settle()
    bad += [f"cover: {what}" for what in cut_off(workspace)]
    cover.save()
    bad += [f"covered: {what}" for what in cut_off(workspace)]

    assert bad == []
