"""The card before the desk is as tall as what it shows."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.door_frame import DoorFrame
from conduct_desk.ui.widgets.step import Step


def test_the_card_is_as_tall_as_the_step_that_shows(drawn: QApplication, qtbot: QtBot) -> None:
    frame = DoorFrame()
    qtbot.addWidget(frame)
    long, short = Step(), Step()
    for _ in range(30):
        long.words("A line of a long step, which must not leave an empty card behind it.")
    short.words("One line.")
    for step in (long, short):
        step.end()
        frame.stack.addWidget(step)
    frame.resize(900, 600)
    frame.show()
    QApplication.processEvents()
    tall = frame.stack.sizeHint().height()

    with qtbot.waitSignal(frame.stack.currentChanged) as changed:
        frame.stack.setCurrentWidget(short)

    assert changed.args == [1] and frame.stack.currentIndex() == 1
    assert frame.stack.currentWidget() is short and long.isHidden()
    assert frame.stack.sizeHint().height() < tall / 4
