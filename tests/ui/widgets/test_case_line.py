"""The days of a concern on a line: it goes by arrow keys, is read out, and every day can be pressed."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from conduct_desk.ui.case_days import CaseDay, When
from conduct_desk.ui.look import tokens
from conduct_desk.ui.widgets.case_line import APART, CaseLine

FIRST = date(2026, 11, 2)
DAYS = (
    CaseDay(FIRST, ("Posted",), When.PAST),
    CaseDay(FIRST + timedelta(days=1), ("Recorded", "Exhibit 1 kept"), When.PAST),
    CaseDay(FIRST + timedelta(days=7), ("Was due: Ring",), When.LATE),
    CaseDay(FIRST + timedelta(days=21), (), When.TODAY),
    CaseDay(FIRST + timedelta(days=23), ("Due: Check the post",), When.DUE),
)


@pytest.fixture
def line(qtbot: QtBot, drawn: QApplication) -> Iterator[CaseLine]:
    made = CaseLine()
    qtbot.addWidget(made)
    made.resize(700, 100)
    made.show()
    made.show_days(DAYS)
    yield made


def words(line: CaseLine) -> str:
    label = line.findChild(QLabel, "case_day_label")
    assert label is not None
    return label.text()


def test_it_opens_at_today(line: CaseLine) -> None:
    assert words(line) == "Today, Monday 23 November 2026: nothing is entered or due"


def test_the_arrow_keys_go_from_day_to_day_and_it_is_read_out(line: CaseLine, qtbot: QtBot) -> None:
    line.days.setFocus()
    qtbot.waitUntil(line.days.hasFocus)
    QTest.keyClick(line.days, Qt.Key.Key_Right)
    assert words(line) == "Wednesday 25 November 2026: Due: Check the post"
    QTest.keyClick(line.days, Qt.Key.Key_Home)
    assert words(line) == "Monday 2 November 2026: Posted"
    QTest.keyClick(line.days, Qt.Key.Key_Left)  # the first day is the end
    assert words(line) == "Monday 2 November 2026: Posted"
    assert line.days.accessibleName() == f"The days of this concern. {words(line)}"
    assert QAccessible.queryAccessibleInterface(line.days).role() == QAccessible.Role.Slider


def test_every_day_can_be_pressed(line: CaseLine) -> None:
    for at, day in zip(line.days.places(), DAYS, strict=True):
        QTest.mouseClick(line.days, Qt.MouseButton.LeftButton, pos=QPoint(round(at), 16))
        assert words(line) == day.words


def test_days_close_together_leave_room_to_press_each(line: CaseLine) -> None:
    crowded = [CaseDay(FIRST + timedelta(days=n), ("Done",), When.PAST) for n in range(20)]
    line.show_days([*crowded, CaseDay(FIRST + timedelta(days=400), ("Due",), When.DUE)])
    places = line.days.places()
    assert all(after - before >= APART - 1 for before, after in pairwise(places))
    assert places[0] >= 0 and places[-1] <= line.days.width()


def test_each_kind_of_day_has_a_colour_and_a_shape_of_its_own(line: CaseLine) -> None:
    line.days.setValue(0)
    picture = line.days.grab().toImage()
    middle = {
        day.when: QColor(picture.pixel(round(at), 16)).name().upper()
        for day, at in zip(line.days._days, line.days.places(), strict=True)
    }
    t = tokens()
    assert middle == {When.PAST: t.accent, When.LATE: t.danger, When.TODAY: t.text, When.DUE: t.surface}


def test_one_day_is_no_line(line: CaseLine) -> None:
    line.show_days(DAYS[:1])
    assert line.isHidden()
