"""Help opens a topic at a time."""

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk import paths
from conduct_desk.ui.pages.help_page import HelpPage
from conduct_desk.ui.widgets.plain_label import PlainLabel


def test_a_topic_shows_its_words_when_pressed_and_hides_them_again(drawn: QApplication, qtbot: QtBot) -> None:
    page = HelpPage(paths.resources() / "help")
    qtbot.addWidget(page)
    page.show()
    words = next(w for w in page.findChildren(PlainLabel) if "Do not take a screenshot" in w.text())
    button = page.findChild(QPushButton, "a_child_in_the_picture_button")
    assert button is not None and not words.isVisible()
    button.click()
    assert words.isVisible()
    button.click()
    assert not words.isVisible()


def test_help_says_how_a_school_brings_in_its_own_policy(drawn: QApplication, qtbot: QtBot) -> None:
    page = HelpPage(paths.resources() / "help")
    qtbot.addWidget(page)
    page.show()
    button = page.findChild(QPushButton, "your_own_policy_button")
    assert button is not None and button.text() == "Bringing in your own policy"


def test_help_has_a_topic_for_each_way_in_which_the_log_is_kept(drawn: QApplication, qtbot: QtBot) -> None:
    page = HelpPage(paths.resources() / "help")
    qtbot.addWidget(page)
    page.show()
    for topic in ("keys", "backups", "when_the_log_does_not_open", "locking", "disposing_of_concerns",
                  "taking_everything_out"):  # fmt: skip
        button = page.findChild(QPushButton, f"{topic}_button")
        assert button is not None and button.text(), topic


def test_help_has_a_topic_for_each_page_of_the_evidence(drawn: QApplication, qtbot: QtBot) -> None:
    page = HelpPage(paths.resources() / "help")
    qtbot.addWidget(page)
    words = "\n".join(label.text() for label in page.findChildren(PlainLabel))
    for button in ("Verify all", "Read the words", "See what is in it", "Cover up for sharing",
                   "Cover the whole line", "Look for names and numbers", "Hand evidence on",
                   "What is held about them", "Copy address"):  # fmt: skip
        assert f"‘{button}’" in words, button


def test_help_says_what_is_asked_before_a_picture_and_what_becomes_of_one_found_later(
    drawn: QApplication, qtbot: QtBot
) -> None:
    page = HelpPage(paths.resources() / "help")
    qtbot.addWidget(page)
    words = "\n".join(label.text() for label in page.findChildren(PlainLabel))
    for said in ("Yes or not sure", "Print the sheet", "Record it without the picture", "Isolate",
                 "Add from a folder", "cannot be dragged straight out of Outlook"):  # fmt: skip
        assert said in words, said
