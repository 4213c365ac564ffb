"""Things that flow like words: measured once, and anew as soon as one of them is another."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.flow_layout import FlowLayout
from tests.work import calls_in


class Block(QWidget):
    """A thing of a size of its own."""

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self.size_wanted = QSize(width, 20)

    def sizeHint(self) -> QSize:
        """Return it."""
        return self.size_wanted


def test_a_row_is_measured_once_for_a_width_and_anew_when_it_changes(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row, gap=10, line_gap=5)
    blocks = [Block(row, 100) for _ in range(6)]
    for block in blocks:
        flow.addWidget(block)
    row.show()
    first, again = calls_in(lambda: flow.heightForWidth(320)), calls_in(lambda: flow.heightForWidth(320))
    assert again < first / 4
    assert (flow.heightForWidth(320), flow.heightForWidth(210)) == (45, 70)

    blocks[0].hide()
    assert flow.heightForWidth(210) == 70  # three lines: two, two and one
    blocks[1].hide()
    assert flow.heightForWidth(210) == 45
    blocks[2].size_wanted = QSize(210, 60)
    blocks[2].updateGeometry()
    assert flow.heightForWidth(210) == 60 + 5 + 20 + 5 + 20
    more = Block(row, 210)
    more.show()
    flow.addWidget(more)
    assert flow.heightForWidth(210) == 135
    flow.takeAt(6)
    assert flow.heightForWidth(210) == 110
