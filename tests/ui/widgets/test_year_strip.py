"""The year on one strip, for the eye, for the keyboard and as words."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.desk.year import YearView, YearWeek
from conduct_desk.policy.calendar import Term
from conduct_desk.ui.look import tokens
from conduct_desk.ui.widgets.year_strip import YearStrip
from conduct_desk.ui.year_words import summary_words, week_words

AUTUMN = Term("Autumn term", date(2026, 9, 1), date(2026, 12, 18), (date(2026, 10, 26), date(2026, 10, 30)))
MONDAY = date(2026, 8, 31)


def a_year(**weeks: dict[str, int]) -> YearView:
    """Return a year in which some weeks, by their number, have something."""
    every = [YearWeek(MONDAY + timedelta(weeks=n), **weeks.get(f"w{n}", {})) for n in range(48)]
    return YearView(date(2026, 9, 1), date(2027, 7, 31), date(2026, 11, 23), (AUTUMN,), tuple(every))


@pytest.fixture
def strip(qtbot: QtBot, drawn: QApplication) -> YearStrip:
    made = YearStrip()
    qtbot.addWidget(made)
    made.resize(960, made.sizeHint().height())
    made.show_year(
        a_year(
            w2={"logged": 1, "only": 7},
            w6={"logged": 6, "still_open": 2},
            w13={"checks": 2},
        )
    )
    made.show()
    return made


def centre(strip: YearStrip, number: int) -> QPoint:
    return QPoint(round((number + 0.5) * strip.width() / 48), strip.height() // 2)


def test_its_words_say_what_it_shows(strip: YearStrip) -> None:
    assert strip.accessibleName() == (
        "The year week by week. 7 concerns logged since 1 September 2026, 2 still open. "
        "2 checks of posts still to make."
    )
    assert strip.accessibleDescription() == "This week: Autumn term; nothing"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (2, "Week of 14 September 2026: Autumn term; 1 concern"),
        (6, "Week of 12 October 2026: Autumn term; 6 concerns, 2 still open"),
        (8, "Week of 26 October 2026: half-term; nothing"),
        (13, "Week of 30 November 2026: Autumn term; 2 checks due"),
        (20, "Week of 18 January 2027: holidays; nothing"),
    ],
)
def test_each_week_has_its_words(strip: YearStrip, number: int, words: str) -> None:
    year = strip._year
    assert year is not None
    assert week_words(year.weeks[number], year) == words


def test_a_year_without_term_dates_or_checks_has_fewer_words() -> None:
    year = YearView(date(2026, 9, 1), date(2027, 7, 31), date(2026, 9, 1), (), (YearWeek(MONDAY),))

    assert summary_words(year) == "No concern logged since 1 September 2026. No check of a post is due."
    assert week_words(year.weeks[0], year) == "This week: nothing"


def test_a_press_leads_to_the_concern_to_the_list_of_the_week_or_to_the_links(
    qtbot: QtBot, strip: YearStrip
) -> None:
    with qtbot.waitSignal(strip.concern_asked) as concern:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=centre(strip, 2))
    assert concern.args == [7]
    with qtbot.waitSignal(strip.week_asked) as week:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=centre(strip, 6))
    assert week.args[0].first_day == date(2026, 10, 12)
    with qtbot.waitSignal(strip.checks_asked):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=centre(strip, 13))


def test_a_press_beside_a_week_means_the_week_with_something_in_it(qtbot: QtBot, strip: YearStrip) -> None:
    with qtbot.waitSignal(strip.concern_asked):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=centre(strip, 1))
    with qtbot.assertNotEmitted(strip.week_asked):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=centre(strip, 30))


def test_the_keyboard_goes_from_week_to_week_and_opens(qtbot: QtBot, strip: YearStrip) -> None:
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.chosen is not None and strip.chosen.first_day == MONDAY
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription().endswith("1 concern. Press to open the concern")

    with qtbot.waitSignal(strip.concern_asked) as asked:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert asked.args == [7]


def test_open_and_closed_differ_in_shape_and_a_check_is_drawn_below_the_line(strip: YearStrip) -> None:
    picture = strip.grab().toImage()
    wide, floor = strip.width() / 48, 24 + 58

    def colour(number: int, y: float) -> str:
        return picture.pixelColor(round((number + 0.5) * wide), round(y)).name().upper()

    assert colour(6, floor - 9 * 0.9) == tokens().accent  # open: full
    assert colour(6, floor - 9 * (1.2 * 3 + 0.9)) == tokens().surface  # closed: a ring
    assert colour(13, floor + 10) == tokens().warn
