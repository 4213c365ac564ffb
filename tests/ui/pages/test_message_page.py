"""What is in a message: read as words, lines chosen by keyboard, parts taken out behind the question."""

import io
import zipfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.views import CaseView, ExhibitView
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.vocabulary import Outcome, Source
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.message_page import MessagePage
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.gate import Gate
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.lines_picker import LinesPicker
from conduct_desk.ui.widgets.tick_table import TickTable
from tests.conftest import WalkThrough

W = TypeVar("W", bound=QWidget)
ROOT = Path(__file__).resolve().parents[3]
PICTURE = (ROOT / "resources" / "practice" / "trip.png").read_bytes()
MAIL = (ROOT / "tests" / "fixtures" / "messages" / "written-like-outlook.msg").read_bytes()
SAID = ("Good morning", "Mr Dunn is a useless clown", "No", "The governors meet at six", "Well")


@cache
def chat() -> bytes:
    """Return a chat of an iPhone with a picture."""
    lines = [f"[20/11/2026, 19:2{at}:00] Kelly Marsh: {words}" for at, words in enumerate(SAID)]
    lines.append("\u200e[20/11/2026, 19:30:00] Kelly Marsh: \u200e<attached: 00000006-PHOTO-2026-11-20.png>")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("_chat.txt", "\r\n".join(lines))
        packed.writestr("00000006-PHOTO-2026-11-20.png", PICTURE)
    return out.getvalue()


@pytest.fixture
def page(desk: Desk, at_once: Jobs, qtbot: QtBot) -> MessagePage:
    made = MessagePage(desk.exhibits, desk.cases, at_once)
    qtbot.addWidget(made)
    made.resize(1100, 900)
    made.show()
    return made


def opened(page: MessagePage, desk: Desk, case: CaseView, data: bytes) -> ExhibitView:
    """Keep a message in a concern and open it."""
    exhibit = desk.exhibits.keep(case.case_id, data, "message", Source.CHOSEN)
    page.open_message(case.case_id, exhibit.exhibit_id)
    return exhibit


def the(page: MessagePage, kind: type[W], name: str) -> W:
    found = page.findChild(kind, name)
    assert found is not None
    return found


def picker(page: MessagePage) -> LinesPicker:
    return the(page, LinesPicker, "lines_picker")


def parts(page: MessagePage) -> TickTable:
    return the(page, TickTable, "parts_tick_table")


def words(page: MessagePage) -> GrowingEdit:
    return the(page, GrowingEdit, "words_edit")


def gate(page: MessagePage) -> Gate:
    return the(page, Gate, "gate")


def summary(page: MessagePage) -> ErrorSummary:
    return the(page, ErrorSummary, "error_summary")


def button(page: MessagePage, name: str) -> QAbstractButton:
    return the(page, QAbstractButton, name)


def press(page: MessagePage, name: str) -> None:
    assert button(page, name).isVisible()
    button(page, name).click()


def words_on(page: MessagePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def shown_lines(page: MessagePage) -> list[str]:
    model = picker(page).model
    return [model.line(row).words for row in range(model.rowCount())]


def test_a_mail_says_who_wrote_what_and_when(page: MessagePage, desk: Desk, a_case: CaseView) -> None:
    opened(page, desk, a_case, MAIL)

    said = words_on(page)
    assert "Anita Rao <anita.rao@example.org>" in said and "20/11/2026 18:30 UTC" in said
    assert "this was on the town’s page last night." in words(page).toPlainText()
    assert words(page).isReadOnly() and not picker(page).isVisible()


def test_reading_a_message_is_one_line_of_its_custody(
    page: MessagePage, desk: Desk, a_case: CaseView
) -> None:
    exhibit = opened(page, desk, a_case, MAIL)
    page.open_message(a_case.case_id, exhibit.exhibit_id)

    looked = [line.what for line in desk.exhibits.detail(exhibit.exhibit_id).custody]
    assert looked.count(Custody.LOOKED_AT) == 1


def test_space_ticks_a_line_and_shift_takes_several(
    page: MessagePage, desk: Desk, a_case: CaseView, qtbot: QtBot
) -> None:
    exhibit = opened(page, desk, a_case, chat())
    table = picker(page).table.table

    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert picker(page).ticked == {2, 3} and "2 lines ticked" in words_on(page)
    with qtbot.waitSignal(page.left) as left:
        press(page, "back_button")

    assert left.args == [a_case.case_id, exhibit.exhibit_id]
    assert desk.exhibits.message(exhibit.exhibit_id).chosen == {2, 3}
    page.open_message(a_case.case_id, exhibit.exhibit_id)
    assert shown_lines(page)[:3] == [SAID[1], SAID[2], SAID[0]]


def test_the_box_before_a_line_is_ticked_with_the_mouse_too(
    page: MessagePage, desk: Desk, a_case: CaseView
) -> None:
    opened(page, desk, a_case, chat())
    table = picker(page).table.table
    box = table.visualRect(picker(page).model.index(3, 0)).topLeft() + QPoint(16, 20)

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert picker(page).ticked == {4}
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert picker(page).ticked == frozenset()


def test_a_search_leaves_ticks_alone_and_shows_the_whole_line(
    page: MessagePage, desk: Desk, a_case: CaseView
) -> None:
    opened(page, desk, a_case, chat())
    lines = picker(page)
    QTest.keyClick(lines.table.table, Qt.Key.Key_Space)

    lines.search_edit.setText("clown useless")
    assert shown_lines(page) == [SAID[1]] and lines.line_edit.toPlainText() == SAID[1]
    lines.search_edit.setText("nothing like it")
    assert shown_lines(page) == [] and lines.line_edit.toPlainText() == ""
    lines.search_edit.clear()
    lines.only_check.setChecked(True)
    assert shown_lines(page) == [SAID[0]]


def test_a_closed_concern_shows_the_chosen_lines_and_lets_none_be_changed(
    page: MessagePage, desk: Desk, a_closed_chat: ExhibitView
) -> None:
    page.open_message(a_closed_chat.case_id, a_closed_chat.exhibit_id)

    QTest.keyClick(picker(page).table.table, Qt.Key.Key_Space)

    assert picker(page).ticked == {2}
    press(page, "back_button")
    assert "problem" not in words_on(page)


@pytest.fixture
def a_closed_chat(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> ExhibitView:
    """A chat of a concern that is closed, one line of it chosen."""
    exhibit = desk.exhibits.keep(a_case.case_id, chat(), "chat.zip", Source.CHOSEN)
    desk.exhibits.choose_lines(exhibit.exhibit_id, [2])
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    review = date(2026, 11, 24)
    desk.closing.close(a_case.case_id, ClosingGiven(Outcome.LEFT_ALONE_DEBATE, review_on=review))
    return exhibit


def test_after_no_the_keyboard_stays_on_the_page(
    page: MessagePage, desk: Desk, a_case: CaseView, qtbot: QtBot
) -> None:
    opened(page, desk, a_case, chat())
    with qtbot.waitActive(page):
        page.activateWindow()
    press(page, "all_button")
    press(page, "take_out_button")

    gate(page).no_button.click()

    assert page._form.back_button.hasFocus()


def test_nothing_is_taken_out_before_the_question_is_answered_with_no(
    page: MessagePage, desk: Desk, a_case: CaseView
) -> None:
    exhibit = opened(page, desk, a_case, chat())
    press(page, "all_button")
    press(page, "take_out_button")
    assert gate(page).isVisible() and len(desk.exhibits.of_case(a_case.case_id)) == 2

    gate(page).no_button.click()

    taken = desk.exhibits.of_case(a_case.case_id)[-1]
    assert taken.came_with == exhibit.number and desk.exhibits.original(taken.exhibit_id) == PICTURE
    assert "Kept as exhibit 3." in words_on(page) and not gate(page).isVisible()


@pytest.mark.parametrize("how", ["yes", "Escape", "Enter"])
def test_a_stop_takes_nothing_out_and_offers_to_isolate_what_it_is_in(
    page: MessagePage, desk: Desk, a_case: CaseView, qtbot: QtBot, how: str
) -> None:
    exhibit = opened(page, desk, a_case, chat())
    press(page, "all_button")
    press(page, "take_out_button")

    if how == "yes":
        gate(page).yes_button.click()
    else:
        QTest.keyClick(gate(page), Qt.Key.Key_Escape if how == "Escape" else Qt.Key.Key_Return)

    assert len(desk.exhibits.of_case(a_case.case_id)) == 2
    assert "still inside it" in words_on(page)
    noted = desk.cases.chronology(a_case.case_id)[0]
    assert "left where it is" in str(noted)
    with qtbot.waitSignal(page.isolate_asked) as asked:
        press(page, "isolate_button")
    assert asked.args == [a_case.case_id, exhibit.exhibit_id]


def test_a_text_is_asked_for_without_the_question_and_refused_with_a_sentence(
    page: MessagePage, desk: Desk, a_case: CaseView
) -> None:
    opened(page, desk, a_case, MAIL)
    table = parts(page).table
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)

    press(page, "take_out_button")

    assert not gate(page).isVisible() and len(desk.exhibits.of_case(a_case.case_id)) == 2
    assert "There is a problem" in words_on(page)


def test_without_a_tick_it_says_what_to_do(page: MessagePage, desk: Desk, a_case: CaseView) -> None:
    opened(page, desk, a_case, MAIL)

    press(page, "take_out_button")

    assert summary(page).sentences() == ("Tick what you want to take out first.",)


def test_what_the_file_does_not_hold_cannot_be_ticked(
    page: MessagePage, desk: Desk, a_case: CaseView
) -> None:
    web = b"<!DOCTYPE html><title>Town</title><p>Words<img src='https://example.org/clown.png' alt='A clown'>"
    opened(page, desk, a_case, web)

    QTest.keyClick(parts(page).table, Qt.Key.Key_Space)

    assert parts(page).model.ticked == frozenset()
    assert "Not in this file" in parts(page).model.data(parts(page).model.index(0, 1))
    assert not button(page, "take_out_button").isVisible()


def test_a_message_that_cannot_be_read_any_more_says_so(
    page: MessagePage, desk: Desk, a_case: CaseView
) -> None:
    exhibit = opened(page, desk, a_case, MAIL)
    desk.exhibits.isolate(exhibit.exhibit_id, "Asked by the police")

    page.open_message(a_case.case_id, exhibit.exhibit_id)

    assert summary(page).isVisible() and not words(page).isVisible()


def test_an_exhibit_of_another_concern_is_not_shown(page: MessagePage, desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(LookupError):
        page.open_message(a_case.case_id, 9999)


def test_every_control_of_the_page_can_be_told_apart(
    page: MessagePage, desk: Desk, a_case: CaseView, qapp: QApplication
) -> None:
    opened(page, desk, a_case, chat())

    tables = (
        picker(page).table.table,
        parts(page).table,
        picker(page).line_edit,
    )
    assert all(each.accessibleName() for each in tables)
    assert page.accessibleName() == "What is in this chat"
