"""What may have to be covered is a short list: one row for each thing, however often it stands there."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.cover_suggestions import ALL, CoverSuggestions
from conduct_desk.ui.widgets.plain_label import PlainLabel

TIME, TOM = "An exact time", "Whoever wrote this: Tom Becker"
NEXT = f"Cover: {TOM} (2 places)"
TIMES = [(TIME, (100, 40 * at, 160, 40 * at + 16)) for at in range(12)]
NAMES = [(TOM, (0, 40 * at, 80, 40 * at + 20)) for at in (0, 3)]


@pytest.fixture
def rows(qtbot: QtBot) -> CoverSuggestions:
    shown = CoverSuggestions()
    qtbot.addWidget(shown)
    shown.show_suggestions([TIMES[0], NAMES[0], *TIMES[1:], NAMES[1]], "")
    shown.show()
    return shown


def buttons(rows: CoverSuggestions) -> dict[str, QPushButton]:
    """Return the buttons by what is read out of them."""
    found = [each for each in rows.findChildren(QPushButton) if each.isVisible()]
    return {each.accessibleName() or each.text(): each for each in found}


def said(rows: CoverSuggestions) -> list[str]:
    return [label.text() for label in rows.findChildren(PlainLabel) if label.isVisible()]


def test_a_chat_with_a_dozen_times_has_one_row_that_says_so(rows: CoverSuggestions) -> None:
    assert said(rows) == [f"{TIME} (12 places)", f"{TOM} (2 places)"]
    assert list(buttons(rows)) == [f"Cover: {TIME} (12 places)", f"Cover: {TOM} (2 places)", ALL]


def test_one_press_covers_all_places_of_a_row_and_no_other(rows: CoverSuggestions, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.accepted) as taken:
        buttons(rows)[f"Cover: {TIME} (12 places)"].click()

    assert taken.args == [tuple(box for _, box in TIMES)]
    assert rows.open_boxes() == tuple(box for _, box in NAMES)
    qtbot.waitUntil(lambda: list(buttons(rows)) == [f"Cover: {TOM} (2 places)"])


def test_the_keyboard_goes_on_to_the_next_row(rows: CoverSuggestions, qtbot: QtBot) -> None:
    with qtbot.waitActive(rows):
        rows.activateWindow()
    first = buttons(rows)[f"Cover: {TIME} (12 places)"]
    first.setFocus()

    first.click()

    qtbot.waitUntil(lambda: [name for name, each in buttons(rows).items() if each.hasFocus()] == [NEXT])


def test_all_of_them_are_covered_at_once(rows: CoverSuggestions, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.accepted) as taken:
        buttons(rows)[ALL].click()

    assert taken.args is not None and set(taken.args[0]) == {box for _, box in [*TIMES, *NAMES]}
    assert rows.open_boxes() == ()
    qtbot.waitUntil(lambda: said(rows) == ["All of them are covered."])


def test_what_stands_in_one_place_only_is_not_counted(rows: CoverSuggestions, qtbot: QtBot) -> None:
    rows.show_suggestions([NAMES[0]], "")

    qtbot.waitUntil(lambda: said(rows) == [TOM])
