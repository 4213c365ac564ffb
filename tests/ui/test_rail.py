"""The strip of places beside every page."""

import pytest

from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.rail import RailButton
from conduct_desk.ui.workspace import Workspace
from tests.ui.fits import settle


@pytest.mark.parametrize("scale", [100, 130])
def test_no_place_is_squeezed_however_low_the_window_is(
    workspace: Workspace, appearance: Appearance, scale: int
) -> None:
    appearance.choose(appearance.theme, scale)
    squeezed = []
    for height in range(500 * scale // 100, 620 * scale // 100, 6):
        workspace.resize(900 * scale // 100, height)
        settle()
        places = workspace.findChildren(RailButton)
        squeezed += [(height, each.text()) for each in places if each.height() < each.sizeHint().height()]
    assert squeezed == []
