"""Words and edges of controls stand out as they are really drawn, and a ring shows where the keyboard is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.focus import FocusWatch
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.tokens import THEMES, Theme
from tests.ui.every_page import a_workspace, every_page
from tests.ui.full_desk import full_desk
from tests.ui.seen import faint, unringed, whole

LOOKED_AT = (
    "home", "concerns", "settings", "terms", "concerns not found", "case, Open", "close",
    "walk, stop, Being recorded", "facts_page, Being recorded",
)  # fmt: skip


@pytest.fixture
def watch(drawn: QApplication) -> Iterator[FocusWatch]:
    """What draws the ring, gone again at the end."""
    made = FocusWatch(drawn)
    yield made
    drawn.focusChanged.disconnect(made._moved)
    made.deleteLater()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: str(theme.name))
def test_what_is_written_and_what_is_pressed_stands_out_on_the_pages(
    tmp_path: Path, at_once: Jobs, notices: Notices, appearance: Appearance, watch: FocusWatch,
    qtbot: QtBot, theme: Theme,
) -> None:  # fmt: skip
    appearance.choose(theme, 100)
    with full_desk(tmp_path) as full:
        workspace = a_workspace(full, at_once, notices, appearance)
        qtbot.addWidget(workspace)
        workspace.show()
        bad, looked = [], []

        for name in every_page(workspace, full):
            if name in LOOKED_AT:
                looked.append(name)
                whole(workspace, 1366)
                bad += [f"{name}: {what}" for what in faint(workspace)]
            if name == "case, Open":
                reached, unseen = unringed(workspace)
                bad += [f"{name}: {what}" for what in unseen]
                assert reached > 20
            if name == LOOKED_AT[-1]:
                break

    assert sorted(set(looked)) == sorted(LOOKED_AT)
    assert bad == []


@pytest.fixture
def window(drawn: QApplication, qtbot: QtBot) -> QWidget:
    """A window with words, a field and a button."""
    made = QWidget()
    box = QVBoxLayout(made)
    for each in (QLabel("Kept on this computer only", made), QLineEdit(made), QPushButton("Continue", made)):
        each.setObjectName(type(each).__name__)
        box.addWidget(each)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_words_that_are_too_pale_and_a_field_without_an_edge_are_found(window: QWidget) -> None:
    assert faint(window) == []

    window.setStyleSheet("QLabel { color: #C8C8C8; } QLineEdit { border: 1px solid #E4E4E4; }")

    found = " ".join(faint(window))
    assert "‘Kept on this computer only’ has a contrast of 1." in found
    assert "the edge of QLineEdit has a contrast of 1." in found


def test_a_control_that_the_keyboard_reaches_unseen_is_found(window: QWidget, watch: FocusWatch) -> None:
    assert unringed(window) == (2, [])

    QApplication.instance().focusChanged.disconnect(watch._moved)  # type: ignore[union-attr]
    for ring in window.findChildren(QWidget):
        if type(ring).__name__ == "FocusRing":
            ring.hide()
    reached, bad = unringed(window)
    QApplication.instance().focusChanged.connect(watch._moved)  # type: ignore[union-attr]

    assert reached == 2
    assert bad == ["QLineEdit QLineEdit: no ring", "QPushButton QPushButton: no ring"]
