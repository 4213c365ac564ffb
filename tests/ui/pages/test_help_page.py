"""Help is searched as one types, read a topic at a time, and printed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.policy.offices import Office
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.help_page import HelpPage
from conduct_desk.ui.widgets.capture_drawing import CaptureDrawing
from conduct_desk.ui.widgets.marked_label import MarkedLabel
from conduct_desk.ui.widgets.plain_label import PlainLabel
from tests.ui.fits import settle


@pytest.fixture
def page(desk: Desk, at_once: Jobs, qtbot: QtBot) -> HelpPage:
    """The help of an unlocked desk, on the screen."""
    made = HelpPage(desk.helping, at_once, Answered())
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


@pytest.fixture
def look_for(page: HelpPage) -> Callable[[str], list[str]]:
    """Type into the search; returns the titles found, the best first."""

    def type_in(words: str) -> list[str]:
        search = page.findChild(QLineEdit, "search_edit")
        assert search is not None
        search.setText(words)
        found = (b for b in page.findChildren(QPushButton) if b.objectName().startswith("found_"))
        return [button.text() for button in found if button.isVisibleTo(page)]

    return type_in


def seen(page: HelpPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisibleTo(page)]


def test_every_topic_of_the_contents_opens_and_shows_its_words(page: HelpPage, desk: Desk) -> None:
    for stem, topic in desk.helping.texts().topics.items():
        page.open_contents()
        button = page.findChild(QPushButton, f"topic_{stem.replace('-', '_')}_button")
        assert button is not None and button.text() == topic.title
        button.click()
        assert page.stem == stem and topic.title in seen(page)
        assert topic.parts[0].text in seen(page)


def test_the_search_finds_as_one_types_and_the_chapters_make_room(
    page: HelpPage, look_for: Callable[[str], list[str]]
) -> None:
    assert look_for("recov") and "When it cannot wait" not in seen(page)

    found = look_for("recovery sheet")
    assert found[0] == "The passphrase, the recovery sheet and who can open the log"
    assert any("topics found" in words for words in seen(page))

    look_for("")
    assert "When it cannot wait" in seen(page)


def test_what_was_found_is_said_in_words_beside_its_marks(
    page: HelpPage, look_for: Callable[[str], list[str]]
) -> None:
    look_for("recovery")

    assert any(words.startswith("‘recovery’ ") for words in seen(page))
    marked = [label for label in page.findChildren(MarkedLabel) if label.isVisibleTo(page)]
    assert marked
    for label in marked:
        assert [label.text()[a:b].lower() for a, b in label.spans] == ["recovery"] * len(label.spans) != []


def test_enter_opens_the_best_topic_with_the_words_marked_until_the_marks_are_taken_away(
    page: HelpPage, look_for: Callable[[str], list[str]], qtbot: QtBot
) -> None:
    look_for("recovery sheet")
    search = page.findChild(QLineEdit, "search_edit")
    assert search is not None
    qtbot.keyClick(search, Qt.Key.Key_Return)

    assert page.stem == "keys" and page.topic is not None and page.topic.found >= 6
    assert any("‘recovery’, ‘sheet’" in words for words in seen(page))
    button = page.findChild(QPushButton, "unmark_button")
    assert button is not None
    button.click()
    assert page.topic.found == 0


def test_a_word_that_stands_nowhere_says_so_and_the_chapters_stay(
    page: HelpPage, look_for: Callable[[str], list[str]]
) -> None:
    assert look_for("zebra") == []
    assert any("No topic has that word" in words for words in seen(page))
    assert "When it cannot wait" in seen(page)


def test_words_that_no_topic_has_together_find_those_with_some_of_them(
    page: HelpPage, look_for: Callable[[str], list[str]]
) -> None:
    assert look_for("passphrase zebra")
    assert any("have some of them" in words for words in seen(page))


def test_back_leads_from_a_topic_to_the_search_as_it_was_then_to_where_she_was(
    page: HelpPage, look_for: Callable[[str], list[str]], qtbot: QtBot
) -> None:
    look_for("backup")
    page.open_first()
    page.go_back()
    search = page.findChild(QLineEdit, "search_edit")
    assert page.stem == "" and search is not None and search.text() == "backup"

    with qtbot.waitSignal(page.left):
        page.go_back()


def test_a_topic_opened_from_a_page_leads_straight_back_to_it(page: HelpPage, qtbot: QtBot) -> None:
    page.hide()
    page.open_topic("keys")
    page.show()

    with qtbot.waitSignal(page.left):
        page.go_back()


def test_the_cards_show_the_schools_own_number_and_copy_it(page: HelpPage, desk: Desk) -> None:
    desk.school.set_office(Office.DESIGNATED_OFFICER, "Ms Dale", "01744 960 111", "")
    page.open_topic("outside-routes")
    settle()

    assert "Designated officer of the local authority, Ms Dale: 01744 960 111" in seen(page)
    button = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == "Copy 01744 960 111")
    button.click()
    assert QGuiApplication.clipboard().text() == "01744 960 111" and button.text() == "Copied"


def test_a_number_that_nobody_entered_says_where_to_enter_it(page: HelpPage) -> None:
    page.open_topic("outside-routes")
    settle()

    said = [words for words in seen(page) if words.startswith("Designated officer of the local authority:")]
    assert said and "Settings" in said[0]


def test_an_old_card_says_since_when_and_to_check_it_first(page: HelpPage) -> None:
    page.open_topic("outside-routes")
    settle()

    assert "Last checked 29 May 2025. Check the number before you ring." in seen(page)


def test_the_capture_guide_has_its_drawing_with_words_for_who_cannot_see_it(page: HelpPage) -> None:
    page.open_topic("taking-a-screenshot")

    drawing = page.findChild(CaptureDrawing)
    assert drawing is not None
    assert "the address bar" in drawing.accessibleName()
    assert not drawing.grab().toImage().isNull() and drawing.height() > 100


def test_the_keyboard_goes_from_the_search_to_what_was_found(
    page: HelpPage, look_for: Callable[[str], list[str]], qtbot: QtBot
) -> None:
    look_for("backup")
    page.focus_search()
    search = page.findChild(QLineEdit, "search_edit")
    assert search is not None
    with qtbot.waitActive(page):
        page.activateWindow()
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_Down)

    focused = page.focusWidget()
    assert focused.objectName().startswith("found_")


def test_help_says_how_a_school_brings_in_its_own_policy(page: HelpPage) -> None:
    page.open_topic("your-own-policy")

    assert "Bringing in your own policy" in seen(page)


def test_help_names_the_buttons_of_the_evidence_and_what_is_asked_before_a_picture(desk: Desk) -> None:
    words = "\n".join(part.text for topic in desk.helping.texts().topics.values() for part in topic.parts)

    for button in ("Verify all", "Read the words", "See what is in it", "Cover up for sharing",
                   "Cover the whole line", "Look for names and numbers", "Hand evidence on",
                   "What is held about them", "Copy address"):  # fmt: skip
        assert f"‘{button}’" in words, button
    for said in ("Yes or not sure", "Print the sheet", "Record it without the picture", "Isolate",
                 "Add from a folder", "cannot be dragged straight out of Outlook"):  # fmt: skip
        assert said in words, said


def test_a_letter_typed_on_the_contents_begins_the_search(qtbot: QtBot, page: HelpPage) -> None:
    page.setFocus()
    qtbot.keyClick(page, "n")
    assert page._front is not None
    assert page._front._search.text() == "n"
