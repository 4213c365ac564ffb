"""The lines of a chat: searched, read whole, and ticked where they matter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from conduct_desk.desk.exhibit_views import Message, MessagePart
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.message_words import chosen_words, found, lines_of
from conduct_desk.ui.models.ticks_model import TicksModel
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.tick_table import TickTable

_COLUMNS = {
    "When": lambda line: line.said_at,
    "Who": lambda line: line.said_by,
    "What": lambda line: " ".join(line.words.split())[:400],
}


class LinesPicker(QWidget):
    """Shows the lines that were chosen before on top; ticks are told, and kept by the page."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[MessagePart] = []
        self._may_choose = True
        self.model = TicksModel(_COLUMNS, lambda _line: self._may_choose, self)
        self.search_edit = QLineEdit(self)
        self.search_edit.setObjectName("search_edit")
        self.search_edit.setPlaceholderText("Search these lines")
        self.search_edit.setAccessibleName("Search the lines of this chat")
        self.search_edit.setClearButtonEnabled(True)
        self.only_check = QCheckBox("Only ticked", self)
        self.only_check.setObjectName("only_check")
        self.table = TickTable(self)
        self.table.set_up(
            "lines_table", "Lines of the chat. Space ticks the line you are on.", self.model, (190, 160, 0)
        )
        self._said = PlainLabel("", self)
        self._said.setProperty("role", "small")
        self.line_edit = GrowingEdit(self)
        self.line_edit.setObjectName("line_edit")
        self.line_edit.setReadOnly(True)
        self.line_edit.setAccessibleName("The line you are on, whole")
        self._lay_out()
        self.search_edit.textChanged.connect(self._show_found)
        self.only_check.toggled.connect(self._show_found)
        self.table.row_reached.connect(self._show_whole)
        self.model.ticks_changed.connect(self._told)

    @property
    def ticked(self) -> frozenset[int]:
        """Return the numbers of the lines that are ticked, whether they are shown or not."""
        return self.model.ticked

    def show_lines(self, message: Message, *, may_choose: bool) -> None:
        """Show the lines of a chat; `may_choose` False shows which were chosen and lets none be changed."""
        self._may_choose = may_choose
        self._lines = lines_of(message)
        self.search_edit.clear()
        self.only_check.setChecked(False)
        self.model.set_ticked(message.chosen)
        self._said.setText(chosen_words(len(message.chosen)))
        self._show_found()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        row = QWidget(self)
        flow = FlowLayout(row, gap=16, line_gap=8)
        self.search_edit.setMinimumWidth(320)
        for widget in (self.search_edit, self.only_check):
            flow.addWidget(widget)
        heading = PlainLabel("The line you are on", self)
        heading.setProperty("role", "label")
        for each in (row, self.table, self._said, heading, self.line_edit):
            box.addWidget(each)
        box.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _show_found(self, *_: object) -> None:
        lines = found(self._lines, self.search_edit.text())
        if self.only_check.isChecked():
            lines = [line for line in lines if line.part in self.model.ticked]
        self.table.show_parts(lines)

    def _show_whole(self, line: MessagePart | None) -> None:
        self.line_edit.setPlainText(line.words if line is not None else "")

    def _told(self) -> None:
        self._said.setText(chosen_words(len(self.model.ticked)))
        announce(self._said, self._said.text())
        self.chosen.emit()
