"""Where the window opens: where it stood, and never where no screen is any more."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.main_window import MainWindow
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.tokens import Motion, Theme
from conduct_desk.ui.window_place import WindowPlace, on_a_screen

OFFICE, BESIDE = QRect(0, 0, 1366, 728), QRect(1366, 0, 1920, 1040)


@pytest.fixture
def place(tmp_path: Path) -> WindowPlace:
    return WindowPlace(QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat))


def test_a_window_is_found_where_it_was_left(place: WindowPlace) -> None:
    assert place.last([OFFICE]) is None and not place.fills_screen
    place.keep(QRect(1500, 80, 1280, 860), fills_screen=True)
    assert place.last([OFFICE, BESIDE]) == QRect(1500, 80, 1280, 860) and place.fills_screen


@pytest.mark.parametrize(
    "written",
    [
        "", "1 2 3", "a b c d", "0 0 99999999999 5", "--5 0 900 600", "² 0 900 600", "0 0 -900 600",
        "-2147483648 0 2147483647 600", "2147483647 2147483647 2147483647 2147483647",
        f"{'9' * 5000} 0 900 600", ["0", "0", "900", "600"], b"\xff\xfe", "0 0 0 0",
    ],
)  # fmt: skip
def test_whatever_is_written_there_the_window_opens_where_it_can_be_seen(
    tmp_path: Path, written: object
) -> None:
    settings = QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat)
    settings.setValue("window", written)
    found = WindowPlace(settings).last([OFFICE])
    assert found is None or (OFFICE.contains(found) and found.isValid())


@pytest.mark.parametrize("written", ["", "²", "9" * 5000, "110.5", "-100", "100000", b"\xff", ["100", "200"]])
def test_whatever_is_written_as_the_text_size_can_be_read(
    tmp_path: Path, qapp: QApplication, written: object
) -> None:
    settings = QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat)
    for key in ("theme", "text_scale", "motion"):
        settings.setValue(key, written)
    look = Appearance(qapp, settings)
    assert (look.text_scale, look.theme.value, look.motion.value) == (
        100,
        Theme.SYSTEM.value,
        Motion.SYSTEM.value,
    )
    look.deleteLater()


@pytest.mark.parametrize(
    "stood",
    [
        QRect(1500, 80, 1280, 860),  # on the monitor that is gone
        QRect(-1900, 300, 900, 600), QRect(300, -900, 900, 600), QRect(200, 720, 900, 600),
        QRect(1290, 10, 900, 600), QRect(0, 0, 3840, 2160),
    ],
)  # fmt: skip
def test_a_monitor_that_went_away_takes_no_window_along(place: WindowPlace, stood: QRect) -> None:
    place.keep(stood, fills_screen=False)
    found = place.last([OFFICE])
    assert found is not None and OFFICE.contains(found)


def test_a_window_that_can_be_seen_whole_is_not_moved() -> None:
    assert on_a_screen(QRect(1400, 100, 800, 600), [OFFICE, BESIDE]) == QRect(1400, 100, 800, 600)


@pytest.mark.parametrize("kept", ["", "1 2 3", "a b c d", "5 5 0 0", "1 2 3 4 5"])
def test_what_is_no_place_is_no_place(tmp_path: Path, kept: str) -> None:
    settings = QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat)
    settings.setValue("window", kept)
    assert WindowPlace(settings).last([OFFICE]) is None


def test_the_program_opens_where_it_was_closed(
    at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> None:
    first = MainWindow(at_once, notices, Answered(), appearance)
    qtbot.addWidget(first)
    first.show()
    first.showNormal()
    room = first.screen().availableGeometry()
    first.setMinimumSize(200, 200)
    first.setGeometry(room.left() + 30, room.top() + 40, room.width() - 100, room.height() - 120)
    stood = first.normalGeometry() if first.isMaximized() else first.geometry()
    first.close()

    second = MainWindow(at_once, notices, Answered(), appearance)
    qtbot.addWidget(second)
    second.show()

    assert not second.isMaximized() and second.geometry().topLeft() == stood.topLeft()
