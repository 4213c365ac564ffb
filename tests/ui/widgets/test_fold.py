"""A part of a page that is folded away: what it hides comes into view where it is asked for."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.tokens import DARK, LIGHT, Theme
from conduct_desk.ui.widgets.fold import Fold


def at_the_foot(qtbot: QtBot, inside: int) -> tuple[QScrollArea, Fold, QLabel]:
    """Return a fold at the foot of a long page, with so many pixels inside."""
    area, page = QScrollArea(), QWidget()
    above, last = QLabel("Above"), QLabel("The last line")
    above.setMinimumHeight(600)
    fold = Fold(page)
    fold.set_title("more", "More")
    last.setMinimumHeight(inside)
    fold.body.addWidget(last)
    column = QVBoxLayout(page)
    column.addWidget(above)
    column.addWidget(fold)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(400, 300)
    qtbot.addWidget(area)
    area.show()
    return area, fold, last


def foot_of(widget: QWidget, area: QScrollArea) -> int:
    """Return how far below the top of the window a widget ends, in pixels."""
    return widget.mapTo(area.viewport(), QPoint(0, widget.height())).y()


def test_what_was_folded_away_comes_into_view(at_once: Jobs, qtbot: QtBot) -> None:
    area, fold, last = at_the_foot(qtbot, inside=100)
    area.ensureWidgetVisible(fold.button)

    fold.button.click()

    qtbot.waitUntil(lambda: 0 < foot_of(last, area) <= area.viewport().height())
    assert foot_of(fold.button, area) > 0


def test_what_was_pressed_stays_in_view_where_there_is_no_room_for_all(at_once: Jobs, qtbot: QtBot) -> None:
    area, fold, _ = at_the_foot(qtbot, inside=900)
    area.ensureWidgetVisible(fold.button)
    before = area.verticalScrollBar().value()

    fold.button.click()

    qtbot.waitUntil(lambda: area.verticalScrollBar().value() != before)
    assert 0 < foot_of(fold.button, area) <= area.viewport().height()


def test_what_is_folded_away_is_made_when_it_is_asked_for(qtbot: QtBot) -> None:
    fold, made = Fold(), list[str]()
    qtbot.addWidget(fold)

    fold.fill_when_open(lambda: made.append("first"))
    fold.fill_when_open(lambda: made.append("second"))
    assert made == []

    fold.turn()
    assert made == ["second"]

    fold.fill_when_open(lambda: made.append("third"))  # it is open: at once
    fold.turn()
    fold.turn()
    assert made == ["second", "third"]


def test_its_mark_follows_the_colours_while_it_is_on_the_screen(qtbot: QtBot, appearance: Appearance) -> None:
    _area, fold, _last = at_the_foot(qtbot, 20)

    def inks() -> set[str]:
        drawn = fold.button.icon().pixmap(20, 20).toImage()
        seen = (drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height()))
        return {each.name() for each in seen if each.alpha() == 255}

    assert LIGHT.accent.lower() in inks()
    appearance.choose(Theme.DARK, 100)
    assert inks() == {DARK.accent.lower()}
