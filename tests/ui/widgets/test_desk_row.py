"""A row of what is to be done: its words stay readable, however much can be pressed beside them."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

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
