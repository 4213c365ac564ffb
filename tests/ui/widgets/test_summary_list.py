"""The rows of what was said: each page of the walk adds one, and the others stay as they are."""

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.ui.case_words import SummaryRow
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.summary_list import SummaryList

WHERE, BY, WORDS = (
    SummaryRow("Where", "Facebook", "facts"),
    SummaryRow("Posted by", "Gemma Oakes", "facts"),
    SummaryRow("The words", "Foul", "words"),
)


def shown(rows: SummaryList) -> list[str]:
    QApplication.processEvents()  # only then Qt shows what came onto a window that is shown
    return [each.text() for each in rows.findChildren(PlainLabel) if not each.isHidden()]


def buttons(rows: SummaryList) -> list[str]:
    return [each.objectName() for each in rows.findChildren(QPushButton) if not each.isHidden()]


def test_a_row_more_leaves_those_before_it_where_they_are(qtbot: QtBot) -> None:
    rows = SummaryList()
    rows.setObjectName("answers_list")
    qtbot.addWidget(rows)
    rows.resize(900, 300)
    rows.show()
    rows.show_rows([WHERE, BY])
    before = rows.findChildren(PlainLabel)
    rows.show_rows([WHERE, BY, WORDS])
    assert rows.findChildren(PlainLabel)[: len(before)] == before
    assert shown(rows) == ["Where", "Facebook", "Posted by", "Gemma Oakes", "The words", "Foul"]
    assert buttons(rows) == [f"answers_list_change_{number}_button" for number in (1, 2, 3)]


def test_what_was_said_otherwise_is_shown_anew_from_there_on(qtbot: QtBot) -> None:
    rows = SummaryList()
    qtbot.addWidget(rows)
    rows.show()
    rows.show_rows([WHERE, BY, WORDS])
    rows.show_rows([WHERE, WORDS])
    assert shown(rows) == ["Where", "Facebook", "The words", "Foul"] and len(buttons(rows)) == 2
    rows.show_rows([WHERE], may_change=False)
    assert shown(rows) == ["Where", "Facebook"] and not buttons(rows)


def test_several_answers_are_read_out_as_sentences(qtbot: QtBot) -> None:
    rows = SummaryList()
    qtbot.addWidget(rows)
    rows.show_rows([SummaryRow("The words", "Foul: yes\nAbusive: no", "words"), BY])
    said = [each.accessibleDescription() for each in rows.findChildren(QPushButton)]
    assert said == ["Foul: yes. Abusive: no.", "Gemma Oakes"]
