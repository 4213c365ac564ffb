"""A paper is worded anew: typed, checked, compared with ours, seen as a page, used, and gone back from."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.wording_page import WordingPage
from conduct_desk.ui.printing import OpenPdf
from conduct_desk.ui.wording_words import SAME, STANDS, difference

KEY = "removal"
MORE = "Our door is open on Fridays."


def opened(desk: Desk, door: Door, jobs: Jobs, qtbot: QtBot, which: str = KEY) -> WordingPage:
    page = WordingPage(desk.wordings, desk.drafts, jobs, door.clock)
    qtbot.addWidget(page)
    page.open_wording(which)
    page.show()
    return page


@pytest.fixture
def page(desk: Desk, door: Door, at_once: Jobs, qtbot: QtBot) -> WordingPage:
    return opened(desk, door, at_once, qtbot)


def press(page: WordingPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None and button.isVisible(), name
    button.click()


def offered(page: WordingPage) -> set[str]:
    names = ("save_button", "reset_button")
    return {name for name in names if page.findChild(QPushButton, name).isVisible()}  # type: ignore[union-attr]


def add(page: WordingPage, words: str = MORE) -> None:
    """Type a paragraph at the end."""
    page._edit.moveCursor(QTextCursor.MoveOperation.End)
    page._edit.insertPlainText(f"\n\n{words}")


def words_of(page: WordingPage) -> str:
    assert page.preview._paper is not None
    return page.preview._paper.text()


def test_it_opens_with_the_shipped_text_and_nothing_to_go_back_from(page: WordingPage, desk: Desk) -> None:
    assert page._text() == desk.wordings.get(KEY).shipped
    assert page._stands.text() == STANDS["As it came"]
    assert offered(page) == {"save_button"}
    assert "PRACTICE" in words_of(page)


def test_her_text_is_used_once_she_says_so_and_seen_before(page: WordingPage, desk: Desk) -> None:
    add(page)
    page.live.refresh()
    assert MORE in words_of(page)
    assert not desk.wordings.get(KEY).is_own

    press(page, "save_button")

    assert desk.wordings.get(KEY).is_own and MORE in desk.wordings.get(KEY).text
    assert "begun from now on" in page.news.words()
    assert offered(page) == {"save_button", "reset_button"}


def test_what_is_wrong_is_said_while_she_types_and_keeps_it_from_being_used(
    page: WordingPage, desk: Desk
) -> None:
    add(page, "Call me on [my_number].")
    page.live.refresh()
    assert any("[my_number]" in each for each in page._wrong.sentences())

    press(page, "save_button")

    assert "[my_number]" in page.summary.sentences()[0]
    assert not desk.wordings.get(KEY).is_own


def test_a_text_without_a_title_says_so_and_leaves_the_last_page_standing(page: WordingPage) -> None:
    page._edit.setPlainText("Just words.")
    page.live.refresh()

    assert any("Title" in each for each in page._wrong.sentences())
    assert "Yours sincerely" in words_of(page)


def test_going_back_is_undone_with_one_press(page: WordingPage, desk: Desk, qtbot: QtBot) -> None:
    add(page)
    press(page, "save_button")
    add(page, "Not saved yet.")

    with qtbot.waitSignal(page.taken_away) as told:
        press(page, "reset_button")
    assert not desk.wordings.get(KEY).is_own and page._text() == desk.wordings.get(KEY).shipped

    told.args[0].put_back()
    assert desk.wordings.get(KEY).is_own and MORE in desk.wordings.get(KEY).text
    assert "Not saved yet." in page._text() and "Not saved yet." not in desk.wordings.get(KEY).text


def test_what_was_only_typed_can_be_gone_back_from_and_undone(
    page: WordingPage, desk: Desk, qtbot: QtBot
) -> None:
    add(page)

    with qtbot.waitSignal(page.taken_away) as told:
        press(page, "reset_button")
    assert MORE not in page._text()

    told.args[0].put_back()
    assert MORE in page._text() and not desk.wordings.get(KEY).is_own


def test_what_is_typed_is_a_draft_until_it_is_used(
    page: WordingPage, desk: Desk, door: Door, at_once: Jobs, qtbot: QtBot
) -> None:
    add(page)
    page.save_typing()

    again = opened(desk, door, at_once, qtbot)
    assert MORE in again._text() and not desk.wordings.get(KEY).is_own

    press(again, "save_button")
    assert desk.drafts.all() == ()


def test_typing_and_taking_it_back_leaves_no_draft(page: WordingPage, desk: Desk) -> None:
    add(page)
    page.save_typing()
    assert [each.place for each in desk.drafts.all()] == [f"wording {KEY}"]

    page._edit.setPlainText(desk.wordings.get(KEY).text)
    page.save_typing()

    assert desk.drafts.all() == ()


def test_each_paper_has_a_draft_of_its_own(page: WordingPage, desk: Desk) -> None:
    add(page)

    page.open_wording("easy/removal")
    assert MORE not in page._text()

    page.open_wording(KEY)
    assert MORE in page._text()


def test_a_blank_is_put_in_where_the_cursor_stands(page: WordingPage) -> None:
    add(page, "Ring ")
    page._folds["blanks"].unfold()

    press(page, "telephone_blank_button")

    assert page._text().endswith("Ring [telephone]\n")


def test_the_difference_is_plain_lines_that_say_whose_they_are(page: WordingPage) -> None:
    page._folds["compare"].turn()
    assert page._difference.toPlainText() == SAME

    add(page)

    assert f"Yours: {MORE}" in page._difference.toPlainText().splitlines()
    assert page._difference.accessibleName()


def test_a_changed_line_stands_beside_ours_between_its_neighbours() -> None:
    ours, yours = "One.\n\nTwo.\n\nThree.\n\nFour.", "One.\n\nTwo and a half.\n\nThree."

    assert difference(ours, yours) == (
        "One.", "Ours: Two.", "Yours: Two and a half.", "Three.", "Ours: Four.",
    )  # fmt: skip
    assert difference(ours, ours) == (SAME,)


def test_an_advisers_frame_can_be_read_and_not_changed(
    desk: Desk, door: Door, at_once: Jobs, qtbot: QtBot
) -> None:
    page = opened(desk, door, at_once, qtbot, "after-advice")

    assert page._edit.isReadOnly() and offered(page) == set()
    assert page._wrong.sentences() == ()
    assert OpenPdf(page._source()[0]()).is_whole


def test_leaving_keeps_what_is_typed(page: WordingPage, desk: Desk, qtbot: QtBot) -> None:
    add(page)
    with qtbot.waitSignal(page.left):
        press(page, "back_button")
    page.hide()
    assert desk.drafts.all()
