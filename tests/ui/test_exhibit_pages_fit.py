"""On the pages about one exhibit no word is cut off, whatever the window, text size and theme."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton
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
    cover._stage.acts.sure.ask()
    settle()
    bad += [f"cover: {what}" for what in cut_off(workspace)]
    cover.save()
    bad += [f"covered: {what}" for what in cut_off(workspace)]

    assert bad == []


@pytest.fixture
def small(workspace: Workspace, appearance: Appearance) -> Workspace:
    """The window of a small laptop, in large letters."""
    appearance.choose(Theme.DARK, 150)
    workspace.resize(1093, 560)
    return workspace


def in_sight(workspace: Workspace, name: str) -> bool:
    """Say whether a button can be seen whole without scrolling."""
    settle()
    shown = workspace.shown
    assert shown is not None
    button = shown.findChild(QAbstractButton, name)
    assert button is not None
    return button.isVisible() and button.visibleRegion().boundingRect() == button.rect()


def test_in_a_small_window_what_is_done_next_is_seen_without_scrolling(
    small: Workspace, desk: Desk, a_case: CaseView
) -> None:
    (picture,) = a_case.exhibits
    film = desk.exhibits.keep(a_case.case_id, FILM, "clip.mp4", Source.CHOSEN)

    small.pages.case.exhibit_asked.emit(a_case.case_id, picture.exhibit_id)
    seen = [in_sight(small, name) for name in ("cover_button", "more_exhibit_button", "show_picture_button")]
    small.pages.exhibit.cover_asked.emit(a_case.case_id, picture.exhibit_id)
    seen += [in_sight(small, name) for name in ("new_box_button", "save_covered_button")]
    small.pages.case.exhibit_asked.emit(a_case.case_id, film.exhibit_id)
    seen.append(in_sight(small, "play_button"))

    assert seen == [True] * 6


def test_in_a_small_window_a_picture_and_its_buttons_are_no_taller_than_the_page(
    small: Workspace, a_case: CaseView
) -> None:
    small.pages.exhibit.cover_asked.emit(a_case.case_id, a_case.exhibits[0].exhibit_id)
    cover = small.pages.cover
    for place in range(8):  # a long list of boxes makes the page long, not the picture
        cover.boxes.add((32, 32 * place, 128, 32 * place + 32))
    settle()

    assert cover._columns.is_stacked
    assert cover._stage.height() <= cover.viewport().height()
