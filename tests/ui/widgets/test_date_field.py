"""A date in three fields, and words in the first of them."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.date_field import DateField
from tests.conftest import SchoolDay


@pytest.fixture
def field(qtbot: QtBot, drawn: QApplication, school_day: SchoolDay) -> DateField:
    made = DateField("posted_on", "When was it posted?", "The date it was posted", school_day.clock)
    qtbot.addWidget(made)
    return made


def test_yesterday_is_shown_as_a_date_as_soon_as_the_field_is_left(field: DateField) -> None:
    field.day_edit.setText("yesterday")
    field.day_edit.editingFinished.emit()
    assert field.month_edit.text() == "November"
    assert (field.day_edit.text(), field.year_edit.text()) == ("22", "2026")


def test_a_draft_keeps_the_day_that_yesterday_was(field: DateField) -> None:
    field.day_edit.setText("yesterday")
    assert field.typed() == ("22", "November", "2026")


def test_what_cannot_be_read_stays_as_it_was_typed(field: DateField) -> None:
    field.day_edit.setText("some time")
    field.day_edit.editingFinished.emit()
    assert field.typed() == ("some time", "", "")
    (problem,) = field.problems()
    assert problem.sentence == "The date it was posted must be a real date"
