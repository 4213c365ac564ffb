"""Who can open the log, and what leads on from there."""

from collections.abc import Iterator

import keyring
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import open_rehearsal
from conduct_desk.desk.holder_views import HolderRole
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.key_holders_page import KeyHoldersPage
from tests.conftest import SchoolDay
from tests.desk.test_sign_in import Store


@pytest.fixture
def store() -> Iterator[Store]:
    """The store of this computer, empty."""
    was = keyring.get_keyring()
    store = Store()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(was)


@pytest.fixture
def page(desk: Desk, at_once: Jobs, qtbot: QtBot, store: Store) -> KeyHoldersPage:
    shown = KeyHoldersPage(desk.key_holders, at_once)
    qtbot.addWidget(shown)
    shown.open_holders()
    shown.show()
    return shown


def press(page: KeyHoldersPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def test_a_head_alone_is_asked_to_give_somebody_else_a_key(
    page: KeyHoldersPage, desk: Desk, passphrase: str
) -> None:
    assert "Only one person" in page._lead.text()
    desk.key_holders.add("Jo Okafor", HolderRole.DEPUTY, "copper thistle harbour", own=passphrase)
    page.open_holders("Jo Okafor can open the log now.")
    assert "Only one person" not in page._lead.text()
    assert page._news.words() == "Jo Okafor can open the log now."
    assert len(page._people.rows) == 2


def test_each_button_leads_on(page: KeyHoldersPage, desk: Desk, qtbot: QtBot, passphrase: str) -> None:
    for name, signal in (
        ("add_button", page.add_asked), ("change_button", page.change_asked),
        ("sign_in_button", page.sign_in_asked), ("new_sheet_button", page.sheet_asked),
        ("hand_over_button", page.hand_over_asked), ("erase_button", page.erase_asked),
        ("pack_button", page.pack_asked), ("back_button", page.left),
    ):  # fmt: skip
        with qtbot.waitSignal(signal):
            press(page, name)
    desk.key_holders.add("Jo Okafor", HolderRole.DEPUTY, "copper thistle harbour", own=passphrase)
    page.open_holders()
    with qtbot.waitSignal(page.take_asked) as asked:
        press(page, "take_2_button")
    assert asked.args == ["Jo Okafor"]
    assert page.findChild(QPushButton, "take_1_button") is None  # her own


def test_the_sign_in_is_turned_off_at_once(page: KeyHoldersPage, desk: Desk, passphrase: str) -> None:
    desk.key_holders.turn_on_sign_in(passphrase)
    page.open_holders()
    press(page, "sign_in_button")
    assert not desk.key_holders.sign_in_state().is_on
    assert "each time" in page._news.words()


def test_the_sign_in_is_not_offered_without_a_safe_store(desk: Desk, at_once: Jobs, qtbot: QtBot) -> None:
    from keyring.backends import fail

    was = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    shown = KeyHoldersPage(desk.key_holders, at_once)
    qtbot.addWidget(shown)
    shown.open_holders()
    keyring.set_keyring(was)
    assert shown.findChild(QPushButton, "sign_in_button") is None


def test_the_practice_desk_has_no_keys(school_day: SchoolDay, at_once: Jobs, qtbot: QtBot) -> None:
    practice = open_rehearsal(school_day.clock, lambda _: None)
    shown = KeyHoldersPage(practice.key_holders, at_once, is_practice=True)
    qtbot.addWidget(shown)
    shown.open_holders()
    shown.show()
    assert "no keys" in shown._lead.text() and not shown._all.isVisible()
    practice.keeping.close()
