"""Through the pages of the keys: from Settings and back, to what closes the desk, and nothing is cut off."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.erasing import Erasure
from conduct_desk.desk.rekeying import KeyChange
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay
from tests.desk.test_sign_in import Store

DEPUTYS = "copper thistle harbour"


@pytest.fixture(autouse=True)
def store() -> Iterator[Store]:
    """The store of this computer, empty."""
    was = keyring.get_keyring()
    store = Store()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(was)


@pytest.fixture
def workspace(
    desk: Desk, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot, tmp_path: Path
) -> Workspace:
    choosers = Answered(save_as=[tmp_path / f"sheet {number}.pdf" for number in range(9)])
    shown = Workspace(desk, SchoolDay().clock, at_once, notices, choosers, appearance)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def to_paper(workspace: Workspace, passphrase: str) -> None:
    workspace.journeys.go_to_place("new_sheet")
    page = workspace.pages.new_keys
    page.step.fields["own"].set_text(passphrase)
    page.step.go_on()
    page._save()


def is_shown(workspace: Workspace, page: QWidget) -> bool:
    return workspace.shown is page


def test_from_settings_to_a_key_that_is_given_and_back(workspace: Workspace, passphrase: str) -> None:
    p = workspace.pages
    p.settings.keys_asked.emit()
    assert is_shown(workspace, p.key_holders)
    p.key_holders.add_asked.emit()
    assert is_shown(workspace, p.key_form)
    for key, words in {
        "name": "Jo Okafor",
        "passphrase": DEPUTYS,
        "again": DEPUTYS,
        "own": passphrase,
    }.items():
        p.key_form.step.fields[key].set_text(words)
    p.key_form.step.go_on()

    assert is_shown(workspace, p.key_holders)
    assert p.key_holders._news.words() == "Jo Okafor can open the log now."
    p.key_holders.take_asked.emit("Jo Okafor")
    assert is_shown(workspace, p.key_form)
    p.key_form.left.emit()
    p.key_holders.left.emit()
    assert is_shown(workspace, p.settings)


def test_what_closes_the_desk_is_handed_up(workspace: Workspace, passphrase: str, qtbot: QtBot) -> None:
    to_paper(workspace, passphrase)
    page = workspace.pages.new_keys
    page._show_back()
    assert page._made is not None
    for number in page._made.questions:
        page.step.fields[f"group_{number}"].set_text(page._made.sheet.groups[number - 1])
    with qtbot.waitSignal(workspace.work_ordered) as change:
        page.step.go_on()
    assert isinstance(change.args[0], KeyChange)

    workspace.journeys.go_to_place("erase")
    erase = workspace.pages.erase
    erase._for_good.setChecked(True)
    erase.step.fields["word"].set_text("erase")
    erase.step.fields["passphrase"].set_text(passphrase)
    with qtbot.waitSignal(workspace.work_ordered) as erasure:
        erase._order()
    assert isinstance(erasure.args[0], Erasure)
