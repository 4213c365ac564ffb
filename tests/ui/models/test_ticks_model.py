"""A table of a message's parts with boxes to tick."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from conduct_desk.desk.exhibit_views import MessagePart
from conduct_desk.ui.models.ticks_model import TicksModel

PARTS = (MessagePart(1, "a.png", 5), MessagePart(2, "b.png", 0), MessagePart(3, "c.png", 7))
STATE = Qt.ItemDataRole.CheckStateRole


def model() -> TicksModel:
    made = TicksModel(
        {"Name": lambda part: part.name, "Size": lambda part: str(part.size)}, lambda part: part.size > 0
    )
    made.show_lines(PARTS)
    return made


def test_qt_finds_nothing_wrong_with_it(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model())


def test_what_has_no_bytes_has_no_box(qtbot: QtBot) -> None:
    made = model()
    made.tick_all()

    assert made.ticked == {1, 3} and made.data(made.index(1, 0), STATE) is None
    assert made.data(made.index(0, 0), STATE) == Qt.CheckState.Checked
    assert made.data(made.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Ticked. Name: a.png"


def test_several_rows_are_turned_to_one_side(qtbot: QtBot) -> None:
    made = model()
    made.turn([0])
    made.turn([0, 2])
    assert made.ticked == {1, 3}

    with qtbot.waitSignal(made.ticks_changed):
        made.turn([0, 2])
    assert made.ticked == frozenset()
    with qtbot.assertNotEmitted(made.ticks_changed):
        made.turn([1])


def test_assistive_technology_ticks_by_the_box(qtbot: QtBot) -> None:
    made = model()

    assert made.setData(made.index(2, 0), Qt.CheckState.Checked.value, STATE)
    assert made.setData(made.index(2, 0), Qt.CheckState.Checked.value, STATE)
    assert made.ticked == {3}
    assert not made.setData(made.index(2, 0), "word")
