"""When the program is wrong, it says so without a name."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.errors import NotSaved
from conduct_desk.logs import NAME, Diagnostics
from conduct_desk.ui.crash import CrashPage, CrashWatch, RefusedPage
from conduct_desk.ui.widgets.plain_label import PlainLabel


def raised(words: str) -> BaseException:
    try:
        raise ValueError(words)
    except ValueError as error:
        return error


def test_a_fault_shows_the_page_once_and_carrying_on_is_possible(qtbot: QtBot, tmp_path: Path) -> None:
    left: list[bool] = []
    owner = QObject()
    watch = CrashWatch(Diagnostics(tmp_path), lambda: left.append(True), owner)
    error = raised("secret words")
    watch.report(ValueError, error, error.__traceback__)
    watch.report(ValueError, error, error.__traceback__)
    page = watch._shown
    assert isinstance(page, CrashPage)
    qtbot.addWidget(page)
    assert not any("secret" in child.text() for child in page.findChildren(type(page.carry_on_button)))
    page.carry_on_button.click()
    assert left == [] and watch._shown is None


def test_what_a_full_disk_refused_is_said_even_where_no_page_took_it(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QObject()
    watch = CrashWatch(Diagnostics(tmp_path), lambda: None, owner)
    error = NotSaved("The disk is full, so this was not saved.", next_step="Make room, and save again.")
    watch.report(NotSaved, error, error.__traceback__)
    watch.report(NotSaved, error, error.__traceback__)
    page = watch._shown
    assert isinstance(page, RefusedPage)
    qtbot.addWidget(page)
    words = [label.text() for label in page.findChildren(PlainLabel)]
    assert words == ["The disk is full, so this was not saved.", "Make room, and save again."]
    assert "REFUSED NotSaved at" in (tmp_path / NAME).read_text("ascii")
    page.back_button.click()
    assert watch._shown is None


def test_the_crash_page_leads_to_the_support_file_while_the_log_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QObject()
    watch = CrashWatch(Diagnostics(tmp_path), lambda: None, owner)
    watch.has_file = True
    error = raised("secret words")
    watch.report(ValueError, error, error.__traceback__)
    page = watch._shown
    assert isinstance(page, CrashPage)
    qtbot.addWidget(page)
    button = page.findChild(QPushButton, "file_button")
    assert button is not None
    with qtbot.waitSignal(watch.file_asked):
        button.click()
    assert watch._shown is None


def test_only_the_button_that_says_so_closes_the_program(qtbot: QtBot, tmp_path: Path) -> None:
    left: list[bool] = []
    owner = QObject()
    watch = CrashWatch(Diagnostics(tmp_path), lambda: left.append(True), owner)
    error = raised("secret words")
    for expected in ([], [True]):
        watch.report(ValueError, error, error.__traceback__)
        page = watch._shown
        assert isinstance(page, CrashPage)
        qtbot.addWidget(page)
        if expected:
            page.close_button.click()
        else:
            page.reject()  # as locking does
        assert left == expected and watch._shown is None
