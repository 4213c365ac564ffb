"""No word is cut off and nothing is too small to press, whatever the window, text size and theme.

A slice of the matrix: `python -m tests.ui.clip_matrix` goes through all of it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.workspace import Workspace
from tests.ui.every_window import every_window
from tests.ui.fits import DRAWN, closed_again, cut_off, loose, opened_up
from tests.ui.full_desk import FullDesk, full_desk


@pytest.fixture
def full(tmp_path: Path) -> Iterator[FullDesk]:
    """A desk with something of everything in it."""
    with full_desk(tmp_path) as filled:
        yield filled


@pytest.mark.parametrize(("size", "scale", "theme"), DRAWN, ids=("small", "dark", "large", "contrast"))
def test_on_every_page(
    full: FullDesk, at_once: Jobs, notices: Notices, appearance: Appearance,
    size: tuple[int, int], scale: int, theme: Theme,
) -> None:  # fmt: skip
    appearance.choose(theme, scale)
    pages, seen, bad = set[str](), set[str](), []

    for name, window in every_window(full, at_once, notices, appearance):
        window.setUpdatesEnabled(False)  # where everything stands is asked, not how it looks
        window.resize(*size)
        bad += [f"{name}: {what}" for what in cut_off(window)]
        if opened_up(window):
            bad += [f"{name}, opened up: {what}" for what in cut_off(window)]
            closed_again(window)
        assert window.size().toTuple() == size, name
        if isinstance(window, Workspace) and window.shown is not None:
            pages |= {page.key for page in window.pages.all}
            seen.add(window.shown.objectName())

    assert pages - seen == set(), "not in every_page.py"
    assert "\n".join(bad) == ""


def test_no_page_comes_up_with_gaps_that_go_when_it_is_measured_anew(
    full: FullDesk, at_once: Jobs, notices: Notices, appearance: Appearance
) -> None:
    bad = []
    for name, window in every_window(full, at_once, notices, appearance):
        window.resize(1366, 768)
        bad += [f"{name}: {what}" for what in loose(window)]
    assert "\n".join(bad) == ""


class _Page(DeskPage):
    """A page of one long sentence in a column of its own width."""

    key = "a_page"

    def __init__(self, widest: int) -> None:
        super().__init__()
        box = QVBoxLayout(self.body)
        part = QWidget(self.body)
        part.setMaximumWidth(widest)
        column = QVBoxLayout(part)
        self.words = PlainLabel("We keep what was posted as it was, and say so. " * 12, part)
        column.addWidget(self.words)
        self.below = PlainLabel("Kept on this computer only", part)
        column.addWidget(self.below)
        box.addWidget(part)
        box.addStretch(1)


@pytest.mark.parametrize("widest", [300, 640, 2000])
def test_a_page_scrolls_only_where_its_words_have_no_room(drawn: object, qtbot: QtBot, widest: int) -> None:
    page = _Page(widest)
    qtbot.addWidget(page)
    page.show()
    page.resize(900, 2000)
    assert cut_off(page) == []
    needed = page.body.heightForWidth(900)

    page.resize(900, needed)
    roomy = (cut_off(page), page.verticalScrollBar().maximum())
    page.resize(900, needed - 20)

    assert roomy == ([], 0)
    assert cut_off(page) == [] and page.verticalScrollBar().maximum() > 0


def test_what_is_cut_off_is_found(drawn: object, qtbot: QtBot) -> None:
    window = QScrollArea()
    window.setWidgetResizable(True)
    inside = QWidget()
    window.setWidget(inside)
    qtbot.addWidget(window)
    words = QLabel("We keep what was posted as it was, and say so.", inside)
    words.setWordWrap(True)
    words.setFixedSize(60, 30)
    small = QPushButton("Go", inside)
    small.setObjectName("go_button")
    small.setFixedSize(20, 20)
    inside.setMinimumWidth(600)
    window.resize(300, 200)
    window.show()

    found = " ".join(cut_off(window))

    assert "is 600 px wide where there is room for" in found
    assert "‘We keep what was posted as it was, and say so.’ is" in found
    assert "go_button ‘Go’ is only 20 × " in found
