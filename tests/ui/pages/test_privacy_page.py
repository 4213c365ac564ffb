"""How soon the log locks is chosen here; that it never does is no choice."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import Changed
from conduct_desk.ui.pages.privacy_page import MINUTES, PrivacyPage
from conduct_desk.ui.undoing import TakenAway


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PrivacyPage:
    shown = PrivacyPage(desk.privacy)
    qtbot.addWidget(shown)
    shown.open_privacy()
    shown.show()
    return shown


def test_ten_minutes_are_chosen_until_she_says_otherwise(page: PrivacyPage) -> None:
    assert page._tiles.chosen() == "After 10 minutes"
    assert max(MINUTES.values()) == 30


def test_another_time_is_kept_and_told(page: PrivacyPage, desk: Desk, told: list[Changed]) -> None:
    page._tiles.choose("After 5 minutes")
    button = page.findChild(QPushButton, "save_button")
    assert button is not None
    button.click()
    assert desk.privacy.lock_after() == 5
    assert told[-1].noun == "privacy"
    assert page._news.text() == "Saved"


def test_another_time_is_taken_back(page: PrivacyPage, desk: Desk) -> None:
    told: list[TakenAway] = []
    page.taken_away.connect(told.append)
    page._tiles.choose("After 5 minutes")
    page._at_once.setChecked(True)
    page._save()
    page._save()
    (taken,) = told

    taken.put_back()

    assert (desk.privacy.lock_after(), desk.privacy.shows_at_once()) == (10, False)
    assert page._tiles.chosen() == "After 10 minutes" and not page._at_once.isChecked()
