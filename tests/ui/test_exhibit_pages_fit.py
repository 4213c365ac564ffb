"""In a small window the buttons about one exhibit are seen, and its picture is no taller than the page."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.workspace import Workspace
from tests.ui.fits import settle
from tests.ui.full_desk import FILM


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
