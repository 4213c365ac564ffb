"""The strip that says that this is practice, and leads out of it."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.practice_banner import SHORT, WORDS, PracticeBanner


@pytest.mark.parametrize(("width", "words"), [(1150, WORDS), (700, SHORT)])
def test_it_says_that_nothing_counts_in_as_many_words_as_there_is_room_for(
    qtbot: QtBot, drawn: QApplication, width: int, words: str
) -> None:
    banner = PracticeBanner()
    qtbot.addWidget(banner)
    banner.resize(width, 80)
    banner.show()

    assert banner._words.text() == words


def test_it_leads_to_the_posts_and_back_to_her_own_desk(qtbot: QtBot, drawn: QApplication) -> None:
    banner = PracticeBanner()
    qtbot.addWidget(banner)

    for name, signal in (("posts_button", banner.posts_asked), ("leave_button", banner.left)):
        button = banner.findChild(QPushButton, name)
        assert button is not None
        with qtbot.waitSignal(signal):
            button.click()
