"""Who presses everything twice gets what one press does: the second lands on nothing that came meanwhile."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import LetterKind, Value
from conduct_desk.ui.double_press import DoublePress
from conduct_desk.ui.widgets.desk_row import RowList, RowWords
from conduct_desk.ui.workspace import Workspace
from tests.conftest import WalkThrough

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
AT_ONCE, LONG = 1, -1  # ms until the next press; after -1 it is no second press any more


def twice(window: QWidget, at: QPoint) -> None:
    """Press twice in a row, as the computer tells its window of it."""
    QTest.mouseDClick(window.windowHandle(), LEFT, NO_KEY, at)


def once(window: QWidget, at: QPoint) -> None:
    """Press once, long after the last time."""
    QTest.mouseClick(window.windowHandle(), LEFT, NO_KEY, at)


def middle(thing: QWidget) -> QPoint:
    """Return where the middle of a thing stands in its window."""
    return thing.mapTo(thing.window(), thing.rect().center())


def first_row(table: QTableView) -> QPoint:
    """Return where the first row of a table stands in its window."""
    row = table.visualRect(table.model().index(0, 1)).center()
    return table.viewport().mapTo(table.window(), row)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """An empty window that keeps second presses back."""
    shown = QWidget()
    shown.resize(600, 400)
    qtbot.addWidget(shown)
    shown.show()
    DoublePress(shown)
    return shown


def button(window: QWidget, pressed: Callable[[], object]) -> QPushButton:
    """Return a button as large as its window."""
    made = QPushButton("Correct this letter", window)
    made.clicked.connect(lambda: pressed())
    made.setGeometry(window.rect())
    made.show()
    made.raise_()
    return made


@pytest.mark.parametrize("place", ["letters", "concerns", "home", "settings"])
def test_a_row_pressed_twice_opens_and_presses_nothing_on_what_it_opened(
    workspace: Workspace, desk: Desk, a_case: CaseView, walk_through: WalkThrough, place: str
) -> None:
    DoublePress(workspace)
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    desk.letters.start(a_case.case_id, LetterKind.THANKS)
    workspace.journeys.go_to_place(place)
    page, on_next = workspace.shown, list[str]()
    assert page is not None
    workspace._stack.currentChanged.connect(lambda: button(workspace, lambda: on_next.append("pressed")))

    rows = [each for each in page.findChildren(QTableView) if each.isVisible()]
    if rows:
        at = first_row(rows[0])
    else:
        buttons = [row.button for each in page.findChildren(RowList) for row in each.rows]
        at = middle(next(each for each in buttons if not each.text().startswith("Change")))  # it opens a page
    twice(workspace, at)

    assert workspace.shown is not page, "the first press was taken"
    assert on_next == []
    once(workspace, at)
    assert on_next == ["pressed"], "a press by itself is taken as ever"


def test_the_row_that_moves_up_is_not_done_with_the_one_above_it(window: QWidget) -> None:
    rows, left, done = RowList(window), ["first", "second", "third"], list[str]()

    def show() -> None:
        rows.show_rows([(RowWords(each, button="Done", name=each), partial(do, each)) for each in left])
        rows.resize(500, rows.sizeHint().height())

    def do(name: str) -> None:
        done.append(name)
        left.remove(name)
        show()

    show()
    at = middle(rows.rows[0].button)
    for delay in (AT_ONCE, LONG):
        QTest.mouseClick(window.windowHandle(), LEFT, NO_KEY, at, delay)
        QApplication.processEvents()  # the rows are laid out anew
    assert middle(rows.rows[0].button) == at
    assert done == ["first"]
    once(window, middle(rows.rows[0].button))
    assert done == ["first", "second"]


def test_a_third_quick_press_is_kept_back_too(window: QWidget) -> None:
    pressed: list[str] = []
    button(window, lambda: button(window, lambda: pressed.append("next")))
    at = window.rect().center()
    for _ in range(3):
        QTest.mouseClick(window.windowHandle(), LEFT, NO_KEY, at, AT_ONCE)
    assert pressed == []


def test_what_takes_the_first_press_takes_the_second(window: QWidget) -> None:
    pressed: list[str] = []
    button(window, lambda: pressed.append("next month"))
    twice(window, window.rect().center())
    assert pressed == ["next month", "next month"]

    field = QLineEdit("useless clown", window)
    field.setGeometry(window.rect())
    field.show()
    field.raise_()
    twice(window, QPoint(20, 200))
    assert field.selectedText() == "useless"
