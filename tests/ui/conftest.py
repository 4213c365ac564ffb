"""The windows' tests: work done there and then, choices answered beforehand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.ui import look
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay


def _let_closed_windows_go() -> None:
    """Let go of windows, and of the pages of a desk that were never shown: those belong to none."""
    if QCoreApplication.instance() is not None:
        for window in QApplication.topLevelWidgets():
            if window.parent() is None:
                window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def closed_windows_go() -> Iterator[None]:
    """Windows that a test closed go at its end: else every later style sheet dresses thousands of them."""
    yield
    _let_closed_windows_go()


@pytest.fixture(scope="session")
def drawn(qapp: QApplication) -> QApplication:
    """The application in its own look."""
    look.load_fonts()
    look.apply(qapp, Theme.LIGHT, 100)
    return qapp


@pytest.fixture
def at_once(drawn: QApplication) -> Iterator[Jobs]:
    """Jobs that are done before the next line of a test."""
    yield Jobs(at_once=True)


@pytest.fixture
def notices(drawn: QApplication) -> Notices:
    """Where writes tell what changed."""
    return Notices()


@pytest.fixture
def appearance(drawn: QApplication, tmp_path: Path) -> Iterator[Appearance]:
    """Theme and text size, kept in a file of the test."""
    chosen = Appearance(drawn, QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat))
    yield chosen
    is_other = chosen.theme is not Theme.SYSTEM or chosen.text_scale != 100
    chosen.deleteLater()  # else it goes on following the computer
    _let_closed_windows_go()  # before they are dressed once more for nobody
    if is_other:  # drawing all anew takes seconds
        look.apply(drawn, Theme.LIGHT, 100)


@pytest.fixture
def workspace(
    desk: Desk, school_day: SchoolDay, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> Workspace:
    """All pages of an unlocked desk in a window, nothing to be chosen in a dialog."""
    made = Workspace(desk, school_day.clock, at_once, notices, Answered(), appearance)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made
