"""Everything out of the log: where to, with the passphrase, and where it lies then."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import open_rehearsal
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.export_page import DONE, NO_PLACE, PRACTICE, ExportPage
from conduct_desk.ui.widgets.plain_label import PlainLabel

Shown = Callable[..., ExportPage]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder to take everything to."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def page(desk: Desk, at_once: Jobs, qtbot: QtBot, stick: Path) -> ExportPage:
    shown = ExportPage(desk.export, at_once, Answered(files=[stick]))
    qtbot.addWidget(shown)
    shown.open_export()
    shown.show()
    return shown


def press(page: ExportPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def take_out(page: ExportPage, passphrase: str) -> None:
    press(page, "place_button")
    page._asking.fields["passphrase"].set_text(passphrase)
    press(page, "export_button")


def words(page: ExportPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


def test_the_page_says_where_everything_lies(
    page: ExportPage, a_case: CaseView, passphrase: str, stick: Path
) -> None:
    take_out(page, passphrase)

    assert "1 concern, 1 exhibit" in words(page)
    (folder,) = stick.iterdir()
    assert str(folder) in words(page).replace("\u200b", "")
    assert page._asking.fields["passphrase"].text() == ""


def test_the_page_warns_before_it_begins(page: ExportPage) -> None:
    assert "not encrypted" in words(page)
    assert "not a backup" in words(page)
    assert NO_PLACE in words(page)


def test_a_wrong_passphrase_takes_nothing_out(page: ExportPage, stick: Path) -> None:
    take_out(page, "harvest lantern grovel")
    assert list(page._asking.summary.sentences()) == [
        "That passphrase does not open this case log. Check Caps Lock and try again."
    ]
    assert list(stick.iterdir()) == []


def test_without_a_folder_or_a_passphrase_it_asks_for_them(
    page: ExportPage, passphrase: str, stick: Path
) -> None:
    press(page, "export_button")
    assert list(page._asking.summary.sentences()) == ["Choose a folder first"]
    press(page, "place_button")
    press(page, "export_button")
    assert list(page._asking.summary.sentences()) == ["Enter your passphrase"]


def test_it_can_be_stopped_and_then_leaves_nothing(
    desk: Desk, drawn: object, a_case: CaseView, qtbot: QtBot, passphrase: str, stick: Path
) -> None:
    jobs = Jobs()
    page = ExportPage(desk.export, jobs, Answered(files=[stick]))
    qtbot.addWidget(page)
    page.show()
    press(page, "place_button")
    page._asking.fields["passphrase"].set_text(passphrase)
    with qtbot.waitSignal(jobs.busy_changed, check_params_cb=lambda busy: not busy):
        press(page, "export_button")
        press(page, "stop_button")
    assert list(page._asking.summary.sentences()) == [
        "Nothing was taken out: you stopped it. The case log is unharmed."
    ]
    assert list(stick.iterdir()) == []


def test_the_result_stands_until_it_was_left(page: ExportPage, passphrase: str, qtbot: QtBot) -> None:
    take_out(page, passphrase)
    page.open_export()
    assert page.step == DONE
    with qtbot.waitSignal(page.left):
        press(page, "finish_button")
    assert NO_PLACE not in words(page)


def test_practice_has_nothing_to_take_out(at_once: Jobs, qtbot: QtBot, stick: Path) -> None:
    desk = open_rehearsal(Clock(), lambda _changed: None)
    try:
        page = ExportPage(desk.export, at_once, Answered(files=[stick]))
        qtbot.addWidget(page)
        page.show()
        assert PRACTICE in words(page)
        with pytest.raises(DeskError, match="practice concerns"):
            desk.export.everything(stick, "")
    finally:
        desk.keeping.close()
    assert list(stick.iterdir()) == []


def test_leaving_the_page_forgets_the_passphrase(page: ExportPage) -> None:
    page._asking.fields["passphrase"].set_text("harvest")
    page.save_typing()
    assert page._asking.fields["passphrase"].text() == ""
