"""A row of what is to be done: its words stay readable, however much can be pressed beside them."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.desk_row import READABLE, RowList, RowWords

WORDS = RowWords(
    "Think about putting the facts where families look", "Only if it is needed. It gives facts.",
    tag="By Mon 30 Nov", icon="circle-check", button="Check the words", name="check_words",
    second="Record as done", third="Write the words",
)  # fmt: skip


@pytest.mark.parametrize("width", [420, 700, 780, 900, 1200])
def test_the_words_of_a_row_are_never_squeezed_by_what_can_be_pressed(qtbot: QtBot, width: int) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.show_rows([(WORDS, lambda: None, lambda: None, lambda: None)])
    rows.resize(px(width), px(300))
    rows.show()
    qtbot.wait(20)

    title = next(label for label in rows.findChildren(QLabel) if label.text() == WORDS.title)
    assert title.width() >= px(READABLE)
    assert rows.minimumSizeHint().width() <= px(width)


def test_a_row_that_says_the_same_stays_and_does_what_is_wanted_now(qtbot: QtBot) -> None:
    rows, done = RowList(), list[str]()
    qtbot.addWidget(rows)

    def show(words: RowWords, day: str) -> None:
        rows.show_rows([(words, partial(done.append, f"{day}, open"), partial(done.append, f"{day}, done"))])

    show(WORDS, "Monday")
    first = rows.rows[0]
    show(WORDS, "Tuesday")
    assert rows.rows == [first] and not rows.isHidden()
    for button in first.findChildren(QPushButton):
        button.click()
    assert done == ["Tuesday, open", "Tuesday, done"]

    show(replace(WORDS, detail="It is needed now."), "Wednesday")
    assert "It is needed now." in [label.text() for label in rows.rows[0].findChildren(QLabel)]
    rows.show_rows([(WORDS, None)])
    assert not rows.rows[0].findChildren(QPushButton)
    rows.show_rows([])
    assert rows.isHidden() and rows.rows == []


def test_a_row_is_made_anew_for_another_text_size(qtbot: QtBot, appearance: Appearance) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.show_rows([(WORDS, print)])
    small = rows.rows[0].button.minimumWidth()
    appearance.larger(2)
    rows.show_rows([(WORDS, print)])
    assert rows.rows[0].button.minimumWidth() > small
