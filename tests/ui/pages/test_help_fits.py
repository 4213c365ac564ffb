"""Every topic of the help, its cards, its drawing and what a search finds fit into every window."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.help_page import HelpPage
from conduct_desk.ui.tokens import Theme
from tests.ui.fits import DRAWN, cut_off


@pytest.mark.parametrize(("size", "scale", "theme"), DRAWN, ids=("small", "dark", "large", "contrast"))
def test_nothing_of_the_help_is_cut_off(
    desk: Desk,
    at_once: Jobs,
    appearance: Appearance,
    qtbot: QtBot,
    size: tuple[int, int],
    scale: int,
    theme: Theme,
) -> None:
    appearance.choose(theme, scale)
    page = HelpPage(desk.helping, at_once, Answered())
    qtbot.addWidget(page)
    page.set_has_way_back(is_there=True)
    page.resize(size[0] - 110, size[1])  # beside the narrow rail
    page.show()
    search = page.findChild(QLineEdit, "search_edit")
    assert search is not None
    bad = [f"contents: {what}" for what in cut_off(page)]

    for typed in ("recovery sheet", "zebra", "designated officer"):
        search.setText(typed)
        bad += [f"‘{typed}’: {what}" for what in cut_off(page)]
    page.open_first()
    bad += [f"with marks: {what}" for what in cut_off(page)]
    for stem in desk.helping.texts().topics:
        page.open_topic(stem)
        bad += [f"{stem}: {what}" for what in cut_off(page)]

    assert bad == []
