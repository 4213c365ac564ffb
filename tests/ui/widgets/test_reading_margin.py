"""Beside a note stands how it would read to whoever it is about; it is never in the way of typing."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.data_request_views import BAR
from conduct_desk.desk.reading_over import PART
from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.desk.views import CaseView
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.reading_words import LONG_NOTE, MOST
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.reading_margin import LONG, ReadingMargin

Styles = QTextCharFormat.UnderlineStyle
Made = tuple[GrowingEdit, ReadingMargin]


@pytest.fixture
def made(qtbot: QtBot, desk: Desk, a_case: CaseView, at_once: Jobs) -> Iterator[Made]:
    holder = QWidget()
    box = QVBoxLayout(holder)
    edit = GrowingEdit(holder)
    edit.setObjectName("note_edit")
    edit.setAccessibleDescription("Facts only")
    margin = ReadingMargin(edit, holder)
    box.addWidget(edit)
    box.addWidget(margin)
    margin.use(desk.reading_over, at_once)
    margin.begin(a_case.case_id, Typed.NOTE)
    qtbot.addWidget(holder)
    holder.show()
    yield edit, margin


def words_on(margin: ReadingMargin) -> str:
    return "\n".join(each.text() for each in margin.findChildren(QLabel) if each.isVisible())


def underlined(edit: GrowingEdit) -> list[tuple[str, Styles]]:
    marked = edit.extraSelections()
    return [(each.cursor.selectedText(), each.format.underlineStyle()) for each in marked]


def test_nothing_stands_beside_an_empty_note(made: Made) -> None:
    edit, margin = made
    assert not margin.isVisible()
    edit.setPlainText("Rang.")
    assert margin.isVisible()
    edit.setPlainText(" \n")
    assert not margin.isVisible() and edit.extraSelections() == []


def test_it_scrolls_into_view_below_a_note_at_the_foot_of_the_window(made: Made, qtbot: QtBot) -> None:
    edit, margin = made
    page, holder = QScrollArea(), edit.window()
    qtbot.addWidget(page)
    above = QWidget(holder)
    above.setFixedHeight(800)
    layout = holder.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(0, above)
    page.setWidgetResizable(True)
    page.setWidget(holder)
    page.resize(500, 420)
    with qtbot.waitExposed(page):
        page.show()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    edit.setPlainText("Oliver Oakes is a nasty liar.")

    def seen_whole() -> bool:
        room = page.viewport()
        top, foot = (each.mapTo(room, each.rect().topLeft()).y() for each in (edit, margin))
        return margin.isVisible() and top >= 0 and foot + margin.height() <= room.height()

    qtbot.waitUntil(seen_whole)
    page.takeWidget().close()  # it is the fixture's


def test_it_shows_what_would_be_read_and_underlines_what_to_look_at(made: Made) -> None:
    edit, margin = made
    edit.setPlainText("😀 Anita Rao rang: Kelly Marsh was rude.")

    assert f"😀 {BAR} rang: Kelly Marsh was rude." in words_on(margin)
    assert "If Kelly Marsh asked, this would be read" in words_on(margin)
    assert "‘rude’ is an opinion. Write what was said or done." in words_on(margin)
    assert "Somebody else is named in 1 place, and would be covered." in words_on(margin)
    assert underlined(edit) == [("rude", Styles.WaveUnderline), ("Anita Rao", Styles.DashUnderline)]


def test_what_is_usually_held_back_says_so_and_why(made: Made) -> None:
    edit, margin = made
    edit.setPlainText("The police have it.")
    assert "If Kelly Marsh asked: usually held back" in words_on(margin)
    assert "Why it is held back: It could get in the way of the police" in words_on(margin)


def test_it_is_read_as_anybody_in_the_concern_would(made: Made) -> None:
    edit, margin = made
    edit.setPlainText("Anita Rao rang.")
    button = margin.findChild(QPushButton, "note_edit_next_reader_button")
    assert button is not None and button.text() == "Read it as Anita Rao would"

    button.click()

    assert "If Anita Rao asked" in words_on(margin) and "Anita Rao rang." in words_on(margin)
    assert button.text() == "Read it as Kelly Marsh would"


def test_typing_keeps_the_keyboard_the_words_and_undo(made: Made, qtbot: QtBot) -> None:
    edit, margin = made
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClicks(edit, "Kelly Marsh was rude")
    assert edit.hasFocus() and edit.text() == "Kelly Marsh was rude" and margin.isVisible()
    edit.undo()
    assert edit.text() == "" and not edit.document().isUndoAvailable()


def test_a_screen_reader_hears_of_it_with_the_field_and_no_bars(made: Made, qtbot: QtBot) -> None:
    edit, margin = made
    edit.setPlainText("Anita Rao was rude.")
    told = margin.findChild(QLabel, "note_edit_told_label")
    assert told is not None and told.accessibleName() == "[covered] was rude."
    margin._spoken.setInterval(0)
    qtbot.waitUntil(lambda: "‘rude’ is an opinion" in edit.accessibleDescription())
    assert edit.accessibleDescription().startswith("Facts only ")
    edit.setPlainText("")
    assert edit.accessibleDescription() == "Facts only"


def test_a_word_is_remarked_on_once_as_it_was_written(made: Made) -> None:
    edit, margin = made
    edit.setPlainText("I think so. i think not.")
    remarks = margin.findChild(QLabel, "note_edit_remarks_label")
    assert remarks is not None
    assert remarks.text() == "‘I think’ is a guess. Write how you know, or leave it out."


def test_many_remarks_are_not_a_wall(made: Made) -> None:
    edit, margin = made
    edit.setPlainText("rude rude nasty lazy silly weird always never")
    remarks = margin.findChild(QLabel, "note_edit_remarks_label")
    assert remarks is not None and len(remarks.text().splitlines()) == MOST
    assert remarks.text().endswith("And 4 more to look at")


def test_a_long_note_is_read_in_a_pause_of_the_typing(made: Made, qtbot: QtBot) -> None:
    edit, margin = made
    edit.setPlainText("It was rude. " * (LONG // 12))
    assert margin.over is None
    qtbot.waitUntil(lambda: margin.over is not None)
    assert LONG_NOTE not in words_on(margin)


def test_of_a_very_long_note_the_part_is_read_over_where_she_types(made: Made, qtbot: QtBot) -> None:
    edit, margin = made
    line = "😀 Anita Rao was rude.\n"
    edit.setPlainText(f"The police have it.\n{line * 5000}He is a liar.")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.waitUntil(lambda: margin.over is not None)

    shown = words_on(margin)
    assert LONG_NOTE in shown and len(shown) < 2 * PART
    assert "usually held back" in shown, "that hangs on the whole note"
    assert underlined(edit)[-1] == ("Anita Rao", Styles.DashUnderline)
    assert ("liar", Styles.WaveUnderline) in underlined(edit) and len(underlined(edit)) < PART // 10

    edit.moveCursor(QTextCursor.MoveOperation.Start)

    qtbot.waitUntil(lambda: "The police have it." in words_on(margin))
    assert underlined(edit)[0] == ("rude", Styles.WaveUnderline)


def test_what_was_read_of_a_long_note_that_changed_meanwhile_is_not_shown(
    desk: Desk, made: Made, qtbot: QtBot
) -> None:
    edit, margin = made
    edit.setPlainText("Rang.")
    waiting: list[Callable[[], None]] = []

    class Later:
        def run(
            self, work: Callable[[], object], done: Callable[[object], None], *_: object, **__: object
        ) -> None:
            waiting.append(lambda: done(work()))

    margin.use(desk.reading_over, Later())  # type: ignore[arg-type]  # jobs whose end the test chooses
    edit.setPlainText("It was rude. " * 1000)
    qtbot.waitUntil(lambda: len(waiting) == 1)  # beside the window, whatever it costs
    edit.setPlainText("Rang again.")

    waiting[0]()

    assert "Rang again." in words_on(margin) and LONG_NOTE not in words_on(margin)


def test_names_that_are_still_being_read_hold_up_no_typing(
    desk: Desk, a_case: CaseView, made: Made, qtbot: QtBot
) -> None:
    edit, margin = made
    waiting: list[Callable[[], None]] = []

    class Later:
        def run(
            self, work: Callable[[], object], done: Callable[[object], None], *_: object, **__: object
        ) -> None:
            waiting.append(lambda: done(work()))

    margin.use(desk.reading_over, Later())  # type: ignore[arg-type]  # jobs whose end the test chooses
    margin.begin(a_case.case_id, Typed.NOTE)
    edit.setPlainText("Rude.")
    edit.setPlainText("Rude, he was.")
    assert not margin.isVisible() and len(waiting) == 1

    waiting[0]()

    assert "Rude, he was." in words_on(margin)


@pytest.mark.parametrize(
    "note",
    [
        "Anita Rao was rude \udc00", "\x00Anita Rao was rude",
        "\u202eAnita Rao\u202c was rude", "ſﬁﷺİ 👩‍👧 Anita Rao was rude", "A\u0301nita Rao was rude",
    ],
)  # fmt: skip
def test_whatever_is_pasted_in_is_read_over(made: Made, note: str) -> None:
    edit, margin = made
    edit.setPlainText(note)

    assert margin.isVisible() and "rude" in [words for words, _ in underlined(edit)]


def test_somebody_who_is_in_the_log_no_more_stops_nobody_typing(
    made: Made, desk: Desk, a_case: CaseView
) -> None:
    edit, margin = made
    kelly, anita = (part.person.person_id for part in a_case.parts)
    edit.setPlainText("Rang.")
    desk.people.merge(kelly, anita)

    button = margin.findChild(QPushButton, "note_edit_next_reader_button")
    assert button is not None
    button.click()
    edit.setPlainText("Rang again.")

    assert edit.text() == "Rang again." and margin.isVisible()
