"""The boxes for files and printers: worked by keyboard, and forgetful."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from conduct_desk.ui.choosers import Answered, Choosers

# The completer of Qt's box grabs the keyboard; the offscreen plugin cannot, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

qts_own_box = pytest.mark.skipif(sys.platform == "win32", reason="Windows' own box is asked there")


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep Qt's list of recent folders of this test apart from the computer's."""
    folder = tmp_path_factory.mktemp("settings")
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
    yield folder
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, QDir.homePath() + "/.config")


def when_it_opens(do: Callable[[QDialog], None]) -> None:
    """Do something to the box as soon as it stands there."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog) and box.isVisible():
            do(box)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def type_name(name: str) -> Callable[[QDialog], None]:
    """Return what types a file's name and presses Enter."""

    def do(box: QDialog) -> None:
        edit = box.findChild(QLineEdit, "fileNameEdit")
        assert edit is not None
        edit.selectAll()
        QTest.keyClicks(edit, name)
        QTest.keyClick(edit, Qt.Key.Key_Return)

    return do


@qts_own_box
def test_a_pdf_is_saved_where_the_keyboard_says(qtbot: QtBot, tmp_path: Path) -> None:
    offered: list[str] = []

    def do(box: QDialog) -> None:
        edit = box.findChild(QLineEdit, "fileNameEdit")
        assert edit is not None
        offered.append(edit.text())
        type_name(str(tmp_path / "mine"))(box)

    when_it_opens(do)
    place = Choosers().save_pdf(None, "Save the letter", "Letter 2026-27-004.pdf")

    assert offered == ["Letter 2026-27-004.pdf"]
    assert place == tmp_path / "mine.pdf"


@qts_own_box
def test_a_calendar_file_gets_its_own_ending(qtbot: QtBot, tmp_path: Path) -> None:
    when_it_opens(type_name(str(tmp_path / "dates")))

    place = Choosers().save_calendar(None, "Save the dates", "Conduct Desk dates.ics")

    assert place == tmp_path / "dates.ics"


@qts_own_box
def test_pictures_are_chosen_by_name(qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "post.png"
    picture.write_bytes(b"not read here")

    when_it_opens(type_name(str(picture)))

    assert Choosers().evidence(None) == [picture]


@qts_own_box
def test_closing_the_box_chooses_nothing(qtbot: QtBot) -> None:
    when_it_opens(lambda box: box.reject())
    assert Choosers().evidence(None) == []

    when_it_opens(lambda box: box.reject())
    assert Choosers().printer(None, "Letter 2026-27-004", 2) is None


@qts_own_box
def test_no_folder_is_written_down(qtbot: QtBot, tmp_path: Path, own_settings: Path) -> None:
    chooser = Choosers()
    when_it_opens(type_name(str(tmp_path / "mine.pdf")))
    chooser.save_pdf(None, "Save the letter", "Letter.pdf")

    when_it_opens(lambda box: box.reject())
    chooser.folder(None, "Choose a folder")

    written = "".join(file.read_text() for file in own_settings.rglob("*") if file.is_file())
    assert tmp_path.name not in written and "history" not in written


@qts_own_box
def test_what_other_programs_remembered_stays_theirs(qtbot: QtBot, tmp_path: Path) -> None:
    theirs = QSettings(QSettings.Scope.UserScope, "QtProject")
    theirs.setValue("FileDialog/lastVisited", "file:///somewhere/else")
    theirs.sync()

    when_it_opens(type_name(str(tmp_path / "mine.pdf")))
    Choosers().save_pdf(None, "Save the letter", "Letter.pdf")

    assert (
        QSettings(QSettings.Scope.UserScope, "QtProject").value("FileDialog/lastVisited")
        == "file:///somewhere/else"
    )


def test_a_question_that_a_test_forgot_is_loud(qtbot: QtBot) -> None:
    with pytest.raises(AssertionError, match="nobody answered"):
        Answered().evidence(None)
