"""Erasing the log on this computer: what goes, what stays, and that it is meant."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.backup_views import Place
from conduct_desk.desk.erasing import Erasure
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.erase_page import ErasePage
from tests.desk.test_erasing import note_backup


@pytest.fixture
def page(desk: Desk, at_once: Jobs, qtbot: QtBot) -> ErasePage:
    shown = ErasePage(desk.erasing, at_once)
    qtbot.addWidget(shown)
    shown.open_erasing()
    shown.show()
    return shown


def press(page: ErasePage) -> None:
    button = page.findChild(QPushButton, "erase_button")
    assert button is not None
    button.click()


def test_without_a_backup_she_has_to_say_that_it_may_go_for_good(
    page: ErasePage, passphrase: str, qtbot: QtBot
) -> None:
    page.step.fields["word"].set_text("erase")
    page.step.fields["passphrase"].set_text(passphrase)
    press(page)
    assert "no checked backup" in page.step.summary.sentences()[0]
    page._for_good.setChecked(True)
    with qtbot.waitSignal(page.ordered) as ordered:
        press(page)
    assert isinstance(ordered.args[0], Erasure)


def test_with_a_backup_elsewhere_nothing_of_the_kind_is_asked(page: ErasePage, desk: Desk) -> None:
    assert page._for_good.isVisible()
    note_backup(desk, Place.SECOND, 1)
    page.open_erasing()
    assert not page._for_good.isVisible()
    press(page)
    assert page.step.summary.sentences() == ("Type the word erase",)
